import type { LocalDate, Location, OpeningHours, Weekday } from '../../api/contract.ts';
import { addDays, weekdayOf } from '../days.ts';
import { hoursOn, locationsMeant } from '../house.ts';
import { say } from '../reply.ts';
import type { Said, Scene } from '../scene.ts';
import { capital, clockWords, onDay, weekdayWords } from '../texts/wording.ts';
import type { Memory, Reply } from '../types.ts';

/** When each place is open: on the day that was named, or through the week. */
export function openingHours(scene: Scene, memory: Memory, said: Said): Reply {
  const { date, location } = said.understood;
  const place = location?.ids.length === 1 ? (location.ids[0] ?? null) : (memory.draft?.locationId ?? null);
  const places = locationsMeant(scene.situation.house, place);
  const lines = places.map((one) =>
    scene.texts('openingHours', {
      place: one.name,
      hours: date ? dayHours(scene, one, date) : weekHours(scene, one),
    }),
  );
  return say((date ? [`${capital(onDay(scene.texts, date, scene.today))}:`, ...lines] : lines).join('\n'));
}

function dayHours(scene: Scene, place: Location, date: LocalDate): string {
  return hoursWords(scene, hoursOn(place, date));
}

function hoursWords({ texts }: Scene, hours: readonly OpeningHours[]): string {
  if (hours.length === 0) return texts('closed');
  return texts.list(
    hours.map(({ opens, closes }) =>
      texts('hoursFromTo', { opens: clockWords(texts, opens), closes: clockWords(texts, closes) }),
    ),
  );
}

/** "Mon–Fri 10:00 to 20:00, Sat 10:00 to 18:00, Sun closed". */
function weekHours(scene: Scene, place: Location): string {
  const week: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7];
  const days = week.map((weekday) => ({
    weekday,
    hours: hoursWords(
      scene,
      place.openingHours.filter((hours) => hours.weekday === weekday),
    ),
  }));
  const runs: { from: Weekday; to: Weekday; hours: string }[] = [];
  for (const { weekday, hours } of days) {
    const last = runs.at(-1);
    if (last?.hours === hours) last.to = weekday;
    else runs.push({ from: weekday, to: weekday, hours });
  }
  return runs.map(({ from, to, hours }) => `${daysOf(scene, from, to)} ${hours}`).join(', ');
}

function daysOf(scene: Scene, from: Weekday, to: Weekday): string {
  const first = weekdayName(scene, from);
  return from === to ? first : `${first}–${weekdayName(scene, to)}`;
}

function weekdayName({ texts, today }: Scene, weekday: Weekday): string {
  return weekdayWords(texts, addDays(today, weekday - weekdayOf(today)));
}
