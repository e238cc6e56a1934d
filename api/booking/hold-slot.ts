import { answerBefore } from '../audit/answered-calls.ts';
import type { Unit } from '../audit/write-in-tenant.ts';
import type {
  Actor,
  BookingView,
  HoldOutcome,
  HoldRefusal,
  HoldRequest,
  Id,
  LocalDate,
} from '../contract.ts';
import type { Core } from '../core.ts';
import { BookingTable } from '../database/entities/booking.ts';
import { ConversationTable, type GuestEntity } from '../database/entities/people.ts';
import { type Scope, tenantScope } from '../database/scope.ts';
import { presentGuest } from '../identities/view-identities.ts';
import { expireCheckout } from '../payments/open-checkout.ts';
import { openGuest } from '../people/guest-record.ts';
import { lockGuest } from '../people/lock-guest.ts';
import { localDate, parseInstant } from '../schedule/local-time.ts';
import type { LocationBook } from '../schedule/location-book.ts';
import { type HouseBook, openBook } from '../tenants/house-book.ts';
import { applyChange } from './change-booking.ts';
import { inTurn } from './in-turn.ts';
import { loadSpace } from './load-space.ts';
import { lockBooking } from './lock-booking.ts';
import { placeBooking } from './place-booking.ts';
import { type Claiming, planAndWrite, writePlanned } from './plan-and-write.ts';
import { makePlanner, type Plan } from './plan-visit.ts';
import { UNPAID } from './rules.ts';
import { makeSpace, resourceIds, windowOf } from './space.ts';
import { isOffered } from './starts.ts';
import { takingsOf } from './takings.ts';
import { viewOf } from './view-bookings.ts';
import { needOf, type VisitNeed } from './visit-need.ts';

/** A guest may keep this many unpaid slots at once: more would empty the calendar for the others. */
export const MAX_UNPAID = 3;

/** Takes a slot for a short time. The claims' primary key decides between two who ask at once. */
export async function holdSlot(
  core: Core,
  tenantId: Id,
  actor: Actor,
  request: HoldRequest,
): Promise<HoldOutcome> {
  const { requestKey: key, ...body } = request;
  const holding: Holding = { core, tenantId, actor, request, call: { key, name: 'hold', body } };
  return planAndWrite(holding, () => tryHold(holding));
}

interface Holding extends Claiming {
  readonly request: HoldRequest;
}

/** 'lost' to somebody in another process. */
async function tryHold(holding: Holding): Promise<HoldOutcome | 'lost'> {
  const { core, tenantId, request } = holding;
  let wish: Wish | null = null;
  const replaced = await replacedBy(core, tenantId, request);
  return inTurn<Wanted, HoldOutcome | 'lost'>(
    core,
    `${tenantId} ${request.locationId} ${request.startsAt}`,
    async () => {
      const book = await openBook(core, tenantId);
      if (wish?.book !== book) wish = wishOf(book, request);
      const wanted = wish === null ? 'no-such-slot' : await planNew(core, wish, replaced);
      return typeof wanted === 'string' ? { answer: { ok: false, reason: wanted } } : { act: wanted };
    },
    (wanted) => hold(holding, wanted),
  );
}

async function hold(holding: Holding, { book, plan, need, location }: Wanted): Promise<HoldOutcome | 'lost'> {
  const { core, tenantId, request } = holding;
  const ready = await core.database.run((db) => mayHold(tenantScope(db, tenantId), holding));
  if ('answer' in ready) return ready.answer;
  if ('refusal' in ready) return { ok: false, reason: ready.refusal };
  const { guest } = ready;
  const { currency, policy } = book.house.tenant;
  return writePlanned<HoldOutcome>(holding, async (unit) => {
    unit.plannedWith(book.version);
    const ours = { ...request, guestId: await lockGuest(unit, request.guestId) };
    // Here, not before: holds that are asked for at once would each find none of the others.
    if (await hasTooManyHolds(unit, ours, unit.now)) return { ok: false, reason: 'too-many-holds' };
    await giveBack(unit, ours);
    const heldUntil = unit.now + policy.holdMinutes * 60_000;
    const { booking, items } = await placeBooking(unit, {
      ...{ plan, need, location, currency, heldUntil },
      guest: ours,
      forName: nameOf(request),
    });
    return { ok: true, booking: viewOf(core, book, booking, { items, guest, checkout: null }) };
  });
}

/** As long as a name may be; blank is nobody's. */
function nameOf({ forName }: HoldRequest): string | null {
  return forName?.trim().slice(0, LONGEST_NAME) || null;
}

const LONGEST_NAME = 120;

/** What is asked for, as a house sells it. */
interface Wish {
  readonly book: HouseBook;
  readonly need: VisitNeed;
  readonly location: LocationBook;
  readonly startsAt: number;
  readonly date: LocalDate;
}

interface Wanted extends Wish {
  readonly plan: Plan;
}

