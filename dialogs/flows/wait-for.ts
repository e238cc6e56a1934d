import type { Id, WaitlistEntryView, WaitlistOutcome } from '../../api/contract.ts';
import type { Step } from '../ask.ts';
import { ask } from '../ask.ts';
import { choice } from '../choices.ts';
import { emptyDraft, finished } from '../memory.ts';
import { offeredWait } from '../pick-from-words.ts';
import { say } from '../reply.ts';
import type { Said, Scene } from '../scene.ts';
import { dayWords } from '../texts/wording.ts';
import type { Flow, Memory, WaitWish } from '../types.ts';
import { backToErrand } from './back-to-errand.ts';
import { phones } from './phones.ts';
import { answeredAside } from './remind.ts';
import { fieldsChanged, takeWhatWasSaid } from './take-what-was-said.ts';
import { markOf } from './wait-offer.ts';
import { waitEnd, waitWords } from './wait-words.ts';
import { lastDay } from './why-not.ts';

type WaitRefusal = Extract<WaitlistOutcome, { ok: false }>['reason'];

/** "Tell me when something comes free": the guest waits for what was asked when the choice was made. */
export function* joinWaiting(scene: Scene, memory: Memory, mark: string): Flow {
  const { wanted } = memory;
  if (wanted === null || markOf(wanted) !== mark)
    return answeredAside(scene, memory, [say(scene.texts('otherWish'))]);
  const outcome = yield* join(wanted);
  if (outcome.ok) return yield* waits(scene, memory, outcome.entry);
  return answeredAside(scene, memory, [say(refusalWords(scene, wanted, outcome.reason))]);
}

/** A second tap waits no second time. */
function* join(wish: WaitWish): Step<WaitlistOutcome> {
  const entries = yield* ask({ kind: 'waitlist' });
  const entry = entries.find((one) => markOf(one.wish) === markOf(wish));
  return entry ? { ok: true, entry } : yield* ask({ kind: 'join-waitlist', wish });
}

/** The errand ends with it, unless a time is held meanwhile. */
function* waits(scene: Scene, memory: Memory, { id, wish }: WaitlistEntryView): Flow {
  const { texts } = scene;
  const text = texts('watching', { what: waitWords(scene, wish), until: waitEnd(scene, wish) });
  const reply = say(text, [choice(texts('button.neverMind'), { kind: 'leave', entryId: id })]);
  if (!scene.open) return finished(memory, [reply]);
  const turn = yield* backToErrand(scene, memory, []);
  return { ...turn, replies: [reply, ...turn.replies] };
}

/** The guest waits no longer; what was kept for them meanwhile goes to the next. */
export function* leaveWaiting(scene: Scene, memory: Memory, entryId: Id): Flow {
  const outcome = yield* ask({ kind: 'leave-waitlist', entryId });
  return yield* backToErrand(scene, memory, [say(leftWords(scene, outcome))]);
}

function leftWords(scene: Scene, outcome: WaitlistOutcome): string {
  const { texts } = scene;
  if (outcome.ok && outcome.entry.status === 'left')
    return texts('waitsNoMore', { what: waitWords(scene, outcome.entry.wish) });
  return !outcome.ok && outcome.reason === 'key-reused' ? texts('wentWrong') : texts('notWaiting');
}

/** The choice to wait that stands, when the words ask for it and for nothing other than was looked for. */
export function waitMeant(scene: Scene, memory: Memory, said: Said): string | null {
  const offered = offeredWait(memory);
  if (offered === null || !said.says('tell-me')) return null;
  const before = memory.draft ?? emptyDraft;
  const { draft, hitch } = takeWhatWasSaid(scene, before, said.understood, said.wishes);
  return hitch || fieldsChanged(before, draft).length > 0 ? null : offered;
}

/** "Put me on the waiting list", and nothing else, where nothing was looked for in vain. */
export function asksToWaitForNothing(said: Said): boolean {
  const { treatment, date, dateRange, time, timeRange } = said.understood;
  return (treatment ?? date ?? dateRange ?? time ?? timeRange) === null && said.says('tell-me');
}

function refusalWords(scene: Scene, wish: WaitWish, reason: WaitRefusal): string {
  const { texts, today } = scene;
  switch (reason) {
    case 'too-many-entries':
      return texts('tooManyWaits');
    case 'in-the-past':
      return texts('waitPassed');
    case 'bad-range':
      return texts('beyondHorizon', { until: dayWords(texts, lastDay(scene), today) });
    case 'key-reused':
      return texts('wentWrong');
    default:
      return texts('cannotWait', { phones: phones(scene, wish.locationId) });
  }
}
