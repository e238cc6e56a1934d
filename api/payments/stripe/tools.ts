import type { AccountTools, ProviderWord } from '../../contract.ts';
import { ProviderAway, ProviderRefused } from '../provider.ts';
import { asked, makeClients } from './client.ts';
import { WEBHOOK_EVENTS, webhookPath } from './webhook.ts';

/** Whether Stripe takes an account's key, told in words for who sets it up. */
export function stripeTools(apiUrl: string, publicUrl: string): AccountTools {
  const clientOf = makeClients(apiUrl);
  return {
    async connect(account) {
      const { externalId, secrets } = account;
      const isLive = /^(sk|rk)_live_/.test(secrets.secretKey ?? '');
      try {
        // What payments need of the key; who the account is, a restricted key may not be told.
        await asked(() => clientOf(account).checkout.sessions.list({ limit: 1 }));
      } catch (error) {
        if (error instanceof ProviderRefused) return refusal(error.message, KEY);
        if (error instanceof ProviderAway) return refusal(error.message, `${KEY} ${REACH}`);
        throw error;
      }
      const mode = isLive ? 'Guests pay with real money.' : 'It is a test key: no money moves.';
      return {
        ok: true,
        words: `Stripe takes the key of ${externalId}. ${mode}`,
        remedy: `At Stripe, an endpoint at ${publicUrl}${webhookPath(externalId)} must be sent: ${WEBHOOK_EVENTS.join(', ')}.`,
      };
    },
  };
}

const KEY =
  'Give another key with rotate: a secret key, or a restricted one that may write Checkout Sessions, PaymentIntents, Customers and Refunds and read Disputes.';
const REACH = 'Or Stripe did not answer: try again, and check that this machine reaches STRIPE_API_URL.';

function refusal(words: string, remedy: string): ProviderWord {
  return { ok: false, words, remedy };
}
