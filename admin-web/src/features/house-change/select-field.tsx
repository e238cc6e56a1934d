import { useId } from 'react';

export interface Choice {
  readonly value: string;
  readonly name: string;
}

type Props = {
  label: string;
  help?: string | undefined;
  error?: string | undefined;
  value: string;
  choices: readonly Choice[];
  onValue: (value: string) => void;
  disabled?: boolean;
  /** The label is only heard: what stands around it says it to those who see. */
  quiet?: boolean;
  className?: string;
};

/** One of a few. The browser's own list: on phones it is the one that fits the thumb. */
export function SelectField({
  label,
  help,
  error,
  value,
  choices,
  onValue,
  disabled,
  quiet,
  className = '',
}: Props) {
  const id = useId();
  const note = error ?? help;
  return (
    <div className={`min-w-0 ${className}`}>
      <label htmlFor={id} className={quiet ? 'sr-only' : 'mb-1 block font-medium'}>
        {label}
      </label>
      <select
        id={id}
        value={value}
        disabled={disabled}
        aria-invalid={error !== undefined}
        aria-describedby={note === undefined ? undefined : `${id}-note`}
        onChange={(event) => onValue(event.target.value)}
        className="h-11 w-full min-w-0 rounded-lg border border-line-strong bg-surface px-3 text-base disabled:opacity-60 aria-invalid:border-danger"
      >
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.name}
          </option>
        ))}
      </select>
      {note === undefined ? null : (
        <p id={`${id}-note`} className={`mt-1 text-xs ${error === undefined ? 'text-muted' : 'text-danger'}`}>
          {note}
        </p>
      )}
    </div>
  );
}
