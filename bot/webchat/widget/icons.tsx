import type { JSX } from 'preact';

/** Shapes from the lucide set (ISC licence), inlined: the widget loads nothing but itself. */
const shapes = {
  chat: 'M2.992 16.342a2 2 0 0 1 .094 1.167l-1.065 3.29a1 1 0 0 0 1.236 1.168l3.413-.998a2 2 0 0 1 1.099.092 10 10 0 1 0-4.777-4.719',
  close: 'M18 6 6 18M6 6l12 12',
  send: 'm5 12 7-7 7 7M12 19V5',
  external: 'M15 3h6v6M10 14 21 3M18 13v6a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2V8a2 2 0 0 1 2-2h6',
  check: 'M20 6 9 17l-5-5',
  down: 'm6 9 6 6 6-6',
} as const;

/** A line drawing in the colour of the text around it. */
export function Icon({ name }: { name: keyof typeof shapes }): JSX.Element {
  return (
    <svg class="icon" viewBox="0 0 24 24" aria-hidden="true">
      <path d={shapes[name]} />
    </svg>
  );
}
