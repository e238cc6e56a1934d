import { In } from 'typeorm';
import { claimsOf, takingsOfItems } from '../booking/ledger.ts';
import { claims as ownsClaims } from '../booking/rules.ts';
import { tickStart } from '../booking/ticks.ts';
import type { Id } from '../contract.ts';
import {
  BookingTable,
  CheckoutTable,
  ClaimTable,
  EventTable,
  type ItemEntity,
  ItemTable,
  PaymentTable,
  TakingTable,
} from '../database/entities/booking.ts';
import { TenantTable } from '../database/entities/house.ts';
import { ConversationTable, InboxTable, OutboxTable } from '../database/entities/people.ts';
import type { Database } from '../database/open-database.ts';
import { type Scope, tenantScope } from '../database/scope.ts';
import { LOST } from '../payments/ledger/accounts.ts';
import { documentsAreWhole } from './documents.ts';
import { guestCare } from './guest-care.ts';
import { keptCards } from './kept-cards.ts';
import { moneyBalances } from './money.ts';
import { oneGuest } from './one-guest.ts';
import { paymentLinks } from './payment-links.ts';
import { paymentPages } from './payment-pages.ts';
import { guestsAreSealed } from './sealed-guests.ts';
import { waitingAndSeries } from './waiting-and-series.ts';

/** Something in the database that must never be. */
export interface Finding {
  readonly check: string;
  readonly tenantId: Id;
  readonly detail: string;
}

type Check = (scope: Scope, lastSequence: number) => Promise<string[]>;

/** Every invariant of a tenant's data, by name. */
const CHECKS: Readonly<Record<string, Check>> = {
  'no two active items overlap on a resource': overlaps,
  'claims match active items exactly': claimsMatch,
  'takings match claims': takingsMatch,
  'paid amounts match': paidMatches,
  'confirmed visits are paid': confirmedArePaid,
  'no gap in the event log': eventsAreGapless,
  'every message has its place': messagesHavePlaces,
  'outbox rows are accounted for': outboxIsSound,
  'guests’ data is sealed': guestsAreSealed,
  'offers are held, series are whole and carried on': waitingAndSeries,
  'talks have one owner, feedback is of its guest': guestCare,
  'the ledger balances and agrees with payments and visits': moneyBalances,
  'payment pages are looked after, and what providers told was acted on': paymentPages,
  'kept cards are let go, and their fees are heard of and booked': keptCards,
  'payment links are for what is still due': paymentLinks,
  'receipts are numbered without a gap, and all money has one': documentsAreWhole,
  'who was merged owns nothing and can be parted': oneGuest,
};

export const checkNames: readonly string[] = Object.keys(CHECKS);

/** Looks at every tenant and names all that is wrong; an empty list is a healthy database. */
export async function examine(database: Database): Promise<readonly Finding[]> {
  const tenants = await database.run((db) => db.find(TenantTable));
  const findings: Finding[] = [];
  for (const { id: tenantId } of tenants) {
    // One transaction a tenant: a picture taken while the house goes on would show gaps that are none.
    const found = await database.transact(async (db) => {
      const { lastSequence } = await db.findOneByOrFail(TenantTable, { id: tenantId });
      return examineTenant(tenantScope(db, tenantId), lastSequence);
    });
    findings.push(...found);
  }
  return findings;
}

async function examineTenant(scope: Scope, lastSequence: number): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const [check, look] of Object.entries(CHECKS)) {
    for (const detail of await look(scope, lastSequence))
      findings.push({ check, tenantId: scope.tenantId, detail });
  }
  return findings;
}

async function activeItems(scope: Scope) {
  const bookings = await scope.find(BookingTable);
  const active = new Set(
    bookings.filter((booking) => ownsClaims(booking.status)).map((booking) => booking.id),
  );
  return (await scope.find(ItemTable)).filter((item) => active.has(item.bookingId));
}

/** From the items alone, not from the claims: the ledger is not its own witness. */
async function overlaps(scope: Scope): Promise<string[]> {
  const owners = new Map<string, Id>();
  const found = new Set<string>();
  for (const item of await activeItems(scope)) {
    for (const { resourceId, tick } of claimsOf([item])) {
      const other = owners.get(`${resourceId} ${tick}`);
      // The guests of one booking may share a room.
      if (other !== undefined && other !== item.bookingId)
        found.add(`bookings ${other} and ${item.bookingId} share ${resourceId}`);
      owners.set(`${resourceId} ${tick}`, item.bookingId);
    }
  }
  return [...found];
}

async function claimsMatch(scope: Scope): Promise<string[]> {
  const wanted = new Map<string, Id>();
  for (const item of await activeItems(scope)) {
    for (const { resourceId, tick } of claimsOf([item])) wanted.set(`${resourceId} ${tick}`, item.bookingId);
  }
  const found: string[] = [];
  for (const claim of await scope.find(ClaimTable)) {
    const key = `${claim.resourceId} ${claim.tick}`;
    if (wanted.get(key) !== claim.bookingId)
      found.push(`claim of ${claim.resourceId} at ${at(claim.tick)} for ${claim.bookingId} has no item`);
    else wanted.delete(key);
  }
  for (const [key, bookingId] of wanted) found.push(`booking ${bookingId} lacks its claim ${key}`);
  return found;
}

