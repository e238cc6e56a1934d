import { Download } from 'lucide-react';
import type { LocalDate } from '../../../../api/contract.ts';
import { useSession } from '../session/session-context.ts';
import { documentWords } from './document-words.ts';
import { monthOf, monthTableAddress } from './month.ts';

/** All receipts and credit notes of a day's month, of all houses, as a table to keep. */
export function MonthExport({ date }: { date: LocalDate }) {
  const { locale } = useSession().tenant;
  const { words } = documentWords(locale);
  return (
    <a
      href={monthTableAddress(date)}
      download
      className="-mx-2 flex min-h-11 items-center gap-3 rounded-lg px-2 py-1.5 hover:bg-hover max-lg:hidden"
    >
      <Download aria-hidden="true" className="size-4 shrink-0 text-muted" />
      <span className="min-w-0">
        <span className="block font-medium">{words.ofMonth(monthOf(date, locale))}</span>
        <span className="block text-muted text-xs">{words.ofMonthHelp}</span>
      </span>
    </a>
  );
}
