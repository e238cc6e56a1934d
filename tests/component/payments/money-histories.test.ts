import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { expireHolds } from '../../../api/booking/expire-holds.ts';
import type { Id } from '../../../api/contract.ts';
import { PaymentTable } from '../../../api/database/entities/booking.ts';
import type { Database } from '../../../api/database/open-database.ts';
import { tenantScope } from '../../../api/database/scope.ts';
import { seeded } from '../../../api/demo/seeded.ts';
import { cashierRefunds } from '../../../api/payments/cashier/cashier.ts';
import { closeDay } from '../../../api/payments/day/close-day.ts';
import { giveRefund } from '../../../api/payments/desk/give-refund.ts';
import { takeBackRefund } from '../../../api/payments/desk/take-back-refund.ts';
import { takePayment } from '../../../api/payments/desk/take-payment.ts';
import { seeToRefund, waitingRefunds } from '../../../api/payments/desk/waiting-refunds.ts';
import { refundFailed } from '../../../api/payments/refund-failed.ts';
import { settleRefunds } from '../../../api/payments/refunds.ts';
import { localDate } from '../../../api/schedule/local-time.ts';
import { ZONE } from '../../support/clock.ts';
import { openTestDatabase } from '../../support/database.ts';
import { awaitingVisit, DESK, FIVE, type MoneySpa, OWNER, paidVisit, unpaidVisit } from './money-spa.ts';

const HISTORIES = 40;
const ACTS = 14;

let database: Database;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

type Chance = () => number;

function one<T>(of: readonly T[], chance: Chance): T {
  const picked = of[Math.floor(chance() * of.length)];
  if (picked === undefined) throw new Error('nothing to pick from');
  return picked;
}

/** Anything that may happen to a visit's money, allowed or not: what is refused changes nothing. */
async function act(visit: MoneySpa, chance: Chance): Promise<unknown> {
  const { spa, booking, guest, clock } = visit;
  const { core, service, tenantId } = spa;
  const bookingId: Id = booking.id;
  const sum = () => Math.floor(chance() * 12_000);
  const refunds = () =>
    database.run((db) => tenantScope(db, tenantId).find(PaymentTable, { where: { kind: 'refund' } }));
  const acts = [
    () =>
      takePayment(core, tenantId, DESK, {
        ...{ bookingId, method: one(['cash', 'card-terminal', 'voucher'] as const, chance) },
        ...{ amountMinor: one([sum(), 9_000, 0], chance), tipMinor: one([0, 500], chance), note: null },
      }),
    () =>
      giveRefund(core, tenantId, one([DESK, OWNER], chance), {
        ...{ bookingId, amountMinor: one([sum() + 1, 'all' as const], chance), reason: 'a reason' },
      }),
    () => settleRefunds(core, cashierRefunds),
    async () => {
      const all = await refunds();
      if (all.length > 0) await refundFailed(core, one(all, chance), 'no');
    },
    async () => {
      const waiting = await waitingRefunds(core, tenantId);
      if (waiting.length === 0) return;
      const by = one(['again', 'cash'] as const, chance);
      await seeToRefund(core, tenantId, DESK, { refundId: one(waiting, chance).id, by });
    },
    async () => {
      const all = await refunds();
      if (all.length === 0) return;
      const wish = { refundId: one(all, chance).id, reason: 'a mistake', withdraw: chance() < 0.5 };
      await takeBackRefund(core, tenantId, one([DESK, OWNER], chance), wish);
    },
    () => service.cancelBooking(tenantId, one([guest, DESK], chance), bookingId, null),
    () => service.markNoShow(tenantId, DESK, bookingId),
    async () => {
      clock.set(FIVE);
      await service.checkIn(tenantId, DESK, bookingId);
      await service.completeVisit(tenantId, DESK, bookingId);
    },
    () => expireHolds(core),
    async () => clock.forward(Math.floor(chance() * 600)),
    () =>
      closeDay(core, tenantId, DESK, {
        ...{ locationId: spa.locationId, date: localDate(core.now(), ZONE) },
        ...{ floatMinor: 0, countedMinor: sum(), note: null },
      }),
  ];
  return one(acts, chance)();
}

describe('random histories of a visit’s money', () => {
  test(`balance after each of ${HISTORIES * ACTS} acts, by the doctor's word`, async () => {
    const chance = seeded(20260304);
    const terms = new Set<string>();
    for (let history = 0; history < HISTORIES; history += 1) {
      const visit = await one([awaitingVisit, paidVisit, unpaidVisit], chance)(database);
      for (let count = 0; count < ACTS; count += 1) {
        await act(visit, chance);
        const { refundableMinor, payableMinor, toPayMinor } = await visit.money();
        expect(Math.min(refundableMinor, payableMinor, toPayMinor)).toBeGreaterThanOrEqual(0);
      }
      expect({ history, findings: await visit.findings() }).toEqual({ history, findings: [] });
      terms.add((await visit.now()).status);
    }
    // The histories went somewhere.
    expect([...terms].toSorted()).toEqual(
      expect.arrayContaining(['cancelled', 'completed', 'confirmed', 'expired']),
    );
  }, 240_000);
});
