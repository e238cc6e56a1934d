import { Plus } from 'lucide-react';
import type { ComponentProps, ReactNode } from 'react';
import type { CalendarDay, House } from '../../../../api/contract.ts';
import { Button } from '../../app/button.tsx';
import { Pick } from '../../app/pick.tsx';
import { useQuickWords } from '../quick-booking/quick-words.ts';
import { useFormats, useSession } from '../session/session-context.ts';
import { useCalendarWords } from './calendar-words.ts';
import type { DayColumn } from './columns.ts';
import { DaySteps } from './day-steps.tsx';
import { FindField } from './find-field.tsx';
import { KindSwitch } from './kind-switch.tsx';
import { LocationSelect } from './location-select.tsx';
import { SummaryLine } from './summary-line.tsx';
import { type CalendarPlace, therapistsAt } from './use-calendar-place.ts';

type Props = {
  house: House;
  place: CalendarPlace;
  days: readonly CalendarDay[] | null;
  columns: readonly DayColumn[];
  find: ComponentProps<typeof FindField>;
  /** What is looked for is of no visit of the day. */
  foundNone: boolean;
  /** null for who may not book. */
  onBook: (() => void) | null;
  /** The waiting list, for who may book. */
  waiting: ReactNode;
};

/** The day's name and figures, and the ways to another day, location or visit. */
export function Toolbar({ house, place, days, columns, find, foundNone, onBook, waiting }: Props) {
  const formats = useFormats(place.location.timeZone);
  const { words } = useCalendarWords();
  const { role } = useSession().user;
  const isWeek = place.by === 'week';
  return (
    <div className="flex shrink-0 flex-wrap items-center gap-x-4 gap-y-2 border-line border-b px-4 py-3">
      <div className="mr-auto min-w-0 max-md:flex-1">
        <h1 className="truncate font-semibold text-lg tracking-tight">
          {isWeek
            ? formats.days(place.dates[0] ?? place.date, place.dates[6] ?? place.date)
            : formats.day(place.date)}
        </h1>
        {days === null ? (
          <p className="my-1 h-3 w-56 rounded bg-line" />
        ) : (
          <SummaryLine {...{ days, columns }} />
        )}
      </div>
      <div className="flex gap-2 max-md:order-last max-md:w-full md:gap-4 print:hidden">
        <FindField {...find} />
        <LocationSelect
          locations={house.locations}
          locationId={place.location.id}
          onLocation={place.toLocation}
        />
      </div>
      {isWeek && role !== 'therapist' ? (
        <div className="max-md:hidden print:hidden">
          <Pick
            aria-label={words.weekOf}
            value={place.therapistId ?? undefined}
            onPick={place.toTherapist}
            options={therapistsAt(house, place.location.id).map(({ id, name }) => [id, name])}
          />
        </div>
      ) : null}
      <div className="contents print:hidden">
        {waiting}
        <BookButton onBook={onBook} />
        <DaySteps date={place.date} today={place.today} step={isWeek ? 7 : 1} onDate={place.toDate} />
        <KindSwitch
          by={place.by}
          boards={role === 'therapist' ? ['therapist', 'week'] : ['therapist', 'room', 'week']}
          onBoard={place.toBoard}
        />
      </div>
      <p role="status" className="order-last w-full text-warn empty:hidden">
        {foundNone ? words.foundNothing(find.text.trim(), place.location.name) : null}
      </p>
    </div>
  );
}

function BookButton({ onBook }: Pick<Props, 'onBook'>) {
  const { lang, words } = useQuickWords();
  if (onBook === null) return null;
  return (
    <Button kind="primary" lang={lang} aria-keyshortcuts="n" onClick={onBook} className="max-md:hidden">
      <Plus className="size-4" aria-hidden /> {words.open}
    </Button>
  );
}
