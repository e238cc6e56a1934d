import {
  Bar,
  CartesianGrid,
  ComposedChart,
  Line,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts';
import type { Insight } from '../../../../api/contract.ts';
import { useMedia } from '../../app/media.ts';
import { type Bucket, bucketsOf } from './buckets.ts';
import { FigureTable } from './card.tsx';
import { type Figures, shareOf } from './figures.ts';
import { useInsightWords } from './insight-words.ts';

interface Point {
  readonly name: string;
  readonly now: number | null;
  readonly earlier: number | null;
}

type Props = { insight: Insight; figures: Figures };

/** Utilisation and revenue over the days, beside those before; the same as a table for who sees no chart. */
export default function Trend({ insight, figures }: Props) {
  const { words } = useInsightWords();
  const buckets = bucketsOf(insight.period.days);
  const before = insight.before === null ? [] : bucketsOf(insight.before.days);
  const points = (of: (one: Bucket) => number | null): Point[] =>
    buckets.map((one, place) => {
      const other = before[place];
      return {
        name: figures.shortDays(one.from, one.to),
        now: of(one),
        earlier: other === undefined ? null : of(other),
      };
    });
  return (
    <>
      <div aria-hidden className="grid gap-6 lg:grid-cols-2">
        <Chart title={words.utilisation} points={points(shareOf)} say={figures.percent} most={1} />
        <Chart
          title={words.revenue}
          points={points(({ netMinor }) => netMinor)}
          say={(minor) => (minor === null ? '–' : figures.money(minor))}
        />
      </div>
      <details className="mt-4">
        <summary className="flex min-h-11 w-fit cursor-pointer items-center text-muted hover:text-ink md:min-h-9 print:hidden">
          {words.asTable}
        </summary>
        <FigureTable
          caption={words.trend}
          rows={buckets}
          keyOf={(one) => one.from}
          columns={[
            { name: words.period, cell: (one) => figures.shortDays(one.from, one.to) },
            { name: words.utilisation, cell: (one) => figures.percent(shareOf(one)) },
            { name: words.revenue, cell: (one) => figures.money(one.netMinor) },
            { name: words.visits, cell: (one) => figures.count(one.visits) },
            {
              name: words.stars,
              wide: true,
              cell: (one) => (one.ratings === 0 ? '–' : figures.stars(one.stars / one.ratings)),
            },
          ]}
        />
      </details>
    </>
  );
}

type ChartProps = {
  title: string;
  points: readonly Point[];
  say: (value: number | null) => string;
  most?: number;
};

function Chart({ title, points, say, most }: ChartProps) {
  const { words } = useInsightWords();
  const still = useMedia('(prefers-reduced-motion: reduce)');
  const compared = points.some(({ earlier }) => earlier !== null);
  const tick = { fill: 'var(--muted)', fontSize: 12 };
  return (
    <figure className="min-w-0">
      <figcaption className="mb-2 flex items-center gap-4 text-xs">
        <span className="font-medium">{title}</span>
        {compared ? (
          <span className="ml-auto flex items-center gap-1.5 text-muted">
            <svg aria-hidden="true" width="18" height="2">
              <line
                x1="0"
                y1="1"
                x2="18"
                y2="1"
                stroke="var(--muted)"
                strokeWidth="2"
                strokeDasharray="4 3"
              />
            </svg>
            {words.beforeLine}
          </span>
        ) : null}
      </figcaption>
      <ResponsiveContainer width="100%" height={208}>
        <ComposedChart
          data={[...points]}
          accessibilityLayer={false}
          margin={{ top: 4, right: 4, bottom: 0, left: 0 }}
        >
          <CartesianGrid vertical={false} stroke="var(--line)" />
          <XAxis dataKey="name" tick={tick} tickLine={false} axisLine={false} minTickGap={24} />
          <YAxis
            tick={tick}
            tickLine={false}
            axisLine={false}
            width={64}
            tickCount={5}
            tickFormatter={say}
            {...(most === undefined ? {} : { domain: [0, most] })}
          />
          <Tooltip
            cursor={{ fill: 'var(--hover)' }}
            isAnimationActive={false}
            formatter={(value) => say(Number(value))}
            contentStyle={{
              background: 'var(--surface)',
              border: '1px solid var(--line)',
              borderRadius: 8,
              color: 'var(--ink)',
            }}
            itemStyle={{ color: 'var(--ink)' }}
          />
          <Bar
            dataKey="now"
            name={title}
            fill="var(--accent)"
            radius={[3, 3, 0, 0]}
            maxBarSize={28}
            isAnimationActive={!still}
            animationDuration={160}
          />
          {compared ? (
            <Line
              dataKey="earlier"
              name={words.beforeLine}
              stroke="var(--muted)"
              strokeWidth={2}
              strokeDasharray="4 3"
              dot={false}
              isAnimationActive={false}
            />
          ) : null}
        </ComposedChart>
      </ResponsiveContainer>
    </figure>
  );
}
