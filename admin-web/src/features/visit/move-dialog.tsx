import { useQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import type {
  BookingView,
  House,
  Id,
  ItemView,
  LocalDate,
  Slot,
  SlotSearch,
} from '../../../../api/contract.ts';
import { Button } from '../../app/button.tsx';
import { request } from '../../app/http.ts';
import { Pick } from '../../app/pick.tsx';
import { TopDialog } from '../../app/top-dialog.tsx';
import { useHouse } from '../calendar/api.ts';
import { useMoveWords } from '../calendar/move-words.ts';
import RefusedDialog from '../calendar/refused-dialog.tsx';
import { therapistsAt } from '../calendar/use-calendar-place.ts';
import { useMoveVisit } from '../calendar/use-move-visit.ts';
import { dateAt, isLocalDate } from '../calendar/zoned-time.ts';
import { useQuickWords } from '../quick-booking/quick-words.ts';
import { SlotList } from '../quick-booking/slot-list.tsx';
import { useFormats, useSession } from '../session/session-context.ts';
import { guestName } from './status-words.ts';
import { useVisitWords } from './use-visit-words.ts';
import { partsOf } from './visit-parts.ts';

type Props = { booking: BookingView };

/** Moving without a drag: to another day, by thumb or by keys; only to times that are free. */
export function MoveDialog({ booking }: Props) {
  const house = useHouse().data;
  const { role } = useSession().user;
  return house === undefined || role === 'therapist' ? null : <Move booking={booking} house={house} />;
}

function Move({ booking, house }: Props & { house: House }) {
  const [open, setOpen] = useState(false);
  const { lang, words } = useVisitWords();
  const move = useMoveWords().words;
  const { move: go, refused, forget } = useMoveVisit(house, booking.timeZone);
  const [item] = booking.items;
  if (item === undefined) return null;
  const to = (slot: Slot) => {
    setOpen(false);
    go(booking, {
      ...{ bookingId: booking.id, version: booking.version, itemId: item.id, startsAt: slot.startsAt },
      therapistId: slot.items.find(({ part }) => part === item.part)?.therapistId ?? null,
      ...{ roomId: null, durationMinutes: null },
    });
  };
  return (
    <>
      <TopDialog
        {...{ open, lang, title: words.move.title, close: words.close, testId: 'move-visit' }}
        onOpen={setOpen}
        trigger={<Button>{words.move.open}</Button>}
      >
        <Times {...{ booking, house }} onMove={to} />
      </TopDialog>
      {refused === null ? null : (
        <RefusedDialog
          obstacles={refused.obstacles}
          about={guestName(words, booking.guest)}
          timeZone={booking.timeZone}
          anyway={move.anyway}
          onAnyway={(exception) => go(refused.booking, refused.change, exception)}
          onLeave={forget}
        />
      )}
    </>
  );
}

/** In place of a therapist: whoever has the visit now, or anybody. */
const SAME = 'same';
const ANYONE = 'anyone';

type TimesProps = Props & { house: House; onMove: (slot: Slot) => void };

function Times({ booking, house, onMove }: TimesProps) {
  const { words } = useVisitWords();
  const quick = useQuickWords().words;
  const formats = useFormats(booking.timeZone);
  const dayField = useId();
  const whoField = useId();
  const [date, setDate] = useState<LocalDate>(dateAt(Date.parse(booking.startsAt), booking.timeZone));
  const [who, setWho] = useState<string>(SAME);
  const [chosen, choose] = useState(0);
  const search = useFreeTimes(booking, date, who);
  const found = search.data?.ok ? search.data.slots : [];
  const slots = found.toSorted((a, b) => Date.parse(a.startsAt) - Date.parse(b.startsAt));
  const slot = slots[Math.min(chosen, slots.length - 1)];
  const field = 'figures h-11 w-full rounded-lg border border-line-strong bg-surface px-3 md:h-9';
  return (
    <form
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        if (slot) onMove(slot);
      }}
    >
      <p className="text-muted">
        {guestName(words, booking.guest)}, {formats.moment(booking.startsAt)}. {words.move.told}
      </p>
      <div className="grid grid-cols-2 gap-3">
        <label htmlFor={dayField} className="block">
          <span className="mb-1 block font-medium">{words.move.day}</span>
          <input
            id={dayField}
            type="date"
            value={date}
            onChange={({ target }) => {
              if (!isLocalDate(target.value)) return;
              setDate(target.value);
              choose(0);
            }}
            className={field}
          />
        </label>
        <label htmlFor={whoField} className="block">
          <span className="mb-1 block font-medium">{words.move.who}</span>
          <Pick
            id={whoField}
            value={who}
            onPick={(next) => {
              setWho(next);
              choose(0);
            }}
            options={[
              [SAME, words.move.same],
              [ANYONE, words.move.anyone],
              ...therapistsAt(house, booking.locationId).map(({ id, name }) => [id, name] as const),
            ]}
          />
        </label>
      </div>
      <SlotList
        {...{ slots, house, formats, chosen: Math.min(chosen, slots.length - 1) }}
        words={quick}
        onChoose={choose}
        note={search.isPending ? words.move.looking : words.move.none}
      />
      {slot === undefined ? null : (
        <div className="flex justify-end">
          <Button type="submit" kind="primary" size="large">
            {words.move.confirm}
          </Button>
        </div>
      )}
    </form>
  );
}

/** Whose hands each treatment is looked for in. */
function handsOf(who: string): (item: ItemView) => Id | null {
  if (who === SAME) return ({ therapistId }) => therapistId;
  return () => (who === ANYONE ? null : who);
}

/** What is free on a day for the visit as it is, its own time not in its way. */
function useFreeTimes(booking: BookingView, date: LocalDate, who: string) {
  return useQuery({
    queryKey: ['free-times', booking.id, booking.version, date, who],
    queryFn: () =>
      request<SlotSearch>('POST', '/slots', {
        parts: partsOf(booking, handsOf(who)),
        ...{ people: booking.people, locationId: booking.locationId, from: date, to: date, order: 'soonest' },
        ...{ ignoring: booking.id, limit: 100 },
      }),
    gcTime: 0,
  });
}
