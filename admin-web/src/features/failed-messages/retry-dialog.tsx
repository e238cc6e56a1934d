import type { RetryDoubt } from '../../../../api/contract.ts';
import { AskAnswers, AskDialog } from '../../app/ask-dialog.tsx';
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
      <AskAnswers leave={words.leaveIt} go={words.evenSo} kind="primary" onGo={onConfirm} />
    </AskDialog>
  );
}
