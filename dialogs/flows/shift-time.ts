import type { BookingView } from '../../api/contract.ts';
import type { Step } from '../ask.ts';
import { addDays, localDay, localTime } from '../days.ts';
import { zoneOf } from '../house.ts';
import { emptyDraft } from '../memory.ts';
import { offeredSlots } from '../pick-from-words.ts';
import type { Said, Scene } from '../scene.ts';
import type { Memory } from '../types.ts';
import { readShift } from '../understand/shift.ts';
import { guestsVisit } from './visit.ts';

interface Start {
  readonly date: string | null;
  readonly time: string;
}

/** "One hour later": what is said of the time on the table, as the time that is meant. */
export function* withShiftedTime(scene: Scene, memory: Memory, said: Said): Step<Said> {
  const { moving, date } = memory.draft ?? emptyDraft;
  const shifts = said.understood.laterMinutes !== null;
  // Of a visit that is moved its own day counts until another is named.
  if (moving && date === null && (shifts || readShift(said.text, scene.situation.locale))) {
    const visit = yield* guestsVisit(scene, moving.bookingId);
    return visit ? shiftedFrom(scene, said, visit) : said;
  }
  const start = onTheTable(scene, memory);
  if (start === null) return said;
  return moving ? shiftedBy(scene, said, start) : shifted(said, start);
}

/** The same of a visit that is to be moved, from where it is. */
export function shiftedFrom(scene: Scene, said: Said, { startsAt, timeZone }: BookingView): Said {
  return shiftedBy(scene, said, at(startsAt, timeZone));
}

/** By hours, or by days and weeks: what is moved "a week later" is so from where it is, not from today. */
function shiftedBy({ situation }: Scene, said: Said, start: Start): Said {
  const shift = readShift(said.text, situation.locale);
  if (shift === null || start.date === null) return shifted(said, start);
  const laterMinutes = shift.minutes === 0 ? null : shift.minutes;
  const understood = { ...said.understood, laterMinutes };
  if (laterMinutes !== null) return shifted({ ...said, understood }, start);
  const date = addDays(start.date, shift.days);
  return { ...said, understood: { ...understood, date, dateRange: null, days: [], durationMinutes: null } };
}

function shifted(said: Said, { date, time }: Start): Said {
  const { laterMinutes, ...understood } = said.understood;
  if (laterMinutes === null) return said;
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  const total = hours * 60 + minutes + laterMinutes;
  // Nobody is massaged past midnight: what would be another day is left to the words "later" and "earlier".
  if (total < 0 || total >= 24 * 60) return said;
  const clock = [Math.floor(total / 60), total % 60].map((part) => String(part).padStart(2, '0')).join(':');
  return { ...said, understood: { ...understood, laterMinutes: null, date, time: clock } };
}

/** What is held; else what was wished for; else the only start that is offered, or the first of them. */
function onTheTable(scene: Scene, memory: Memory): Start | null {
  const { open, situation } = scene;
  const { draft } = memory;
  if (open) return at(open.startsAt, zoneOf(situation.house, open.locationId));
  if (draft?.time) return { date: draft.date, time: draft.time };
  const [first] = offeredSlots(memory);
  return first ? at(first.startsAt, zoneOf(situation.house, first.locationId)) : null;
}

const at = (startsAt: string, zone: string): Start => ({
  date: localDay(startsAt, zone),
  time: localTime(startsAt, zone),
});
