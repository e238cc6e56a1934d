import { Dialog } from 'radix-ui';
import { useDeferredValue, useState } from 'react';
import { toast } from 'sonner';
import type { GuestPage } from '../../../../api/contract.ts';
import { Button } from '../../app/button.tsx';
import { Field } from '../../app/field.tsx';
import { useGuestAct, useGuests } from './api.ts';
import { Story } from './guest-list.tsx';
import { useGuestsWords } from './guests-words.ts';
import { mergeRefusal } from './merge-refusal.ts';

/** Finds the other record of one guest, and makes the two one. */
export function MergeDialog({ page }: { page: GuestPage }) {
  const { lang, words } = useGuestsWords();
  const { id, name } = page.guest;
  const act = useGuestAct(id);
  const [isOpen, setOpen] = useState(false);
  const [search, setSearch] = useState('');
  const asked = useDeferredValue(search.trim());
  const found = useGuests(asked, isOpen && asked !== '');
  const others = asked === '' ? [] : (found.data ?? []).filter((guest) => guest.id !== id);
  const merge = (guestId: string) =>
    act.mutate(
      { kind: 'merge', guestId },
      {
        onSuccess: () => {
          setOpen(false);
          setSearch('');
          toast.success(words.mergeDone);
        },
        onError: (error) => void toast.error(mergeRefusal(words, error, lang)),
      },
    );
  return (
    <Dialog.Root open={isOpen} onOpenChange={setOpen}>
      <Dialog.Trigger asChild>
        <Button>{words.merge}</Button>
      </Dialog.Trigger>
      <Dialog.Portal>
        <Dialog.Overlay className="fixed inset-0 z-50 animate-[fade-in_140ms_ease-out] bg-black/30 dark:bg-black/60" />
        <Dialog.Content
          lang={lang}
          className="fixed z-50 max-h-[calc(100%-32px)] overflow-y-auto rounded-lg border border-line bg-surface p-5 shadow-float max-md:inset-x-4 max-md:bottom-4 md:top-1/2 md:left-1/2 md:w-full md:max-w-md md:-translate-x-1/2 md:-translate-y-1/2"
        >
          <Dialog.Title className="font-semibold text-base">{words.mergeTitle}</Dialog.Title>
          <Dialog.Description className="mt-1 mb-4 text-muted">
            {words.mergeHelp(name ?? words.noName)}
          </Dialog.Description>
          <Field
            label={words.search}
            value={search}
            maxLength={100}
            onChange={(event) => setSearch(event.target.value)}
          />
          <ul className="mt-3 flex flex-col gap-2" data-testid="merge-found">
            {others.slice(0, 6).map((guest) => (
              <li key={guest.id} className="flex items-center gap-2">
                <span className="min-w-0 grow">
                  <span className="block truncate font-medium">{guest.name ?? words.noName}</span>
                  <span className="figures block truncate text-muted text-xs">
                    {guest.phone === null ? '' : `${guest.phone} · `}
                    <Story guest={guest} />
                  </span>
                </span>
                <Button
                  aria-label={words.mergeThis(guest.name ?? words.noName)}
                  busy={act.isPending}
                  onClick={() => merge(guest.id)}
                >
                  {words.mergeShort}
                </Button>
              </li>
            ))}
          </ul>
          {asked !== '' && found.data && others.length === 0 ? (
            <p role="status" className="mt-3 text-muted">
              {words.notFound(asked)}
            </p>
          ) : null}
          <div className="mt-4 flex justify-end">
            <Dialog.Close asChild>
              <Button kind="quiet">{words.cancel}</Button>
            </Dialog.Close>
          </div>
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
