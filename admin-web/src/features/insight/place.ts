import type { Id, InsightCompare, LocalDate } from '../../../../api/contract.ts';

export const RANGES = ['today', '7', '28', 'month', 'quarter', 'year', 'any'] as const;
export type RangeName = (typeof RANGES)[number];
export const COMPARES: readonly InsightCompare[] = ['before', 'year', 'none'];
/** What the server takes at most. */
const MOST_DAYS = 400;
const DAY_MS = 86_400_000;

/** What of the figures is looked at; the address says it. */
export interface InsightPlace {
  readonly range: RangeName;
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly compare: InsightCompare;
  readonly locationId: Id | null;
}

/** Days of a name up to today: what is still to come would be held against what was. */
export function daysOf(
  range: Exclude<RangeName, 'any'>,
  today: LocalDate,
): Pick<InsightPlace, 'from' | 'to'> {
  return { from: firstOf(range, today), to: today };
}

function firstOf(range: Exclude<RangeName, 'any'>, today: LocalDate): LocalDate {
  const [year = '', month = ''] = today.split('-');
  switch (range) {
    case 'today':
      return today;
    case '7':
    case '28':
      return plusDays(today, 1 - Number(range));
    case 'month':
      return `${year}-${month}-01`;
    case 'quarter':
      return `${year}-${String(Math.floor((Number(month) - 1) / 3) * 3 + 1).padStart(2, '0')}-01`;
    case 'year':
      return `${year}-01-01`;
  }
}

/** What an address says; what it says wrongly is as if it said nothing. */
export function readPlace(search: string, today: LocalDate): InsightPlace {
  const said = new URLSearchParams(search);
  const range = RANGES.find((one) => one === said.get('range')) ?? '28';
  const compare = COMPARES.find((one) => one === said.get('compare')) ?? 'before';
  const [from, to] = [said.get('from') ?? '', said.get('to') ?? ''];
  const days = range === 'any' && isDay(from) && isDay(to) ? { from, to } : null;
  const name = range === 'any' && days === null ? '28' : range;
  const locationId = said.get('location');
  return { range: name, compare, locationId, ...(days ?? daysOf(name === 'any' ? '28' : name, today)) };
}

export function placeAddress({ range, from, to, compare, locationId }: InsightPlace): string {
  const said = new URLSearchParams({ range, ...(range === 'any' ? { from, to } : {}) });
  if (compare !== 'before') said.set('compare', compare);
  if (locationId !== null) said.set('location', locationId);
  return `/admin/insight?${said}`;
}

/** What the server is asked. */
export function placeQuery({ from, to, compare, locationId }: InsightPlace): string {
  const said = new URLSearchParams({ from, to, compare });
  if (locationId !== null) said.set('location', locationId);
  return said.toString();
}

/** Can the server count these days? */
export function isCountable({ from, to }: Pick<InsightPlace, 'from' | 'to'>): boolean {
  const days = (Date.parse(to) - Date.parse(from)) / DAY_MS + 1;
  return days >= 1 && days <= MOST_DAYS;
}

export function plusDays(date: LocalDate, days: number): LocalDate {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}

function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && Number.isFinite(Date.parse(text));
}
