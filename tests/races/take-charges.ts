import { type Unit, writeInTenant } from '../../api/audit/write-in-tenant.ts';
import type { Id } from '../../api/contract.ts';
import type { Core } from '../../api/core.ts';
import { BookingTable } from '../../api/database/entities/booking.ts';
import { DocumentTable } from '../../api/database/entities/documents.ts';
import { tenantScope } from '../../api/database/scope.ts';
import { takeCharge } from '../../api/payments/move-money.ts';
import type { Orders } from './orders.ts';

const AT_DESK = { kind: 'staff', userId: 'desk', name: 'Mara', role: 'desk' } as const;

/** As a process that is ended when its payment has a number already. */
class PowerCut extends Error {}

/** Cents for a visit, all at once; every third comes to nothing at the very end. How many were taken. */
export async function takeCharges(core: Core, { spa, bookingId, count }: Orders['charges']): Promise<number> {
  const outcomes = await Promise.all(
    Array.from({ length: count }, (_, place) =>
      writeInTenant(core, spa.tenantId, AT_DESK, (unit) => takeCent(unit, bookingId, place % 3 === 2)).then(
        () => 1,
        (error) => {
          if (error instanceof PowerCut) return 0;
          throw error;
        },
      ),
    ),
  );
  return outcomes.reduce((all, one) => all + one, 0);
}

export async function receiptNumbers({ database }: Core, tenantId: Id): Promise<readonly number[]> {
  const order = { number: 'ASC' } as const;
  const all = await database.run((db) => tenantScope(db, tenantId).find(DocumentTable, { order }));
  return all.map(({ number }) => number);
}

async function takeCent(unit: Unit, bookingId: string, isLost: boolean): Promise<void> {
  const booking = await unit.findOne(BookingTable, { id: bookingId });
  if (booking === null) throw new Error(`no booking ${bookingId}`);
  const { currency } = booking;
  await takeCharge(unit, booking, {
    ...{ provider: 'cash', reference: null, checkoutId: null },
    ...{ amountMinor: 1, currency },
  });
  unit.last(async () => {
    if (isLost) throw new PowerCut();
  });
}
