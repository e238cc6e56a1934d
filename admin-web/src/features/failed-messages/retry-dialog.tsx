import { AlertDialog } from 'radix-ui';
import type { RetryDoubt } from '../../../../api/contract.ts';
import { AskDialog } from '../../app/ask-dialog.tsx';
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
    <AskDialog
      trigger={<Button aria-describedby={describedBy}>{words.retry}</Button>}
      title={words.doubtTitle}
      about={words.doubts[doubt]}
    >
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
    </AskDialog>
  );
}
