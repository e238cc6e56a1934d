import type { BookingView } from '../../api/contract.ts';
import { ask, type Step } from '../ask.ts';
import type { BookingDraft } from '../types.ts';
import { isGone } from '../visit-status.ts';

/** Calls off an unpaid visit, and with it the others of a recurring booking; false when it was paid in the meantime. */
export function* release(open: BookingView, draft: BookingDraft | null): Step<boolean> {
  const others = (draft?.seriesVisits ?? []).filter((id) => id !== open.id);
  for (const bookingId of draft?.bookingId === open.id ? others : [])
    yield* ask({ kind: 'cancel-booking', bookingId, reason: null });
  const outcome = yield* ask({ kind: 'cancel-booking', bookingId: open.id, reason: null });
  return outcome.ok || (outcome.booking !== null && isGone(outcome.booking));
}
