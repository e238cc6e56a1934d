import type { Id } from '../contract.ts';
import { BookingTable, PaymentTable, SeriesTable, WaitlistTable } from '../database/entities/booking.ts';
import { DocumentTable } from '../database/entities/documents.ts';
import { StaffTable } from '../database/entities/people.ts';
import { SwapTable } from '../database/entities/staff-chat.ts';
import type { Scope } from '../database/scope.ts';
import { isTheirs } from './permissions.ts';
import type { StaffMember } from './sessions.ts';

type Bound = Pick<StaffMember, 'id' | 'locationIds'>;
type Look = (scope: Scope, id: Id, bound: Bound) => Promise<boolean>;

/** What stands at one location and has an id. */
export type Thing = 'visit' | 'series' | 'wait' | 'swap' | 'payment' | 'document' | 'person';

/** Is what has this id at a location of theirs? What is not there is nobody's. */
const LOOKS: Readonly<Record<Thing, Look>> = {
  async visit(scope, id, bound) {
    const booking = await scope.findOne(BookingTable, { id });
    return booking !== null && isTheirs(bound, booking.locationId);
  },
  async series(scope, id, bound) {
    const series = await scope.findOne(SeriesTable, { id });
    return series !== null && isTheirs(bound, series.wish.locationId);
  },
  async wait(scope, id, bound) {
    const entry = await scope.findOne(WaitlistTable, { id });
    return entry !== null && isWaitOfTheirs(bound, entry.wish.locationId);
  },
  async swap(scope, id, bound) {
    const swap = await scope.findOne(SwapTable, { id });
    return swap !== null && LOOKS.visit(scope, swap.bookingId, bound);
  },
  async payment(scope, id, bound) {
    const payment = await scope.findOne(PaymentTable, { id });
    return payment !== null && LOOKS.visit(scope, payment.bookingId, bound);
  },
  async document(scope, id, bound) {
    const document = await scope.findOne(DocumentTable, { id });
    return document !== null && LOOKS.visit(scope, document.bookingId, bound);
  },
  /** Whoever speaks for somebody must see all that they see: a code for their chat opens it. */
  async person(scope, id, bound) {
    if (id === bound.id) return true;
    const person = await scope.findOne(StaffTable, { id, active: true });
    if (!person?.locationIds || person.role === 'owner') return false;
    if (!person.locationIds.every((one) => isTheirs(bound, one))) return false;
    // A therapist's own chat and calendar show all of their visits, wherever these are.
    return person.resourceId === null || !(await hasWorkElsewhere(scope, bound, person.resourceId));
  },
};

async function hasWorkElsewhere(scope: Scope, { locationIds }: Bound, therapistId: Id): Promise<boolean> {
  const theirs = locationIds ?? [];
  const elsewhere =
    theirs.length === 0 ? '1 = 1' : `location_id NOT IN (${theirs.map(() => '?').join(', ')})`;
  const [counted] = await scope.rows<{ n: number | string }>(
    `SELECT COUNT(*) AS n FROM (
      SELECT location_id FROM rota WHERE tenant_id = ? AND resource_id = ?
      UNION ALL SELECT b.location_id FROM booking b JOIN booking_item i
        ON i.tenant_id = b.tenant_id AND i.booking_id = b.id WHERE b.tenant_id = ? AND i.therapist_id = ?
    ) work WHERE ${elsewhere}`,
    [scope.tenantId, therapistId, scope.tenantId, therapistId, ...theirs],
  );
  return Number(counted?.n ?? 0) > 0;
}

export function isAtTheirs(scope: Scope, bound: Bound, thing: Thing, id: Id): Promise<boolean> {
  return LOOKS[thing](scope, id, bound);
}

/** Who would come to any location waits at each of them. */
export function isWaitOfTheirs(bound: Pick<Bound, 'locationIds'>, locationId: Id | null): boolean {
  return locationId === null || isTheirs(bound, locationId);
}
