import { z } from 'zod';
import { qrDataUrl } from '../../check-in/qr-picture.ts';
import type {
  ClosingOutcome,
  DeskPaymentOutcome,
  DeskRefundOutcome,
  PaymentLinkOutcome,
  TakeBackOutcome,
  WaitingRefundOutcome,
} from '../../contract.ts';
import type { Core } from '../../core.ts';
import { closeDay } from '../../payments/day/close-day.ts';
import { dayBook, dayClosings } from '../../payments/day/day-book.ts';
import { giveRefund } from '../../payments/desk/give-refund.ts';
import { paymentLink } from '../../payments/desk/payment-link.ts';
import { takeBackRefund } from '../../payments/desk/take-back-refund.ts';
import { takePayment } from '../../payments/desk/take-payment.ts';
import { seeToRefund, waitingRefunds } from '../../payments/desk/waiting-refunds.ts';
import { AT_DESK } from '../../payments/ledger/accounts.ts';
import { isTheirs } from '../../people/permissions.ts';
import { isLocalDate } from '../../schedule/local-time.ts';
import { keyOf } from '../call-key.ts';
import { json, notPossible, problem, type Reply, type Route, route, staffOn } from '../route.ts';
import { actorOf } from './desk.ts';

/** Sums of money are kept in 32 bits. */
const MOST_MINOR = 2_000_000_000;
const Minor = z.number().int().nonnegative().max(MOST_MINOR);

/** True where somebody knows that a payment of the guest's is being processed, and asks for another all the same. */
const BesideProcessing = z.boolean().optional();

const Payment = z.strictObject({
  method: z.enum(AT_DESK),
  /** For the visit, in minor units of its currency. */
  amountMinor: Minor,
  /** On top of it. */
  tipMinor: Minor.default(0),
  /** The number on the terminal's slip, or of the voucher. */
  note: z.string().trim().max(120).nullable().default(null),
  besideProcessing: BesideProcessing,
});

const Link = z.strictObject({
  /** Without it, all that the visit still costs, or what the open link is for. */
  amountMinor: Minor.positive().nullable().default(null),
  /** To the guest's chat, in their language. */
  send: z.boolean().default(false),
  besideProcessing: BesideProcessing,
});

const Refund = z.strictObject({
  amountMinor: z.union([Minor.positive(), z.literal('all')]),
  reason: z.string().max(500),
});

const SeeTo = z.strictObject({
  /** `again` asks the provider once more; a way to pay says that the guest was given the money by it. */
  by: z.enum(['again', ...AT_DESK]),
});

const TakenBack = z.strictObject({
  reason: z.string().max(500),
  /** The guest is to get nothing of it: without it, what was noted as handed out waits for them again. */
  withdraw: z.boolean(),
});

const Day = z.string().refine(isLocalDate, 'must be a day, YYYY-MM-DD');
/** Sums may be larger: as large as numbers are exact. */
const Sum = z.number().int().nonnegative().max(1_000_000_000_000);

const Book = z.object({ location: z.string().min(1).max(16), date: Day });

const Closing = z.strictObject({
  locationId: z.string().min(1).max(16),
  date: Day,
  /** What was in the till before the day, in minor units of the tenant's currency. */
  floatMinor: Sum.default(0),
  /** All the cash in the till now. */
  countedMinor: Sum,
  note: z.string().trim().max(500).nullable().default(null),
});

/** Money at the desk: taken for a visit, given back, refunds that wait for somebody, and the day's book. */
export function moneyRoutes(core: Core): Route[] {
  return [
    paymentRoute(core),
    linkRoute(core),
    refundRoute(core),
    ...waitingRoutes(core),
    ...closingRoutes(core),
  ];
}

function paymentRoute(core: Core): Route {
  return route({
    method: 'post',
    path: '/api/v1/bookings/:id/payments',
    summary: 'Take a payment for a visit at the spa; more than it costs only as a tip',
    permission: 'handle-money',
    where: 'visit',
    body: Payment,
    answers: 'The visit as it is now, and the payment.',
    async handle(request) {
      const staff = staffOn(request);
      const payment = { bookingId: request.params.id ?? '', ...request.body };
      return answerOf(
        await takePayment(core, staff.tenantId, actorOf(staff), payment, keyOf(request)),
        'visit',
      );
    },
  });
}

function linkRoute(core: Core): Route {
  return route({
    method: 'post',
    path: '/api/v1/bookings/:id/payment-link',
    summary: 'A link to pay what a booked visit still costs; asked again, the same one while it is open',
    permission: 'handle-money',
    where: 'visit',
    body: Link,
    answers: 'The link, when it ends, and a picture of it to be scanned, as a data URL.',
    async handle(request) {
      const staff = staffOn(request);
      const wish = { bookingId: request.params.id ?? '', ...request.body };
      const outcome = await paymentLink(core, staff.tenantId, actorOf(staff), wish, keyOf(request));
      return outcome.ok
        ? json(200, { link: outcome.link, qr: await qrDataUrl(outcome.link.url) })
        : answerOf(outcome, 'visit');
    },
  });
}

function refundRoute(core: Core): Route {
  return route({
    method: 'post',
    path: '/api/v1/bookings/:id/refunds',
    summary: 'Give money of a visit back, with a reason; over the desk’s limit by owners and managers only',
    permission: 'handle-money',
    where: 'visit',
    body: Refund,
    answers: 'The visit as it is now, and a refund for each payment that it comes out of.',
    async handle(request) {
      const staff = staffOn(request);
      const refund = { bookingId: request.params.id ?? '', ...request.body };
      return answerOf(
        await giveRefund(core, staff.tenantId, actorOf(staff), refund, keyOf(request)),
        'visit',
      );
    },
  });
}

