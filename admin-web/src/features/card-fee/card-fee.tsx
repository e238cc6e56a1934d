import type { BookingDetail, BookingView, CardFeeView, KeptCardView } from '../../../../api/contract.ts';
import { useMoneyWords } from '../money/money-words.ts';
import { useFormats } from '../session/session-context.ts';
import { cardName } from './card-name.ts';
import { TakeFee } from './take-fee.tsx';
import { WaiveFee } from './waive-fee.tsx';
import { cardWords, failureWords } from './words.ts';

/** The card that is kept for a visit, the fee that may be taken from it, and how that stands. */
export function CardFee({ detail: { booking, card, cardFee } }: { detail: BookingDetail }) {
  const { lang } = useMoneyWords();
  const words = cardWords(lang);
  if (cardFee === null)
    return card === null ? null : (
      <p className="mt-3 text-muted" data-testid="card-kept">
        {words.kept(cardName(card), expiryOf(card))}
      </p>
    );
  return <Fee booking={booking} card={card} fee={cardFee} />;
}

type FeeProps = { booking: BookingView; card: KeptCardView | null; fee: CardFeeView };

function Fee({ booking, card, fee }: FeeProps) {
  const { lang } = useMoneyWords();
  const words = cardWords(lang);
  const formats = useFormats(booking.timeZone);
  const { state, reason, byName } = fee;
  const canTake = card !== null && FOR_THE_DESK.includes(state);
  const isWaived = state === 'waived' && reason !== null;
  return (
    <div className="mt-3 border-line border-t pt-3" data-testid="card-fee">
      <p>{words.kinds[fee.kind](formats.money(fee.mostMinor, fee.currency))}</p>
      <p className={FAILED.includes(state) ? 'mt-1 text-warn' : 'mt-1 text-muted'} role="status">
        {isWaived ? words.waived(reason, byName ?? '') : words.states[state]} {failureWords(words, fee)}
      </p>
      {canTake ? (
        <div className="mt-3 flex flex-wrap gap-2">
          <TakeFee booking={booking} fee={fee} card={cardName(card)} />
          <WaiveFee booking={booking} />
        </div>
      ) : null}
    </div>
  );
}

const FOR_THE_DESK: readonly CardFeeView['state'][] = ['open', 'declined', 'needs-guest'];
const FAILED: readonly CardFeeView['state'][] = ['declined', 'needs-guest'];

function expiryOf({ expiryMonth, expiryYear }: KeptCardView): string {
  return `${String(expiryMonth).padStart(2, '0')}/${expiryYear}`;
}
