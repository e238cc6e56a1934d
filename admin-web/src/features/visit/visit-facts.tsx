import type { ReactNode } from 'react';
import type { BookingView, DeskException, ItemView } from '../../../../api/contract.ts';
import { CHANNELS } from '../../app/channels.ts';
import { dateAt } from '../calendar/zoned-time.ts';
import { useMaySeeMoney } from '../money/api.ts';
import { useFormats } from '../session/session-context.ts';
import { useVisitWords } from './use-visit-words.ts';
import { addOnWords, exceptionWords, inOrder, partCount } from './visit-details.ts';

/** When, what, with whom, where and for how much; and how to reach the guest. Therapists see no money and no phone. */
export function VisitFacts({ booking }: { booking: BookingView }) {
  const { words } = useVisitWords();
  const formats = useFormats(booking.timeZone);
  const date = dateAt(Date.parse(booking.startsAt), booking.timeZone);
  const { phone } = booking.guest;
  const treatments = partCount(booking);
  return (
    <>
      <p className="figures font-medium">
        {formats.day(date)}, {formats.timeRange(booking.startsAt, booking.endsAt)}
      </p>
      <ul className="mt-3 flex flex-col gap-3">
        {inOrder(booking.items).map((item) => (
          <Item key={item.id} item={item} booking={booking} />
        ))}
      </ul>
      {booking.exception === null ? null : <Exception exception={booking.exception} />}
      <dl className="mt-4 grid grid-cols-[auto_1fr] gap-x-4 gap-y-1">
        {phone === null ? null : (
          <Fact name={words.phone}>
            <a
              href={`tel:${phone.replaceAll(' ', '')}`}
              className="figures underline decoration-line-strong underline-offset-4"
            >
              {phone}
            </a>
          </Fact>
        )}
        <Fact name={words.bookedBy}>
          {booking.channel === 'webchat' ? words.webChat : (CHANNELS.get(booking.channel) ?? booking.channel)}
        </Fact>
        {booking.people > 1 ? <Fact name={words.people}>{booking.people}</Fact> : null}
        {treatments > 1 ? <Fact name={words.treatments}>{words.oneAfterAnother(treatments)}</Fact> : null}
        {booking.seriesId === null ? null : <Fact name={words.recurring}>{words.oneOfSeries}</Fact>}
        {booking.moves === 0 ? null : <Fact name={words.moved}>{words.times(booking.moves)}</Fact>}
        {booking.checkedInAt === null ? null : (
          <Fact name={words.arrived}>{formats.time(booking.checkedInAt)}</Fact>
        )}
        {booking.cancelReason === null ? null : <Fact name={words.reason}>{booking.cancelReason}</Fact>}
      </dl>
    </>
  );
}

/** What the desk set aside for this visit, and why. */
function Exception({ exception }: { exception: DeskException }) {
  const { words } = useVisitWords();
  return (
    <p className="mt-3 rounded-lg bg-hover px-4 py-2">
      <span className="font-medium">{exceptionWords(words, exception)}:</span> {exception.reason}
    </p>
  );
}

function Item({ item, booking }: { item: ItemView; booking: BookingView }) {
  const { words } = useVisitWords();
  const maySeeMoney = useMaySeeMoney();
  const formats = useFormats(booking.timeZone);
  return (
    <li className="flex gap-3 rounded-lg border border-line px-4 py-3">
      <div className="min-w-0 grow">
        <p className="font-medium">{item.treatmentName}</p>
        {item.addOns.length === 0 ? null : <p>{addOnWords(words, item)}</p>}
        <p className="text-muted">
          {item.therapistName} · {item.roomName}
        </p>
        <p className="figures text-muted">
          {formats.timeRange(item.startsAt, item.endsAt)} · {item.durationMinutes} min
        </p>
      </div>
      {maySeeMoney ? (
        <p className="figures shrink-0">{formats.money(item.priceMinor, booking.currency)}</p>
      ) : null}
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
