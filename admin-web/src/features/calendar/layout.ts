import type { CalendarDay } from '../../../../api/contract.ts';
import { dayBounds, wallAt } from './zoned-time.ts';

/** The stretch of time that the grid shows, and its scale. Everything is measured in elapsed time. */
export interface View {
  readonly startMs: number;
  readonly endMs: number;
  readonly pixelsPerMinute: number;
}

export interface Span {
  readonly startMs: number;
  readonly endMs: number;
}

/** Where a span is drawn, in pixels from the view's upper edge; `cut…` when it goes on beyond an edge. */
export interface Placement {
  readonly top: number;
  readonly height: number;
  readonly cutTop: boolean;
  readonly cutBottom: boolean;
}

export interface Tick {
  readonly atMs: number;
  readonly top: number;
  readonly kind: 'hour' | 'half';
  /** This hour was shown already: the clock went back. */
  readonly repeated: boolean;
}

export interface Laned<T> {
  readonly span: T;
  /** 0 is the leftmost. */
  readonly lane: number;
  /** How many lanes share the width here. */
  readonly lanes: number;
}

const MINUTE_MS = 60_000;
const TICK_STEP_MS = 15 * MINUTE_MS;
const USUAL_DAY = { fromHour: 9, toHour: 18 };

/** The distance of an instant from the view's upper edge; may lie outside. */
export function topOf(view: View, atMs: number): number {
  return ((atMs - view.startMs) / MINUTE_MS) * view.pixelsPerMinute;
}

export function heightOf(view: View): number {
  return topOf(view, view.endMs);
}

/** Cuts a span to the view; null when nothing of it is visible. */
export function place(view: View, span: Span): Placement | null {
  if (span.endMs <= view.startMs || span.startMs >= view.endMs || span.endMs <= span.startMs) return null;
  const top = topOf(view, Math.max(span.startMs, view.startMs));
  const bottom = topOf(view, Math.min(span.endMs, view.endMs));
  return {
    top,
    height: bottom - top,
    cutTop: span.startMs < view.startMs,
    cutBottom: span.endMs > view.endMs,
  };
}

/**
 * The view of a day: its opening hours, widened to whatever is worked or booked outside them, to
 * whole local hours, and never beyond the local day. A visit across midnight is cut at the edge.
 */
export function viewOfDay(day: CalendarDay, pixelsPerMinute: number): View {
  const { timeZone } = day.location;
  const bounds = dayBounds(day.date, timeZone);
  const spans = spansOf(day).filter((span) => span.endMs > bounds.startMs && span.startMs < bounds.endMs);
  const shown = spans.length > 0 ? spans : [usualDay(bounds)];
  const first = Math.max(bounds.startMs, Math.min(...shown.map((span) => span.startMs)));
  const last = Math.min(bounds.endMs, Math.max(...shown.map((span) => span.endMs)));
  return {
    startMs: Math.max(bounds.startMs, wholeHourBefore(first, timeZone)),
    endMs: Math.min(bounds.endMs, wholeHourAfter(last, timeZone)),
    pixelsPerMinute,
  };
}

/** The same stretch of another column, whose times are so much later. */
export function shifted(view: View, byMs: number): View {
  return byMs === 0 ? view : { ...view, startMs: view.startMs + byMs, endMs: view.endMs + byMs };
}

/** The view that holds those of several days: each day's times are `shiftMs` later than the first one's. */
export function viewOfDays(
  days: readonly { readonly day: CalendarDay; readonly shiftMs: number }[],
  pixelsPerMinute: number,
): View {
  const views = days.map(({ day, shiftMs }) => shifted(viewOfDay(day, pixelsPerMinute), -shiftMs));
  return {
    startMs: Math.min(...views.map(({ startMs }) => startMs)),
    endMs: Math.max(...views.map(({ endMs }) => endMs)),
    pixelsPerMinute,
  };
}

function spansOf(day: CalendarDay): Span[] {
  const stretches = [...(day.open ? [day.open] : []), ...day.columns.flatMap((column) => column.works)];
  const items = day.bookings.flatMap((booking) => booking.items);
  return [...stretches, ...items].map(({ startsAt, endsAt }) => ({
    startMs: Date.parse(startsAt),
    endMs: Date.parse(endsAt),
  }));
}

function usualDay(bounds: Span): Span {
  const hour = 60 * MINUTE_MS;
  return {
    startMs: bounds.startMs + USUAL_DAY.fromHour * hour,
    endMs: bounds.startMs + USUAL_DAY.toHour * hour,
  };
}

function wholeHourBefore(atMs: number, timeZone: string): number {
  return atMs - wallAt(atMs, timeZone).minute * MINUTE_MS;
}

function wholeHourAfter(atMs: number, timeZone: string): number {
  const { minute } = wallAt(atMs, timeZone);
  return minute === 0 ? atMs : atMs + (60 - minute) * MINUTE_MS;
}

/**
 * Hour and half-hour lines. They are found by reading the zone's clock every quarter of elapsed
 * time, so a skipped hour has no line and a repeated hour has two, in zones that shift by 30 minutes too.
 */
export function ticksOf(view: View, timeZone: string): Tick[] {
  const ticks: Tick[] = [];
  const seen = new Set<number>();
  for (let atMs = view.startMs; atMs < view.endMs; atMs += TICK_STEP_MS) {
    const { hour, minute } = wallAt(atMs, timeZone);
    if (minute !== 0 && minute !== 30) continue;
    const clock = hour * 60 + minute;
    const kind = minute === 0 ? 'hour' : 'half';
    ticks.push({ atMs, top: topOf(view, atMs), kind, repeated: seen.has(clock) });
    seen.add(clock);
  }
  return ticks;
}

/**
 * Puts spans that overlap side by side: each takes the first lane that is free, and all spans of one
 * unbroken cluster share the same number of lanes. Ends are open: touching is not overlapping.
 */
export function lanesOf<T extends Span>(spans: readonly T[]): Laned<T>[] {
  const sorted = [...spans].sort((a, b) => a.startMs - b.startMs || b.endMs - a.endMs);
  const placed: Laned<T>[] = [];
  let cluster: { span: T; lane: number }[] = [];
  let laneEnds: number[] = [];
  const closeCluster = () => {
    placed.push(...cluster.map((member) => ({ ...member, lanes: laneEnds.length })));
    cluster = [];
    laneEnds = [];
  };
  for (const span of sorted) {
    if (laneEnds.every((end) => end <= span.startMs)) closeCluster();
    const free = laneEnds.findIndex((end) => end <= span.startMs);
    const lane = free === -1 ? laneEnds.length : free;
    laneEnds[lane] = span.endMs;
    cluster.push({ span, lane });
  }
  closeCluster();
  return placed;
}
