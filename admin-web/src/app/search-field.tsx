import { Search } from 'lucide-react';
import type { ComponentProps } from 'react';

type Props = Omit<ComponentProps<'input'>, 'onChange'> & {
  label: string;
  value: string;
  onText: (text: string) => void;
};

/** What is looked for in a list, above it. */
export function SearchField({ label, onText, ...rest }: Props) {
  return (
    <div className="relative">
      <Search
        className="pointer-events-none absolute top-1/2 left-3 size-4 -translate-y-1/2 text-muted"
        aria-hidden
      />
      <input
        type="search"
        aria-label={label}
        placeholder={label}
        maxLength={100}
        {...rest}
        onChange={(event) => onText(event.target.value)}
        className="[&::-webkit-search-cancel-button]:grayscale h-11 w-full rounded-lg border border-line-strong bg-surface pr-3 pl-9 placeholder:text-muted md:h-9"
      />
    </div>
  );
}
