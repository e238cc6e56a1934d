import type { Unit } from '../../audit/write-in-tenant.ts';
import { viewBooking } from '../../booking/view-bookings.ts';
import type { DocumentKind } from '../../contract.ts';
import type { Core } from '../../core.ts';
import { type PaymentEntity, PaymentTable } from '../../database/entities/booking.ts';
import { type DocumentEntity, DocumentTable } from '../../database/entities/documents.ts';
import { GuestTable } from '../../database/entities/people.ts';
import { newId } from '../../database/ids.ts';
import type { Scope } from '../../database/scope.ts';
import { localDate } from '../../schedule/local-time.ts';
import { openBook } from '../../tenants/house-book.ts';
import { moneyOf } from '../view-payment.ts';
import { freezeContent } from './freeze-content.ts';
import { sealPeople } from './people-on-it.ts';
import { numberText, takeNumber } from './take-number.ts';

/** Money that moved: a receipt for what came, or came back to the house; a credit note for what went to the guest. */
export interface Moved {
  readonly payment: PaymentEntity;
  readonly kind: DocumentKind;
}

interface Issue extends Moved {
  /** When it moved … */
  readonly movedAt: number;
  /** … and the instant that the document is dated with. */
  readonly at: number;
}

/**
 * Has a document issued with the transaction that moves the money, at its very end: its number is held shortly, and it
 * says what the visit has become.
 */
export function issueAtEnd(unit: Unit, moved: Moved): void {
  unit.last(async (core) => {
    await issueDocument(core, unit, { ...moved, movedAt: unit.now, at: unit.now });
  });
}

/** Gives a payment its receipt or credit note: the next number, and what it says for good. */
export async function issueDocument(
  core: Core,
  scope: Scope,
  { payment, kind, movedAt, at }: Issue,
): Promise<DocumentEntity> {
  const book = await openBook(core, scope.tenantId);
  await lockVisit(scope, payment);
  const booking = await viewBooking(core, scope, payment.bookingId);
  if (booking === null) throw new Error(`payment ${payment.id} is of no booking`);
  const issuedOn = localDate(at, booking.timeZone);
  const number = await takeNumber(scope, { kind, year: Number(issuedOn.slice(0, 4)) });
  const guest = await scope.findOne(GuestTable, { id: booking.guest.id });
  const earlier = await earlierOf(scope, payment);
  const corrected = correctedBy(payment, kind, earlier);
  const sign = kind === 'receipt' ? 1 : -1;
  const own = { id: newId(), tenantId: scope.tenantId };
  const document: DocumentEntity = {
    ...own,
    ...number,
    bookingId: payment.bookingId,
    paymentId: payment.id,
    turn: earlier.filter(({ paymentId }) => paymentId === payment.id).length,
    correctsId: corrected?.id ?? null,
    content: freezeContent({
      ...{ book, booking, payment, movedAt, earlier, locale: guest?.locale ?? book.house.tenant.locale },
      amountMinor: sign * Math.abs(payment.amountMinor),
      tipMinor: sign * Math.abs(payment.tipMinor),
      openMinor: moneyOf(booking, await scope.findAll(PaymentTable, { bookingId: booking.id })).toPayMinor,
      corrects: corrected && numberText(corrected),
    }),
    peopleSealed: sealPeople(core.seals, own, { guest: booking.guest.name, forName: booking.forName }),
    issuedOn,
    issuedAt: at,
  };
  await scope.insert(DocumentTable, [document]);
  return document;
}

/** Two payments of one visit are shared out one after the other, each on what the other left. */
export async function lockVisit(scope: Scope, { bookingId }: PaymentEntity): Promise<void> {
  await scope.change('UPDATE "booking" SET paid_minor = paid_minor WHERE tenant_id = ? AND id = ?', [
    scope.tenantId,
    bookingId,
  ]);
}

async function earlierOf(scope: Scope, { bookingId }: PaymentEntity): Promise<DocumentEntity[]> {
  return scope.find(DocumentTable, { where: { bookingId }, order: { issuedAt: 'ASC', id: 'ASC' } });
}

/** A refund takes back the receipt of its charge; where it failed later, the receipt takes back its credit note. */
function correctedBy(
  { id, chargeId, kind: moved }: PaymentEntity,
  kind: DocumentKind,
  earlier: readonly DocumentEntity[],
): DocumentEntity | null {
  if (moved === 'charge') return null;
  const of = kind === 'receipt' ? id : chargeId;
  return earlier.findLast(({ paymentId }) => paymentId === of) ?? null;
}
