import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Actor, DeskBooking, DeskException } from '../../../api/contract.ts';
import { newId } from '../../../api/database/ids.ts';
import type { Database } from '../../../api/database/open-database.ts';
import { examine } from '../../../api/doctor/examine.ts';
import { isoOf } from '../../../api/schedule/local-time.ts';
import { clockAt, instant } from '../../support/clock.ts';
import { openTestDatabase } from '../../support/database.ts';
import { makeSpa, type SpaOptions, type TestSpa } from '../../support/spa.ts';

const DESK: Actor = { kind: 'staff', userId: 'desk', name: 'Mara', role: 'desk' };
const NOTHING: DeskException = {
  reason: 'regular guest',
  outsideHours: false,
  overBuffers: false,
  overCapacity: false,
};

describe('the desk', () => {
  let database: Database;
  beforeAll(async () => {
    database = await openTestDatabase();
  });
  afterAll(() => database.close());

  const newSpa = (options?: SpaOptions) => makeSpa(database, clockAt('2026-03-02T09:00'), options);

  async function book(spa: TestSpa, local: string, more: Partial<DeskBooking> = {}, actor: Actor = DESK) {
    const guest = await spa.guest();
    const { replaces: _, ...request } = spa.request(guest, local);
    return spa.service.bookByDesk(spa.tenantId, actor, {
      ...request,
      startsAt: isoOf(instant(local)),
      roomId: null,
      payment: 'at-spa',
      exception: null,
      ...more,
    });
  }

  const clean = async (spa: TestSpa) =>
    expect((await examine(database)).filter((finding) => finding.tenantId === spa.tenantId)).toEqual([]);

  test('books a visit that is confirmed at once and paid at the spa, or awaits payment by link', async () => {
    const spa = await newSpa();
    await expect(book(spa, '2026-03-03T10:00')).resolves.toMatchObject({
      ok: true,
      booking: { status: 'confirmed', dueMinor: 0, exception: null },
    });
    await expect(book(spa, '2026-03-03T12:00', { payment: 'by-link' })).resolves.toMatchObject({
      ok: true,
      booking: { status: 'awaiting-payment', checkout: { amountMinor: 9_000 } },
    });
  });

  test('refuses a crowd beyond all bounds without making room for it, and a time that names no zone', async () => {
    const spa = await newSpa();
    const exception = { ...NOTHING, outsideHours: true, overBuffers: true, overCapacity: true };
    await expect(book(spa, '2026-03-03T10:00', { people: 1_000_000_000, exception })).resolves.toMatchObject({
      ok: false,
      reason: 'slot-taken',
    });
    await expect(book(spa, '2026-03-03T10:00', { startsAt: '2026-03-03T10:00' })).resolves.toMatchObject({
      reason: 'no-such-slot',
    });
    await expect(
      book(spa, '2026-03-03T10:00', { startsAt: '2026-03-03T10:00:00+01:00' }),
    ).resolves.toMatchObject({ booking: { startsAt: '2026-03-03T09:00:00.000Z' } });
  });

  test('a guest cannot book as the desk, nor set a rule aside', async () => {
    const spa = await newSpa();
    const guest = await spa.guest();
    await expect(book(spa, '2026-03-03T10:00', {}, guest)).resolves.toMatchObject({ reason: 'not-allowed' });
  });

  test('outside the hours only with a reason, which is kept', async () => {
    const spa = await newSpa();
    const late = '2026-03-03T21:30';
    await expect(book(spa, late)).resolves.toMatchObject({ ok: false, reason: 'slot-taken' });
    const exception = { ...NOTHING, outsideHours: true };
    await expect(book(spa, late, { exception: { ...exception, reason: ' ' } })).resolves.toMatchObject({
      reason: 'reason-missing',
    });
    await expect(book(spa, late, { exception })).resolves.toMatchObject({ ok: true, booking: { exception } });
    await clean(spa);
  });

  test('over a buffer shortens it, with its claims; the treatment beside it keeps all its time', async () => {
    const spa = await newSpa();
    const { booking } = await spa.held('2026-03-03T10:00');
    const beside = '2026-03-03T11:00';
    await expect(book(spa, beside)).resolves.toMatchObject({ reason: 'slot-taken' });
    await expect(
      book(spa, '2026-03-03T10:45', { exception: { ...NOTHING, overBuffers: true } }),
    ).resolves.toMatchObject({
      reason: 'slot-taken',
    });
    await expect(book(spa, beside, { exception: { ...NOTHING, overBuffers: true } })).resolves.toMatchObject({
      ok: true,
    });
    const squeezed = await spa.service.booking(spa.tenantId, booking.id);
    expect(squeezed?.items[0]).toMatchObject({ bufferAfterMinutes: 0, endsAt: booking.items[0]?.endsAt });
    const detail = await spa.service.bookingDetail(spa.tenantId, booking.id);
    expect(detail?.history.at(-1)).toMatchObject({ type: 'booking-squeezed', actor: 'Desk · Mara' });
    await clean(spa);
  });

  test('over the capacity of a room only with a reason', async () => {
    const spa = await newSpa({ therapists: 2, rooms: 1 });
    await expect(book(spa, '2026-03-03T10:00', { people: 2 })).resolves.toMatchObject({
      reason: 'slot-taken',
    });
    const exception = { ...NOTHING, overCapacity: true };
    await expect(book(spa, '2026-03-03T10:00', { people: 2, exception })).resolves.toMatchObject({
      ok: true,
    });
    await clean(spa);
  });

  test('never puts two visits on one resource, whatever is set aside', async () => {
    const spa = await newSpa();
    await spa.held('2026-03-03T10:00');
    const exception = { ...NOTHING, outsideHours: true, overBuffers: true, overCapacity: true };
    for (const local of ['2026-03-03T09:05', '2026-03-03T10:00', '2026-03-03T10:30', '2026-03-03T10:55'])
      await expect(book(spa, local, { exception })).resolves.toMatchObject({ reason: 'slot-taken' });
    await clean(spa);
  });

  test('the same key is the same booking; with another time it is refused', async () => {
    const spa = await newSpa({ therapists: 2 });
    const guest = await spa.guest();
    const requestKey = newId();
    const same = { requestKey, guestId: guest.guestId };
    const first = await book(spa, '2026-03-03T10:00', same);
    await expect(book(spa, '2026-03-03T10:00', same)).resolves.toEqual(first);
    await expect(book(spa, '2026-03-03T12:00', same)).resolves.toMatchObject({ reason: 'key-reused' });
  });
});
