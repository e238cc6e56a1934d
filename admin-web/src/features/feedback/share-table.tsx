import { useId } from 'react';
import type { FeedbackShare } from '../../../../api/contract.ts';
import { useFeedbackWords } from './feedback-words.ts';

type Props = { title: string; shares: readonly FeedbackShare[]; figure: (average: number) => string };

/** By whom, or by what: average and number of visits. */
export function ShareTable({ title, shares, figure }: Props) {
  const { words } = useFeedbackWords();
  const id = useId();
  if (shares.length === 0) return null;
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className="mb-2 font-semibold text-base">
        {title}
      </h2>
      <table className="figures w-full">
        <tbody>
          {shares.map(({ id: of, name, count, average }) => (
            <tr key={of} className="border-line border-b last:border-b-0">
              <th scope="row" className="py-2.5 pr-3 text-left font-normal">
                {name}
              </th>
              <td className="whitespace-nowrap py-2.5 text-right text-muted">{words.visits(count)}</td>
              <td className="w-14 py-2.5 pl-3 text-right font-medium">
                <span aria-hidden>{figure(average)}</span>
                <span className="sr-only">{words.average(figure(average))}</span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
