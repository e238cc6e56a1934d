import { useId, useState } from 'react';
import type { House, HouseSheet, Id, TermsDraft, VisitTerms } from '../../../../api/contract.ts';
import { Button } from '../../app/button.tsx';
import type { Formats } from '../../app/formats.ts';
import { useSaveTerms } from './api.ts';
import { readWhole } from './percent.ts';
import { SettingCard } from './setting-card.tsx';
import { SettingCheck } from './setting-check.tsx';
import { SettingField } from './setting-field.tsx';
import { type Problems, useSettingsWords } from './settings-words.ts';
import { type Asked, useSettingForm } from './use-setting-form.ts';

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

type TypedTerms = Partial<Record<Field, string>> & { readonly keepsCard?: boolean };

/** What guests agree to: of all treatments, or of one that has terms of its own. */
export function TermsForm({ house, sheet, formats }: Props) {
  const { words } = useSettingsWords();
  const [treatmentId, setTreatmentId] = useState<Id | null>(null);
  const [typed, setTyped] = useState<TypedTerms>({});
  const { form, submit, forget } = useSettingForm({
    save: useSaveTerms(words),
    onSaved: () => setTyped({}),
  });
  const saved = house.treatments.find(({ id }) => id === treatmentId)?.terms ?? house.terms;
  const keepsCard = typed.keepsCard ?? saved.keepsCard ?? false;
  const textOf = (field: Field): string => typed[field] ?? String(saved[field]);
  const turnTo = (next: Id | null) => {
    // What was typed for one is not for another.
    setTyped({});
    forget();
    setTreatmentId(next);
  };
  const read = (): Asked<TermsDraft> => {
    const numbers = FIELDS.map((field) => [field, readWhole(textOf(field))] as const);
    const bad = numbers.filter(([, number]) => number === null);
    if (bad.length > 0)
      return { problems: Object.fromEntries(bad.map(([field]) => [field, words.badNumber])) };
    return { draft: { treatmentId, terms: { ...saved, ...Object.fromEntries(numbers), keepsCard } } };
  };
  return (
    <SettingCard
      title={words.terms}
      help={words.termsHelp}
      kind="save-terms"
      of={sheet.terms.findLast((one) => one.treatmentId === treatmentId)?.id ?? ''}
      formats={formats}
      form={form}
      onSave={() => submit(read())}
    >
      <TermsOf
        house={house}
        sheet={sheet}
        treatmentId={treatmentId}
        onTreatment={turnTo}
        onRemove={(id) => submit({ draft: { treatmentId: id, terms: null } })}
        busy={form.busy}
      />
      <NumberFields
        textOf={textOf}
        problems={form.problems}
        onText={(field, text) => setTyped({ ...typed, [field]: text })}
      />
      <div className="mt-4">
        <SettingCheck
          label={words.fields.keepsCard}
          help={words.helps.keepsCard}
          checked={keepsCard}
          onCheck={(next) => setTyped({ ...typed, keepsCard: next })}
        />
      </div>
    </SettingCard>
  );
}

type NumbersProps = {
  textOf: (field: Field) => string;
  problems: Problems;
  onText: (field: Field, text: string) => void;
};

function NumberFields({ textOf, problems, onText }: NumbersProps) {
  const { words } = useSettingsWords();
  const units = { ...UNITS, ...hoursAndTimes(words) };
  return (
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
          onText={(text) => onText(field, text)}
        />
      ))}
    </div>
  );
}

type TermsOfProps = Pick<Props, 'house' | 'sheet'> & {
  treatmentId: Id | null;
  onTreatment: (id: Id | null) => void;
  /** Its own terms are to go: it follows those of all again. */
  onRemove: (id: Id) => void;
  busy: boolean;
};

/** The newest version decides: a treatment may have had terms of its own. */
function ownTerms(sheet: HouseSheet, treatmentId: Id): boolean {
  return (sheet.terms.findLast((version) => version.treatmentId === treatmentId)?.terms ?? null) !== null;
}

function TermsOf({ house, sheet, treatmentId, onTreatment, onRemove, busy }: TermsOfProps) {
  const { words } = useSettingsWords();
  const id = useId();
  const hasOwn = (one: Id): boolean => ownTerms(sheet, one);
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
      {treatmentId !== null && hasOwn(treatmentId) ? (
        <Button className="mt-2" busy={busy} onClick={() => onRemove(treatmentId)}>
          {words.removeTerms}
        </Button>
      ) : null}
    </>
  );
}

const UNITS = { depositPercent: '%', lateFeePercent: '%', noShowFeePercent: '%' } as const;

function hoursAndTimes({ hours, times }: { readonly hours: string; readonly times: string }) {
  return { freeCancellationHours: hours, moveUntilHours: hours, maxMoves: times };
}
