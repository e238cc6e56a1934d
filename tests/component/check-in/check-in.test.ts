import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Database } from '../../../api/database/open-database.ts';
import { openTestDatabase } from '../../support/database.ts';
import { confirmedVisit, DESK } from './confirmed-visit.ts';

describe('a check-in code', () => {
  let database: Database;
  beforeAll(async () => {
    database = await openTestDatabase();
  });
  afterAll(() => database.close());

  const confirmed = (local?: string) => confirmedVisit(database, local);

  test('opens the door once', async () => {
    const { clock, token, scan } = await confirmed();
    clock.set('2026-03-03T16:50');
    const both = await Promise.all([scan(token), scan(token)]);
    expect(both.filter((outcome) => outcome.ok)).toHaveLength(1);
    await expect(scan(token)).resolves.toMatchObject({ ok: false, reason: 'already-used' });
  });

  test('scanned once more because the answer was lost, it is answered as before; by another call it is used', async () => {
    const { clock, token, scan } = await confirmed();
    clock.set('2026-03-03T16:50');
    const first = await scan(token, 'scanner-1');
    expect(first.ok).toBe(true);
    await expect(scan(token, 'scanner-1')).resolves.toEqual(first);
    await expect(scan(token, 'scanner-2')).resolves.toMatchObject({ ok: false, reason: 'already-used' });
  });

  test('is read from the address in the picture, and from the short code typed in any case', async () => {
    const first = await confirmed();
    first.clock.set('2026-03-03T16:50');
    await expect(first.scan(`http://spa.test/admin/check-in#${first.token}`)).resolves.toMatchObject({
      ok: true,
    });
    const second = await confirmed();
    second.clock.set('2026-03-03T16:50');
    const typed = `${second.booking.code.slice(0, 3).toLowerCase()} ${second.booking.code.slice(3)}`;
    await expect(second.scan(typed)).resolves.toMatchObject({ ok: true, booking: { status: 'checked-in' } });
  });

  test('is refused too early, and the day after', async () => {
    const { clock, token, scan } = await confirmed();
    clock.set('2026-03-03T14:00');
    await expect(scan(token)).resolves.toMatchObject({ ok: false, reason: 'too-early' });
    clock.set('2026-03-04T17:00');
    await expect(scan(token)).resolves.toMatchObject({ ok: false, reason: 'too-late' });
  });

  test('forged or altered is no code at all', async () => {
    const { clock, token, scan } = await confirmed();
    clock.set('2026-03-03T16:50');
    const flipped = `${token.slice(0, -2)}${token.endsWith('AA') ? 'BB' : 'AA'}`;
    for (const code of [flipped, token.replace(/^(.{16}\.)./, '$14'), `${token}x`, 'hello', '<script>', '']) {
      await expect(scan(code)).resolves.toMatchObject({ ok: false, reason: 'not-a-code', booking: null });
    }
    await expect(scan('ZZZZZZ')).resolves.toMatchObject({ ok: false, reason: 'not-found', booking: null });
  });

  test("of another spa is refused and tells nothing of that spa's guest", async () => {
    const theirs = await confirmed();
    const ours = await confirmed();
    ours.clock.set('2026-03-03T16:50');
    await expect(ours.scan(theirs.token)).resolves.toEqual({ ok: false, reason: 'not-ours', booking: null });
    await expect(ours.scan(theirs.booking.code)).resolves.toEqual({
      ok: false,
      reason: 'not-found',
      booking: null,
    });
  });

  test('of a cancelled visit is worth nothing, and an unpaid one has none', async () => {
    const { clock, spa, actor, booking, token, scan } = await confirmed('2026-03-05T17:00');
    await spa.service.cancelBooking(spa.tenantId, actor, booking.id, null);
    clock.set('2026-03-05T16:50');
    await expect(scan(token)).resolves.toMatchObject({ ok: false, reason: 'cancelled' });
    const unpaid = await spa.held('2026-03-05T18:30');
    await expect(spa.service.checkInToken(spa.tenantId, unpaid.booking.id)).resolves.toBeNull();
    await expect(scan(unpaid.booking.code)).resolves.toMatchObject({ ok: false, reason: 'not-paid' });
  });

  test('leads on to treatment and its end; what is out of turn is refused by name', async () => {
    const { clock, spa, booking, token, scan } = await confirmed();
    const { service, tenantId } = spa;
    await expect(service.startTreatment(tenantId, DESK, booking.id)).resolves.toMatchObject({
      ok: false,
      reason: 'not-possible-now',
    });
    await expect(service.markNoShow(tenantId, DESK, booking.id)).resolves.toMatchObject({
      ok: false,
      reason: 'too-early',
    });
    clock.set('2026-03-03T16:50');
    await scan(token);
    await expect(service.startTreatment(tenantId, DESK, booking.id)).resolves.toMatchObject({ ok: true });
    await expect(service.cancelBooking(tenantId, DESK, booking.id, null)).resolves.toMatchObject({
      ok: false,
      reason: 'not-possible-now',
    });
    await expect(service.completeVisit(tenantId, DESK, booking.id)).resolves.toMatchObject({
      ok: true,
      booking: { status: 'completed' },
    });
    const detail = await service.bookingDetail(tenantId, booking.id);
    expect(detail?.history.map((line) => line.type)).toEqual([
      'booking-held',
      'booking-accepted',
      'payment-received',
      'booking-confirmed',
      'booking-checked-in',
      'booking-started',
      'booking-completed',
    ]);
  });
});
