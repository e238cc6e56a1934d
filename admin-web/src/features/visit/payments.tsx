import { Hourglass } from 'lucide-react';
import { type ReactNode, useId } from 'react';
import type { BookingDetail, BookingView, PaymentView } from '../../../../api/contract.ts';
import type { Formats } from '../../app/formats.ts';
import { CardFee } from '../card-fee/card-fee.tsx';
import { GiveRefund } from '../money/give-refund.tsx';
import { methodName, useMoneyWords } from '../money/money-words.ts';
import { LinkWaits, PayByLink } from '../money/pay-by-link.tsx';
import { RefundActions } from '../money/refund-actions.tsx';
import { isAskedAbout, isDisputed, waitsForDesk, wasHandedOut } from '../money/refund-waits.ts';
import { TakeBackDialog } from '../money/take-back.tsx';
import { TakePayment } from '../money/take-payment.tsx';
import type { MoneyWords } from '../money/words/types.ts';
import { useFormats } from '../session/session-context.ts';
import { Section } from './section.tsx';
import { depositMinor } from './visit-details.ts';

/** What it costs, what was paid and what is still to pay; each payment and refund; and what the desk can do. */
export function Payments({ detail }: { detail: BookingDetail }) {
  const { booking, payments, money, paymentLink } = detail;
  const { lang, words } = useMoneyWords();
  const formats = useFormats(booking.timeZone);
  if (money === null) return null;
  const isOpen = PAYABLE.includes(booking.status);
  return (
    <div lang={lang} data-testid="visit-money">
      <Section title={words.section}>
        <Sums booking={booking} toPayMinor={money.toPayMinor} tipMinor={money.tipMinor} formats={formats} />
        <Processing booking={booking} formats={formats} />
        {payments.length === 0 ? (
          booking.processing ? null : (
            <p className="mt-2 text-muted">{words.noPayment}</p>
          )
        ) : (
          <ul className="mt-3 flex flex-col gap-3 border-line border-t pt-3">
            {payments.map((payment) => (
              <Line key={payment.id} payment={payment} detail={detail} formats={formats} />
            ))}
          </ul>
        )}
        <CardFee detail={detail} />
        {paymentLink === null ? null : <LinkWaits booking={booking} link={paymentLink} />}
        <div className="mt-4 flex flex-wrap gap-2 empty:hidden">
          {isOpen ? <TakePayment booking={booking} money={money} /> : null}
          {isOpen && booking.status !== 'awaiting-payment' ? (
            <PayByLink detail={detail} toPayMinor={money.toPayMinor} />
          ) : null}
          {money.refundableMinor > 0 ? (
            <GiveRefund booking={booking} money={money} isAsked={isAskedAbout(payments)} />
          ) : null}
        </div>
      </Section>
    </div>
  );
}

/** Paid by the guest, and not here yet. */
function Processing({ booking, formats }: { booking: BookingView; formats: Formats }) {
  const { words } = useMoneyWords();
  const { processing, currency } = booking;
  if (!processing) return null;
  const since = formats.moment(processing.since);
  return (
    <div className="mt-3" role="status" data-testid="payment-processing">
      <p className="figures flex items-center gap-2 font-medium">
        <Hourglass className="size-4 shrink-0" aria-hidden />
        {words.processing(formats.money(processing.amountMinor, currency), since)}
      </p>
      <p className="mt-1 text-muted text-xs">{words.processingHelp}</p>
    </div>
  );
}

const PAYABLE: readonly BookingView['status'][] = [
  'awaiting-payment',
  'confirmed',
  'checked-in',
  'in-treatment',
  'completed',
];

type SumsProps = { booking: BookingView; toPayMinor: number; tipMinor: number; formats: Formats };

function Sums({ booking, toPayMinor, tipMinor, formats }: SumsProps) {
  const { words } = useMoneyWords();
  const money = (minor: number) => formats.money(minor, booking.currency);
  const deposit = depositMinor(booking);
  return (
    <dl className="figures grid grid-cols-[1fr_auto] gap-y-1">
      <Sum name={words.price}>{money(booking.totalMinor)}</Sum>
      {deposit === null ? null : (
        <Sum name={words.depositDue}>{deposit === 0 ? words.none : money(deposit)}</Sum>
      )}
      <Sum name={words.paid}>{money(booking.paidMinor)}</Sum>
      {tipMinor === 0 ? null : <Sum name={words.tips}>{money(tipMinor)}</Sum>}
      {toPayMinor === 0 ? null : (
        <Sum name={words.toPay} strong>
          {money(toPayMinor)}
        </Sum>
      )}
    </dl>
  );
}

