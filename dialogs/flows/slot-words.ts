import type { Choice, House, Id, Slot, SlotQuery } from '../../api/contract.ts';
import type { MovePick, Picked, SetPick, SlotPick } from '../choices.ts';
import { choice } from '../choices.ts';
import { addDays, localDay } from '../days.ts';
import { locationOf, therapistOf, zoneOf } from '../house.ts';
import { setPickOf } from '../offered-set.ts';
import type { Scene } from '../scene.ts';
import { firstPart, isOnePart, therapistIdsOf, therapistOfSlot } from '../slots.ts';
import { clockWords, dayWords, onDay, shortDay, timeWords, weekdayWords } from '../texts/wording.ts';
import type { BookingDraft, Moving } from '../types.ts';
import { singleDays } from './slot-query.ts';

const longestTitle = 40;

/** "17:00 · Ana", with the day and the place where they are not clear already. */
export function slotChoice(
  scene: Scene,
  slot: Slot,
  shows: { day: boolean; place: boolean },
  picked: Picked = pickOf(slot),
): Choice {
  const { texts, situation } = scene;
  const zone = zoneOf(situation.house, slot.locationId);
  const day = localDay(slot.startsAt, zone);
  const time = timeWords(texts, slot.startsAt, zone);
  const near = day <= addDays(scene.today, 6);
  const when = shows.day ? `${near ? weekdayWords(texts, day) : shortDay(texts, day)} ${time}` : time;
  const who = therapistIdsOf(slot)
    .flatMap((id) => shortName(situation.house, id))
    .join(' & ');
  const place = shows.place ? (locationOf(situation.house, slot.locationId)?.name ?? '') : '';
  const title = [when, who, place].filter((part) => part !== '').join(' · ');
  return choice(cut(title), picked);
}

// A party's therapists are found anew when it is held: no one of them is the wish.
function pickOf(slot: Slot): SlotPick | SetPick {
  if (!isOnePart(slot)) return setPickOf(slot);
  const { startsAt, people, locationId } = slot;
  const { durationMinutes = 0, treatmentId = '' } = firstPart(slot) ?? {};
  const therapistId = therapistOfSlot(slot);
  return { kind: 'slot', startsAt, durationMinutes, people, treatmentId, locationId, therapistId };
}

/** A slot as the new time of a visit that is booked already. */
export function movePickOf({ bookingId }: Moving, slot: Slot): MovePick {
  const { startsAt, locationId } = slot;
  return { kind: 'move-to', bookingId, startsAt, locationId, therapistId: therapistOfSlot(slot) };
}

// First names, as long as they tell people apart.
function shortName(house: House, id: Id): string[] {
  const name = therapistOf(house, id)?.name;
  const first = name?.split(' ')[0];
  if (!name || !first) return [];
  const alone = house.therapists.filter((other) => other.name.split(' ')[0] === first).length === 1;
  return [alone ? first : name];
}

function cut(title: string): string {
  return title.length <= longestTitle ? title : `${title.slice(0, longestTitle - 1)}…`;
}

/** "tomorrow, Tue 3 Mar, from 17:00": the days and times a search is about. */
export function queryWords(
  scene: Scene,
  query: Pick<SlotQuery, 'from' | 'to' | 'timeFrom' | 'timeTo'> & Partial<Pick<SlotQuery, 'onDays'>>,
): string {
  return [daysWords(scene, query), timesWords(scene, query)].filter((part) => part !== '').join(' ');
}

/** "on Fri 6 Mar", "between Fri 6 Mar and Sun 8 Mar", "on Tue 3 Mar or Thu 5 Mar". */
export function daysWords(
  { texts, today }: Scene,
  query: { from: string; to: string; onDays?: readonly string[] | null },
): string {
  if (query.from === query.to) return onDay(texts, query.from, today);
  const single = query.onDays?.map((day) => dayWords(texts, day, today)) ?? [];
  const last = single.pop();
  if (last && single.length > 0) return texts('eitherDay', { one: single.join(', '), other: last });
  const from = dayWords(texts, query.from, today);
  const to = dayWords(texts, query.to, today);
  const adjacent = addDays(query.from, 1) === query.to;
  return adjacent ? texts('eitherDay', { one: from, other: to }) : texts('betweenDays', { from, to });
}

function timesWords({ texts }: Scene, { timeFrom, timeTo }: Pick<SlotQuery, 'timeFrom' | 'timeTo'>): string {
  if (timeFrom && timeFrom === timeTo) return texts('atTime', { time: clockWords(texts, timeFrom) });
  if (timeFrom && timeTo)
    return texts('betweenTimes', { from: clockWords(texts, timeFrom), to: clockWords(texts, timeTo) });
  if (timeFrom) return texts('afterTime', { time: clockWords(texts, timeFrom) });
  return timeTo ? texts('beforeTime', { time: clockWords(texts, timeTo) }) : '';
}

/** "Tomorrow (Tue 3 Mar), for 2 people": what was just said about a visit whose treatment is not known yet. */
export function heardSoFar(scene: Scene, draft: BookingDraft, changed: readonly string[]): string {
  const { texts } = scene;
  const span = draft.dateRange;
  const days = draft.date
    ? { from: draft.date, to: draft.date }
    : span?.from && span.to
      ? { ...span, from: span.from, to: span.to }
      : null;
  const { from: timeFrom = null, to: timeTo = null } = draft.timeRange ?? {};
  const parts = [
    days && (changed.includes('date') || changed.includes('dateRange'))
      ? daysWords(scene, { ...days, onDays: singleDays(draft) })
      : '',
    changed.includes('time') && draft.time ? texts('atTime', { time: clockWords(texts, draft.time) }) : '',
    changed.includes('timeRange') ? timesWords(scene, { timeFrom, timeTo }) : '',
    changed.includes('durationMinutes') && draft.durationMinutes
      ? texts('minutes', { count: draft.durationMinutes })
      : '',
    changed.includes('people') && draft.people
      ? texts('forPeople', { people: texts('people', { count: draft.people }) })
      : '',
    ...wishWords(scene, draft, changed),
  ];
  return parts.filter((part) => part !== '').join(' ');
}

/** "with Ana", "with a woman" …: what a draft wishes beside day and time, as far as it was just changed. */
export function wishWords(
  scene: Scene,
  draft: Pick<BookingDraft, 'therapistId' | 'gender' | 'locationId'>,
  changed: readonly string[],
): string[] {
  const { texts, situation } = scene;
  const therapist = therapistOf(situation.house, draft.therapistId);
  const place = locationOf(situation.house, draft.locationId);
  return [
    changed.includes('therapistId') && therapist ? texts('withName', { name: therapist.name }) : '',
    changed.includes('gender') && draft.gender
      ? draft.gender === 'female'
        ? texts('withWoman')
        : texts('withMan')
      : '',
    changed.includes('locationId') && place ? texts('atPlace', { place: place.name }) : '',
  ].filter((part) => part !== '');
}
