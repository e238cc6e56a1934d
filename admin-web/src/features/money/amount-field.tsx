import { type ComponentProps, useId } from 'react';

type Props = Omit<ComponentProps<'input'>, 'onChange'> & {
  label: string;
  /** Stands behind the label, quieter. */
  aside?: string;
  help?: string;
  error?: string | undefined;
  currency: string;
  onText: (text: string) => void;
};

/** A sum of money, typed with the keys of a phone's number pad. */
export function AmountField({ label, aside, help, error, currency, onText, ...rest }: Props) {
  const id = useId();
  const noteId = `${id}-note`;
  const note = error ?? help;
  return (
    <div className="min-w-0 grow basis-0">
      <label htmlFor={id} className="mb-1 block font-medium">
        {label}
        {aside === undefined ? null : <span className="font-normal text-muted"> ({aside})</span>}
      </label>
      <div className="relative">
        <input
          id={id}
          inputMode="decimal"
          autoComplete="off"
          maxLength={14}
          aria-invalid={error !== undefined}
          aria-describedby={note === undefined ? undefined : noteId}
          {...rest}
          onChange={(event) => onText(event.target.value)}
          className="figures h-11 w-full rounded-lg border border-line-strong bg-surface pr-12 pl-3 text-base aria-invalid:border-danger"
        />
        <span
          aria-hidden
          className="pointer-events-none absolute top-1/2 right-3 -translate-y-1/2 text-muted text-xs"
        >
          {currency}
        </span>
      </div>
      {note === undefined ? null : (
        <p id={noteId} className={`mt-1 text-xs ${error === undefined ? 'text-muted' : 'text-danger'}`}>
          {note}
        </p>
      )}
    </div>
  );
}