/** What searches read says just what the ledger says: one run of claims, one taking. */
async function takingsMatch(scope: Scope): Promise<string[]> {
  const items = new Map<Id, ItemEntity[]>();
  for (const item of await activeItems(scope))
    items.set(item.bookingId, [...(items.get(item.bookingId) ?? []), item]);
  const wanted = new Set(
    [...items].flatMap(([bookingId, own]) =>
      takingsOfItems(own).map(({ resourceId, first, end }) => `${bookingId} ${resourceId} ${first}-${end}`),
    ),
  );
  const found: string[] = [];
  for (const { bookingId, resourceId, firstTick, endTick } of await scope.find(TakingTable)) {
    const key = `${bookingId} ${resourceId} ${firstTick}-${endTick}`;
    if (!wanted.delete(key)) found.push(`taking ${key} has no claims`);
  }
  return [...found, ...[...wanted].map((key) => `claims ${key} have no taking`)];
}

function at(tick: number): string {
  return new Date(tickStart(tick)).toISOString();
}

async function paidMatches(scope: Scope): Promise<string[]> {
  const sums = new Map<string, number>();
  for (const payment of await scope.find(PaymentTable, { where: { status: 'settled' } })) {
    const key = `${payment.bookingId} ${payment.currency}`;
    sums.set(key, (sums.get(key) ?? 0) + payment.amountMinor);
  }
  const bookings = await scope.find(BookingTable);
  return bookings.flatMap(({ id, currency, paidMinor }) => {
    const sum = sums.get(`${id} ${currency}`) ?? 0;
    return paidMinor === sum ? [] : [`booking ${id} says ${paidMinor} paid, its payments sum to ${sum}`];
  });
}

async function confirmedArePaid(scope: Scope): Promise<string[]> {
  const confirmed = await scope.find(BookingTable, {
    where: { status: In(['confirmed', 'checked-in', 'in-treatment', 'completed']) },
  });
  const given = new Map<Id, number>();
  // What the desk gave back was a gift, what a bank took was not given: the visit had been paid.
  for (const { bookingId, reason, amountMinor, provider } of await scope.find(PaymentTable, {
    where: { kind: 'refund', status: 'settled' },
  }))
    if (reason !== null || provider === LOST) given.set(bookingId, (given.get(bookingId) ?? 0) - amountMinor);
  const unpaid = confirmed
    .filter((booking) => booking.paidMinor + (given.get(booking.id) ?? 0) < booking.dueMinor)
    .map((booking) => `booking ${booking.id} is ${booking.status} and not paid`);
  const open = await scope.find(CheckoutTable, { where: { status: 'open', purpose: In(['visit', 'card']) } });
  const ids = new Set(confirmed.map((booking) => booking.id));
  return [
    ...unpaid,
    ...open
      .filter((one) => ids.has(one.bookingId))
      .map((one) => `checkout ${one.id} is open though its visit is confirmed`),
  ];
}

async function eventsAreGapless(scope: Scope, lastSequence: number): Promise<string[]> {
  const events = await scope.find(EventTable, { order: { sequence: 'ASC' } });
  const found = events.flatMap((event, index) =>
    event.sequence === index + 1
      ? []
      : [`event ${index + 1} is missing, ${event.sequence} stands in its place`],
  );
  const last = events.at(-1)?.sequence ?? 0;
  return last === lastSequence
    ? found.slice(0, 1)
    : [...found.slice(0, 1), `the log ends at ${last}, the tenant says ${lastSequence}`];
}

async function messagesHavePlaces(scope: Scope): Promise<string[]> {
  const places = new Map<Id, Set<number>>();
  const rows = [...(await scope.find(InboxTable)), ...(await scope.find(OutboxTable))];
  const found: string[] = [];
  for (const { conversationId, position } of rows) {
    if (conversationId === null) continue;
    const taken = places.get(conversationId) ?? new Set<number>();
    if (taken.has(position)) found.push(`conversation ${conversationId} has two messages at ${position}`);
    places.set(conversationId, taken.add(position));
  }
  for (const { id, lastPosition } of await scope.find(ConversationTable)) {
    const count = places.get(id)?.size ?? 0;
    if (count !== lastPosition)
      found.push(`conversation ${id} has ${count} messages and says ${lastPosition}`);
  }
  return found;
}

async function outboxIsSound(scope: Scope): Promise<string[]> {
  const rows = await scope.find(OutboxTable);
  return rows.flatMap((row) => {
    if (row.content === null && row.notice === null) return [`outbox row ${row.id} says nothing`];
    if (row.status === 'sent' && (row.sentAt === null || row.content === null))
      return [`outbox row ${row.id} is sent without a time or its words`];
    if (row.status === 'dead' && row.error === null)
      return [`outbox row ${row.id} was given up and nobody wrote down why`];
    return [];
  });
}
