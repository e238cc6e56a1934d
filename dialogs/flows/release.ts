import type { BookingView } from '../../api/contract.ts';
import { ask, type Step } from '../ask.ts';
import type { BookingDraft } from '../types.ts';
import { isGone } from '../visit-status.ts';

/** Calls off an unpaid visit, and with it the others of a recurring booking; false when it was paid in the meantime. */
export function* release(open: BookingView, draft: BookingDraft | null): Step<boolean> {
  // The one that the payment hangs on goes first: were it paid meanwhile, the others are booked with it.
  if (!(yield* giveUp(open.id))) return false;
  const others = (draft?.seriesVisits ?? []).filter((id) => id !== open.id);
  for (const bookingId of draft?.bookingId === open.id ? others : []) yield* giveUp(bookingId);
  return true;
}

function* giveUp(bookingId: BookingView['id']): Step<boolean> {
  const outcome = yield* ask({ kind: 'cancel-booking', bookingId, reason: null, only: 'unpaid' });
  return outcome.ok || (outcome.booking !== null && isGone(outcome.booking));
}
