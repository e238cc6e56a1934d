import { Plus } from 'lucide-react';
import { type ComponentProps, lazy, Suspense, useState } from 'react';
import type { House } from '../../../../api/contract.ts';
import { Failure } from '../../app/failure.tsx';
import { useFollow } from '../live/live-provider.tsx';
import { useQuickWords } from '../quick-booking/quick-words.ts';
import { useSession } from '../session/session-context.ts';
import { WaitingButton } from '../waiting/waiting-button.tsx';
import { Announcer } from './announcer.tsx';
import { useCalendarDays } from './api.ts';
import { useCalendarWords } from './calendar-words.ts';
import type { Visit } from './columns.ts';
import { DayBoard } from './day-board.tsx';
import { DaySkeleton } from './day-skeleton.tsx';
import { DeskDialogs } from './desk-dialogs.tsx';
import type { DropIn } from './drop-in.ts';
import { Legend } from './legend.tsx';
import { useShortcuts } from './shortcuts.ts';
import { TintsContext, useTints } from './tints.ts';
import { Toolbar } from './toolbar.tsx';
import { type CalendarPlace, useCalendarPlace } from './use-calendar-place.ts';
import { useColumns } from './use-columns.ts';
import { useFind } from './use-find.ts';
import { useMoveVisit } from './use-move-visit.ts';
import { addDays } from './zoned-time.ts';

// Loaded when it is first opened.
const WaitingPanel = lazy(() => import('../waiting/waiting-panel.tsx'));

/** The calendar where its address says. */
export function CalendarDesk({ house }: { house: House }) {
  const place = useCalendarPlace(house);
  return place === null ? null : <PlacedDesk house={house} place={place} />;
}

/** The calendar with its toolbar, keys and what opens above and beside it. */
function PlacedDesk({ house, place }: { house: House; place: CalendarPlace }) {
  const mayChange = useSession().user.role !== 'therapist';
  const [isWaitingOpen, setWaitingOpen] = useState(false);
  const { days, error, refetch } = useCalendarDays(place.location.id, place.dates);
  const columns = useColumns(days, place, house);
  const find = useFind(columns, days !== null);
  const { tints, colour } = useTints(house.treatments);
  const { move, refused, forget } = useMoveVisit(house, place.location.timeZone);
  const { lang, words } = useCalendarWords();
  useFollow(days?.[0].sequence);
  useDeskKeys(place, {
    '/': () => find.field.current?.focus(),
    n: () => mayChange && place.toBook(''),
    w: () => mayChange && setWaitingOpen(!isWaitingOpen),
  });
  const open = (visit: Visit) => place.toVisit(visit.booking.id);
  const isLoading = days === null && error === null;
  return (
    <main lang={lang} className="flex min-h-0 grow flex-col" data-testid="calendar" aria-busy={isLoading}>
      <Toolbar
        {...{ house, place, days, columns, foundNone: find.foundNone }}
        onBook={mayChange ? () => place.toBook('') : null}
        waiting={mayChange && days ? <WaitingButton isOpen={isWaitingOpen} onOpen={setWaitingOpen} /> : null}
        find={{
          ...{ field: find.field, text: find.text, onText: find.setText },
          onOpenFirst: () => find.first && open(find.first),
        }}
      />
      {isLoading ? <DaySkeleton /> : null}
      {days === null && error !== null ? (
        <Failure title={words.dayNotLoaded} lang={lang} error={error} retry={refetch} />
      ) : null}
      {days ? (
        <TintsContext value={tints}>
          <Shown
            {...{ house, place, days, columns, find: find.text, onOpen: open, isWaitingOpen }}
            onChange={mayChange ? move : null}
            onWaitingClose={() => setWaitingOpen(false)}
          />
        </TintsContext>
      ) : null}
      {mayChange ? <BookOnPhone onBook={() => place.toBook('')} /> : null}
      <footer className="mt-auto hidden shrink-0 border-line border-t px-4 py-2 md:block print:hidden">
        <Legend {...{ house, columns, tints }} onColour={colour} />
      </footer>
      <DeskDialogs
        {...{ house, place, mayChange, refused }}
        onAnyway={({ booking, change }, exception) => move(booking, change, exception)}
        onLeave={forget}
      />
    </main>
  );
}

/** Days and weeks by the arrows, today by "t", and the page's own keys. */
function useDeskKeys(place: CalendarPlace, more: Parameters<typeof useShortcuts>[0]): void {
  const step = place.by === 'week' ? 7 : 1;
  useShortcuts({
    ...more,
    t: () => place.toDate(place.today),
    ArrowLeft: () => place.toDate(addDays(place.date, -step)),
    ArrowRight: () => place.toDate(addDays(place.date, step)),
  });
}

type ShownProps = Omit<ComponentProps<typeof DayBoard>, 'dropIn'> & {
  place: CalendarPlace;
  isWaitingOpen: boolean;
  onWaitingClose: () => void;
};

/** The days, and who waits beside them: what is dragged from there is let go here. */
function Shown({ place, isWaitingOpen, onWaitingClose, ...board }: ShownProps) {
  const [dropIn] = useState<DropIn>(() => ({ take: null, onDrop: null }));
  return (
    <div className="flex min-h-0 grow">
      <div className="flex min-h-0 min-w-0 grow flex-col">
        <DayBoard {...board} dropIn={dropIn} />
      </div>
      <Suspense fallback={null}>
        {isWaitingOpen ? (
          <WaitingPanel
            {...{ house: board.house, dropIn }}
            locationId={place.location.id}
            timeZone={place.location.timeZone}
            weekOf={place.by === 'week' ? place.therapistId : null}
            onOpen={place.toVisit}
            onClose={onWaitingClose}
          />
        ) : null}
      </Suspense>
      <Announcer days={board.days} />
    </div>
  );
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
