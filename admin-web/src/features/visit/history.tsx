import type { BookingDetail, HistoryLine } from '../../../../api/contract.ts';
import { refusalTitle } from '../check-in/check-in-words.ts';
import { Stars } from '../feedback/stars.tsx';
import { useFormats } from '../session/session-context.ts';
import { Section } from './section.tsx';
import { useVisitWords } from './use-visit-words.ts';
import type { VisitWords } from './words/types.ts';

/** What happened to the visit, by whom, newest last. */
export function History({ detail: { booking, history, feedback } }: { detail: BookingDetail }) {
  const formats = useFormats(booking.timeZone);
  const { lang, words } = useVisitWords();
  const lastOpinion = history.findLast(({ type }) => type === 'feedback-given');
  return (
    <Section title={words.history}>
      <ol className="flex flex-col gap-3 border-line border-l pl-4" data-testid="visit-history">
        {history.map((line) => (
          <li key={line.sequence} className="relative">
            <span
              className="absolute top-1.5 -left-[20.5px] size-2 rounded-full bg-line-strong"
              aria-hidden
            />
            <p>{words.events[line.type]}</p>
            {feedback && line === lastOpinion ? (
              <p className="mt-0.5">
                <Stars stars={feedback.stars} label={words.feedback.stars(feedback.stars)} />
              </p>
            ) : null}
            {line.reason === undefined ? null : <p className="text-muted">“{line.reason}”</p>}
            {line.refusal === undefined ? null : (
              <p className="text-muted">{refusalTitle(lang, line.refusal)}</p>
            )}
            {line.scan === undefined ? null : (
              <p className="figures text-muted text-xs">
                {line.scan.device}, {formats.moment(line.scan.at)}
              </p>
            )}
            <p className="figures text-muted text-xs">
              {formats.moment(line.at)} · {whoDid(words, line)}
            </p>
          </li>
        ))}
      </ol>
    </Section>
  );
}

function whoDid(words: VisitWords, { by }: HistoryLine): string {
  if (by.kind === 'guest') return words.guest;
  return by.kind === 'staff' && by.name !== '' ? by.name : words.system;
}
