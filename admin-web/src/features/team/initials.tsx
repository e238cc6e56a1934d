/** In place of a photo: the first letters of their names, in one of a few calm tints. */
export function Initials({ name, faded = false }: { name: string; faded?: boolean }) {
  const words = name.trim().split(/\s+/);
  const letters = [words[0], words.length > 1 ? words.at(-1) : ''].map((word) => [...(word ?? '')][0] ?? '');
  const hue = [...name].reduce((sum, letter) => (sum * 31 + (letter.codePointAt(0) ?? 0)) % 360, 7);
  const ground = `light-dark(oklch(0.93 0.035 ${hue}), oklch(0.34 0.045 ${hue}))`;
  const ink = `light-dark(oklch(0.38 0.07 ${hue}), oklch(0.9 0.05 ${hue}))`;
  return (
    <span
      aria-hidden
      style={{ background: ground, color: ink }}
      className={`inline-flex size-10 shrink-0 select-none items-center justify-center rounded-full font-semibold ${faded ? 'opacity-60 grayscale' : ''}`}
    >
      {letters.join('').toUpperCase()}
    </span>
  );
}
