import type { NoSlotReason, SlotQuery, VisitPart } from '../../api/contract.ts';
import { addDays } from '../days.ts';
import type { Scene } from '../scene.ts';
import { lastDay } from './why-not.ts';

/** A second look costs a search each: a few, the most promising first. */
const mostSearches = 4;

type Widen = (scene: Scene, query: SlotQuery) => SlotQuery | null;

/** Wider searches to try for an empty one, the nearest to the wish first. */
export function widenings(scene: Scene, query: SlotQuery, reason: NoSlotReason): SlotQuery[] {
  const wider = ways[reason].flatMap((way) => way(scene, query) ?? []);
  const different = wider.filter((one, place) => wider.findIndex((other) => same(one, other)) === place);
  return different.filter((one) => !same(one, query)).slice(0, mostSearches);
}

const same = (one: SlotQuery, other: SlotQuery): boolean => JSON.stringify(one) === JSON.stringify(other);

/** The same days, at any time, the nearest to the wished one first. */
const anyTime: Widen = (_scene, query) =>
  query.near === null && query.timeFrom === null && query.timeTo === null
    ? null
    : { ...query, ...nearly(query) };

const anyPlace: Widen = (_scene, query) =>
  query.locationId === null ? null : { ...query, locationId: null };

const anyTherapist: Widen = (_scene, query) =>
  query.parts.every((part) => part.therapistId === null) ? null : withHands(query, { therapistId: null });

const anyGender: Widen = (_scene, query) =>
  query.parts.every((part) => part.gender === null) ? null : withHands(query, { gender: null });

/** The days around, at the same time of day. */
const otherDays: Widen = (scene, query) => daysAround(scene, query, query, 3);

const otherDaysAnyTime: Widen = (scene, query) => daysAround(scene, query, { ...query, ...nearly(query) }, 7);

// Whoever asked for a woman is not shown a man because the women's day is full: other days are nearer to that wish. A
// party may have more people than there are women.
const otherDaysAnybody: Widen = (scene, query) =>
  daysAround(
    scene,
    query,
    {
      ...withHands(query, query.people > 1 ? { therapistId: null, gender: null } : { therapistId: null }),
      ...nearly(query),
      locationId: null,
    },
    14,
  );

/** The last days that can be booked at all. */
const lastDays: Widen = (scene, query) => {
  const to = lastDay(scene);
  return { ...query, from: addDays(to, -6), to, onDays: null };
};

/** From today on: for a wish that lies in the past. */
const fromToday: Widen = (scene, query) => {
  const days = { from: scene.today, to: addDays(scene.today, 7), onDays: null };
  return { ...query, ...days };
};

const fromTodayAnyTime: Widen = (scene, query) => fromToday(scene, { ...query, ...nearly(query) });

const ways: Readonly<Record<NoSlotReason, readonly Widen[]>> = {
  'bad-range': [fromTodayAnyTime],
  'in-the-past': [fromToday, fromTodayAnyTime],
  'too-soon': [anyTime, fromToday, fromTodayAnyTime],
  'beyond-horizon': [lastDays],
  closed: [otherDays, otherDaysAnyTime],
  'outside-hours': [anyTime, otherDays, otherDaysAnyTime],
  'too-many-people': [],
  'nobody-does-it': [anyPlace, anyGender, anyTherapist, otherDaysAnybody],
  'therapist-away': [otherDays, anyTherapist, otherDaysAnyTime, otherDaysAnybody],
  'fully-booked': [anyTime, anyPlace, anyTherapist, otherDays, otherDaysAnyTime, otherDaysAnybody],
};

function withHands(query: SlotQuery, hands: Partial<Pick<VisitPart, 'therapistId' | 'gender'>>): SlotQuery {
  return { ...query, parts: query.parts.map((part) => ({ ...part, ...hands })) };
}

function nearly(query: SlotQuery): Pick<SlotQuery, 'near' | 'timeFrom' | 'timeTo'> {
  return { near: query.near ?? query.timeFrom ?? query.timeTo, timeFrom: null, timeTo: null };
}

function daysAround(scene: Scene, query: SlotQuery, wider: SlotQuery, days: number): SlotQuery {
  const before = addDays(query.from, -1);
  const last = lastDay(scene);
  const after = addDays(query.to, days);
  const span = { from: before < scene.today ? scene.today : before, to: after < last ? after : last };
  return { ...wider, ...span, onDays: null };
}

/** A party that is moved keeps whose hands it was booked with: the service lets go of that wish only by name. */
export function withGendersOf(query: SlotQuery, wider: SlotQuery): SlotQuery {
  const parts = wider.parts.map((part, place) => ({ ...part, gender: query.parts[place]?.gender ?? null }));
  return { ...wider, parts };
}
