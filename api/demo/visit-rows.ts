import { claimsOf, takingsOfItems } from '../booking/ledger.ts';
import { itemRows, type NewItem } from '../booking/place-booking.ts';
import { claims as ownsClaims } from '../booking/rules.ts';
import type { BookingStatus, EventType, Id } from '../contract.ts';
import type {
  BookingEntity,
  CheckoutEntity,
  ClaimEntity,
  EventEntity,
  PaymentEntity,
  TakingEntity,
} from '../database/entities/booking.ts';
import type { LedgerEntryEntity } from '../database/entities/money.ts';
import { newId } from '../database/ids.ts';
import { CASHIER } from '../payments/cashier/cashier.ts';
import { DEPOSITS, IN_TRANSIT, restingPlace, TIPS } from '../payments/ledger/accounts.ts';
import { entriesOf } from '../payments/ledger/post.ts';
import { localDate } from '../schedule/local-time.ts';
import type { Visit } from './invent-visits.ts';

type Own<Row> = Omit<Row, 'tenantId'>;
type Event = Own<Omit<EventEntity, 'sequence'>>;
type Actor = Pick<EventEntity, 'actorKind' | 'actorId' | 'actorName'>;

/** What became of a visit, by whom and when (ms since the epoch). */
export interface Story {
  readonly code: string;
  readonly guestId: Id;
  readonly channel: string;
  readonly conversationId: Id | null;
  readonly status: BookingStatus;
  readonly createdAt: number;
  /** The guest said yes to it. */
  readonly isAccepted: boolean;
  /** All of the price at once, by whatever way. */
  readonly charge: {
    readonly provider: string;
    readonly at: number;
    readonly tipMinor: number;
    readonly byName: string | null;
  } | null;
  /** All of it, but for the tip. */
  readonly refund: {
    readonly at: number;
    readonly status: 'settled' | 'requested';
    readonly reason: string | null;
  } | null;
  readonly checkedInAt: number | null;
  readonly cancelReason: string | null;
  readonly events: readonly { readonly type: EventType; readonly at: number; readonly by: Actor }[];
}

/** A visit with all that hangs on it. */
export interface VisitRows {
  readonly visit: Visit;
  readonly booking: Own<BookingEntity>;
  readonly items: readonly NewItem[];
  readonly claims: readonly Own<ClaimEntity>[];
  readonly takings: readonly Own<TakingEntity>[];
  readonly checkout: Own<CheckoutEntity> | null;
  readonly payments: readonly Own<PaymentEntity>[];
  readonly entries: readonly Own<LedgerEntryEntity>[];
  readonly events: readonly Event[];
}

export const DEMO: Actor = { actorKind: 'system', actorId: 'demo', actorName: 'demo' };

/** The version of a visit that has just been confirmed: it was held, accepted, paid. */
const CONFIRMED = 3;

export function visitRows(visit: Visit, currency: string, story: Story): VisitRows {
  const { plan, need, location } = visit;
  const { status, charge, refund } = story;
  const id = newId();
  const items = itemRows(id, plan, need);
  const totalMinor = need.priceMinor;
  const isOnline = charge?.provider === CASHIER;
  const checkout = isOnline ? checkoutOf(id, totalMinor, currency, story.createdAt) : null;
  const payments = paymentsOf(id, checkout?.id ?? null, totalMinor, currency, story);
  const version = CONFIRMED + Math.max(0, story.events.length - 1);
  const isTold = charge !== null;
  const returned = refund?.status === 'settled' ? totalMinor : 0;
  return {
    visit,
    booking: {
      id,
      code: story.code,
      version,
      status,
      locationId: location.location.id,
      guestId: story.guestId,
      conversationId: story.conversationId,
      begunIn: null,
      channel: story.channel,
      people: need.people,
      startsAt: plan.startsAt,
      endsAt: plan.endsAt,
      currency,
      totalMinor,
      dueMinor: totalMinor,
      paidMinor: charge === null ? 0 : totalMinor - returned,
      heldUntil: null,
      terms: need.terms,
      acceptedAt: story.isAccepted ? story.createdAt : null,
      acceptedThrough: null,
      moves: 0,
      seriesId: null,
      exception: null,
      createdAt: story.createdAt,
      checkedInAt: story.checkedInAt,
      cancelReason: story.cancelReason,
      lateMinutes: null,
      forName: null,
      ...(isTold && status === 'cancelled' ? { toldAt: story.createdAt } : {}),
    },
    items,
    claims: ownsClaims(status) ? claimsOf(items).map((claim) => ({ ...claim, bookingId: id })) : [],
    takings: ownsClaims(status)
      ? takingsOfItems(items).map(({ resourceId, first, end }) => ({
          ...{ resourceId, firstTick: first, endTick: end },
          bookingId: id,
        }))
      : [],
    checkout,
    payments,
    entries: entriesOfVisit(visit, id, payments, story, currency),
    events: story.events.map(({ type, at, by }, step) => ({
      ...{ type, at, ...by, bookingId: id, guestId: null, conversationId: null },
      data: { status: statusAfter(type, status), version: Math.min(CONFIRMED + step, version) },
    })),
  };
}

