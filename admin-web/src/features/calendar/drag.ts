import type { BookingStatus, House, Id, ItemView } from '../../../../api/contract.ts';
import type { DayColumn, Visit } from './columns.ts';
import { topOf, type View } from './layout.ts';

const MINUTE_MS = 60_000;
/** What a drag moves by, in elapsed time: the view begins at a whole hour. */
export const DRAG_STEP_MS = 15 * MINUTE_MS;

/** What a visit would become if it were let go now. */
export interface Drop {
  /** Where it is let go: a column's place. Its times are the first column's, as those of visits are. */
  readonly column: number;
  readonly startMs: number;
  readonly endMs: number;
}

const MOVABLE: readonly BookingStatus[] = [
  'held',
  'awaiting-payment',
  'confirmed',
  'checked-in',
  'in-treatment',
];

/** Can it be moved at all? The server says the same, and more. */
export function isMovable({ booking }: Pick<Visit, 'booking'>): boolean {
  return MOVABLE.includes(booking.status);
}

/** A visit whose upper edge is let go so many pixels below the view's: on the grid of quarters of an hour, within the view. */
export function startAtTop(view: View, top: number, lengthMs: number): number {
  const raw = (top / view.pixelsPerMinute) * MINUTE_MS;
  const latest = Math.max(view.startMs, view.endMs - lengthMs);
  const start = view.startMs + Math.round(raw / DRAG_STEP_MS) * DRAG_STEP_MS;
  return Math.min(latest, Math.max(view.startMs, start));
}

/** Which of so many equally wide columns lies at a distance from the left edge of them all. */
export function columnAt(x: number, width: number, count: number): number {
  return Math.min(count - 1, Math.max(0, Math.floor((x / width) * count)));
}

/** The lengths in minutes that an item can have, add-ons included; shortest first, and its own among them. */
export function lengthsOf(house: House, item: ItemView): number[] {
  const extra = item.addOns.reduce((sum, one) => sum + one.durationMinutes, 0);
  const sold = house.treatments.find(({ id }) => id === item.treatmentId)?.variants ?? [];
  const lengths = sold.map(({ durationMinutes }) => durationMinutes + extra);
  return [...new Set([...lengths, item.durationMinutes])].sort((a, b) => a - b);
}

/** The length that is nearest to where the lower edge is let go. */
export function lengthAtBottom(
  view: View,
  startMs: number,
  bottom: number,
  lengths: readonly number[],
): number {
  const wanted = (bottom - topOf(view, startMs)) / view.pixelsPerMinute;
  return lengths.reduce((best, one) => (Math.abs(one - wanted) < Math.abs(best - wanted) ? one : best));
}

/** The next length up or down from one; the same where there is none. */
export function lengthBeside(lengths: readonly number[], minutes: number, by: 1 | -1): number {
  const at = lengths.indexOf(minutes);
  return lengths[at + by] ?? minutes;
}

/** The same visit one step of the keyboard further. */
export function nudged(
  drop: Drop,
  view: View,
  columns: number,
  by: { readonly steps?: number; readonly columns?: number },
): Drop {
  const lengthMs = drop.endMs - drop.startMs;
  const wanted = drop.startMs + (by.steps ?? 0) * DRAG_STEP_MS;
  const startMs = Math.min(Math.max(view.startMs, wanted), Math.max(view.startMs, view.endMs - lengthMs));
  const column = Math.min(columns - 1, Math.max(0, drop.column + (by.columns ?? 0)));
  return { column, startMs, endMs: startMs + lengthMs };
}

/** What the desk asks of the server for a visit that was let go. */
export interface VisitChange {
  readonly bookingId: Id;
  /** As it was when it was taken hold of. */
  readonly version: number;
  readonly itemId: Id;
  /** Of the whole visit, whichever of its treatments was dragged. */
  readonly startsAt: string;
  readonly therapistId: Id | null;
  readonly roomId: Id | null;
  /** Of the treatment, without what was booked with it; null is as it is. */
  readonly durationMinutes: number | null;
}

/** The change that a drop asks for; null where it was let go as it was. */
export function changeFor(
  visit: Visit,
  drop: Drop,
  column: Pick<DayColumn, 'kind' | 'id' | 'shiftMs'>,
): VisitChange | null {
  const { booking, item } = visit;
  const minutes = (drop.endMs - drop.startMs) / MINUTE_MS;
  const isResized = minutes !== (visit.endMs - visit.startMs) / MINUTE_MS;
  const here = { therapist: item.therapistId, room: item.roomId, day: column.id }[column.kind];
  const byMs = drop.startMs + column.shiftMs - (visit.startMs + visit.shiftMs);
  if (!isResized && byMs === 0 && column.id === here) return null;
  const extra = item.addOns.reduce((sum, one) => sum + one.durationMinutes, 0);
  const startsAt = Date.parse(booking.startsAt) + byMs;
  return {
    ...{ bookingId: booking.id, version: booking.version, itemId: item.id },
    startsAt: new Date(startsAt).toISOString(),
    // What it had it keeps: only a room is found anew, where it can be another at another time.
    therapistId: column.kind === 'therapist' ? column.id : item.therapistId,
    roomId: column.kind === 'room' ? column.id : null,
    durationMinutes: isResized ? minutes - extra : null,
  };
}
