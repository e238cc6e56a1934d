type Props = {
  name: string;
  faded?: boolean;
};

/** In place of a photo: the first letters of their names, in one of a few calm tints. */
export function Initials({ name, faded = false }: Props) {
  const hue = hueOf(name);
  const ground = `light-dark(oklch(0.93 0.035 ${hue}), oklch(0.34 0.045 ${hue}))`;
  const ink = `light-dark(oklch(0.38 0.07 ${hue}), oklch(0.9 0.05 ${hue}))`;
  return (
    <span
      aria-hidden
      style={{ background: ground, color: ink }}
      className={`inline-flex size-10 shrink-0 select-none items-center justify-center rounded-full font-semibold ${faded ? 'opacity-60 grayscale' : ''}`}
    >
      {lettersOf(name)}
    </span>
  );
}

/** The same as small as a line of small text is high, and dark enough to be seen on a card of any colour. */
export function SmallInitials({ name }: { name: string }) {
  const hue = hueOf(name);
  const ground = `light-dark(oklch(0.45 0.08 ${hue}), oklch(0.85 0.06 ${hue}))`;
  return (
    <span
      aria-hidden
      style={{ background: ground }}
      className="inline-flex h-4 min-w-4 shrink-0 select-none items-center justify-center rounded-full px-1 font-semibold text-[10px] text-ground leading-none ring-1 ring-ground"
    >
      {lettersOf(name)}
    </span>
  );
}

function lettersOf(name: string): string {
  const words = name.trim().split(/\s+/);
  const letters = [words[0], words.length > 1 ? words.at(-1) : ''].map((word) => [...(word ?? '')][0] ?? '');
  return letters.join('').toUpperCase();
}

function hueOf(name: string): number {
  return [...name].reduce((sum, letter) => (sum * 31 + (letter.codePointAt(0) ?? 0)) % 360, 7);
}
