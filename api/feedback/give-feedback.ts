import type { Unit } from '../audit/write-in-tenant.ts';
import { writeOnce } from '../audit/write-once.ts';
import { mayTouch } from '../booking/change-booking.ts';
import { REAL, UNPAID } from '../booking/rules.ts';
import type { Actor, FeedbackOutcome, FeedbackRequest, Id } from '../contract.ts';
import type { Core } from '../core.ts';
import { type BookingEntity, BookingTable, FeedbackTable } from '../database/entities/booking.ts';
import { newId } from '../database/ids.ts';
import { lockGuest } from '../people/lock-guest.ts';
import { sealWords } from './feedback-words.ts';

type Refusal = Extract<FeedbackOutcome, { readonly ok: false }>['reason'];

/** What a guest thought of a visit of theirs; said again it takes the place of what was said before. */
export async function giveFeedback(
  core: Core,
  tenantId: Id,
  actor: Actor,
  feedback: FeedbackRequest,
): Promise<FeedbackOutcome> {
  const { requestKey: key, ...body } = feedback;
  const call = { key, name: 'give-feedback', body };
  const outcome = await writeOnce(core, tenantId, actor, call, (unit) => giveWithin(core, unit, feedback));
  return outcome ?? { ok: false, reason: 'key-reused' };
}

async function giveWithin(core: Core, unit: Unit, feedback: FeedbackRequest): Promise<FeedbackOutcome> {
  const known = await unit.findOne(BookingTable, { id: feedback.bookingId });
  if (known !== null) await lockGuest(unit, known.guestId);
  const booking = known && (await unit.findOne(BookingTable, { id: known.id }));
  if (booking === null || !mayTouch(unit.actor, booking)) return { ok: false, reason: 'not-found' };
  const refusal = refusalOf(booking, feedback.stars, unit.now);
  if (refusal !== null) return { ok: false, reason: refusal };
  await keep(core, unit, booking, feedback);
  unit.record({
    type: 'feedback-given',
    bookingId: booking.id,
    status: booking.status,
    version: booking.version,
  });
  return { ok: true };
}

/** Of a visit that did not take place there is nothing to say here. */
function refusalOf({ status, startsAt }: BookingEntity, stars: number, now: number): Refusal | null {
  if (UNPAID.includes(status)) return 'not-yet';
  if (!REAL.includes(status)) return 'not-found';
  if (startsAt > now) return 'not-yet';
  return Number.isInteger(stars) && stars >= 1 && stars <= 5 ? null : 'bad-stars';
}

async function keep(
  { seals }: Core,
  unit: Unit,
  { id: bookingId, guestId }: BookingEntity,
  { stars, words }: FeedbackRequest,
): Promise<void> {
  const { tenantId, now } = unit;
  const known = await unit.findOne(FeedbackTable, { bookingId });
  const id = known?.id ?? newId();
  const said = { stars, wordsSealed: sealWords(seals, { id, tenantId }, words), askAt: null, updatedAt: now };
  if (known) await unit.update(FeedbackTable, { id }, said);
  else await unit.insert(FeedbackTable, [{ id, bookingId, guestId, createdAt: now, ...said }]);
}
