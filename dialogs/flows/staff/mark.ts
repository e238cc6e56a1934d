import { ask, type Step } from '../../ask.ts';
import { choice } from '../../choices.ts';
import { localTime } from '../../days.ts';
import { turned } from '../../memory.ts';
import { say } from '../../reply.ts';
import type { Said, Scene } from '../../scene.ts';
import { timeWords } from '../../texts/wording.ts';
import type { Flow, Memory, Turned } from '../../types.ts';
import { startMessages } from '../message-wishes.ts';
import { type OwnVisit, shortVisit, staffDays, visitsOf } from './days.ts';
import { answered } from './reply.ts';

/** "Done": the visit that is going on or has just ended; with several, the question which. */
export function* done(scene: Scene, memory: Memory, said: Said): Flow {
  const begun = yield* begunToday(scene, said);
  const [only, second] = begun;
  if (!only) return answered(memory, [say(scene.texts('staffNothingBegun'))]);
  if (second) return which(scene, memory, begun, 'done');
  return yield* markDone(scene, memory, only.bookingId);
}

/** A visit picked to be marked as done. */
export function* markDone(scene: Scene, memory: Memory, bookingId: string): Flow {
  const outcome = yield* ask({ kind: 'mark-done', bookingId });
  if (outcome.ok) return answered(memory, [say(scene.texts('staffMarkedDone'))]);
  return answered(memory, [say(refusal(scene, outcome.reason))]);
}

/**
 * "Start": the visit whose guest has arrived; with several, or where nobody was checked in, the question which. With
 * nobody to begin with, the same word asks for messages again.
 */
export function* begin(scene: Scene, memory: Memory, said: Said): Flow {
  const waiting = (yield* openToday(scene, said)).filter(({ status }) => status !== 'in-treatment');
  const arrived = waiting.filter(({ status }) => status === 'checked-in');
  const [only, second] = arrived;
  if (only && !second) return yield* markBegun(scene, memory, only.bookingId);
  if (waiting.length > 0) return which(scene, memory, second ? arrived : waiting, 'begin');
  if (said.says('start-messages')) return yield* startMessages(scene, memory);
  return answered(memory, [say(scene.texts('staffNobodyHere'))]);
}

/** The guest who is here has their time from now on. */
export function* markBegun(scene: Scene, memory: Memory, bookingId: string): Flow {
  const outcome = yield* ask({ kind: 'mark-begun', bookingId });
  if (!outcome.ok) return answered(memory, [say(refusal(scene, outcome.reason))]);
  const { startsAt, timeZone } = outcome.booking;
  const time = timeWords(scene.texts, startsAt, timeZone);
  const over = choice(scene.texts('button.staff.done', { time }), { kind: 'done', bookingId });
  return answered(memory, [say(scene.texts('staffMarkedBegun'), [over])]);
}

/** "No-show": asked once, since it may cost the guest a fee. */
export function* noShow(scene: Scene, memory: Memory, said: Said): Flow {
  const waiting = (yield* begunToday(scene, said)).filter(({ status }) => status === 'confirmed');
  if (waiting.length === 0) return answered(memory, [say(scene.texts('staffNothingBegun'))]);
  return which(scene, memory, waiting, 'no-show');
}

/** A visit picked as one that nobody came for. */
export function* markNoShow(scene: Scene, memory: Memory, bookingId: string): Flow {
  const outcome = yield* ask({ kind: 'mark-no-show', bookingId });
  if (outcome.ok) return answered(memory, [say(scene.texts('staffMarkedNoShow'))]);
  return answered(memory, [say(refusal(scene, outcome.reason))]);
}

function refusal({ texts }: Scene, reason: string): string {
  return reason === 'too-early' ? texts('staffTooEarly') : texts('staffCannotMark');
}

/** What has begun by the clock. */
function* begunToday(scene: Scene, said: Said): Step<readonly OwnVisit[]> {
  const now = Date.parse(scene.situation.now);
  const begun = visitsOf(yield* staffDays(scene.today, 1)).filter(
    ({ startsAt, status }) => Date.parse(startsAt) <= now && OPEN.includes(status),
  );
  return thoseNamed(begun, said);
}

/** The same, and guests who came early. */
function* openToday(scene: Scene, said: Said): Step<readonly OwnVisit[]> {
  const now = Date.parse(scene.situation.now);
  const open = visitsOf(yield* staffDays(scene.today, 1)).filter(
    ({ startsAt, status }) =>
      OPEN.includes(status) && (status !== 'confirmed' || Date.parse(startsAt) <= now),
  );
  return thoseNamed(open, said);
}

const OPEN: readonly OwnVisit['status'][] = ['confirmed', 'checked-in', 'in-treatment'];

function thoseNamed(open: readonly OwnVisit[], { understood }: Said): readonly OwnVisit[] {
  const named = open.filter(
    ({ startsAt, timeZone }) => understood.time !== null && localTime(startsAt, timeZone) === understood.time,
  );
  return named.length > 0 ? named : open;
}

function which(scene: Scene, memory: Memory, visits: readonly OwnVisit[], kind: keyof typeof WHICH): Turned {
  const { texts } = scene;
  const choices = visits
    .slice(0, 9)
    .map((visit) => choice(shortVisit(scene, visit), { kind, bookingId: visit.bookingId }));
  const no = choice(texts('button.staff.no'), { kind: 'staff', menu: 'help' });
  return turned(memory, 'staff-choice', [say(texts(WHICH[kind]), [...choices, no])]);
}

const WHICH = {
  begin: 'staffWhichBegins',
  done: 'staffWhichDone',
  'no-show': 'staffWhichNoShow',
} as const;
