import { claims as isActive, UNPAID } from '../../api/booking/rules.ts';
import type { Id, Notice } from '../../api/contract.ts';
import type { Core } from '../../api/core.ts';
import {
  AnsweredCallTable,
  type BookingEntity,
  BookingTable,
  ClaimTable,
  type EventEntity,
  EventTable,
  type ItemEntity,
  ItemTable,
  SeriesTable,
  TakingTable,
  WaitlistTable,
} from '../../api/database/entities/booking.ts';
import { OutboxTable } from '../../api/database/entities/people.ts';
import type { Scope } from '../../api/database/scope.ts';

/** What the doctor does not look at: that nothing is there by halves. Reckoned from the rows, without the core's own arithmetic. */
export async function wholeFaults(core: Core, scope: Scope): Promise<string[]> {
  const bookings = new Map((await scope.find(BookingTable)).map((booking) => [booking.id, booking]));
  const items = await scope.find(ItemTable);
  const events = await scope.find(EventTable, { order: { sequence: 'ASC' } });
  return [
    ...halfBookings(bookings, items),
    ...overlapsOf(items.filter((item) => isActive(bookings.get(item.bookingId)?.status ?? 'expired'))),
    ...(await takingFaults(scope)),
    ...endlessHolds(bookings),
    ...logFaults(bookings, events),
    ...(await outboxFaults(scope, events)),
    ...(await answerFaults(core, scope, bookings)),
  ];
}

type Bookings = ReadonlyMap<Id, BookingEntity>;

function halfBookings(bookings: Bookings, items: readonly ItemEntity[]): string[] {
  const withItems = new Set(items.map((item) => item.bookingId));
  return [
    ...[...bookings.keys()].filter((id) => !withItems.has(id)).map((id) => `booking ${id} has no items`),
    ...[...withItems].filter((id) => !bookings.has(id)).map((id) => `items without a booking ${id}`),
  ];
}

interface Span {
  readonly bookingId: Id;
  readonly from: number;
  readonly to: number;
}

/** From `booking_item` alone: no resource is in two bookings at a time, their buffers included. */
function overlapsOf(items: readonly ItemEntity[]): string[] {
  const spans = new Map<Id, Span[]>();
  for (const item of items) {
    const own = spanOf(item, item.bufferBeforeMinutes, item.bufferAfterMinutes);
    const place = spanOf(item, item.roomBufferBeforeMinutes, item.roomBufferAfterMinutes);
    put(spans, item.therapistId, own);
    for (const resourceId of [item.roomId, ...item.equipmentIds]) put(spans, resourceId, place);
  }
  return [...spans].flatMap(([resourceId, of]) => overlapsOn(resourceId, of));
}

function spanOf(item: ItemEntity, beforeMinutes: number, afterMinutes: number): Span {
  const { bookingId, startsAt, endsAt } = item;
  return { bookingId, from: startsAt - beforeMinutes * 60_000, to: endsAt + afterMinutes * 60_000 };
}

function put(spans: Map<Id, Span[]>, resourceId: Id, span: Span): void {
  spans.set(resourceId, [...(spans.get(resourceId) ?? []), span]);
}

function overlapsOn(resourceId: Id, spans: readonly Span[]): string[] {
  return spans.flatMap((one, place) =>
    spans
      .slice(place + 1)
      .filter((two) => two.bookingId !== one.bookingId && one.from < two.to && two.from < one.to)
      .map((two) => `bookings ${one.bookingId} and ${two.bookingId} both have ${resourceId}`),
  );
}

/** Takings are what searches read, claims are what decides: the same ticks in both, for the same bookings. */
async function takingFaults(scope: Scope): Promise<string[]> {
  const claimed = new Set(
    (await scope.find(ClaimTable)).map((claim) => `${claim.resourceId} ${claim.tick} ${claim.bookingId}`),
  );
  const found: string[] = [];
  for (const { resourceId, firstTick, endTick, bookingId } of await scope.find(TakingTable)) {
    for (let tick = firstTick; tick < endTick; tick += 1)
      if (!claimed.delete(`${resourceId} ${tick} ${bookingId}`))
        found.push(`taking of ${resourceId} at tick ${tick} for ${bookingId} has no claim`);
  }
  return [...found, ...[...claimed].map((claim) => `claim ${claim} is in no taking`)];
}

/** A hold without an end would never go back. */
function endlessHolds(bookings: Bookings): string[] {
  return [...bookings.values()]
    .filter((booking) => UNPAID.includes(booking.status) && booking.heldUntil === null)
    .map((booking) => `booking ${booking.id} is ${booking.status} without an end`);
}

/** What the log says last of a booking is what it is. */
function logFaults(bookings: Bookings, events: readonly EventEntity[]): string[] {
  const last = new Map(events.map((event) => [event.bookingId, event]));
  return [...bookings.values()].flatMap(({ id, status, version }) => {
    const said = last.get(id)?.data;
    if (said?.status === status && said.version === version) return [];
    return [`booking ${id} is ${status} (${version}), the log says ${said?.status} (${said?.version})`];
  });
}

/** Which change of a booking a message is sent for. */
const CAUSES: Readonly<Partial<Record<Notice['kind'], EventEntity['type']>>> = {
  'booking-confirmed': 'booking-confirmed',
  'hold-expired': 'booking-expired',
  'payment-failed': 'payment-failed',
  'payment-late': 'payment-late',
  'cancelled-by-house': 'booking-cancelled',
  refunded: 'refund-settled',
  'booking-moved': 'booking-moved',
  'waitlist-offer': 'booking-held',
};

/** Nobody is sent word of something that did not happen, or more often than it did. */
async function outboxFaults(scope: Scope, events: readonly EventEntity[]): Promise<string[]> {
  const left = new Map<string, number>();
  for (const { type, bookingId } of events)
    left.set(`${type} ${bookingId}`, (left.get(`${type} ${bookingId}`) ?? 0) + 1);
  const found: string[] = [];
  for (const { id, notice } of await scope.find(OutboxTable)) {
    const cause = notice && CAUSES[notice.kind];
    if (!cause || !('bookingId' in notice)) continue;
    const key = `${cause} ${notice.bookingId}`;
    const count = left.get(key) ?? 0;
    if (count === 0) found.push(`outbox row ${id} tells of ${key}, which did not happen`);
    left.set(key, count - 1);
  }
  return found;
}

interface Answer {
  readonly ok: boolean;
  readonly booking?: { readonly id: Id; readonly version: number } | null;
  readonly series?: { readonly id: Id };
  readonly entry?: { readonly id: Id };
}

/** Every call that was answered has had its effect: what its answer names is there. */
async function answerFaults({ seals }: Core, scope: Scope, bookings: Bookings): Promise<string[]> {
  const series = new Set((await scope.find(SeriesTable)).map((one) => one.id));
  const entries = new Set((await scope.find(WaitlistTable)).map((one) => one.id));
  return (await scope.find(AnsweredCallTable)).flatMap(({ callKey, answer }) => {
    const place = { tenantId: scope.tenantId, table: 'answered_call', column: 'answer', rowId: callKey };
    const said: Answer = JSON.parse(seals.open(answer, place));
    const isThere =
      said.ok &&
      (!said.booking || (bookings.get(said.booking.id)?.version ?? 0) >= said.booking.version) &&
      (!said.series || series.has(said.series.id)) &&
      (!said.entry || entries.has(said.entry.id));
    return isThere ? [] : [`call ${callKey} was answered, and has no effect`];
  });
}
