import type { Unit } from '../../audit/write-in-tenant.ts';
import { callOf, writeOnce } from '../../audit/write-once.ts';
import { mayTouch } from '../../booking/change-booking.ts';
import { lockBooking } from '../../booking/lock-booking.ts';
import type { Actor, BookingPolicy, CallKey, Id, TipQuestion } from '../../contract.ts';
import type { Core } from '../../core.ts';
import { BookingTable, FeedbackTable } from '../../database/entities/booking.ts';
import { loadHouse } from '../../tenants/load-house.ts';
import { readExperience } from './read-experience.ts';
import { mayTip, tipChoices } from './tip-rules.ts';

const NOT_NOW = { ok: false, reason: 'not-now' } as const;

/**
 * Whether a guest who said how it was, and was glad, is to be asked for a tip, and what could be chosen. Answered with yes once for a visit:
 * from then on they were asked.
 */
export async function askForTip(
  core: Core,
  tenantId: Id,
  actor: Actor,
  bookingId: Id,
  key?: CallKey,
): Promise<TipQuestion> {
  const { policy } = (await loadHouse(core, tenantId)).tenant;
  const call = callOf(key, 'ask-for-tip', { bookingId });
  const outcome = await writeOnce(core, tenantId, actor, call, (unit) =>
    askWithin(core, unit, { bookingId, policy }),
  );
  return outcome ?? NOT_NOW;
}

async function askWithin(
  core: Core,
  unit: Unit,
  { bookingId, policy }: { readonly bookingId: Id; readonly policy: BookingPolicy },
): Promise<TipQuestion> {
  const known = await unit.findOne(BookingTable, { id: bookingId });
  if (known === null || !mayTouch(unit.actor, known)) return NOT_NOW;
  // Of two chats of a guest one is asked.
  const booking = await lockBooking(unit, bookingId);
  const experience = await readExperience(core, unit, bookingId);
  const choices = tipChoices(booking, policy);
  if (!mayTip(booking, experience, policy) || choices.length === 0) return NOT_NOW;
  const { feedback } = experience;
  if (feedback === null || feedback.stars === null || feedback.tipAskedAt != null) return NOT_NOW;
  await unit.update(FeedbackTable, { id: feedback.id }, { tipAskedAt: unit.now });
  return { ok: true, choices };
}
