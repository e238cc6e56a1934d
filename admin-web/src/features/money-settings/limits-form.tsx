import { useState } from 'react';
import type { BookingPolicy } from '../../../../api/contract.ts';
import type { Formats } from '../../app/formats.ts';
import { readAmount, writeAmount } from '../money/amount.ts';
import { useSession } from '../session/session-context.ts';
import { useSavePolicy } from './api.ts';
import { readPercents, readWhole } from './percent.ts';
import { SettingCard } from './setting-card.tsx';
import { SettingField } from './setting-field.tsx';
import { type Problems, problemsIn, useSettingsWords } from './settings-words.ts';

/** How much the desk may give back by itself, how long a payment link keeps a time, and which tips are offered. */
export function LimitsForm({ policy, formats }: { policy: BookingPolicy; formats: Formats }) {
  const { words } = useSettingsWords();
  const { currency, locale } = useSession().tenant;
  const save = useSavePolicy(words);
  const { deskRefundMinor = null, paymentMinutes, tips: offered } = policy;
  const [typed, setTyped] = useState<{
    readonly refund?: string;
    readonly minutes?: string;
    readonly tips?: string;
  }>({});
  const [problems, setProblems] = useState<Problems>({});
  const saved = deskRefundMinor === null ? '' : writeAmount(deskRefundMinor, currency, locale);
  const savedTips = (offered ?? []).join(', ');
  const { refund = saved, minutes = String(paymentMinutes), tips = savedTips } = typed;
  const submit = () => {
    const anyAmount = refund.trim() === '';
    const amount = anyAmount ? null : readAmount(refund, currency);
    const wait = readWhole(minutes);
    const percents = readPercents(tips);
    const found: Problems = {
      ...(anyAmount || amount !== null
        ? {}
        : { deskRefundMinor: words.badAmount(writeAmount(5_000, currency, locale)) }),
      ...(wait === null ? { paymentMinutes: words.badNumber } : {}),
      ...(percents === null ? { tips: words.badTips } : {}),
    };
    setProblems(found);
    if (wait === null || percents === null || Object.keys(found).length > 0) return;
    save.mutate(
      { deskRefundMinor: amount, paymentMinutes: wait, tips: percents },
      {
        onSuccess: () => setTyped({}),
        onError: (error) => setProblems(problemsIn(error, words)),
      },
    );
  };
  return (
    <SettingCard
      title={words.limits}
      kind="save-policy"
      formats={formats}
      busy={save.isPending}
      problem={problems['']}
      onSave={submit}
    >
      <div className="grid gap-4 sm:grid-cols-2">
        <SettingField
          label={words.deskRefund}
          help={words.deskRefundHelp}
          error={problems.deskRefundMinor}
          unit={currency}
          value={refund}
          inputMode="decimal"
          maxLength={14}
          onText={(next) => setTyped({ ...typed, refund: next })}
        />
        <SettingField
          label={words.paymentMinutes}
          help={words.paymentMinutesHelp}
          error={problems.paymentMinutes}
          unit={words.minutes}
          value={minutes}
          inputMode="numeric"
          maxLength={5}
          onText={(next) => setTyped({ ...typed, minutes: next })}
        />
        <SettingField
          label={words.tips}
          help={words.tipsHelp}
          error={problems.tips}
          unit="%"
          value={tips}
          maxLength={20}
          onText={(next) => setTyped({ ...typed, tips: next })}
        />
      </div>
    </SettingCard>
  );
}
