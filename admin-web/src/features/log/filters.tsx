import { X } from 'lucide-react';
import { useDeferredValue, useState } from 'react';
import type { LogPage } from '../../../../api/contract.ts';
import { goTo } from '../../app/address.ts';
import { Button } from '../../app/button.tsx';
import { Pick } from '../../app/pick.tsx';
import { SearchField } from '../../app/search-field.tsx';
import { useGuest, useGuests } from '../guests/api.ts';
import { Story } from '../guests/guest-list.tsx';
import { useLogWords } from './log-words.ts';
import { KINDS, type LogPlace, placeAddress } from './place.ts';

type Props = { place: LogPlace; people: LogPage['people'] };

/** Of whom, of what, about which guest, on which days. All of it is kept in the address. */
export function Filters({ place, people }: Props) {
  const { words } = useLogWords();
  const to = (change: Partial<LogPlace>) => goTo(placeAddress({ ...place, ...change }));
  return (
    <div className="mt-6 grid grid-cols-2 gap-2 md:grid-cols-4">
      <Pick
        aria-label={words.who}
        value={place.by ?? ''}
        onPick={(by) => to({ by: by || null })}
        options={[
          ['', words.everybody],
          ...people.map(({ id, name }) => [id, name] as const),
          ['guests', words.guests],
          ['automatic', words.automatic],
        ]}
      />
      <Pick
        aria-label={words.kind}
        value={place.kind ?? ''}
        onPick={(kind) => to({ kind: KINDS.find((one) => one === kind) ?? null })}
        options={[['', words.allKinds], ...KINDS.map((kind) => [kind, words.kinds[kind]] as const)]}
      />
      {(['from', 'to'] as const).map((end) => (
        <label key={end} className="flex min-w-0 items-center gap-2">
          <span className="shrink-0 text-muted">{words[end]}</span>
          <input
            type="date"
            value={place[end] ?? ''}
            onChange={(event) => to({ [end]: event.target.value || null })}
            className="h-11 w-full min-w-0 rounded-lg border border-line-strong bg-surface px-2 md:h-9"
          />
        </label>
      ))}
      <div className="col-span-full">
        {place.guest === null ? (
          <FindGuest onGuest={(guest) => to({ guest })} />
        ) : (
          <OnlyGuest id={place.guest} onEverybody={() => to({ guest: null })} />
        )}
      </div>
    </div>
  );
}

function FindGuest({ onGuest }: { onGuest: (id: string) => void }) {
  const { words } = useLogWords();
  const [search, setSearch] = useState('');
  const asked = useDeferredValue(search.trim());
  const found = useGuests(asked, asked !== '');
  const guests = asked === '' ? [] : (found.data ?? []).slice(0, 6);
  return (
    <>
      <SearchField label={words.guest} value={search} onText={setSearch} />
      <ul data-testid="log-guests" className="mt-1 flex flex-col gap-0.5">
        {guests.map((guest) => (
          <li key={guest.id}>
            <button
              type="button"
              onClick={() => onGuest(guest.id)}
              className="flex min-h-11 w-full flex-col justify-center rounded-lg px-3 py-1.5 text-left hover:bg-hover"
            >
              <span className="font-medium">{guest.name ?? words.aGuest}</span>
              <span className="figures text-muted text-xs">
                <Story guest={guest} />
              </span>
            </button>
          </li>
        ))}
      </ul>
      {asked !== '' && found.data?.length === 0 ? (
        <p role="status" className="px-3 py-2 text-muted">
          {words.noSuchGuest}
        </p>
      ) : null}
    </>
  );
}

function OnlyGuest({ id, onEverybody }: { id: string; onEverybody: () => void }) {
  const { words } = useLogWords();
  const guest = useGuest(id);
  return (
    <p className="flex items-center gap-2">
      <span className="min-w-0 truncate font-medium">
        {words.onlyGuest(guest.data?.guest.name ?? words.someGuest)}
      </span>
      <Button kind="quiet" onClick={onEverybody}>
        <X className="size-4" aria-hidden /> {words.everyGuest}
      </Button>
    </p>
  );
}
