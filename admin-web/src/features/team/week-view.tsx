import type { HouseSheet, Weekday } from '../../../../api/contract.ts';
import { minutesInWords } from '../../app/formats.ts';
import { useSession } from '../session/session-context.ts';
import { useTeamWords } from './team-words.ts';
import { type Hours, minuteOf, minutesOfWeek, type Shift, storedEnd, WEEKDAYS, type Week } from './week.ts';

type Props = { week: Week; sheet: HouseSheet };

/** A week at a glance: a bar for each shift, with its breaks left out, and the same in words. */
export function WeekView({ week, sheet }: Props) {
  const { words } = useTeamWords();
  const days = useWeekdays('long');
  const span = spanOf(week);
  return (
    <>
      <ul className="mt-3 divide-y divide-line border-line border-y">
        {WEEKDAYS.map((day) => (
          <li key={day} className="grid items-center gap-x-4 gap-y-1 py-2.5 sm:grid-cols-[7rem_1fr_15rem]">
            <span className="font-medium">{days[day]}</span>
            <DayBar shifts={week[day]} span={span} />
            <DayText shifts={week[day]} sheet={sheet} />
          </li>
        ))}
      </ul>
      <p className="figures mt-3 text-muted">
        {words.total}: {minutesInWords(minutesOfWeek(week))}
      </p>
    </>
  );
}

interface Span {
  readonly from: number;
  readonly to: number;
}

/** The hours that the bars go over: those of the week, with one more on each side. */
export function spanOf(week: Week): Span {
  const shifts = WEEKDAYS.flatMap((day) => week[day]).filter(isWhole);
  if (shifts.length === 0) return { from: 8 * 60, to: 20 * 60 };
  return {
    from: Math.max(0, Math.min(...shifts.map(({ starts }) => minuteOf(starts))) - 60),
    to: Math.min(24 * 60, Math.max(...shifts.map(({ ends }) => minuteOf(storedEnd(ends)))) + 60),
  };
}

function isWhole({ starts, ends }: Hours): boolean {
  return starts !== '' && ends !== '';
}

/** What it shows stands beside it in words. */
export function DayBar({ shifts, span }: { shifts: readonly Shift[]; span: Span }) {
  const place = ({ starts, ends }: Hours) => {
    const from = minuteOf(starts);
    const width = Math.max(0, minuteOf(storedEnd(ends)) - from);
    const all = span.to - span.from;
    return { left: `${((from - span.from) / all) * 100}%`, width: `${(width / all) * 100}%` };
  };
  return (
    <div aria-hidden className="relative h-3 overflow-hidden rounded-full bg-sunken">
      {shifts.filter(isWhole).map((shift) => (
        <span key={shift.key}>
          <span className="absolute inset-y-0 rounded-full bg-accent" style={place(shift)} />
          {shift.breaks.filter(isWhole).map((one) => (
            <span key={one.key} className="absolute inset-y-0 bg-sunken" style={place(one)} />
          ))}
        </span>
      ))}
    </div>
  );
}

function DayText({ shifts, sheet }: { shifts: readonly Shift[]; sheet: HouseSheet }) {
  const { words } = useTeamWords();
  if (shifts.length === 0) return <span className="text-muted">{words.off}</span>;
  return (
    <span>
      {shifts.map(({ key, starts, ends, locationId, breaks }) => (
        <span key={key} className="figures block">
          {starts}–{ends}
          {breaks.map((one) => (
            <span key={one.key} className="text-muted">
              {' '}
              · {words.pause} {one.starts}–{one.ends}
            </span>
          ))}
          <span className="block text-muted text-xs">{nameOf(sheet, locationId) ?? words.elsewhere}</span>
        </span>
      ))}
    </span>
  );
}

/** null of a location that is none of theirs. */
function nameOf({ locations }: HouseSheet, locationId: string): string | null {
  const name = locations.find(({ id }) => id === locationId)?.name ?? null;
  // Of a single house nobody needs to be told.
  return name !== null && locations.length < 2 ? '' : name;
}

/** The days of the week in the tenant's language, Monday first. */
export function useWeekdays(length: 'long' | 'short'): Readonly<Record<Weekday, string>> {
  const { locale } = useSession().tenant;
  const format = new Intl.DateTimeFormat(locale, { weekday: length, timeZone: 'UTC' });
  // 5 January 1970 was a Monday.
  const name = (day: Weekday): string => {
    const text = format.format((day + 3) * 86_400_000);
    return text.charAt(0).toLocaleUpperCase(locale) + text.slice(1);
  };
  return { 1: name(1), 2: name(2), 3: name(3), 4: name(4), 5: name(5), 6: name(6), 7: name(7) };
}
