import { Search } from 'lucide-react';
import type { KeyboardEvent, RefObject } from 'react';
import { useCalendarWords } from './calendar-words.ts';

type Props = {
  field: RefObject<HTMLInputElement | null>;
  text: string;
  onText: (text: string) => void;
  /** Enter: opens the first visit that fits. */
  onOpenFirst: () => void;
};

/** Finds a visit of the day by guest, code, treatment, therapist or room; the others step back. */
export function FindField({ field, text, onText, onOpenFirst }: Props) {
  const { words } = useCalendarWords();
  const press = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === 'Enter') {
      // The panel takes the focus at once: the same key press would go on to press its first button.
      event.preventDefault();
      onOpenFirst();
    }
    if (event.key !== 'Escape') return;
    onText('');
    event.currentTarget.blur();
  };
  return (
    <div className="relative min-w-0 grow basis-0">
      <Search
        className="pointer-events-none absolute top-1/2 left-3 size-4 -translate-y-1/2 text-muted"
        aria-hidden
      />
      <input
        ref={field}
        type="search"
        aria-label={words.find}
        aria-keyshortcuts="/"
        placeholder={words.find}
        value={text}
        onChange={(event) => onText(event.target.value)}
        onKeyDown={press}
        className="peer [&::-webkit-search-cancel-button]:grayscale h-11 w-full rounded-lg border border-line-strong bg-surface pr-8 pl-9 placeholder:text-muted md:h-9 md:w-52"
      />
      <kbd
        className="pointer-events-none absolute top-1/2 right-2.5 -translate-y-1/2 peer-focus:hidden max-md:hidden"
        aria-hidden
      >
        /
      </kbd>
    </div>
  );
}
