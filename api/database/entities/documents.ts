import { EntitySchema } from 'typeorm';
import type { BookingStatus, DocumentKind, Id, LocalDate, VatShare } from '../../contract.ts';
import { instant, int, intKey, json, key, optionalLongText, optionalText, text } from '../columns.ts';

/** What a receipt or credit note said when it was issued, without the names of guests: all that is drawn of it. */
export interface DocumentContent {
  /** BCP 47, of the guest at the time. */
  readonly locale: string;
  readonly house: {
    readonly name: string;
    readonly accent: string;
    readonly legalName: string;
    /** The seat of the business; empty where it is the location's. */
    readonly address: string;
    readonly vatId: string;
    readonly chargesVat: boolean;
    readonly location: { readonly name: string; readonly address: string; readonly phone: string } | null;
  };
  readonly visit: {
    readonly code: string;
    readonly status: BookingStatus;
    readonly startsAt: number;
    readonly timeZone: string;
    readonly people: number;
    readonly items: readonly DocumentItem[];
    readonly currency: string;
    readonly totalMinor: number;
    /** The price by its rates: what each payment of the visit is shared out by, from its first document on. */
    readonly rates: readonly Pick<VatShare, 'basisPoints' | 'grossMinor'>[];
    /** Paid for it in all when this had been paid, or had gone back … */
    readonly paidMinor: number;
    /** … and what was still to pay then, as the desk sees it: what was given back as a gift is not. */
    readonly openMinor: number;
  };
  readonly payment: {
    /** When the money came or left. */
    readonly at: number;
    readonly provider: string;
    readonly currency: string;
    /** For the visit; less than nothing on a credit note, as all sums of it. */
    readonly amountMinor: number;
    readonly tipMinor: number;
    readonly shares: readonly VatShare[];
  };
  /** The number of the document that this one takes back. */
  readonly corrects: string | null;
}

/** A treatment with all who had it at the same time. */
export interface DocumentItem {
  readonly name: string;
  readonly count: number;
  readonly minutes: number;
  readonly hands: readonly string[];
  readonly grossMinor: number;
}

/** A receipt or credit note, never changed: but whose it was is taken off when they are forgotten. */
export interface DocumentEntity {
  readonly id: Id;
  readonly tenantId: Id;
  readonly kind: DocumentKind;
  /** Of the calendar of the house when it was issued. */
  readonly year: number;
  /** Without a gap in its kind and year. */
  readonly number: number;
  readonly bookingId: Id;
  readonly paymentId: Id;
  /** Which of its payment's: a refund that came back and left again has several. */
  readonly turn: number;
  readonly correctsId: Id | null;
  readonly content: DocumentContent;
  /** Who paid and who came, as JSON: `receipt/people-on-it.ts` reads and writes it alone. */
  readonly peopleSealed: string | null;
  readonly issuedOn: LocalDate;
  readonly issuedAt: number;
}
export const DocumentTable = new EntitySchema<DocumentEntity>({
  name: 'issued_document',
  columns: {
    id: key(),
    tenantId: text(),
    kind: text(),
    year: int(),
    number: int(),
    bookingId: text(),
    paymentId: text(),
    turn: int(),
    correctsId: optionalText(),
    content: json(),
    peopleSealed: optionalLongText(),
    issuedOn: text(),
    issuedAt: instant(),
  },
});

/** The last number that was taken of a kind in a year. */
export interface DocumentSeriesEntity {
  readonly tenantId: Id;
  readonly kind: DocumentKind;
  readonly year: number;
  readonly lastNumber: number;
}
export const DocumentSeriesTable = new EntitySchema<DocumentSeriesEntity>({
  name: 'document_series',
  columns: { tenantId: key(), kind: key(), year: intKey(), lastNumber: int() },
});
