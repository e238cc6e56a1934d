import type { BookingView, ItemView } from '../../contract.ts';
import { CASHIER } from '../cashier/cashier.ts';
import type { Receipt } from './read-receipt.ts';
import { type ReceiptWords, receiptWords } from './receipt-words.ts';

/** A line with a sum at its end. */
export interface SumLine {
  readonly text: string;
  readonly sum: string;
}

/** A receipt in words, ready to be set. */
export interface ReceiptLines {
  readonly words: ReceiptWords;
  readonly house: { readonly name: string; readonly lines: readonly string[] };
  readonly guest: string | null;
  readonly code: string;
  readonly when: string;
  readonly items: readonly (SumLine & { readonly detail: string })[];
  readonly total: SumLine;
  readonly payments: readonly SumLine[];
  readonly kept: SumLine;
  readonly notes: readonly string[];
  readonly madeOn: string;
}

/** Statuses of a visit that will not be, of which no rest is to be paid. */
const OVER = ['cancelled', 'expired', 'no-show'];

export function receiptLines({ tenant, location, booking, payments, locale, madeAt }: Receipt): ReceiptLines {
  const words = receiptWords(locale);
  const sum = (minor: number): string => moneyIn(words, minor, booking.currency);
  const day = (at: number): string => dayIn(words, at, booking.timeZone);
  const chargedMinor = payments.reduce((all, { amountMinor }) => all + Math.max(0, amountMinor), 0);
  const keptMinor = payments.reduce((kept, { amountMinor }) => kept + amountMinor, 0);
  const isOver = OVER.includes(booking.status);
  return {
    words,
    house: {
      name: tenant.name,
      lines: [
        ...(location && location.name !== tenant.name ? [location.name] : []),
        ...(location ? [location.address, location.phone] : []),
      ].filter((line) => line !== ''),
    },
    guest: guestLine(words, booking),
    code: booking.code,
    when: `${dayIn(words, Date.parse(booking.startsAt), booking.timeZone, 'long')}, ${hourIn(words, booking)}`,
    items: itemLines(words, booking, sum),
    total: { text: words.total, sum: sum(booking.totalMinor) },
    payments: payments.map(({ kind, amountMinor, createdAt }) => ({
      text:
        kind === 'charge' ? `${words.paid(day(createdAt))}, ${words.online}` : words.refunded(day(createdAt)),
      sum: sum(amountMinor),
    })),
    kept: { text: words.kept, sum: sum(keptMinor) },
    notes: [
      ...(booking.status === 'cancelled' ? [words.cancelled] : []),
      ...(!isOver && chargedMinor < booking.totalMinor ? [words.restAtSpa] : []),
      ...(payments.some(({ provider }) => provider === CASHIER) ? [words.testPayment] : []),
    ],
    madeOn: words.madeOn(day(madeAt)),
  };
}

function guestLine(words: ReceiptWords, { guest, forName, people }: BookingView): string | null {
  const named = [
    ...(guest.name ? [guest.name] : []),
    ...(forName ? [words.giftFor(forName)] : []),
    ...(people > 1 ? [words.people(people)] : []),
  ];
  return named.length === 0 ? null : named.join(', ');
}

/** One line a treatment: those of several people at the same time stand together. */
function itemLines(words: ReceiptWords, { items }: BookingView, sum: (minor: number) => string) {
  const parts = [...new Set(items.map(({ part }) => part))].toSorted((a, b) => a - b);
  return parts.flatMap((part) => {
    const together = items.filter((item) => item.part === part);
    const [first] = together;
    if (!first) return [];
    const hands = [...new Set(together.map(({ therapistName }) => therapistName))].filter(Boolean);
    return [
      {
        text: together.length > 1 ? `${together.length} × ${nameOf(first)}` : nameOf(first),
        detail: [
          words.minutes(first.durationMinutes),
          ...(hands.length === 0 ? [] : [words.with(listIn(words, hands))]),
        ].join(', '),
        sum: sum(together.reduce((all, { priceMinor }) => all + priceMinor, 0)),
      },
    ];
  });
}

function nameOf({ treatmentName, addOns }: ItemView): string {
  return [treatmentName, ...addOns.map(({ name }) => name)].join(' + ');
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

function hourIn({ locale }: ReceiptWords, { startsAt, timeZone }: BookingView): string {
  return printed(
    new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit', timeZone }).format(
      Date.parse(startsAt),
    ),
  );
}

/** The narrow space that some locales put into numbers is in no small font. */
function printed(text: string): string {
  return text.replace(/\u202f/g, '\u00a0');
}
