import type { Id } from '../../api/contract.ts';
import { ask, type Step } from '../ask.ts';
import { choice } from '../choices.ts';
import { turned } from '../memory.ts';
import { say } from '../reply.ts';
import { onlyRefuses } from '../said.ts';
import type { Said, Scene } from '../scene.ts';
import type { Flow, Heard, Memory, Reply, Turned } from '../types.ts';
import { saysClearYes } from '../understand/clear-yes.ts';
import { answeredAside } from './remind.ts';
import { sentences } from './slot-list.ts';

/**
 * Says something to a guest who was glad of a visit, and asks, once in their life and where nothing else is open, whether they
 * may be written to when it is time for the next.
 */
export function* andAskForOffers(scene: Scene, memory: Memory, bookingId: Id, reply: Reply): Flow {
  const isFree = memory.question === null && memory.draft === null;
  const asked = isFree ? yield* ask({ kind: 'ask-for-offers', bookingId }) : null;
  if (!asked?.ok) return answeredAside(scene, memory, [reply]);
  const { texts } = scene;
  const choices = [
    choice(texts('button.offersYes'), { kind: 'offers', yes: true }),
    choice(texts('button.noThanks'), { kind: 'offers', yes: false }),
  ];
  const question = texts('offersAsk');
  // Beside a link the question is easily overlooked.
  const replies = reply.link
    ? [reply, say(question, choices)]
    : [say(sentences(reply.text, question), choices)];
  return turned(memory, 'offers', replies);
}

/** May the guest be written to about their next visit? What they said last holds; a yes takes an earlier "stop" back. */
export function* takeOffers(scene: Scene, before: Memory, yes: boolean): Flow {
  const memory = withoutOffers(before);
  if (yes && scene.situation.messages !== 'all') yield* ask({ kind: 'set-messages', wanted: 'all' });
  yield* ask({ kind: 'set-offers', wanted: yes ? 'yes' : 'no' });
  return answeredAside(scene, memory, [say(scene.texts(yes ? 'offersWanted' : 'offersDeclined'))]);
}

/**
 * An answer in words where that was asked; null for what is about something else, and for a yes or a no to what the house wrote of
 * its own accord since: an offer of time, a reminder.
 */
export function* answerToOffers(scene: Scene, memory: Memory, heard: Heard, said: Said): Step<Turned | null> {
  if (memory.question !== 'offers' || heard.kind !== 'text' || said.pick !== null) return null;
  const no = onlyRefuses(said);
  // Thanks and a question back are no consent.
  if (!no && !saysClearYes(said.text, 'write')) return null;
  if ((yield* ask({ kind: 'news' })) !== null) return null;
  return yield* takeOffers(scene, memory, !no);
}

/** What was asked and is not answered is let be: no other message brings it up again. */
export function withoutOffers(memory: Memory): Memory {
  return memory.question === 'offers' ? { ...memory, question: null, choices: [] } : memory;
}

/** Another visit was proposed: not now. */
export function notNow(scene: Scene, memory: Memory): Turned {
  return answeredAside(scene, memory, [say(scene.texts('hereIfNeeded'))]);
}
