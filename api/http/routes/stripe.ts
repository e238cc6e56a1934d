import type { AccountBook } from '../../channels/accounts.ts';
import type { Core } from '../../core.ts';
import { keepEvent } from '../../payments/events/keep-event.ts';
import { STRIPE } from '../../payments/provider.ts';
import { readEvent } from '../../payments/stripe/read-event.ts';
import { webhookPath } from '../../payments/stripe/webhook.ts';
import { json, problem, type Reply, type Route, route } from '../route.ts';

/** Stripe's largest events are some tens of kB; ours are less. */
const MAX_BODY_BYTES = 512 * 1024;

/** Where Stripe delivers: kept, acknowledged, and only then acted on. `refused` counts what was not taken. */
export function stripeRoutes(core: Core, accounts: AccountBook, refused: (reason: string) => void): Route[] {
  return [
    route({
      method: 'post',
      path: webhookPath(':account'),
      summary: "Stripe's word on a payment",
      permission: null,
      answers: 'Taken, or taken before.',
      maxBodyBytes: MAX_BODY_BYTES,
      unread: refused,
      async handle({ params, raw, headers }) {
        const account = await accounts.findEvenOff(STRIPE, params.account ?? '');
        if (account === null) return refuse(refused, 404, 'unknown-account');
        const read = readEvent(account, raw, headers['stripe-signature'] ?? '', core.now());
        if (!read.ok) return refuse(refused, read.reason === 'bad-signature' ? 401 : 400, read.reason);
        if (read.event === null) return json(200, { outcome: 'passed-over' });
        return json(200, { outcome: await keepEvent(core, account.tenantId, read.event) });
      },
    }),
  ];
}

function refuse(refused: (reason: string) => void, status: number, reason: string): Reply {
  refused(reason);
  return problem({ status, title: 'The webhook was not taken', reason });
}
