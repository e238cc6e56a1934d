import type { Choice, LocalDate, Notice, StaffDay } from '../../../api/contract.ts';
import { choice } from '../../choices.ts';
import { addDays } from '../../days.ts';
import { say } from '../../reply.ts';
import type { Scene } from '../../scene.ts';
import { spanWords, timeWords } from '../../texts/wording.ts';
import type { Flow, Memory, Reply } from '../../types.ts';
import { isForThem } from './day-plan.ts';
import { type OwnVisit, shortVisit, staffDays, visitsOf } from './days.ts';
import { answered, staffChoices } from './reply.ts';

/** So many can be marked from one message: WhatsApp's list has ten rows, and each takes two. */
const MOST_TO_MARK = 4;

/** "How was my day?": what was done, what is not marked yet, and how tomorrow begins. */
export function* dayEnd(scene: Scene, memory: Memory): Flow {
  const days = yield* staffDays(scene.today, 2);
  const reply =
    dayEndReply(scene, scene.today, days) ??
    say([scene.texts('staffNoVisits'), tomorrowLine(scene, scene.today, days)].join('\n'));
  return answered(memory, [
    reply.choices.length > 0 ? reply : say(reply.text, staffChoices(scene, ['day', 'week'])),
  ]);
}

/** The same unasked; null when the chat is no longer theirs, and when there is nothing to say, or no longer. */
export function dayEndNotice(
  scene: Scene,
  { therapistId, date, until }: Extract<Notice, { kind: 'day-end' }>,
  days: readonly StaffDay[],
): Reply | null {
  const own = days.filter((day) => day.date === date);
  return isForThem(scene, { therapistId, until }, own) ? dayEndReply(scene, date, days) : null;
}

/** A day in review, from it and the one after; null for a day without visits. */
export function dayEndReply(scene: Scene, date: LocalDate, days: readonly StaffDay[]): Reply | null {
  const { texts } = scene;
  const visits = visitsOf(days.filter((day) => day.date === date));
  const done = visits.filter(({ status }) => status === 'completed');
  const missed = visits.filter(({ status }) => status === 'no-show');
  const still = visits.filter(isStanding);
  const open = still.filter((visit) => isOver(scene, visit));
  const ahead = still.length - open.length;
  if (done.length + missed.length + still.length === 0) return null;
  const minutes = done.reduce((sum, visit) => sum + visit.durationMinutes, 0);
  const lines = [
    done.length > 0
      ? texts('dayEndDone', { count: done.length, time: lasting(scene, minutes) })
      : texts('dayEndNone'),
    missed.length > 0 ? texts('dayEndMissed', { count: missed.length }) : '',
    open.length > 0
      ? texts('dayEndOpen', { visits: texts.list(open.map((visit) => shortVisit(scene, visit))) })
      : '',
    ahead > 0 ? texts('dayEndAhead', { count: ahead }) : '',
    tomorrowLine(scene, date, days),
  ];
  return say(lines.filter((line) => line !== '').join('\n'), marksOf(scene, open));
}

function isStanding({ status }: OwnVisit): boolean {
  return status === 'confirmed' || status === 'checked-in' || status === 'in-treatment';
}

function isOver({ situation }: Scene, { endsAt }: OwnVisit): boolean {
  return Date.parse(endsAt) <= Date.parse(situation.now);
}

function marksOf({ texts }: Scene, open: readonly OwnVisit[]): Choice[] {
  return open.slice(0, MOST_TO_MARK).flatMap(({ bookingId, startsAt, timeZone }) => {
    const given = { time: timeWords(texts, startsAt, timeZone) };
    return [
      choice(texts('button.staff.done', given), { kind: 'done', bookingId }),
      choice(texts('button.staff.noShow', given), { kind: 'no-show', bookingId }),
    ];
  });
}

/** The first visit by its time and the guest's name alone: what it is for is read on its own day. */
function tomorrowLine(scene: Scene, date: LocalDate, days: readonly StaffDay[]): string {
  const { texts } = scene;
  const tomorrow = days.filter((day) => day.date === addDays(date, 1));
  const visits = visitsOf(tomorrow).filter(isStanding);
  const [first] = visits;
  if (first) return texts('dayEndTomorrow', { count: visits.length, first: shortVisit(scene, first) });
  const [begins] = tomorrow
    .flatMap(({ works, timeZone }) => works.map(({ startsAt }) => ({ startsAt, timeZone })))
    .sort((a, b) => a.startsAt.localeCompare(b.startsAt));
  return begins
    ? texts('dayEndTomorrowFree', { from: timeWords(texts, begins.startsAt, begins.timeZone) })
    : texts('dayEndTomorrowOff');
}

/** "2 hours", "50 minutes", "3 h 30 min". */
function lasting({ texts }: Scene, minutes: number): string {
  return minutes > 60 && minutes % 60 !== 0
    ? texts('dayEndHours', { hours: Math.floor(minutes / 60), minutes: minutes % 60 })
    : spanWords(texts, minutes);
}
