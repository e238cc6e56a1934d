import { type ComponentProps, useId } from 'react';

type Props = Omit<ComponentProps<'input'>, 'onChange'> & {
  label: string;
  help?: string;
  error?: string | undefined;
  /** Stands behind what is typed: "%", "hours". */
  unit?: string;
  onText: (text: string) => void;
};

/** A setting that is typed: its label, what it means, and what is wrong with it. */
export function SettingField({ label, help, error, unit, onText, ...rest }: Props) {
  const id = useId();
  const noteId = `${id}-note`;
  const note = error ?? help;
  return (
    <div className="min-w-0">
      <label htmlFor={id} className="mb-1 block font-medium">
        {label}
      </label>
      <div className="flex items-center gap-2">
        <input
          id={id}
          autoComplete="off"
          aria-invalid={error !== undefined}
          aria-describedby={note === undefined ? undefined : noteId}
          {...rest}
          onChange={(event) => onText(event.target.value)}
          className={`h-11 min-w-0 rounded-lg border border-line-strong bg-surface px-3 text-base aria-invalid:border-danger ${unit === undefined ? 'w-full' : 'figures w-28'}`}
        />
        {unit === undefined ? null : <span className="text-muted">{unit}</span>}
      </div>
      {note === undefined ? null : (
        <p id={noteId} className={`mt-1 text-xs ${error === undefined ? 'text-muted' : 'text-danger'}`}>
          {note}
        </p>
      )}
    </div>
  );
}
