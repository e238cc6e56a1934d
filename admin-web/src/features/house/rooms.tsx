import { Plus } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import type { HouseChange, HouseSheet, Location } from '../../../../api/contract.ts';
import { Button } from '../../app/button.tsx';
import { useMayChangeLocations } from '../house-change/api.ts';
import { Card } from '../house-change/card.tsx';
import { ChangeButtons } from '../house-change/change-buttons.tsx';
import { kindText } from '../house-change/chips-field.tsx';
import { useChangeForm } from '../house-change/use-change-form.ts';
import { readWhole } from '../money-settings/percent.ts';
import { SettingField } from '../money-settings/setting-field.tsx';
import { useHouseWords } from './house-words.ts';

/** A room, or a piece of equipment, which has no capacity. */
interface Thing {
  readonly of: 'room' | 'equipment';
  readonly id: string | null;
  readonly locationId: string;
  readonly name: string;
  readonly kind: string;
  readonly capacity: number;
  readonly active: boolean;
}

/** Rooms and equipment, location by location. */
export function Rooms({ sheet }: { sheet: HouseSheet }) {
  const { words } = useHouseWords();
  const rooms = sheet.rooms.map((one): Thing => ({ ...one, of: 'room' }));
  const equipment = sheet.equipment.map((one): Thing => ({ ...one, of: 'equipment', capacity: 1 }));
  return (
    <div className="flex flex-col gap-6">
      {sheet.locations.map((location) => (
        <section key={location.id} aria-label={location.name} className="grid gap-4 lg:grid-cols-2">
          {sheet.locations.length < 2 ? null : (
            <h2 className="font-semibold text-base lg:col-span-2">{location.name}</h2>
          )}
          <Things of="room" title={words.rooms} location={location} things={rooms} />
          <Things of="equipment" title={words.equipment} location={location} things={equipment} />
        </section>
      ))}
    </div>
  );
}

type Props = { of: Thing['of']; title: string; location: Location; things: readonly Thing[] };

function Things({ of, title, location, things }: Props) {
  const { words } = useHouseWords();
  const mayChange = useMayChangeLocations();
  const [open, setOpen] = useState<string | null>(null);
  const own = things.filter((one) => one.locationId === location.id);
  const retired = own.filter(({ active }) => !active);
  const blank: Thing = {
    of,
    id: null,
    locationId: location.id,
    name: '',
    kind: '',
    capacity: 1,
    active: true,
  };
  const kinds = [...new Set(things.map(({ kind }) => kind))];
  const row = (thing: Thing) => (
    <li key={thing.id} className="py-2">
      {open === thing.id ? (
        <ThingForm saved={thing} kinds={kinds} onDone={() => setOpen(null)} />
      ) : (
        <div className="flex min-h-11 items-center gap-3">
          <span className="min-w-0 grow">
            <span className="font-medium">{thing.name}</span>
            <span className="block text-muted text-xs">
              {[kindText(thing.kind), ...(of === 'room' ? [words.places(thing.capacity)] : [])].join(' · ')}
            </span>
          </span>
          {mayChange ? (
            <Button kind="quiet" aria-label={words.changeThis(thing.name)} onClick={() => setOpen(thing.id)}>
              {words.change}
            </Button>
          ) : null}
        </div>
      )}
    </li>
  );
  const active = own.filter((one) => one.active);
  return (
    <Card
      title={title}
      action={
        mayChange && open !== 'new' ? (
          <Button onClick={() => setOpen('new')}>
            <Plus className="size-4" aria-hidden /> {of === 'room' ? words.addRoom : words.addEquipment}
          </Button>
        ) : null
      }
    >
      {open === 'new' ? <ThingForm saved={blank} kinds={kinds} onDone={() => setOpen(null)} /> : null}
      {active.length === 0 ? (
        <p className="mt-3 text-muted">{of === 'room' ? words.noRooms : words.noEquipment}</p>
      ) : null}
      <ul className="mt-2 divide-y divide-line">{active.map(row)}</ul>
      {retired.length === 0 ? null : (
        <details className="mt-2">
          <summary className="flex h-11 cursor-pointer items-center text-muted">
            {words.retiredThings(retired.length)}
          </summary>
          <ul className="divide-y divide-line">{retired.map(row)}</ul>
        </details>
      )}
    </Card>
  );
}

type FormProps = { saved: Thing; kinds: readonly string[]; onDone: () => void };

function ThingForm({ saved, kinds, onDone }: FormProps) {
  const { words } = useHouseWords();
  const [{ name, kind, capacity }, setTyped] = useState({ ...saved, capacity: String(saved.capacity) });
  const { form, submit, refuse } = useChangeForm();
  const list = `kinds-of-${saved.of}`;
  const type = (part: Partial<{ name: string; kind: string; capacity: string }>) =>
    setTyped((before) => ({ ...before, ...part }));
  const save = async (event: FormEvent) => {
    event.preventDefault();
    const places = readWhole(capacity);
    if (places === null) return refuse({ capacity: words.badNumber });
    const fate = await submit({ change: saving({ ...saved, name, kind, capacity: places }) });
    if (fate.is === 'made') onDone();
  };
  const turn = async () => {
    const retire: HouseChange = { kind: `retire-${saved.of}`, id: saved.id ?? '' };
    const back = saving({ ...saved, active: true });
    const fate = await submit(
      saved.active
        ? { change: retire, said: words.retired(saved.name), undo: () => back }
        : { change: back, said: words.isBack(saved.name), undo: () => retire },
    );
    if (fate.is === 'made') onDone();
  };
  return (
    <form onSubmit={save} noValidate className="my-3 rounded-lg bg-sunken p-4">
      <div className="grid gap-4 sm:grid-cols-2">
        <SettingField
          label={words.name}
          value={name}
          maxLength={120}
          error={form.problems.name}
          onText={(next) => type({ name: next })}
        />
        <SettingField
          label={words.kind}
          help={words.kindHelp}
          value={kind}
          maxLength={60}
          list={list}
          error={form.problems.kind}
          onText={(next) => type({ kind: next })}
        />
        {saved.of === 'room' ? (
          <SettingField
            label={words.capacity}
            help={words.capacityHelp}
            value={capacity}
            inputMode="numeric"
            maxLength={3}
            error={form.problems.capacity}
            onText={(next) => type({ capacity: next })}
          />
        ) : null}
      </div>
      <datalist id={list}>
        {kinds.map((one) => (
          <option key={one} value={one} />
        ))}
      </datalist>
      <ChangeButtons form={form} onCancel={onDone}>
        {saved.id === null ? null : (
          <Button kind={saved.active ? 'danger-quiet' : 'plain'} busy={form.busy} onClick={turn}>
            {saved.active ? words.retire : words.bringBack}
          </Button>
        )}
      </ChangeButtons>
    </form>
  );
}

function saving({ of, id, capacity, ...draft }: Thing): HouseChange {
  return of === 'room'
    ? { kind: 'save-room', id, draft: { ...draft, capacity } }
    : { kind: 'save-equipment', id, draft };
}
