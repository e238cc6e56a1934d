import { ask, type Step } from '../../ask.ts';
import { choice } from '../../choices.ts';
import { localTime } from '../../days.ts';
import { turned } from '../../memory.ts';
import { say } from '../../reply.ts';
import type { Said, Scene } from '../../scene.ts';
import { timeWords } from '../../texts/wording.ts';
import type { Flow, Memory, Turned } from '../../types.ts';
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

/** "We begin": the guest who is here has their time from now on. */
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

function* begunToday(scene: Scene, { understood }: Said): Step<readonly OwnVisit[]> {
  const visits = visitsOf(yield* staffDays(scene.today, 1));
  const now = Date.parse(scene.situation.now);
  const open = visits.filter(
    ({ startsAt, status }) =>
      Date.parse(startsAt) <= now && ['confirmed', 'checked-in', 'in-treatment'].includes(status),
  );
  const named = open.filter(
    ({ startsAt, timeZone }) => understood.time !== null && localTime(startsAt, timeZone) === understood.time,
  );
  return named.length > 0 ? named : open;
}

function which(scene: Scene, memory: Memory, visits: readonly OwnVisit[], kind: 'done' | 'no-show'): Turned {
  const { texts } = scene;
  const choices = visits
    .slice(0, 9)
    .map((visit) => choice(shortVisit(scene, visit), { kind, bookingId: visit.bookingId }));
  const no = choice(texts('button.staff.no'), { kind: 'staff', menu: 'help' });
  const text = kind === 'done' ? texts('staffWhichDone') : texts('staffWhichNoShow');
  return turned(memory, 'staff-choice', [say(text, [...choices, no])]);
}
