import { ArrowDown, ArrowUp, Minus } from 'lucide-react';
import type { Insight, InsightPeriod } from '../../../../api/contract.ts';
import { type Figures, ratio, shareOf } from './figures.ts';
import { useInsightWords } from './insight-words.ts';

interface Figure {
  readonly name: string;
  readonly value: string;
  readonly help: string;
  /** null where there is nothing to be held against. */
  readonly change: { readonly by: number; readonly said: string } | null;
}

type Props = { insight: Insight; figures: Figures };

/** What one looks at first, each with its change; an arrow and words say it, not a colour. */
export function KeyFigures({ insight, figures }: Props) {
  const { words } = useInsightWords();
  return (
    <section aria-label={words.figures} data-testid="key-figures">
      <dl className="grid grid-cols-2 gap-px overflow-hidden rounded-lg border border-line bg-line lg:grid-cols-4">
        {useKeyFigures(insight, figures).map((one) => (
          <div key={one.name} className="flex flex-col bg-surface p-3 md:p-4">
            <dt className="text-muted text-xs">{one.name}</dt>
            <dd className="figures mt-1 flex grow flex-col">
              <span className="font-semibold text-[22px] leading-8 tracking-tight md:text-[28px] md:leading-9">
                {one.value}
              </span>
              <span className="text-muted text-xs">{one.help}</span>
              {one.change === null ? null : <Change {...one.change} />}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function Change({ by, said }: { by: number; said: string }) {
  const { words } = useInsightWords();
  const Icon = by === 0 ? Minus : by > 0 ? ArrowUp : ArrowDown;
  return (
    <span className="mt-auto flex items-center gap-1 pt-2 font-medium text-xs">
      <Icon aria-hidden className="size-3.5 shrink-0" />
      {by === 0 ? words.same : by > 0 ? words.more(said) : words.less(said)}
    </span>
  );
}

function useKeyFigures({ period, before }: Insight, figures: Figures): Figure[] {
  const { words } = useInsightWords();
  const { count, percent, decimal, hours, money, stars, cost } = figures;
  const { visits, guests, rebooking, feedback, messages, utilisation } = period;
  /** In points: of percentages, percent would say something else. */
  const points = (of: (one: InsightPeriod) => number | null): Figure['change'] => {
    const [now, then] = [of(period), before && of(before)];
    if (now === null || then === null) return null;
    const by = Math.round((now - then) * 100);
    return { by, said: words.points(count(Math.abs(by))) };
  };
  const change = (of: (one: InsightPeriod) => number | null, asPercent = true): Figure['change'] => {
    const [now, then] = [of(period), before && of(before)];
    if (now === null || then === null || (asPercent && then <= 0)) return null;
    const by = asPercent ? Math.round((now / then - 1) * 100) / 100 : Math.round((now - then) * 10) / 10;
    return { by, said: asPercent ? percent(Math.abs(by)) : decimal(Math.abs(by)) };
  };
  const missedShare = ({ visits: of }: InsightPeriod) =>
    ratio(of.missed + of.cancelledLate, of.standing + of.missed + of.cancelled);
  const perVisit = ({ messages: of }: InsightPeriod) => ratio(of.sent, of.visits);
  const sent = perVisit(period);
  const costOf = ({ cost: all, visits: of }: InsightPeriod['messages']): string[] => {
    if (all === null) return [];
    const each = ratio(all.micros, of);
    return [
      ...(each === null ? [] : [words.messageCost(cost(all.micros), cost(each))]),
      ...(all.unpriced === 0 ? [] : [words.unpriced(count(all.unpriced))]),
    ];
  };
  return [
    {
      name: words.utilisation,
      value: percent(shareOf(utilisation)),
      help: words.hoursOf(hours(utilisation.bookedMinutes), hours(utilisation.bookableMinutes)),
      change: points((one) => shareOf(one.utilisation)),
    },
    {
      name: words.revenue,
      value: money(period.money.netMinor),
      help: words.revenueHelp(money(period.money.givenBackMinor), money(period.money.tipsMinor)),
      change: change((one) => one.money.netMinor),
    },
    {
      name: words.visits,
      value: count(visits.standing),
      help: `${count(visits.cancelled)} ${words.cancelled.toLowerCase()}`,
      change: change((one) => one.visits.standing),
    },
    {
      name: words.guests,
      value: count(guests.all),
      help: words.newAndReturning(count(guests.new), count(guests.returning)),
      change: change((one) => one.guests.all),
    },
    {
      name: words.rebooking,
      value: percent(ratio(rebooking.again, rebooking.guests)),
      help: [
        words.rebookingHelp(count(rebooking.again), count(rebooking.guests), count(rebooking.withinDays)),
        ...(rebooking.open === 0 ? [] : [words.rebookingOpen(rebooking.open)]),
      ].join(' · '),
      // As long as somebody has days left, less than before would say nothing.
      change: rebooking.open === 0 ? points((one) => ratio(one.rebooking.again, one.rebooking.guests)) : null,
    },
    {
      name: words.missed,
      value: percent(missedShare(period)),
      help: words.missedHelp(count(visits.missed), count(visits.cancelledLate)),
      change: points(missedShare),
    },
    {
      name: words.feedback,
      value: feedback.average === null ? '–' : stars(feedback.average),
      help: feedback.count === 0 ? words.noRatings : words.ratings(feedback.count),
      change: change((one) => one.feedback.average, false),
    },
    {
      name: words.perVisit,
      value: sent === null ? '–' : decimal(sent),
      help: [words.perVisitHelp(count(messages.sent), count(messages.billed)), ...costOf(messages)].join(
        ' · ',
      ),
      change: change(perVisit, false),
    },
  ];
}
