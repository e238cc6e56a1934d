import { useId } from 'react';
import type { WaitingRefund } from '../../../../api/contract.ts';
import { useFormats } from '../session/session-context.ts';
import { useWaitingRefunds } from './api.ts';
import { useMoneyWords } from './money-words.ts';
import { RefundActions } from './refund-actions.tsx';
import { waitsForDesk } from './refund-waits.ts';
import { ToSeeTo, VisitLink } from './to-see-to.tsx';
import type { MoneyWords } from './words/types.ts';

/** Money that guests are owed and nobody but the desk can bring on its way. Nothing when there is none. */
export function WaitingRefunds() {
  const { words } = useMoneyWords();
  const waiting = useWaitingRefunds();
  const refunds = waiting.data?.refunds ?? [];
  if (refunds.length === 0) return null;
  return (
    <ToSeeTo title={words.waitingTitle} help={words.waitingHelp} testId="waiting-refunds">
      {refunds.map((refund) => (
        <Waiting key={refund.id} refund={refund} />
      ))}
    </ToSeeTo>
  );
}

function Waiting({ refund }: { refund: WaitingRefund }) {
  const { words } = useMoneyWords();
  const { visit } = refund;
  const formats = useFormats(visit.timeZone);
  const id = useId();
  const money = formats.money(-(refund.amountMinor + refund.tipMinor), refund.currency);
  return (
    <li>
      <div className="flex items-baseline gap-3">
        <h3 id={id} className="min-w-0 grow truncate font-medium">
          {visit.guestName ?? words.noName}
        </h3>
        <p className="figures shrink-0 font-medium">{money}</p>
      </div>
      <p className="text-warn">
        {whyItWaits(refund, words)}
        {refund.failure === null || refund.isDisputed ? null : (
          <span className="text-muted"> ({refund.failure})</span>
        )}
      </p>
      <VisitLink visit={visit} />
      {waitsForDesk(refund) ? (
        <RefundActions
          refund={refund}
          money={money}
          guestName={visit.guestName}
          isDisputed={refund.isDisputed}
          describedBy={id}
        />
      ) : null}
    </li>
  );
}

/** What a provider that is away may have done already is for nobody to give once more. */
function whyItWaits(refund: WaitingRefund, words: MoneyWords): string {
  if (refund.isDisputed) return words.waitsDisputed;
  if (refund.status === 'failed') return refund.failure === null ? words.waitsAgain : words.waitsFailed;
  return waitsForDesk(refund) ? words.waitsForGuest : words.waitsAway;
}
