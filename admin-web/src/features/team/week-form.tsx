import { type FormEvent, useState } from 'react';
import type { HouseSheet, LocalDate, Weekday } from '../../../../api/contract.ts';
import { minutesInWords } from '../../app/formats.ts';
import { addDays } from '../calendar/zoned-time.ts';
import { ChangeButtons } from '../house-change/change-buttons.tsx';
import { useChangeWords } from '../house-change/change-words.ts';
import { useChangeForm } from '../house-change/use-change-form.ts';
import { SettingField } from '../money-settings/setting-field.tsx';
import { useFormats } from '../session/session-context.ts';
import { DayEditor } from './day-editor.tsx';
import { type Person, useToday, zoneOf } from './place.ts';
import { useTeamWords } from './team-words.ts';
import {
  lastDayFrom,
  linesOf,
  minutesOfWeek,
  newKeyOf,
  problemsByKey,
  type RotaStretch,
  type Shift,
  WEEKDAYS,
  type Week,
  weekOf,
} from './week.ts';
import { useWeekdays } from './week-view.tsx';

type Props = {
  sheet: HouseSheet;
  person: Person;
  /** What it begins as. */
  shown: RotaStretch | undefined;
  /** With the day that the saved week holds from; null where it was let be. */
  onDone: (from: LocalDate | null) => void;
};

/** A week, day by day, and from when it holds. */
export function WeekForm({ sheet, person, shown, onDone }: Props) {
  const { words } = useTeamWords();
  const problemWords = useChangeWords().words.problems;
  const timeZone = zoneOf(sheet, person.id);
  const formats = useFormats(timeZone);
  const days = useWeekdays('long');
  const today = useToday(timeZone);
  const [week, setWeek] = useState<Week>(() => weekOf(shown?.lines ?? []));
  const [from, setFrom] = useState(() => (shown?.when === 'later' ? shown.validFrom : today));
  const [typedTo, setTo] = useState<string | null>(null);
  const [keys, setKeys] = useState<readonly string[]>([]);
  const { form, submit, refuse, forget } = useChangeForm({
    hasHome: (field) => /^(lines\[|valid)/.test(field),
  });
  const last = lastDayFrom(sheet.rotas, person.id, from);
  const to =
    typedTo ?? (shown?.when === 'later' && shown.validFrom === from ? (shown.validTo ?? last) : last) ?? '';
  const save = async (event: FormEvent) => {
    event.preventDefault();
    if (from === '') return refuse({ validFrom: problemWords.missing });
    const drawn = linesOf(week);
    setKeys(drawn.keys);
    const draft = { therapistId: person.id, validFrom: from, validTo: to || null, lines: drawn.lines };
    const fate = await submit({ change: { kind: 'save-rota', draft }, said: words.weekSaved });
    if (fate.is === 'made') onDone(from);
  };
  const problems = problemsByKey(form.problems, keys);
  const put = (day: Weekday, shifts: readonly Shift[]) => {
    // What was wrong may not be any more, and its place may be another's.
    if (Object.keys(form.problems).length > 0) forget();
    setWeek({ ...week, [day]: shifts });
  };
  return (
    <form onSubmit={save} noValidate className="mt-4">
      <div className="grid gap-4 sm:grid-cols-2">
        <SettingField
          label={words.validFrom}
          type="date"
          value={from}
          error={form.problems.validFrom}
          onText={setFrom}
        />
        <SettingField
          label={words.validTo}
          help={last === null ? words.validToHelp : words.untilHelp(formats.longDate(addDays(last, 1)))}
          type="date"
          min={from}
          value={to}
          error={form.problems.validTo}
          onText={setTo}
        />
      </div>
      <ul className="mt-4 divide-y divide-line border-line border-y">
        {WEEKDAYS.map((day) => (
          <li key={day}>
            <DayEditor
              sheet={sheet}
              weekday={day}
              name={days[day]}
              shifts={week[day]}
              usual={usualShift(sheet, week, day)}
              problems={problems}
              onShifts={(shifts) => put(day, shifts)}
              onCopy={day === 7 ? undefined : () => put(after(day), week[day].map(copied))}
            />
          </li>
        ))}
      </ul>
      <p className="figures mt-3 text-muted">
        {words.total}: {minutesInWords(minutesOfWeek(week))}
      </p>
      <ChangeButtons form={form} save={words.saveWeek} onCancel={() => onDone(null)} />
    </form>
  );
}

function after(day: Weekday): Weekday {
  return WEEKDAYS.find((one) => one === day + 1) ?? 7;
}

function copied(shift: Shift): Shift {
  return {
    ...shift,
    key: newKeyOf('shift'),
    breaks: shift.breaks.map((one) => ({ ...one, key: newKeyOf('break') })),
  };
}

/** What a new shift begins as: the opening hours, where they work on other days or else at the first location. */
function usualShift(sheet: HouseSheet, week: Week, day: Weekday): Omit<Shift, 'key'> {
  const known = WEEKDAYS.flatMap((one) => week[one])[0]?.locationId ?? sheet.locations[0]?.id ?? '';
  const hours = sheet.locations
    .find(({ id }) => id === known)
    ?.openingHours.find((one) => one.weekday === day);
  const ends = hours?.closes === '24:00' ? '00:00' : hours?.closes;
  return { locationId: known, starts: hours?.opens ?? '09:00', ends: ends ?? '17:00', breaks: [] };
}
