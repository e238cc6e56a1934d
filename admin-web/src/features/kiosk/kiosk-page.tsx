import { Camera, Keyboard, Volume2, VolumeX, WifiOff } from 'lucide-react';
import { type FormEvent, useCallback, useEffect, useRef, useState } from 'react';
import { formatsOf } from '../../app/formats.ts';
import { Logo } from '../../app/logo.tsx';
import { useNow } from '../../app/now.ts';
import { useCodes } from '../door/use-codes.ts';
import { useDoor } from '../door/use-door.ts';
import { useOfflinePage } from '../door/use-offline-page.ts';
import { setSound, soundIsOn } from '../scanner/signal.ts';
import { useWedge } from '../scanner/use-wedge.ts';
import type { Session } from '../session/api.ts';
import { KioskAnswer } from './kiosk-answer.tsx';
import { KioskCamera } from './kiosk-camera.tsx';
import { KIOSK_LANGUAGES, kioskFormat, kioskLanguage, kioskWords, spokenBy } from './kiosk-words.ts';
import { LeaveKiosk } from './leave-kiosk.tsx';
import { useIdle } from './use-idle.ts';
import { useWakeLock } from './use-wake-lock.ts';
import type { KioskWords } from './words/types.ts';

/** Nobody touched it for so long: the next guest may speak another language. */
const IDLE_MS = 60_000;
const ROUND =
  'inline-flex h-12 items-center justify-center gap-2 rounded-lg px-4 font-medium text-base text-muted hover:bg-hover hover:text-ink';

type Props = { session: Session; locationId: string; device: string };

/** A tablet at the door: one guest at a time, by camera, by hand scanner or by the short code. */
export default function KioskPage({ session: { tenant }, locationId, device }: Props) {
  const home = kioskLanguage(tenant.locale);
  const [lang, setLang] = useState(home);
  const [typing, setTyping] = useState(false);
  const [sound, setSoundShown] = useState(soundIsOn);
  const [door, { online }] = useDoor(tenant.id, locationId, device);
  const { answer, busy, scan, enter, clear } = useCodes(door, { pausing: true });
  const words = kioskWords(lang);
  const format = kioskFormat(lang, tenant.locale);
  useOfflinePage();
  useWakeLock();
  useWedge(enter);
  useTenantLook(tenant);
  const reset = useCallback(() => {
    setLang(home);
    setTyping(false);
  }, [home]);
  useIdle(IDLE_MS, reset);
  const next = useCallback(() => {
    clear();
    setTyping(false);
  }, [clear]);
  const switchSound = () => {
    setSound(!sound);
    setSoundShown(!sound);
  };
  const [SwitchIcon, SoundIcon] = [typing ? Camera : Keyboard, sound ? Volume2 : VolumeX];
  return (
    <main lang={lang} className="relative flex h-dvh flex-col overflow-hidden bg-ground" data-testid="kiosk">
      <header className="flex h-16 shrink-0 items-center gap-3 px-5 md:h-20 md:px-8">
        <Logo className="size-8 text-accent" />
        <span className="truncate font-semibold text-base md:text-lg">{tenant.name}</span>
        <Clock format={format} />
      </header>
      {online === false ? (
        <p className="flex items-center justify-center gap-2 bg-warn-soft px-5 py-2 text-base text-warn">
          <WifiOff className="size-5 shrink-0" aria-hidden /> {words.offline}
        </p>
      ) : null}
      <div className="grid min-h-0 grow content-center items-center justify-items-center gap-6 overflow-y-auto px-5 py-4 md:gap-10 md:px-10 landscape:lg:grid-cols-2">
        {typing ? (
          <CodeForm words={words} busy={busy} onCode={enter} />
        ) : (
          <>
            <div className="max-w-xl text-center landscape:lg:text-left">
              <h1 className="text-balance font-semibold text-[28px] leading-9 tracking-tight md:text-[44px] md:leading-[52px]">
                {words.hold}
              </h1>
              <p className="mt-3 text-balance text-base text-muted md:text-lg">{words.holdMore}</p>
            </div>
            <KioskCamera words={words} onCode={scan} busy={busy} />
          </>
        )}
      </div>
      <footer className="flex shrink-0 flex-wrap items-center justify-center gap-x-2 gap-y-1 px-3 py-3 md:px-8 md:py-5">
        <button type="button" className={`${ROUND} text-accent`} onClick={() => setTyping(!typing)}>
          <SwitchIcon className="size-5" aria-hidden /> {typing ? words.scanInstead : words.typeInstead}
        </button>
        <Languages lang={lang} label={words.chooseLanguage} onLang={setLang} />
        <button
          type="button"
          className={`${ROUND} w-12 px-0`}
          onClick={switchSound}
          aria-label={sound ? words.soundOff : words.soundOn}
        >
          <SoundIcon className="size-5" aria-hidden />
        </button>
        <LeaveKiosk words={words} className={ROUND} />
      </footer>
      <div aria-live="assertive" aria-atomic>
        {answer === null ? null : (
          <KioskAnswer
            answer={answer}
            // What was chosen here is meant; else the guest is spoken to as they write.
            lang={lang === home ? (spokenBy(answer.visit?.locale) ?? lang) : lang}
            locale={tenant.locale}
            onDone={next}
          />
        )}
      </div>
    </main>
  );
}

