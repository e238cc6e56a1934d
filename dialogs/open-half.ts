import type { OpeningHours } from '../api/contract.ts';
import { minutesOf } from './days.ts';
import { hoursOn, locationsMeant } from './house.ts';
import type { Scene } from './scene.ts';
import type { Memory } from './types.ts';
import { clockText } from './understand/clock.ts';
import type { Understood } from './understand/types.ts';

const halfDay = 12 * 60;

/** "At 8" of a house that opens at ten and closes at nine: in the evening. A therapist's own day begins earlier. */
export function inOpenHalf({ situation }: Scene, { draft }: Memory, said: Understood): Understood {
  const { time, eitherHalf } = said;
  if (time === null || eitherHalf === null || situation.staff !== null) return said;
  const [only, another] = said.location?.ids ?? [];
  const place = only && !another ? only : (draft?.locationId ?? null);
  const date = said.date ?? (said.dateRange === null && said.days.length === 0 ? draft?.date : null) ?? null;
  const hours = locationsMeant(situation.house, place).flatMap((location) =>
    date === null ? location.openingHours : hoursOn(location, date),
  );
  const late = minutesOf(time) + halfDay;
  const isLate = !isOpen(hours, minutesOf(time)) && isOpen(hours, late);
  return { ...said, eitherHalf: null, time: isLate ? clockText(late) : time };
}

function isOpen(hours: readonly OpeningHours[], minutes: number): boolean {
  return hours.some(({ opens, closes }) => minutes >= minutesOf(opens) && minutes < minutesOf(closes));
}
