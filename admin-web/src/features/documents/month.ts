import type { LocalDate } from '../../../../api/contract.ts';

/** "March 2026", of a day in it. */
export function monthOf(date: LocalDate, locale: string): string {
  const format = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', month: 'long', year: 'numeric' });
  return format.format(Date.parse(`${date}T00:00:00Z`));
}

/** Where the table of the whole month of a day is. */
export function monthTableAddress(date: LocalDate): string {
  const [year = 0, month = 0] = date.split('-').map(Number);
  // The day before the first of the next month.
  const last = new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
  return `/api/v1/documents.csv?from=${date.slice(0, 7)}-01&to=${last}`;
}
