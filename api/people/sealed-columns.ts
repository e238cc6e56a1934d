import {
  type EntityManager,
  type EntitySchema,
  type FindOptionsOrder,
  type FindOptionsWhere,
  IsNull,
  MoreThan,
  Not,
} from 'typeorm';
import type { Id } from '../contract.ts';
import { FeedbackTable } from '../database/entities/booking.ts';
import { ChannelAccountTable } from '../database/entities/channels.ts';
import { DocumentTable } from '../database/entities/documents.ts';
import { GuestNoteTable } from '../database/entities/guest-notes.ts';
import { ConversationTable, GuestTable, TwoStepTable } from '../database/entities/people.ts';
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

interface Row {
  readonly id: Id;
  readonly tenantId: Id;
}

/** Every column whose values are sealed. */
export const SEALED_COLUMNS: readonly SealedColumn[] = [
  sealedColumn(GuestTable, 'phoneSealed', { table: 'guest', column: 'phone_sealed' }),
  sealedColumn(GuestTable, 'emailSealed', { table: 'guest', column: 'email_sealed' }),
  sealedColumn(GuestTable, 'notesSealed', { table: 'guest', column: 'notes_sealed' }),
  sealedColumn(GuestNoteTable, 'textSealed', { table: 'guest_note', column: 'text_sealed' }),
  sealedColumn(ConversationTable, 'addressSealed', { table: 'conversation', column: 'address_sealed' }),
  sealedColumn(ConversationTable, 'replyToSealed', { table: 'conversation', column: 'reply_to_sealed' }),
  sealedColumn(FeedbackTable, 'wordsSealed', { table: 'feedback', column: 'words_sealed' }),
  sealedColumn(DocumentTable, 'peopleSealed', { table: 'issued_document', column: 'people_sealed' }),
  sealedColumn(ChannelAccountTable, 'secretsSealed', { table: 'channel_account', column: 'secrets_sealed' }),
  sealedColumn(TwoStepTable, 'secretSealed', { table: 'two_step', column: 'secret_sealed' }),
];

function sealedColumn<Property extends string, E extends Row & Readonly<Record<Property, string | null>>>(
  entity: EntitySchema<E>,
  property: Property,
  at: Pick<Place, 'table' | 'column'>,
): SealedColumn {
  // TypeORM's types cannot see that E has these columns; the constraint above has checked it.
  const where = (more: object) => ({ [property]: Not(IsNull()), ...more }) as FindOptionsWhere<E>;
  const values = (rows: readonly E[]) => rows.flatMap((row) => sealedIn(row, at, row[property]));
  return {
    name: `${at.table}.${at.column}`,
    page: async (db, after, take) =>
      values(
        await db.find(entity, {
          where: where({ id: MoreThan(after) }),
          order: { id: 'ASC' } as FindOptionsOrder<E>,
          take,
        }),
      ),
    ofTenant: async (scope) => values(await scope.find(entity, { where: where({}) })),
    replace: async (db, { place, sealed }, next) =>
      1 ===
      (await tenantScope(db, place.tenantId).update(entity, where({ id: place.rowId, [property]: sealed }), {
        [property]: next,
      } as unknown as Partial<Omit<E, 'tenantId'>>)),
  };
}

function sealedIn(
  { id, tenantId }: Row,
  at: Pick<Place, 'table' | 'column'>,
  sealed: string | null,
): SealedValue[] {
  return sealed === null ? [] : [{ place: { ...at, tenantId, rowId: id }, sealed }];
}
