import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Actor, VisitTerms } from '../../../api/contract.ts';
import { ResourceTable, TermsTable } from '../../../api/database/entities/house.ts';
import { newId } from '../../../api/database/ids.ts';
import type { Database } from '../../../api/database/open-database.ts';
import { USUAL_TERMS } from '../../../api/tenants/public-house.ts';
import { clockAt } from '../../support/clock.ts';
import { openTestDatabase } from '../../support/database.ts';
import { deliverPayment } from '../../support/pay.ts';
import { changeRows, makeSpa, part, type TestSpa } from '../../support/spa.ts';

const FIVE = '2026-03-04T17:00';
const DESK: Actor = { kind: 'staff', userId: 'desk', name: 'Mara', role: 'desk' };

describe('the terms of a booking', () => {
  let database: Database;
  beforeAll(async () => {
    database = await openTestDatabase();
  });
  afterAll(() => database.close());

  /** A spa whose newest terms these are, and its clock. */
  async function spaWith(terms: Partial<VisitTerms>) {
    const clock = clockAt('2026-03-02T09:00');
    const spa = await makeSpa(database, clock);
    await newTerms(spa, 1, terms);
    return { spa, clock };
  }

  function newTerms(spa: TestSpa, version: number, terms: Partial<VisitTerms>): Promise<void> {
    const row = { treatmentId: null, version, createdAt: 0, createdBy: 'owner' };
    return changeRows(spa, (scope) =>
      scope.insert(TermsTable, [{ ...row, id: newId(), terms: { ...USUAL_TERMS, ...terms } }]),
    );
  }

  async function paid(spa: TestSpa) {
    const { actor, booking } = await spa.held(FIVE);
    const accepted = await spa.service.acceptHold(spa.tenantId, actor, booking.id, undefined, 'message-7');
    if (!accepted.ok) throw new Error(accepted.reason);
    if (accepted.booking.checkout) await deliverPayment(spa.core, accepted.booking);
    return { actor, id: booking.id, booking: await spa.service.booking(spa.tenantId, booking.id) };
  }

  test('a deposit is all that is asked for, and what was agreed is kept with when and how', async () => {
    const { spa } = await spaWith({ depositPercent: 30 });
    const { booking } = await paid(spa);
    expect(booking).toMatchObject({
      status: 'confirmed',
      totalMinor: 9_000,
      dueMinor: 2_700,
      paidMinor: 2_700,
      acceptedThrough: 'message-7',
      acceptedAt: '2026-03-02T08:00:00.000Z',
      terms: { depositPercent: 30, versionIds: [expect.any(String)] },
    });
  });

  test('without a deposit the visit is confirmed at once, and no checkout is opened', async () => {
    const { spa } = await spaWith({ depositPercent: 0 });
    expect((await paid(spa)).booking).toMatchObject({ status: 'confirmed', dueMinor: 0, checkout: null });
  });

  test('new terms leave what was agreed as it was', async () => {
    const { spa } = await spaWith({ lateFeePercent: 50, freeCancellationHours: 24 });
    const { id } = await paid(spa);
    await newTerms(spa, 2, { lateFeePercent: 100, freeCancellationHours: 1_000 });
    const terms = await spa.service.cancellationTerms(spa.tenantId, id);
    expect(terms).toMatchObject({ refundMinor: 9_000, feeMinor: 0, freeUntil: '2026-03-03T16:00:00.000Z' });
    const { booking } = await spa.held('2026-03-04T10:00');
    expect(booking.terms).toMatchObject({ lateFeePercent: 100, freeCancellationHours: 1_000 });
  });

  test('after the deadline the fee stays, the rest goes back', async () => {
    const { spa, clock } = await spaWith({ lateFeePercent: 40, freeCancellationHours: 24 });
    const { id, actor } = await paid(spa);
    clock.set('2026-03-04T09:00');
    await expect(spa.service.cancellationTerms(spa.tenantId, id)).resolves.toMatchObject({
      feeMinor: 3_600,
      refundMinor: 5_400,
    });
    await spa.service.cancelBooking(spa.tenantId, actor, id, null);
    const detail = await spa.service.bookingDetail(spa.tenantId, id);
    expect(detail?.payments.find((one) => one.kind === 'refund')?.amountMinor).toBe(-5_400);
  });

  test('who does not come pays the fee that was agreed, and is given the rest', async () => {
    const { spa, clock } = await spaWith({ noShowFeePercent: 60 });
    const { id } = await paid(spa);
    clock.set('2026-03-04T17:40');
    await expect(spa.service.markNoShow(spa.tenantId, DESK, id)).resolves.toMatchObject({ ok: true });
    const detail = await spa.service.bookingDetail(spa.tenantId, id);
    expect(detail?.payments.find((one) => one.kind === 'refund')?.amountMinor).toBe(-3_600);
  });

  test('a guest moves a visit as often and as late as the terms allow; the desk whenever', async () => {
    const { spa, clock } = await spaWith({ maxMoves: 1, moveUntilHours: 12 });
    const { id, actor } = await paid(spa);
    const move = (who: Actor, startsAt: string) =>
      spa.service.moveBooking(spa.tenantId, who, {
        bookingId: id,
        startsAt,
        locationId: null,
        therapistId: null,
        requestKey: newId(),
        exception: null,
      });
    await expect(spa.service.moveTerms(spa.tenantId, id)).resolves.toMatchObject({
      allowed: true,
      movesLeft: 1,
    });
    await expect(move(actor, '2026-03-04T18:00:00.000Z')).resolves.toMatchObject({
      ok: true,
      booking: { moves: 1 },
    });
    await expect(move(actor, '2026-03-04T17:00:00.000Z')).resolves.toMatchObject({ reason: 'too-often' });
    await expect(move(DESK, '2026-03-04T12:00:00.000Z')).resolves.toMatchObject({
      ok: true,
      booking: { moves: 1 },
    });
    const second = await paid(spa);
    clock.set('2026-03-04T08:00');
    await expect(
      spa.service.moveBooking(spa.tenantId, second.actor, {
        bookingId: second.id,
        startsAt: '2026-03-04T18:00:00.000Z',
        locationId: null,
        therapistId: null,
        requestKey: newId(),
        exception: null,
      }),
    ).resolves.toMatchObject({ reason: 'too-late' });
  });

  test('a visit that was wished from a woman stays with women when it is moved', async () => {
    const clock = clockAt('2026-03-02T09:00');
    const spa = await makeSpa(database, clock, { therapists: 2 });
    const [, second = ''] = spa.therapistIds;
    await changeRows(spa, (scope) => scope.update(ResourceTable, { id: second }, { gender: 'male' }));
    const wished = { parts: [part(spa.treatmentId, { gender: 'female' })] };
    const { booking } = await spa.held('2026-03-04T10:00', wished);
    await spa.held('2026-03-04T12:00', wished);
    const move = (startsAt: string) =>
      spa.service.moveBooking(spa.tenantId, DESK, {
        bookingId: booking.id,
        startsAt,
        locationId: null,
        therapistId: null,
        requestKey: newId(),
        exception: null,
      });
    await expect(move('2026-03-04T11:00:00.000Z')).resolves.toMatchObject({
      ok: false,
      reason: 'slot-taken',
    });
    await expect(move('2026-03-04T14:00:00.000Z')).resolves.toMatchObject({ ok: true });
  });
});
