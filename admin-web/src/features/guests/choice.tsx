import { ChevronDown } from 'lucide-react';
import { useId } from 'react';

type Props = {
  label: string;
  value: string | undefined;
  options: readonly (readonly [value: string, words: string])[];
  onChoose: (value: string) => void;
};

/** The browser's own list: on phones it is the one that fits the thumb. */
export function Choice({ label, value, options, onChoose }: Props) {
  const id = useId();
  return (
    <div className="min-w-36 grow">
      <label htmlFor={id} className="mb-1 block text-muted text-xs">
        {label}
      </label>
      <div className="relative">
        <select
          id={id}
          value={value}
          onChange={(event) => onChoose(event.target.value)}
          className="h-11 w-full appearance-none rounded-lg border border-line-strong bg-surface pr-8 pl-3 md:h-9"
        >
          {options.map(([one, words]) => (
            <option key={one} value={one}>
              {words}
            </option>
          ))}
        </select>
        <ChevronDown
          className="pointer-events-none absolute top-1/2 right-3 size-4 -translate-y-1/2 text-muted"
          aria-hidden
        />
      </div>
    </div>
  );
}