function checkoutOf(bookingId: Id, amountMinor: number, currency: string, createdAt: number) {
  return {
    id: newId(),
    ...{ bookingId, amountMinor, currency, createdAt, expiresAt: createdAt },
    purpose: 'visit' as const,
    provider: CASHIER,
    token: `demo-${bookingId}`,
    status: 'paid' as const,
  };
}

function paymentsOf(
  bookingId: Id,
  checkoutId: Id | null,
  amountMinor: number,
  currency: string,
  { charge, refund }: Story,
): Own<PaymentEntity>[] {
  if (charge === null) return [];
  const { provider, at, tipMinor, byName } = charge;
  const first = {
    id: newId(),
    ...{ bookingId, checkoutId, provider, currency, amountMinor, tipMinor, byName },
    kind: 'charge' as const,
    status: 'settled' as const,
    providerReference: `demo-${bookingId}`,
    createdAt: at,
    ...{ chargeId: null, reason: null, note: null },
    ...{ failure: null, attempt: 0, dueAt: null, failures: 0 },
  };
  if (refund === null) return [first];
  const id = newId();
  const back = { kind: 'refund' as const, status: refund.status, chargeId: first.id, reason: refund.reason };
  const sum = { amountMinor: -amountMinor, tipMinor: 0, createdAt: refund.at };
  return [first, { ...first, id, providerReference: id, ...back, ...sum, checkoutId: null }];
}

/** What the ledger says of it: a deposit until the visit is over. */
function entriesOfVisit(
  { location, plan }: Visit,
  id: Id,
  payments: readonly Own<PaymentEntity>[],
  { status, events }: Story,
  currency: string,
): Own<LedgerEntryEntity>[] {
  const booking = { id, locationId: location.location.id };
  const when = (at: number) => ({ at, day: localDate(at, location.location.timeZone) });
  const moved = payments.flatMap((payment) => {
    const { provider, amountMinor, tipMinor, createdAt, kind } = payment;
    const own = { booking, currency, paymentId: payment.id };
    if (kind === 'charge') {
      const lines = { [provider]: amountMinor + tipMinor, [DEPOSITS]: -amountMinor, [TIPS]: -tipMinor };
      return entriesOf({ ...own, kind: 'charge', lines }, when(createdAt));
    }
    const promised = { [DEPOSITS]: -amountMinor, [IN_TRANSIT]: amountMinor };
    const gone = { [IN_TRANSIT]: -amountMinor, [provider]: amountMinor };
    return [
      ...entriesOf({ ...own, kind: 'refund-requested', lines: promised }, when(createdAt)),
      ...(payment.status === 'settled'
        ? entriesOf({ ...own, kind: 'refund-settled', lines: gone }, when(createdAt))
        : []),
    ];
  });
  const restMinor = payments.reduce((sum, { amountMinor }) => sum + amountMinor, 0);
  const place = restingPlace(status);
  if (place === DEPOSITS || restMinor === 0) return moved;
  const kind = status === 'completed' ? 'visit-completed' : 'fee-kept';
  const lines = { [DEPOSITS]: restMinor, [place]: -restMinor };
  const at = status === 'cancelled' ? (events.at(-1)?.at ?? plan.endsAt) : plan.endsAt;
  return [...moved, ...entriesOf({ booking, currency, kind, paymentId: null, lines }, when(at))];
}

function statusAfter(type: EventType, last: BookingStatus): BookingStatus {
  if (type === 'booking-held') return 'held';
  if (type === 'booking-checked-in') return 'checked-in';
  if (type === 'booking-started') return 'in-treatment';
  return type === 'booking-confirmed' && last !== 'confirmed' ? 'confirmed' : last;
}
