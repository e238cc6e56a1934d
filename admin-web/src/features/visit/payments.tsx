import type { BookingDetail, PaymentView } from '../../../../api/contract.ts';
import { useFormats } from '../session/session-context.ts';
import { Section } from './section.tsx';
import { depositMinor } from './visit-details.ts';

const STATUS = { settled: '', requested: 'on its way', failed: 'failed' } as const;

/** What it costs, what was paid, and what is still to pay. */
export function Payments({ detail: { booking, payments } }: { detail: BookingDetail }) {
  const formats = useFormats(booking.timeZone);
  const money = (minor: number) => formats.money(minor, booking.currency);
  const due = booking.totalMinor - booking.paidMinor;
  const deposit = depositMinor(booking);
  return (
    <Section title="Payment">
      <dl className="figures grid grid-cols-[1fr_auto] gap-y-1">
        <dt className="text-muted">Price</dt>
        <dd className="text-right">{money(booking.totalMinor)}</dd>
        {deposit === null ? null : (
          <>
            <dt className="text-muted">Deposit to confirm</dt>
            <dd className="text-right">{deposit === 0 ? 'none' : money(deposit)}</dd>
          </>
        )}
        <dt className="text-muted">Paid</dt>
        <dd className="text-right">{money(booking.paidMinor)}</dd>
        {due > 0 ? (
          <>
            <dt className="font-medium">To pay</dt>
            <dd className="text-right font-medium">{money(due)}</dd>
          </>
        ) : null}
      </dl>
      {payments.length === 0 ? (
        <p className="mt-2 text-muted">No payment yet.</p>
      ) : (
        <ul className="figures mt-3 flex flex-col gap-1 border-line border-t pt-3 text-xs">
          {payments.map((payment) => (
            <li key={payment.id} className="flex gap-3 text-muted">
              <span className="grow">{paymentWords(payment)}</span>
              <span>{formats.moment(payment.at)}</span>
              <span className="w-20 text-right text-ink">{money(payment.amountMinor)}</span>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

function paymentWords({ kind, provider, status }: PaymentView): string {
  const what = kind === 'charge' ? 'Payment' : 'Refund';
  return [`${what} by ${provider}`, STATUS[status]].filter(Boolean).join(', ');
}
