import { ChevronDown, MapPin } from 'lucide-react';
import type { Id, Location } from '../../../../api/contract.ts';
import { useCalendarWords } from './calendar-words.ts';

type Props = {
  locations: readonly Location[];
  locationId: Id;
  onLocation: (id: Id) => void;
  label?: string;
};

/** Which house is shown. The browser's own list: on phones it is the one that fits the thumb. */
export function LocationSelect({ locations, locationId, onLocation, label }: Props) {
  const { words } = useCalendarWords();
  if (locations.length < 2) return null;
  return (
    <div className="relative min-w-0 max-md:basis-1/2">
      <MapPin
        className="pointer-events-none absolute top-1/2 left-3 size-4 -translate-y-1/2 text-muted"
        aria-hidden
      />
      <select
        aria-label={label ?? words.location}
        value={locationId}
        onChange={(event) => onLocation(event.target.value)}
        className="h-11 w-full appearance-none truncate rounded-lg border border-line-strong bg-surface pr-8 pl-9 font-medium md:h-9"
      >
        {locations.map((location) => (
          <option key={location.id} value={location.id}>
            {location.name}
          </option>
        ))}
      </select>
      <ChevronDown
        className="pointer-events-none absolute top-1/2 right-3 size-4 -translate-y-1/2 text-muted"
        aria-hidden
      />
    </div>
  );
}
