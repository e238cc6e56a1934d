import { type ComponentProps, useId } from 'react';

type Props = ComponentProps<'input'> & { label: string; error?: string | undefined };

/** A labelled text field whose error is tied to it for screen readers. */
export function Field({ label, error, className = '', ...rest }: Props) {
  const id = useId();
  const errorId = `${id}-error`;
  return (
    <div className="flex flex-col gap-1">
      <label htmlFor={id} className="font-medium">
        {label}
      </label>
      <input
        id={id}
        aria-invalid={error !== undefined}
        aria-describedby={error === undefined ? undefined : errorId}
        {...rest}
        className={`h-11 rounded-lg border border-line-strong bg-surface px-3 text-base aria-invalid:border-danger ${className}`}
      />
      {error === undefined ? null : (
        <p id={errorId} className="text-danger text-xs">
          {error}
        </p>
      )}
    </div>
  );
}
