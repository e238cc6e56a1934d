import type { CalendarDay } from '../../../../api/contract.ts';
import { minutesInWords } from '../../app/formats.ts';
import { useFormats, useSession } from '../session/session-context.ts';
import { useCalendarWords } from './calendar-words.ts';
import type { DayColumn } from './columns.ts';
import { summaryOf, weekSummaryOf } from './day-summary.ts';

type Props = { days: readonly CalendarDay[]; columns: readonly DayColumn[] };

/** The day in figures, or somebody's week; without money for who sees none. */
export function SummaryLine({ days, columns }: Props) {
  const [day] = days;
  const formats = useFormats(day?.location.timeZone ?? 'UTC');
  const { tenant, user } = useSession();
  const { words } = useCalendarWords();
  if (day === undefined) return null;
  const whole = columns[0]?.kind === 'day' ? null : summaryOf(day);
  const { visits, bookedMinutes } = whole ?? weekSummaryOf(columns);
  return (
    <p className="figures text-muted" data-testid="summary">
      <b className="font-semibold text-ink">{visits}</b> {words.visits(visits)}
      {' · '}
      <b className="font-semibold text-ink">{minutesInWords(bookedMinutes)}</b> {words.booked}
      {whole === null || user.role === 'therapist' ? null : (
        <>
          {' · '}
          <b className="font-semibold text-ink">{formats.wholeMoney(whole.expectedMinor, tenant.currency)}</b>{' '}
          {words.expected}
        </>
      )}
    </p>
  );
}
