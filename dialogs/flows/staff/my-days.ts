import type { LocalDate, StaffDay } from '../../../api/contract.ts';
import { addDays, daysBetween, localDay, weekdayOf } from '../../days.ts';
import { say } from '../../reply.ts';
import type { Said, Scene } from '../../scene.ts';
import { capital, dayWords, onDay, shortDay, timeWords } from '../../texts/wording.ts';
import type { Flow, Memory } from '../../types.ts';
import { type OwnVisit, staffDays, visitLine, visitsOf } from './days.ts';
import { answered, staffChoices } from './reply.ts';

/** "My day", "tomorrow's guests": every visit of one day, with what is blocked. */
export function* myDay(scene: Scene, memory: Memory, date: LocalDate): Flow {
  const text = dayText(scene, date, yield* staffDays(date, 1));
  return answered(memory, [say(text, staffChoices(scene, ['week', 'next']))]);
}

/** One date: its hours, every visit, and what is blocked. */
export function dayText(scene: Scene, date: LocalDate, days: readonly StaffDay[]): string {
  const visits = visitsOf(days);
  const day = capital(onDay(scene.texts, date, scene.today));
  const lines = visits.map((visit) => visitLine(scene, visit));
  const blocked = days.flatMap((one) => one.timeOff.map((off) => blockedLine(scene, one, off)));
  const head =
    days.length === 0
      ? scene.texts('staffNotWorking', { day })
      : scene.texts('staffDay', { day, hours: hoursOf(scene, days) });
  const none = days.length > 0 && visits.length === 0 ? [scene.texts('staffNoVisits')] : [];
  return [head, ...none, ...lines, ...blocked].join('\n');
}

/** The day a message means: the one it names, or today. */
export function dayMeant(scene: Scene, { understood }: Said): LocalDate {
  return understood.date ?? understood.dateRange?.from ?? scene.today;
}

/** "My week": one line a day, from the day named or from today to the week's end. */
export function* myWeek(scene: Scene, memory: Memory, said: Said): Flow {
  const from = said.understood.dateRange?.from ?? scene.today;
  const to = said.understood.dateRange?.to ?? addDays(from, 7 - weekdayOf(from));
  const days = yield* staffDays(from, Math.min(14, Math.max(1, daysBetween(from, to) + 1)));
  const dates = [...new Set(days.map(({ date }) => date))];
  const lines = dates.map((date) =>
    dayLine(
      scene,
      date,
      days.filter((day) => day.date === date),
    ),
  );
  const head = scene.texts('staffWeek', { from: dayWords(scene.texts, from), to: dayWords(scene.texts, to) });
  const text = lines.length > 0 ? [head, ...lines].join('\n') : scene.texts('staffFreeWeek');
  return answered(memory, [say(text, staffChoices(scene, ['day', 'next']))]);
}

/** "Next guest": who comes next, today or on a later day. */
export function* nextGuest(scene: Scene, memory: Memory): Flow {
  const visits = visitsOf(yield* staffDays(scene.today, 14));
  const next = visits.find((visit) => isAhead(scene, visit));
  if (!next)
    return answered(memory, [say(scene.texts('staffNobodyNext'), staffChoices(scene, ['day', 'week']))]);
  const day = onDay(scene.texts, localDay(next.startsAt, next.timeZone), scene.today);
  const line = visitLine(scene, next);
  return answered(memory, [
    say(scene.texts('staffNext', { day, visit: line }), staffChoices(scene, ['day', 'week'])),
  ]);
}

function isAhead({ situation }: Scene, { startsAt, status }: OwnVisit): boolean {
  return (
    (status === 'confirmed' || status === 'checked-in') &&
    Date.parse(startsAt) >= Date.parse(situation.now) - 300_000
  );
}

function dayLine(scene: Scene, date: LocalDate, days: readonly StaffDay[]): string {
  const visits = visitsOf(days);
  const count = scene.texts('staffVisits', { count: visits.length });
  return scene.texts('staffWeekDay', {
    day: shortDay(scene.texts, date),
    hours: hoursOf(scene, days),
    visits: count,
  });
}

/** "09:00 to 13:00 and 14:00 to 18:00", or that there are none. */
export function hoursOf({ texts }: Scene, days: readonly StaffDay[]): string {
  const spans = days.flatMap(({ works, timeZone }) =>
    works.map(({ startsAt, endsAt }) =>
      texts('hoursFromTo', {
        opens: timeWords(texts, startsAt, timeZone),
        closes: timeWords(texts, endsAt, timeZone),
      }),
    ),
  );
  return spans.length > 0 ? texts.list(spans) : texts('staffOff');
}

function blockedLine({ texts }: Scene, { timeZone }: StaffDay, off: StaffDay['timeOff'][number]): string {
  const from = timeWords(texts, off.startsAt, timeZone);
  return texts('staffBlockedLine', { from, to: timeWords(texts, off.endsAt, timeZone) });
}
