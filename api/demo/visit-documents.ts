import type { Id } from '../contract.ts';
import type { DocumentEntity, DocumentSeriesEntity } from '../database/entities/documents.ts';
import { newId } from '../database/ids.ts';
import type { Seals } from '../keys/sealed-text.ts';
import { type Billed, freezeContent } from '../payments/receipt/freeze-content.ts';
import { sealPeople } from '../payments/receipt/people-on-it.ts';
import { numberText } from '../payments/receipt/take-number.ts';
import { isoOf, localDate } from '../schedule/local-time.ts';
import type { HouseBook } from '../tenants/house-book.ts';
import type { VisitRows } from './visit-rows.ts';

/** The receipts and credit notes of what was paid and went back, numbered as it came: many at once, in one go. */
export function documentsOf(
  seals: Seals,
  tenantId: Id,
  book: HouseBook,
  visits: readonly VisitRows[],
  names: ReadonlyMap<Id, string>,
): DocumentEntity[] {
  const numbers = new Map<string, number>();
  const earlier = new Map<Id, DocumentEntity[]>();
  return visits
    .flatMap((rows) => rows.payments.map((payment) => ({ rows, payment })))
    .filter(({ payment }) => payment.status === 'settled')
    .toSorted((one, other) => one.payment.createdAt - other.payment.createdAt)
    .map(({ rows, payment }) => {
      const { booking, visit } = rows;
      const issuedOn = localDate(payment.createdAt, visit.location.location.timeZone);
      const kind = payment.kind === 'charge' ? ('receipt' as const) : ('credit-note' as const);
      const year = Number(issuedOn.slice(0, 4));
      const number = (numbers.get(`${kind} ${year}`) ?? 0) + 1;
      numbers.set(`${kind} ${year}`, number);
      const before = earlier.get(booking.id) ?? [];
      const corrected = payment.kind === 'charge' ? null : (before.at(-1) ?? null);
      const own = { id: newId(), tenantId };
      const document: DocumentEntity = {
        ...{ ...own, kind, year, number, turn: 0 },
        ...{ bookingId: booking.id, paymentId: payment.id, correctsId: corrected?.id ?? null },
        content: freezeContent({
          ...{ book, booking: billed(book, rows), payment, earlier: before },
          ...{ movedAt: payment.createdAt, locale: book.house.tenant.locale },
          ...{ amountMinor: payment.amountMinor, tipMinor: payment.tipMinor, openMinor: 0 },
          corrects: corrected && numberText(corrected),
        }),
        peopleSealed: sealPeople(seals, own, { guest: names.get(booking.guestId) ?? null, forName: null }),
        ...{ issuedOn, issuedAt: payment.createdAt },
      };
      earlier.set(booking.id, [...before, document]);
      return document;
    });
}

/** The last number of each series. */
export function seriesOf(documents: readonly DocumentEntity[]): Omit<DocumentSeriesEntity, 'tenantId'>[] {
  const last = new Map(documents.map((one) => [`${one.kind} ${one.year}`, one]));
  return [...last.values()].map(({ kind, year, number }) => ({ kind, year, lastNumber: number }));
}

function billed(book: HouseBook, { booking, items, visit }: VisitRows): Billed {
  return {
    ...booking,
    startsAt: isoOf(booking.startsAt),
    timeZone: visit.location.location.timeZone,
    items: items.map((item) => ({
      ...item,
      treatmentName: book.treatments.get(item.treatmentId)?.name ?? '',
      therapistName: book.resources.get(item.therapistId)?.name ?? '',
    })),
  };
}
