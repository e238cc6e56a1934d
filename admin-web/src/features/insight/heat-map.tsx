import type { HourInsight, Weekday } from '../../../../api/contract.ts';
import { type Figures, shareOf } from './figures.ts';
import { useInsightWords } from './insight-words.ts';

const WEEK: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7];
/** Words on it keep their contrast, light and dark. */
const DARKEST = 45;

/** How full by weekday and hour: a table whose cells are the darker the fuller, each with its figure. */
export function HeatMap({ hours, figures }: { hours: readonly HourInsight[]; figures: Figures }) {
  const { words } = useInsightWords();
  if (hours.length === 0) return <p className="text-muted">{words.nobody}</p>;
  const cells = new Map(hours.map((one) => [`${one.weekday} ${one.hour}`, one]));
  const shown = hours.map(({ hour }) => hour);
  const [first, last] = [Math.min(...shown), Math.max(...shown)];
  return (
    <table className="figures w-full table-fixed border-separate border-spacing-0.5 text-center text-xs">
      <caption className="sr-only">{words.hours}</caption>
      <thead className="text-muted">
        <tr>
          <th scope="col" className="w-12 font-medium">
            <span className="sr-only">{words.hour}</span>
          </th>
          {WEEK.map((weekday) => (
            <th key={weekday} scope="col" className="pb-1 font-medium">
              {figures.weekday(weekday)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {Array.from({ length: last - first + 1 }, (_, place) => first + place).map((hour) => (
          <tr key={hour}>
            <th scope="row" className="whitespace-nowrap pr-1 text-right font-normal text-muted">
              {figures.hourOfDay(hour)}
            </th>
            {WEEK.map((weekday) => (
              <Cell key={weekday} of={cells.get(`${weekday} ${hour}`)} figures={figures} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Cell({ of, figures }: { of: HourInsight | undefined; figures: Figures }) {
  const share = of === undefined ? null : shareOf(of);
  if (share === null) return <td className="h-7 rounded bg-sunken text-muted">–</td>;
  const background = `color-mix(in oklab, var(--accent) ${Math.round(share * DARKEST)}%, var(--ground))`;
  return (
    <td className="h-7 rounded print:[print-color-adjust:exact]" style={{ background }}>
      {figures.percent(share)}
    </td>
  );
}
