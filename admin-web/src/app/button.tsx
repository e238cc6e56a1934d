import type { ComponentProps } from 'react';

const KINDS = {
  primary: 'bg-accent text-on-accent hover:opacity-90',
  plain: 'border border-line-strong bg-surface hover:bg-hover',
  quiet: 'text-muted hover:bg-hover hover:text-ink',
  danger: 'bg-danger text-on-danger hover:opacity-90',
  'danger-quiet': 'text-danger hover:bg-danger-soft',
} as const;

// 44 px where fingers are used, less where there is a mouse.
const SIZES = {
  medium: 'h-11 px-4 md:h-9 md:px-3',
  large: 'h-11 px-4',
  icon: 'size-11 md:size-9',
} as const;

type Props = ComponentProps<'button'> & {
  kind?: keyof typeof KINDS;
  size?: keyof typeof SIZES;
  /** Waits for the server: presses are ignored, the label stays. */
  busy?: boolean;
};

/** A button. Say with a verb what it does. */
export function Button({ kind = 'plain', size = 'medium', busy = false, className = '', ...rest }: Props) {
  return (
    <button
      type="button"
      aria-disabled={busy || undefined}
      {...rest}
      onClick={busy ? (event) => event.preventDefault() : rest.onClick}
      className={`inline-flex shrink-0 items-center justify-center gap-2 whitespace-nowrap rounded-lg font-medium transition-[background-color,opacity] duration-150 disabled:opacity-50 aria-disabled:opacity-60 ${KINDS[kind]} ${SIZES[size]} ${className}`}
    />
  );
}
