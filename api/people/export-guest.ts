import { type EntitySchema, type FindOptionsWhere, In } from 'typeorm';
import { writeInTenant } from '../audit/write-in-tenant.ts';
import { guestVisits } from '../booking/guest-visits.ts';
import type { Actor, Id } from '../contract.ts';
import type { Core } from '../core.ts';
import { BookingTable, PaymentTable, SeriesTable, WaitlistTable } from '../database/entities/booking.ts';
import { CalendarFeedTable } from '../database/entities/calendar.ts';
import { KeptCardTable } from '../database/entities/cards.ts';
import { type DocumentEntity, DocumentTable } from '../database/entities/documents.ts';
import { type ConversationEntity, ConversationTable, type GuestEntity } from '../database/entities/people.ts';
import { type Scope, tenantScope } from '../database/scope.ts';
import { identities, presentGuest } from '../identities/view-identities.ts';
import { asTranscript, linesAfter } from '../inbox/conversation-lines.ts';
import { openAddress } from '../inbox/sealed-address.ts';
import { consents } from '../offers/consents.ts';
import { openPeople } from '../payments/receipt/people-on-it.ts';
import { viewDocument } from '../payments/receipt/view-documents.ts';
import { isoOf } from '../schedule/local-time.ts';
import { notesOf } from './guest-notes.ts';
import { openGuest } from './guest-record.ts';
import { ownRecords } from './own-records.ts';
import { feedbackOf } from './view-guest.ts';

/** SQL Server takes 2,100 parameters a statement. */
const PART = 500;
const LINES = 500;

/**
 * Everything that the house has of a guest, as plain data to be handed to them (GDPR article 15 and 20). null for nobody. That it
 * was made, by whom, and that notes of health were read for it, is in the log before anybody has it.
 */
export async function exportGuest(
  core: Core,
  tenantId: Id,
  actor: Actor,
  guestId: Id,
): Promise<Readonly<Record<string, unknown>> | null> {
  const guest = await writeInTenant(core, tenantId, actor, async (unit) => {
    const found = await presentGuest(unit, guestId);
    if (found === null) return null;
    unit.record({ type: 'guest-exported', bookingId: null, guestId: found.id });
    unit.record({ type: 'health-notes-read', bookingId: null, guestId: found.id });
    return found;
  });
  if (guest === null) return null;
  const kept = await core.database.run((db) => keptOf(core, tenantScope(db, tenantId), guest));
  return {
    format: 'stillwater-guest',
    version: 1,
    exportedAt: isoOf(core.now()),
    ...kept,
    identities: await identities(core, tenantId, guest.id),
    consents: await consents(core, tenantId, guest.id),
    visits: await guestVisits(core, { tenantId, locationIds: null }, guest.id),
  };
}

async function keptOf(core: Core, scope: Scope, guest: GuestEntity) {
  const { seals } = core;
  const guestId = guest.id;
  const bookings = (await scope.findAll(BookingTable, { guestId })).map(({ id }) => id);
  const tenant = await scope.rows<{ name: string }>('SELECT name FROM "tenant" WHERE id = ?', [
    scope.tenantId,
  ]);
  const talks = await scope.findAll(ConversationTable, { guestId });
  const records = await ownRecords(scope, guestId);
  const feeds = await scope.find(CalendarFeedTable, { where: { personId: In(records) } });
  const { tenantId: _tenant, ...known } = openGuest(seals, guest);
  return {
    house: tenant[0]?.name ?? '',
    guest: { ...known, createdAt: isoOf(known.createdAt), messages: guest.messages, offers: guest.offers },
    formerRecords: records.slice(1),
    chats: await chatsOf(core, scope, talks),
    devices: talks.filter(({ channel }) => channel === 'push').length,
    calendars: feeds.map(({ locale, createdAt }) => ({ locale, createdAt: isoOf(createdAt) })),
    payments: (await allOf(scope, PaymentTable, bookings)).map(
      ({ tenantId: _one, createdAt, dueAt: _due, failures: _failures, attempt: _attempt, ...payment }) => ({
        ...payment,
        createdAt: isoOf(createdAt),
      }),
    ),
    documents: (await allOf(scope, DocumentTable, bookings)).map((document: DocumentEntity) => ({
      ...viewDocument(document),
      ...openPeople(seals, document),
    })),
    cards: (await allOf(scope, KeptCardTable, bookings)).map(
      ({ bookingId, brand, lastFour, expiryMonth, expiryYear, state }) => ({
        ...{ bookingId, brand, lastFour, expiryMonth, expiryYear, state },
      }),
    ),
    recurring: (await scope.findAll(SeriesTable, { guestId })).map(
      ({ id, wish, rule, status, createdAt }) => ({
        ...{ id, wish, rule, status, createdAt: isoOf(createdAt) },
      }),
    ),
    waitingList: (await scope.findAll(WaitlistTable, { guestId })).map(({ id, wish, status, createdAt }) => ({
      ...{ id, wish, status, createdAt: isoOf(createdAt) },
    })),
    feedback: await feedbackOf(core, scope, guestId),
    notes: await notesOf(seals, scope, guestId, 'note'),
    healthNotes: await notesOf(seals, scope, guestId, 'health'),
  };
}

async function chatsOf({ seals }: Core, scope: Scope, talks: readonly ConversationEntity[]) {
  const chats: unknown[] = [];
  for (const talk of talks) {
    if (talk.channel === 'push') continue;
    const { id, channel, locale, createdAt } = talk;
    const lines = await allLines(scope, id);
    chats.push({ id, channel, locale, since: isoOf(createdAt), address: openAddress(seals, talk), lines });
  }
  return chats;
}

async function allLines(scope: Scope, conversationId: Id) {
  const lines: ReturnType<typeof asTranscript>[] = [];
  for (;;) {
    const page = await linesAfter(scope, conversationId, lines.at(-1)?.position ?? 0, LINES);
    lines.push(...page.map(asTranscript));
    if (page.length < LINES) return lines;
  }
}

/** The rows of these visits. */
async function allOf<E extends { readonly tenantId: Id; readonly bookingId: Id }>(
  scope: Scope,
  table: EntitySchema<E>,
  bookings: readonly Id[],
): Promise<E[]> {
  const rows: E[] = [];
  for (let at = 0; at < bookings.length; at += PART) {
    const bookingId = In(bookings.slice(at, at + PART));
    rows.push(...(await scope.find(table, { where: { bookingId } as FindOptionsWhere<E> })));
  }
  return rows;
}
