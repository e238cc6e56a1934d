import { localDay, localTime } from '../days.ts';
import { zoneOf } from '../house.ts';
import { offeredSlots } from '../pick-from-words.ts';
import type { Said, Scene } from '../scene.ts';
import type { Memory } from '../types.ts';

interface Start {
  readonly date: string | null;
  readonly time: string;
}

/** "One hour later": what is said of the time on the table, as the time that is meant. */
export function withShiftedTime(scene: Scene, memory: Memory, said: Said): Said {
  if (said.understood.laterMinutes === null) return said;
  const start = onTheTable(scene, memory);
  return start ? shifted(said, start) : said;
}

/** The same of a visit that is to be moved. */
export function shiftedFrom(said: Said, startsAt: string, zone: string): Said {
  return shifted(said, { date: localDay(startsAt, zone), time: localTime(startsAt, zone) });
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
