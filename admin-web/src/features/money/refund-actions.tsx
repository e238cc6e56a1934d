import { useState } from 'react';
import type { PaymentView } from '../../../../api/contract.ts';
import { Button } from '../../app/button.tsx';
import { useSeeToRefund } from './api.ts';
import { MoneyDialog } from './money-dialog.tsx';
import { useMoneyWords } from './money-words.ts';
import { isOfDesk } from './refund-waits.ts';
import { TakeBackDialog } from './take-back.tsx';

type Props = {
  refund: PaymentView;
  /** What it is of, as people read it. */
  money: string;
  guestName: string | null;
  /** The guest's bank has the payment: nothing may be given for it. */
  isDisputed: boolean;
  describedBy?: string;
};

/** What can be done about a refund that waits: once more by the provider, in cash, or not at all. */
export function RefundActions({ refund, money, guestName, isDisputed, describedBy }: Props) {
  const { words } = useMoneyWords();
  const seeTo = useSeeToRefund(words);
  const [handingOut, setHandingOut] = useState(false);
  return (
    <div className="mt-2 flex flex-wrap gap-2">
      {refund.status === 'failed' && !isOfDesk(refund) && !isDisputed ? (
        <Button
          aria-describedby={describedBy}
          busy={seeTo.isPending}
          onClick={() => seeTo.mutate({ id: refund.id, by: 'again' })}
        >
          {words.again}
        </Button>
      ) : null}
      {isDisputed ? null : (
        <MoneyDialog
          open={handingOut}
          onOpen={setHandingOut}
          title={words.handOutTitle(money)}
          description={words.handOutHelp(guestName)}
          trigger={
            <Button aria-describedby={describedBy} busy={seeTo.isPending}>
              {words.gaveCash}
            </Button>
          }
        >
          <div className="mt-5 flex justify-end gap-2">
            <Button onClick={() => setHandingOut(false)}>{words.cancel}</Button>
            <Button
              kind="primary"
              busy={seeTo.isPending}
              onClick={() =>
                seeTo.mutate({ id: refund.id, by: 'cash' }, { onSettled: () => setHandingOut(false) })
              }
            >
              {words.gaveCash}
            </Button>
          </div>
        </MoneyDialog>
      )}
      <TakeBackDialog refund={refund} money={money} describedBy={describedBy} />
    </div>
  );
}
