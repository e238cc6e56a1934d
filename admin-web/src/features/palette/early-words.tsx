import { useEffect, useRef } from 'react';
import { usePaletteWords } from './palette-words.ts';

type Props = { text: string; onText: (text: string) => void; onClose: () => void };

/**
 * The palette's field while the palette itself is being loaded: who types at once loses no letter, and none of them is a key of the
 * page below.
 */
export function EarlyWords({ text, onText, onClose }: Props) {
  const { lang, words } = usePaletteWords();
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  return (
    <div
      role="dialog"
      aria-label={words.title}
      lang={lang}
      className="fixed top-[12dvh] left-1/2 z-50 w-[calc(100%-24px)] max-w-xl -translate-x-1/2 rounded-lg border border-line bg-surface shadow-float max-md:top-3"
    >
      <input
        ref={field}
        aria-label={words.title}
        value={text}
        maxLength={200}
        placeholder={words.placeholder}
        onChange={(event) => onText(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') onClose();
        }}
        className="h-13 w-full bg-transparent px-4 text-base outline-none placeholder:text-muted"
      />
    </div>
  );
}
