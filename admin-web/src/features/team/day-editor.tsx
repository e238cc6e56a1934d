import { CopyPlus, Plus, X } from 'lucide-react';
import type { HouseSheet, Weekday } from '../../../../api/contract.ts';
import { Button } from '../../app/button.tsx';
import { SelectField } from '../house-change/select-field.tsx';
import { HoursFields } from './hours-fields.tsx';
import { useTeamWords } from './team-words.ts';
import { type Hours, minuteOf, newKeyOf, type Shift, storedEnd } from './week.ts';

type Props = {
  sheet: HouseSheet;
  weekday: Weekday;
  name: string;
  shifts: readonly Shift[];
  usual: Omit<Shift, 'key'>;
  /** By the keys of shifts and breaks. */
  problems: Readonly<Record<string, string>>;
  onShifts: (shifts: readonly Shift[]) => void;
  /** Not on the last day. */
  onCopy: (() => void) | undefined;
};

/** One day of a week: none, one or more shifts. */
export function DayEditor({ sheet, name, shifts, usual, problems, onShifts, onCopy }: Props) {
  const { words } = useTeamWords();
  const put = (shift: Shift) => onShifts(shifts.map((one) => (one.key === shift.key ? shift : one)));
  return (
    <fieldset className="py-3">
      <legend className="sr-only">{name}</legend>
      <div className="flex min-h-11 items-center gap-1">
        <span aria-hidden className="mr-auto font-medium">
          {name}
          {shifts.length === 0 ? <span className="ml-3 font-normal text-muted">{words.off}</span> : null}
        </span>
        {onCopy === undefined ? null : (
          <Button
            kind="quiet"
            size="icon"
            aria-label={words.copyDown(name)}
            title={words.copyDown(name)}
            onClick={onCopy}
          >
            <CopyPlus className="size-4" aria-hidden />
          </Button>
        )}
        <Button
          kind="quiet"
          size="icon"
          aria-label={words.addShift(name)}
          title={words.addShift(name)}
          onClick={() => onShifts([...shifts, { ...usual, key: newKeyOf('shift') }])}
        >
          <Plus className="size-4" aria-hidden />
        </Button>
      </div>
      {shifts.map((shift) =>
        sheet.locations.every(({ id }) => id !== shift.locationId) ? (
          // The desk there plans it.
          <p key={shift.key} className="figures mt-2 rounded-lg bg-sunken p-3 text-muted">
            {shift.starts}–{shift.ends} · {words.elsewhere}
          </p>
        ) : (
          <ShiftEditor
            key={shift.key}
            sheet={sheet}
            name={words.shift(name)}
            shift={shift}
            problems={problems}
            onShift={put}
            onRemove={() => onShifts(shifts.filter((one) => one.key !== shift.key))}
          />
        ),
      )}
    </fieldset>
  );
}

type ShiftProps = Pick<Props, 'sheet' | 'problems'> & {
  name: string;
  shift: Shift;
  onShift: (shift: Shift) => void;
  onRemove: () => void;
};

function ShiftEditor({ sheet, name, shift, problems, onShift, onRemove }: ShiftProps) {
  const { words } = useTeamWords();
  const putBreak = (next: Hours) =>
    onShift({
      ...shift,
      breaks: shift.breaks.map((one) => (one.key === next.key ? { ...one, ...next } : one)),
    });
  return (
    <fieldset aria-label={name} className="mt-2 min-w-0 rounded-lg bg-sunken p-3">
      <div className="flex flex-wrap items-start gap-x-3 gap-y-2">
        <HoursFields
          hours={shift}
          error={problems[shift.key]}
          onHours={(next) => onShift({ ...shift, ...next })}
        />
        {sheet.locations.length < 2 ? null : (
          <SelectField
            className="min-w-40 grow basis-40 sm:max-w-56"
            label={words.location}
            quiet
            value={shift.locationId}
            choices={sheet.locations.map((one) => ({ value: one.id, name: one.name }))}
            onValue={(locationId) => onShift({ ...shift, locationId })}
          />
        )}
        <div className="ml-auto flex">
          <Button kind="quiet" onClick={() => onShift({ ...shift, breaks: [...shift.breaks, noon(shift)] })}>
            <Plus className="size-4" aria-hidden /> {words.addBreak}
          </Button>
          <Button
            kind="quiet"
            size="icon"
            aria-label={words.removeShift}
            title={words.removeShift}
            onClick={onRemove}
          >
            <X className="size-4" aria-hidden />
          </Button>
        </div>
      </div>
      {shift.breaks.map((one) => (
        <fieldset
          key={one.key}
          aria-label={words.pause}
          className="mt-2 flex min-w-0 flex-wrap items-end gap-x-3"
        >
          <HoursFields
            before={words.pause}
            hours={one}
            error={problems[one.key]}
            onHours={(next) => putBreak({ ...one, ...next })}
          />
          <Button
            kind="quiet"
            size="icon"
            aria-label={words.removeBreak}
            title={words.removeBreak}
            onClick={() => onShift({ ...shift, breaks: shift.breaks.filter(({ key }) => key !== one.key) })}
          >
            <X className="size-4" aria-hidden />
          </Button>
        </fieldset>
      ))}
    </fieldset>
  );
}

/** Half an hour in the middle of a shift, on the half hour. */
function noon({ starts, ends }: Hours): Hours {
  const [from, to] = [minuteOf(starts), minuteOf(storedEnd(ends))];
  const middle = Number.isFinite(from + to) ? Math.floor((from + to) / 60) * 30 - 30 : 12 * 60;
  const time = (minute: number): string =>
    `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
  const begins = Math.max(0, middle);
  return { key: newKeyOf('break'), starts: time(begins), ends: time(begins + 30) };
}
