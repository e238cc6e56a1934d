import { useState } from 'react';
import type { BookingPolicy, MessageCategory, MessageMicros } from '../../../../api/contract.ts';
import type { Formats } from '../../app/formats.ts';
import { useSavePolicy } from '../money-settings/api.ts';
import { SettingCard } from '../money-settings/setting-card.tsx';
import { SettingField } from '../money-settings/setting-field.tsx';
import { useSettingsWords } from '../money-settings/settings-words.ts';
import { type Asked, useSettingForm } from '../money-settings/use-setting-form.ts';
import { useSession } from '../session/session-context.ts';
import { useChannelsWords } from './channels-words.ts';
import { readMicros, writeMicros } from './micros.ts';

const CATEGORIES: readonly MessageCategory[] = ['utility', 'marketing', 'authentication', 'service'];
const EXAMPLE_MICROS = 45_600;

/** What WhatsApp takes for a message of each kind: Insight reckons with it. */
export function CostsForm({ policy, formats }: { policy: BookingPolicy; formats: Formats }) {
  const { words } = useChannelsWords();
  const settings = useSettingsWords().words;
  const { currency, locale } = useSession().tenant;
  const [typed, setTyped] = useState<Partial<Record<MessageCategory, string>>>({});
  const { form, submit } = useSettingForm({ save: useSavePolicy(settings), onSaved: () => setTyped({}) });
  const shown = (category: MessageCategory): string => {
    const micros = policy.messageMicros?.[category];
    return typed[category] ?? (micros === undefined ? '' : writeMicros(micros, locale));
  };
  const read = (): Asked<Partial<BookingPolicy>> => {
    const given = CATEGORIES.filter((category) => shown(category).trim() !== '');
    const costs = given.map((category) => [category, readMicros(shown(category))] as const);
    const bad = costs.filter(([, micros]) => micros === null);
    if (bad.length > 0) {
      const said = words.badCost(writeMicros(EXAMPLE_MICROS, locale));
      return { problems: Object.fromEntries(bad.map(([category]) => [category, said])) };
    }
    return { draft: { messageMicros: Object.fromEntries(costs) as MessageMicros } };
  };
  return (
    <SettingCard
      title={words.costs}
      help={words.costsHelp(currency)}
      kind="save-policy"
      formats={formats}
      form={form}
      onSave={() => submit(read())}
    >
      <div className="grid gap-4 sm:grid-cols-2">
        {CATEGORIES.map((category) => (
          <SettingField
            key={category}
            label={words.categories[category]}
            error={form.problems[category]}
            unit={currency}
            value={shown(category)}
            inputMode="decimal"
            maxLength={13}
            onText={(text) => setTyped({ ...typed, [category]: text })}
          />
        ))}
      </div>
    </SettingCard>
  );
}
