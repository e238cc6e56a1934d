import { useState } from 'react';
import type { BookingPolicy } from '../../../../api/contract.ts';
import type { Formats } from '../../app/formats.ts';
import { useSavePolicy } from '../money-settings/api.ts';
import { readWhole } from '../money-settings/percent.ts';
import { SettingCard } from '../money-settings/setting-card.tsx';
import { SettingCheck } from '../money-settings/setting-check.tsx';
import { SettingField } from '../money-settings/setting-field.tsx';
import { type Problems, useSettingsWords } from '../money-settings/settings-words.ts';
import { type Asked, useSettingForm } from '../money-settings/use-setting-form.ts';
import { useMessageWords } from './message-words.ts';
import { readHours } from './read-hours.ts';

/** What a house that turns it on begins with. */
const USUAL_QUIET = { from: '21:00', to: '08:00' };
const USUAL_RELEASE_HOURS = '24';

/** As it is typed. */
interface Reminders {
  readonly hours: string;
  readonly isQuiet: boolean;
  readonly from: string;
  readonly to: string;
  readonly releases: boolean;
  readonly release: string;
}

/** When guests are reminded, when they are left in peace, and what becomes of a visit that nobody confirms. */
export function RemindersForm({ policy, formats }: { policy: BookingPolicy; formats: Formats }) {
  const { words } = useMessageWords();
  const settings = useSettingsWords().words;
  const [typed, setTyped] = useState<Partial<Reminders>>({});
  const { form, submit } = useSettingForm({ save: useSavePolicy(settings), onSaved: () => setTyped({}) });
  const reminders: Reminders = { ...savedIn(policy), ...typed };
  const read = (): Asked<Partial<BookingPolicy>> => {
    const { isQuiet, from, to, releases } = reminders;
    const hours = readHours(reminders.hours);
    const release = releases ? readWhole(reminders.release) : null;
    const badTimes = { ...(from ? {} : { from: words.badTime }), ...(to ? {} : { to: words.badTime }) };
    const problems: Problems = {
      ...(hours === null ? { reminderHours: words.badHours } : {}),
      ...(isQuiet ? badTimes : {}),
      ...(releases && release === null ? { releaseHours: settings.badNumber } : {}),
    };
    if (hours === null || Object.keys(problems).length > 0) return { problems };
    return {
      draft: { reminderHours: hours, quietHours: isQuiet ? { from, to } : null, releaseHours: release },
    };
  };
  return (
    <SettingCard
      title={words.reminders}
      kind="save-policy"
      formats={formats}
      form={form}
      onSave={() => submit(read())}
    >
      <Fields
        reminders={reminders}
        problems={form.problems}
        onChange={(part) => setTyped({ ...typed, ...part })}
      />
    </SettingCard>
  );
}

function savedIn({ reminderHours, quietHours, releaseHours }: BookingPolicy): Reminders {
  return {
    hours: (reminderHours ?? []).join(', '),
    isQuiet: quietHours !== null,
    ...USUAL_QUIET,
    ...quietHours,
    releases: releaseHours !== null,
    release: releaseHours === null ? USUAL_RELEASE_HOURS : String(releaseHours),
  };
}

type FieldsProps = {
  reminders: Reminders;
  problems: Problems;
  onChange: (part: Partial<Reminders>) => void;
};

function Fields({ reminders, problems, onChange }: FieldsProps) {
  const { words } = useMessageWords();
  return (
    <div className="flex flex-col gap-4">
      <SettingField
        label={words.reminderHours}
        help={words.reminderHoursHelp}
        error={problems.reminderHours}
        unit={words.hours}
        value={reminders.hours}
        maxLength={24}
        onText={(hours) => onChange({ hours })}
      />
      <div>
        <SettingCheck
          label={words.quiet}
          help={words.quietHelp}
          checked={reminders.isQuiet}
          onCheck={(isQuiet) => onChange({ isQuiet })}
        />
        {reminders.isQuiet ? (
          <div className="mt-2 grid max-w-xs grid-cols-2 gap-4 pl-8">
            <SettingField
              label={words.from}
              error={problems.from ?? problems['quietHours.from']}
              type="time"
              value={reminders.from}
              onText={(from) => onChange({ from })}
            />
            <SettingField
              label={words.to}
              error={problems.to ?? problems['quietHours.to']}
              type="time"
              value={reminders.to}
              onText={(to) => onChange({ to })}
            />
          </div>
        ) : null}
      </div>
      <div>
        <SettingCheck
          label={words.release}
          help={words.releaseHelp}
          checked={reminders.releases}
          onCheck={(releases) => onChange({ releases })}
        />
        {reminders.releases ? (
          <div className="mt-2 pl-8">
            <SettingField
              label={words.releaseHours}
              error={problems.releaseHours}
              unit={words.hours}
              value={reminders.release}
              inputMode="numeric"
              maxLength={3}
              onText={(release) => onChange({ release })}
            />
          </div>
        ) : null}
      </div>
    </div>
  );
}
