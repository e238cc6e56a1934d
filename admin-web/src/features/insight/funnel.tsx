import type { InsightFunnel } from '../../../../api/contract.ts';
import { FigureTable } from './card.tsx';
import { channelName } from './channel-name.ts';
import { type Figures, ratio } from './figures.ts';
import { useInsightWords } from './insight-words.ts';

const STEPS = ['talked', 'searched', 'held', 'accepted', 'confirmed'] as const;

/** How many chats came how far, and where they stopped; by channel where there are several. */
export function Funnel({ funnel, figures }: { funnel: InsightFunnel; figures: Figures }) {
  const { words } = useInsightWords();
  if (funnel.talked === 0) return <p className="text-muted">{words.noTalks}</p>;
  return (
    <>
      <ol className="flex flex-col gap-2">
        {STEPS.map((step, place) => {
          const next = STEPS[place + 1];
          const stopped = next === undefined ? 0 : funnel[step] - funnel[next];
          return (
            <li key={step}>
              <div className="figures flex items-baseline gap-2">
                <span className="grow">{words.steps[step]}</span>
                <span className="font-medium">{figures.count(funnel[step])}</span>
                <span className="w-11 text-right text-muted text-xs">
                  {figures.percent(ratio(funnel[step], funnel.talked))}
                </span>
              </div>
              <div aria-hidden className="mt-1 h-2 rounded-full bg-sunken">
                <div
                  className="h-2 rounded-full bg-accent print:[print-color-adjust:exact]"
                  style={{ width: `${(100 * funnel[step]) / funnel.talked}%` }}
                />
              </div>
              {stopped === 0 ? null : (
                <p className="mt-1 text-muted text-xs">{words.stopped(figures.count(stopped))}</p>
              )}
            </li>
          );
        })}
      </ol>
      {funnel.channels.length < 2 ? null : (
        <div className="mt-4">
          <FigureTable
            caption={words.funnel}
            rows={funnel.channels}
            keyOf={({ channel }) => channel}
            columns={[
              { name: words.channel, cell: ({ channel }) => channelName(words, channel) },
              ...STEPS.map((step, place) => ({
                name: words.steps[step],
                wide: place > 0 && place < STEPS.length - 1,
                cell: (row: InsightFunnel['channels'][number]) => figures.count(row[step]),
              })),
            ]}
          />
        </div>
      )}
    </>
  );
}
