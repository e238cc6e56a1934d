import { useId } from 'react';
import type { WaitingRefund } from '../../../../api/contract.ts';
import { Link } from '../../app/link.tsx';
import { writeAddress } from '../calendar/calendar-address.ts';
import { dateAt } from '../calendar/zoned-time.ts';
import { useFormats } from '../session/session-context.ts';
import { useWaitingRefunds } from './api.ts';
import { useMoneyWords } from './money-words.ts';
import { RefundActions } from './refund-actions.tsx';
import { waitsForDesk } from './refund-waits.ts';
import type { MoneyWords } from './words/types.ts';

/** Money that guests are owed and nobody but the desk can bring on its way. Nothing when there is none. */
export function WaitingRefunds() {
  const { words } = useMoneyWords();
  const waiting = useWaitingRefunds();
  const refunds = waiting.data?.refunds ?? [];
  const id = useId();
  if (refunds.length === 0) return null;
  return (
    <section aria-labelledby={id} className="mt-6 rounded-lg bg-warn-soft p-4 md:p-5">
      <h2 id={id} className="font-semibold text-base">
        {words.waitingTitle}
      </h2>
      <p className="mt-1 max-w-prose text-muted">{words.waitingHelp}</p>
      <ul className="mt-4 flex flex-col gap-4" data-testid="waiting-refunds">
        {refunds.map((refund) => (
          <Waiting key={refund.id} refund={refund} />
        ))}
      </ul>
    </section>
  );
}

function Waiting({ refund }: { refund: WaitingRefund }) {
  const { words } = useMoneyWords();
  const { visit } = refund;
  const formats = useFormats(visit.timeZone);
  const id = useId();
  return (
    <li>
      <div className="flex items-baseline gap-3">
        <h3 id={id} className="min-w-0 grow truncate font-medium">
          {visit.guestName ?? words.noName}
        </h3>
        <p className="figures shrink-0 font-medium">
          {formats.money(-(refund.amountMinor + refund.tipMinor), refund.currency)}
        </p>
      </div>
      <p className="text-warn">
        {whyItWaits(refund, words)}
        {refund.failure === null ? null : <span className="text-muted"> ({refund.failure})</span>}
      </p>
      <Link
        href={writeAddress({
          locationId: visit.locationId,
          date: dateAt(Date.parse(visit.startsAt), visit.timeZone),
          visitId: visit.id,
        })}
        className="figures inline-flex h-11 items-center text-muted underline underline-offset-4 md:h-8"
      >
        {words.visit(visit.code)}, {formats.moment(visit.startsAt)}
      </Link>
      {waitsForDesk(refund) ? <RefundActions refund={refund} describedBy={id} /> : null}
    </li>
  );
}

/** What a provider that is away may have done already is for nobody to give once more. */
function whyItWaits(refund: WaitingRefund, words: MoneyWords): string {
  if (refund.status === 'failed') return words.waitsFailed;
  return waitsForDesk(refund) ? words.waitsForGuest : words.waitsAway;
}
