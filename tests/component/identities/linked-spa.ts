import type { Actor, ChannelName, GuestLinks, Id, InboundBody } from '../../../api/contract.ts';
import {
  BookingTable,
  FeedbackTable,
  SeriesTable,
  WaitlistTable,
} from '../../../api/database/entities/booking.ts';
import { ConversationTable, type GuestEntity, GuestTable } from '../../../api/database/entities/people.ts';
import { newId } from '../../../api/database/ids.ts';
import type { Database } from '../../../api/database/open-database.ts';
import { tenantScope } from '../../../api/database/scope.ts';
import { makeGuestLinks } from '../../../api/identities/guest-links.ts';
import { makeMailroom } from '../../../api/inbox/mailroom.ts';
import type { TestClock } from '../../support/clock.ts';
import type { SpaOptions, TestSpa } from '../../support/spa.ts';
import { type CareSpa, careSpa } from '../care/care-spa.ts';

export interface LinkedSpa extends CareSpa {
  readonly links: GuestLinks;
}

export async function linkedSpa(
  database: Database,
  clock: TestClock,
  options: SpaOptions = {},
): Promise<LinkedSpa> {
  const spa = await careSpa(database, clock, options);
  return { ...spa, links: makeGuestLinks(spa.core) };
}

/** A guest who wrote on a channel. */
export async function writer(
  { core, tenantId }: TestSpa,
  channel: ChannelName,
  name: string | null = null,
  body: InboundBody = { kind: 'text', text: 'hello' },
  address: string = newId(),
) {
  const mailroom = makeMailroom(core);
  const { conversationId } = await mailroom.receive({
    tenantId,
    channel,
    providerMessageId: newId(),
    address,
    profileName: name,
    locale: 'en',
    body,
  });
  const conversation = await mailroom.conversation(tenantId, conversationId);
  if (!conversation) throw new Error('the conversation was not kept');
  const actor: Extract<Actor, { kind: 'guest' }> = {
    kind: 'guest',
    guestId: conversation.guestId,
    conversationId,
  };
  return { actor, conversationId, guestId: conversation.guestId };
}

export async function guestRow({ core, tenantId }: TestSpa, id: Id): Promise<GuestEntity> {
  const row = await core.database.run((db) => tenantScope(db, tenantId).findOne(GuestTable, { id }));
  if (row === null) throw new Error(`no guest ${id}`);
  return row;
}

/** The ids of all that is a guest's, table by table. */
export function ownedBy({ core, tenantId }: TestSpa, guestId: Id) {
  return core.database.run(async (db) => {
    const scope = tenantScope(db, tenantId);
    const ids = async (rows: Promise<readonly { readonly id: Id }[]>) =>
      (await rows).map(({ id }) => id).toSorted();
    return {
      conversations: await ids(scope.findAll(ConversationTable, { guestId })),
      bookings: await ids(scope.findAll(BookingTable, { guestId })),
      series: await ids(scope.findAll(SeriesTable, { guestId })),
      entries: await ids(scope.findAll(WaitlistTable, { guestId })),
      feedback: await ids(scope.findAll(FeedbackTable, { guestId })),
    };
  });
}

/** The outcome's merge, or the test fails. */
export function merged<T extends { readonly ok: boolean }>(outcome: T): Extract<T, { readonly ok: true }> {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome));
  return outcome as Extract<T, { readonly ok: true }>;
}
