import { Camera as CameraIcon, CameraOff, DoorOpen, Volume2, VolumeX } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { replaceAddress, useAddress } from '../../app/address.ts';
import { Button } from '../../app/button.tsx';
import { Link } from '../../app/link.tsx';
import { useHouse } from '../calendar/api.ts';
import { LocationSelect } from '../calendar/location-select.tsx';
import type { Place } from '../door/place.ts';
import { keepPlace, readPlace } from '../door/place.ts';
import { type Codes, useCodes } from '../door/use-codes.ts';
import { useDoor } from '../door/use-door.ts';
import { useOfflinePage } from '../door/use-offline-page.ts';
import { setSound, soundIsOn } from '../scanner/signal.ts';
import { useWedge } from '../scanner/use-wedge.ts';
import { useSession } from '../session/session-context.ts';
import { Camera } from './camera.tsx';
import { CodeForm } from './code-form.tsx';
import { Discrepancies } from './discrepancies.tsx';
import { DoorStatus } from './door-status.tsx';
import { ResultCard } from './result-card.tsx';
import { useCheckInWords } from './use-check-in-words.ts';

/** `/admin/check-in`: a code in, a clear answer out, ready for the next guest; without a connection by the day's list. */
export default function CheckInPage() {
  const { tenant } = useSession();
  const { lang, words } = useCheckInWords();
  const [place, setPlace] = usePlace();
  const [camera, setCamera] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const [door, state] = useDoor(tenant.id, place.locationId, place.device);
  const codes = useCodes(door, { pausing: false });
  useWedge(codes.enter);
  useOfflinePage();
  useCodeInAddress(codes.enter, door !== null);
  const next = () => {
    codes.clear();
    field.current?.focus();
  };
  const answered = codes.busy || codes.answer !== null;
  const Icon = camera ? CameraOff : CameraIcon;
  return (
    <main lang={lang} className="min-h-0 grow overflow-y-auto">
      <div
        className={`mx-auto w-full px-4 pt-8 pb-16 md:pt-16 ${answered ? 'max-w-5xl md:grid md:grid-cols-2 md:gap-x-8' : 'max-w-lg'}`}
      >
        <div className="mb-6 md:col-span-2">
          <h1 className="font-semibold text-xl tracking-tight">{words.title}</h1>
          <p className="mt-1 text-muted">{words.intro}</p>
          <DoorStatus state={state} />
        </div>
        <Answer codes={codes} onNext={next} />
        <div>
          <Discrepancies
            list={state.discrepancies}
            locationId={place.locationId}
            onDone={(key) => void door?.dismiss(key)}
          />
          {camera ? <Camera onCode={codes.scan} /> : null}
          <Button className="mb-4 w-full" size="large" onClick={() => setCamera(!camera)}>
            <Icon className="size-4" aria-hidden /> {camera ? words.stopCamera : words.startCamera}
          </Button>
          <CodeForm field={field} busy={codes.busy} onCode={codes.enter} />
          <Settings place={place} onPlace={setPlace} />
        </div>
      </div>
    </main>
  );
}

/** The house that this device stands in: as chosen on it, else the first. */
function usePlace(): readonly [Place, (place: Place) => void] {
  const house = useHouse();
  const [kept, setKept] = useState(readPlace);
  const locations = house.data?.locations;
  const device = kept?.device ?? 'Desk';
  const known = locations === undefined || locations.some(({ id }) => id === kept?.locationId);
  const locationId = known ? (kept?.locationId ?? '') : (locations[0]?.id ?? '');
  // For the next time, which may be without a connection.
  useEffect(() => {
    if (locationId !== '') keepPlace({ locationId, device });
  }, [locationId, device]);
  const change = (place: Place) => {
    keepPlace(place);
    setKept(place);
  };
  return [{ locationId, device }, change];
}

/** Above the form on a phone and beside it on a desk: the answer is never below the edge of the screen. */
function Answer({ codes: { busy, answer, enter }, onNext }: { codes: Codes; onNext: () => void }) {
  const { words } = useCheckInWords();
  const region = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (answer !== null) region.current?.scrollIntoView({ block: 'nearest' });
  }, [answer]);
  return (
    <div ref={region} className="scroll-mt-24 md:order-last">
      <div role="status" data-testid="check-in-result">
        {busy ? <p className="mb-6 rounded-lg bg-hover p-6 text-muted">{words.lookingUp}</p> : null}
        {!busy && answer !== null ? <ResultCard answer={answer} onCode={enter} /> : null}
      </div>
      {!busy && answer !== null ? (
        <Button className="mt-3 mb-6" onClick={onNext}>
          {words.next}
        </Button>
      ) : null}
    </div>
  );
}

function Settings({ place, onPlace }: { place: Place; onPlace: (place: Place) => void }) {
  const house = useHouse();
  const { words } = useCheckInWords();
  const [sound, setShown] = useState(soundIsOn);
  const SoundIcon = sound ? Volume2 : VolumeX;
  const switchSound = () => {
    setSound(!sound);
    setShown(!sound);
  };
  return (
    <div className="mt-6 flex flex-wrap items-center gap-2 border-line border-t pt-4">
      <LocationSelect
        locations={house.data?.locations ?? []}
        label={words.location}
        locationId={place.locationId}
        onLocation={(locationId) => onPlace({ ...place, locationId })}
      />
      <Button kind="quiet" onClick={switchSound} aria-pressed={sound}>
        <SoundIcon className="size-4" aria-hidden /> {words.sound}
      </Button>
      <Link
        href="/admin/kiosk"
        className="ml-auto inline-flex h-11 items-center gap-2 rounded-lg px-3 font-medium text-muted hover:bg-hover hover:text-ink md:h-9"
      >
        <DoorOpen className="size-4" aria-hidden /> {words.toKiosk}
      </Link>
    </div>
  );
}

/** `/admin/check-in#CODE`: taken once, then removed, so that loading the page again does nothing. */
function useCodeInAddress(take: (text: string) => void, ready: boolean): void {
  const { hash } = useAddress();
  const latest = useRef(take);
  useEffect(() => {
    latest.current = take;
  });
  useEffect(() => {
    if (hash.length < 2 || !ready) return;
    latest.current(decode(hash));
    replaceAddress(window.location.pathname);
  }, [hash, ready]);
}

function decode(hash: string): string {
  try {
    return decodeURIComponent(hash);
  } catch {
    // A lone % is no escape: then it is no code either.
    return hash;
  }
}
