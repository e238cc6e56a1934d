import type { Actor } from '../../../api/contract.ts';
import type { Database } from '../../../api/database/open-database.ts';
import { clockAt } from '../../support/clock.ts';
import { deliverPayment } from '../../support/pay.ts';
import { makeSpa, type SpaOptions } from '../../support/spa.ts';

const NOW = '2026-03-02T09:00';
export const DESK: Actor = { kind: 'staff', userId: 'desk', name: 'Mara', role: 'desk' };

/** A spa of its own with a visit that is paid, and the code to it. */
export async function confirmedVisit(
  database: Database,
  local = '2026-03-03T17:00',
  options: SpaOptions = {},
) {
  const clock = clockAt(NOW);
  const spa = await makeSpa(database, clock, options);
  const { actor, booking } = await spa.held(local);
  const accepted = await spa.service.acceptHold(spa.tenantId, actor, booking.id);
  if (!accepted.ok) throw new Error(accepted.reason);
  await deliverPayment(spa.core, accepted.booking);
  const token = (await spa.service.checkInToken(spa.tenantId, booking.id)) ?? '';
  const scan = (code: string, key?: string, by?: { device: string | null; at: string | null }) =>
    spa.service.checkInByCode(spa.tenantId, DESK, code, key, by);
  return { clock, spa, actor, booking, token, scan };
}
