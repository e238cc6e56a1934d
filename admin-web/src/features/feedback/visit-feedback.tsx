import type { BookingDetail } from '../../../../api/contract.ts';
import { useFormats } from '../session/session-context.ts';
import { Section } from '../visit/section.tsx';
import { useVisitWords } from '../visit/use-visit-words.ts';
import { Stars } from './stars.tsx';

/** What the guest said of their visit; nothing while they said nothing. */
export function VisitFeedback({ detail: { booking, feedback } }: { detail: BookingDetail }) {
  const formats = useFormats(booking.timeZone);
  const { feedback: say } = useVisitWords().words;
  if (feedback === null) return null;
  return (
    <div data-testid="visit-feedback">
      <Section title={say.title}>
        <div className="flex items-center gap-3">
          <Stars stars={feedback.stars} label={say.stars(feedback.stars)} />
          <time dateTime={feedback.at} className="figures text-muted text-xs">
            {formats.moment(feedback.at)}
          </time>
        </div>
        {feedback.words === null ? (
          <p className="mt-2 text-muted">{say.noWords}</p>
        ) : (
          <p className="mt-2 whitespace-pre-wrap break-words">“{feedback.words}”</p>
        )}
      </Section>
    </div>
  );
}
