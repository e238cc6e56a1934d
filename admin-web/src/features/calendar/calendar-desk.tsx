import { Plus } from 'lucide-react';
import { lazy, Suspense, useMemo, useRef, useState } from 'react';
import type { House } from '../../../../api/contract.ts';
import { replaceAddress } from '../../app/address.ts';
import { Failure } from '../../app/failure.tsx';
import { useFollow } from '../live/live-provider.tsx';
import { useQuickWords } from '../quick-booking/quick-words.ts';
import { useSession } from '../session/session-context.ts';
import { guestName } from '../visit/status-words.ts';
import { WaitingButton } from '../waiting/waiting-button.tsx';
import { Announcer } from './announcer.tsx';
import { useCalendarDays } from './api.ts';
import { visitAddress } from './calendar-address.ts';
import { useCalendarWords } from './calendar-words.ts';
import { type DayColumn, matches, type Visit } from './columns.ts';
import { DayBoard } from './day-board.tsx';
import { DaySkeleton } from './day-skeleton.tsx';
import type { DropIn } from './drop-in.ts';
import { Legend } from './legend.tsx';
import { useMoveWords } from './move-words.ts';
import { useShortcuts } from './shortcuts.ts';
import { type ColourBy, keepColour, keptColour, TintsContext, tintsOf } from './tints.ts';
import { Toolbar } from './toolbar.tsx';
import { type CalendarPlace, useCalendarPlace } from './use-calendar-place.ts';
import { useColumns } from './use-columns.ts';
import { useMoveVisit } from './use-move-visit.ts';
import { addDays } from './zoned-time.ts';

// Loaded when a first visit is opened: the calendar is to be on the screen before it.
const QuickBooking = lazy(() => import('../quick-booking/quick-booking.tsx'));
const RefusedDialog = lazy(() => import('./refused-dialog.tsx'));
const WaitingPanel = lazy(() => import('../waiting/waiting-panel.tsx'));
const VisitPanel = lazy(() => import('../visit/visit-panel.tsx'));

/** The calendar where its address says. */
export function CalendarDesk({ house }: { house: House }) {
  const place = useCalendarPlace(house);
  return place === null ? null : <PlacedDesk house={house} place={place} />;
}

