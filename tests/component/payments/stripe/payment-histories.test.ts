import { afterAll, beforeAll, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { makeAccounts } from '../../../../api/channels/accounts.ts';
import type { Core } from '../../../../api/core.ts';
import { TermsTable } from '../../../../api/database/entities/house.ts';
import { newId } from '../../../../api/database/ids.ts';
import type { Database } from '../../../../api/database/open-database.ts';
import { tenantScope } from '../../../../api/database/scope.ts';
import { examine } from '../../../../api/doctor/examine.ts';
import { USUAL_TERMS } from '../../../../api/tenants/public-house.ts';
import { instant } from '../../../support/clock.ts';
import { openTestDatabase } from '../../../support/database.ts';
import { coreOf, makeSpa } from '../../../support/spa.ts';
import { type HouseFront, openHouseFront } from '../../../support/stripe/house-front.ts';
import { type MortalHouse, openMortalHouse } from '../../../support/stripe/mortal-house.ts';
import { openStripeApi, type StripeApi } from '../../../support/stripe/stripe-api.ts';
import { liveThrough, type Step, TIPS, type World } from './history-world.ts';

/** `HISTORY_RUNS=10000 npm test -- payment-histories` for the whole of it; `HISTORY_SEED` repeats one. */
const RUNS = Number(process.env.HISTORY_RUNS ?? 50);
const SEED = Number(process.env.HISTORY_SEED ?? Math.floor(Math.random() * 2 ** 31));
/** A fresh spa after so many, or its books grow long. */
const A_SPA = 200;

let now = instant('2026-03-02T09:00');
let database: Database;
let stripe: StripeApi;
let front: HouseFront;
let house: MortalHouse;
const tenants: string[] = [];

beforeAll(async () => {
  database = await openTestDatabase();
  stripe = await openStripeApi(() => now);
  front = await openHouseFront(() => house.routes);
}, 60_000);
afterAll(async () => {
  await front.close();
  await stripe.close();
  const findings = await examine(database);
  await database.close();
  expect(stripe.violations).toEqual([]);
  expect(findings.filter(({ tenantId }) => tenants.includes(tenantId))).toEqual([]);
}, 600_000);

/** What the house says in these storms is for nobody. */
const silent = { info: () => undefined, warn: () => undefined, error: () => undefined };

async function openWorld(depositPercent: number, keepsCard = false): Promise<World> {
  const clock = {
    now: () => now,
    set: () => undefined,
    forward: (minutes: number) => {
      now += minutes * 60_000;
    },
  };
  const core: Core = { ...coreOf(database, clock), publicUrl: front.url, log: silent };
  const spa = await makeSpa(database, clock, {
    policy: { horizonDays: 365, checkInOpensMinutes: 30 * 24 * 60, tips: [10] },
    therapists: 1,
  });
  tenants.push(spa.tenantId);
  await database.run((db) =>
    tenantScope(db, spa.tenantId).insert(TermsTable, [
      {
        id: newId(),
        treatmentId: null,
        version: 1,
        terms: { ...USUAL_TERMS, depositPercent, keepsCard },
        createdAt: now,
        createdBy: 'test',
      },
    ]),
  );
  const id = `acct_${spa.tenantId}`;
  const [secretKey, webhookSecret] = [`sk_test_${id}`, `whsec_${id}`];
  const secrets = { secretKey, webhookSecret };
  const own = { channel: 'stripe', externalId: id, name: 'Stripe', secrets } as const;
  const added = await makeAccounts(core).add(spa.tenantId, own);
  if (added === 'taken') throw new Error(`${id} is another's`);
  const webhook = `${front.url}/webhooks/stripe/${id}`;
  const reopen = (): void => {
    house = openMortalHouse(core, stripe.url);
  };
  reopen();
  return {
    spa,
    account: stripe.account({ id, secretKey, webhook, webhookSecrets: [webhookSecret] }),
    accountId: added.id,
    url: front.url,
    core,
    house: () => house,
    reopen,
    forward(ms) {
      now += ms;
    },
  };
}

/** The first one has most of it: what is spread over three seldom comes together. */
const guest = fc.constantFrom(0, 0, 0, 0, 1, 1, 2);
const slot = fc.integer({ min: 0, max: 1 });
const doing = <Name extends Step['do']>(...names: Name[]) => fc.constantFrom(...names);

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ do: doing('hold'), guest, slot }) },
  { weight: 4, arbitrary: fc.record({ do: doing('accept'), guest }) },
  { weight: 6, arbitrary: fc.record({ do: doing('follow'), guest }) },
  {
    weight: 9,
    arbitrary: fc.record({
      do: doing('pay'),
      guest,
      how: fc.constantFrom('card' as const, 'card' as const, 'bank' as const),
      older: fc.boolean(),
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: doing('come-back'), guest }) },
  { weight: 2, arbitrary: fc.record({ do: doing('bank-answers'), guest, yes: fc.boolean() }) },
  { weight: 2, arbitrary: fc.record({ do: doing('cancel', 'house-cancels'), guest }) },
  { weight: 2, arbitrary: fc.record({ do: doing('pay-at-desk', 'arrive', 'complete'), guest }) },
  {
    weight: 3,
    arbitrary: fc.record({ do: doing('send-payment-link'), guest, percent: fc.constantFrom(50, 100, 100) }),
  },
  { weight: 4, arbitrary: fc.record({ do: doing('follow-link', 'pay-link'), guest, older: fc.boolean() }) },
  {
    weight: 2,
    arbitrary: fc.record({
      do: doing('tip'),
      guest,
      amountMinor: fc.constantFrom(...TIPS),
      pays: fc.boolean(),
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: doing('move'), guest, slot }) },
  {
    weight: 1,
    arbitrary: fc.record({
      do: doing('refund-at-dashboard'),
      guest,
      percent: fc.constantFrom(30, 50, 100),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ do: doing('dispute'), guest, asks: fc.boolean(), won: fc.boolean() }),
  },
  { weight: 3, arbitrary: fc.record({ do: doing('gift', 'withdraw'), guest }) },
  { weight: 3, arbitrary: fc.record({ do: doing('no-show', 'take-fee', 'take-fee', 'waive-fee'), guest }) },
  {
    weight: 1,
    arbitrary: fc.record({
      do: doing('cards-say'),
      answer: fc.constantFrom(
        'yes' as const,
        'declined' as const,
        'asks-owner' as const,
        'takes-its-time' as const,
      ),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({ do: doing('time-passes'), minutes: fc.constantFrom(1, 3, 9, 12, 22, 45) }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      do: doing('deliver'),
      how: fc.constantFrom('in-order' as const, 'shuffled' as const, 'twice' as const, 'never' as const),
    }),
  },
  { weight: 8, arbitrary: fc.record({ do: doing('tick') }) },
  {
    weight: 2,
    arbitrary: fc.record({
      do: doing('stripe-fails'),
      how: fc.constantFrom('refused' as const, 'done-then-500' as const),
      calls: fc.integer({ min: 1, max: 4 }),
    }),
  },
  {
    weight: 6,
    arbitrary: fc.record({
      do: doing('house-dies'),
      at: fc.oneof(fc.constant('provider' as const), fc.integer({ min: 1, max: 6 })),
    }),
  },
);

