import { useState } from 'react';
import type { BookingPolicy } from '../../../../api/contract.ts';
import type { Formats } from '../../app/formats.ts';
import { readAmount, writeAmount } from '../money/amount.ts';
import { useSession } from '../session/session-context.ts';
import { useSavePolicy } from './api.ts';
import { readPercents, readWhole } from './percent.ts';
import { SettingCard } from './setting-card.tsx';
import { SettingField } from './setting-field.tsx';
import { type Problems, useSettingsWords } from './settings-words.ts';
import { type Asked, useSettingForm } from './use-setting-form.ts';

/** As it is typed. */
interface Limits {
  readonly refund: string;
  readonly minutes: string;
  readonly tips: string;
}

/** How much the desk may give back by itself, how long a payment link keeps a time, and which tips are offered. */
export function LimitsForm({ policy, formats }: { policy: BookingPolicy; formats: Formats }) {
  const { words } = useSettingsWords();
  const { currency, locale } = useSession().tenant;
  const [typed, setTyped] = useState<Partial<Limits>>({});
  const { form, submit } = useSettingForm({ save: useSavePolicy(words), onSaved: () => setTyped({}) });
  const { deskRefundMinor = null, paymentMinutes, tips } = policy;
  const limits: Limits = {
    refund: deskRefundMinor === null ? '' : writeAmount(deskRefundMinor, currency, locale),
    minutes: String(paymentMinutes),
    tips: (tips ?? []).join(', '),
    ...typed,
  };
  const read = (): Asked<Partial<BookingPolicy>> => {
    const anyAmount = limits.refund.trim() === '';
    const amount = anyAmount ? null : readAmount(limits.refund, currency);
    const [wait, percents] = [readWhole(limits.minutes), readPercents(limits.tips)];
    const isGood = anyAmount || amount !== null;
    if (isGood && wait !== null && percents !== null)
      return { draft: { deskRefundMinor: amount, paymentMinutes: wait, tips: percents } };
    return {
      problems: {
        ...(isGood ? {} : { deskRefundMinor: words.badAmount(writeAmount(5_000, currency, locale)) }),
        ...(wait === null ? { paymentMinutes: words.badNumber } : {}),
        ...(percents === null ? { tips: words.badTips } : {}),
      },
    };
  };
  return (
    <SettingCard
      title={words.limits}
      kind="save-policy"
      formats={formats}
      form={form}
      onSave={() => submit(read())}
    >
      <LimitFields
        limits={limits}
        problems={form.problems}
        onChange={(part) => setTyped({ ...typed, ...part })}
      />
    </SettingCard>
  );
}

type FieldsProps = { limits: Limits; problems: Problems; onChange: (part: Partial<Limits>) => void };

function LimitFields({ limits, problems, onChange }: FieldsProps) {
  const { words } = useSettingsWords();
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <SettingField
        label={words.deskRefund}
        help={words.deskRefundHelp}
        error={problems.deskRefundMinor}
        unit={useSession().tenant.currency}
        value={limits.refund}
        inputMode="decimal"
        maxLength={14}
        onText={(refund) => onChange({ refund })}
      />
      <SettingField
        label={words.paymentMinutes}
        help={words.paymentMinutesHelp}
        error={problems.paymentMinutes}
        unit={words.minutes}
        value={limits.minutes}
        inputMode="numeric"
        maxLength={5}
        onText={(minutes) => onChange({ minutes })}
      />
      <SettingField
        label={words.tips}
        help={words.tipsHelp}
        error={problems.tips}
        unit="%"
        value={limits.tips}
        maxLength={20}
        onText={(tips) => onChange({ tips })}
      />
    </div>
  );
}
