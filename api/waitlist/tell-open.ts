import { writeInTenant } from '../audit/write-in-tenant.ts';
import type { Slot } from '../contract.ts';
import type { Core } from '../core.ts';
import type { WaitlistEntity } from '../database/entities/booking.ts';
import type { HouseBook } from '../tenants/house-book.ts';
import { takeWaiting } from './entry-states.ts';
import { findTime } from './find-time.ts';
import { ACTOR, type Asked } from './offer-time.ts';

/** More messages than this at once are no help: the rest is told with the next round. */
const AT_ONCE = 3;

/** Tells one guest of each time that came free, once: who takes it first has it. Nothing is held. */
export async function tellOpen(core: Core, book: HouseBook, entry: WaitlistEntity): Promise<Asked> {
  const { conversationId } = entry;
  // Whom nobody can write to, the desk calls: it sees the list and the free time.
  if (conversationId === null) return { kind: 'passed-over' };
  let waiting = entry;
  for (let times = 0; times < AT_ONCE; times += 1) {
    const slot = await findTime(core, book, waiting);
    if (slot === null) return times === 0 ? { kind: 'nothing-fits' } : { kind: 'asked', times };
    const passed = [...waiting.passed, { locationId: slot.locationId, startsAt: slot.startsAt }];
    const told = await tell(core, waiting, passed, { conversationId, slot });
    if (!told) return times === 0 ? { kind: 'passed-over' } : { kind: 'asked', times };
    waiting = { ...waiting, passed };
  }
  return { kind: 'asked', times: AT_ONCE };
}

async function tell(
  core: Core,
  entry: WaitlistEntity,
  passed: WaitlistEntity['passed'],
  { conversationId, slot }: { readonly conversationId: string; readonly slot: Slot },
): Promise<boolean> {
  return writeInTenant(core, entry.tenantId, ACTOR, async (unit) => {
    if (!(await takeWaiting(unit, entry, { status: 'waiting', passed }))) return false;
    unit.tell({ conversationId, notice: { kind: 'waitlist-open', entryId: entry.id, slot } });
    return true;
  });
}
