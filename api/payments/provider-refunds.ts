import { CheckoutSessionTable } from '../database/entities/checkout-session.ts';
import { tenantScope } from '../database/scope.ts';
import { CASHIER, cashierRefunds } from './cashier/cashier.ts';
import {
  ProviderAway,
  ProviderFailed,
  ProviderRefused,
  type RefundAtProvider,
  type RefundOrder,
} from './provider.ts';
import type { RefundPort } from './refunds.ts';
import { counterOf, type Till } from './sessions/till.ts';

/** Providers keep an idempotency key for a day: what is older is looked for before it is asked for again. */
const KEY_IS_KNOWN_MS = 20 * 3_600_000;
const NEXT_KEY_MS = 600_000;

/** Gives money back through the account that it came in by. */
export function providerRefunds(till: Till): RefundPort {
  return {
    async refund(request) {
      const { of, ...rest } = request;
      if (of.provider === CASHIER) return cashierRefunds.refund(request);
      const { checkoutId, tenantId } = of;
      const session =
        checkoutId &&
        (await till.core.database.run((db) =>
          tenantScope(db, tenantId).findOne(CheckoutSessionTable, {
            checkoutId,
            chargeReference: rest.chargeReference,
          }),
        ));
      if (!session) throw new ProviderAway(`nobody knows the account of ${rest.chargeReference}`);
      const { account, provider } = await counterOf(till, session);
      const order = { ...rest, paymentId: of.id };
      const now = till.core.now();
      const made = async (): Promise<RefundAtProvider | undefined> =>
        (await provider.refundsOf(account, order.chargeReference)).find(
          ({ paymentId, status }) => paymentId === of.id && status === 'done',
        );
      const ask = async (one: RefundOrder): Promise<RefundAtProvider> => {
        const answer = await provider.refund(account, one);
        if (answer.status === 'failed') throw new ProviderRefused('the guest’s bank does not take it', null);
        return answer;
      };
      try {
        if (now - of.createdAt > KEY_IS_KNOWN_MS) return (await made()) ?? (await ask(order));
        return await ask(order);
      } catch (error) {
        if (!(error instanceof ProviderFailed)) throw error;
        const idempotencyKey = `${order.idempotencyKey}-${Math.floor(now / NEXT_KEY_MS)}`;
        return (await made()) ?? ask({ ...order, idempotencyKey });
      }
    },
  };
}
