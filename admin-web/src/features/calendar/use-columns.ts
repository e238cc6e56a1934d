import { useMemo, useRef } from 'react';
import type { CalendarDay, House } from '../../../../api/contract.ts';
import { useFormats } from '../session/session-context.ts';
import { columnsOf, type DayColumn, roomColumnsOf, weekColumnsOf } from './columns.ts';
import { isSameView, keepColumns } from './keep-same.ts';
import { type View, viewOfDays } from './layout.ts';
import type { CalendarPlace } from './use-calendar-place.ts';

const PIXELS_PER_MINUTE = 4 / 3;

/** What stands side by side: the very same columns as before where nothing in them changed. */
export function useColumns(
  days: readonly CalendarDay[] | null,
  { by, therapistId, location }: CalendarPlace,
  house: House,
): readonly DayColumn[] {
  const formats = useFormats(location.timeZone);
  const kept = useRef<readonly DayColumn[]>([]);
  return useMemo(() => {
    const now = columnsFor();
    kept.current = keepColumns(kept.current, now);
    return kept.current;
    function columnsFor(): DayColumn[] {
      const [day] = days ?? [];
      if (!days || !day) return [];
      if (by === 'week') return weekColumnsOf(days, therapistId ?? '', formats.shortDay);
      return by === 'room' ? roomColumnsOf(day, house.rooms) : columnsOf(day);
    }
  }, [days, by, therapistId, house.rooms, formats]);
}

/** The hours that are shown; the very same view as long as they begin and end when they did. */
export function useView(days: readonly CalendarDay[], columns: readonly DayColumn[]): View {
  const kept = useRef<View | null>(null);
  return useMemo(() => {
    const shifts = days.map((day, at) => ({
      day,
      shiftMs: columns[at]?.kind === 'day' ? columns[at].shiftMs : 0,
    }));
    const view = viewOfDays(shifts, PIXELS_PER_MINUTE);
    if (kept.current === null || !isSameView(kept.current, view)) kept.current = view;
    return kept.current;
  }, [days, columns]);
}
