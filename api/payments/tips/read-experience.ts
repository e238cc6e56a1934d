import type { Id } from '../../contract.ts';
import { FeedbackTable, PaymentTable } from '../../database/entities/booking.ts';
import type { Scope } from '../../database/scope.ts';

/** What the guest of a visit said of it, and all its payments: what `mayTip` goes by. */
export async function readExperience(scope: Scope, bookingId: Id) {
  const feedback = await scope.findOne(FeedbackTable, { bookingId });
  return { feedback, payments: await scope.find(PaymentTable, { where: { bookingId } }) };
}
