import type { BookingDetail } from '../../../../api/contract.ts';
import { refusalTitle } from '../check-in/check-in-words.ts';
import { useFormats } from '../session/session-context.ts';
import { HISTORY_WORDS } from './history-words.ts';
import { Section } from './section.tsx';

/** What happened to the visit, by whom, newest last. */
export function History({ detail: { booking, history } }: { detail: BookingDetail }) {
  const formats = useFormats(booking.timeZone);
  return (
    <Section title="History">
      <ol className="flex flex-col gap-3 border-line border-l pl-4">
        {history.map((line) => (
          <li key={line.sequence} className="relative">
            <span
              className="absolute top-1.5 -left-[20.5px] size-2 rounded-full bg-line-strong"
              aria-hidden
            />
            <p>{HISTORY_WORDS[line.type]}</p>
            {line.reason === undefined ? null : <p className="text-muted">“{line.reason}”</p>}
            {line.refusal === undefined ? null : <p className="text-muted">{refusalTitle(line.refusal)}</p>}
            {line.scan === undefined ? null : (
              <p className="figures text-muted text-xs">
                {line.scan.device}, {formats.moment(line.scan.at)}
              </p>
            )}
            <p className="figures text-muted text-xs">
              {formats.moment(line.at)} · {line.actor}
            </p>
          </li>
        ))}
      </ol>
    </Section>
  );
}
