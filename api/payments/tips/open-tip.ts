import type { Unit } from '../../audit/write-in-tenant.ts';
import { callOf, writeOnce } from '../../audit/write-once.ts';
import { mayTouch } from '../../booking/change-booking.ts';
import { lockBooking } from '../../booking/lock-booking.ts';
import type { Actor, BookingPolicy, CallKey, Id, TipOutcome } from '../../contract.ts';
import type { Core } from '../../core.ts';
import { BookingTable } from '../../database/entities/booking.ts';
import { loadHouse } from '../../tenants/load-house.ts';
import { CASHIER } from '../cashier/cashier.ts';
import { addCheckout, expireCheckout } from '../open-checkout.ts';
import { LINK_MS, linkOf, openCheckoutFor } from '../open-link.ts';
import { readExperience } from './read-experience.ts';
import { mayTip, tipRefusal } from './tip-rules.ts';

/** A guest wants to give a tip by card: where they can. Another amount ends the page of the one before. */
export async function openTip(
  core: Core,
  tenantId: Id,
  actor: Actor,
  { bookingId, amountMinor }: { readonly bookingId: Id; readonly amountMinor: number },
  key?: CallKey,
): Promise<TipOutcome> {
  const { policy } = (await loadHouse(core, tenantId)).tenant;
  const call = callOf(key, 'open-tip', { bookingId, amountMinor });
  const outcome = await writeOnce(core, tenantId, actor, call, (unit) =>
    openWithin(core, unit, { bookingId, amountMinor, policy }),
  );
  return outcome ?? { ok: false, reason: 'key-reused' };
}

interface Wish {
  readonly bookingId: Id;
  readonly amountMinor: number;
  readonly policy: BookingPolicy;
}

async function openWithin(
  core: Core,
  unit: Unit,
  { bookingId, amountMinor, policy }: Wish,
): Promise<TipOutcome> {
  const known = await unit.findOne(BookingTable, { id: bookingId });
  if (known === null || !mayTouch(unit.actor, known)) return { ok: false, reason: 'not-found' };
  const booking = await lockBooking(unit, bookingId);
  const experience = await readExperience(core, unit, bookingId);
  if (!mayTip(booking, experience, policy)) return { ok: false, reason: 'not-now' };
  const refusal = tipRefusal(booking, amountMinor);
  if (refusal !== null) return { ok: false, ...refusal };
  const open = await openCheckoutFor(unit, bookingId, 'tip', unit.now);
  const isSame = open?.amountMinor === amountMinor && open.provider === experience.provider;
  if (isSame) return { ok: true, link: linkOf(core.publicUrl, open, 'tip') };
  await expireCheckout(unit, bookingId, ['tip']);
  const terms = { purpose: 'tip' as const, amountMinor, expiresAt: unit.now + LINK_MS };
  return { ok: true, link: linkOf(core.publicUrl, await addCheckout(unit, booking, CASHIER, terms), 'tip') };
}
