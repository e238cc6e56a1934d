import { ChevronDown } from 'lucide-react';
import type { ComponentProps } from 'react';

type Props = Omit<ComponentProps<'select'>, 'onChange'> & {
  value: string | undefined;
  onPick: (value: string) => void;
  options: readonly (readonly [value: string, name: string])[];
};

/** The browser's own list: on phones it is the one that fits the thumb. */
export function Pick({ onPick, options, className = '', ...rest }: Props) {
  return (
    <div className="relative">
      <select
        {...rest}
        onChange={(event) => onPick(event.target.value)}
        className={`h-11 w-full appearance-none truncate rounded-lg border border-line-strong bg-surface pr-8 pl-3 md:h-9 ${className}`}
      >
        {options.map(([value, name]) => (
          <option key={value} value={value}>
            {name}
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
