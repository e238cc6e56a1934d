import { Plus } from 'lucide-react';
import type { HouseSheet } from '../../../../api/contract.ts';
import { Link } from '../../app/link.tsx';
import { useMayChangeHouse, useMayChangeLocations } from '../house-change/api.ts';
import { Card } from '../house-change/card.tsx';
import { ClosuresCard } from './closures-card.tsx';
import { useHouseWords } from './house-words.ts';
import { LocationForm } from './location-form.tsx';
import { houseAddress } from './use-house-part.ts';

const PILL =
  'flex h-11 items-center gap-2 rounded-full border border-line-strong px-4 hover:bg-hover aria-[current]:border-accent aria-[current]:bg-accent-soft aria-[current]:font-medium aria-[current]:text-accent md:h-9';

/** Each location with its hours, and the days on which it is otherwise. */
export function Locations({ sheet, thing }: { sheet: HouseSheet; thing: string | null }) {
  const { words } = useHouseWords();
  const [mayChange, mayAdd] = [useMayChangeLocations(), useMayChangeHouse()];
  const isNew = thing === 'new' && mayAdd;
  const chosen = isNew
    ? null
    : (sheet.locations.find(({ id }) => id === thing) ?? sheet.locations[0] ?? null);
  return (
    <>
      <nav aria-label={words.parts.locations} className="mb-6 flex flex-wrap gap-2">
        {sheet.locations.map(({ id, name }) => (
          <Link
            key={id}
            href={houseAddress('locations', id)}
            aria-current={id === chosen?.id ? 'page' : undefined}
            className={PILL}
          >
            {name}
          </Link>
        ))}
        {mayAdd ? (
          <Link
            href={houseAddress('locations', 'new')}
            aria-current={isNew ? 'page' : undefined}
            className={PILL}
          >
            <Plus className="size-4" aria-hidden /> {words.addLocation}
          </Link>
        ) : null}
      </nav>
      <div key={chosen?.id ?? 'new'} className="flex flex-col gap-6">
        {chosen ? <ClosuresCard sheet={sheet} location={chosen} /> : null}
        {mayChange ? (
          <LocationForm saved={chosen} />
        ) : chosen ? (
          <Card title={chosen.name}>
            <p className="mt-2 text-muted">{[chosen.address, chosen.phone].filter(Boolean).join(' · ')}</p>
          </Card>
        ) : null}
      </div>
    </>
  );
}
