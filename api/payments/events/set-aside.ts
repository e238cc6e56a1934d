import { z } from 'zod';
import type { Unit } from '../../audit/write-in-tenant.ts';
import { callOf, writeOnce } from '../../audit/write-once.ts';
import { viewBookings } from '../../booking/view-bookings.ts';
import type {
  Actor,
  CallKey,
  Id,
  UnsettledEvent,
  UnsettledOutcome,
  UnsettledReason,
} from '../../contract.ts';
import type { Core } from '../../core.ts';
import { BookingTable, CheckoutTable, PaymentTable } from '../../database/entities/booking.ts';
import { CardFeeTable } from '../../database/entities/cards.ts';
import { CheckoutSessionTable } from '../../database/entities/checkout-session.ts';
import { type InboxEntity, InboxTable } from '../../database/entities/people.ts';
import { type Scope, tenantScope } from '../../database/scope.ts';
import { isoOf } from '../../schedule/local-time.ts';
import { ProviderAway, ProviderRefused, STRIPE } from '../provider.ts';
import { PaymentEvent } from './payment-event.ts';

const AT_MOST = 200;
/** Over half an hour, each wait twice the one before; then it is set aside, and the look at the session stays. */
export const MOST_TRIES = 8;

/** What the provider has does not fit what we have: for people to look at, there and here. */
export class BooksDiffer extends Error {
  override name = 'BooksDiffer';
}

/** Why an event could not be acted on, with the words for the log behind it. */
export function markedFailure(error: unknown): string {
  const words = error instanceof Error ? error.message : String(error);
  return `${reasonOf(error, words)}: ${words}`.slice(0, 1000);
}

function reasonOf(error: unknown, words: string): UnsettledReason {
  if (error instanceof BooksDiffer) return 'books-differ';
  if (error instanceof ProviderRefused) return 'provider-refused';
  if (error instanceof ProviderAway) return /^Stripe: 40[13] /.test(words) ? 'key-refused' : 'provider-away';
  return 'not-understood';
}

const REASONS: readonly UnsettledReason[] = [
  'books-differ',
  'provider-refused',
  'key-refused',
  'provider-away',
];

const EventText = z
  .string()
  .transform((text, context): unknown => {
    try {
      return JSON.parse(text);
    } catch {
      context.addIssue('no JSON');
      return z.NEVER;
    }
  })
  .pipe(PaymentEvent);

/** null where this release cannot read it, as after a way back from one that keeps other events. */
export function eventOf({ body }: InboxEntity): PaymentEvent | null {
  if (body.kind !== 'webhook') return null;
  const read = EventText.safeParse(body.raw);
  return read.success ? read.data : null;
}

/** The visit that an event is about; null where that is not known, as of money for other things or of what cannot be read. */
export async function visitOfEvent(scope: Scope, row: InboxEntity): Promise<Id | null> {
  const about = eventOf(row)?.about;
  if (about === undefined) return null;
  const feeId = about.kind === 'fee' || about.kind === 'charge' ? about.fee : null;
  const fee = feeId === null ? null : await scope.findOne(CardFeeTable, { id: feeId });
  if (about.kind === 'fee' || fee !== null) return fee?.bookingId ?? null;
  const reference = about.kind === 'dispute' ? about.chargeReference : about.reference;
  const charge = await scope.findOne(PaymentTable, { kind: 'charge', providerReference: reference });
  if (charge !== null) return charge.bookingId;
  const session =
    (await scope.findOne(CheckoutSessionTable, { reference })) ??
    (await scope.findOne(CheckoutSessionTable, { chargeReference: reference }));
  const id = session?.checkoutId ?? (about.kind === 'dispute' ? null : about.checkout);
  const checkout = id === null ? null : await scope.findOne(CheckoutTable, { id });
  return checkout?.bookingId ?? null;
}

/** What providers told that could not be acted on and nobody has seen to since, newest first. At most 200. */
export async function unsettledEvents(core: Core, tenantId: Id): Promise<readonly UnsettledEvent[]> {
  return core.database.run(async (db) => {
    const scope = tenantScope(db, tenantId);
    const rows = await scope.find(InboxTable, {
      where: { channel: STRIPE, status: 'set-aside' },
      order: { receivedAt: 'DESC', id: 'DESC' },
      take: AT_MOST,
    });
    const views: UnsettledEvent[] = [];
    for (const row of rows) views.push(await view(core, scope, row));
    return views;
  });
}

async function view(core: Core, scope: Scope, row: InboxEntity): Promise<UnsettledEvent> {
  const { id, error, receivedAt } = row;
  const bookingId = await visitOfEvent(scope, row);
  const booking = bookingId && (await scope.findOne(BookingTable, { id: bookingId }));
  const [visit] = booking ? await viewBookings(core, scope, [booking]) : [];
  return {
    id,
    what: whatOf(eventOf(row)),
    at: isoOf(receivedAt),
    reason: REASONS.find((reason) => error?.startsWith(`${reason}: `)) ?? 'not-understood',
    visit: visit
      ? {
          ...{ id: visit.id, code: visit.code, locationId: visit.locationId, startsAt: visit.startsAt },
          ...{ timeZone: visit.timeZone, guestName: visit.guest.name },
        }
      : null,
  };
}

/** What cannot be read came from a payment provider: more is not known of it. */
function whatOf(event: PaymentEvent | null): UnsettledEvent['what'] {
  if (event?.about.kind === 'charge') return 'refund';
  return event?.about.kind === 'dispute' ? 'dispute' : 'payment';
}

export interface UnsettledWish {
  readonly id: Id;
  readonly how: 'again' | 'put-away';
}

/** Acts on an event once more, or puts it away: somebody has looked at the provider. Who did it stands in the log. */
export async function seeToEvent(
  core: Core,
  tenantId: Id,
  actor: Actor,
  wish: UnsettledWish,
  key?: CallKey,
): Promise<UnsettledOutcome> {
  const call = callOf(key, 'see-to-event', wish);
  const done = await writeOnce(core, tenantId, actor, call, (unit) => seeToWithin(unit, wish));
  if (done === null) return { ok: false, reason: 'key-reused' };
  if (done.ok && wish.how === 'again') core.nudge({ kind: 'payments', tenantId });
  return done;
}

async function seeToWithin(unit: Unit, { id, how }: UnsettledWish): Promise<UnsettledOutcome> {
  const row = await unit.findOne(InboxTable, { id, channel: STRIPE });
  if (row === null) return { ok: false, reason: 'not-found' };
  const set =
    how === 'again'
      ? // One try more: should it fail, it is here again at once.
        ({ status: 'new', attempts: MOST_TRIES - 1 } as const)
      : ({ status: 'put-away' } as const);
  // Of two who press at once one does it.
  if ((await unit.update(InboxTable, { id, status: 'set-aside' }, set)) !== 1)
    return { ok: false, reason: 'settled-already' };
  const type = how === 'again' ? 'payment-tried-again' : 'payment-put-away';
  unit.record({ type, bookingId: await visitOfEvent(unit, row), messageId: id });
  return { ok: true };
}
