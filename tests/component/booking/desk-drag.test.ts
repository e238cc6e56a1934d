import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Actor, BookingView, MoveRequest } from '../../../api/contract.ts';
import { newId } from '../../../api/database/ids.ts';
import type { Database } from '../../../api/database/open-database.ts';
import { examine } from '../../../api/doctor/examine.ts';
import { isoOf } from '../../../api/schedule/local-time.ts';
import { clockAt, instant, type TestClock } from '../../support/clock.ts';
import { openTestDatabase } from '../../support/database.ts';
import { makeSpa, part, type SpaOptions, type TestSpa } from '../../support/spa.ts';

const MARA: Actor = { kind: 'staff', userId: 'desk', name: 'Mara', role: 'desk' };

describe('a visit that the desk drags', () => {
  let database: Database;
  let clock: TestClock;
  beforeAll(async () => {
    database = await openTestDatabase();
  });
  afterAll(() => database.close());

  const newSpa = (options?: SpaOptions) => {
    clock = clockAt('2026-03-02T09:00');
    return makeSpa(database, clock, options);
  };

  async function booked(spa: TestSpa, local: string, therapist = 0, people = 1): Promise<BookingView> {
    const guest = await spa.guest('Noor');
    const { replaces: _, ...request } = spa.request(guest, local);
    const therapistId = spa.therapistIds[therapist] ?? null;
    const outcome = await spa.service.bookByDesk(spa.tenantId, MARA, {
      ...request,
      parts: [part(spa.treatmentId, { therapistId })],
      ...{ people, startsAt: isoOf(instant(local)), roomId: null, payment: 'at-spa', exception: null },
    });
    if (!outcome.ok) throw new Error(outcome.reason);
    return outcome.booking;
  }

  function drag(
    spa: TestSpa,
    booking: BookingView,
    local: string,
    more: Partial<MoveRequest> = {},
    actor: Actor = MARA,
  ) {
    return spa.service.moveBooking(spa.tenantId, actor, {
      bookingId: booking.id,
      startsAt: isoOf(instant(local)),
      ...{ locationId: null, therapistId: null, exception: null },
      itemId: booking.items[0]?.id ?? '',
      requestKey: newId(),
      ...more,
    });
  }

  const clean = async (spa: TestSpa) =>
    expect((await examine(database)).filter((finding) => finding.tenantId === spa.tenantId)).toEqual([]);

  test('comes into the hands and the room that it was put into, and nowhere else', async () => {
    const spa = await newSpa({ therapists: 2, rooms: 2 });
    const visit = await booked(spa, '2026-03-03T10:00');
    const [, other = ''] = spa.therapistIds;
    const room = spa.roomIds.find((id) => id !== visit.items[0]?.roomId) ?? '';
    await expect(
      drag(spa, visit, '2026-03-03T14:00', { therapistId: other, roomId: room }),
    ).resolves.toMatchObject({ ok: true, booking: { items: [{ therapistId: other, roomId: room }] } });
    await expect(drag(spa, visit, '2026-03-03T15:00')).resolves.toMatchObject({
      booking: { items: [{ therapistId: other, startsAt: isoOf(instant('2026-03-03T15:00')) }] },
    });
    await clean(spa);
  });

  test('leaves the other of a couple in the hands that they are in', async () => {
    const spa = await newSpa({ therapists: 3, rooms: 2 });
    const couple = await booked(spa, '2026-03-03T10:00', 0, 2);
    const [first, second] = couple.items;
    const third =
      spa.therapistIds.find((id) => id !== first?.therapistId && id !== second?.therapistId) ?? '';
    const outcome = await drag(spa, couple, '2026-03-03T10:00', {
      itemId: second?.id ?? '',
      therapistId: third,
    });
    const hands = outcome.ok ? outcome.booking.items.map((item) => item.therapistId) : [];
    expect(new Set(hands)).toEqual(new Set([first?.therapistId, third]));
    await clean(spa);
  });

  test('is refused with who has the time, and with what a reason would help', async () => {
    const spa = await newSpa({ therapists: 2, rooms: 2 });
    const [one = ''] = spa.therapistIds;
    const visit = await booked(spa, '2026-03-03T10:00', 1);
    const inTheWay = await booked(spa, '2026-03-03T14:00', 0);
    await expect(drag(spa, visit, '2026-03-03T14:30', { therapistId: one })).resolves.toMatchObject({
      ok: false,
      reason: 'slot-taken',
      obstacles: {
        list: [{ kind: 'taken', what: 'therapist', by: { bookingId: inTheWay.id }, buffer: false }],
        possibleWith: null,
      },
    });
    // Into the quarter of an hour that is for tidying up.
    await expect(drag(spa, visit, '2026-03-03T15:00', { therapistId: one })).resolves.toMatchObject({
      obstacles: {
        list: [{ kind: 'taken', what: 'therapist', by: { guestName: 'Noor' }, buffer: true }],
        possibleWith: { outsideHours: false, overBuffers: true, overCapacity: false },
      },
    });
    const late = await drag(spa, visit, '2026-03-03T21:30', { therapistId: one });
    expect(late).toMatchObject({
      obstacles: {
        list: [{ kind: 'not-at-work', works: [{}] }],
        possibleWith: { outsideHours: true, overBuffers: false, overCapacity: false },
      },
    });
    const exception = { reason: 'regular', outsideHours: true, overBuffers: false, overCapacity: false };
    await expect(
      drag(spa, visit, '2026-03-03T21:30', { therapistId: one, exception }),
    ).resolves.toMatchObject({ ok: true, booking: { exception } });
    await clean(spa);
  });

  test('is stretched to a length that is sold, at its price, and neither further nor into the next', async () => {
    const spa = await newSpa({ therapists: 1, rooms: 1 });
    const visit = await booked(spa, '2026-03-03T10:00');
    const long = await drag(spa, visit, '2026-03-03T10:00', { durationMinutes: 90 });
    expect(long).toMatchObject({
      ok: true,
      booking: { endsAt: isoOf(instant('2026-03-03T11:30')), items: [{ durationMinutes: 90 }] },
    });
    if (!long.ok) return;
    expect(long.booking.totalMinor).toBe(long.booking.items[0]?.priceMinor);
    expect(long.booking.totalMinor).toBeGreaterThan(visit.totalMinor);
    await expect(drag(spa, visit, '2026-03-03T10:00', { durationMinutes: 75 })).resolves.toMatchObject({
      reason: 'not-sold',
    });
    const short = await drag(spa, visit, '2026-03-03T10:00', { durationMinutes: 60 });
    expect(short).toMatchObject({ booking: { totalMinor: visit.totalMinor } });
    await booked(spa, '2026-03-03T11:15');
    await expect(drag(spa, visit, '2026-03-03T10:00', { durationMinutes: 90 })).resolves.toMatchObject({
      reason: 'slot-taken',
      obstacles: { possibleWith: null },
    });
    await clean(spa);
  });

  test('keeps what was agreed while its guest is paying, and is no guest’s to drag', async () => {
    const spa = await newSpa({ therapists: 2, rooms: 2 });
    const { actor, booking } = await spa.held('2026-03-03T10:00');
    await expect(drag(spa, booking, '2026-03-03T10:00', { durationMinutes: 90 })).resolves.toMatchObject({
      reason: 'not-possible-now',
    });
    const asGuest = await drag(spa, booking, '2026-03-03T10:00', { durationMinutes: 90, roomId: 'x' }, actor);
    expect(asGuest).toMatchObject({ booking: { endsAt: booking.endsAt, totalMinor: booking.totalMinor } });
    const taken = await drag(spa, booking, '2026-03-03T10:00', { therapistId: 'nobody' }, actor);
    expect(taken).toEqual({ ok: false, reason: 'slot-taken' });
    await clean(spa);
  });

  test('may change hands when its guest is here already or its time has come', async () => {
    const spa = await newSpa({ therapists: 2, rooms: 2 });
    const [, other = ''] = spa.therapistIds;
    const visit = await booked(spa, '2026-03-02T10:00');
    clock.set('2026-03-02T10:05');
    await expect(drag(spa, visit, '2026-03-02T10:00', { therapistId: other })).resolves.toMatchObject({
      ok: true,
    });
    await spa.service.checkIn(spa.tenantId, MARA, visit.id);
    const later = await drag(spa, visit, '2026-03-02T10:15', { therapistId: other });
    expect(later).toMatchObject({ ok: true, booking: { status: 'checked-in' } });
    await expect(drag(spa, visit, '2026-03-02T08:00')).resolves.toMatchObject({ reason: 'in-the-past' });
    await clean(spa);
  });
});
