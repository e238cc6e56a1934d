import { useId, useState } from 'react';
import type { House, HouseSheet, Id, VisitTerms } from '../../../../api/contract.ts';
import type { Formats } from '../../app/formats.ts';
import { useSaveTerms } from './api.ts';
import { readWhole } from './percent.ts';
import { SettingCard } from './setting-card.tsx';
import { SettingField } from './setting-field.tsx';
import { type Problems, problemsIn, useSettingsWords } from './settings-words.ts';

const FIELDS = [
  'depositPercent',
  'freeCancellationHours',
  'lateFeePercent',
  'noShowFeePercent',
  'maxMoves',
  'moveUntilHours',
] as const satisfies readonly (keyof VisitTerms)[];
type Field = (typeof FIELDS)[number];

type Props = { house: House; sheet: HouseSheet; formats: Formats };

/** What guests agree to: of all treatments, or of one that has terms of its own. */
export function TermsForm({ house, sheet, formats }: Props) {
  const { words } = useSettingsWords();
  const save = useSaveTerms(words);
  const [treatmentId, setTreatmentId] = useState<Id | null>(null);
  const [typed, setTyped] = useState<Partial<Record<Field, string>>>({});
  const [card, setCard] = useState<boolean>();
  const [problems, setProblems] = useState<Problems>({});
  const saved = house.treatments.find(({ id }) => id === treatmentId)?.terms ?? house.terms;
  const keepsCard = card ?? saved.keepsCard ?? false;
  const textOf = (field: Field): string => typed[field] ?? String(saved[field]);
  const turnTo = (next: Id | null) => {
    // What was typed for one is not for another.
    setTyped({});
    setCard(undefined);
    setProblems({});
    setTreatmentId(next);
  };
  const submit = () => {
    const read = FIELDS.map((field) => [field, readWhole(textOf(field))] as const);
    const bad = read.filter(([, number]) => number === null);
    setProblems(Object.fromEntries(bad.map(([field]) => [field, words.badNumber])));
    if (bad.length > 0) return;
    save.mutate(
      { treatmentId, terms: { ...saved, ...Object.fromEntries(read), keepsCard } },
      {
        onSuccess: () => {
          setTyped({});
          setCard(undefined);
        },
        onError: (error) => setProblems(problemsIn(error, words)),
      },
    );
  };
  const units = { ...UNITS, ...hoursAndTimes(words) };
  return (
    <SettingCard
      title={words.terms}
      help={words.termsHelp}
      kind="save-terms"
      of={sheet.terms.findLast((one) => one.treatmentId === treatmentId)?.id ?? ''}
      formats={formats}
      busy={save.isPending}
      problem={problems['']}
      onSave={submit}
    >
      <TermsOf house={house} sheet={sheet} treatmentId={treatmentId} onTreatment={turnTo} />
      <div className="mt-4 grid gap-4 sm:grid-cols-2">
        {FIELDS.map((field) => (
          <SettingField
            key={field}
            label={words.fields[field]}
            help={words.helps[field]}
            error={problems[`terms.${field}`] ?? problems[field]}
            unit={units[field]}
            value={textOf(field)}
            inputMode="numeric"
            maxLength={4}
            onText={(text) => setTyped({ ...typed, [field]: text })}
          />
        ))}
      </div>
      <KeepsCard keepsCard={keepsCard} onChange={setCard} />
    </SettingCard>
  );
}

function KeepsCard({ keepsCard, onChange }: { keepsCard: boolean; onChange: (keeps: boolean) => void }) {
  const { words } = useSettingsWords();
  return (
    <label className="mt-4 flex min-h-11 cursor-pointer items-start gap-3 py-2">
      <input
        type="checkbox"
        checked={keepsCard}
        onChange={(event) => onChange(event.target.checked)}
        className="mt-0.5 size-5 shrink-0 accent-accent"
      />
      <span>
        <span className="block font-medium">{words.fields.keepsCard}</span>
        <span className="block text-muted text-xs">{words.helps.keepsCard}</span>
      </span>
    </label>
  );
}

type TermsOfProps = Pick<Props, 'house' | 'sheet'> & {
  treatmentId: Id | null;
  onTreatment: (id: Id | null) => void;
};

function TermsOf({ house, sheet, treatmentId, onTreatment }: TermsOfProps) {
  const { words } = useSettingsWords();
  const id = useId();
  const hasOwn = (one: Id): boolean => sheet.terms.some((version) => version.treatmentId === one);
  return (
    <>
      <label htmlFor={id} className="mb-1 block font-medium">
        {words.termsOf}
      </label>
      <select
        id={id}
        value={treatmentId ?? ''}
        onChange={(event) => onTreatment(event.target.value || null)}
        className="h-11 w-full max-w-md rounded-lg border border-line-strong bg-surface px-3 text-base"
      >
        <option value="">{words.forAll}</option>
        {house.treatments.map((one) => (
          <option key={one.id} value={one.id}>
            {hasOwn(one.id) ? words.ownTerms(one.name) : one.name}
          </option>
        ))}
      </select>
      {treatmentId === null || hasOwn(treatmentId) ? null : (
        <p className="mt-1 text-muted text-xs">{words.noOwnTerms}</p>
      )}
    </>
  );
}

const UNITS = { depositPercent: '%', lateFeePercent: '%', noShowFeePercent: '%' } as const;

function hoursAndTimes({ hours, times }: { readonly hours: string; readonly times: string }) {
  return { freeCancellationHours: hours, moveUntilHours: hours, maxMoves: times };
}
