import { type EntityManager, IsNull, MoreThan, Not } from 'typeorm';
import type { Id } from '../contract.ts';
import { FeedbackTable } from '../database/entities/booking.ts';
import { ChannelAccountTable } from '../database/entities/channels.ts';
import { ConversationTable, GuestTable } from '../database/entities/people.ts';
import { type Scope, tenantScope } from '../database/scope.ts';
import type { Place } from '../keys/sealed-text.ts';

/** A sealed value and where it stands. */
export interface SealedValue {
  readonly place: Place;
  readonly sealed: string;
}

/** A column of sealed values, for whoever looks at all of them: key rotation, the doctor. */
export interface SealedColumn {
  /** `table.column`, as the database has it. */
  readonly name: string;
  /** The values of all tenants behind a row id, in the order of ids. */
  page(db: EntityManager, after: Id, limit: number): Promise<SealedValue[]>;
  /** Those of one tenant. */
  ofTenant(scope: Scope): Promise<SealedValue[]>;
  /** Puts a value in the place of the old one; false when that has been changed meanwhile. */
  replace(db: EntityManager, old: SealedValue, next: string): Promise<boolean>;
}

type GuestColumn = 'phoneSealed' | 'emailSealed' | 'notesSealed';

interface Row {
  readonly id: Id;
  readonly tenantId: Id;
}

/** Every column whose values are sealed. */
export const SEALED_COLUMNS: readonly SealedColumn[] = [
  guestColumn('phoneSealed', 'phone_sealed'),
  guestColumn('emailSealed', 'email_sealed'),
  guestColumn('notesSealed', 'notes_sealed'),
  addressColumn(),
  wordsColumn(),
  secretsColumn(),
];

function guestColumn(property: GuestColumn, column: string): SealedColumn {
  const values = (rows: readonly (Row & Record<GuestColumn, string | null>)[]) =>
    rows.flatMap((row) => sealedIn(row, { table: 'guest', column }, row[property]));
  const there = { [property]: Not(IsNull()) };
  return {
    name: `guest.${column}`,
    page: async (db, after, take) =>
      values(
        await db.find(GuestTable, { where: { ...there, id: MoreThan(after) }, order: { id: 'ASC' }, take }),
      ),
    ofTenant: async (scope) => values(await scope.find(GuestTable, { where: there })),
    replace: async (db, { place, sealed }, next) =>
      1 ===
      (await tenantScope(db, place.tenantId).update(
        GuestTable,
        { id: place.rowId, [property]: sealed },
        { [property]: next },
      )),
  };
}

function addressColumn(): SealedColumn {
  const at = { table: 'conversation', column: 'address_sealed' };
  const values = (rows: readonly (Row & { readonly addressSealed: string | null })[]) =>
    rows.flatMap((row) => sealedIn(row, at, row.addressSealed));
  const there = { addressSealed: Not(IsNull()) };
  return {
    name: 'conversation.address_sealed',
    page: async (db, after, take) =>
      values(
        await db.find(ConversationTable, {
          where: { ...there, id: MoreThan(after) },
          order: { id: 'ASC' },
          take,
        }),
      ),
    ofTenant: async (scope) => values(await scope.find(ConversationTable, { where: there })),
    replace: async (db, { place, sealed }, next) =>
      1 ===
      (await tenantScope(db, place.tenantId).update(
        ConversationTable,
        { id: place.rowId, addressSealed: sealed },
        { addressSealed: next },
      )),
  };
}

function wordsColumn(): SealedColumn {
  const at = { table: 'feedback', column: 'words_sealed' };
  const values = (rows: readonly (Row & { readonly wordsSealed: string | null })[]) =>
    rows.flatMap((row) => sealedIn(row, at, row.wordsSealed));
  const there = { wordsSealed: Not(IsNull()) };
  return {
    name: 'feedback.words_sealed',
    page: async (db, after, take) =>
      values(
        await db.find(FeedbackTable, {
          where: { ...there, id: MoreThan(after) },
          order: { id: 'ASC' },
          take,
        }),
      ),
    ofTenant: async (scope) => values(await scope.find(FeedbackTable, { where: there })),
    replace: async (db, { place, sealed }, next) =>
      1 ===
      (await tenantScope(db, place.tenantId).update(
        FeedbackTable,
        { id: place.rowId, wordsSealed: sealed },
        { wordsSealed: next },
      )),
  };
}

function secretsColumn(): SealedColumn {
  const at = { table: 'channel_account', column: 'secrets_sealed' };
  const values = (rows: readonly (Row & { readonly secretsSealed: string | null })[]) =>
    rows.flatMap((row) => sealedIn(row, at, row.secretsSealed));
  const there = { secretsSealed: Not(IsNull()) };
  return {
    name: 'channel_account.secrets_sealed',
    page: async (db, after, take) =>
      values(
        await db.find(ChannelAccountTable, {
          where: { ...there, id: MoreThan(after) },
          order: { id: 'ASC' },
          take,
        }),
      ),
    ofTenant: async (scope) => values(await scope.find(ChannelAccountTable, { where: there })),
    replace: async (db, { place, sealed }, next) =>
      1 ===
      (await tenantScope(db, place.tenantId).update(
        ChannelAccountTable,
        { id: place.rowId, secretsSealed: sealed },
        { secretsSealed: next },
      )),
  };
}

function sealedIn(
  { id, tenantId }: Row,
  at: Pick<Place, 'table' | 'column'>,
  sealed: string | null,
): SealedValue[] {
  return sealed === null ? [] : [{ place: { ...at, tenantId, rowId: id }, sealed }];
}
