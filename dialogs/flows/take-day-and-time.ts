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
  if (said.date) return { draft: { ...draft, date: said.date, dateRange: null }, hitch: null };
  if (!said.dateRange) return { draft, hitch: null };
  const { from, to: end } = said.dateRange;
  if (from !== null && from === end) return { draft: { ...draft, date: from, dateRange: null }, hitch: null };
  // "As soon as possible" lets go of the hour that was wished for another day.
  const time = from === scene.today && end === null ? null : draft.time;
  return { draft: { ...draft, date: null, dateRange: { from, to: end }, time }, hitch: null };
}

function dayPassed(scene: Scene, draft: BookingDraft, day: string): Taken {
  const why = scene.texts('dayPassed', { day: capital(dayWords(scene.texts, day, scene.today)) });
  const hitch: Hitch = {
    question: 'day',
    why,
    ask: scene.texts('whichDay'),
    choices: dayChoices(scene, draft),
  };
  return { draft: { ...draft, date: null, dateRange: null }, hitch };
}

/** A wall time, or a stretch of the day that the start must lie in. */
export function takeTime(_scene: Scene, draft: BookingDraft, said: Understood): Taken {
  if (said.time) return { draft: { ...draft, time: said.time, timeRange: null }, hitch: null };
  if (!said.timeRange) return { draft, hitch: null };
  const { from, to } = said.timeRange;
  return { draft: { ...draft, time: null, timeRange: { from, to } }, hitch: null };
}
