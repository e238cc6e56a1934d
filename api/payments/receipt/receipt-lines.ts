import type { VatShare } from '../../contract.ts';
import type { DocumentContent, DocumentItem } from '../../database/entities/documents.ts';
import { CASHIER } from '../cashier/cashier.ts';
import type { Receipt } from './read-receipt.ts';
import { type ReceiptWords, receiptWords } from './receipt-words.ts';
import { numberText } from './take-number.ts';

/** A line with a sum at its end. */
export interface SumLine {
  readonly text: string;
  readonly sum: string;
}

/** One rate's, or the sums below: rate, net, VAT, gross. */
export type VatRow = readonly [rate: string, net: string, tax: string, gross: string];

/** A receipt in words, ready to be set. */
export interface ReceiptLines {
  readonly words: ReceiptWords;
  readonly accent: string;
  readonly title: string;
  readonly number: string;
  readonly issued: string;
  readonly house: { readonly name: string; readonly lines: readonly string[] };
  readonly corrects: string | null;
  readonly guest: string | null;
  readonly code: string;
  readonly when: string;
  readonly items: readonly (SumLine & { readonly detail: string })[];
  readonly total: SumLine;
  readonly payments: readonly SumLine[];
  readonly sum: SumLine;
  /** What the visit's money is after that. */
  readonly after: readonly SumLine[];
  /** With its heads first; empty where there is no VAT. */
  readonly vat: readonly VatRow[];
  readonly notes: readonly string[];
}

export function receiptLines({ document, people }: Receipt): ReceiptLines {
  const { content, kind, issuedAt } = document;
  const { visit, payment, house } = content;
  const words = receiptWords(content.locale);
  const day = (at: number): string => dayIn(words, at, visit.timeZone);
  const price = (minor: number): string => moneyIn(words, minor, visit.currency);
  const money = (minor: number): string => moneyIn(words, minor, payment.currency);
  return {
    words,
    accent: house.accent,
    title: words.kinds[kind],
    number: numberText(document),
    issued: words.issued(day(issuedAt)),
    house: { name: house.name, lines: houseLines(words, house) },
    corrects: content.corrects === null ? null : correctsLine(words, content.corrects),
    guest: guestLine(words, people, visit.people),
    code: visit.code,
    when: `${dayIn(words, visit.startsAt, visit.timeZone, 'long')}, ${hourIn(words, visit)}`,
    items: visit.items.map((item) => itemLine(words, item, price)),
    total: { text: words.total, sum: price(visit.totalMinor) },
    payments: paymentLines(words, content, { day, money }),
    sum: { text: words.sums[kind], sum: money(payment.amountMinor + payment.tipMinor) },
    after: kind === 'receipt' ? restLine(words, visit, price) : keptLine(words, content, price),
    vat: vatRows(words, payment.shares, money),
    notes: [
      // A tip alone has no VAT with anybody: nothing is to be said of it.
      ...(payment.shares.length === 0 || hasVat(payment.shares) ? [] : [words.noVat]),
      ...(visit.status === 'cancelled' ? [words.cancelled] : []),
      ...(payment.provider === CASHIER ? [words.testPayment] : []),
    ],
  };
}

function houseLines(words: ReceiptWords, { name, location, ...tax }: DocumentContent['house']): string[] {
  const seat = tax.address === location?.address ? '' : tax.address;
  const legal = tax.legalName === name ? '' : tax.legalName;
  return [
    location && location.name !== name ? location.name : '',
    location?.address ?? '',
    location?.phone ?? '',
    [legal, seat].filter(Boolean).join(', '),
    tax.vatId === '' ? '' : words.vatNumber(tax.vatId),
  ].filter((line) => line !== '');
}

function correctsLine({ kinds }: ReceiptWords, number: string): string {
  return `${kinds[number.startsWith('C') ? 'credit-note' : 'receipt']} ${number}`;
}

function guestLine(
  words: ReceiptWords,
  { guest, forName }: Receipt['people'],
  people: number,
): string | null {
  const named = [
    ...(guest ? [guest] : []),
    ...(forName ? [words.giftFor(forName)] : []),
    ...(people > 1 ? [words.people(people)] : []),
  ];
  return named.length === 0 ? null : named.join(', ');
}

function itemLine(words: ReceiptWords, item: DocumentItem, price: (minor: number) => string) {
  const { name, count, minutes, hands, grossMinor } = item;
  return {
    text: count > 1 ? `${count} × ${name}` : name,
    detail: [words.minutes(minutes), ...(hands.length === 0 ? [] : [words.with(listIn(words, hands))])].join(
      ', ',
    ),
    sum: price(grossMinor),
  };
}

