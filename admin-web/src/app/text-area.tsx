import { type ComponentProps, useId } from 'react';

type Props = Omit<ComponentProps<'textarea'>, 'onChange'> & {
  label: string;
  /** Stands behind the label, quieter. */
  aside?: string;
  onText: (text: string) => void;
};

/** A labelled field for a sentence or two: a reason, a note. */
export function TextArea({ label, aside, onText, ...rest }: Props) {
  const id = useId();
  return (
    <>
      <label htmlFor={id} className="mt-4 mb-1 block font-medium">
        {label}
        {aside === undefined ? null : <span className="font-normal text-muted"> ({aside})</span>}
      </label>
      <textarea
        id={id}
        rows={2}
        maxLength={500}
        {...rest}
        onChange={(event) => onText(event.target.value)}
        className="w-full rounded-lg border border-line-strong bg-surface px-3 py-2"
      />
    </>
  );
}