function Sum({ name, strong = false, children }: { name: string; strong?: boolean; children: ReactNode }) {
  return (
    <>
      <dt className={strong ? 'font-medium' : 'text-muted'}>{name}</dt>
      <dd className={`text-right ${strong ? 'font-medium' : ''}`}>{children}</dd>
    </>
  );
}

type LineProps = { payment: PaymentView; detail: BookingDetail; formats: Formats };

function Line({ payment, detail, formats }: LineProps) {
  const { words } = useMoneyWords();
  const id = useId();
  const by = payment.byName === null ? null : words.by(payment.byName);
  const sumMinor = payment.amountMinor + payment.tipMinor;
  return (
    <li className="figures">
      <div className="flex items-baseline gap-3">
        <span id={id} className="min-w-0 grow">
          {lineWords(words, payment)}
        </span>
        {/* A dispute that took nothing, or no longer has it, is no money. */}
        {payment.kind === 'dispute' && sumMinor === 0 ? null : (
          <span className={isOver(payment) ? 'text-muted line-through' : ''}>
            {formats.money(sumMinor, payment.currency)}
          </span>
        )}
      </div>
      <p className="text-muted text-xs">
        {[formats.moment(payment.at), by, payment.kind === 'charge' ? payment.note : null]
          .filter(Boolean)
          .join(' · ')}
        {payment.tipMinor > 0 ? `, ${words.withTip(formats.money(payment.tipMinor, payment.currency))}` : ''}
      </p>
      {payment.reason === null ? null : <p className="break-words text-muted text-xs">“{payment.reason}”</p>}
      {payment.kind !== 'refund' || payment.note === null ? null : (
        <p className="break-words text-muted text-xs">{words.takenBackFor(payment.note)}</p>
      )}
      {payment.kind === 'dispute' ? (
        <p className={`mt-1 ${payment.status === 'requested' ? 'text-warn' : 'text-muted'}`}>
          {words.disputeHelp[disputeStanding(payment)]}
        </p>
      ) : null}
      <RefundWaits
        payment={payment}
        detail={detail}
        money={formats.money(-sumMinor, payment.currency)}
        id={id}
      />
    </li>
  );
}

type WaitsProps = { payment: PaymentView; detail: BookingDetail; money: string; id: string };

/** What there is to do about a refund: one that waits, or that was noted as handed out. */
function RefundWaits({ payment, detail: { booking, payments }, money, id }: WaitsProps) {
  const { words } = useMoneyWords();
  if (wasHandedOut(payment)) return <TakeBackDialog refund={payment} money={money} describedBy={id} />;
  if (!waitsForDesk(payment)) return null;
  const disputed = isDisputed(payment, payments);
  return (
    <>
      <p className="mt-1 text-warn">{whyItWaits(words, payment, disputed)}</p>
      <RefundActions
        refund={payment}
        money={money}
        guestName={booking.guest.name}
        isDisputed={disputed}
        describedBy={id}
      />
    </>
  );
}

function whyItWaits(words: MoneyWords, { status, failure }: PaymentView, disputed: boolean): string {
  if (disputed) return words.waitsDisputed;
  if (status !== 'failed') return words.waitsForGuest;
  return failure === null ? words.waitsAgain : words.waitsFailed;
}

function isOver({ status }: PaymentView): boolean {
  return status === 'failed' || status === 'withdrawn';
}

function lineWords(words: MoneyWords, payment: PaymentView): string {
  const method = methodName(words, payment.provider);
  if (payment.kind === 'charge') return words.payment(method);
  if (payment.kind === 'dispute') {
    const { status } = payment;
    return words.dispute[status === 'requested' || status === 'failed' ? status : 'lost'];
  }
  const standing = {
    settled: null,
    lost: null,
    requested: waitsForDesk(payment) ? words.atTheDesk : words.onItsWay,
    // One that nobody refused was only not handed out after all.
    failed: payment.failure === null ? words.atTheDesk : words.failed,
    withdrawn: words.withdrawn,
  }[payment.status];
  return [words.refund(method), standing].filter(Boolean).join(', ');
}

/** Settled is what a server of an earlier release calls a lost one. */
function disputeStanding({ status, amountMinor }: PaymentView): 'asked' | 'taken' | 'lost' | 'kept' {
  if (status === 'lost' || status === 'settled') return 'lost';
  if (status === 'failed') return 'kept';
  return amountMinor === 0 ? 'asked' : 'taken';
}
