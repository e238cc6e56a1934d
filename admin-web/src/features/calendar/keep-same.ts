import type { DayColumn } from './columns.ts';
import type { View } from './layout.ts';

/**
 * The new columns, but the very ones from before where nothing in them is another: React draws only what is not the same, and of
 * thirty columns one event changes one or two.
 */
export function keepColumns(before: readonly DayColumn[], now: readonly DayColumn[]): readonly DayColumn[] {
  const known = new Map(before.map((column) => [column.id, column]));
  const kept = now.map((column) => {
    const old = known.get(column.id);
    return old !== undefined && isSameColumn(old, column) ? old : column;
  });
  return kept.length === before.length && kept.every((column, at) => column === before[at]) ? before : kept;
}

function isSameColumn(one: DayColumn, other: DayColumn): boolean {
  return (
    one.kind === other.kind &&
    one.name === other.name &&
    one.shiftMs === other.shiftMs &&
    isSameRota(one.rota, other.rota) &&
    one.visits.length === other.visits.length &&
    one.visits.every((visit, at) => {
      const now = other.visits[at];
      return visit.booking === now?.booking && visit.item === now.item;
    })
  );
}

/** The rota of a day that was only patched is the same list; that of rooms is made anew each time. */
function isSameRota(one: DayColumn['rota'], other: DayColumn['rota']): boolean {
  if (one === null || other === null) return one === other;
  return one.works[0] === other.works[0] && one.breaks === other.breaks && one.timeOff === other.timeOff
    ? one.works.length === other.works.length
    : false;
}

export function isSameView(one: View, other: View): boolean {
  return (
    one.startMs === other.startMs &&
    one.endMs === other.endMs &&
    one.pixelsPerMinute === other.pixelsPerMinute
  );
}
