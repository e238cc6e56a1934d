import { useState } from 'react';
import type { BookingPolicy } from '../../../../api/contract.ts';
import type { Formats } from '../../app/formats.ts';
import { useSavePolicy } from '../money-settings/api.ts';
import { readWhole } from '../money-settings/percent.ts';
import { SettingCard } from '../money-settings/setting-card.tsx';
import { SettingCheck } from '../money-settings/setting-check.tsx';
import { SettingField } from '../money-settings/setting-field.tsx';
import { useSettingsWords } from '../money-settings/settings-words.ts';
import { type Asked, useSettingForm } from '../money-settings/use-setting-form.ts';
import { useMessageWords } from './message-words.ts';

const USUAL_DAYS = '28';

/** Whether guests who agreed to it are proposed their next visit, and when the first time. */
export function ProposalsForm({ policy, formats }: { policy: BookingPolicy; formats: Formats }) {
  const { words } = useMessageWords();
  const settings = useSettingsWords().words;
  const [typed, setTyped] = useState<{ readonly proposes?: boolean; readonly days?: string }>({});
  const { form, submit } = useSettingForm({ save: useSavePolicy(settings), onSaved: () => setTyped({}) });
  const proposes = typed.proposes ?? policy.rebookDays !== null;
  const days = typed.days ?? String(policy.rebookDays ?? USUAL_DAYS);
  const read = (): Asked<Partial<BookingPolicy>> => {
    const rebookDays = proposes ? readWhole(days) : null;
    if (proposes && rebookDays === null) return { problems: { rebookDays: settings.badNumber } };
    return { draft: { rebookDays } };
  };
  return (
    <SettingCard
      title={words.next}
      kind="save-policy"
      formats={formats}
      form={form}
      onSave={() => submit(read())}
    >
      <SettingCheck
        label={words.propose}
        help={words.proposeHelp}
        checked={proposes}
        onCheck={(next) => setTyped({ ...typed, proposes: next })}
      />
      {proposes ? (
        <div className="mt-2 pl-8">
          <SettingField
            label={words.rebookDays}
            error={form.problems.rebookDays}
            unit={words.days}
            value={days}
            inputMode="numeric"
            maxLength={3}
            onText={(next) => setTyped({ ...typed, days: next })}
          />
        </div>
      ) : null}
    </SettingCard>
  );
}
