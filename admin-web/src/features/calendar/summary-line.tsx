import type { CalendarDay } from '../../../../api/contract.ts';
import { minutesInWords } from '../../app/formats.ts';
import { useFormats, useSession } from '../session/session-context.ts';
import { useCalendarWords } from './calendar-words.ts';
import { summaryOf } from './day-summary.ts';

/** The day in figures. */
export function SummaryLine({ day }: { day: CalendarDay }) {
  const formats = useFormats(day.location.timeZone);
  const { currency } = useSession().tenant;
  const { words } = useCalendarWords();
  const { visits, bookedMinutes, expectedMinor } = summaryOf(day);
  return (
    <p className="figures text-muted" data-testid="summary">
      <b className="font-semibold text-ink">{visits}</b> {words.visits(visits)}
      {' · '}
      <b className="font-semibold text-ink">{minutesInWords(bookedMinutes)}</b> {words.booked}
      {' · '}
      <b className="font-semibold text-ink">{formats.wholeMoney(expectedMinor, currency)}</b> {words.expected}
    </p>
  );
}
