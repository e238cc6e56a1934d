import type { ReactNode } from 'react';
import type { BookingView, ItemView } from '../../../../api/contract.ts';
import { dateAt } from '../calendar/zoned-time.ts';
import { useFormats } from '../session/session-context.ts';

const CHANNELS = new Map([
  ['whatsapp', 'WhatsApp'],
  ['telegram', 'Telegram'],
  ['webchat', 'Web chat'],
  ['teams', 'Teams'],
  ['console', 'Console'],
]);

/** When, what, with whom, where; and how to reach the guest. */
export function VisitFacts({ booking }: { booking: BookingView }) {
  const formats = useFormats(booking.timeZone);
  const date = dateAt(Date.parse(booking.startsAt), booking.timeZone);
  const { phone } = booking.guest;
  return (
    <>
      <p className="figures font-medium">
        {formats.day(date)}, {formats.timeRange(booking.startsAt, booking.endsAt)}
      </p>
      <ul className="mt-3 flex flex-col gap-3">
        {booking.items.map((item) => (
          <Item key={item.id} item={item} booking={booking} />
        ))}
      </ul>
      <dl className="mt-4 grid grid-cols-[auto_1fr] gap-x-4 gap-y-1">
        {phone === null ? null : (
          <Fact name="Phone">
            <a
              href={`tel:${phone.replaceAll(' ', '')}`}
              className="figures underline decoration-line-strong underline-offset-4"
            >
              {phone}
            </a>
          </Fact>
        )}
        <Fact name="Booked by">{CHANNELS.get(booking.channel) ?? booking.channel}</Fact>
        {booking.people > 1 ? <Fact name="People">{booking.people}</Fact> : null}
        {booking.checkedInAt === null ? null : (
          <Fact name="Arrived">{formats.time(booking.checkedInAt)}</Fact>
        )}
        {booking.cancelReason === null ? null : <Fact name="Reason">{booking.cancelReason}</Fact>}
      </dl>
    </>
  );
}

function Item({ item, booking }: { item: ItemView; booking: BookingView }) {
  const formats = useFormats(booking.timeZone);
  return (
    <li className="flex gap-3 rounded-lg border border-line px-4 py-3">
      <div className="min-w-0 grow">
        <p className="font-medium">{item.treatmentName}</p>
        <p className="text-muted">
          {item.therapistName} · {item.roomName}
        </p>
        <p className="figures text-muted">
          {formats.timeRange(item.startsAt, item.endsAt)} · {item.durationMinutes} min
        </p>
      </div>
      <p className="figures shrink-0">{formats.money(item.priceMinor, booking.currency)}</p>
    </li>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt className="text-muted">{name}</dt>
      <dd>{children}</dd>
    </>
  );
}
