import { type FormEvent, useState } from 'react';
import type { BookingPolicy, HouseSheet, WaitlistOrder } from '../../../../api/contract.ts';
import { request } from '../../app/http.ts';
import { Link } from '../../app/link.tsx';
import { problemWords } from '../../app/problem-words.ts';
import { Card } from '../house-change/card.tsx';
import { ChangeButtons } from '../house-change/change-buttons.tsx';
import { SelectField } from '../house-change/select-field.tsx';
import { stillTyped } from '../house-change/still-typed.ts';
import { useChangeForm } from '../house-change/use-change-form.ts';
import { readWhole } from '../money-settings/percent.ts';
import { SettingField } from '../money-settings/setting-field.tsx';
import { useHouseWords } from './house-words.ts';
import type { HouseWords, Rule } from './words/types.ts';

const BOOKING = [
  'leadMinutes',
  'horizonDays',
  'slotStepMinutes',
  'minGapMinutes',
  'holdMinutes',
  'maxPeople',
  'maxOccurrences',
] as const satisfies readonly Rule[];
const ARRIVAL = ['checkInOpensMinutes', 'checkInClosesMinutes'] as const satisfies readonly Rule[];
const ORDERS: readonly WaitlistOrder[] = ['first-come', 'highest-value', 'to-all'];
const LATE = ['shorten', 'keep'] as const;

/** What is not typed is saved as it is just now: somebody may have changed it since, here or on another page. */
async function readPolicy(): Promise<BookingPolicy> {
  return (await request<HouseSheet>('GET', '/house/sheet')).policy;
}

type Typed = Partial<Record<Rule, string>> & Partial<Pick<BookingPolicy, 'waitlistOrder' | 'lateArrival'>>;

/** The rules by which guests book, in words; those of money and of messages stand on their own pages. */
export function RulesForm({ policy }: { policy: BookingPolicy }) {
  const { lang, words } = useHouseWords();
  const [typed, setTyped] = useState<Typed>({});
  const { form, submit, refuse } = useChangeForm();
  const textOf = (rule: Rule): string => typed[rule] ?? String(policy[rule]);
  const order = typed.waitlistOrder ?? policy.waitlistOrder;
  const late = typed.lateArrival ?? policy.lateArrival ?? 'shorten';
  const save = async (event: FormEvent) => {
    event.preventDefault();
    const { waitlistOrder, lateArrival, ...texts } = typed;
    const chosen = { ...(waitlistOrder ? { waitlistOrder } : {}), ...(lateArrival ? { lateArrival } : {}) };
    const numbers = Object.entries(texts).map(([rule, text]) => [rule, readWhole(text)] as const);
    const bad = numbers.filter(([, number]) => number === null);
    if (bad.length > 0) return refuse(Object.fromEntries(bad.map(([rule]) => [rule, words.badNumber])));
    const before = await readPolicy().catch((error: unknown) => {
      refuse({ '': problemWords(error, lang) });
      return null;
    });
    if (before === null) return;
    const draft = { ...before, ...Object.fromEntries(numbers), ...chosen };
    const undo = () => ({ kind: 'save-policy', draft: before }) as const;
    const fate = await submit({ change: { kind: 'save-policy', draft }, undo });
    if (fate.is === 'made') setTyped((now) => stillTyped(now, typed));
  };
  const fields = (rules: readonly Rule[]) => (
    <div className="mt-4 grid gap-4 sm:grid-cols-2">
      {rules.map((rule) => (
        <SettingField
          key={rule}
          label={words.rules[rule]}
          help={words.ruleHelps[rule]}
          error={form.problems[rule]}
          unit={unitOf(rule, words)}
          value={textOf(rule)}
          inputMode="numeric"
          maxLength={6}
          onText={(text) => setTyped({ ...typed, [rule]: text })}
        />
      ))}
    </div>
  );
  return (
    <form onSubmit={save} noValidate className="flex flex-col gap-6">
      <Card title={words.booking}>{fields(BOOKING)}</Card>
      <Card title={words.waitlist}>
        <SelectField
          className="mt-4"
          label={words.waitlistOrder}
          value={order}
          choices={ORDERS.map((one) => ({ value: one, name: words.orders[one] }))}
          onValue={(next) =>
            setTyped({ ...typed, waitlistOrder: ORDERS.find((one) => one === next) ?? order })
          }
        />
        {fields(['waitlistOfferMinutes'])}
      </Card>
      <Card title={words.arrival}>
        {fields(ARRIVAL)}
        <SelectField
          className="mt-4"
          label={words.lateArrival}
          value={late}
          choices={LATE.map((one) => ({ value: one, name: words.late[one] }))}
          onValue={(next) => setTyped({ ...typed, lateArrival: LATE.find((one) => one === next) ?? late })}
        />
      </Card>
      <Card title={words.talks}>{fields(['handOverMinutes'])}</Card>
      <div>
        <ChangeButtons form={form} />
        <p className="mt-6 text-muted">
          {words.elsewhere}{' '}
          <Link href="/admin/money-settings" className="text-accent underline">
            {words.toMoney}
          </Link>
          {', '}
          <Link href="/admin/message-settings" className="text-accent underline">
            {words.toMessages}
          </Link>
        </p>
      </div>
    </form>
  );
}

function unitOf(rule: Rule, { minutes, days, people, visits }: HouseWords): string {
  if (rule === 'horizonDays') return days;
  if (rule === 'maxPeople') return people;
  return rule === 'maxOccurrences' ? visits : minutes;
}
