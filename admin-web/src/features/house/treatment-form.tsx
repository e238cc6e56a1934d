import { Plus, X } from 'lucide-react';
import { type FormEvent, type ReactNode, useState } from 'react';
import type { HouseSheet } from '../../../../api/contract.ts';
import { Button } from '../../app/button.tsx';
import { Link } from '../../app/link.tsx';
import { Card } from '../house-change/card.tsx';
import { ChangeButtons } from '../house-change/change-buttons.tsx';
import { ChipsField, kindText } from '../house-change/chips-field.tsx';
import { SelectField } from '../house-change/select-field.tsx';
import { useChangeForm } from '../house-change/use-change-form.ts';
import { writeAmount } from '../money/amount.ts';
import { SettingField } from '../money-settings/setting-field.tsx';
import { useSession } from '../session/session-context.ts';
import { skillsIn } from '../team/place.ts';
import { useHouseWords } from './house-words.ts';
import {
  BUFFERS,
  type Buffer,
  type ExtraRow,
  type Row,
  readTreatment,
  type Treatment,
  type TypedTreatment,
  typedOf,
} from './treatment-draft.ts';
import { toHouse } from './use-house-part.ts';

const HOMES =
  /^(name|category|description|aliases|roomKind|skills|equipment|variants\[|addOns\[|.*[bB]uffer)/;

/** A treatment: what it is, how long and for how much, and what it needs. null is a new one. */
export function TreatmentForm({ sheet, saved }: { sheet: HouseSheet; saved: Treatment | null }) {
  const { words } = useHouseWords();
  const { tenant } = useSession();
  const [base, setBase] = useState(saved);
  const [typed, setTyped] = useState(() => typedOf(saved, tenant));
  const { form, submit, refuse } = useChangeForm({ hasHome: (field) => HOMES.test(field) });
  const put = (part: Partial<TypedTreatment>) => setTyped({ ...typed, ...part });
  const { problems } = form;
  const roomKinds = [...new Set([...sheet.rooms.map(({ kind }) => kind), typed.roomKind].filter(Boolean))];
  const kinds = [...new Set(sheet.equipment.map(({ kind }) => kind))];
  const save = async (event: FormEvent) => {
    event.preventDefault();
    if (JSON.stringify(saved) !== JSON.stringify(base)) return refuse({ '': words.changedMeanwhile });
    const roomKind = typed.roomKind || (roomKinds[0] ?? '');
    const read = readTreatment({ ...typed, roomKind }, saved, tenant);
    if ('badNumbers' in read) {
      const amount = words.badAmount(writeAmount(8_000, tenant.currency, tenant.locale));
      return refuse({
        ...Object.fromEntries(read.badNumbers.map((field) => [field, words.badNumber])),
        ...Object.fromEntries(read.badAmounts.map((field) => [field, amount])),
      });
    }
    const { draft } = read;
    const fate = await submit({ change: { kind: 'save-treatment', id: saved?.id ?? null, draft } });
    if (fate.is === 'made') toHouse('treatments');
  };
  const turn = async () => {
    if (saved === null) return;
    const { id, ...draft } = saved;
    const stop = { kind: 'retire-treatment', id } as const;
    const sell = { kind: 'save-treatment', id, draft: { ...draft, active: true } } as const;
    const fate = await submit(
      saved.active
        ? { change: stop, said: words.stopped(saved.name), undo: () => sell }
        : { change: sell, said: words.soldAgain(saved.name), undo: () => stop },
    );
    if (fate.is === 'made') setBase({ ...saved, active: !saved.active });
  };
  const text = (field: 'name' | 'category' | 'description' | 'aliases', label: string, help?: string) => (
    <SettingField
      label={label}
      {...(help === undefined ? {} : { help })}
      value={typed[field]}
      maxLength={field === 'description' ? 2_000 : 1_000}
      error={problems[field] ?? problems[`${field}[0]`]}
      onText={(next) => put({ [field]: next })}
    />
  );
  const buffers: Record<Buffer, string> = {
    ...{ bufferBeforeMinutes: words.therapistBefore, bufferAfterMinutes: words.therapistAfter },
    ...{ roomBufferBeforeMinutes: words.roomBefore, roomBufferAfterMinutes: words.roomAfter },
  };
  const putVariant = (place: number, row: Partial<Row>) =>
    put({ variants: typed.variants.map((one, at) => (at === place ? { ...one, ...row } : one)) });
  const putAddOn = (place: number, row: Partial<ExtraRow>) =>
    put({ addOns: typed.addOns.map((one, at) => (at === place ? { ...one, ...row } : one)) });
  return (
    <form onSubmit={save} noValidate className="flex flex-col gap-6">
      <Card title={saved?.name ?? words.newTreatment}>
        <div className="mt-4 grid gap-4 sm:grid-cols-2">
          {text('name', words.name)}
          {text('category', words.category)}
          {text('description', words.description, words.descriptionHelp)}
          {text('aliases', words.aliases, words.aliasesHelp)}
        </div>
      </Card>
      <Card title={words.variants} help={words.variantsHelp}>
        {typed.variants.map((row, place) => (
          <Line
            // biome-ignore lint/suspicious/noArrayIndexKey: a length is its place, as the server names it
            key={place}
            onRemove={
              typed.variants.length < 2
                ? undefined
                : () => put({ variants: typed.variants.filter((_, at) => at !== place) })
            }
          >
            <MoneyFields
              row={row}
              field={`variants[${place}]`}
              length={words.length}
              problems={problems}
              onRow={(next) => putVariant(place, next)}
            />
          </Line>
        ))}
        <Button
          className="mt-4"
          onClick={() => put({ variants: [...typed.variants, { minutes: '', price: '' }] })}
        >
          <Plus className="size-4" aria-hidden /> {words.addVariant}
        </Button>
      </Card>
      <Card title={words.needs}>
        <div className="mt-4 flex flex-col gap-4">
          <ChipsField
            label={words.skills}
            help={words.skillsHelp}
            error={problems.skills}
            known={skillsIn(sheet)}
            value={typed.skills}
            onValue={(skills) => put({ skills })}
            another={{ label: words.anotherSkill, add: words.add }}
          />
          <SelectField
            className="max-w-sm"
            label={words.roomKind}
            error={problems.roomKind}
            value={typed.roomKind || (roomKinds[0] ?? '')}
            choices={roomKinds.map((one) => ({ value: one, name: kindText(one) }))}
            onValue={(roomKind) => put({ roomKind })}
          />
          <ChipsField
            label={words.equipment}
            error={problems.equipment}
            known={kinds}
            value={typed.equipment}
            onValue={(equipment) => put({ equipment })}
            another={{ label: words.another, add: words.add }}
          />
        </div>
      </Card>
      <Card title={words.buffers} help={words.buffersHelp}>
        <div className="mt-4 grid grid-cols-2 gap-4 lg:grid-cols-4">
          {BUFFERS.map((field) => (
            <SettingField
              key={field}
              label={buffers[field]}
              unit="min"
              inputMode="numeric"
              maxLength={3}
              value={typed[field]}
              error={problems[field]}
              onText={(next) => put({ [field]: next })}
            />
          ))}
        </div>
      </Card>
      <Card title={words.addOns} help={words.addOnsHelp}>
        {typed.addOns.map((row, place) => (
          <Line
            // biome-ignore lint/suspicious/noArrayIndexKey: an extra is its place, as the server names it
            key={place}
            onRemove={() => put({ addOns: typed.addOns.filter((_, at) => at !== place) })}
          >
            <SettingField
              label={words.name}
              value={row.name}
              maxLength={120}
              error={problems[`addOns[${place}].name`]}
              onText={(name) => putAddOn(place, { name })}
            />
            <MoneyFields
              row={row}
              field={`addOns[${place}]`}
              length={words.more}
              problems={problems}
              onRow={(next) => putAddOn(place, next)}
            />
          </Line>
        ))}
        <Button
          className="mt-4"
          onClick={() =>
            put({
              addOns: [...typed.addOns, { id: null, name: '', minutes: '0', price: '', equipment: [] }],
            })
          }
        >
          <Plus className="size-4" aria-hidden /> {words.addAddOn}
        </Button>
      </Card>
      <div>
        <ChangeButtons form={form} onCancel={() => toHouse('treatments')}>
          {saved === null ? null : (
            <Button kind={saved.active ? 'danger-quiet' : 'plain'} busy={form.busy} onClick={turn}>
              {saved.active ? words.stopSelling : words.sellAgain}
            </Button>
          )}
        </ChangeButtons>
        <p className="mt-6">
          <Link href="/admin/money-settings" className="text-accent underline">
            {words.termsElsewhere}
          </Link>
        </p>
      </div>
    </form>
  );
}

function Line({ onRemove, children }: { onRemove: (() => void) | undefined; children: ReactNode }) {
  const { words } = useHouseWords();
  return (
    <div className="mt-4 flex flex-wrap items-start gap-4">
      {children}
      {onRemove === undefined ? null : (
        <Button kind="quiet" size="icon" className="mt-7" aria-label={words.remove} onClick={onRemove}>
          <X className="size-4" aria-hidden />
        </Button>
      )}
    </div>
  );
}

type MoneyProps = {
  row: Row;
  field: string;
  length: string;
  problems: Readonly<Record<string, string>>;
  onRow: (row: Partial<Row>) => void;
};

function MoneyFields({ row, field, length, problems, onRow }: MoneyProps) {
  const { words } = useHouseWords();
  const { currency } = useSession().tenant;
  return (
    <>
      <SettingField
        label={length}
        unit="min"
        inputMode="numeric"
        maxLength={3}
        value={row.minutes}
        error={problems[`${field}.durationMinutes`]}
        onText={(minutes) => onRow({ minutes })}
      />
      <SettingField
        label={words.price}
        unit={currency}
        inputMode="decimal"
        maxLength={14}
        value={row.price}
        error={problems[`${field}.priceMinor`]}
        onText={(price) => onRow({ price })}
      />
    </>
  );
}
