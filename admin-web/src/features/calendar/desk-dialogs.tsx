import { lazy, Suspense } from 'react';
import type { DeskException, House } from '../../../../api/contract.ts';
import { replaceAddress } from '../../app/address.ts';
import { guestName } from '../visit/status-words.ts';
import { visitAddress } from './calendar-address.ts';
import { useCalendarWords } from './calendar-words.ts';
import { useMoveWords } from './move-words.ts';
import type { CalendarPlace } from './use-calendar-place.ts';
import type { RefusedMove } from './use-move-visit.ts';

// Loaded when one is first opened: the calendar is to be on the screen before them.
const QuickBooking = lazy(() => import('../quick-booking/quick-booking.tsx'));
const RefusedDialog = lazy(() => import('./refused-dialog.tsx'));
const VisitPanel = lazy(() => import('../visit/visit-panel.tsx'));

type Props = {
  house: House;
  place: CalendarPlace;
  mayChange: boolean;
  /** A move that the server refused. */
  refused: RefusedMove | null;
  onAnyway: (refused: RefusedMove, exception: DeskException) => void;
  onLeave: () => void;
};

/** What the calendar's address or a refused move opens above it. */
export function DeskDialogs({ house, place, mayChange, refused, onAnyway, onLeave }: Props) {
  const { words } = useMoveWords();
  const calendar = useCalendarWords().words;
  return (
    <>
      <Suspense fallback={null}>
        {refused === null ? null : (
          <RefusedDialog
            obstacles={refused.obstacles}
            about={guestName(calendar, refused.booking.guest)}
            timeZone={place.location.timeZone}
            anyway={words.anyway}
            onAnyway={(exception) => onAnyway(refused, exception)}
            onLeave={onLeave}
          />
        )}
      </Suspense>
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
    </>
  );
}