/** The calendar with its toolbar, keys and the panel of the open visit. */
function PlacedDesk({ house, place }: { house: House; place: CalendarPlace }) {
  const mayChange = useSession().user.role !== 'therapist';
  const [find, setFind] = useState('');
  const [isWaitingOpen, setWaitingOpen] = useState(false);
  const [dropIn] = useState<DropIn>(() => ({ take: null, onDrop: null }));
  const field = useRef<HTMLInputElement>(null);
  const { days, error, refetch } = useCalendarDays(place.location.id, place.dates);
  const columns = useColumns(days, place, house);
  useFollow(days?.[0].sequence);
  const step = place.by === 'week' ? 7 : 1;
  useShortcuts({
    t: () => place.toDate(place.today),
    ArrowLeft: () => place.toDate(addDays(place.date, -step)),
    ArrowRight: () => place.toDate(addDays(place.date, step)),
    n: () => {
      if (mayChange) place.toBook('');
    },
    w: () => {
      if (mayChange) setWaitingOpen((open) => !open);
    },
    '/': () => field.current?.focus(),
  });
  const { tints, colour } = useTints(house);
  const { move, refused, forget } = useMoveVisit(house, place.location.timeZone);
  const { words } = useMoveWords();
  const calendar = useCalendarWords();
  const open = (visit: Visit) => place.toVisit(visit.booking.id);
  const isFinding = find.trim() !== '' && days !== null;
  const first = isFinding ? firstMatch(columns, find) : undefined;
  const foundNone = isFinding && first === undefined;
  const openFirst = () => {
    if (first !== undefined) open(first);
  };
  return (
    <main
      lang={calendar.lang}
      className="flex min-h-0 grow flex-col"
      data-testid="calendar"
      aria-busy={days === null && error === null}
    >
      <Toolbar
        house={house}
        place={place}
        {...{ days, columns }}
        foundNone={foundNone}
        onBook={mayChange ? () => place.toBook('') : null}
        waiting={mayChange && days ? <WaitingButton isOpen={isWaitingOpen} onOpen={setWaitingOpen} /> : null}
        find={{ field, text: find, onText: setFind, onOpenFirst: openFirst }}
      />
      {days === null && error === null ? <DaySkeleton /> : null}
      {days === null && error !== null ? (
        <Failure title={calendar.words.dayNotLoaded} lang={calendar.lang} error={error} retry={refetch} />
      ) : null}
      {days ? (
        <div className="flex min-h-0 grow">
          <div className="flex min-h-0 min-w-0 grow flex-col">
            <TintsContext value={tints}>
              <DayBoard
                {...{ days, columns, house, find, dropIn }}
                onOpen={open}
                onChange={mayChange ? (booking, change) => move(booking, change) : null}
              />
            </TintsContext>
          </div>
          <Suspense fallback={null}>
            {isWaitingOpen ? (
              <WaitingPanel
                {...{ house, dropIn }}
                locationId={place.location.id}
                timeZone={place.location.timeZone}
                weekOf={place.by === 'week' ? place.therapistId : null}
                onOpen={place.toVisit}
                onClose={() => setWaitingOpen(false)}
              />
            ) : null}
          </Suspense>
        </div>
      ) : null}
      <Suspense fallback={null}>
        {refused === null ? null : (
          <RefusedDialog
            obstacles={refused.obstacles}
            about={guestName(calendar.words, refused.booking.guest)}
            timeZone={place.location.timeZone}
            anyway={words.anyway}
            onAnyway={(exception) => move(refused.booking, refused.change, exception)}
            onLeave={forget}
          />
        )}
      </Suspense>
      {days ? <Announcer days={days} /> : null}
      {mayChange ? <BookOnPhone onBook={() => place.toBook('')} /> : null}
      <footer className="mt-auto hidden shrink-0 border-line border-t px-4 py-2 md:block print:hidden">
        <Legend {...{ house, columns, tints }} onColour={colour} />
      </footer>
      <Suspense fallback={null}>
        {place.book !== null && mayChange ? (
          <QuickBooking
            house={house}
            first={place.book}
            locationId={place.location.id}
            timeZone={place.location.timeZone}
            date={place.date < place.today ? place.today : place.date}
            onClose={() => place.toBook(null)}
            onBooked={(booking) => replaceAddress(visitAddress(booking))}
          />
        ) : null}
      </Suspense>
      <Suspense fallback={null}>
        {place.visitId === null ? null : (
          <VisitPanel key={place.visitId} bookingId={place.visitId} onClose={() => place.toVisit(null)} />
        )}
      </Suspense>
    </main>
  );
}

/** The hues of treatments, where this device is to show them. */
function useTints(house: House) {
  const [by, setBy] = useState(keptColour);
  const tints = useMemo(
    () => (by === 'treatment' ? tintsOf(house.treatments) : null),
    [by, house.treatments],
  );
  const colour = (next: ColourBy) => {
    keepColour(next);
    setBy(next);
  };
  return { tints, colour };
}

/** The soonest visit on the screen that answers to what was typed. */
function firstMatch(columns: readonly DayColumn[], text: string): Visit | undefined {
  return columns
    .flatMap(({ visits }) => visits)
    .filter((visit) => matches(visit, text))
    .sort((a, b) => a.startMs + a.shiftMs - b.startMs - b.shiftMs)[0];
}

/** Within reach of a thumb, above the ways to the pages. */
function BookOnPhone({ onBook }: { onBook: () => void }) {
  const { lang, words } = useQuickWords();
  return (
    <button
      type="button"
      lang={lang}
      onClick={onBook}
      className="fixed right-4 bottom-20 z-20 flex h-12 items-center gap-2 rounded-full bg-accent px-4 font-medium text-on-accent shadow-float md:hidden print:hidden"
    >
      <Plus className="size-5" aria-hidden /> {words.open}
    </button>
  );
}
