import { LessThanOrEqual } from 'typeorm';
import { type Unit, writeInTenant } from '../audit/write-in-tenant.ts';
import type { Id } from '../contract.ts';
import type { Core } from '../core.ts';
import { BookingTable } from '../database/entities/booking.ts';
import { type GuestEntity, GuestTable } from '../database/entities/people.ts';
import { tenantScope } from '../database/scope.ts';
import { chatToRemindIn } from '../reminders/where-to-remind.ts';
import { type HouseBook, openBook } from '../tenants/house-book.ts';
import { isWithPerson, type Proposal, proposalFor } from './proposal.ts';
import { lookAtRhythm, nextCivil, type RhythmLook } from './rhythm.ts';

const ACTOR = { kind: 'system', name: 'offers' } as const;
const BATCH = 200;
/** At eleven many are due at once: everything else of a sweep must not wait until the last. */
const MOST_IN_A_ROUND = 2_000;
/** One who cannot be looked at comes again behind all that are due by then. */
const LATER_MS = 10 * 60_000;

/**
 * Proposes the next visit to every guest for whom it is time, once for a visit. How many. Several processes may do so side by
 * side: of one guest one of them does.
 */
export async function proposeDue(core: Core): Promise<number> {
  let proposed = 0;
  for (let seen = 0; seen < MOST_IN_A_ROUND; ) {
    const due = await core.database.run((db) =>
      db.find(GuestTable, {
        where: { rebookAt: LessThanOrEqual(core.now()) },
        order: { rebookAt: 'ASC', id: 'ASC' },
        take: BATCH,
      }),
    );
    for (const { id, tenantId, rebookAt } of due)
      proposed += Number(await lookOrLog(core, { id, tenantId, rebookAt: rebookAt ?? 0 }));
    seen += due.length;
    if (due.length < BATCH) break;
  }
  return proposed;
}

/** A guest whose look is due, as they were found. */
interface Planned extends Pick<GuestEntity, 'id' | 'tenantId'> {
  readonly rebookAt: number;
}

/** One who cannot be looked at is no reason to propose nothing to anybody. */
async function lookOrLog(core: Core, guest: Planned): Promise<boolean> {
  const { id, tenantId, rebookAt } = guest;
  try {
    const book = await openBook(core, tenantId);
    return await writeInTenant(core, tenantId, ACTOR, (unit) => lookAt(unit, guest, book));
  } catch (error) {
    core.log.error({ err: error, guest: id }, 'a guest could not be looked at for their next visit');
    await writeInTenant(core, tenantId, ACTOR, (unit) =>
      unit.update(GuestTable, { id, rebookAt }, { rebookAt: unit.now + LATER_MS }),
    );
    return false;
  }
}

/** Was a visit proposed to them? */
async function lookAt(unit: Unit, { id, rebookAt }: Planned, book: HouseBook): Promise<boolean> {
  const proposal = await proposalFor(unit, book, id);
  const { proposes, next } = proposal === null ? NEVER : await lookFor(unit, id, proposal);
  // Of several processes one moves it on from the time that all have read.
  if ((await unit.update(GuestTable, { id, rebookAt }, { rebookAt: next })) !== 1) return false;
  return proposes && proposal !== null && tell(unit, proposal);
}

const NEVER: RhythmLook = { proposes: false, next: null };

/** Who talks with a person is not written to in between: looked at again the next day. */
async function lookFor(unit: Unit, guestId: Id, { rhythm }: Proposal): Promise<RhythmLook> {
  const look = lookAtRhythm(rhythm, unit.now);
  const isBusy = look.proposes && (await isWithPerson(unit, guestId));
  return isBusy ? { proposes: false, next: nextCivil(rhythm, unit.now) } : look;
}

async function tell(unit: Unit, { last }: Proposal): Promise<boolean> {
  const conversationId = await chatToRemindIn(unit, last, []);
  if (conversationId === null) return false;
  const notice = { kind: 'visit-again', bookingId: last.id } as const;
  unit.tell({ conversationId, notice, dedupe: proposalKey(last.id) });
  return true;
}

/** After one visit the next is proposed once, whatever is said and planned later. */
export function proposalKey(bookingId: Id): string {
  return `visit-again/${bookingId}`;
}

/** Looked at once more when it is sent: after this visit another may be proposed to its guest. */
export async function mayPropose(core: Core, tenantId: Id, bookingId: Id): Promise<boolean> {
  const book = await openBook(core, tenantId);
  return core.database.run(async (db) => {
    const scope = tenantScope(db, tenantId);
    const booking = await scope.findOne(BookingTable, { id: bookingId });
    if (booking === null || (await isWithPerson(scope, booking.guestId))) return false;
    return (await proposalFor(scope, book, booking.guestId))?.last.id === bookingId;
  });
}
