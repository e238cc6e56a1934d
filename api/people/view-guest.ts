import { In } from 'typeorm';
import type { DocumentView, GuestFeedback, GuestPage, Id } from '../contract.ts';
import type { Core } from '../core.ts';
import { BookingTable, FeedbackTable } from '../database/entities/booking.ts';
import { DocumentTable } from '../database/entities/documents.ts';
import { type Scope, tenantScope } from '../database/scope.ts';
import { openWords } from '../feedback/feedback-words.ts';
import { presentGuest } from '../identities/view-identities.ts';
import { viewDocument } from '../payments/receipt/view-documents.ts';
import { isoOf } from '../schedule/local-time.ts';
import { whyKept } from './forget-guest.ts';
import { countNotes, notesOf } from './guest-notes.ts';
import { openGuest } from './guest-record.ts';
import { isTheirs } from './permissions.ts';
import type { StaffMember } from './sessions.ts';

/** More are on the pages of money and of each visit. */
const MOST_DOCUMENTS = 200;

/** All that the desk's page of a guest shows beside their visits, consents and chats; null for nobody. */
export async function viewGuest(
  core: Core,
  asker: Pick<StaffMember, 'tenantId' | 'locationIds'>,
  guestId: Id,
): Promise<GuestPage | null> {
  return core.database.run(async (db) => {
    const scope = tenantScope(db, asker.tenantId);
    const row = await presentGuest(scope, guestId);
    if (row === null) return null;
    const theirs = await idsOfTheirs(scope, asker, row.id);
    const isShown = ({ bookingId }: { readonly bookingId: Id }) => theirs === null || theirs.has(bookingId);
    const { id, name, phone, email, notes, locale, createdAt } = openGuest(core.seals, row);
    return {
      guest: { id, name, phone, email, locale, since: isoOf(createdAt) },
      remark: notes,
      forgetting: row.forgetAt !== null,
      forgotten: row.erasedAt !== null,
      whyKept: await whyKept(scope, id, core.now()),
      notes: await notesOf(core.seals, scope, id, 'note'),
      healthNotes: await countNotes(scope, id, 'health'),
      feedback: (await feedbackOf(core, scope, id)).filter(isShown),
      documents: (await documentsOf(scope, id)).filter(isShown),
    };
  });
}

/** The guest's visits at the asker's own locations; null where those are all there are. */
async function idsOfTheirs(
  scope: Scope,
  asker: Pick<StaffMember, 'locationIds'>,
  guestId: Id,
): Promise<ReadonlySet<Id> | null> {
  if (asker.locationIds === null) return null;
  const visits = await scope.findAll(BookingTable, { guestId });
  return new Set(visits.flatMap(({ id, locationId }) => (isTheirs(asker, locationId) ? [id] : [])));
}

export async function feedbackOf(core: Core, scope: Scope, guestId: Id): Promise<GuestFeedback[]> {
  const rows = (await scope.findAll(FeedbackTable, { guestId })).filter(({ stars }) => stars !== null);
  if (rows.length === 0) return [];
  const visits = await scope.find(BookingTable, {
    where: { id: In(rows.map(({ bookingId }) => bookingId)) },
  });
  const byId = new Map(visits.map((visit) => [visit.id, visit]));
  return rows
    .toSorted((one, other) => other.updatedAt - one.updatedAt)
    .map((row) => ({
      bookingId: row.bookingId,
      code: byId.get(row.bookingId)?.code ?? '',
      stars: row.stars ?? 0,
      words: openWords(core.seals, row),
      at: isoOf(row.updatedAt),
    }));
}

/** Newest first. */
export async function documentsOf(scope: Scope, guestId: Id): Promise<DocumentView[]> {
  const visits = (await scope.findAll(BookingTable, { guestId })).map(({ id }) => id);
  const rows: DocumentView[] = [];
  // SQL Server takes 2,100 parameters a statement.
  for (let at = 0; at < visits.length; at += 500) {
    const bookingId = In(visits.slice(at, at + 500));
    rows.push(...(await scope.find(DocumentTable, { where: { bookingId } })).map(viewDocument));
  }
  return rows
    .toSorted((one, other) => (one.issuedAt === other.issuedAt ? 0 : one.issuedAt < other.issuedAt ? 1 : -1))
    .slice(0, MOST_DOCUMENTS);
}
