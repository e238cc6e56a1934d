import { afterAll, beforeAll, expect } from '@jest/globals';
import type { Actor, BookingView } from '../../../api/contract.ts';
import { newId } from '../../../api/database/ids.ts';
import { type ServedHouse, serveHouse } from '../served.ts';
import { type SpaOptions, spaOver, type TestSpa } from '../spa.ts';
import { openStripeApi, type SimulatedAccount, type StripeApi } from './stripe-api.ts';

/** The installation, served, with Stripe's side played by the simulator. Is there as soon as the tests run. */
export interface ServedWithStripe {
  readonly house: ServedHouse;
  /** Another spa, small, with an account of its own. */
  spa(options?: SpaOptions): Promise<SpaOnStripe>;
}

export interface SpaOnStripe {
  readonly spa: TestSpa;
  readonly account: SimulatedAccount;
  /** Of our row of it. */
  readonly accountId: string;
  /** A visit that a guest said yes to and has to pay for. */
  awaiting(
    local: string,
    actor?: GuestActor,
  ): Promise<{ readonly actor: GuestActor; readonly booking: BookingView }>;
  /** The guest opens the payment link: where it leads to. */
  follow(booking: BookingView, more?: string): Promise<Response>;
  /** … and the session that was opened for it. */
  sessionOf(booking: BookingView): Promise<string>;
  /** The visit as it is now. */
  now(booking: BookingView): Promise<BookingView>;
}

type GuestActor = Extract<Actor, { kind: 'guest' }>;

/**
 * Opened before the tests of a file, at a wall time of its spas, and closed after them; they fail where Stripe was
 * asked for anything that it would not take.
 */
export function serveWithStripe(local: string): ServedWithStripe {
  let house: ServedHouse;
  let stripe: StripeApi;
  const opened: SimulatedAccount[] = [];
  beforeAll(async () => {
    house = await serveHouse(local, async (now) => {
      stripe = await openStripeApi(now);
      return { stripe: stripe.url };
    });
  }, 60_000);
  afterAll(async () => {
    for (const account of opened) await account.quiet();
    await house?.stop();
    await stripe?.close();
    expect(stripe?.violations).toEqual([]);
  });
  return {
    get house() {
      return house;
    },
    async spa(options) {
      const spa = await spaOver(house.served.house, options);
      const id = `acct_${newId().replace(/[^A-Za-z0-9]/g, '0')}`;
      const secretKey = `sk_test_${id}`;
      const webhookSecret = `whsec_${id}`;
      const { accounts } = house.served.house;
      const added = await accounts.add(spa.tenantId, {
        channel: 'stripe',
        externalId: id,
        name: 'Stripe',
        secrets: { secretKey, webhookSecret },
      });
      if (added === 'taken') throw new Error(`${id} is another's`);
      const webhook = `${house.url}/webhooks/stripe/${id}`;
      const account = stripe.account({ id, secretKey, webhook, webhookSecrets: [webhookSecret] });
      opened.push(account);
      return { ...onStripe(house, spa, account), accountId: added.id };
    },
  };
}

function onStripe(
  house: ServedHouse,
  spa: TestSpa,
  account: SimulatedAccount,
): Omit<SpaOnStripe, 'accountId'> {
  const follow: SpaOnStripe['follow'] = (booking, more = '') =>
    fetch(`${house.url}/pay/${booking.checkout?.token}${more}`, { redirect: 'manual' });
  return {
    spa,
    account,
    async awaiting(local, actor) {
      const guest = actor ?? (await spa.guest());
      const held = await spa.service.holdSlot(spa.tenantId, guest, spa.request(guest, local));
      if (!held.ok) throw new Error(held.reason);
      const accepted = await spa.service.acceptHold(spa.tenantId, guest, held.booking.id);
      if (!accepted.ok) throw new Error(accepted.reason);
      return { actor: guest, booking: accepted.booking };
    },
    follow,
    async sessionOf(booking) {
      const location = (await follow(booking)).headers.get('location') ?? '';
      const [, id] = /\/c\/pay\/([^#]+)/.exec(location) ?? [];
      if (!id) throw new Error(`the payment link leads to "${location}"`);
      return id;
    },
    async now({ id }) {
      const booking = await spa.service.booking(spa.tenantId, id);
      if (booking === null) throw new Error('the visit is gone');
      return booking;
    },
  };
}
