import { useState } from 'react';
import type { TaxIdentity } from '../../../../api/contract.ts';
import type { Formats } from '../../app/formats.ts';
import { useSession } from '../session/session-context.ts';
import { useSaveTaxIdentity } from './api.ts';
import { readRate, writeRate } from './percent.ts';
import { ReceiptSheet } from './receipt-sheet.tsx';
import { SettingCard } from './setting-card.tsx';
import { SettingField } from './setting-field.tsx';
import { type Problems, problemsIn, useSettingsWords } from './settings-words.ts';

/** Who the spa is on its receipts, and how one of them will look. */
export function TaxForm({ saved, formats }: { saved: TaxIdentity; formats: Formats }) {
  const { words } = useSettingsWords();
  const { locale } = useSession().tenant;
  const save = useSaveTaxIdentity(words);
  // Over what is saved: what somebody else saves meanwhile is not overwritten with what it was.
  const [changed, setChanged] = useState<Partial<TaxIdentity>>({});
  const [typedRate, setTypedRate] = useState<string>();
  const [problems, setProblems] = useState<Problems>({});
  const draft = { ...saved, ...changed };
  const rate = typedRate ?? writeRate(saved.vatBasisPoints, locale);
  const change = (part: Partial<TaxIdentity>) => setChanged({ ...changed, ...part });
  const typed = readRate(rate);
  const submit = () => {
    const vatBasisPoints = draft.chargesVat ? typed : saved.vatBasisPoints;
    if (vatBasisPoints === null)
      return setProblems({ vatBasisPoints: words.badRate(writeRate(550, locale)) });
    setProblems({});
    save.mutate(
      { ...draft, vatBasisPoints },
      {
        onSuccess: () => {
          setChanged({});
          setTypedRate(undefined);
        },
        onError: (error) => setProblems(problemsIn(error, words)),
      },
    );
  };
  return (
    <SettingCard
      title={words.tax}
      kind="save-tax-identity"
      formats={formats}
      busy={save.isPending}
      problem={problems['']}
      onSave={submit}
    >
      <div className="grid gap-6 lg:grid-cols-[1fr_21rem] lg:gap-8">
        <div className="flex flex-col gap-4">
          <SettingField
            label={words.legalName}
            help={words.legalNameHelp}
            error={problems.legalName}
            value={draft.legalName}
            maxLength={200}
            onText={(legalName) => change({ legalName })}
          />
          <SettingField
            label={words.address}
            help={words.addressHelp}
            error={problems.address}
            value={draft.address}
            maxLength={300}
            onText={(address) => change({ address })}
          />
          <ChargesVat charges={draft.chargesVat} onCharges={(chargesVat) => change({ chargesVat })} />
          <SettingField
            label={words.vatId}
            error={problems.vatId}
            value={draft.vatId}
            maxLength={40}
            onText={(vatId) => change({ vatId })}
          />
          {draft.chargesVat ? (
            <SettingField
              label={words.usualRate}
              error={problems.vatBasisPoints}
              value={rate}
              unit="%"
              inputMode="decimal"
              maxLength={6}
              onText={setTypedRate}
            />
          ) : null}
        </div>
        <ReceiptSheet identity={{ ...draft, vatBasisPoints: typed ?? saved.vatBasisPoints }} />
      </div>
    </SettingCard>
  );
}

function ChargesVat({ charges, onCharges }: { charges: boolean; onCharges: (charges: boolean) => void }) {
  const { words } = useSettingsWords();
  return (
    <label className="flex min-h-11 cursor-pointer items-start gap-3 py-2">
      <input
        type="checkbox"
        checked={charges}
        onChange={(event) => onCharges(event.target.checked)}
        className="mt-0.5 size-5 shrink-0 accent-accent"
      />
      <span>
        <span className="block font-medium">{words.chargesVat}</span>
        <span className="block text-muted text-xs">{words.chargesVatHelp}</span>
      </span>
    </label>
  );
}