interface Written {
  day(at: number): string;
  money(minor: number): string;
}

function paymentLines(
  words: ReceiptWords,
  { visit, payment, corrects }: DocumentContent,
  { day, money }: Written,
): SumLine[] {
  const { at, provider, amountMinor, tipMinor, currency } = payment;
  const sign = Math.sign(amountMinor + tipMinor);
  const what =
    sign < 0 ? words.refunded(day(at)) : corrects === null ? words.paid(day(at)) : words.cameBack(day(at));
  const text = corrects === null || sign < 0 ? `${what}, ${methodIn(words, provider)}` : what;
  const beforeMinor = currency === visit.currency ? visit.paidMinor - amountMinor : 0;
  return [
    ...(sign > 0 && beforeMinor > 0 ? [{ text: words.paidBefore, sum: money(beforeMinor) }] : []),
    ...(amountMinor === 0 ? [] : [{ text, sum: money(amountMinor) }]),
    ...(tipMinor === 0 ? [] : [{ text: words.tip, sum: money(tipMinor) }]),
  ];
}

function methodIn({ atDesk, online }: ReceiptWords, provider: string): string {
  return Object.entries(atDesk).find(([method]) => method === provider)?.[1] ?? online;
}

function restLine(
  words: ReceiptWords,
  { openMinor }: DocumentContent['visit'],
  price: (minor: number) => string,
): SumLine[] {
  return openMinor > 0 ? [{ text: words.stillOpen, sum: price(openMinor) }] : [];
}

function keptLine(
  words: ReceiptWords,
  { visit, payment }: DocumentContent,
  price: (minor: number) => string,
): SumLine[] {
  return payment.currency === visit.currency ? [{ text: words.kept, sum: price(visit.paidMinor) }] : [];
}

function hasVat(shares: readonly VatShare[]): boolean {
  return shares.some(({ basisPoints }) => basisPoints !== null);
}

function vatRows(
  words: ReceiptWords,
  shares: readonly VatShare[],
  money: (minor: number) => string,
): VatRow[] {
  if (!hasVat(shares)) return [];
  const { rate, net, tax, gross, total, without } = words.vat;
  const row = (text: string, grossMinor: number, vatMinor: number): VatRow => [
    text,
    money(grossMinor - vatMinor),
    money(vatMinor),
    money(grossMinor),
  ];
  const sum = (of: (share: VatShare) => number): number => shares.reduce((all, share) => all + of(share), 0);
  return [
    [rate, net, tax, gross],
    ...shares.map(({ basisPoints, grossMinor, vatMinor }) =>
      row(basisPoints === null ? without : percentIn(words, basisPoints), grossMinor, vatMinor),
    ),
    ...(shares.length > 1
      ? [
          row(
            total,
            sum(({ grossMinor }) => grossMinor),
            sum(({ vatMinor }) => vatMinor),
          ),
        ]
      : []),
  ];
}

function percentIn({ locale }: ReceiptWords, basisPoints: number): string {
  const format = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 2 });
  return printed(format.format(basisPoints / 10_000));
}

function listIn({ locale }: ReceiptWords, names: readonly string[]): string {
  return new Intl.ListFormat(locale, { type: 'conjunction' }).format(names);
}

function moneyIn({ locale }: ReceiptWords, minor: number, currency: string): string {
  const format = new Intl.NumberFormat(locale, { style: 'currency', currency });
  return printed(format.format(minor / 10 ** (format.resolvedOptions().maximumFractionDigits ?? 2)));
}

function dayIn(
  { locale }: ReceiptWords,
  at: number,
  timeZone: string,
  form: 'short' | 'long' = 'short',
): string {
  const long = form === 'long' ? ({ weekday: 'long' } as const) : {};
  const parts = { ...long, day: 'numeric', month: 'long', year: 'numeric', timeZone } as const;
  const day = printed(new Intl.DateTimeFormat(locale, parts).format(at));
  // French counts the first of a month only, and Intl has no form for it.
  return locale.startsWith('fr') ? day.replace(/(?<!\d)1(?= \p{L})/u, '1er') : day;
}

function hourIn({ locale }: ReceiptWords, { startsAt, timeZone }: DocumentContent['visit']): string {
  const form = new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit', timeZone });
  return printed(form.format(startsAt));
}

/** The narrow space that some locales put into numbers is in no small font. */
function printed(text: string): string {
  return text.replace(/\u202f/g, '\u00a0');
}
