import { openStripeApi, type SimulatedAccount } from '../stripe-api.ts';
import { makeFront } from './front.ts';
import { keepRecord, type WireRecord } from './record.ts';
import { Switches, setSwitches } from './switches.ts';

/** The account that a house by hand is pointed at: the same each time, so that a house keeps it over restarts. */
export const ACCOUNT = {
  id: 'acct_simulated1',
  secretKey: 'sk_test_simulated1',
  webhookSecret: 'whsec_simulated1',
} as const;

/** How long after a webhook that was not taken it is sent again, and how often: a house may be started later. */
const AGAIN_MS = 5_000;
const TRIES = 720;

/** What the dashboard shows and works on. */
export interface Desk {
  readonly account: SimulatedAccount;
  readonly record: WireRecord;
  readonly violations: readonly string[];
  switches: Switches;
}

export interface StripeByHand {
  /** Of the API, and of the dashboard. */
  readonly url: string;
  readonly account: SimulatedAccount;
  /** What the house asked that the documentation does not allow. */
  readonly violations: readonly string[];
  close(): Promise<void>;
}

/** A simulated Stripe with one account, whose webhooks go to the house at this address, and its dashboard. */
export async function openStripeByHand(houseUrl: string, port: number): Promise<StripeByHand> {
  let desk: Desk | undefined;
  const api = await openStripeApi(Date.now, { port, front: makeFront(() => desk) });
  const account = api.account({
    id: ACCOUNT.id,
    secretKey: ACCOUNT.secretKey,
    webhook: `${houseUrl}/webhooks/stripe/${ACCOUNT.id}`,
    webhookSecrets: [ACCOUNT.webhookSecret],
  });
  account.traffic.againMs = AGAIN_MS;
  account.traffic.tries = TRIES;
  const switches = Switches.parse({});
  setSwitches(account, switches);
  desk = { account, record: keepRecord(account), violations: api.violations, switches };
  return { url: api.url, account, violations: api.violations, close: api.close };
}
