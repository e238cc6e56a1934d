import { useState } from 'react';
import { Button } from '../../app/button.tsx';
import { type ForWhom, useKnownGuests } from './api.ts';
import type { QuickWords } from './quick-words.ts';

type Props = {
  fieldId: string;
  guest: ForWhom | null;
  onGuest: (guest: ForWhom | null) => void;
  words: QuickWords;
};

/** Who the visit is for: a guest who was here, found by name, phone or code; or a new one, by name. */
export function GuestPick({ fieldId, guest, onGuest, words }: Props) {
  const [typed, setTyped] = useState('');
  const known = useKnownGuests(guest?.kind === 'known' ? '' : typed);
  const phoneId = `${fieldId}-phone`;
  if (guest?.kind === 'known')
    return (
      <div className="flex items-center gap-3">
        <span className="font-medium">{words.guest}</span>
        <span className="grow truncate">{guest.name}</span>
        <Button
          onClick={() => {
            onGuest(null);
            setTyped('');
          }}
        >
          {words.otherGuest}
        </Button>
      </div>
    );
  const type = (next: string) => {
    setTyped(next);
    onGuest(
      next.trim() === ''
        ? null
        : { kind: 'new', name: next.trim(), phone: guest?.kind === 'new' ? guest.phone : '' },
    );
  };
  const found = typed.trim().length < 2 ? [] : (known.data?.guests ?? []).slice(0, 6);
  return (
    <div>
      <label htmlFor={fieldId} className="mb-1 block font-medium">
        {words.guest}
      </label>
      <input
        id={fieldId}
        value={typed}
        maxLength={100}
        autoComplete="off"
        placeholder={words.guestHelp}
        onChange={(event) => type(event.target.value)}
        className="h-11 w-full rounded-lg border border-line-strong bg-surface px-3 text-base placeholder:text-muted"
      />
      {found.length === 0 ? null : (
        <ul aria-label={words.known} className="mt-2 overflow-hidden rounded-lg border border-line">
          {found.map((one) => (
            <li key={one.id} className="border-line border-b last:border-b-0">
              <button
                type="button"
                onClick={() => onGuest({ kind: 'known', id: one.id, name: one.name ?? one.phone ?? '–' })}
                className="flex min-h-11 w-full items-center gap-3 px-3 text-left hover:bg-hover focus-visible:-outline-offset-2"
              >
                <span className="min-w-0 grow truncate font-medium">{one.name ?? one.phone ?? '–'}</span>
                <span className="figures shrink-0 text-muted">{one.name === null ? '' : one.phone}</span>
                <span className="figures shrink-0 text-muted text-xs">{words.visits(one.visits)}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
      {guest?.kind === 'new' ? (
        <div className="mt-3 grid gap-1">
          <p className="text-muted">{words.newGuest(guest.name)}</p>
          <label htmlFor={phoneId} className="font-medium">
            {words.phone}
          </label>
          <input
            id={phoneId}
            type="tel"
            value={guest.phone}
            maxLength={40}
            autoComplete="off"
            placeholder={words.phoneHelp}
            onChange={(event) => onGuest({ ...guest, phone: event.target.value })}
            className="h-11 w-full rounded-lg border border-line-strong bg-surface px-3 text-base placeholder:text-muted"
          />
        </div>
      ) : null}
    </div>
  );
}
