import { expect } from '@jest/globals';
import { makeAccounts } from '../../../../api/channels/accounts.ts';
import type { Actor, BookingService, BookingView, HoldRequest } from '../../../../api/contract.ts';
import type { Core } from '../../../../api/core.ts';
import { clockAt, type TestClock } from '../../../support/clock.ts';
import { openTestDatabase } from '../../../support/database.ts';
import { coreOf, makeSpa, type TestSpa } from '../../../support/spa.ts';
import { openHouseFront } from '../../../support/stripe/house-front.ts';
import { type MortalHouse, openMortalHouse } from '../../../support/stripe/mortal-house.ts';
import { openStripeApi, type SimulatedAccount } from '../../../support/stripe/stripe-api.ts';

/** A house that does only what a test tells it to, beside Stripe, on a clock that stands. */
export interface QuietHouse {
  readonly clock: TestClock;
  readonly core: Core;
  readonly service: BookingService;
  readonly accounts: ReturnType<typeof makeAccounts>;
  readonly stripeUrl: string;
  /** Another spa, with an account that no event travels from. */
  spa(): Promise<{ readonly spa: TestSpa; readonly account: SimulatedAccount }>;
  /** A visit that its guest said yes to, and has to pay for. */
  accepted(tenantId: string, guest: Actor, request: HoldRequest): Promise<BookingView>;
  /** Fails where Stripe was asked for anything that it would not take. */
  close(): Promise<void>;
}

export async function openQuietHouse(local: string): Promise<QuietHouse> {
  const clock = clockAt(local);
  const database = await openTestDatabase();
  const stripe = await openStripeApi(clock.now);
  const front = await openHouseFront(() => house.routes);
  const log = { info: () => undefined, warn: () => undefined, error: () => undefined };
  const core: Core = { ...coreOf(database, clock), publicUrl: front.url, log };
  const house: MortalHouse = openMortalHouse(core, stripe.url);
  const { service } = house;
  const accounts = makeAccounts(core);
  return {
    ...{ clock, core, service, accounts, stripeUrl: stripe.url },
    async spa() {
      const spa = await makeSpa(database, clock);
      const id = `acct_${spa.tenantId}`;
      const [secretKey, webhookSecret] = [`sk_test_${id}`, `whsec_${id}`];
      const secrets = { secretKey, webhookSecret };
      await accounts.add(spa.tenantId, { channel: 'stripe', externalId: id, name: 'Stripe', secrets });
      return {
        spa,
        account: stripe.account({ id, secretKey, webhook: '', webhookSecrets: [webhookSecret] }),
      };
    },
    async accepted(tenantId, guest, request) {
      const held = await service.holdSlot(tenantId, guest, request);
      if (!held.ok) throw new Error(held.reason);
      const accepted = await service.acceptHold(tenantId, guest, held.booking.id);
      if (!accepted.ok) throw new Error(accepted.reason);
      return accepted.booking;
    },
    async close() {
      await front.close();
      await stripe.close();
      await database.close();
      expect(stripe.violations).toEqual([]);
    },
  };
}
