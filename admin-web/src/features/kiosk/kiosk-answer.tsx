import { CircleAlert, CircleCheck, Clock } from 'lucide-react';
import { useEffect, useRef } from 'react';
import type { DoorVisit } from '../../../../api/contract.ts';
import { formatsOf } from '../../app/formats.ts';
import type { DoorAnswer, DoorRefusal } from '../door/answers.ts';
import { kioskFormat, kioskWords } from './kiosk-words.ts';
import type { KioskWords } from './words/types.ts';

/** Long enough to be read twice; a refusal has more to say. */
const SHOWN_MS = { welcome: 8_000, refused: 12_000 } as const;
/** The guest is right, only the time is not: no alarm. */
const MILD: readonly DoorRefusal[] = ['too-early', 'already-used', 'not-paid', 'type-instead', 'replaced'];

type Props = { answer: DoorAnswer; lang: string; locale: string; onDone: () => void };

/** The whole screen says what came of the code, and what to do; then it is the next guest's. */
export function KioskAnswer({ answer, lang, locale, onDone }: Props) {
  const words = kioskWords(lang);
  const format = kioskFormat(lang, locale);
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    // A new answer takes the place of the old one, and has its own time.
    button.current?.focus();
    const timer = setTimeout(onDone, SHOWN_MS[answer.kind]);
    return () => clearTimeout(timer);
  }, [answer, onDone]);
  const { look, Icon, title, next } = told(answer, words, format);
  return (
    <section
      lang={lang}
      data-testid="kiosk-answer"
      data-kind={answer.kind}
      data-reason={answer.kind === 'refused' ? answer.reason : undefined}
      className={`absolute inset-0 z-10 flex animate-[fade-in_160ms_ease-out] flex-col items-center justify-center px-6 text-center ${look}`}
    >
      <Icon className="size-20 md:size-32" strokeWidth={1.5} aria-hidden />
      <h2 className="mt-6 text-balance font-semibold text-[40px] leading-[48px] tracking-tight md:text-[64px] md:leading-[72px]">
        {title}
      </h2>
      {next.map((line) => (
        <p key={line} className="mt-4 max-w-2xl text-balance text-lg md:text-[28px] md:leading-10">
          {line}
        </p>
      ))}
      <button
        ref={button}
        type="button"
        onClick={onDone}
        className="absolute inset-x-6 bottom-8 mx-auto h-16 max-w-sm rounded-lg border-2 border-current font-semibold text-lg outline-offset-4 focus-visible:outline-current md:bottom-12"
      >
        {words.next}
      </button>
      <span
        key={title}
        aria-hidden
        className="absolute bottom-0 left-0 h-1.5 w-full origin-left animate-[run-out_linear_forwards] bg-current opacity-60 motion-reduce:hidden"
        style={{ animationDuration: `${SHOWN_MS[answer.kind]}ms` }}
      />
    </section>
  );
}

function told(answer: DoorAnswer, words: KioskWords, format: string) {
  if (answer.kind === 'welcome') {
    return {
      look: 'bg-accent text-on-accent',
      Icon: CircleCheck,
      title: words.welcome(answer.visit.firstName),
      next: [whenLine(answer.visit, answer.at, words, format), words.seat],
    };
  }
  const mild = MILD.includes(answer.reason);
  const { title, next } = words.refusals[answer.reason];
  return {
    look: mild ? 'bg-warn text-on-danger' : 'bg-danger text-on-danger',
    Icon: mild ? Clock : CircleAlert,
    title,
    next: [refusalLine(answer, words, format) ?? next],
  };
}

function whenLine(visit: DoorVisit, at: number, words: KioskWords, format: string): string {
  const { time } = formatsOf(format, visit.timeZone);
  const therapists = new Intl.ListFormat(format).format(visit.therapists);
  return at > Date.parse(visit.startsAt)
    ? words.ends(therapists, time(visit.endsAt))
    : words.begins(time(visit.startsAt), therapists);
}

/** What can be said more closely than "come to the desk". */
function refusalLine(
  { reason, visit, usedAt, house }: Extract<DoorAnswer, { kind: 'refused' }>,
  words: KioskWords,
  format: string,
): string | null {
  if (reason === 'other-house' && house !== null) return words.atHouse(house);
  if (visit === null) return null;
  const { time } = formatsOf(format, visit.timeZone);
  if (reason === 'already-used' && usedAt !== null) return words.usedSince(time(usedAt));
  const today = Date.parse(visit.opensAt) - Date.now() < 12 * 3_600_000;
  return reason === 'too-early' && today ? words.comeFrom(time(visit.opensAt)) : null;
}
