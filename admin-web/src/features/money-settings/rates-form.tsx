import { useState } from 'react';
import type { HouseSheet, Id } from '../../../../api/contract.ts';
import type { Formats } from '../../app/formats.ts';
import { useSession } from '../session/session-context.ts';
import { type Rates, useSaveRates } from './api.ts';
import { rateText, readRate, writeRate } from './percent.ts';
import { SettingCard } from './setting-card.tsx';
import { useSettingsWords } from './settings-words.ts';
import { type Asked, useSettingForm } from './use-setting-form.ts';

type Treatment = HouseSheet['treatments'][number];
type Props = { sheet: HouseSheet; formats: Formats };

/** The rates of treatments, and of what can be had with them, that are not the usual one. */
export function RatesForm({ sheet, formats }: Props) {
  const { words } = useSettingsWords();
  const { locale } = useSession().tenant;
  const [typed, setTyped] = useState<Readonly<Record<Id, string>>>({});
  const { form, submit } = useSettingForm({
    save: useSaveRates(words),
    onSaved: () => setTyped({}),
    tell: (problems) => ({ '': Object.values(problems)[0] ?? words.problem }),
  });
  const { chargesVat, vatBasisPoints } = sheet.taxIdentity;
  const lines = sheet.treatments.flatMap(linesOf);
  const textOf = ({ id, own }: RateLine): string => typed[id] ?? (own === null ? '' : writeRate(own, locale));
  const read = (): Asked<readonly Rates[]> => {
    const bad = lines.filter((line) => readOwn(textOf(line)) === undefined);
    const changed = sheet.treatments.map((one) => ratesOf(one, textOf)).filter((one) => one.isChanged);
    if (bad.length > 0 || changed.length === 0)
      return {
        problems: Object.fromEntries(bad.map(({ id }) => [id, words.badRate(writeRate(550, locale))])),
      };
    return { draft: changed.map(({ rates }) => rates) };
  };
  return (
    <SettingCard
      title={words.rates}
      help={chargesVat ? words.ratesHelp(rateText(vatBasisPoints, locale)) : words.ratesAsleep}
      kind="save-treatment"
      formats={formats}
      form={form}
      onSave={() => submit(read())}
    >
      {lines.length === 0 ? <p className="text-muted">{words.noTreatments}</p> : null}
      <ul className="divide-y divide-line">
        {lines.map((line) => (
          <RateRow
            key={line.id}
            line={line}
            text={textOf(line)}
            usual={writeRate(line.usual ?? vatBasisPoints, locale)}
            problem={form.problems[line.id]}
            onText={(text) => setTyped({ ...typed, [line.id]: text })}
          />
        ))}
      </ul>
    </SettingCard>
  );
}

interface RateLine {
  /** Of the treatment, or of both. */
  readonly id: string;
  readonly name: string;
  /** With that of its treatment: extras of several may have one name. */
  readonly fullName: string;
  readonly own: number | null;
  /** Of an extra: that of its treatment. */
  readonly usual: number | null;
  readonly isAddOn: boolean;
  readonly active: boolean;
}

function linesOf({ id, name, addOns, vatBasisPoints: own = null, active }: Treatment): RateLine[] {
  return [
    { id, name, fullName: name, own, usual: null, isAddOn: false, active },
    ...addOns.map((one) => ({
      ...{ id: `${id} ${one.id}`, name: one.name, fullName: `${name}, ${one.name}` },
      own: one.vatBasisPoints ?? null,
      ...{ usual: own, isAddOn: true, active },
    })),
  ];
}

/** Nothing typed is the usual rate; undefined is no rate at all. */
function readOwn(text: string): number | null | undefined {
  return text.trim() === '' ? null : (readRate(text) ?? undefined);
}

function ratesOf(treatment: Treatment, textOf: (line: RateLine) => string) {
  const read = linesOf(treatment).map((line) => ({ line, rate: readOwn(textOf(line)) ?? null }));
  const [own, ...addOns] = read;
  const rates: Rates = {
    treatmentId: treatment.id,
    own: own?.rate ?? null,
    addOns: Object.fromEntries(addOns.map(({ line, rate }) => [line.id.split(' ')[1] ?? '', rate])),
  };
  return { rates, isChanged: read.some(({ line, rate }) => rate !== line.own) };
}

type RowProps = {
  line: RateLine;
  text: string;
  /** What counts while nothing is typed. */
  usual: string;
  problem: string | undefined;
  onText: (text: string) => void;
};

function RateRow({ line, text, usual, problem, onText }: RowProps) {
  const { words } = useSettingsWords();
  const noteId = `rate-${line.id.replace(' ', '-')}`;
  return (
    <li className={`flex flex-wrap items-center gap-x-4 gap-y-1 py-2 ${line.isAddOn ? 'pl-6' : ''}`}>
      <span className={`min-w-0 grow basis-40 break-words ${line.isAddOn ? 'text-muted' : ''}`}>
        {line.name}
        {line.active ? null : <span className="text-muted"> ({words.notSold})</span>}
      </span>
      <span className="flex items-center gap-2">
        <input
          aria-label={words.rateOf(line.fullName)}
          aria-invalid={problem !== undefined}
          aria-describedby={problem === undefined ? undefined : noteId}
          value={text}
          placeholder={usual}
          inputMode="decimal"
          autoComplete="off"
          maxLength={6}
          onChange={(event) => onText(event.target.value)}
          className="figures h-11 w-24 rounded-lg border border-line-strong bg-surface px-3 text-right text-base placeholder:text-muted aria-invalid:border-danger"
        />
        <span className="text-muted">%</span>
      </span>
      {problem === undefined ? null : (
        <p id={noteId} className="w-full text-right text-danger text-xs">
          {problem}
        </p>
      )}
    </li>
  );
}
