import type { Id } from '../../contract.ts';
import type { Core } from '../../core.ts';
import { FeedbackTable, PaymentTable } from '../../database/entities/booking.ts';
import type { Scope } from '../../database/scope.ts';
import { onlineProvider } from '../online-provider.ts';
import type { Experience } from './tip-rules.ts';

/** What `mayTip` goes by, as it stands now. */
export async function readExperience(
  core: Pick<Core, 'production'>,
  scope: Scope,
  bookingId: Id,
): Promise<Experience> {
  return {
    feedback: await scope.findOne(FeedbackTable, { bookingId }),
    payments: await scope.find(PaymentTable, { where: { bookingId } }),
    provider: await onlineProvider(core, scope),
  };
}
