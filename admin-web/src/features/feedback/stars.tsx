import { Star } from 'lucide-react';

const ALL = [1, 2, 3, 4, 5];

/** Stars as a guest gave them; the label is what is read out. */
export function Stars({ stars, label }: { stars: number; label: string }) {
  return (
    <span role="img" aria-label={label} className="inline-flex items-center gap-0.5 align-middle">
      {ALL.map((place) => (
        <Star
          key={place}
          aria-hidden
          strokeWidth={1.75}
          className={`size-4 ${place <= stars ? 'fill-current text-accent' : 'text-line-strong'}`}
        />
      ))}
    </span>
  );
}