/** They paid what was due first, and the desk has sent a link for the rest. */
const BOOKED: readonly Step[] = [
  { do: 'pay', guest: 0, how: 'card', older: false },
  { do: 'deliver', how: 'in-order' },
  { do: 'tick' },
  { do: 'send-payment-link', guest: 0, percent: 100 },
  { do: 'follow-link', guest: 0, older: false },
];

/** Somebody is on their way to paying already: of histories that begin with nothing most end with nothing. */
const steps = fc
  .tuple(slot, fc.integer({ min: 0, max: 2 }), fc.array(step, { minLength: 4, maxLength: 22 }))
  .map(([first, begin, rest]): readonly Step[] => [
    { do: 'hold', guest: 0, slot: first },
    { do: 'accept', guest: 0 },
    { do: 'follow', guest: 0 },
    ...(begin < 2 ? BOOKED : []),
    ...rest,
  ]);

test(
  `of ${RUNS} histories none ends with money and no visit, or with a visit and no money`,
  async () => {
    let lived = 0;
    let worlds: World[] = [];
    const ends = { visit: 0, 'given back': 0, later: 0, deaths: 0 };
    const property = fc.asyncProperty(steps, async (history) => {
      if (lived % A_SPA === 0) {
        // Nobody asks any more what happened in the accounts of those before.
        for (const { spa, accountId } of worlds)
          await makeAccounts(spa.core).change(spa.tenantId, accountId, { active: false });
        worlds = [await openWorld(100), await openWorld(40), await openWorld(0, true)];
      }
      lived += 1;
      const world = worlds[lived % worlds.length];
      if (!world) throw new Error('there is no spa');
      world.reopen();
      const { wrong, paid, later, deaths } = await liveThrough(world, history);
      expect(wrong).toEqual([]);
      for (const end of paid) ends[end] += 1;
      ends.later += later;
      ends.deaths += deaths;
    });
    await fc.assert(property, { numRuns: RUNS, seed: SEED, endOnFailure: RUNS > 1_000 });
    // Histories in which nothing happens find nothing. Of a few, any one end may be rare by chance (one of eight is
    // given back: 2 or fewer of 50 is once in thirty runs), all together not.
    const counts = Object.values(ends);
    expect(counts.reduce((sum, count) => sum + count)).toBeGreaterThan(RUNS / 4);
    if (RUNS >= 400) for (const count of counts) expect(count).toBeGreaterThan(RUNS / 25);
    if (RUNS > 100) process.stdout.write(`${JSON.stringify({ histories: RUNS, seed: SEED, ...ends })}\n`);
  },
  RUNS * 2_000 + 60_000,
);
