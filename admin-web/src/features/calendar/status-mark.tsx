import { Check, CreditCard, Hourglass, UserX } from 'lucide-react';
import type { BookingView } from '../../../../api/contract.ts';
import { CountdownText } from './countdown-text.tsx';

/** The small sign in a visit's corner that tells its state without colour. */
export function StatusMark({ booking }: { booking: BookingView }) {
  const { status, heldUntil, processing } = booking;
  if (status === 'held' && heldUntil !== null) return <CountdownText until={heldUntil} />;
  if (status === 'awaiting-payment' && processing) return <Hourglass className="size-3.5" aria-hidden />;
  if (status === 'awaiting-payment') return <CreditCard className="size-3.5" aria-hidden />;
  if (status === 'checked-in') return <span className="block size-2 rounded-full bg-current" />;
  if (status === 'in-treatment')
    return <span className="block size-2 rounded-full border-2 border-current" />;
  if (status === 'completed') return <Check className="size-3.5" aria-hidden />;
  if (status === 'no-show') return <UserX className="size-3.5" aria-hidden />;
  return null;
}
