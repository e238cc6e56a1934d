import type {
  InsightPeriod,
  InsightRating,
  TherapistInsight,
  Utilisation,
} from '../../../../api/contract.ts';
import { methodName, useMoneyWords } from '../money/money-words.ts';
import { Card, FigureTable } from './card.tsx';
import { channelName } from './channel-name.ts';
import { type Figures, ratio, shareOf } from './figures.ts';
import { useInsightWords } from './insight-words.ts';

type Props = { period: InsightPeriod; query: string; figures: Figures };

/** Of a therapist or a room: a bar as long as it is full, and the figure. */
function Full({ of, figures }: { of: Utilisation; figures: Figures }) {
  const share = shareOf(of);
  return (
    <span className="flex items-center justify-end gap-2">
      <span aria-hidden className="h-1.5 w-16 rounded-full bg-sunken max-sm:hidden">
        <span
          className="block h-1.5 rounded-full bg-accent print:[print-color-adjust:exact]"
          style={{ width: `${100 * (share ?? 0)}%` }}
        />
      </span>
      <span className="w-10 font-medium">{figures.percent(share)}</span>
    </span>
  );
}

function rated({ average }: InsightRating, figures: Figures): string {
  return average === null ? '–' : figures.stars(average);
}

/** "+2.5 h": what somebody has beyond their fair share, or lacks of it. */
function besideFair({ bookedMinutes, fairMinutes }: TherapistInsight, { locale }: Figures): string {
  const hours = Math.round(((bookedMinutes - fairMinutes) / 60) * 10) / 10;
  return `${new Intl.NumberFormat(locale, { signDisplay: 'exceptZero' }).format(hours)} h`;
}

export function Therapists({ period, query, figures }: Props) {
  const { words } = useInsightWords();
  const { therapists, unevenMinutes, utilisation } = period;
  const share = ratio(unevenMinutes, utilisation.bookedMinutes);
  const help =
    (share ?? 0) < 0.01
      ? words.balanced
      : words.balance(figures.hours(unevenMinutes), figures.percent(share));
  return (
    <Card title={words.therapists} help={help} query={query} table="therapists">
      <FigureTable
        rows={therapists}
        keyOf={({ id }) => id}
        columns={[
          { name: words.therapist, cell: ({ name }) => name },
          { name: words.utilisation, cell: (one) => <Full of={one} figures={figures} /> },
          { name: words.booked, cell: ({ bookedMinutes }) => figures.hours(bookedMinutes) },
          { name: words.besideFair, wide: true, cell: (one) => besideFair(one, figures) },
          { name: words.treatmentsGiven, wide: true, cell: ({ treatments }) => figures.count(treatments) },
          { name: words.stars, cell: ({ rating }) => rated(rating, figures) },
        ]}
      />
    </Card>
  );
}

export function Treatments({ period, query, figures }: Props) {
  const { words } = useInsightWords();
  return (
    <Card title={words.treatments} query={query} table="treatments">
      <FigureTable
        rows={period.treatments}
        keyOf={({ id }) => id}
        columns={[
          { name: words.treatment, cell: ({ name }) => name },
          { name: words.sold, cell: ({ sold }) => figures.count(sold) },
          { name: words.prices, wide: true, cell: ({ priceMinor }) => figures.money(priceMinor) },
          { name: words.earned, cell: ({ earnedMinor }) => figures.money(earnedMinor) },
          { name: words.stars, wide: true, cell: ({ rating }) => rated(rating, figures) },
        ]}
      />
    </Card>
  );
}

export function Channels({ period, query, figures }: Props) {
  const { words } = useInsightWords();
  return (
    <Card title={words.channels} query={query} table="channels">
      <FigureTable
        rows={period.channels}
        keyOf={({ channel }) => channel}
        columns={[
          { name: words.channel, cell: ({ channel }) => channelName(words, channel) },
          { name: words.bookings, cell: ({ booked }) => figures.count(booked) },
          { name: words.noShows, cell: ({ missed }) => figures.count(missed) },
          { name: words.cancelled, wide: true, cell: ({ cancelled }) => figures.count(cancelled) },
          { name: words.cancelledLate, cell: ({ cancelledLate }) => figures.count(cancelledLate) },
        ]}
      />
    </Card>
  );
}

export function Methods({ period, query, figures }: Props) {
  const { words } = useInsightWords();
  const { words: money } = useMoneyWords();
  return (
    <Card title={words.methods} query={query} table="methods">
      <FigureTable
        rows={period.money.methods}
        keyOf={({ method, currency }) => `${method} ${currency}`}
        columns={[
          { name: words.method, cell: ({ method }) => methodName(money, method) },
          { name: words.taken, cell: (one) => figures.exactMoney(one.paidMinor, one.currency) },
          { name: words.tips, wide: true, cell: (one) => figures.exactMoney(one.tipsMinor, one.currency) },
          {
            name: words.back,
            wide: true,
            cell: (one) => figures.exactMoney(one.refundedMinor, one.currency),
          },
          { name: words.net, cell: (one) => figures.exactMoney(one.netMinor, one.currency) },
        ]}
      />
    </Card>
  );
}

export function Rooms({ period, query, figures }: Props) {
  const { words } = useInsightWords();
  return (
    <Card title={words.rooms} query={query} table="rooms">
      <FigureTable
        rows={period.rooms}
        keyOf={({ id }) => id}
        columns={[
          { name: words.room, cell: ({ name }) => name },
          { name: words.utilisation, cell: (one) => <Full of={one} figures={figures} /> },
          { name: words.booked, cell: ({ bookedMinutes }) => figures.hours(bookedMinutes) },
        ]}
      />
    </Card>
  );
}

export function Feedback({ period, query, figures }: Props) {
  const { words } = useInsightWords();
  const { count, distribution, average } = period.feedback;
  const help = average === null ? words.noRatings : `${figures.stars(average)} · ${words.ratings(count)}`;
  return (
    <Card title={words.feedback} help={help} query={query} table="feedback">
      <FigureTable
        rows={distribution.map((guests, place) => ({ stars: place + 1, guests })).toReversed()}
        keyOf={({ stars }) => String(stars)}
        columns={[
          { name: words.stars, cell: ({ stars }) => figures.count(stars) },
          { name: words.guests, cell: ({ guests }) => figures.count(guests) },
          { name: '%', cell: ({ guests }) => figures.percent(ratio(guests, count)) },
        ]}
      />
    </Card>
  );
}
