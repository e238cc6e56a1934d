import Stripe from 'stripe';
import type { ChannelAccount } from '../../contract.ts';
import { ProviderAway, ProviderFailed, ProviderRefused } from '../provider.ts';

/** A guest waits for the page: longer than this is as good as no answer. */
const TIMEOUT_MS = 8_000;

/** A client for each account's key, kept: each has connections of its own. */
export function makeClients(apiUrl: string): (account: Pick<ChannelAccount, 'secrets'>) => Stripe {
  const { protocol, hostname, port } = new URL(apiUrl);
  const address = {
    protocol: protocol === 'http:' ? ('http' as const) : ('https' as const),
    host: hostname,
    port: port === '' ? (protocol === 'http:' ? 80 : 443) : Number(port),
  };
  const clients = new Map<string, Stripe>();
  return ({ secrets: { secretKey = '' } }) => {
    const known = clients.get(secretKey);
    if (known) return known;
    const client = new Stripe(secretKey, {
      ...address,
      timeout: TIMEOUT_MS,
      // Who asks, asks again: see `ProviderAway`.
      maxNetworkRetries: 0,
      telemetry: false,
    });
    clients.set(secretKey, client);
    return client;
  };
}

/** The answer of a call; Stripe's errors as the port's. */
export async function asked<T>(call: () => Promise<T>): Promise<T> {
  try {
    return await call();
  } catch (error) {
    throw error instanceof Stripe.errors.StripeError ? told(error) : error;
  }
}

function told(error: InstanceType<typeof Stripe.errors.StripeError>): ProviderAway | ProviderRefused {
  const { statusCode = 0, code, type, message } = error;
  const words = `Stripe: ${statusCode} ${code ?? type}: ${message}`;
  // The account has enough another day; the refusal itself stays kept for the key, as a failure does.
  if (statusCode >= 500 || code === 'balance_insufficient')
    return new ProviderFailed(words, { cause: error });
  // 409: the same request is being carried out just now. 401 and 403 end when somebody gives the account a new key.
  const mayHelp = statusCode === 0 || [401, 403, 409, 429].includes(statusCode);
  return mayHelp
    ? new ProviderAway(words, { cause: error })
    : new ProviderRefused(words, code ?? null, { cause: error });
}
