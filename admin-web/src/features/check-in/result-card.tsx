import { CircleCheck, CircleX } from 'lucide-react';
import type { BookingView } from '../../../../api/contract.ts';
import { Link } from '../../app/link.tsx';
import { writeAddress } from '../calendar/calendar-address.ts';
import { guestName } from '../calendar/visit-words.ts';
import { dateAt } from '../calendar/zoned-time.ts';
import { useFormats } from '../session/session-context.ts';
import type { CheckInResult } from './api.ts';

/** The answer, large enough to be read from the other side of the desk. */
export function ResultCard({ result }: { result: CheckInResult }) {
  return result.kind === 'welcome' ? (
    <div className="animate-[rise_160ms_ease-out] rounded-lg bg-accent-soft p-6">
      <CircleCheck className="size-8 text-accent" aria-hidden />
      <p className="mt-3 font-semibold text-xl tracking-tight">Welcome, {guestName(result.booking.guest)}</p>
      <Lines booking={result.booking} />
    </div>
  ) : (
    <div className="animate-[rise_160ms_ease-out] rounded-lg bg-danger-soft p-6">
      <CircleX className="size-8 text-danger" aria-hidden />
      <p className="mt-3 font-semibold text-xl tracking-tight">{result.title}</p>
      <p className="mt-1 text-base">{result.advice}</p>
      {result.booking === null ? null : (
        <>
          <p className="mt-4 font-medium text-base">{guestName(result.booking.guest)}</p>
          <Lines booking={result.booking} />
        </>
      )}
    </div>
  );
}

function Lines({ booking }: { booking: BookingView }) {
  const formats = useFormats(booking.timeZone);
  const date = dateAt(Date.parse(booking.startsAt), booking.timeZone);
  const address = writeAddress({ locationId: booking.locationId, date, visitId: booking.id });
  return (
    <>
      <ul className="figures mt-1 flex flex-col gap-3 text-base">
        {booking.items.map((item) => (
          <li key={item.id}>
            <span className="block">{item.treatmentName}</span>
            <span className="block">
              {formats.moment(item.startsAt)} · {item.therapistName} · {item.roomName}
            </span>
          </li>
        ))}
      </ul>
      <Link href={address} className="mt-4 inline-flex h-11 items-center underline underline-offset-4">
        Open in the calendar
      </Link>
    </>
  );
}
