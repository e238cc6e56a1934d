import { Hourglass } from 'lucide-react';
import { Button } from '../../app/button.tsx';
import { useWaiting } from './api.ts';
import { useWaitingWords } from './waiting-words.ts';

type Props = { isOpen: boolean; onOpen: (open: boolean) => void };

/** How many wait, and the way to them. */
export function WaitingButton({ isOpen, onOpen }: Props) {
  const { lang, words } = useWaitingWords();
  const count = useWaiting().data?.length ?? 0;
  return (
    <Button lang={lang} aria-pressed={isOpen} aria-keyshortcuts="w" onClick={() => onOpen(!isOpen)}>
      <Hourglass className="size-4" aria-hidden />
      <span className="max-md:sr-only">{words.open}</span>
      {count === 0 ? null : <span className="figures text-muted">{count}</span>}
    </Button>
  );
}
