import { z } from 'zod';
import type { Call, Fault, SimulatedAccount } from '../stripe-api.ts';

/** How webhooks travel and how calls are answered while a person plays with the house. */
export const Switches = z.strictObject({
  copies: z.enum(['1', '2']).default('1'),
  webhooks: z.enum(['at-once', 'late', 'shuffled', 'never']).default('at-once'),
  calls: z
    .enum(['work', '429', '500', 'done-then-500', 'cut', 'done-then-cut', 'silent', 'under-way'])
    .default('work'),
  short: z.literal('yes').optional(),
});
export type Switches = z.infer<typeof Switches>;

/** How late a webhook is that is to be late, and up to how late where they are to overtake each other. */
const LATE_MS = 20_000;
const SHUFFLE_MS = 6_000;

const FAULTS: Readonly<Record<Switches['calls'], Fault | null>> = {
  work: null,
  429: { kind: 'refused', status: 429 },
  500: { kind: 'refused', status: 500 },
  'done-then-500': { kind: 'done-then-500' },
  cut: { kind: 'cut' },
  'done-then-cut': { kind: 'done-then-cut' },
  silent: { kind: 'silent' },
  'under-way': { kind: 'under-way' },
};

/** Has the account behave so from now on. */
export function setSwitches(account: SimulatedAccount, { copies, webhooks, calls, short }: Switches): void {
  account.traffic.copies = Number(copies);
  account.traffic.isLost = () => webhooks === 'never';
  account.traffic.waitMs = () =>
    webhooks === 'late' ? LATE_MS : webhooks === 'shuffled' ? Math.random() * SHUFFLE_MS : 0;
  account.fault = ({ method }: Call) => (calls === 'under-way' && method !== 'POST' ? null : FAULTS[calls]);
  account.books.runShort(short === 'yes');
  // What a gateway gave up on is done once things work again.
  if (calls === 'work') account.finish();
}