function Clock({ format }: { format: string }) {
  const now = useNow(10_000);
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  return (
    <span aria-hidden className="figures ml-auto text-base text-muted md:text-lg">
      {formatsOf(format, timeZone).time(now)}
    </span>
  );
}

type LanguagesProps = { lang: string; label: string; onLang: (lang: string) => void };

function Languages({ lang, label, onLang }: LanguagesProps) {
  return (
    <fieldset className="flex" aria-label={label}>
      {[...KIOSK_LANGUAGES].map(([code, { language }]) => (
        <button
          key={code}
          type="button"
          lang={code}
          aria-label={language}
          aria-pressed={code === lang}
          onClick={() => onLang(code)}
          className="h-12 min-w-11 rounded-lg px-2 font-medium text-base text-muted uppercase hover:bg-hover aria-pressed:bg-accent-soft aria-pressed:text-accent md:px-3"
        >
          {code}
        </button>
      ))}
    </fieldset>
  );
}

type FormProps = { words: KioskWords; busy: boolean; onCode: (text: string) => void };

function CodeForm({ words, busy, onCode }: FormProps) {
  const field = useRef<HTMLInputElement>(null);
  const [text, setText] = useState('');
  useEffect(() => {
    field.current?.focus();
  }, []);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (text.trim() === '') return field.current?.focus();
    onCode(text);
    setText('');
  };
  return (
    <form onSubmit={submit} noValidate className="w-full max-w-md text-center landscape:lg:col-span-2">
      <label
        htmlFor="kiosk-code"
        className="block font-semibold text-[28px] tracking-tight md:text-[40px] md:leading-[48px]"
      >
        {words.code}
      </label>
      <p id="kiosk-code-more" className="mt-2 text-base text-muted md:text-lg">
        {words.codeMore}
      </p>
      <input
        ref={field}
        id="kiosk-code"
        aria-describedby="kiosk-code-more"
        autoComplete="off"
        autoCapitalize="characters"
        autoCorrect="off"
        spellCheck={false}
        enterKeyHint="go"
        value={text}
        onChange={(event) => setText(event.target.value)}
        className="figures mt-6 h-20 w-full rounded-lg border border-line-strong bg-surface px-4 text-center font-semibold text-[32px] uppercase tracking-[0.2em]"
      />
      <button
        type="submit"
        aria-disabled={busy || undefined}
        className="mt-4 h-16 w-full rounded-lg bg-accent font-semibold text-lg text-on-accent hover:opacity-90 aria-disabled:opacity-60"
      >
        {busy ? words.moment : words.checkIn}
      </button>
    </form>
  );
}

/** The tenant's colour and name; through the style object, which the content security policy allows. */
function useTenantLook({ accent, name }: Session['tenant']): void {
  useEffect(() => {
    document.documentElement.style.setProperty('--tenant-accent', accent);
    document.title = name;
  }, [accent, name]);
}
