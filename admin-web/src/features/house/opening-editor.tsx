import { CopyPlus, Plus, X } from 'lucide-react';
import type { Weekday } from '../../../../api/contract.ts';
import { Button } from '../../app/button.tsx';
import { HoursFields } from '../team/hours-fields.tsx';
import { type Hours, newKeyOf, WEEKDAYS } from '../team/week.ts';
import { useWeekdays } from '../team/week-view.tsx';
import { useHouseWords } from './house-words.ts';
import type { OpeningWeek } from './opening.ts';

type Props = {
  week: OpeningWeek;
  problems: Readonly<Record<string, string>>;
  onWeek: (week: OpeningWeek) => void;
};

/** A week of opening hours: each day none, one or more stretches. */
export function OpeningEditor({ week, problems, onWeek }: Props) {
  const { words } = useHouseWords();
  const days = useWeekdays('long');
  const put = (day: Weekday, hours: readonly Hours[]) => onWeek({ ...week, [day]: hours });
  return (
    <ul className="mt-3 divide-y divide-line border-line border-y">
      {WEEKDAYS.map((day) => (
        <li key={day} className="py-2">
          <fieldset className="flex min-w-0 flex-wrap items-start gap-x-4 gap-y-2">
            <legend className="sr-only">{days[day]}</legend>
            <span aria-hidden className="flex h-11 w-28 items-center font-medium">
              {days[day]}
            </span>
            <div className="flex grow flex-col gap-2 max-sm:order-last max-sm:basis-full">
              {week[day].length === 0 ? (
                <span className="flex h-11 items-center text-muted">{words.closed}</span>
              ) : null}
              {week[day].map((hours) => (
                <div key={hours.key} className="flex items-start gap-1">
                  <HoursFields
                    hours={hours}
                    error={problems[hours.key]}
                    onHours={(next) =>
                      put(
                        day,
                        week[day].map((one) => (one.key === hours.key ? { ...one, ...next } : one)),
                      )
                    }
                  />
                  <Button
                    kind="quiet"
                    size="icon"
                    aria-label={words.removeHours}
                    title={words.removeHours}
                    onClick={() =>
                      put(
                        day,
                        week[day].filter(({ key }) => key !== hours.key),
                      )
                    }
                  >
                    <X className="size-4" aria-hidden />
                  </Button>
                </div>
              ))}
            </div>
            <div className="ml-auto flex">
              {day === 7 ? null : (
                <Button
                  kind="quiet"
                  size="icon"
                  aria-label={words.copyDown(days[day])}
                  title={words.copyDown(days[day])}
                  onClick={() => put(after(day), week[day].map(copied))}
                >
                  <CopyPlus className="size-4" aria-hidden />
                </Button>
              )}
              <Button
                kind="quiet"
                size="icon"
                aria-label={words.addHours(days[day])}
                title={words.addHours(days[day])}
                onClick={() => put(day, [...week[day], usual(week[day])])}
              >
                <Plus className="size-4" aria-hidden />
              </Button>
            </div>
          </fieldset>
        </li>
      ))}
    </ul>
  );
}

function after(day: Weekday): Weekday {
  return WEEKDAYS.find((one) => one === day + 1) ?? 7;
}

function copied(hours: Hours): Hours {
  return { ...hours, key: newKeyOf('open') };
}

function usual(before: readonly Hours[]): Hours {
  const last = before.at(-1)?.ends;
  return { key: newKeyOf('open'), starts: last ?? '09:00', ends: last === undefined ? '18:00' : '' };
}
