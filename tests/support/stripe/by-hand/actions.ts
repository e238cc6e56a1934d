import { z } from 'zod';
import { amountAtStripe } from '../../../../api/payments/stripe/amounts.ts';
import { invalid, StripeFault } from '../answers.ts';
import { leftOf } from '../books.ts';
import { decimalsOf } from '../money.ts';
import type { Desk } from './open.ts';
import { Switches, setSwitches } from './switches.ts';

const id = z.string().regex(/^[a-z]{2,3}_\w{1,80}$/);
const Action = z.discriminatedUnion('act', [
  Switches.extend({ act: z.literal('switches') }),
  z.object({ act: z.enum(['refund', 'dispute']), id, amount: z.string().trim().max(20).default('') }),
  z.object({ act: z.enum(['dispute-won', 'dispute-lost']), id }),
  z.object({ act: z.enum(['expire', 'bank-yes', 'bank-no', 'refund-fails', 'resend']), id }),
]);
type Action = z.infer<typeof Action>;

/** Does what was pressed on the dashboard; what keeps it from being done, in words, else null. */
export function perform(desk: Desk, given: unknown): string | null {
  const read = Action.safeParse(given);
  if (!read.success) return 'That is nothing that can be done here.';
  try {
    carryOut(desk, read.data);
    return null;
  } catch (error) {
    if (error instanceof StripeFault) return error.message;
    throw error;
  }
}

function carryOut(desk: Desk, action: Action): void {
  const { books } = desk.account;
  if (action.act === 'switches') {
    const { act: _, ...switches } = action;
    desk.switches = switches;
    setSwitches(desk.account, switches);
  } else if (action.act === 'refund') refund(desk, action.id, action.amount);
  else if (action.act === 'dispute') books.dispute(action.id, 'fraudulent');
  else if (action.act === 'dispute-won' || action.act === 'dispute-lost') decide(desk, action);
  else if (action.act === 'expire') books.expire(action.id);
  else if (action.act === 'refund-fails') refundFails(desk, action.id);
  else if (action.act === 'resend') resend(desk, action.id);
  else books.bankAnswers(action.id, action.act === 'bank-yes');
}

function refundFails({ account: { books } }: Desk, id: string): void {
  const all = [...books.intents.values()].flatMap(({ refunds }) => refunds);
  const found = all.find((one) => one.id === id && one.status === 'succeeded');
  if (!found) throw invalid('There is no such refund.');
  books.refundFails(found);
}

function decide(
  { account: { books } }: Desk,
  { act, id }: Extract<Action, { act: 'dispute-won' | 'dispute-lost' }>,
): void {
  const all = [...books.intents.values()].flatMap(({ disputes }) => disputes);
  const found = all.find((one) => one.id === id && one.status.endsWith('needs_response'));
  if (!found) throw invalid('There is no such dispute.');
  books.close(found, act === 'dispute-won');
}

function resend({ account }: Desk, id: string): void {
  const event = account.books.events.find((one) => one.id === id);
  if (!event) throw invalid('There is no such event.');
  account.resend(event);
}

/** All that is left where no amount is given. */
function refund({ account: { books } }: Desk, intentId: string, amount: string): void {
  const intent = books.intents.get(intentId);
  if (!intent) throw invalid('There is no such payment.');
  if (!/^(\d{1,9}([.,]\d{1,3})?)?$/.test(amount)) throw invalid('Write the amount as a number: 12.50');
  const currency = intent.currency.toUpperCase();
  const minor = Math.round(Number(amount.replace(',', '.')) * 10 ** decimalsOf(currency));
  const asked = amount === '' ? leftOf(intent) : amountAtStripe(minor, currency);
  books.refund({ payment_intent: intentId, amount: String(asked) });
}
