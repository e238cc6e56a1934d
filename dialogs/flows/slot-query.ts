import type { LocalDate, SlotQuery, VisitPart } from '../../api/contract.ts';
import { addDays } from '../days.ts';
import { peopleMeant } from '../house.ts';
import { partsMeant, partsOfDraft } from '../parts.ts';
import type { Scene } from '../scene.ts';
import type { BookingDraft, Moving } from '../types.ts';

/** An open "from friday on" is looked at for so many days; a search must stay bounded. */
const openRangeDays = 13;
const longestRangeDays = 31;

/** Few enough to choose from at a glance; the service picks which, and spreads them. */
export const slotsShown = 4;

/** The search a draft asks for; null while the treatment or the day is missing. */
export function slotQuery(scene: Scene, draft: BookingDraft): SlotQuery | null {
  const { house } = scene.situation;
  const parts = draft.moving ? movedParts(draft.moving, draft) : partsMeant(house, draft);
  const days = daysMeant(draft, scene.today);
  if (!parts || !days) return null;
  return {
    parts,
    people: peopleMeant(house, draft),
    locationId: draft.locationId,
    ...days,
    onDays: singleDays(draft),
    ...timesMeant(draft),
    near: draft.time,
    order: isSoonest(scene, draft) ? 'soonest' : 'spread',
    notTherapistIds: draft.notTherapistIds,
    ignoring: draft.moving?.bookingId ?? draft.bookingId,
    limit: slotsShown,
  };
}

/** "Tuesday or thursday", as long as the days that are wished are still those and nothing between. */
export function singleDays({ date, dateRange, onDays }: BookingDraft): readonly LocalDate[] | null {
  if (date !== null || !onDays || !dateRange) return null;
  return dateRange.from === onDays[0] && dateRange.to === onDays.at(-1) ? onDays : null;
}

/** A visit that is moved keeps its treatments; a person is wished for the first of them, a woman or a man for each. */
function movedParts({ parts }: Moving, draft: BookingDraft): VisitPart[] {
  const wishes = partsOfDraft(draft);
  return parts.map((part, place) => {
    const { gender } = wishes[place] ?? part;
    return place === 0 ? { ...part, therapistId: draft.therapistId, gender } : { ...part, gender };
  });
}

/** "As soon as you can": from today on, at whatever hour. */
export function isSoonest({ today }: Scene, { dateRange, time }: BookingDraft): boolean {
  return time === null && dateRange !== null && dateRange.to === null && (dateRange.from ?? today) <= today;
}

function daysMeant(draft: BookingDraft, today: LocalDate): { from: LocalDate; to: LocalDate } | null {
  if (draft.date) return { from: draft.date, to: draft.date };
  if (!draft.dateRange) return null;
  const said = draft.dateRange.from ?? today;
  const from = said < today ? today : said;
  const last = addDays(from, longestRangeDays);
  const to = draft.dateRange.to ?? addDays(from, openRangeDays);
  return { from, to: to < last ? to : last };
}

/** What begins after midnight belongs to the next day: a stretch that goes on past it is searched up to the day's end. */
function timesMeant({ time, timeRange }: BookingDraft): Pick<SlotQuery, 'timeFrom' | 'timeTo'> {
  if (time !== null || timeRange === null) return { timeFrom: null, timeTo: null };
  const { from, to } = timeRange;
  // "After midnight" is the night.
  if (from === midnight && to === null) return { timeFrom: from, timeTo: nightEnds };
  return {
    timeFrom: from,
    timeTo: to === midnight || (from !== null && to !== null && to < from) ? null : to,
  };
}

const midnight = '00:00';
const nightEnds = '06:00';
