import { type KeyboardEvent, useId, useState } from 'react';
import { toast } from 'sonner';
import type { BookingView, House, Id, LocalDate, Slot } from '../../../../api/contract.ts';
import { Button } from '../../app/button.tsx';
import { Problem } from '../../app/http.ts';
import { problemWords } from '../../app/problem-words.ts';
import { TopDialog } from '../../app/top-dialog.tsx';
import { bookedToast } from '../calendar/booked-toast.ts';
import { useCalendarWords } from '../calendar/calendar-words.ts';
import { useFormats } from '../session/session-context.ts';
import { guestName } from '../visit/status-words.ts';
import { type ForWhom, useBookSlot, useQuickAnswer } from './api.ts';
import { GuestPick } from './guest-pick.tsx';
import { type QuickWords, useQuickWords } from './quick-words.ts';
import { SlotList } from './slot-list.tsx';
import { Understood } from './understood.tsx';

type Props = {
  house: House;
  /** What is typed already. */
  first: string;
  locationId: Id;
  timeZone: string;
  date: LocalDate;
  onClose: () => void;
  onBooked: (booking: BookingView) => void;
};

/** Booking by typing: a line is understood as a guest's message is, the free times stand below it, and Enter goes on. */
export default function QuickBooking({ house, first, locationId, timeZone, date, onClose, onBooked }: Props) {
  const { lang, words } = useQuickWords();
  const formats = useFormats(timeZone);
  const calendar = useCalendarWords().words;
  const [text, setText] = useState(first);
  const [guest, setGuest] = useState<ForWhom | null>(null);
  const [problem, setProblem] = useState('');
  const answer = useQuickAnswer(text, locationId, date);
  const book = useBookSlot();
  const guestField = useId();
  const found = answer.data?.slots;
  const { slots, slot, chosen, choose } = useChosenSlot(text.trim() !== '' && found?.ok ? found.slots : NONE);

  const type = (next: string) => {
    setText(next);
    choose(null);
    setProblem('');
  };
  const press = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      const by = event.key === 'ArrowDown' ? 1 : -1;
      choose(Math.min(Math.max(0, chosen + by), Math.max(0, slots.length - 1)));
    }
    if (event.key === 'Enter' && slot) {
      event.preventDefault();
      document.getElementById(guestField)?.focus();
    }
  };
  const known: Readonly<Record<string, string>> = {
    'slot-taken': words.takenMeanwhile,
    'bad-phone': words.badPhone,
  };
  const submit = () => {
    if (!slot || book.isPending) return;
    if (guest === null || guest.name.trim() === '') return setProblem(words.guestMissing);
    setProblem('');
    book.mutate(
      { slot, guest },
      {
        onSuccess: ({ booking }) => {
          toast.success(words.booked(guestName(calendar, booking.guest), formats.moment(booking.startsAt)), {
            id: bookedToast(booking.id),
          });
          onBooked(booking);
        },
        onError: (error) => {
          const reason = error instanceof Problem ? error.reason : '';
          if (reason === 'slot-taken') void answer.refetch();
          setProblem(known[reason] ?? problemWords(error, lang));
        },
      },
    );
  };

  return (
    <TopDialog
      open
      onOpen={(open) => (open ? undefined : onClose())}
      title={words.title}
      close={words.close}
      lang={lang}
      testId="quick-booking"
    >
      <form
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <div>
          <input
            aria-label={words.line}
            placeholder={words.example}
            value={text}
            maxLength={300}
            autoComplete="off"
            onChange={(event) => type(event.target.value)}
            onKeyDown={press}
            className="h-12 w-full rounded-lg border border-line-strong bg-surface px-3 text-base placeholder:text-muted"
          />
          <Understood
            wish={text.trim() === '' ? undefined : answer.data?.wish}
            {...{ house, formats, words }}
            onTreatment={(name) => type(`${name} ${text}`)}
          />
        </div>
        <SlotList
          {...{ slots, house, formats, words }}
          chosen={chosen}
          onChoose={choose}
          note={noteOn(words, text, answer.isPending, found)}
        />
        {slot === undefined ? null : (
          <GuestPick fieldId={guestField} guest={guest} onGuest={setGuest} words={words} />
        )}
        <p role="alert" className="text-danger empty:hidden">
          {problem}
        </p>
        {slot === undefined ? null : (
          <div className="flex flex-wrap items-center justify-end gap-3">
            <p className="mr-auto text-muted text-xs">{words.paysThere}</p>
            <Button type="submit" kind="primary" size="large" busy={book.isPending}>
              {words.book}
            </Button>
          </div>
        )}
      </form>
    </TopDialog>
  );
}

const NONE: readonly Slot[] = [];

/** The free times in the order of time, and the one that is chosen: the one that answers best, until another is. */
function useChosenSlot(answers: readonly Slot[]) {
  const [picked, choose] = useState<number | null>(null);
  const slots = answers.toSorted((a, b) => Date.parse(a.startsAt) - Date.parse(b.startsAt));
  const best = answers[0] ? slots.indexOf(answers[0]) : 0;
  const chosen = Math.min(picked ?? best, slots.length - 1);
  return { slots, slot: slots[chosen], chosen, choose };
}

type Found =
  | { readonly ok: true; readonly slots: readonly Slot[] }
  | { readonly ok: false; readonly reason: string };

function noteOn(
  words: QuickWords,
  text: string,
  isPending: boolean,
  found: Found | null | undefined,
): string {
  if (text.trim() === '') return words.hint;
  if (isPending) return words.looking;
  if (!found) return words.hint;
  return found.ok ? '' : (words.reasons[found.reason] ?? words.nothingFree);
}
