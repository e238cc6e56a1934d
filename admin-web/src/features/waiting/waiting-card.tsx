import { GripVertical } from 'lucide-react';
import { type PointerEvent, useState } from 'react';
import { toast } from 'sonner';
import type { House, Id, Slot, WaitlistEntryView } from '../../../../api/contract.ts';
import { AskAnswers, AskDialog } from '../../app/ask-dialog.tsx';
import { Button } from '../../app/button.tsx';
import type { Formats } from '../../app/formats.ts';
import { problemWords } from '../../app/problem-words.ts';
import { useCalendarWords } from '../calendar/calendar-words.ts';
import { dateAt } from '../calendar/zoned-time.ts';
import { useFormats } from '../session/session-context.ts';
import { guestName } from '../visit/status-words.ts';
import { useTakeOff, useTimesFor, type WaitingPlace } from './api.ts';
import { wishInWords } from './waiting-visit.ts';
import { useWaitingWords, type WaitingWords } from './waiting-words.ts';

type Props = {
  entry: WaitlistEntryView;
  house: House;
  locationId: Id;
  timeZone: string;
  /** null while they are being asked. */
  onTake: ((event: PointerEvent<HTMLElement>) => void) | null;
  onBook: (place: WaitingPlace) => void;
  onOpen: (bookingId: Id) => void;
};

/** Somebody who waits: for what, when it may be, and what can be done. */
export function WaitingCard({ entry, house, locationId, timeZone, onTake, onBook, onOpen }: Props) {
  const { words } = useWaitingWords();
  const calendar = useCalendarWords().words;
  const formats = useFormats(timeZone);
  const [isFinding, setFinding] = useState(false);
  const name = guestName(calendar, { ...entry.guest, phone: null });
  const { wish } = entry;
  const offered = entry.offer?.bookingId;
  const therapist = house.therapists.find(({ id }) => id === wish.parts[0]?.therapistId)?.name;
  const where =
    house.locations.length > 1 ? house.locations.find(({ id }) => id === wish.locationId)?.name : undefined;
  const more = [words.people(wish.people), therapist && words.with(therapist), where]
    .filter(Boolean)
    .join(' · ');
  return (
    <li
      onPointerDown={onTake ?? undefined}
      data-testid={`waiting-${entry.id}`}
      className={`rounded-lg border border-line bg-ground p-3 ${onTake === null ? '' : 'cursor-grab select-none'}`}
    >
      <div className="flex items-start gap-1">
        <span className="min-w-0 grow">
          <span className="block truncate font-semibold">{name}</span>
          <span className="block">{wishInWords(entry, house)}</span>
          {more === '' ? null : <span className="block text-muted text-xs">{more}</span>}
          <span className="figures block text-muted text-xs">{whenInWords(entry, formats, words)}</span>
          <span className="figures block text-muted text-xs">
            {words.since(formats.shortDay(dateAt(Date.parse(entry.createdAt), timeZone)))}
          </span>
        </span>
        {onTake === null ? null : (
          <GripVertical className="size-4 shrink-0 text-muted max-md:hidden" aria-hidden />
        )}
      </div>
      {entry.offer === null ? null : (
        <p className="figures mt-2 font-medium text-warn text-xs">
          {words.held(formats.time(entry.offer.until))}
        </p>
      )}
      {isFinding ? <Times {...{ entry, house, locationId, formats, onBook }} /> : null}
      <div className="mt-2 flex flex-wrap gap-1">
        {onTake === null ? null : (
          <Button aria-expanded={isFinding} onClick={() => setFinding(!isFinding)}>
            {isFinding ? words.hideTimes : words.findTimes}
          </Button>
        )}
        {offered === undefined ? null : <Button onClick={() => onOpen(offered)}>{words.openVisit}</Button>}
        <TakeOff id={entry.id} name={name} />
      </div>
    </li>
  );
}

function whenInWords({ wish }: WaitlistEntryView, formats: Formats, words: WaitingWords): string {
  const { from, to, timeFrom, timeTo } = wish;
  const days = from === to ? formats.shortDay(from) : `${formats.shortDay(from)} – ${formats.shortDay(to)}`;
  if (timeFrom === null && timeTo === null) return `${days}, ${words.anyTime}`;
  if (timeFrom !== null && timeFrom === timeTo) return `${days}, ${timeFrom}`;
  if (timeFrom !== null && timeTo !== null) return `${days}, ${words.between(timeFrom, timeTo)}`;
  return `${days}, ${timeFrom === null ? words.until(timeTo ?? '') : words.from(timeFrom)}`;
}

type TimesProps = Pick<Props, 'entry' | 'house' | 'locationId' | 'onBook'> & { formats: Formats };

function Times({ entry, house, locationId, formats, onBook }: TimesProps) {
  const { words } = useWaitingWords();
  const times = useTimesFor(entry, locationId);
  if (times.isPending) return <p className="mt-2 h-9 rounded bg-hover" />;
  const slots = times.data?.ok ? times.data.slots : [];
  if (slots.length === 0) return <p className="mt-2 text-muted">{words.nothingFree}</p>;
  return (
    <ul className="mt-2 flex flex-col gap-1">
      {slots.map((slot) => (
        <li key={`${slot.startsAt} ${slot.items[0]?.therapistId}`}>
          <Button className="w-full justify-between!" onClick={() => onBook(placeOf(slot))}>
            <span className="figures">{timeInWords(slot, house, formats)}</span>
            <span className="min-w-0 truncate font-normal text-muted">
              {house.therapists.find(({ id }) => id === slot.items[0]?.therapistId)?.name}
            </span>
            <span className="sr-only">{words.book}</span>
          </Button>
        </li>
      ))}
    </ul>
  );
}

function placeOf({ locationId, startsAt, items }: Slot): WaitingPlace {
  return { locationId, startsAt, therapistId: items[0]?.therapistId ?? null, roomId: null };
}

function timeInWords({ startsAt, locationId }: Slot, house: House, formats: Formats): string {
  const timeZone = house.locations.find(({ id }) => id === locationId)?.timeZone ?? 'UTC';
  return `${formats.shortDay(dateAt(Date.parse(startsAt), timeZone))}, ${formats.time(startsAt)}`;
}

function TakeOff({ id, name }: { id: Id; name: string }) {
  const { lang, words } = useWaitingWords();
  const takeOff = useTakeOff();
  const go = () =>
    takeOff.mutate(id, {
      onSuccess: () => toast.success(words.takenOff),
      onError: (error) => toast.error(problemWords(error, lang)),
    });
  return (
    <AskDialog
      trigger={<Button kind="danger-quiet">{words.takeOff}</Button>}
      title={words.takeOffAsk(name)}
      lang={lang}
      about={words.takeOffWhat}
    >
      <AskAnswers leave={words.keep} go={words.takeOff} onGo={go} />
    </AskDialog>
  );
}
