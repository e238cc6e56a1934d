import { DateTime } from 'luxon';
import type {
  BookingView,
  ChangeOutcome,
  SeriesConflict,
  SeriesOutcome,
  SlotQuery,
} from '../../../api/contract.ts';
import type { Request } from '../../../dialogs/types.ts';
import { bookingOf, instant, slotsFor } from './given.ts';
import { sageHouse } from './sage-house.ts';
import type { Talk } from './talk.ts';

type Series = Extract<Request, { kind: 'hold-series' }>['series'];

/** Holds each day of a recurring booking that is free; the others come with what is free that day instead. */
export function holdSeries(talk: Talk, series: Series): SeriesOutcome {
  const { count, until } = series.rule;
  const most = (talk.given.house ?? sageHouse).tenant.policy.maxOccurrences;
  if (count === null && until === null) return { ok: false, reason: 'no-end', conflicts: [] };
  const days = daysOf(series, most + 1);
  if (days.length > most) return { ok: false, reason: 'too-many', conflicts: [] };
  const id = `ser${String(talk.bookings.size + 1).padStart(13, '0')}`;
  const conflicts: SeriesConflict[] = [];
  const bookings: BookingView[] = [];
  for (const day of days) {
    const held = heldOn(talk, series, day, id);
    if (held) bookings.push(held);
    else conflicts.push(conflictOn(talk, series, day));
  }
  if (bookings.length === 0) return { ok: false, reason: 'nothing-free', conflicts };
  return { ok: true, series: { id, rule: series.rule, bookings, conflicts, later: [] } };
}

function daysOf({ rule }: Series, most: number): string[] {
  const first = DateTime.fromISO(rule.from);
  const days = Array.from({ length: rule.count ?? most }, (_, turn) =>
    first.plus({ weeks: turn * rule.everyWeeks }).toFormat('yyyy-MM-dd'),
  );
  return days.filter((day) => rule.until === null || day <= rule.until);
}

function heldOn(talk: Talk, series: Series, day: string, seriesId: string): BookingView | null {
  const startsAt = instant(`${day} ${series.rule.time}`);
  const slot = freeOn(talk, series, day).find((one) => one.startsAt === startsAt);
  const [part] = series.parts;
  if (!slot || !part) return null;
  const id = `bkg${String(talk.bookings.size + 1).padStart(13, '0')}`;
  const { treatmentId, durationMinutes } = part;
  const { people, locationId } = series;
  const therapist = slot.items[0]?.therapistId ?? '';
  const heldUntil = DateTime.fromISO(talk.now).plus({ minutes: 10 }).toUTC().toISO();
  const booking = bookingOf(
    { id, when: startsAt, therapist, treatmentId, durationMinutes, people, locationId },
    { heldUntil, seriesId },
    talk.given.house,
  );
  talk.bookings.set(id, booking);
  return booking;
}

function conflictOn(talk: Talk, series: Series, date: string): SeriesConflict {
  const startsAt = instant(`${date} ${series.rule.time}`);
  return { date, startsAt, reason: 'fully-booked', alternatives: freeOn(talk, series, date) };
}

function freeOn(talk: Talk, { parts, people, locationId, rule }: Series, day: string) {
  const query: SlotQuery = {
    ...{ parts, people, locationId, from: day, to: day, timeFrom: null, timeTo: null, onDays: null },
    ...{ near: rule.time, order: 'soonest', notTherapistIds: [], ignoring: null, limit: 3 },
  };
  return slotsFor(talk.given, query, talk.now);
}

/** All of it waits for the payment of its first visit. */
export function acceptSeries(talk: Talk, seriesId: string): ChangeOutcome {
  const all = [...talk.bookings.values()].filter((one) => one.seriesId === seriesId && one.status === 'held');
  const heldUntil = DateTime.fromISO(talk.now).plus({ minutes: 15 }).toUTC().toISO();
  const waiting = all.map((one): BookingView => ({ ...one, status: 'awaiting-payment', heldUntil }));
  const [first] = waiting;
  if (!first) return { ok: false, reason: 'not-found', booking: null };
  const checkout = {
    token: 'tok',
    url: 'https://pay/tok',
    status: 'open',
    amountMinor: first.dueMinor,
  } as const;
  const booking = { ...first, checkout };
  for (const one of [...waiting, booking]) talk.bookings.set(one.id, one);
  return { ok: true, booking };
}
