import { useEffect, useId, useState } from 'react';
import type { ReceiptPreview, TaxIdentity } from '../../../../api/contract.ts';
import { previewAddress, useReceiptPreview } from './api.ts';
import { useSettingsWords } from './settings-words.ts';

/** So long nobody types before the sheet follows. */
const PAUSE_MS = 300;

/** A receipt as it will look with what is typed. */
export function ReceiptSheet({ identity }: { identity: TaxIdentity }) {
  const { words } = useSettingsWords();
  const id = useId();
  const settled = useSettled(identity);
  const { data } = useReceiptPreview(settled);
  return (
    <section aria-labelledby={id}>
      <h3 id={id} className="font-medium">
        {words.preview}
      </h3>
      <p className="mb-2 text-muted text-xs">{words.previewHelp}</p>
      {data === undefined ? (
        <div aria-hidden className="h-80 rounded-lg bg-hover" />
      ) : (
        <Sheet receipt={data} />
      )}
      <a
        href={`/api/v1${previewAddress(settled, '/file')}`}
        target="_blank"
        rel="noreferrer"
        className="mt-1 inline-flex h-11 items-center underline underline-offset-4"
      >
        {words.previewFile}
      </a>
    </section>
  );
}

function useSettled(identity: TaxIdentity): TaxIdentity {
  const [settled, setSettled] = useState(identity);
  const json = JSON.stringify(identity);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(JSON.parse(json)), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [json]);
  return settled;
}

/** Set as the PDF is: white paper, also where the page is dark. */
function Sheet({ receipt }: { receipt: ReceiptPreview }) {
  const { items, total, payments, sum, after, vat, notes } = receipt;
  return (
    <div
      lang={receipt.lang}
      data-testid="receipt-preview"
      className="figures overflow-hidden rounded-lg border border-line bg-white text-[#25221d] text-xs [color-scheme:light]"
    >
      <div className="h-1" style={{ background: receipt.accent }} />
      <div className="p-4">
        <Head receipt={receipt} />
        <Rule />
        {items.map((item) => (
          <div key={item.text}>
            <Line {...item} />
            <p className="text-[#5c6660]">{item.detail}</p>
          </div>
        ))}
        <Rule />
        <Line {...total} strong />
        {payments.map((one) => (
          <Line key={one.text} {...one} />
        ))}
        <Rule />
        <Line {...sum} strong />
        {after.map((one) => (
          <Line key={one.text} {...one} />
        ))}
        <VatTable rows={vat} />
        {notes.map((note) => (
          <p key={note} className="mt-2 text-[#5c6660]">
            {note}
          </p>
        ))}
      </div>
    </div>
  );
}

/** Whose receipt it is, which, and what for. */
function Head({ receipt: { house, title, number, issued, facts } }: { receipt: ReceiptPreview }) {
  return (
    <>
      <p className="font-semibold text-sm">{house.name}</p>
      {house.lines.map((line) => (
        <p key={line} className="break-words text-[#5c6660]">
          {line}
        </p>
      ))}
      <p className="mt-4 flex items-baseline justify-between gap-2">
        <span className="font-semibold text-base">{title}</span>
        <span className="font-semibold">{number}</span>
      </p>
      <p className="text-right text-[#5c6660]">{issued}</p>
      <dl className="mt-2 grid grid-cols-[auto_1fr] gap-x-3">
        {facts.map(({ text, sum: what }) => (
          <div key={text} className="contents">
            <dt className="text-[#5c6660]">{text}</dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}

function Rule() {
  return <hr className="my-2 border-[#dfe4e0]" />;
}

function Line({ text, sum, strong = false }: { text: string; sum: string; strong?: boolean }) {
  return (
    <p className={`flex justify-between gap-3 ${strong ? 'font-semibold' : ''}`}>
      <span className="min-w-0 break-words">{text}</span>
      <span className="shrink-0">{sum}</span>
    </p>
  );
}

function VatTable({ rows }: { rows: ReceiptPreview['vat'] }) {
  const [heads, ...rates] = rows;
  if (heads === undefined) return null;
  return (
    <table className="mt-3 w-full">
      <thead className="text-[#5c6660]">
        <tr>
          {heads.map((head, column) => (
            <th key={head} scope="col" className={`font-normal ${column === 0 ? 'text-left' : 'text-right'}`}>
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rates.map(([rate, ...sums]) => (
          <tr key={rate}>
            <th scope="row" className="text-left font-normal">
              {rate}
            </th>
            {sums.map((sum, column) => (
              <td key={heads[column + 1]} className="text-right">
                {sum}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
