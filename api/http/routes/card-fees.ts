import { z } from 'zod';
import type { CardFeeOutcome } from '../../contract.ts';
import { redactText } from '../../inbox/redact-cards.ts';
import { chargeFee, waiveFee } from '../../payments/cards/charge-fee.ts';
import type { Till } from '../../payments/sessions/till.ts';
import { keyOf } from '../call-key.ts';
import { json, notPossible, problem, type Reply, type Route, route, staffOn } from '../route.ts';
import { actorOf } from './desk.ts';

const Charge = z.strictObject({
  /** In minor units of the visit's currency: all of the fee, or less. */
  amountMinor: z.number().int().positive().max(2_000_000_000),
});

const Waive = z.strictObject({ reason: z.string().max(500) });

/** Fees from cards that were kept: for who did not come, or cancelled too late. Only the desk takes one. */
export function cardFeeRoutes(till: Till): Route[] {
  return [
    route({
      method: 'post',
      path: '/api/v1/bookings/:id/card-fee',
      summary: 'Take the fee for not coming, or for cancelling late, from the card that was kept',
      permission: 'handle-money',
      where: 'visit',
      body: Charge,
      answers: 'The fee as it stands now: paid, declined, or still on its way.',
      async handle(request) {
        const staff = staffOn(request);
        const wish = { bookingId: request.params.id ?? '', ...request.body };
        return answerOf(await chargeFee(till, staff.tenantId, actorOf(staff), wish, keyOf(request)));
      },
    }),
    route({
      method: 'post',
      path: '/api/v1/bookings/:id/card-fee/waive',
      summary: 'Do without the fee, with a reason; the card is let go',
      permission: 'handle-money',
      where: 'visit',
      body: Waive,
      answers: 'The fee as it stands now.',
      async handle(request) {
        const staff = staffOn(request);
        const wish = { bookingId: request.params.id ?? '', reason: redactText(request.body.reason) };
        return answerOf(await waiveFee(till, staff.tenantId, actorOf(staff), wish, keyOf(request)));
      },
    }),
  ];
}

function answerOf(outcome: CardFeeOutcome): Reply {
  if (outcome.ok) return json(200, { fee: outcome.fee });
  const { reason, limitMinor } = outcome;
  if (reason === 'not-found') return problem({ status: 404, title: 'There is no such visit', reason });
  return notPossible({
    reason,
    detail: WHY[reason],
    more: limitMinor === undefined ? {} : { limitMinor },
  });
}

const WHY: Readonly<Record<Extract<CardFeeOutcome, { ok: false }>['reason'], string>> = {
  'not-found': 'It is not there.',
  'not-allowed': 'Only staff may do this.',
  'not-possible-now': 'There is no fee to take, or it was taken or waived already.',
  'card-gone': 'The card was let go. Nothing can be taken from it any more.',
  'too-much': 'That is more than the terms keep of this visit.',
  'too-small': 'No card payment is made for so little.',
  'reason-missing': 'Doing without a fee needs a reason.',
  'key-reused': 'The same key came with another request before.',
};
