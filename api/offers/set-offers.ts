import { type Unit, writeInTenant } from '../audit/write-in-tenant.ts';
import type { Actor, ConsentLine, ConsentWay, Id, OffersWanted } from '../contract.ts';
import type { Core } from '../core.ts';
import { GuestTable } from '../database/entities/people.ts';
import { lockGuest } from '../people/lock-guest.ts';

/** Whether a guest may be written to about their next visit: their own word, kept in the log. Another's is not theirs to say. */
export async function setOffers(
  core: Core,
  tenantId: Id,
  actor: Actor,
  {
    guestId,
    wanted,
    how,
  }: { readonly guestId: Id; readonly wanted: OffersWanted; readonly how?: ConsentWay | undefined },
): Promise<void> {
  if (actor.kind === 'guest' && actor.guestId !== guestId) return;
  await writeInTenant(core, tenantId, actor, async (unit) => {
    const id = await lockGuest(unit, guestId);
    await say(unit, id, wanted, unit.now, how);
  });
}

/** Who wants no messages wants no offers either, unless they said so since. `saidAt` in ms since the epoch. */
export async function withdrawOffers(
  unit: Unit,
  guestId: Id,
  saidAt: number,
  how?: ConsentWay,
): Promise<void> {
  const guest = await unit.findOne(GuestTable, { id: guestId });
  if (guest?.offers === 'yes' && guest.offersAt <= saidAt) await say(unit, guestId, 'no', saidAt, how);
}

async function say(
  unit: Unit,
  id: Id,
  wanted: OffersWanted,
  saidAt: number,
  how?: ConsentWay,
): Promise<void> {
  const guest = await unit.findOne(GuestTable, { id });
  if (guest === null || guest.erasedAt !== null) return;
  const rebookAt = wanted === 'yes' ? unit.now : null;
  await unit.update(GuestTable, { id }, { offers: wanted, offersAt: saidAt, rebookAt });
  if (guest.offers !== wanted)
    recordConsent(unit, wanted === 'yes' ? 'offers-wanted' : 'offers-declined', id, how);
}

/** Writes down what a guest agreed to or withdrew, and in which chat; or how they told the desk. */
export function recordConsent(unit: Unit, type: ConsentLine['what'], guestId: Id, how?: ConsentWay): void {
  const { actor } = unit;
  const chat = actor.kind === 'guest' ? actor.conversationId : null;
  unit.record({
    ...{ type, bookingId: null },
    ...(chat === null ? {} : { conversationId: chat }),
    ...(actor.kind === 'guest' ? {} : { guestId }),
    ...(how === undefined ? {} : { how }),
  });
}
