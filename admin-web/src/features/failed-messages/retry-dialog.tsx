import { AlertDialog } from 'radix-ui';
import type { RetryDoubt } from '../../../../api/contract.ts';
import { Button } from '../../app/button.tsx';
import type { FailedWords } from './words/types.ts';

type Props = {
  doubt: RetryDoubt;
  /** The id of the message's heading. */
  describedBy: string;
  words: FailedWords;
  onConfirm: () => void;
};

/** An old message may now mean something else: it is asked once more. */
export function RetryDialog({ doubt, describedBy, words, onConfirm }: Props) {
  return (
    <AlertDialog.Root>
      <AlertDialog.Trigger asChild>
        <Button aria-describedby={describedBy}>{words.retry}</Button>
      </AlertDialog.Trigger>
      <AlertDialog.Portal>
        <AlertDialog.Overlay className="fixed inset-0 z-50 animate-[fade-in_140ms_ease-out] bg-black/30 dark:bg-black/60" />
        <AlertDialog.Content className="fixed top-1/2 left-1/2 z-50 w-[calc(100%-32px)] max-w-md -translate-x-1/2 -translate-y-1/2 rounded-lg border border-line bg-surface p-5 shadow-float">
          <AlertDialog.Title className="font-semibold text-base">{words.doubtTitle}</AlertDialog.Title>
          <AlertDialog.Description className="mt-1 text-muted">{words.doubts[doubt]}</AlertDialog.Description>
          <div className="mt-4 flex flex-wrap justify-end gap-2">
            <AlertDialog.Cancel asChild>
              <Button>{words.leaveIt}</Button>
            </AlertDialog.Cancel>
            <AlertDialog.Action asChild>
              <Button kind="primary" onClick={onConfirm}>
                {words.evenSo}
              </Button>
            </AlertDialog.Action>
          </div>
        </AlertDialog.Content>
      </AlertDialog.Portal>
    </AlertDialog.Root>
  );
}
