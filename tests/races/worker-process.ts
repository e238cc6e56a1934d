import { expireHolds } from '../../api/booking/expire-holds.ts';
import { CASHIER } from '../../api/payments/cashier/cashier.ts';
import { makeBookingService } from '../../api/service.ts';
import { openTestDatabase } from '../support/database.ts';
import { coreOf } from '../support/spa.ts';
import { contest } from './contest.ts';
import { judge } from './judge.ts';
import { callToTheBrink, makeCall } from './keyed-call.ts';
import type { Answers, FromWorker, OrderMessage, OrderName, Orders, ToWorker } from './orders.ts';
import { openRaceSpa } from './race-spa.ts';
import { runStorm } from './run-storm.ts';
import { receiptNumbers, takeCharges } from './take-charges.ts';

/** One of several servers on the same database, which does what the test orders. Started by workers.ts. */
const { DATABASE_URL = '', RACE_NOW = '' } = process.env;
let now = Number(RACE_NOW);
const clock = { now: () => now, set: () => undefined, forward: () => undefined };

function say(message: FromWorker): void {
  process.send?.(message);
}

type Duties = { readonly [N in OrderName]: (order: Orders[N]) => Promise<Answers[N]> };
let duties: Promise<Duties> | null = null;

/** The file is opened with the first order: a process that waits for its turn holds nothing. */
async function open(): Promise<Duties> {
  const core = coreOf(await openTestDatabase(DATABASE_URL), clock);
  const service = makeBookingService(core, CASHIER);
  return {
    'set-clock': async (next) => {
      now = next;
      return null;
    },
    'make-spa': (order) => openRaceSpa(core, clock, order),
    contest: (order) => contest(service, order),
    storm: (order) => runStorm({ core, service, say }, order),
    call: (order) => makeCall(service, order),
    'call-to-the-brink': (order) => callToTheBrink(core, order, () => say({ kind: 'at-the-brink' })),
    'give-back': () => expireHolds(core),
    charges: (order) => takeCharges(core, order),
    receipts: ({ tenantId }) => receiptNumbers(core, tenantId),
    judge: ({ tenantId }) => judge(DATABASE_URL, core, tenantId),
  };
}

let letGo: (() => void) | null = null;

async function carryOut<N extends OrderName>({ name, order, armed }: OrderMessage<N>): Promise<void> {
  duties ??= open();
  const duty = (await duties)[name];
  if (armed) {
    const go = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    say({ kind: 'ready' });
    await go;
  }
  say({ kind: 'answer', answer: await duty(order) });
}

process.on('message', (message: ToWorker) => {
  if (message.kind === 'go') letGo?.();
  else
    carryOut(message.message).catch((error) =>
      say({ kind: 'failed', error: error instanceof Error ? (error.stack ?? error.message) : String(error) }),
    );
});
// Whoever started it is gone.
process.on('disconnect', () => process.exit(0));
say({ kind: 'up' });
