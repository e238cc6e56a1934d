import { Download } from 'lucide-react';
import { type ReactNode, useId } from 'react';
import type { InsightTable } from '../../../../api/contract.ts';
import { useInsightWords } from './insight-words.ts';

interface CardProps {
  readonly title: string;
  readonly help?: string;
  /** Where its table is taken from. */
  readonly query?: string;
  readonly table?: InsightTable;
  readonly children: ReactNode;
}

/** One question and its answer. */
export function Card({ title, help, query, table, children }: CardProps) {
  const { words } = useInsightWords();
  const id = useId();
  return (
    <section
      aria-labelledby={id}
      className="min-w-0 break-inside-avoid rounded-lg border border-line bg-surface p-4 md:p-5"
    >
      <header className="mb-3 flex items-start gap-2">
        <div className="min-w-0 grow">
          <h2 id={id} className="font-semibold text-base">
            {title}
          </h2>
          {help === undefined ? null : <p className="text-muted text-xs">{help}</p>}
        </div>
        {table === undefined ? null : (
          <a
            href={`/api/v1/insight.csv?table=${table}&${query}`}
            download
            aria-label={words.download(title)}
            className="-my-1.5 -mr-2 inline-flex h-11 shrink-0 items-center gap-1.5 rounded-lg px-2 text-muted text-xs hover:bg-hover hover:text-ink md:h-9 print:hidden"
          >
            <Download aria-hidden className="size-4" />
            CSV
          </a>
        )}
      </header>
      {children}
    </section>
  );
}

interface Column<T> {
  readonly name: string;
  readonly cell: (row: T) => ReactNode;
  /** Left out where there is no room. */
  readonly wide?: boolean;
}

interface TableProps<T> {
  readonly rows: readonly T[];
  readonly keyOf: (row: T) => string;
  readonly columns: readonly Column<T>[];
  readonly caption?: string;
}

/** A row for each, the first column is its name. */
export function FigureTable<T>({ rows, keyOf, columns, caption }: TableProps<T>) {
  const hidden = (wide: boolean | undefined) => (wide ? 'max-md:hidden print:table-cell' : '');
  return (
    <table className="figures w-full text-right">
      {caption === undefined ? null : <caption className="sr-only">{caption}</caption>}
      <thead className="text-muted text-xs">
        <tr className="border-line border-b">
          {columns.map(({ name, wide }, place) => (
            <th
              key={name}
              scope="col"
              className={`py-2 align-bottom font-medium ${place === 0 ? 'text-left' : 'pl-3'} ${hidden(wide)}`}
            >
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={keyOf(row)} className="border-line border-b last:border-b-0">
            {columns.map(({ name, cell, wide }, place) =>
              place === 0 ? (
                <th key={name} scope="row" className="py-2.5 text-left font-normal">
                  {cell(row)}
                </th>
              ) : (
                <td key={name} className={`py-2.5 pl-3 ${hidden(wide)}`}>
                  {cell(row)}
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
