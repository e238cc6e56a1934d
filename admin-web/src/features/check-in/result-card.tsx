import { CircleCheck, CircleX, Clock } from 'lucide-react';
import type { BookingView, DoorVisit } from '../../../../api/contract.ts';
import { Link } from '../../app/link.tsx';
import { visitAddress } from '../calendar/calendar-address.ts';
import type { DoorAnswer, DoorRefusal } from '../door/answers.ts';
import { useFormats } from '../session/session-context.ts';
import { checkInWords } from './check-in-words.ts';
import { LetIn } from './let-in.tsx';
import { useCheckInWords } from './use-check-in-words.ts';

/** The guest is right, only the time or the payment is not: no alarm. */
const MILD: readonly DoorRefusal[] = ['too-early', 'too-late', 'already-used', 'not-paid', 'other-house'];

/** The answer, large enough to be read from the other side of the desk. */
export function ResultCard({ answer, onCode }: { answer: DoorAnswer; onCode: (code: string) => void }) {
  return answer.kind === 'welcome' ? (
    <Welcome answer={answer} />
  ) : (
    <Refusal answer={answer} onCode={onCode} />
  );
}

function Welcome({
  answer: { visit, booking, unsettled },
}: {
  answer: Extract<DoorAnswer, { kind: 'welcome' }>;
}) {
  const { words } = useCheckInWords();
  const name = booking === null ? visit.firstName : booking.guest.name;
  return (
    <div className="animate-[rise_160ms_ease-out] rounded-lg bg-accent-soft p-6">
      <CircleCheck className="size-8 text-accent" aria-hidden />
      <p className="mt-3 font-semibold text-xl tracking-tight">{words.welcome(name)}</p>
      {unsettled ? <p className="mt-1 text-base">{words.keptHere}</p> : null}
      {booking === null ? <Brief visit={visit} /> : <Lines booking={booking} />}
    </div>
  );
}

interface RefusalProps {
  answer: Extract<DoorAnswer, { kind: 'refused' }>;
  /** Another guest's, met in a field that is for words. */
  onCode: (code: string) => void;
}

function Refusal({ answer, onCode }: RefusalProps) {
  const { words } = useCheckInWords();
  const { reason, booking, visit } = answer;
  const formats = useFormats(visit?.timeZone ?? 'UTC');
  const { title, advice } = checkInWords(words, answer, formats);
  const mild = MILD.includes(reason);
  const Icon = mild ? Clock : CircleX;
  const outside = reason === 'too-early' || reason === 'too-late';
  return (
    <div
      className={`animate-[rise_160ms_ease-out] rounded-lg p-6 ${mild ? 'bg-warn-soft' : 'bg-danger-soft'}`}
      data-reason={reason}
    >
      <Icon className={`size-8 ${mild ? 'text-warn' : 'text-danger'}`} aria-hidden />
      <p className="mt-3 font-semibold text-xl tracking-tight">{title}</p>
      <p className="mt-1 text-base">{advice}</p>
      {booking === null ? null : (
        <>
          <p className="mt-4 font-medium text-base">
            {booking.guest.name ?? booking.guest.phone ?? words.noName}
          </p>
          <Lines booking={booking} />
          {outside && booking.status === 'confirmed' ? (
            <LetIn bookingId={booking.id} onCode={onCode} />
          ) : null}
        </>
      )}
      {booking === null && visit !== null ? <Brief visit={visit} /> : null}
    </div>
  );
}

function Brief({ visit }: { visit: DoorVisit }) {
  const formats = useFormats(visit.timeZone);
  return (
    <p className="figures mt-3 text-base">
      {visit.firstName === null ? null : <span className="block font-medium">{visit.firstName}</span>}
      <span className="block">{visit.treatments.join(', ')}</span>
      <span className="block">
        {formats.moment(visit.startsAt)} · {visit.therapists.join(', ')}
      </span>
    </p>
  );
}

function Lines({ booking }: { booking: BookingView }) {
  const { words } = useCheckInWords();
  const formats = useFormats(booking.timeZone);
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
      <Link
        href={visitAddress(booking)}
        className="mt-4 inline-flex h-11 items-center underline underline-offset-4"
      >
        {words.openVisit}
      </Link>
    </>
  );
}
