import type { House } from '../../../../api/contract.ts';
import { useCalendarWords } from './calendar-words.ts';
import type { DayColumn } from './columns.ts';
import { SHOWN_STATUSES } from './status-words.ts';
import type { ColourBy, Tints } from './tints.ts';

type Props = {
  house: House;
  columns: readonly DayColumn[];
  tints: Tints;
  onColour: (by: ColourBy) => void;
};

/** What the looks of a visit mean, and the choice of what its colour says. */
export function Legend({ house, columns, tints, onColour }: Props) {
  const { words } = useCalendarWords();
  const other = tints === null ? 'treatment' : 'state';
  return (
    <div className="flex items-start gap-4 text-xs">
      <ul aria-label={words.legend} className="flex grow flex-wrap items-center gap-x-4 gap-y-1 text-muted">
        {tints === null ? <States /> : <Treatments {...{ house, columns, tints }} />}
        <li className="flex items-center gap-1.5">
          <span className="buffer h-3.5 w-5" aria-hidden /> {words.preparation}
        </li>
      </ul>
      <button
        type="button"
        onClick={() => onColour(other)}
        className="shrink-0 rounded px-1 font-medium text-muted underline hover:text-ink"
      >
        {words.colourBy[other]}
      </button>
    </div>
  );
}

function States() {
  const { words } = useCalendarWords();
  return SHOWN_STATUSES.map((status) => (
    <li key={status} className="flex items-center gap-1.5">
      <span className="visit grid h-3.5 w-5 place-items-center rounded-sm" data-status={status} aria-hidden>
        {status === 'checked-in' ? <span className="mark block size-1.5 rounded-full bg-current" /> : null}
        {status === 'no-show' ? <span className="mark block h-px w-3 bg-current" /> : null}
      </span>
      {words.statuses[status]}
    </li>
  ));
}

/** Those that are on the screen: a house may sell fifty. */
function Treatments({
  house,
  columns,
  tints,
}: Pick<Props, 'house' | 'columns'> & { tints: NonNullable<Tints> }) {
  const shown = new Set(columns.flatMap(({ visits }) => visits.map(({ item }) => item.treatmentId)));
  return house.treatments
    .filter(({ id }) => shown.has(id))
    .map(({ id, name }) => (
      <li key={id} className="flex items-center gap-1.5">
        <span
          className="visit h-3.5 w-5 rounded-sm"
          data-status="confirmed"
          data-tint={tints.get(id)}
          aria-hidden
        />
        {name}
      </li>
    ));
}
