import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useId, useState } from 'react';
import type { HouseSheet, Id, Location, LocationDraft } from '../../../../api/contract.ts';
import { Card } from '../house-change/card.tsx';
import { ChangeButtons } from '../house-change/change-buttons.tsx';
import { stillTyped } from '../house-change/still-typed.ts';
import { useChangeForm } from '../house-change/use-change-form.ts';
import { SHEET_KEY } from '../money-settings/api.ts';
import { SettingField } from '../money-settings/setting-field.tsx';
import { useSession } from '../session/session-context.ts';
import { useHouseWords } from './house-words.ts';
import { hoursOf, hoursProblems, mapText, type OpeningWeek, openingOf, readMap } from './opening.ts';
import { OpeningEditor } from './opening-editor.tsx';
import { RemoveLocation } from './remove-location.tsx';
import { toHouse } from './use-house-part.ts';

type Text = 'name' | 'address' | 'phone' | 'timeZone' | 'holidayCalendar' | 'map';
const HOMES = ['name', 'address', 'phone', 'timeZone', 'holidayCalendar', 'map'];

function textsOf(location: Location | null): Record<Text, string> {
  if (location === null)
    return {
      ...{ name: '', address: '', phone: '', holidayCalendar: '', map: '' },
      timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    };
  const { name, address, phone, timeZone, holidayCalendar } = location;
  return { name, address, phone, timeZone, holidayCalendar: holidayCalendar ?? '', map: mapText(location) };
}

/** As the house was read last, drawn or not. */
function readLocation(client: QueryClient, id: Id | undefined): Location | undefined {
  return client.getQueryData<HouseSheet>(SHEET_KEY)?.locations.find((one) => one.id === id);
}

/** A location: what it is called, where it is, and when it is open. null is a new one. */
export function LocationForm({ saved }: { saved: Location | null }) {
  const { words } = useHouseWords();
  const client = useQueryClient();
  // As it was when it was typed over: that somebody else saved it meanwhile shows by it.
  const [base, setBase] = useState(saved);
  const latest = () => readLocation(client, saved?.id) ?? saved;
  const [typed, setTyped] = useState<Partial<Record<Text, string>>>({});
  const [week, setWeek] = useState<OpeningWeek>(() => openingOf(saved?.openingHours ?? []));
  const [keys, setKeys] = useState<readonly string[]>([]);
  const { form, submit, refuse, forget } = useChangeForm({
    hasHome: (field) => HOMES.includes(field) || field.startsWith('openingHours['),
  });
  const texts = { ...textsOf(base), ...typed };
  const save = async (event: FormEvent) => {
    event.preventDefault();
    const coordinates = readMap(texts.map);
    if (coordinates === undefined) return refuse({ map: words.badMap });
    if (JSON.stringify(latest()) !== JSON.stringify(base)) return refuse({ '': words.changedMeanwhile });
    const { map: _, holidayCalendar, ...rest } = texts;
    const { hours, keys: drawn } = hoursOf(week);
    setKeys(drawn);
    const draft: LocationDraft = {
      ...rest,
      coordinates,
      openingHours: hours,
      holidayCalendar: holidayCalendar.trim().toUpperCase() || null,
    };
    const fate = await submit({ change: { kind: 'save-location', id: saved?.id ?? null, draft } });
    if (fate.is !== 'made' || fate.id === null) return;
    if (saved === null) return toHouse('locations', fate.id);
    setTyped((now) => stillTyped(now, typed));
    // The house was read again with the save.
    setBase(latest());
  };
  const text = (field: Text, rest: { help?: string; list?: string; inputMode?: 'tel' } = {}) => (
    <SettingField
      label={labels[field]}
      error={form.problems[field]}
      value={texts[field]}
      maxLength={300}
      onText={(next) => setTyped({ ...typed, [field]: next })}
      {...rest}
    />
  );
  const labels: Record<Text, string> = {
    ...{ name: words.name, address: words.address, phone: words.phone, timeZone: words.zone },
    ...{ holidayCalendar: words.holidays, map: words.map },
  };
  const zones = useId();
  return (
    <form onSubmit={save} noValidate className="flex flex-col gap-6">
      <Card title={words.hours} help={words.hoursHelp}>
        <OpeningEditor
          week={week}
          problems={hoursProblems(form.problems, keys)}
          onWeek={(next) => {
            if (Object.keys(form.problems).length > 0) forget();
            setWeek(next);
          }}
        />
      </Card>
      <Card title={saved === null ? words.newLocation : words.about}>
        <div className="mt-4 grid gap-4 sm:grid-cols-2">
          {text('name')}
          {text('phone', { inputMode: 'tel' })}
          {text('address')}
          {text('map', { help: words.mapHelp })}
          {text('timeZone', { help: words.zoneHelp, list: zones })}
          {text('holidayCalendar', { help: useHolidayHelp(texts.holidayCalendar) })}
        </div>
        <datalist id={zones}>
          {Intl.supportedValuesOf('timeZone').map((zone) => (
            <option key={zone} value={zone} />
          ))}
        </datalist>
        <ChangeButtons form={form} onCancel={saved === null ? () => toHouse('locations') : undefined} />
      </Card>
      {saved === null ? null : <RemoveLocation location={saved} />}
    </form>
  );
}

/** Which country's holidays a code means, as far as the browser knows it. */
function useHolidayHelp(code: string): string {
  const { words } = useHouseWords();
  const { locale } = useSession().tenant;
  const country = /^([A-Za-z]{2})(-|$)/.exec(code.trim())?.[1]?.toUpperCase();
  if (country === undefined) return words.holidaysHelp;
  const name = new Intl.DisplayNames(locale, { type: 'region', fallback: 'none' }).of(country);
  return name === undefined ? words.holidaysHelp : words.holidaysOf(name);
}
