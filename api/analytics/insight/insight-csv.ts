import type {
  Insight,
  InsightFunnel,
  InsightMessages,
  InsightPeriod,
  InsightTable,
  Utilisation,
} from '../../contract.ts';
import { type Cell, csvOf, inUnits } from '../../csv.ts';

type Table = (period: InsightPeriod, found: Insight) => readonly (readonly Cell[])[];

const TABLE: Readonly<Record<InsightTable, Table>> = {
  days: ({ days }, { currency }) => [
    ['day', ...FULL, 'visits', 'currency', 'taken', 'given back', 'net', 'tips', 'ratings', 'average stars'],
    ...days.map((day) => [
      ...[day.date, ...full(day), day.visits, currency],
      ...[day.takenMinor, day.givenBackMinor, day.netMinor, day.tipsMinor].map((minor) =>
        inUnits(minor, currency),
      ),
      ...[day.ratings, day.ratings === 0 ? '' : rounded(day.stars / day.ratings)],
    ]),
  ],
  therapists: ({ therapists }) => [
    ['therapist', ...FULL, 'treatments', 'fair share minutes', 'ratings', 'average stars'],
    ...therapists.map((one) => [
      ...[one.name, ...full(one), one.treatments, one.fairMinutes],
      ...rated(one.rating),
    ]),
  ],
  rooms: ({ rooms }) => [['room', ...FULL], ...rooms.map((one) => [one.name, ...full(one)])],
  hours: ({ hours }) => [
    ['weekday (1 is Monday)', 'hour', ...FULL],
    ...hours.map((one) => [one.weekday, one.hour, ...full(one)]),
  ],
  methods: ({ money }) => [
    ['paid by', 'currency', 'taken', 'tips', 'given back', 'disputed', 'net', 'payments', 'refunds'],
    ...money.methods.map(({ method, currency, ...one }) => [
      ...[method, currency],
      ...[one.paidMinor, one.tipsMinor, one.refundedMinor, one.disputedMinor ?? 0, one.netMinor].map(
        (minor) => inUnits(minor, currency),
      ),
      ...[one.payments, one.refunds],
    ]),
  ],
  treatments: ({ treatments }, { currency }) => [
    ['treatment', 'sold', 'minutes', 'currency', 'prices', 'earned', 'ratings', 'average stars'],
    ...treatments.map((one) => [
      ...[one.name, one.sold, one.minutes, currency],
      ...[inUnits(one.priceMinor, currency), inUnits(one.earnedMinor, currency), ...rated(one.rating)],
    ]),
  ],
  channels: ({ channels }) => [
    ['booked through', 'booked', 'no-shows', 'cancelled', 'cancelled late'],
    ...channels.map((one) => [one.channel, one.booked, one.missed, one.cancelled, one.cancelledLate]),
  ],
  funnel: ({ funnel, messages }) => [
    [
      ...['channel', 'talked', 'searched', 'held', 'accepted', 'confirmed'],
      ...['messages sent', 'messages billed', 'message cost'],
    ],
    ...reached(funnel, messages).map(({ channel, ...steps }) => {
      const own = messages.channels.filter((line) => line.channel === channel);
      const sum = (of: 'sent' | 'billed') => own.reduce((all, line) => all + line[of], 0);
      const { talked, searched, held, accepted, confirmed } = steps;
      const cost = channel === 'whatsapp' && messages.cost ? messages.cost.micros / 1_000_000 : '';
      return [channel, talked, searched, held, accepted, confirmed, sum('sent'), sum('billed'), cost];
    }),
  ],
  feedback: ({ feedback }) => [
    ['stars', 'guests'],
    ...feedback.distribution.map((guests, place) => [place + 1, guests]),
  ],
};

export const TABLES = Object.keys(TABLE) as [InsightTable, ...InsightTable[]];

/** One table of a range, for a spreadsheet: see `csvOf`. */
export function insightCsv(found: Insight, table: InsightTable): string {
  return csvOf(TABLE[table](found.period, found));
}

const FULL = ['minutes booked', 'minutes bookable', 'utilisation %'];

function full({ bookedMinutes, bookableMinutes }: Utilisation): Cell[] {
  const share = bookableMinutes === 0 ? '' : rounded((bookedMinutes / bookableMinutes) * 100);
  return [bookedMinutes, bookableMinutes, share];
}

function rated({ count, average }: { readonly count: number; readonly average: number | null }): Cell[] {
  return [count, average === null ? '' : rounded(average)];
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}

/** Those that guests wrote in, and those that they were only written to. */
function reached(
  { channels }: InsightFunnel,
  { channels: sent }: InsightMessages,
): InsightFunnel['channels'] {
  const silent = new Set<InsightFunnel['channels'][number]['channel']>(sent.map(({ channel }) => channel));
  for (const { channel } of channels) silent.delete(channel);
  const none = { talked: 0, searched: 0, held: 0, accepted: 0, confirmed: 0 };
  return [...channels, ...[...silent].map((channel) => ({ channel, ...none }))];
}
