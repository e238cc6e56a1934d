import { Not } from 'typeorm';
import type { DocumentKind, Id } from '../contract.ts';
import { type PaymentEntity, PaymentTable } from '../database/entities/booking.ts';
import { type DocumentEntity, DocumentSeriesTable, DocumentTable } from '../database/entities/documents.ts';
import type { Scope } from '../database/scope.ts';
import { numberText } from '../payments/receipt/take-number.ts';
import { vatIn } from '../payments/receipt/vat.ts';

/** Receipts and credit notes: numbered without a gap, one for all money that moved, and their VAT that of the visit. */
export async function documentsAreWhole(scope: Scope): Promise<string[]> {
  const documents = await scope.find(DocumentTable, { order: { year: 'ASC', number: 'ASC' } });
  // What a lost dispute cost is in refunds of its own.
  const payments = await scope.find(PaymentTable, { where: { kind: Not('dispute') } });
  return [
    ...(await numbersAreGapless(scope, documents)),
    ...moneyHasDocuments(payments, documents),
    ...vatIsTheVisits(documents),
  ];
}

/** One number too few, too many or twice shows in the first place where they do not count on. */
async function numbersAreGapless(scope: Scope, documents: readonly DocumentEntity[]): Promise<string[]> {
  const series = grouped(documents, ({ kind, year }) => `${kind} ${year}`);
  const last = new Map<string, number>();
  for (const one of await scope.find(DocumentSeriesTable))
    last.set(`${one.kind} ${one.year}`, one.lastNumber);
  const names = new Set([...series.keys(), ...last.keys()]);
  return [...names].flatMap((name) => {
    const own = series.get(name) ?? [];
    const broken = own.find(({ number }, place) => number !== place + 1);
    const count = last.get(name) ?? 0;
    return [
      ...(broken ? [`series ${name} does not count on to ${numberText(broken)}`] : []),
      ...(own.length === count ? [] : [`series ${name} has ${own.length} documents and says ${count}`]),
      ...own
        .filter(({ issuedOn, year }) => !issuedOn.startsWith(`${year}-`))
        .map((one) => `${numberText(one)} was issued on ${one.issuedOn}`),
    ];
  });
}

/** A charge has its receipt; a refund its credit note, and where it came back a receipt that takes that back. */
function moneyHasDocuments(
  payments: readonly PaymentEntity[],
  documents: readonly DocumentEntity[],
): string[] {
  const of = grouped(documents, ({ paymentId }) => paymentId);
  return payments.flatMap((payment) => {
    const own = (of.get(payment.id) ?? []).toSorted((a, b) => a.turn - b.turn);
    const kinds = own.map(({ kind }) => kind).join(', ');
    return [
      ...(kinds === kindsOf(payment, own.length).join(', ')
        ? []
        : [`${payment.kind} ${payment.id} is ${payment.status} and has ${kinds || 'no document'}`]),
      ...(own.length === 0 || sayWhatMoved(payment, own)
        ? []
        : [`${own.map(numberText).join(', ')} says another sum than payment ${payment.id}`]),
    ];
  });
}

/** What it should have, given that it has so many: they take turns, and the last says where the money is. */
function kindsOf({ kind, status }: PaymentEntity, count: number): DocumentKind[] {
  if (kind === 'charge') return status === 'settled' ? ['receipt'] : [];
  const isGone = status === 'settled';
  const turns = isGone ? Math.max(1, count + ((count + 1) % 2)) : count + (count % 2);
  return Array.from({ length: turns }, (_, turn) => (turn % 2 === 0 ? 'credit-note' : 'receipt'));
}

/**
 * Its documents together say what has moved by it in the end: nothing where it came back. One that came back may be asked for
 * again in parts, so its earlier ones need not say what it is now.
 */
function sayWhatMoved(payment: PaymentEntity, own: readonly DocumentEntity[]): boolean {
  const isGone = payment.status === 'settled';
  const said = own.map(({ content }) => content.payment);
  const sum = (of: (one: DocumentEntity['content']['payment']) => number): number =>
    said.reduce((all, one) => all + of(one), 0);
  return (
    said.every(({ currency }) => currency === payment.currency) &&
    said.every(
      ({ shares, amountMinor }) =>
        shares.reduce((all, { grossMinor }) => all + grossMinor, 0) === amountMinor,
    ) &&
    sum(({ amountMinor }) => amountMinor) === (isGone ? payment.amountMinor : 0) &&
    sum(({ tipMinor }) => tipMinor) === (isGone ? payment.tipMinor : 0)
  );
}

/** All documents of a visit together have just the VAT that is in what was kept. */
function vatIsTheVisits(documents: readonly DocumentEntity[]): string[] {
  const sums = new Map<string, { bookingId: Id; basisPoints: number | null; gross: number; vat: number }>();
  for (const { bookingId, content } of documents)
    for (const { basisPoints, grossMinor, vatMinor } of content.payment.shares) {
      const key = `${bookingId} ${content.payment.currency} ${basisPoints}`;
      const { gross, vat } = sums.get(key) ?? { gross: 0, vat: 0 };
      sums.set(key, { bookingId, basisPoints, gross: gross + grossMinor, vat: vat + vatMinor });
    }
  return [...sums.values()]
    .filter(({ basisPoints, gross, vat }) => vatIn({ basisPoints, grossMinor: gross }) !== vat)
    .map(({ bookingId, basisPoints, vat }) => `booking ${bookingId} has ${vat} of VAT at ${basisPoints}`);
}

function grouped<T>(list: readonly T[], keyOf: (one: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const one of list) {
    const group = groups.get(keyOf(one));
    if (group) group.push(one);
    else groups.set(keyOf(one), [one]);
  }
  return groups;
}
