import { expireHolds } from '../../../api/booking/expire-holds.ts';
import { makeAccounts } from '../../../api/channels/accounts.ts';
import type { BookingService } from '../../../api/contract.ts';
import type { Core } from '../../../api/core.ts';
import type { Database } from '../../../api/database/open-database.ts';
import type { Route } from '../../../api/http/route.ts';
import { payRoutes } from '../../../api/http/routes/pay.ts';
import { stripeRoutes } from '../../../api/http/routes/stripe.ts';
import { letCardsGo } from '../../../api/payments/cards/let-go.ts';
import { sweepFees } from '../../../api/payments/cards/look-at-fee.ts';
import { CASHIER } from '../../../api/payments/cashier/cashier.ts';
import { actOnEvents } from '../../../api/payments/events/act-on-events.ts';
import { makeEventFetch } from '../../../api/payments/events/fetch-missed.ts';
import { offerOtherTimes } from '../../../api/payments/other-times.ts';
import { STRIPE } from '../../../api/payments/provider.ts';
import { providerRefunds } from '../../../api/payments/provider-refunds.ts';
import { settleRefunds } from '../../../api/payments/refunds.ts';
import { sweepSessions } from '../../../api/payments/sessions/sweep-sessions.ts';
import type { Till } from '../../../api/payments/sessions/till.ts';
import { makeStripe } from '../../../api/payments/stripe/stripe-provider.ts';
import { makeBookingService } from '../../../api/service.ts';

/** The house's process has ended: nothing that it was doing is done. */
export class Killed extends Error {
  override name = 'Killed';
}

/** The part of the house that has to do with money, in a process that can be killed at any moment. */
export interface MortalHouse {
  readonly core: Core;
  readonly till: Till;
  readonly service: BookingService;
  readonly routes: readonly Route[];
  /** Does all that is due, as the running house does each second. */
  tick(): Promise<void>;
  /** At once: what is under way is not committed, and what it would have said next is never written. */
  kill(): void;
  /** Before the database is asked for the n-th time from now. */
  killBefore(asks: number): void;
  readonly isDead: boolean;
}

/** Opens the house on a database that others have open, too. Its in-flight work dies with it; the database does not. */
export function openMortalHouse(parts: Core, stripeUrl: string): MortalHouse {
  let isDead = false;
  let left = Number.POSITIVE_INFINITY;
  const breathe = (): void => {
    if (isDead) throw new Killed('the house is no more');
  };
  const begin = (): void => {
    left -= 1;
    if (left <= 0) isDead = true;
    breathe();
  };
  const { database } = parts;
  const mortal: Database = {
    ...database,
    async run(work) {
      begin();
      return database.run(work);
    },
    async share(key, work) {
      breathe();
      return database.share(key, work);
    },
    async transact(work) {
      begin();
      return database.transact(async (db) => {
        const result = await work(db);
        // Killed before the commit: it never was.
        begin();
        return result;
      });
    },
  };
  const core: Core = { ...parts, database: mortal };
  const accounts = makeAccounts(core);
  const till: Till = { core, accounts, providers: { [STRIPE]: makeStripe(stripeUrl) } };
  const refunds = providerRefunds(till);
  const fetchMissed = makeEventFetch(till);
  return {
    core,
    till,
    service: makeBookingService(core, CASHIER),
    routes: [...payRoutes(till, null), ...stripeRoutes(core, accounts, () => undefined)],
    async tick() {
      await expireHolds(core);
      await fetchMissed();
      await actOnEvents(till);
      await sweepSessions(till);
      await sweepFees(till);
      await letCardsGo(till);
      await offerOtherTimes(core);
      await settleRefunds(core, refunds);
    },
    kill() {
      isDead = true;
    },
    killBefore(asks) {
      left = asks;
    },
    get isDead() {
      return isDead;
    },
  };
}
