import { DoorOpen } from 'lucide-react';
import { type FormEvent, useId, useState } from 'react';
import { Button } from '../../app/button.tsx';
import { Failure } from '../../app/failure.tsx';
import { Field } from '../../app/field.tsx';
import { problemWords } from '../../app/problem-words.ts';
import { useHouse } from '../calendar/api.ts';
import { useCheckInWords } from '../check-in/use-check-in-words.ts';
import { keepPlace, readPlace } from '../door/place.ts';
import { useStartKiosk } from '../session/api.ts';

/** `/admin/kiosk` before it is one: where the device stands and what it is called. */
export default function KioskSetup() {
  const house = useHouse();
  const { lang, words } = useCheckInWords();
  if (house.isError)
    return (
      <Failure title={words.kiosk.notLoaded} lang={lang} error={house.error} retry={() => house.refetch()} />
    );
  if (!house.data) return null;
  return <SetupForm locations={house.data.locations} />;
}

type Props = { locations: readonly { readonly id: string; readonly name: string }[] };

function SetupForm({ locations }: Props) {
  const start = useStartKiosk();
  const { lang, words } = useCheckInWords();
  const select = useId();
  const kept = readPlace();
  const known = locations.find(({ id }) => id === kept?.locationId) ?? locations[0];
  const [locationId, setLocationId] = useState(known?.id ?? '');
  const [device, setDevice] = useState('Door');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const place = { locationId, device: device.trim() || 'Door' };
    keepPlace(place);
    // Only now, while a press is being handled, does the browser allow it. Without it the kiosk works as well.
    document.documentElement.requestFullscreen?.().catch((error: unknown) => {
      console.info('Not full screen', error);
    });
    start.mutate(place);
  };
  return (
    <main lang={lang} className="min-h-0 grow overflow-y-auto">
      <form
        onSubmit={submit}
        className="mx-auto flex w-full max-w-lg flex-col gap-5 px-4 pt-8 pb-16 md:pt-16"
      >
        <div>
          <DoorOpen className="size-8 text-accent" aria-hidden />
          <h1 className="mt-4 font-semibold text-xl tracking-tight">{words.kiosk.title}</h1>
          <p className="mt-1 text-muted">{words.kiosk.help}</p>
        </div>
        <div className="flex flex-col gap-1">
          <label htmlFor={select} className="font-medium">
            {words.kiosk.house}
          </label>
          <select
            id={select}
            value={locationId}
            onChange={(event) => setLocationId(event.target.value)}
            className="h-11 rounded-lg border border-line-strong bg-surface px-3 text-base"
          >
            {locations.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </div>
        <Field
          label={words.kiosk.device}
          value={device}
          maxLength={40}
          autoComplete="off"
          onChange={(event) => setDevice(event.target.value)}
        />
        <div role="alert" className="text-danger empty:hidden">
          {start.isError ? problemWords(start.error, lang) : null}
        </div>
        <Button type="submit" kind="primary" size="large" busy={start.isPending}>
          {words.kiosk.start}
        </Button>
      </form>
    </main>
  );
}