function waitingRoutes(core: Core): Route[] {
  return [
    route({
      method: 'get',
      path: '/api/v1/refunds/waiting',
      summary: 'Refunds that failed, or are to be handed out at the spa',
      permission: 'see-money',
      where: 'theirs',
      answers: 'At most 400, oldest first.',
      async handle(request) {
        const staff = staffOn(request);
        const refunds = await waitingRefunds(core, staff.tenantId);
        return json(200, { refunds: refunds.filter(({ visit }) => isTheirs(staff, visit.locationId)) });
      },
    }),
    route({
      method: 'post',
      path: '/api/v1/refunds/:id/see-to',
      summary: 'Try a refund again that failed, or say that the guest was given the money',
      permission: 'handle-money',
      where: 'payment',
      body: SeeTo,
      answers: 'The refund as it is now.',
      async handle(request) {
        const staff = staffOn(request);
        const wish = { refundId: request.params.id ?? '', by: request.body.by };
        return answerOf(
          await seeToRefund(core, staff.tenantId, actorOf(staff), wish, keyOf(request)),
          'refund',
        );
      },
    }),
    route({
      method: 'post',
      path: '/api/v1/refunds/:id/take-back',
      summary:
        'Take back a refund that was not handed out after all, or withdraw one that was asked for by mistake',
      permission: 'handle-money',
      where: 'payment',
      body: TakenBack,
      answers: 'The refund as it is now.',
      async handle(request) {
        const staff = staffOn(request);
        const wish = { refundId: request.params.id ?? '', ...request.body };
        return answerOf(
          await takeBackRefund(core, staff.tenantId, actorOf(staff), wish, keyOf(request)),
          'refund',
        );
      },
    }),
  ];
}

function closingRoutes(core: Core): Route[] {
  return [
    route({
      method: 'get',
      path: '/api/v1/day-closings',
      summary: "A day's money at a location, by way to pay; and the days that were closed",
      permission: 'see-money',
      where: 'theirs',
      query: Book,
      answers: 'The book of the day, open or closed, and the last 60 closings of the location, newest first.',
      async handle(request) {
        const { tenantId } = staffOn(request);
        const { location: locationId, date } = request.query;
        const book = await dayBook(core, tenantId, { locationId, date });
        if (book === null)
          return problem({ status: 404, title: 'There is no such location', reason: 'not-found' });
        return json(200, { book, closings: await dayClosings(core, tenantId, locationId) });
      },
    }),
    route({
      method: 'post',
      path: '/api/v1/day-closings',
      summary: 'Close a day: its totals stay, later money stands in the next day',
      permission: 'handle-money',
      where: 'theirs',
      body: Closing,
      answers: 'The closing, with what was expected in the till and the difference.',
      async handle(request) {
        const staff = staffOn(request);
        return answerOf(
          await closeDay(core, staff.tenantId, actorOf(staff), request.body, keyOf(request)),
          'location',
        );
      },
    }),
  ];
}

type Outcome =
  | PaymentLinkOutcome
  | DeskPaymentOutcome
  | DeskRefundOutcome
  | WaitingRefundOutcome
  | TakeBackOutcome
  | ClosingOutcome;

function answerOf(outcome: Outcome, what: string): Reply {
  if (outcome.ok) {
    const { ok: _, ...answer } = outcome;
    return json(200, answer);
  }
  const { reason } = outcome;
  if (reason === 'not-found') return problem({ status: 404, title: `There is no such ${what}`, reason });
  const more = {
    ...('limitMinor' in outcome ? { limitMinor: outcome.limitMinor } : {}),
    ...('closeFirst' in outcome ? { closeFirst: outcome.closeFirst } : {}),
  };
  return notPossible({ reason, detail: WHY[reason], more });
}

type Refusal = Extract<Outcome, { ok: false }>['reason'];

const WHY: Readonly<Record<Refusal, string>> = {
  'not-found': 'It is not there.',
  'not-allowed': 'Only staff may do this.',
  'not-possible-now': 'In its present state this cannot be done.',
  'nothing-to-pay': 'Nothing of this visit is to be paid any more.',
  'no-chat': 'The guest has no chat that it could be sent to.',
  'no-account': 'The spa has no active account that takes payments online.',
  'nothing-given': 'An amount of nothing is no payment and no refund.',
  'too-much': 'That is more than there is to pay, or to give back.',
  'too-little': 'That is less than what confirms this visit.',
  'being-processed':
    'A bank still works on a payment of the guest’s. Say `besideProcessing` to ask for another all the same.',
  'too-small': 'That is less than a card payment can be made for.',
  'reason-missing': 'It needs a reason.',
  disputed:
    'The guest’s bank has this payment before it or has taken it back: what is given now would be paid twice.',
  'owed-by-terms': 'The house owes this by what was agreed. An owner or manager can withdraw it.',
  uneven: 'Card payments in this currency move in whole hundredths only.',
  'over-limit': 'That is more than the desk may give back of one visit. An owner or manager can.',
  closed: 'This day is closed already.',
  future: 'This day has not begun.',
  'earlier-open': 'An earlier day is still to be closed.',
  passed: 'A later day was closed before it.',
  'key-reused': 'The same key came with another request before.',
};
