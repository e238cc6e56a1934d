import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  heightOf,
  lanesOf,
  place,
  ticksOf,
  topOf,
  viewOfDay,
} from '../../../../admin-web/src/features/calendar/layout.ts';
import { wallAt } from '../../../../admin-web/src/features/calendar/zoned-time.ts';
import { aColumn, aDay, aVisit } from '../build.ts';

const at = (text: string) => Date.parse(text);
const VIEW = { startMs: at('2026-11-24T09:00Z'), endMs: at('2026-11-24T18:00Z'), pixelsPerMinute: 2 };

function span(from: string, to: string) {
  return { startMs: at(`2026-11-24T${from}Z`), endMs: at(`2026-11-24T${to}Z`) };
}

function hourOf(ms: number, zone = 'Europe/Lisbon') {
  return wallAt(ms, zone).hour;
}

describe('minutes to pixels', () => {
  it('measures from the upper edge of the view', () => {
    expect(topOf(VIEW, at('2026-11-24T10:30Z'))).toBe(180);
    expect(heightOf(VIEW)).toBe(1080);
  });

  it('places a visit that lies within the view', () => {
    expect(place(VIEW, span('10:00', '11:15'))).toEqual({
      top: 120,
      height: 150,
      cutTop: false,
      cutBottom: false,
    });
  });

  it('cuts a visit that crosses an edge and says on which side', () => {
    expect(place(VIEW, span('08:30', '09:30'))).toEqual({
      top: 0,
      height: 60,
      cutTop: true,
      cutBottom: false,
    });
    expect(place(VIEW, span('17:30', '18:30'))).toEqual({
      top: 1020,
      height: 60,
      cutTop: false,
      cutBottom: true,
    });
    expect(place(VIEW, span('08:00', '19:00'))).toEqual({
      top: 0,
      height: 1080,
      cutTop: true,
      cutBottom: true,
    });
  });

  it('shows nothing of what only touches the view', () => {
    expect(place(VIEW, span('08:00', '09:00'))).toBeNull();
    expect(place(VIEW, span('18:00', '19:00'))).toBeNull();
    expect(place(VIEW, span('10:00', '10:00'))).toBeNull();
  });
});

describe('the view of a day', () => {
  it('is the opening hours, in whole hours', () => {
    const open = { startsAt: '2026-11-24T09:30:00Z', endsAt: '2026-11-24T19:15:00Z' };
    const view = viewOfDay(aDay({ open }), 1);
    expect([hourOf(view.startMs), hourOf(view.endMs)]).toEqual([9, 20]);
  });

  it('widens to work and visits outside the opening hours', () => {
    const open = { startsAt: '2026-11-24T10:00:00Z', endsAt: '2026-11-24T18:00:00Z' };
    const columns = [aColumn('mara', [{ startsAt: '2026-11-24T08:00:00Z', endsAt: '2026-11-24T12:00:00Z' }])];
    const bookings = [aVisit('2026-11-24T20:00:00Z', '2026-11-24T21:10:00Z')];
    const view = viewOfDay(aDay({ open, columns, bookings }), 1);
    expect([hourOf(view.startMs), hourOf(view.endMs)]).toEqual([8, 22]);
  });

  it('ends with the day for a visit across midnight', () => {
    const view = viewOfDay(aDay({ bookings: [aVisit('2026-11-24T23:00:00Z', '2026-11-25T00:30:00Z')] }), 1);
    expect(new Date(view.endMs).toISOString()).toBe('2026-11-25T00:00:00.000Z');
  });

  it('begins with the day for a visit from the evening before', () => {
    const view = viewOfDay(aDay({ bookings: [aVisit('2026-11-23T23:30:00Z', '2026-11-24T00:30:00Z')] }), 1);
    expect(new Date(view.startMs).toISOString()).toBe('2026-11-24T00:00:00.000Z');
  });

  it('is a usual day when nothing is known of it', () => {
    const view = viewOfDay(aDay(), 1);
    expect([hourOf(view.startMs), hourOf(view.endMs)]).toEqual([9, 18]);
  });

  it('is 23 or 25 hours high when the house is open through the night of a clock change', () => {
    const whole = (date: string, from: string, to: string) =>
      heightOf(viewOfDay(aDay({ date, open: { startsAt: from, endsAt: to } }), 1)) / 60;
    expect(whole('2026-03-29', '2026-03-29T00:00:00Z', '2026-03-29T23:00:00Z')).toBe(23);
    expect(whole('2026-10-25', '2026-10-24T23:00:00Z', '2026-10-26T00:00:00Z')).toBe(25);
  });

  it('gives one elapsed hour the same height on both sides of a clock change', () => {
    const open = { startsAt: '2026-03-29T00:00:00Z', endsAt: '2026-03-29T23:00:00Z' };
    const view = viewOfDay(aDay({ date: '2026-03-29', open }), 1);
    const before = { startMs: at('2026-03-29T00:00Z'), endMs: at('2026-03-29T01:00Z') };
    const over = { startMs: at('2026-03-29T00:30Z'), endMs: at('2026-03-29T01:30Z') };
    expect(place(view, before)?.height).toBe(60);
    expect(place(view, over)?.height).toBe(60);
  });
});

