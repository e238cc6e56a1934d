import { type ComponentProps, useContext } from 'react';
import type { Formats } from '../../app/formats.ts';
import { LookMark } from '../looking/look-mark.tsx';
import { guestName } from '../visit/status-words.ts';
import type { CalendarWords } from './calendar-words.ts';
import type { Visit } from './columns.ts';
import { StatusMark } from './status-mark.tsx';
import { TintsContext } from './tints.ts';
import { spokenRest } from './visit-words.ts';

type Props = ComponentProps<'button'> & {
  visit: Visit;
  formats: Formats;
  words: CalendarWords;
  height: number;
  cutTop: boolean;
  cutBottom: boolean;
  fresh: boolean;
  dim: boolean;
  movable: boolean;
  /** Its treatment is sold in other lengths, too. */
  stretchable: boolean;
};

const TWO_LINES = 38;
const THREE_LINES = 56;

/** One visit in the grid: as many lines as its height holds, and the rest for screen readers. */
export function VisitCard({ movable, stretchable, ...props }: Props) {
  const { visit, formats, words, height, cutTop, cutBottom, fresh, dim, ...rest } = props;
  const { booking, item } = visit;
  const tint = useContext(TintsContext)?.get(item.treatmentId);
  return (
    <button
      type="button"
      data-testid={`visit-${booking.code}`}
      data-status={booking.status}
      data-tint={tint}
      data-visit={visit.key}
      data-cut-top={cutTop || undefined}
      data-cut-bottom={cutBottom || undefined}
      data-fresh={fresh || undefined}
      data-dim={dim || undefined}
      data-movable={movable || undefined}
      aria-keyshortcuts={movable ? 'Alt+ArrowUp Alt+ArrowDown Alt+ArrowLeft Alt+ArrowRight' : undefined}
      {...rest}
      className="visit absolute z-2 flex scroll-m-16 flex-col overflow-hidden rounded-md px-2 py-0.5 text-left text-xs focus-visible:z-10"
    >
      <span className="flex w-full items-center gap-1">
        <span className="name min-w-0 grow truncate font-semibold">
          {guestName(words, booking.guest)}
          {height < TWO_LINES ? <span className="second font-normal"> · {item.treatmentName}</span> : null}
        </span>
        <span className="mark shrink-0">
          <StatusMark booking={booking} />
        </span>
        <LookMark bookingId={booking.id} />
      </span>
      {height < TWO_LINES ? null : <span className="second w-full truncate">{item.treatmentName}</span>}
      <span className={height < THREE_LINES ? 'sr-only' : 'second figures w-full truncate'}>
        {formats.timeRange(item.startsAt, item.endsAt)} · {item.roomName}
      </span>
      <span className="sr-only">{spokenRest(words, visit)}</span>
      {stretchable ? (
        <span aria-hidden data-stretch className="stretch absolute inset-x-0 bottom-0 h-2" />
      ) : null}
    </button>
  );
}
