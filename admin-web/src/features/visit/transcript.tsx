import type { BookingDetail, TranscriptLine } from '../../../../api/contract.ts';
import { OfferedChoices } from '../../app/offered-choices.tsx';
import { useFormats, useSession } from '../session/session-context.ts';
import { Section } from './section.tsx';
import { useVisitWords } from './use-visit-words.ts';

/** The conversation that led to the visit: the guest's side left, the house's right. Not for therapists, who read none. */
export function Transcript({ detail }: { detail: BookingDetail }) {
  const { user } = useSession();
  return user.role === 'therapist' ? null : <Lines detail={detail} />;
}

function Lines({ detail: { booking, transcript } }: { detail: BookingDetail }) {
  const { words } = useVisitWords();
  return (
    <Section title={words.conversation}>
      {transcript.length === 0 ? (
        <p className="text-muted">{words.noConversation}</p>
      ) : (
        <ol className="flex flex-col gap-2">
          {transcript.map((line) => (
            <Bubble key={line.position} line={line} timeZone={booking.timeZone} />
          ))}
        </ol>
      )}
    </Section>
  );
}

function Bubble({ line, timeZone }: { line: TranscriptLine; timeZone: string }) {
  const formats = useFormats(timeZone);
  const { words } = useVisitWords();
  const guest = line.from === 'guest';
  return (
    <li className={`flex max-w-[85%] flex-col gap-1 ${guest ? 'self-start' : 'items-end self-end'}`}>
      <span className="sr-only">{guest ? words.guest : words.house}:</span>
      <p
        className={`whitespace-pre-wrap break-words rounded-2xl px-3 py-2 ${guest ? 'rounded-bl-md bg-hover' : 'rounded-br-md bg-accent-soft'}`}
      >
        {line.text}
      </p>
      <OfferedChoices choices={line.choices} label={words.choices} />
      <time dateTime={line.at} className="figures px-1 text-muted text-xs">
        {formats.time(line.at)}
      </time>
    </li>
  );
}
