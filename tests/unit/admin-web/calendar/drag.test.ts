import { describe, expect, it } from '@jest/globals';
import type { Visit } from '../../../../admin-web/src/features/calendar/columns.ts';
import { columnsOf } from '../../../../admin-web/src/features/calendar/columns.ts';
import {
  changeFor,
  columnAt,
  lengthAtBottom,
  lengthBeside,
  nudged,
  startAtTop,
} from '../../../../admin-web/src/features/calendar/drag.ts';
import type { View } from '../../../../admin-web/src/features/calendar/layout.ts';
import { movedBooking, undoOf } from '../../../../admin-web/src/features/calendar/moved-booking.ts';
import { aBooking, aColumn, aDay, anItem } from '../build.ts';

const at = (time: string) => Date.parse(`2026-11-24T${time}:00Z`);
const VIEW: View = { startMs: at('09:00'), endMs: at('18:00'), pixelsPerMinute: 2 };
const HOUR = 3_600_000;

describe('a visit that is let go', () => {
  it('begins on a quarter of an hour, and stays within the day', () => {
    expect(startAtTop(VIEW, 0, HOUR)).toBe(at('09:00'));
    expect(startAtTop(VIEW, 2 * 67, HOUR)).toBe(at('10:00'));
    expect(startAtTop(VIEW, 2 * 68, HOUR)).toBe(at('10:15'));
    expect(startAtTop(VIEW, -500, HOUR)).toBe(at('09:00'));
    expect(startAtTop(VIEW, 5_000, HOUR)).toBe(at('17:00'));
  });

  it('lies in the column under the hand', () => {
    expect([-5, 0, 99, 100, 299, 300, 900].map((x) => columnAt(x, 300, 3))).toEqual([0, 0, 0, 1, 2, 2, 2]);
  });

  it('is as long as the nearest length that is sold', () => {
    const bottom = (minutes: number) => 2 * (60 + minutes);
    const lengths = [30, 60, 90];
    expect(
      [0, 44, 46, 74, 76, 400].map((one) => lengthAtBottom(VIEW, at('10:00'), bottom(one), lengths)),
    ).toEqual([30, 30, 60, 60, 90, 90]);
    expect([
      lengthBeside(lengths, 60, 1),
      lengthBeside(lengths, 90, 1),
      lengthBeside(lengths, 30, -1),
    ]).toEqual([90, 90, 30]);
  });

  it('goes by keys a step at a time, to the edges and not beyond', () => {
    const drop = { column: 0, startMs: at('09:15'), endMs: at('10:15') };
    expect(nudged(drop, VIEW, 2, { steps: -1 })).toMatchObject({ startMs: at('09:00'), endMs: at('10:00') });
    expect(nudged(drop, VIEW, 2, { steps: -5 })).toMatchObject({ startMs: at('09:00') });
    expect(nudged(drop, VIEW, 2, { columns: 1 })).toMatchObject({ column: 1 });
    expect(nudged(drop, VIEW, 2, { columns: -1 })).toMatchObject({ column: 0 });
  });
});

describe('what a drop asks for', () => {
  const items = [
    anItem({
      startsAt: '2026-11-24T10:00:00.000Z',
      endsAt: '2026-11-24T11:00:00.000Z',
      durationMinutes: 60,
      part: 0,
    }),
    anItem({
      ...{ id: 'item-2', part: 1, durationMinutes: 30 },
      startsAt: '2026-11-24T11:00:00.000Z',
      endsAt: '2026-11-24T11:30:00.000Z',
    }),
  ];
  const booking = aBooking({
    startsAt: '2026-11-24T10:00:00.000Z',
    endsAt: '2026-11-24T11:30:00.000Z',
    items,
  });
  const day = aDay({ columns: [aColumn(items[0]?.therapistId ?? ''), aColumn('rui')], bookings: [booking] });
  const [own, other] = columnsOf(day);
  const [first, second] = own?.visits ?? [];
  const dropOf = (visit: Visit | undefined, byMs: number, longerMs = 0) => ({
    column: 0,
    startMs: (visit?.startMs ?? 0) + byMs,
    endMs: (visit?.endMs ?? 0) + byMs + longerMs,
  });
  const house = { therapists: [], rooms: [] } as never;

  it('is nothing where it was taken up', () => {
    expect(first && own && changeFor(first, dropOf(first, 0), own)).toBeNull();
  });

  it('moves the whole visit by what one of its treatments was dragged', () => {
    const change = second && other ? changeFor(second, dropOf(second, HOUR), other) : null;
    expect(change).toMatchObject({
      itemId: 'item-2',
      startsAt: '2026-11-24T11:00:00.000Z',
      therapistId: 'rui',
      roomId: null,
      durationMinutes: null,
    });
    if (!change) return;
    const moved = movedBooking(booking, change, house);
    expect([moved.startsAt, moved.endsAt]).toEqual(['2026-11-24T11:00:00.000Z', '2026-11-24T12:30:00.000Z']);
    expect(undoOf(booking, { ...moved, version: 9 }, change)).toMatchObject({
      version: 9,
      startsAt: booking.startsAt,
      therapistId: items[1]?.therapistId,
      durationMinutes: null,
    });
  });

  it('stretches one treatment, and what comes after it waits', () => {
    const change = first && own ? changeFor(first, dropOf(first, 0, HOUR / 2), own) : null;
    expect(change).toMatchObject({ durationMinutes: 90, startsAt: booking.startsAt });
    if (!change) return;
    const moved = movedBooking(booking, change, house);
    expect(moved.items.map(({ startsAt, endsAt }) => [startsAt, endsAt])).toEqual([
      ['2026-11-24T10:00:00.000Z', '2026-11-24T11:30:00.000Z'],
      ['2026-11-24T11:30:00.000Z', '2026-11-24T12:00:00.000Z'],
    ]);
    expect(moved.endsAt).toBe('2026-11-24T12:00:00.000Z');
  });
});