/** null for what is not sold, or not like this. */
function wishOf(book: HouseBook, request: HoldRequest): Wish | null {
  const need = needOf(book, request);
  const location = book.location(request.locationId);
  const startsAt = parseInstant(request.startsAt);
  if (need === null || location === null || !isOnGrid(startsAt)) return null;
  if (need.people > book.house.tenant.policy.maxPeople) return null;
  return { book, need, location, startsAt, date: localDate(startsAt, location.location.timeZone) };
}

/** Who and where, as things stand; or why it cannot be. */
async function planNew(core: Core, wish: Wish, ignoring: Id | null): Promise<Wanted | HoldRefusal> {
  const { book, need, location, startsAt, date } = wish;
  const now = core.now();
  if (startsAt <= now) return 'in-the-past';
  if (!isOffered(startsAt, need, now, book.house.tenant, location)) return 'slot-taken';
  const space = await loadSpace(core, book, location, [date], ignoring);
  const plan = makePlanner(space, need).planAt(startsAt, 0);
  return plan === null ? 'slot-taken' : { ...wish, plan };
}

type Ready =
  | { readonly answer: HoldOutcome }
  | { readonly refusal: HoldRefusal }
  | { readonly guest: Pick<BookingView['guest'], 'name' | 'phone'> };

/** For whom it is held; or the answer that the same call had before. */
async function mayHold(scope: Scope, { core, actor, request, call }: Holding): Promise<Ready> {
  const before = await answerBefore<HoldOutcome>(core, scope, actor, call);
  if (before) return before;
  const guest = await guestOf(scope, actor, request);
  if (guest === null) return { refusal: 'not-allowed' };
  return { guest: openGuest(core.seals, guest) };
}

export function isOnGrid(startsAt: number): boolean {
  return Number.isFinite(startsAt) && startsAt % 300_000 === 0;
}

/** The guest that it is for: the tenant's own, and for a guest themselves; so is the conversation. Merged meanwhile, whoever has it all. */
export async function guestOf(
  scope: Scope,
  actor: Actor,
  { guestId, conversationId }: Pick<HoldRequest, 'guestId' | 'conversationId'>,
): Promise<GuestEntity | null> {
  if (actor.kind === 'guest' && actor.guestId !== guestId) return null;
  const guest = await presentGuest(scope, guestId);
  if (conversationId !== null) {
    const conversation = await scope.findOne(ConversationTable, { id: conversationId });
    if (conversation?.guestId !== guest?.id) return null;
  }
  return guest;
}

/** The hold that this one takes the place of, if it is the guest's own and not paid: only then its time is free for them. */
async function replacedBy(core: Core, tenantId: Id, { replaces, guestId }: HoldRequest): Promise<Id | null> {
  if (replaces === null) return null;
  const old = await core.database.run((db) =>
    tenantScope(db, tenantId).findOne(BookingTable, { id: replaces, guestId }),
  );
  return old !== null && UNPAID.includes(old.status) ? old.id : null;
}

/** What the waiting list offered was not asked for: it does not count. */
async function hasTooManyHolds(scope: Scope, request: HoldRequest, now: number): Promise<boolean> {
  const marks = UNPAID.map(() => '?').join(', ');
  const unpaid = await scope.rows<{ id: Id }>(
    `SELECT id FROM booking WHERE tenant_id = ? AND guest_id = ? AND starts_at > ? AND held_until > ?
      AND series_id IS NULL AND status IN (${marks}) AND NOT EXISTS
        (SELECT 1 FROM waitlist_entry WHERE waitlist_entry.tenant_id = booking.tenant_id AND booking_id = booking.id)`,
    [scope.tenantId, request.guestId, now, now, ...UNPAID],
  );
  return unpaid.filter((booking) => booking.id !== request.replaces).length >= MAX_UNPAID;
}

/** Who and where for a start, as things stand; the time of `ignoring` counts as free. */
export async function planNow(
  scope: Scope,
  location: LocationBook,
  need: VisitNeed,
  startsAt: number,
  ignoring: Id | null,
): Promise<Plan | null> {
  const date = localDate(startsAt, location.location.timeZone);
  const window = windowOf(location, date, date);
  const takings = await takingsOf(scope, resourceIds(location), window, ignoring);
  return makePlanner(makeSpace(location, [date], window, takings), need).planAt(startsAt, 0);
}

/** The guest chose another time: the unpaid slot they had goes back in the same transaction. */
async function giveBack(unit: Unit, request: HoldRequest): Promise<void> {
  if (request.replaces === null) return;
  const own = await unit.findOne(BookingTable, { id: request.replaces, guestId: request.guestId });
  if (own === null) return;
  const old = await lockBooking(unit, own.id);
  if (!UNPAID.includes(old.status)) return;
  await expireCheckout(unit, old.id);
  await applyChange(unit, old, 'cancel', { cancelReason: 'replaced' });
}
