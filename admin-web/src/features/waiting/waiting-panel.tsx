import { X } from 'lucide-react';
import { type PointerEvent, useEffect, useState } from 'react';
import { toast } from 'sonner';
import type { House, Id, Obstacles, WaitlistEntryView } from '../../../../api/contract.ts';
import { Button } from '../../app/button.tsx';
import { Failure } from '../../app/failure.tsx';
import { Problem } from '../../app/http.ts';
import { problemWords } from '../../app/problem-words.ts';
import { bookedToast } from '../calendar/booked-toast.ts';
import { useCalendarWords } from '../calendar/calendar-words.ts';
import type { DayColumn } from '../calendar/columns.ts';
import type { DropIn } from '../calendar/drop-in.ts';
import RefusedDialog from '../calendar/refused-dialog.tsx';
import { useFormats } from '../session/session-context.ts';
import { guestName } from '../visit/status-words.ts';
import { useBookWaiting, useWaiting, type WaitingCall, type WaitingPlace } from './api.ts';
import { WaitingCard } from './waiting-card.tsx';
import { outsiderOf } from './waiting-visit.ts';
import { useWaitingWords } from './waiting-words.ts';

type Props = {
  house: House;
  locationId: Id;
  timeZone: string;
  /** Whose week is on the screen; null in a day. */
  weekOf: Id | null;
  dropIn: DropIn;
  onOpen: (bookingId: Id) => void;
  onClose: () => void;
};

/** Who waits for time to come free, beside the day: dragged into it, or booked at one of the times that are free. */
export default function WaitingPanel({
  house,
  locationId,
  timeZone,
  weekOf,
  dropIn,
  onOpen,
  onClose,
}: Props) {
  const { lang, words } = useWaitingWords();
  const waiting = useWaiting();
  const { book, refused, forget } = useBooking(timeZone);
  const calendar = useCalendarWords().words;
  const entries = waiting.data ?? [];
  useEffect(() => {
    dropIn.onDrop = (outsider, startsAt, column) => {
      const entry = entries.find(({ id }) => id === outsider.id);
      if (entry) book({ entry, place: { locationId, startsAt, ...handsOf(column, weekOf) } });
    };
    return () => {
      dropIn.onDrop = null;
    };
  });
  const take = (entry: WaitlistEntryView) => (event: PointerEvent<HTMLElement>) => {
    if (event.target instanceof Element && event.target.closest('button, label') === null)
      dropIn.take?.(outsiderOf(entry, house), event);
  };
  return (
    <aside
      lang={lang}
      aria-label={words.title}
      data-testid="waiting-panel"
      className="flex min-h-0 shrink-0 flex-col border-line border-l bg-surface max-md:fixed max-md:inset-0 max-md:z-40 md:w-76 print:hidden"
    >
      <div className="flex items-center gap-2 border-line border-b py-1.5 pr-2 pl-4">
        <h2 className="grow font-semibold">{words.title}</h2>
        <Button kind="quiet" size="icon" aria-label={words.close} onClick={onClose}>
          <X className="size-4" aria-hidden />
        </Button>
      </div>
      <div className="min-h-0 grow overflow-y-auto p-3">
        {waiting.isError && !waiting.data ? (
          <Failure
            title={words.notLoaded}
            lang={lang}
            error={waiting.error}
            retry={() => waiting.refetch()}
          />
        ) : null}
        {waiting.data?.length === 0 ? (
          <>
            <p className="font-medium">{words.empty}</p>
            <p className="mt-1 text-muted">{words.emptyWhat}</p>
          </>
        ) : null}
        {entries.length === 0 ? null : <p className="mb-3 text-muted text-xs max-md:hidden">{words.help}</p>}
        <ul className="flex flex-col gap-2">
          {entries.map((entry) => (
            <WaitingCard
              key={entry.id}
              {...{ entry, house, locationId, timeZone, onOpen }}
              onTake={entry.status === 'waiting' ? take(entry) : null}
              onBook={(place) => book({ entry, place })}
            />
          ))}
        </ul>
      </div>
      {refused === null ? null : (
        <RefusedDialog
          obstacles={refused.obstacles}
          about={guestName(calendar, { ...refused.entry.guest, phone: null })}
          timeZone={timeZone}
          anyway={words.anyway}
          onAnyway={(exception) => book({ ...refused, exception })}
          onLeave={forget}
        />
      )}
    </aside>
  );
}

/** Whose hands and which room the column is that somebody was let go over. */
function handsOf({ kind, id }: DayColumn, weekOf: Id | null): Pick<WaitingPlace, 'therapistId' | 'roomId'> {
  if (kind === 'room') return { therapistId: null, roomId: id };
  return { therapistId: kind === 'day' ? weekOf : id, roomId: null };
}

/** Books who waits; where the time is not to be had, what is in the way (`refused`) with the way to have it all the same. */
function useBooking(timeZone: string) {
  const { lang, words } = useWaitingWords();
  const calendar = useCalendarWords().words;
  const formats = useFormats(timeZone);
  const mutation = useBookWaiting();
  const [refused, setRefused] = useState<(WaitingCall & { readonly obstacles: Obstacles }) | null>(null);
  const known: Readonly<Record<string, string>> = {
    'not-waiting': words.notWaiting,
    'in-the-past': words.gone,
  };
  const book = (call: WaitingCall) => {
    setRefused(null);
    mutation.mutate(call, {
      onSuccess: ({ booking }) => {
        const hands = booking.items[0]?.therapistName ?? '';
        const when = `${formats.moment(booking.startsAt)}, ${hands}`;
        toast.success(words.booked(guestName(calendar, booking.guest), when), {
          id: bookedToast(booking.id),
        });
      },
      onError: (error) => {
        const reason = error instanceof Problem ? error.reason : '';
        const obstacles =
          error instanceof Problem ? (error.body.obstacles as Obstacles | undefined) : undefined;
        if (reason === 'slot-taken')
          setRefused({ ...call, obstacles: obstacles ?? { list: [], possibleWith: null } });
        else toast.error(known[reason] ?? problemWords(error, lang));
      },
    });
  };
  return { book, refused, forget: () => setRefused(null) };
}
