import type { ReactNode } from 'react';
import { Button } from '../../app/button.tsx';
import { useMoneyWords } from './money-words.ts';

type Props = {
  /** Why nothing was done. */
  problem: string | undefined;
  kind: 'primary' | 'danger';
  busy: boolean;
  onCancel: () => void;
  /** What the button does. */
  children: ReactNode;
};

/** How a form of money ends: what is wrong with it, and the way out beside what it does. */
export function FormEnd({ problem, kind, busy, onCancel, children }: Props) {
  const { words } = useMoneyWords();
  return (
    <>
      <p role="alert" className="mt-3 text-danger empty:hidden">
        {problem}
      </p>
      <div className="mt-5 flex justify-end gap-2">
        <Button onClick={onCancel}>{words.cancel}</Button>
        <Button type="submit" kind={kind} busy={busy}>
          {children}
        </Button>
      </div>
    </>
  );
}
