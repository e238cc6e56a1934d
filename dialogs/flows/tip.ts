import type { BookingView, Choice, Id, TipChoice } from '../../api/contract.ts';
import { ask } from '../ask.ts';
import { choice, readChoice } from '../choices.ts';
import { aboutVisit, turned } from '../memory.ts';
import { say, sayWithLink } from '../reply.ts';
import { onlyRefuses } from '../said.ts';
import type { Said, Scene } from '../scene.ts';
import { moneyWords } from '../texts/wording.ts';
import type { Flow, Heard, Memory } from '../types.ts';
import { readPercent, readSum } from '../understand/amount.ts';
import { andAskForOffers } from './offers.ts';
import { answeredAside } from './remind.ts';
import { sentences } from './slot-list.ts';
import { guestsVisit } from './visit.ts';

/** Who gave fewer stars has other things to say. */
const gladFrom = 4;

/** Thanks for what a guest said of a visit; with good stars, and once for a visit, the offer to leave a tip. */
export function* thanksAndTip(
  scene: Scene,
  memory: Memory,
  { bookingId, stars }: { readonly bookingId: Id; readonly stars: number },
): Flow {
  const { texts } = scene;
  const thanks = texts('thanksForFeedback');
  const isFree = memory.question === null && memory.draft === null;
  if (stars < gladFrom || !isFree) return answeredAside(scene, memory, [say(thanks)]);
  const visit = yield* guestsVisit(scene, bookingId);
  const asked = visit && (yield* ask({ kind: 'ask-for-tip', bookingId }));
  if (!visit || !asked?.ok) return yield* andAskForOffers(scene, memory, bookingId, say(thanks));
  const who = texts.list([...new Set(visit.items.map(({ therapistName }) => therapistName))]);
  const text = sentences(thanks, texts('tipWanted', { who }));
  return turned(aboutVisit(memory, bookingId), 'tip', [say(text, tipChoices(scene, visit, asked.choices))]);
}

function tipChoices(
  { texts }: Scene,
  { id: bookingId, currency }: BookingView,
  proposed: readonly TipChoice[],
): Choice[] {
  return [
    ...proposed.map(({ percent, amountMinor }) =>
      choice(`${percent} % · ${moneyWords(texts, amountMinor, currency)}`, {
        kind: 'tip',
        ...{ bookingId, amountMinor },
      }),
    ),
    choice(texts('button.otherAmount'), { kind: 'tip-other', bookingId }),
    choice(texts('button.noThanks'), { kind: 'tip', bookingId, amountMinor: 0 }),
  ];
}

/** A tip of so much, or none: where it can be given. Nobody is asked a second time. */
export function* takeTip(scene: Scene, before: Memory, bookingId: Id, amountMinor: number): Flow {
  const { texts } = scene;
  const memory = withoutTip(before);
  if (amountMinor === 0) return yield* andAskForOffers(scene, memory, bookingId, say(texts('hereIfNeeded')));
  const visit = yield* guestsVisit(scene, bookingId);
  const opened = visit && (yield* ask({ kind: 'open-tip', bookingId, amountMinor }));
  if (!opened) return answeredAside(scene, memory, [say(texts('tipNotNow'))]);
  const money = (minor: number): string => moneyWords(texts, minor, visit.currency);
  if (opened.ok) {
    const { url, amountMinor: minor } = opened.link;
    const link = { url, label: texts('button.pay', { price: money(minor) }) };
    const here = sayWithLink(texts('tipHere', { amount: money(minor) }), link);
    return yield* andAskForOffers(scene, memory, bookingId, here);
  }
  const { reason, limitMinor = 0 } = opened;
  if (reason !== 'too-much' && reason !== 'too-small')
    return answeredAside(scene, memory, [say(texts('tipNotNow'))]);
  const key = reason === 'too-much' ? 'tipTooMuch' : 'tipTooSmall';
  const text = texts(key, { limit: money(limitMinor) });
  return memory.question === null
    ? turned(aboutVisit(memory, bookingId), 'tip', [say(text)])
    : answeredAside(scene, memory, [say(text)]);
}

/** "Another amount": the next message names it. */
export function* askHowMuch(scene: Scene, before: Memory, bookingId: Id): Flow {
  const memory = withoutTip(before);
  const visit = yield* guestsVisit(scene, bookingId);
  if (!visit || memory.question !== null)
    return answeredAside(scene, memory, [say(scene.texts('tipNotNow'))]);
  return turned(aboutVisit(memory, bookingId), 'tip', [say(scene.texts('tipHowMuch'))]);
}

/** An answer in words where a tip was offered: a sum, a share, or a no. null for what is about something else. */
export function answerToTip(scene: Scene, memory: Memory, heard: Heard, said: Said): Flow | null {
  const { question, bookingId } = memory;
  if (question !== 'tip' || bookingId === null || heard.kind !== 'text') return null;
  const percent = readPercent(heard.text);
  const offered = percent === null ? null : offeredShare(memory, percent);
  if (offered !== null) return takeTip(scene, memory, bookingId, offered);
  const amountMinor = readSum(heard.text, scene.situation.house.tenant.currency);
  if (percent === null && amountMinor !== null && amountMinor > 0)
    return takeTip(scene, memory, bookingId, amountMinor);
  return onlyRefuses(said) ? takeTip(scene, memory, bookingId, 0) : null;
}

function offeredShare({ choices }: Memory, percent: number): number | null {
  const named = choices.find(({ title }) => title.startsWith(`${percent} %`));
  const picked = named && readChoice(named.id);
  return picked?.kind === 'tip' ? picked.amountMinor : null;
}

/** What was offered and is not answered is let be: no other message brings it up again. */
export function withoutTip(memory: Memory): Memory {
  return memory.question === 'tip' ? { ...memory, question: null, choices: [] } : memory;
}
