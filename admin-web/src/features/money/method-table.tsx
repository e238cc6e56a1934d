import type { DayTotals, MethodTotals } from '../../../../api/contract.ts';
import type { Formats } from '../../app/formats.ts';
import { methodName, useMoneyWords } from './money-words.ts';

type Props = { totals: DayTotals; currency: string; formats: Formats };

/** A day's money by way to pay. */
export function MethodTable({ totals: { methods }, currency, formats }: Props) {
  const { words } = useMoneyWords();
  const { columns } = words;
  const own = methods.filter((one) => one.currency === currency);
  return (
    <div className="overflow-x-auto rounded-lg border border-line bg-surface">
      <table className="figures w-full text-right" data-testid="method-totals">
        <thead className="text-muted text-xs">
          <tr className="border-line border-b">
            <th scope="col" className="px-3 py-2 text-left font-medium md:px-4">
              {columns.method}
            </th>
            <th scope="col" className="px-2 py-2 font-medium">
              {columns.payments}
            </th>
            <th scope="col" className="px-2 py-2 font-medium max-sm:hidden">
              {columns.tips}
            </th>
            <th scope="col" className="px-2 py-2 font-medium">
              {columns.refunds}
            </th>
            <th scope="col" className="px-3 py-2 font-medium md:px-4">
              {columns.net}
            </th>
          </tr>
        </thead>
        <tbody>
          {methods.map((one) => (
            <Row
              key={`${one.method} ${one.currency}`}
              row={one}
              name={methodName(words, one.method)}
              formats={formats}
            />
          ))}
        </tbody>
        {own.length < 2 ? null : (
          <tfoot className="border-line-strong border-t font-semibold">
            <Row row={sumOf(own, currency)} name={words.total} formats={formats} />
          </tfoot>
        )}
      </table>
    </div>
  );
}

function Row({ row, name, formats }: { row: MethodTotals; name: string; formats: Formats }) {
  const { words } = useMoneyWords();
  const say = (minor: number) => formats.money(minor, row.currency);
  return (
    <tr className="border-line border-b last:border-b-0">
      <th scope="row" className="px-3 py-3 text-left font-medium md:px-4">
        {name}
      </th>
      <td className="px-2 py-3">
        {say(row.paidMinor)}
        {row.tipsMinor === 0 ? null : (
          <span className="block font-normal text-muted text-xs sm:hidden">
            {words.withTip(say(row.tipsMinor))}
          </span>
        )}
      </td>
      <td className="px-2 py-3 max-sm:hidden">{row.tipsMinor === 0 ? '–' : say(row.tipsMinor)}</td>
      <td className="px-2 py-3">{row.refundedMinor === 0 ? '–' : say(-row.refundedMinor)}</td>
      <td className="px-3 py-3 font-medium md:px-4">
        {say(row.netMinor)}
        {row.disputedMinor === undefined ? null : (
          <span className="block font-normal text-warn text-xs">{words.atBank(say(row.disputedMinor))}</span>
        )}
      </td>
    </tr>
  );
}

function sumOf(rows: readonly MethodTotals[], currency: string): MethodTotals {
  const sum = (of: (row: MethodTotals) => number) => rows.reduce((total, row) => total + of(row), 0);
  const disputedMinor = sum((row) => row.disputedMinor ?? 0);
  return {
    method: '',
    currency,
    paidMinor: sum((row) => row.paidMinor),
    tipsMinor: sum((row) => row.tipsMinor),
    refundedMinor: sum((row) => row.refundedMinor),
    ...(disputedMinor === 0 ? {} : { disputedMinor }),
    netMinor: sum((row) => row.netMinor),
    payments: sum((row) => row.payments),
    refunds: sum((row) => row.refunds),
  };
}
