import { ask } from '../ask.ts';
import { turned, withDraft } from '../memory.ts';
import { say } from '../reply.ts';
import type { Said, Scene } from '../scene.ts';
import { partsOf } from '../slots.ts';
import type { Flow, Memory, Reply, Turned } from '../types.ts';
import { fold } from '../understand/fold.ts';
import { phrasesOf } from '../understand/phrases/phrases-of.ts';
import type { Act } from '../understand/types.ts';
import { withAddOns } from './add-on-offer.ts';
import { held, hold, notHeld } from './hold.ts';
import { answeredAside, reminded } from './remind.ts';
import { summary } from './summary.ts';

/** An answer to "what name?": a name is kept, anything else passes; either way the summary follows. */
export function* nameGuest(scene: Scene, memory: Memory, said: Said): Flow {
  const { open, texts } = scene;
  if (!open) return reminded(scene, memory);
  const asked = { ...memory, nameAsked: true };
  const introduced = said.says('introduction');
  if (!introduced && said.says('paid')) return reminded(scene, memory);
  const declined = !introduced && (said.says('no-name') || answersOnly(said));
  const name = declined ? null : nameIn(said.text, scene.situation.locale);
  if (name === null) return summedUp(scene, asked, summary(scene, open));
  yield* ask({ kind: 'name-guest', name });
  return summedUp(scene, asked, summary(scene, open, texts('niceToMeet', { name })));
}

function summedUp(scene: Scene, memory: Memory, reply: Reply): Turned {
  const offered = withAddOns(scene, memory, reply);
  return turned(offered.memory, 'agree', [offered.reply]);
}

/**
 * An answer to "who comes?": the visit is held under that name, by the guest who pays. Without one it stays the
 * guest's own.
 */
export function* nameVisitor(scene: Scene, memory: Memory, said: Said): Flow {
  const { open } = scene;
  if (!open || !memory.draft) return reminded(scene, memory);
  const { locale } = scene.situation;
  const theirs = said.says('their-name') ? phrasesOf(locale)['their-name'] : phrasesOf(locale).introduction;
  const introduced = said.says('their-name') || said.says('introduction');
  // "Yes" is no name, and no wish to go without one.
  if (!introduced && agreesOnly(said)) return reminded(scene, memory);
  const declined = !introduced && (said.says('no-name') || answersOnly(said));
  const name = declined ? null : nameIn(said.text, locale, theirs);
  const draft = { ...memory.draft, forName: name };
  const known = { ...withDraft(memory, draft), nameAsked: true };
  if (name === null) return summedUp(scene, known, summary(scene, open));
  const { locationId, startsAt } = open;
  const hands = open.people === 1 ? partsOf(open.items).map(({ therapistId }) => therapistId) : [];
  const outcome = yield* hold(scene, { draft, locationId, startsAt, hands });
  if (!outcome.ok) return yield* notHeld(scene, known, draft, { reason: outcome.reason, startsAt });
  return held({ ...scene, open: null }, known, draft, outcome.booking);
}

function agreesOnly({ understood }: Said): boolean {
  const { acts } = understood;
  return acts.some((act) => act === 'affirm' || act === 'select') && !acts.includes('deny');
}

// "Yes" and "no thanks" are nobody's name.
function answersOnly({ understood }: Said): boolean {
  const answers: readonly Act[] = ['affirm', 'deny', 'select', 'thanks', 'bye', 'greet'];
  return understood.acts.some((act) => answers.includes(act));
}

/** "Her name is Margaret", said before it was asked: kept until the visit is held. null when it is no such thing. */
export function nameOfVisitor(scene: Scene, memory: Memory, said: Said): Turned | null {
  const { draft, question } = memory;
  if (!draft || draft.forName === null || question === 'for-name' || !said.says('their-name')) return null;
  const introduced = phrasesOf(scene.situation.locale)['their-name'];
  const name = nameIn(said.text, scene.situation.locale, introduced);
  // A visit that is held is held under its name already.
  if (name === null || scene.open) return null;
  const known = withDraft(memory, { ...draft, forName: name });
  return answeredAside(scene, known, [say(scene.texts('willBeFor', { name }))]);
}

/** A name as people write it: up to five words of letters, without what introduces it. */
export function nameIn(
  text: string,
  locale: string,
  introduction = phrasesOf(locale).introduction,
): string | null {
  const name = withoutIntroduction(text.trim(), introduction)
    .replace(/[.!,;\s]+$/u, '')
    .replace(/\s+/g, ' ');
  const looksRight =
    /^\p{L}[\p{L}\p{M}'’. -]*$/u.test(name) && name.length <= 60 && name.split(' ').length <= 5;
  return looksRight ? name : null;
}

/** Folding keeps the number of words: what introduces a name is cut off word by word. */
function withoutIntroduction(text: string, introduction: RegExp): string {
  const said = introduction.exec(fold(text))?.[0] ?? '';
  const words = said.split(' ').length - 1;
  return text.split(/\s+/).slice(words).join(' ');
}
