import type { Actor, BookingView, Id, VisitMoney } from '../../../api/contract.ts';
import type { Database } from '../../../api/database/open-database.ts';
import { tenantScope } from '../../../api/database/scope.ts';
import { examine } from '../../../api/doctor/examine.ts';
import { balancesOf } from '../../../api/payments/ledger/balances.ts';
import { isoOf } from '../../../api/schedule/local-time.ts';
import { clockAt, instant, type TestClock } from '../../support/clock.ts';
import { deliverPayment } from '../../support/pay.ts';
import { makeSpa, type SpaOptions, type TestSpa } from '../../support/spa.ts';

export const NOW = '2026-03-02T09:00';
export const FIVE = '2026-03-04T17:00';

type Staff = Extract<Actor, { kind: 'staff' }>;
export const DESK: Staff = { kind: 'staff', userId: 'desk', name: 'Mara', role: 'desk' };
export const OWNER: Staff = { kind: 'staff', userId: 'owner', name: 'Iris', role: 'owner' };

export interface MoneySpa {
  readonly spa: TestSpa;
  readonly clock: TestClock;
  readonly guest: Extract<Actor, { kind: 'guest' }>;
  readonly booking: BookingView;
  /** The visit as it is now. */
  now(): Promise<BookingView>;
  money(): Promise<VisitMoney>;
  /** What stands on each account for the visit; accounts of nothing are left out. */
  accounts(): Promise<Record<string, number>>;
  /** What the doctor says of this spa. */
  findings(): Promise<string[]>;
}

/** A visit that awaits its payment, 90.00, at five in two days. */
export async function awaitingVisit(database: Database, options: SpaOptions = {}): Promise<MoneySpa> {
  const clock = clockAt(NOW);
  const spa = await makeSpa(database, clock, options);
  const held = await spa.held(FIVE);
  const accepted = await spa.service.acceptHold(spa.tenantId, held.actor, held.booking.id);
  if (!accepted.ok) throw new Error(accepted.reason);
  return around(database, spa, clock, held.actor, accepted.booking);
}

/** The same, paid online. */
export async function paidVisit(database: Database, options: SpaOptions = {}): Promise<MoneySpa> {
  const visit = await awaitingVisit(database, options);
  await deliverPayment(visit.spa.core, visit.booking);
  return visit;
}

/** A visit that the desk booked, to be paid at the spa. */
export async function unpaidVisit(database: Database, options: SpaOptions = {}): Promise<MoneySpa> {
  const clock = clockAt(NOW);
  const spa = await makeSpa(database, clock, options);
  const guest = await spa.guest();
  const { replaces: _, ...request } = spa.request(guest, FIVE);
  const booked = await spa.service.bookByDesk(spa.tenantId, DESK, {
    ...request,
    startsAt: isoOf(instant(FIVE)),
    ...{ roomId: null, payment: 'at-spa', exception: null },
  });
  if (!booked.ok) throw new Error(booked.reason);
  return around(database, spa, clock, guest, booked.booking);
}

function around(
  database: Database,
  spa: TestSpa,
  clock: TestClock,
  guest: MoneySpa['guest'],
  booking: BookingView,
): MoneySpa {
  const { tenantId, service } = spa;
  return {
    ...{ spa, clock, guest, booking },
    now: async () => there(await service.booking(tenantId, booking.id)),
    money: async () => there(there(await service.bookingDetail(tenantId, booking.id)).money),
    accounts: () => accountsOf(database, spa, booking.id),
    findings: () => findingsOf(database, spa),
  };
}

export async function accountsOf(
  database: Database,
  { tenantId }: TestSpa,
  bookingId: Id,
): Promise<Record<string, number>> {
  const found = await database.run((db) => balancesOf(tenantScope(db, tenantId), bookingId, 'EUR'));
  return Object.fromEntries([...found].filter(([, amountMinor]) => amountMinor !== 0));
}

export async function findingsOf(database: Database, { tenantId }: TestSpa): Promise<string[]> {
  const found = (await examine(database)).filter((finding) => finding.tenantId === tenantId);
  return found.map(({ detail }) => detail.replace(/[0-9a-z]{16}/g, '#'));
}

function there<T>(value: T | null): T {
  if (value === null) throw new Error('it is not there');
  return value;
}
