import type { DayColumn, Visit } from './columns.ts';

export type Direction = 'up' | 'down' | 'left' | 'right';

/** The visit that an arrow key leads to from another; null at the edge, or when it is not shown. */
export function neighbourOf(columns: readonly DayColumn[], key: string, direction: Direction): Visit | null {
  const at = columns.findIndex((column) => column.visits.some((visit) => visit.key === key));
  const column = columns[at];
  if (column === undefined) return null;
  const place = column.visits.findIndex((visit) => visit.key === key);
  if (direction === 'up') return column.visits[place - 1] ?? null;
  if (direction === 'down') return column.visits[place + 1] ?? null;
  const from = column.visits[place];
  if (from === undefined) return null;
  const beside = direction === 'left' ? columns.slice(0, at).reverse() : columns.slice(at + 1);
  const next = beside.find((candidate) => candidate.visits.length > 0);
  return next === undefined ? null : nearest(next.visits, from.startMs);
}

function nearest(visits: readonly Visit[], startMs: number): Visit | null {
  const distance = (visit: Visit) => Math.abs(visit.startMs - startMs);
  return visits.reduce<Visit | null>(
    (best, visit) => (best === null || distance(visit) < distance(best) ? visit : best),
    null,
  );
}