describe('hour lines', () => {
  const night = (date: string, from: string, to: string, zone: string) =>
    ticksOf({ startMs: at(from), endMs: at(to), pixelsPerMinute: 1 }, zone).map((tick) => ({
      ...wallAt(tick.atMs, zone),
      date,
      kind: tick.kind,
      repeated: tick.repeated,
      top: tick.top,
    }));

  it('stand at every whole and half hour', () => {
    const ticks = ticksOf({ ...VIEW, endMs: at('2026-11-24T11:00Z') }, 'Europe/Lisbon');
    expect(ticks.map(({ top, kind }) => [top, kind])).toEqual([
      [0, 'hour'],
      [60, 'half'],
      [120, 'hour'],
      [180, 'half'],
    ]);
  });

  it('leave out the hour that clocks skip', () => {
    const ticks = night('2026-03-29', '2026-03-29T00:00Z', '2026-03-29T03:00Z', 'Europe/Lisbon');
    expect(ticks.filter((tick) => tick.kind === 'hour').map((tick) => tick.hour)).toEqual([0, 2, 3]);
  });

  it('show the hour that clocks repeat twice, the second time marked', () => {
    const ticks = night('2026-10-25', '2026-10-24T23:00Z', '2026-10-25T03:00Z', 'Europe/Lisbon');
    const hours = ticks.filter((tick) => tick.kind === 'hour');
    expect(hours.map((tick) => [tick.hour, tick.repeated])).toEqual([
      [0, false],
      [1, false],
      [1, true],
      [2, false],
    ]);
  });

  it('stay on the local hour after a shift of half an hour', () => {
    const ticks = night('2026-10-04', '2026-10-03T14:30Z', '2026-10-03T17:00Z', 'Australia/Lord_Howe');
    const hours = ticks.filter((tick) => tick.kind === 'hour');
    expect(hours.map((tick) => [tick.hour, tick.top])).toEqual([
      [1, 0],
      [3, 90],
    ]);
  });

  it('stand at local hours in zones that are not whole hours from UTC', () => {
    const ticks = night('2026-11-24', '2026-11-24T03:15Z', '2026-11-24T05:15Z', 'Asia/Kathmandu');
    expect(ticks.map((tick) => [tick.hour, tick.minute])).toEqual([
      [9, 0],
      [9, 30],
      [10, 0],
      [10, 30],
    ]);
  });
});

describe('overlap lanes', () => {
  const lanes = (...spans: { startMs: number; endMs: number }[]) =>
    lanesOf(spans).map(({ lane, lanes: count }) => [lane, count]);

  it('give the whole width to a visit that stands alone', () => {
    expect(lanes(span('10:00', '11:00'), span('11:00', '12:00'))).toEqual([
      [0, 1],
      [0, 1],
    ]);
  });

  it('put overlapping visits side by side and use a lane again when it is free', () => {
    expect(lanes(span('10:00', '11:00'), span('10:30', '12:00'), span('11:00', '11:30'))).toEqual([
      [0, 2],
      [1, 2],
      [0, 2],
    ]);
  });

  it('give the whole width back to a visit that begins when an overlap ends', () => {
    expect(lanes(span('10:00', '11:00'), span('10:30', '11:30'), span('11:30', '12:00'))).toEqual([
      [0, 2],
      [1, 2],
      [0, 1],
    ]);
  });

  it('never let two visits of one lane overlap, nor lose one', () => {
    const spans = fc.array(
      fc
        .tuple(fc.integer({ min: 0, max: 500 }), fc.integer({ min: 1, max: 120 }))
        .map(([startMs, length]) => ({
          startMs,
          endMs: startMs + length,
        })),
      { maxLength: 30 },
    );
    fc.assert(
      fc.property(spans, (all) => {
        const laned = lanesOf(all);
        expect(laned).toHaveLength(all.length);
        for (const [index, one] of laned.entries()) {
          expect(one.lane).toBeLessThan(one.lanes);
          for (const other of laned.slice(index + 1)) {
            const overlap = one.span.startMs < other.span.endMs && other.span.startMs < one.span.endMs;
            if (!overlap) continue;
            expect(one.lane).not.toBe(other.lane);
            expect(one.lanes).toBe(other.lanes);
          }
        }
      }),
    );
  });
});
