import type { PaymentView } from '../../../../api/contract.ts';
import { Button } from '../../app/button.tsx';
import { useSeeToRefund } from './api.ts';
import { useMoneyWords } from './money-words.ts';

/** What can be done about a refund that waits: once more by the provider, or in cash. */
export function RefundActions({ refund, describedBy }: { refund: PaymentView; describedBy?: string }) {
  const { words } = useMoneyWords();
  const seeTo = useSeeToRefund(words);
  return (
    <div className="mt-2 flex flex-wrap gap-2">
      {refund.status === 'failed' ? (
        <Button
          aria-describedby={describedBy}
          busy={seeTo.isPending}
          onClick={() => seeTo.mutate({ id: refund.id, by: 'again' })}
        >
          {words.again}
        </Button>
      ) : null}
      <Button
        aria-describedby={describedBy}
        busy={seeTo.isPending}
        onClick={() => seeTo.mutate({ id: refund.id, by: 'cash' })}
      >
        {words.gaveCash}
      </Button>
    </div>
  );
}
