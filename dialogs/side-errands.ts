import { ask, type Step } from './ask.ts';
import { arrive } from './flows/arrive.ts';
import { feedback, starsIn, takeOpinion, takeStars } from './flows/feedback.ts';
import { askToForget, forgetMe } from './flows/forget-me.ts';
import { handOver } from './flows/hand-over.ts';
import { askLanguage } from './flows/language.ts';
import { startMessages, stopMessages } from './flows/message-wishes.ts';
import { receipts } from './flows/receipts.ts';
import { answeredAside } from './flows/remind.ts';
import { lateBy, runningLate } from './flows/running-late.ts';
import { say } from './reply.ts';
import type { Said, Scene } from './scene.ts';
import type { Flow, Memory, Turned } from './types.ts';
import { readDelay } from './understand/delay.ts';
import type { Act } from './understand/types.ts';

/** What a guest asks for beside booking, or answers about it; null when the message is about neither. */
export function sideErrand(scene: Scene, memory: Memory, said: Said): Flow | null {
  return answerToErrand(scene, memory, said) ?? errandIn(scene, memory, said);
}

function errandIn(scene: Scene, memory: Memory, said: Said): Flow | null {
  if (said.says('forget-me')) return ended(askToForget(scene, memory));
  if (hears(said, 'stop')) return stopMessages(scene, memory, said);
  if (said.says('start-messages')) return startMessages(scene, memory);
  if (hears(said, 'human')) return handOver(scene, memory, 'asked');
  if (said.says('language')) return ended(askLanguage(scene, memory));
  if (said.says('receipt')) return receipts(scene, memory);
  if (said.says('here')) return arrive(scene, memory);
  // With a visit on the table "an hour later" is when it is to be, not when somebody comes.
  const shifts = said.understood.laterMinutes !== null && memory.draft !== null;
  if (said.says('running-late') && !said.understood.time && !shifts) return runningLate(scene, memory, said);
  if (isUpset(said)) return handOver(scene, memory, 'unhappy');
  return said.says('feedback') ? feedback(scene, memory) : null;
}

/** Answers to the questions that these errands leave open. */
function answerToErrand(scene: Scene, memory: Memory, said: Said): Flow | null {
  const closed: Memory = { ...memory, question: null, choices: [] };
  switch (memory.question) {
    case 'stars':
      return answerWithStars(scene, memory, said);
    case 'opinion':
      return isErrand(said) ? null : takeOpinion(scene, memory, said);
    case 'late': {
      const minutes = readDelay(said.text, scene.situation.locale);
      if (minutes !== null && memory.bookingId) return lateBy(scene, memory, memory.bookingId, minutes);
      return hears(said, 'deny') ? ended(allRight(scene, closed)) : null;
    }
    case 'forget':
      if (hears(said, 'affirm')) return forgetMe(scene, memory, true);
      return hears(said, 'deny') || hears(said, 'cancel') ? forgetMe(scene, memory, false) : null;
    default:
      return null;
  }
}

function answerWithStars(scene: Scene, memory: Memory, said: Said): Flow | null {
  const stars = starsIn(said.text);
  if (stars !== null && memory.bookingId) return takeStars(scene, memory, memory.bookingId, stars);
  if (isUpset(said)) return handOver(scene, { ...memory, question: null, choices: [] }, 'unhappy');
  return hears(said, 'deny') ? ended(allRight(scene, { ...memory, question: null, choices: [] })) : null;
}

/** "5" or "★★★★" out of nothing: an answer to the question that came after a visit. */
export function* starsOutOfNothing(scene: Scene, memory: Memory, said: Said): Step<Turned | null> {
  const bare =
    memory.question === null && memory.draft === null && /^(?:[\s1-5★⭐🌟]|\ufe0f)+$/u.test(said.text);
  const stars = bare ? starsIn(said.text) : null;
  if (stars === null) return null;
  const [last] = yield* ask({ kind: 'past-visits', days: 7 });
  return last ? yield* takeStars(scene, memory, last.id, stars) : null;
}

const errands: readonly Act[] = ['book', 'cancel', 'move', 'my-visits', 'stop', 'human', 'help'];

function isErrand({ understood }: Said): boolean {
  return understood.acts.some((act) => errands.includes(act));
}

/** Let down or angry, and about nothing that a booking could mend. */
function isUpset(said: Said): boolean {
  const { treatment, date, dateRange, time, timeRange } = said.understood;
  const plans = (treatment ?? date ?? dateRange ?? time ?? timeRange) !== null;
  return said.says('unhappy') && !plans && !isErrand(said);
}

function allRight(scene: Scene, memory: Memory): Turned {
  return answeredAside(scene, memory, [say(scene.texts('hereIfNeeded'))]);
}

function hears({ understood }: Said, act: Act): boolean {
  return understood.acts.includes(act);
}

// biome-ignore lint/correctness/useYield: a turn that asks nothing, where a flow is wanted.
function* ended(turn: Turned): Flow {
  return turn;
}
