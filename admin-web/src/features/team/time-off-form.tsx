import { type FormEvent, useId, useState } from 'react';
import { ChangeButtons } from '../house-change/change-buttons.tsx';
import { useChangeWords } from '../house-change/change-words.ts';
import { useChangeForm } from '../house-change/use-change-form.ts';
import { SettingField } from '../money-settings/setting-field.tsx';
import { type Absence, absenceOf, draftOf, gapsIn, type TimeOff } from './absence.ts';
import { type Person, useToday } from './place.ts';
import { useTeamWords } from './team-words.ts';

type Props = {
  person: Person;
  timeZone: string;
  /** null: a new one. */
  saved: TimeOff | null;
  onDone: () => void;
};

/** The server's fields are instants; here they are days and hours. */
const FIELDS = ['from', 'to', 'starts', 'ends', 'startsAt', 'endsAt', 'reason'];

/** Whole days, or some hours of one. */
export function TimeOffForm({ person, timeZone, saved, onDone }: Props) {
  const { words } = useTeamWords();
  const problemWords = useChangeWords().words.problems;
  const today = useToday(timeZone);
  const [typed, setTyped] = useState<Partial<Absence>>({});
  const { form, submit, refuse } = useChangeForm({ hasHome: (field) => FIELDS.includes(field) });
  const usual: Absence = { whole: true, from: today, to: today, starts: '13:00', ends: '17:00', reason: '' };
  const absence = { ...(saved === null ? usual : absenceOf(saved, timeZone)), ...typed };
  const change = (part: Partial<Absence>) => setTyped({ ...typed, ...part });
  const save = async (event: FormEvent) => {
    event.preventDefault();
    const gaps = gapsIn(absence);
    if (gaps.length > 0)
      return refuse(Object.fromEntries(gaps.map((field) => [field, problemWords.missing])));
    const draft = draftOf(absence, person.id, timeZone);
    const fate = await submit({
      change: { kind: 'save-time-off', id: saved?.id ?? null, draft },
      said: words.timeOffSaved,
      undo: (id) => undoing(saved, id ?? ''),
    });
    if (fate.is === 'made') onDone();
  };
  const { problems } = form;
  return (
    <form onSubmit={save} noValidate className="my-4 rounded-lg bg-sunken p-4">
      <HowLong whole={absence.whole} onWhole={(whole) => change({ whole })} />
      <div className="mt-4 grid gap-4 sm:grid-cols-3">
        <SettingField
          label={absence.whole ? words.firstDay : words.day}
          type="date"
          value={absence.from}
          error={problems.from ?? problems.startsAt}
          onText={(from) => change({ from, ...(absence.to < from ? { to: from } : {}) })}
        />
        {absence.whole ? (
          <SettingField
            label={words.lastDay}
            type="date"
            value={absence.to}
            min={absence.from}
            error={problems.to ?? problems.endsAt}
            onText={(to) => change({ to })}
          />
        ) : (
          <>
            <SettingField
              label={words.starts}
              type="time"
              step={300}
              value={absence.starts}
              error={problems.starts}
              onText={(starts) => change({ starts })}
            />
            <SettingField
              label={words.ends}
              type="time"
              step={300}
              value={absence.ends}
              error={problems.ends ?? problems.endsAt}
              onText={(ends) => change({ ends })}
            />
          </>
        )}
      </div>
      <div className="mt-4">
        <SettingField
          label={words.reason}
          help={words.reasonHelp}
          value={absence.reason}
          maxLength={200}
          error={problems.reason}
          onText={(reason) => change({ reason })}
        />
      </div>
      <ChangeButtons form={form} save={words.saveTimeOff} onCancel={onDone} />
    </form>
  );
}

function undoing(saved: TimeOff | null, id: string) {
  if (saved === null) return { kind: 'remove-time-off', id } as const;
  const { id: _, ...draft } = saved;
  return { kind: 'save-time-off', id: saved.id, draft } as const;
}

function HowLong({ whole, onWhole }: { whole: boolean; onWhole: (whole: boolean) => void }) {
  const { words } = useTeamWords();
  const name = useId();
  return (
    <fieldset className="flex flex-wrap gap-x-6">
      <legend className="sr-only">{words.howLong}</legend>
      {[true, false].map((one) => (
        <label key={String(one)} className="flex min-h-11 cursor-pointer items-center gap-3">
          <input
            type="radio"
            name={name}
            checked={whole === one}
            onChange={() => onWhole(one)}
            className="size-5 accent-accent"
          />
          {one ? words.wholeDays : words.someHours}
        </label>
      ))}
    </fieldset>
  );
}
