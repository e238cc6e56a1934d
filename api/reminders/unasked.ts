import type { Unit } from '../audit/write-in-tenant.ts';
import type { Notice } from '../contract.ts';
import type { Core } from '../core.ts';
import { BookingTable, FeedbackTable } from '../database/entities/booking.ts';
import { type OutboxEntity, OutboxTable } from '../database/entities/people.ts';
import { type Scope, tenantScope } from '../database/scope.ts';
import { planProposals } from '../offers/plan-proposals.ts';
import { isCivil, type Place } from '../offers/rhythm.ts';
import { parseInstant } from '../schedule/local-time.ts';
import { openBook } from '../tenants/house-book.ts';
import { quietSpan } from './quiet-hours.ts';
import { reminderRules } from './reminder-plan.ts';
import { chatToRemindIn } from './where-to-remind.ts';

/** What is said at a time that the house chose: not in the quiet hours of the visit's place. */
type Unasked = Extract<Notice, { kind: 'visit-soon' | 'feedback-wanted' | 'visit-again' }>;

const UNASKED: ReadonlySet<Notice['kind']> = new Set<Unasked['kind']>([
  'visit-soon',
  'feedback-wanted',
  'visit-again',
]);

export function unasked(notice: Notice | null): Unasked | null {
  return notice !== null && isUnasked(notice) ? notice : null;
}

function isUnasked(notice: Notice): notice is Unasked {
  return UNASKED.has(notice.kind);
}

/** When the quiet hours of a visit's place end that it is now, in ms since the epoch; null outside of them. */
export async function quietUntil(core: Core, scope: Scope, bookingId: string): Promise<number | null> {
  const place = await placeOf(core, scope, bookingId);
  return place && (quietSpan(place.quiet, core.now(), place.zone)?.to ?? null);
}

async function placeOf(core: Core, scope: Scope, bookingId: string): Promise<Place | null> {
  const booking = await scope.findOne(BookingTable, { id: bookingId });
  const book = await openBook(core, scope.tenantId);
  const zone = booking && book.location(booking.locationId)?.location.timeZone;
  return zone ? { zone, quiet: reminderRules(book.house.tenant.policy).quiet } : null;
}

/**
 * Its first tries failed, and by now it is night, or no hour at which one is written to about nothing pressing: not for a lock
 * screen either, which the chat has said it beside.
 */
export async function isForTheMorning(core: Core, { tenantId, notice }: OutboxEntity): Promise<boolean> {
  const said = unasked(notice) ?? reminderOnDevice(notice);
  if (said === null) return false;
  return core.database.run(async (db) => {
    const scope = tenantScope(db, tenantId);
    if (said.kind !== 'visit-again') return (await quietUntil(core, scope, said.bookingId)) !== null;
    const place = await placeOf(core, scope, said.bookingId);
    return place !== null && !isCivil(place, core.now());
  });
}

function reminderOnDevice(notice: Notice | null) {
  return notice?.kind === 'guest-alert' && notice.about === 'soon' ? notice : null;
}

/** What became of a message: it was sent, given up, or is to be said at another time. */
export type Became = 'sent' | 'dead' | 'not-now';

/** What follows from that for what it was about, in the transaction in which it is settled. */
export async function afterUnasked(unit: Unit, row: OutboxEntity, became: Became): Promise<void> {
  const said = unasked(row.notice);
  if (said === null) return;
  if (became === 'not-now') await planAgain(unit, row, said);
  if (said.kind !== 'visit-soon') return;
  const { bookingId, confirmBy } = said;
  const asIs = { id: bookingId, status: 'confirmed' as const, startsAt: parseInstant(said.startsAt) };
  if (became === 'sent' && confirmBy !== null) await unit.update(BookingTable, asIs, { askedAt: unit.now });
  if (became === 'dead') await sayElsewhere(unit, said);
}

/** The next look finds that it is night, and waits for its end. */
async function planAgain(unit: Unit, { id, createdAt }: OutboxEntity, said: Unasked): Promise<void> {
  if (said.kind === 'visit-again') {
    // What was not said may be said once more.
    await unit.update(OutboxTable, { id }, { dedupe: null });
    const booking = await unit.findOne(BookingTable, { id: said.bookingId });
    if (booking !== null) await planProposals(unit, booking.guestId);
    return;
  }
  if (said.kind === 'feedback-wanted') {
    await unit.update(FeedbackTable, { bookingId: said.bookingId }, { askAt: unit.now });
    return;
  }
  // Moved or reminded since, it has a plan of its own.
  const asReminded = { id: said.bookingId, status: 'confirmed' as const, toldAt: createdAt };
  await unit.update(BookingTable, asReminded, { remindAt: unit.now, toldAt: parseInstant(said.toldBefore) });
}

/** In another chat of the guest's, where there is one that was not tried. */
async function sayElsewhere(unit: Unit, said: Extract<Unasked, { kind: 'visit-soon' }>): Promise<void> {
  const booking = await unit.findOne(BookingTable, { id: said.bookingId });
  const conversationId = booking && (await chatToRemindIn(unit, booking, said.tried));
  if (!conversationId) return;
  unit.tell({ conversationId, notice: { ...said, tried: [...said.tried, conversationId] } });
}
