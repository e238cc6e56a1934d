import type { ChannelName, ChatDoor, Choice, Id } from '../../api/contract.ts';
import { ask } from '../ask.ts';
import { choice } from '../choices.ts';
import { turned } from '../memory.ts';
import { say, sayWithLink } from '../reply.ts';
import type { Scene } from '../scene.ts';
import type { Texts } from '../texts/texts.ts';
import type { AnswerOf, Flow, Memory, Reply } from '../types.ts';
import { backToErrand } from './back-to-errand.ts';
import { offerToGoOn } from './go-on-here.ts';
import { answeredAside } from './remind.ts';
import { sentences } from './slot-list.ts';
import { errandChoice } from './small-talk.ts';
import { linkStaff } from './staff/link.ts';

/** For so long the bot undoes it by itself; the service has the last word. */
export const undoDays = 7;

/** "I also write from Telegram": a code to be sent from there, and ways to open it with the code. */
export function* offerLinkCode(scene: Scene, memory: Memory): Flow {
  const { texts } = scene;
  const made = yield* ask({ kind: 'new-link-code' });
  if (!made.ok) return answeredAside(scene, memory, [cannotLink(scene)]);
  const { code, minutes, doors } = made;
  const text = texts('linkCode', { code, minutes: texts('minutes', { count: minutes }) });
  const [first, ...more] = doors.filter(({ channel }) => channel !== scene.situation.channel);
  if (!first) return answeredAside(scene, memory, [say(text)]);
  return answeredAside(scene, memory, [
    sayWithLink(text, openWith(texts, first, code)),
    ...more.map((door) =>
      sayWithLink(texts('linkOrOpen', { app: appName(texts, door.channel) }), openWith(texts, door, code)),
    ),
    ...byNumber(scene, doors),
  ]);
}

/** Telegram vouches for a number that is shared with its own button; WhatsApp knows its guests by theirs. */
function byNumber({ texts, situation }: Scene, doors: readonly ChatDoor[]): Reply[] {
  const can = situation.channel === 'telegram' && doors.some(({ channel }) => channel === 'whatsapp');
  return can ? [{ ...say(texts('linkByNumber')), asksNumber: texts('button.shareNumber') }] : [];
}

/** A contact came: their own number finds their chat on WhatsApp, anybody else's is nothing to go by. */
export function* linkByNumber(scene: Scene, memory: Memory, phone: string | null): Flow {
  const { texts } = scene;
  if (phone === null) return answeredAside(scene, memory, [say(texts('contactNotTheirs'))]);
  const joined = yield* ask({ kind: 'join-by-phone', phone });
  if (joined.ok) return yield* offerToGoOn(scene, memory, linkedNow(scene, joined.mergeId));
  if (joined.reason === 'unknown-number') return answeredAside(scene, memory, [say(texts('numberUnknown'))]);
  const { reason } = joined;
  return answeredAside(scene, memory, [
    reason === 'undone-before' ? cannotLink(scene) : refused(scene, reason),
  ]);
}

/** Opens the other app with the code in it: at the bot, or typed already. */
function openWith(texts: Texts, { channel, name }: ChatDoor, code: string): NonNullable<Reply['link']> {
  const url =
    channel === 'telegram'
      ? `https://t.me/${name}?start=${code}`
      : `https://wa.me/${name}?text=${encodeURIComponent(texts('linkWords', { code }))}`;
  return { url, label: texts('button.openApp', { app: appName(texts, channel) }) };
}

/** A code was sent here: a therapist's, or another chat's. Whoever was made to send somebody else's is asked first. */
export function* takeLinkCode(scene: Scene, memory: Memory, code: string): Flow {
  const { texts } = scene;
  const taken = yield* ask({ kind: 'take-link-code', code });
  if (!taken.ok) {
    const { reason } = taken;
    if (reason === 'staff-code') return yield* linkStaff(scene, memory, code);
    return answeredAside(scene, memory, [refused(scene, reason)]);
  }
  const sure = texts('linkSure', { app: appName(texts, taken.channel) });
  return turned(memory, 'link', [say(sure, sureChoices(scene, taken.codeId))]);
}

function sureChoices({ texts }: Scene, codeId: Id): Choice[] {
  return [
    choice(texts('button.link'), { kind: 'link', codeId, yes: true }),
    choice(texts('button.notMe'), { kind: 'link', codeId, yes: false }),
  ];
}

/** The answer to it. */
export function* answerLink(scene: Scene, memory: Memory, codeId: Id, yes: boolean): Flow {
  const asked = { ...memory, question: memory.question === 'link' ? null : memory.question };
  if (!yes) {
    yield* ask({ kind: 'decline-link', codeId });
    return yield* backToErrand(scene, asked, [say(scene.texts('linkDeclined'))]);
  }
  const joined = yield* ask({ kind: 'join-by-code', codeId });
  if (!joined.ok) return yield* backToErrand(scene, asked, [refused(scene, joined.reason)]);
  return yield* offerToGoOn(scene, asked, linkedNow(scene, joined.mergeId));
}

function linkedNow({ texts }: Scene, mergeId: Id): Reply {
  return say(sentences(texts('linked'), texts('linkUndo', { days: undoDays })), [
    choice(texts('button.unlink'), { kind: 'unlink', mergeId }),
  ]);
}

/** "That wasn't me": both are two again. null is what was linked last. */
export function* undoLink(scene: Scene, memory: Memory, mergeId: Id | null): Flow {
  const { texts } = scene;
  const parted = yield* ask({ kind: 'undo-link', mergeId });
  // The visits that were talked about may be the other's now.
  if (parted.ok || parted.reason === 'undone-already')
    return answeredAside(scene, { ...memory, bookingId: null }, [say(texts('unlinked'))]);
  const late = parted.reason === 'too-late';
  const reply = late ? say(texts('unlinkTooLate'), [errandChoice(scene, 'human')]) : say(texts('notLinked'));
  return answeredAside(scene, memory, [reply]);
}

type Refusal =
  | Exclude<Extract<AnswerOf['take-link-code'], { ok: false }>['reason'], 'staff-code'>
  | Extract<AnswerOf['join-by-code'], { ok: false }>['reason'];

function refused(scene: Scene, reason: Refusal): Reply {
  const { texts } = scene;
  switch (reason) {
    case 'too-many-tries':
      return say(texts('linkTooManyTries'));
    case 'own-chat':
      return say(texts('linkOwnChat'));
    case 'same-guest':
      return say(texts('linkedAlready'));
    case 'staff':
    case 'forgotten':
      return cannotLink(scene);
    case 'bad-code':
    case 'not-found':
    case 'key-reused':
      return say(texts('linkBadCode'));
  }
}

function cannotLink(scene: Scene): Reply {
  return say(scene.texts('linkCannot'), [errandChoice(scene, 'human')]);
}

/** A channel by the name that people know it by. */
export function appName(texts: Texts, channel: ChannelName): string {
  return texts('app', { channel });
}
