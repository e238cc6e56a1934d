import { useState } from 'react';
import type { TaxIdentity } from '../../../../api/contract.ts';
import type { Formats } from '../../app/formats.ts';
import { useSession } from '../session/session-context.ts';
import { useSaveTaxIdentity } from './api.ts';
import { readRate, writeRate } from './percent.ts';
import { ReceiptSheet } from './receipt-sheet.tsx';
import { SettingCard } from './setting-card.tsx';
import { SettingCheck } from './setting-check.tsx';
import { SettingField } from './setting-field.tsx';
import { type Problems, useSettingsWords } from './settings-words.ts';
import { useSettingForm } from './use-setting-form.ts';

/** Who the spa is on its receipts, and how one of them will look. */
export function TaxForm({ saved, formats }: { saved: TaxIdentity; formats: Formats }) {
  const { words } = useSettingsWords();
  const { locale } = useSession().tenant;
  // Over what is saved: what somebody else saves meanwhile is not overwritten with what it was.
  const [changed, setChanged] = useState<Partial<TaxIdentity>>({});
  const [typedRate, setTypedRate] = useState<string>();
  const { form, submit } = useSettingForm({
    save: useSaveTaxIdentity(words),
    onSaved: () => {
      setChanged({});
      setTypedRate(undefined);
    },
  });
  const draft = { ...saved, ...changed };
  const rate = typedRate ?? writeRate(saved.vatBasisPoints, locale);
  const typed = readRate(rate);
  const read = () => {
    const vatBasisPoints = draft.chargesVat ? typed : saved.vatBasisPoints;
    if (vatBasisPoints === null)
      return { problems: { vatBasisPoints: words.badRate(writeRate(550, locale)) } };
    return { draft: { ...draft, vatBasisPoints } };
  };
  return (
    <SettingCard
      title={words.tax}
      kind="save-tax-identity"
      formats={formats}
      form={form}
      onSave={() => submit(read())}
    >
      <div className="grid gap-6 lg:grid-cols-[1fr_21rem] lg:gap-8">
        <IdentityFields
          draft={draft}
          rate={rate}
          problems={form.problems}
          onChange={(part) => setChanged({ ...changed, ...part })}
          onRate={setTypedRate}
        />
        <ReceiptSheet identity={{ ...draft, vatBasisPoints: typed ?? saved.vatBasisPoints }} />
      </div>
    </SettingCard>
  );
}

type FieldsProps = {
  draft: TaxIdentity;
  /** As it is typed. */
  rate: string;
  problems: Problems;
  onChange: (part: Partial<TaxIdentity>) => void;
  onRate: (text: string) => void;
};

function IdentityFields({ draft, rate, problems, onChange, onRate }: FieldsProps) {
  const { words } = useSettingsWords();
  return (
    <div className="flex flex-col gap-4">
      <SettingField
        label={words.legalName}
        help={words.legalNameHelp}
        error={problems.legalName}
        value={draft.legalName}
        maxLength={200}
        onText={(legalName) => onChange({ legalName })}
      />
      <SettingField
        label={words.address}
        help={words.addressHelp}
        error={problems.address}
        value={draft.address}
        maxLength={300}
        onText={(address) => onChange({ address })}
      />
      <SettingCheck
        label={words.chargesVat}
        help={words.chargesVatHelp}
        checked={draft.chargesVat}
        onCheck={(chargesVat) => onChange({ chargesVat })}
      />
      <SettingField
        label={words.vatId}
        error={problems.vatId}
        value={draft.vatId}
        maxLength={40}
        onText={(vatId) => onChange({ vatId })}
      />
      {draft.chargesVat ? (
        <SettingField
          label={words.usualRate}
          error={problems.vatBasisPoints}
          value={rate}
          unit="%"
          inputMode="decimal"
          maxLength={6}
          onText={onRate}
        />
      ) : null}
    </div>
  );
}
