import { useQuery } from '@tanstack/react-query';
import type { BookingView, GuestConsents } from '../../../../api/contract.ts';
import { CHANNELS } from '../../app/channels.ts';
import { request } from '../../app/http.ts';
import { useFormats, useSession } from '../session/session-context.ts';
import { Section } from './section.tsx';
import { useVisitWords } from './use-visit-words.ts';

/** More are in the API. */
const MOST_LINES = 4;

/** What the guest agreed to be sent, in short; nothing where they never said. Not for therapists, who read no conversations. */
export function Consents({ booking }: { booking: BookingView }) {
  const { user } = useSession();
  return user.role === 'therapist' ? null : <ConsentList booking={booking} />;
}

function ConsentList({ booking: { id, guest, timeZone } }: { booking: BookingView }) {
  const { words } = useVisitWords();
  const formats = useFormats(timeZone);
  const { data } = useQuery({
    queryKey: ['booking', id, 'consents'],
    queryFn: () => request<GuestConsents>('GET', `/guests/${encodeURIComponent(guest.id)}/consents`),
  });
  if (data === undefined || data.log.length === 0) return null;
  const { consents: say } = words;
  return (
    <div data-testid="visit-consents">
      <Section title={say.title}>
        <p>{data.messages === 'all' ? say.offers[data.offers ?? 'unasked'] : say.stopped}</p>
        <ul className="mt-2 flex flex-col gap-1 text-muted text-xs">
          {data.log.slice(0, MOST_LINES).map(({ what, at, channel }) => (
            <li key={`${what} ${at}`}>
              <time dateTime={at} className="figures">
                {formats.moment(at)}
              </time>
              {` · ${words.events[what]}`}
              {channel === null
                ? ''
                : ` · ${channel === 'webchat' ? words.webChat : (CHANNELS.get(channel) ?? channel)}`}
            </li>
          ))}
        </ul>
      </Section>
    </div>
  );
}
