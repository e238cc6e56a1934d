import { tenantScope } from '../database/scope.ts';
import { CASHIER, cashierRefunds } from './cashier/cashier.ts';
import { reconcileRefunds } from './events/reconcile-refunds.ts';
import { ProviderAway, ProviderFailed, ProviderRefused, type RefundAtProvider } from './provider.ts';
import { RefundDiffers, type RefundPort } from './refunds.ts';
import { accountOfCharge, counterOf, type Till } from './sessions/till.ts';

/** Providers keep an idempotency key for a day: what is older is looked for before it is asked for again. */
const KEY_IS_KNOWN_MS = 20 * 3_600_000;

/**
 * Gives money back through the account that it came in by. One call asks at most once: a provider that failed may be at it
 * still, and another key at once would be another refund. Whoever asks again looks first what there is.
 */
export function providerRefunds(till: Till): RefundPort {
  return {
    async refund(request) {
      const { of, ...rest } = request;
      if (of.provider === CASHIER) return cashierRefunds.refund(request);
      const { checkoutId, tenantId } = of;
      const held = await till.core.database.run((db) =>
        accountOfCharge(tenantScope(db, tenantId), checkoutId, rest.chargeReference),
      );
      if (held === null) throw new ProviderAway(`nobody knows the account of ${rest.chargeReference}`);
      const { account, provider } = await counterOf(till, held);
      const order = { ...rest, paymentId: of.id, attempt: of.attempt };
      const made = async (): Promise<RefundAtProvider | undefined> => {
        const refunds = await listed(() => provider.refundsOf(account, order.chargeReference));
        const own = refunds.find(({ paymentId, status }) => paymentId === of.id && status === 'done');
        if (own && (own.amountMinor !== order.amountMinor || own.currency !== order.currency))
          throw new RefundDiffers(
            `${own.amountMinor} ${own.currency} went back by ${own.reference}, ${order.amountMinor} ${order.currency} were to`,
          );
        return own;
      };
      const wasAsked = of.attempt > 0 || of.failures > 0 || till.core.now() - of.createdAt > KEY_IS_KNOWN_MS;
      const known = wasAsked ? await made() : undefined;
      if (known) return known;
      try {
        const answer = await provider.refund(account, order);
        if (answer.status === 'done') return answer;
        throw new ProviderRefused('the guest’s bank does not take it', null);
      } catch (error) {
        if (!(error instanceof ProviderRefused)) throw error;
        // It may be refused because it was made: nobody is to give it once more for that.
        const before = await made();
        if (before) return before;
        // Or because somebody gave it back at the dashboard: what is promised is that, and the guest hears of it once.
        await reconcileRefunds(till, tenantId, order.chargeReference);
        throw error;
      }
    },
  };
}

/** That no list could be had says nothing of how the key was answered: only a refund fails as `ProviderFailed`. */
async function listed<T>(list: () => Promise<T>): Promise<T> {
  try {
    return await list();
  } catch (error) {
    if (!(error instanceof ProviderFailed)) throw error;
    throw new ProviderAway(`what went back could not be listed: ${error.message}`, { cause: error });
  }
}
