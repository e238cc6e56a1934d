import type { House, Slot } from '../../../../api/contract.ts';
import type { Formats } from '../../app/formats.ts';
import { dateAt } from '../calendar/zoned-time.ts';
import { useSession } from '../session/session-context.ts';
import type { QuickWords } from './quick-words.ts';

type Props = {
  slots: readonly Slot[];
  house: House;
  formats: Formats;
  words: QuickWords;
  chosen: number;
  onChoose: (place: number) => void;
  /** Why there are none. */
  note: string;
};

/** The free times for what was typed, one of them chosen. */
export function SlotList({ slots, house, formats, words, chosen, onChoose, note }: Props) {
  const { currency } = useSession().tenant;
  if (slots.length === 0) return <p className="text-muted">{note}</p>;
  return (
    <fieldset>
      <legend className="mb-1 font-medium">{words.times}</legend>
      <div className="max-h-64 overflow-y-auto rounded-lg border border-line">
        {slots.map((slot, place) => (
          <label
            key={`${slot.startsAt} ${slot.items[0]?.therapistId}`}
            className="flex min-h-11 cursor-pointer items-center gap-3 border-line border-b px-3 py-1.5 last:border-b-0 hover:bg-hover has-checked:bg-accent-soft has-focus-visible:outline-2 has-focus-visible:outline-accent has-focus-visible:-outline-offset-2"
          >
            <input
              type="radio"
              name="slot"
              className="accent-accent"
              checked={place === chosen}
              onChange={() => onChoose(place)}
            />
            <span className="flex min-w-0 grow flex-col md:flex-row md:gap-3">
              <span className="figures shrink-0 font-medium">{timesOf(slot, house, formats)}</span>
              <span className="min-w-0 truncate text-muted">{handsOf(slot, house)}</span>
            </span>
            <span className="figures shrink-0">{formats.money(slot.priceMinor, currency)}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

function timesOf({ startsAt, endsAt, locationId }: Slot, house: House, formats: Formats): string {
  const timeZone = house.locations.find(({ id }) => id === locationId)?.timeZone ?? 'UTC';
  return `${formats.shortDay(dateAt(Date.parse(startsAt), timeZone))}, ${formats.timeRange(startsAt, endsAt)}`;
}

function handsOf({ items }: Slot, house: House): string {
  const therapists = items.map(
    ({ therapistId }) => house.therapists.find(({ id }) => id === therapistId)?.name,
  );
  const rooms = items.map(({ roomId }) => house.rooms.find(({ id }) => id === roomId)?.name);
  return [...new Set([...therapists, ...rooms])].filter(Boolean).join(' · ');
}
