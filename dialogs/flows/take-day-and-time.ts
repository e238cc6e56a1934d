import type { Scene } from '../scene.ts';
import { capital, dayWords } from '../texts/wording.ts';
import type { BookingDraft } from '../types.ts';
import type { Understood } from '../understand/types.ts';
import { dayChoices } from './day-choices.ts';
import type { Hitch, Taken } from './hitch.ts';

/** A day or a stretch of days; one that has been is told at once, whatever else is missing. */
export function takeDay(scene: Scene, draft: BookingDraft, said: Understood): Taken {
  const to = said.date ?? said.dateRange?.to ?? null;
  if (to !== null && to < scene.today) return dayPassed(scene, draft, to);
  const days = said.days.filter((day) => day >= scene.today).toSorted();
  const [first] = days;
  if (first && days.length > 1) return { draft: anyOf(draft, days), hitch: null };
  const date = said.date ?? first;
  if (date) return { draft: { ...draft, date, dateRange: null, onDays: null }, hitch: null };
  if (!said.dateRange) return { draft, hitch: null };
  const { from, to: end } = said.dateRange;
  if (from !== null && from === end)
    return { draft: { ...draft, date: from, dateRange: null, onDays: null }, hitch: null };
  // "As soon as possible" lets go of the hour that was wished for another day.
  const time = from === scene.today && end === null ? null : draft.time;
  return { draft: { ...draft, date: null, dateRange: { from, to: end }, onDays: null, time }, hitch: null };
}

/** "Tuesday or thursday": the days between them are not meant. */
function anyOf(draft: BookingDraft, days: readonly string[]): BookingDraft {
  const dateRange = { from: days[0] ?? null, to: days.at(-1) ?? null };
  return { ...draft, date: null, dateRange, onDays: days.slice(0, mostDays) };
}

const mostDays = 14;

function dayPassed(scene: Scene, draft: BookingDraft, day: string): Taken {
  const why = scene.texts('dayPassed', { day: capital(dayWords(scene.texts, day, scene.today)) });
  const hitch: Hitch = {
    question: 'day',
    why,
    ask: scene.texts('whichDay'),
    choices: dayChoices(scene, draft),
  };
  return { draft: { ...draft, date: null, dateRange: null, onDays: null }, hitch };
}

/** A wall time, or a stretch of the day that the start must lie in. */
export function takeTime(_scene: Scene, draft: BookingDraft, said: Understood): Taken {
  if (said.time) return { draft: { ...draft, time: said.time, timeRange: null }, hitch: null };
  if (!said.timeRange) return { draft, hitch: null };
  const { from, to } = said.timeRange;
  return { draft: { ...draft, time: null, timeRange: { from, to } }, hitch: null };
}
