import type { AddOn, BookingView, Id, ItemView } from '../../contract.ts';
import type { PaymentEntity } from '../../database/entities/booking.ts';
import type { DocumentContent, DocumentEntity, DocumentItem } from '../../database/entities/documents.ts';
import type { HouseBook } from '../../tenants/house-book.ts';
import { taxIdentityOf } from '../../tenants/tax-identity.ts';
import { type AtRate, byRate, cut, sharesOf } from './vat.ts';

/** What a document says of a visit. */
export interface Billed
  extends Pick<
    BookingView,
    'locationId' | 'code' | 'status' | 'startsAt' | 'timeZone' | 'people' | 'currency' | 'totalMinor'
  > {
  readonly items: readonly BilledItem[];
}

type BilledItem = Pick<
  ItemView,
  | 'treatmentId'
  | 'treatmentName'
  | 'part'
  | 'durationMinutes'
  | 'therapistName'
  | 'addOns'
  | 'priceMinor'
  | 'vatBasisPoints'
>;

/** What a document is made of: all as it is when it is issued. */
export interface Facts {
  readonly book: Pick<HouseBook, 'rows' | 'house' | 'treatments'>;
  readonly booking: Billed;
  readonly locale: string;
  readonly payment: Pick<PaymentEntity, 'provider' | 'currency'>;
  /** Of the visit, still to pay. */
  readonly openMinor: number;
  /** When the money came or left. */
  readonly movedAt: number;
  /** What it is for the visit and on top of it: less than nothing where money went back. */
  readonly amountMinor: number;
  readonly tipMinor: number;
  /** What was issued for the visit before, oldest first. */
  readonly earlier: readonly DocumentEntity[];
  readonly corrects: string | null;
}

/** What a document will say for good. */
export function freezeContent(facts: Facts): DocumentContent {
  const { book, booking, locale, payment, openMinor, movedAt, amountMinor, tipMinor, earlier, corrects } =
    facts;
  const { provider, currency } = payment;
  const rates = earlier[0]?.content.visit.rates ?? ratesOf(booking, book);
  const before = earlier
    .filter(({ content }) => content.payment.currency === currency)
    .flatMap(({ content }) => content.payment.shares);
  return {
    locale,
    house: houseOf(book, booking.locationId),
    visit: {
      code: booking.code,
      status: booking.status,
      startsAt: Date.parse(booking.startsAt),
      timeZone: booking.timeZone,
      people: booking.people,
      items: itemsOf(booking),
      currency: booking.currency,
      totalMinor: booking.totalMinor,
      rates,
      paidMinor: before.reduce((all, { grossMinor }) => all + grossMinor, amountMinor),
      openMinor,
    },
    payment: {
      at: movedAt,
      provider,
      currency,
      amountMinor,
      tipMinor,
      shares: sharesOf(amountMinor, rates, before),
    },
    corrects,
  };
}

function houseOf({ rows, house }: Facts['book'], locationId: Id): DocumentContent['house'] {
  const { legalName, address, vatId, chargesVat } = taxIdentityOf(rows.tenant);
  const location = house.locations.find(({ id }) => id === locationId);
  return {
    name: house.tenant.name,
    accent: house.tenant.accent,
    legalName,
    address,
    vatId,
    chargesVat,
    location: location ? { name: location.name, address: location.address, phone: location.phone } : null,
  };
}

/** One line a treatment: those of several people at the same time stand together. */
function itemsOf({ items }: Billed): DocumentItem[] {
  const parts = [...new Set(items.map(({ part }) => part))].toSorted((a, b) => a - b);
  return parts.flatMap((part) => {
    const together = items.filter((item) => item.part === part);
    const [first] = together;
    if (!first) return [];
    return [
      {
        name: nameOf(first),
        count: together.length,
        minutes: first.durationMinutes,
        hands: [...new Set(together.map(({ therapistName }) => therapistName))].filter(Boolean),
        grossMinor: together.reduce((all, { priceMinor }) => all + priceMinor, 0),
      },
    ];
  });
}

function nameOf({ treatmentName, addOns }: BilledItem): string {
  return [treatmentName, ...addOns.map(({ name }) => name)].join(' + ');
}

/**
 * The price of a visit by its rates. Whether VAT is charged at all is for the day of the visit's first receipt to say:
 * who has none to pay must not show any. At which rate, was said when it was booked; and where it was not, is now.
 */
function ratesOf(booking: Billed, book: Facts['book']): readonly AtRate[] {
  const { chargesVat, vatBasisPoints: usual } = taxIdentityOf(book.rows.tenant);
  const parts = booking.items.flatMap((item) => {
    const today = book.treatments.get(item.treatmentId)?.vatBasisPoints ?? usual;
    const own = chargesVat ? (item.vatBasisPoints ?? today) : null;
    const addOns = item.addOns.map((addOn) => ({
      basisPoints: chargesVat ? (addOn.vatBasisPoints ?? own) : null,
      grossMinor: addOn.priceMinor,
    }));
    return [{ basisPoints: own, grossMinor: item.priceMinor - priceOf(item.addOns) }, ...addOns];
  });
  return scaled(byRate(parts), booking.totalMinor);
}

function priceOf(addOns: readonly AddOn[]): number {
  return addOns.reduce((all, { priceMinor }) => all + priceMinor, 0);
}

/** The price that was agreed on, where it is another than that of its parts. */
function scaled(rates: readonly AtRate[], totalMinor: number): readonly AtRate[] {
  const parts = cut(
    totalMinor,
    rates.map(({ grossMinor }) => grossMinor),
  );
  return rates.map(({ basisPoints }, place) => ({ basisPoints, grossMinor: parts[place] ?? 0 }));
}
