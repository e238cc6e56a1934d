import type { Id } from '../contract.ts';
import { type GuestEntity, GuestTable } from '../database/entities/people.ts';
import type { Scope } from '../database/scope.ts';
import type { Place, Seals } from '../keys/sealed-text.ts';
import { mailForm, phoneForm } from './contact-forms.ts';

/** What a guest is reached by, and what the house keeps in mind of them. */
export interface GuestDetails {
  readonly phone: string | null;
  readonly email: string | null;
  readonly notes: string | null;
}

/** A guest as the service knows them; in the database their details are sealed. */
export interface Guest extends GuestDetails {
  readonly id: Id;
  readonly tenantId: Id;
  readonly name: string | null;
  readonly locale: string;
  readonly createdAt: number;
}

/** A guest to be kept: details that are not given are not known. */
export type NewGuest = Omit<Guest, 'tenantId' | keyof GuestDetails> & Partial<GuestDetails>;

type Owner = Pick<Guest, 'id' | 'tenantId'>;
type Detail = 'phone_sealed' | 'email_sealed' | 'notes_sealed';
type GuestRow = Omit<GuestEntity, 'tenantId'>;
type SealedDetails = Pick<
  GuestEntity,
  'phone' | 'phoneSealed' | 'phoneHash' | 'emailSealed' | 'emailHash' | 'notesSealed'
>;

/** Keeps new guests. */
export async function insertGuests(seals: Seals, scope: Scope, guests: readonly NewGuest[]): Promise<void> {
  await scope.insert(
    GuestTable,
    guests.map((guest) => guestRow(seals, scope.tenantId, guest)),
  );
}

function guestRow(seals: Seals, tenantId: Id, guest: NewGuest): GuestRow {
  const { id, name, locale, createdAt, phone = null, email = null, notes = null } = guest;
  const details = sealDetails(seals, { tenantId, id }, { phone, email, notes });
  return {
    id,
    name,
    locale,
    createdAt,
    messages: 'all',
    messagesAt: 0,
    ...NO_OFFERS,
    ...AMONG_US,
    ...NO_DETAILS,
    ...details,
  };
}

/** A guest who never said whether they may be written to about their next visit. */
export const NO_OFFERS = { offers: null, offersAt: 0, rebookAt: null } as const;

/** A guest who was neither forgotten nor merged into another. */
const AMONG_US = { forgetAt: null, mergedInto: null, erasedAt: null } as const;

/** A guest whom nobody can reach. */
export const NO_DETAILS: SealedDetails = {
  phone: null,
  phoneSealed: null,
  phoneHash: null,
  emailSealed: null,
  emailHash: null,
  notesSealed: null,
};

/** The columns of the details that are given: null and empty text empty them, what is not given stays as it is. */
export function sealDetails(
  seals: Seals,
  guest: Owner,
  { phone, email, notes }: Partial<GuestDetails>,
): Partial<SealedDetails> {
  return {
    ...(phone === undefined ? {} : phoneColumns(seals, guest, phone || null)),
    ...(email === undefined ? {} : emailColumns(seals, guest, email || null)),
    ...(notes === undefined ? {} : { notesSealed: sealed(seals, guest, 'notes_sealed', notes || null) }),
  };
}

function phoneColumns(seals: Seals, guest: Owner, phone: string | null) {
  const form = phone && phoneForm(phone);
  return {
    phone: null,
    phoneSealed: sealed(seals, guest, 'phone_sealed', phone),
    phoneHash: form && seals.hash(guest.tenantId, 'phone', form),
  };
}

function emailColumns(seals: Seals, guest: Owner, email: string | null) {
  const form = email && mailForm(email);
  return {
    emailSealed: sealed(seals, guest, 'email_sealed', email),
    emailHash: form && seals.hash(guest.tenantId, 'email', form),
  };
}

function sealed(seals: Seals, guest: Owner, column: Detail, text: string | null): string | null {
  return text === null ? null : seals.seal(text, placeOf(guest, column));
}

/** A row with its details opened. Throws `SealError` when one of them does not open. */
export function openGuest(seals: Seals, row: GuestEntity): Guest {
  const { id, tenantId, name, locale, createdAt } = row;
  const opened = (column: Detail, text: string | null) =>
    text === null ? null : seals.open(text, placeOf(row, column));
  return {
    id,
    tenantId,
    name,
    locale,
    createdAt,
    phone: opened('phone_sealed', row.phoneSealed),
    email: opened('email_sealed', row.emailSealed),
    notes: opened('notes_sealed', row.notesSealed),
  };
}

function placeOf({ tenantId, id }: Owner, column: Detail): Place {
  return { tenantId, table: 'guest', column, rowId: id };
}
