import type { Id, LocalDate, LogKind } from '../../../../api/contract.ts';

export const KINDS: readonly LogKind[] = ['visits', 'money', 'guests', 'talks', 'house', 'access'];

/** What of the log is looked at; the address says it. */
export interface LogPlace {
  readonly by: string | null;
  readonly guest: Id | null;
  readonly kind: LogKind | null;
  readonly from: LocalDate | null;
  readonly to: LocalDate | null;
}

/** What an address says; what it says wrongly is as if it said nothing. */
export function readPlace(search: string): LogPlace {
  const said = new URLSearchParams(search);
  const word = (name: string) => said.get(name)?.slice(0, 16) || null;
  const day = (name: string) => {
    const text = said.get(name) ?? '';
    return /^\d{4}-\d{2}-\d{2}$/.test(text) && Number.isFinite(Date.parse(text)) ? text : null;
  };
  return {
    by: word('by'),
    guest: word('guest'),
    kind: KINDS.find((one) => one === said.get('kind')) ?? null,
    from: day('from'),
    to: day('to'),
  };
}

/** What the server is asked; the same stands in the address. */
export function placeQuery(place: LogPlace): URLSearchParams {
  const said = new URLSearchParams();
  for (const [name, value] of Object.entries(place)) if (value) said.set(name, value);
  return said;
}

export function placeAddress(place: LogPlace): string {
  const query = placeQuery(place).toString();
  return query === '' ? '/admin/log' : `/admin/log?${query}`;
}
