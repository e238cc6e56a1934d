import { setTimeout as sleep } from 'node:timers/promises';
import type { Id } from '../contract.ts';
import type { Core } from '../core.ts';
import { BookingTable, ItemTable } from '../database/entities/booking.ts';
import { LookTable } from '../database/entities/look.ts';
import { newId } from '../database/ids.ts';
import { changeRows } from '../database/plain-sql.ts';
import { type Scope, tenantScope } from '../database/scope.ts';
import { maySee } from '../people/permissions.ts';
import type { StaffMember } from '../people/sessions.ts';
import { makePump } from './pump.ts';

/** How long a visit counts as looked at after it was last said to be: three beats of a page and a little. */
export const LOOK_MS = 75_000;
/** What was written so lately is not written again. */
const FRESH_MS = 15_000;
/** Between two writes of one page, however often it says something: it is the last that counts. */
const PAUSE_MS = 250;

/** What one page has open, kept where all processes find it. */
export interface Look {
  /** This visit is open, or still is; null for none. One that they may not see counts as none. */
  at(bookingId: Id | null): void;
  /** The page is gone. Resolves when nothing is kept of it; where that cannot be written it ends by itself. */
  end(): Promise<void>;
}

export function keepLook(core: Core, staffNow: () => StaffMember): Look {
  const id = newId();
  let wanted: Id | null = null;
  let isOver = false;
  let said: { readonly bookingId: Id | null; readonly at: number } = { bookingId: null, at: core.now() };
  let kept: Id | null = null;
  const pump = makePump(
    async () => {
      const [bookingId, now] = [wanted, core.now()];
      if (said.bookingId === bookingId && (bookingId === null || now - said.at < FRESH_MS)) return;
      const before = kept;
      kept = await keep(core, staffNow(), { id, bookingId, expiresAt: now + LOOK_MS });
      said = { bookingId, at: now };
      if (kept !== before) core.nudge({ kind: 'looked', tenantId: staffNow().tenantId });
      if (!isOver) await sleep(PAUSE_MS);
    },
    // Said again at the next beat, or over when its time is.
    (error) => core.log.error({ err: error }, 'what a desk looks at could not be kept'),
  );
  return {
    at(bookingId) {
      if (isOver) return;
      wanted = bookingId;
      pump.poke();
    },
    async end() {
      isOver = true;
      wanted = null;
      pump.poke();
      await pump.idle();
    },
  };
}

interface Wish {
  readonly id: Id;
  readonly bookingId: Id | null;
  readonly expiresAt: number;
}

/** Which visit stands in the table now. */
function keep(core: Core, staff: StaffMember, { id, bookingId, expiresAt }: Wish): Promise<Id | null> {
  return core.database.run(async (db) => {
    const scope = tenantScope(db, staff.tenantId);
    if (bookingId === null || !(await isTheirs(scope, staff, bookingId))) {
      await scope.remove(LookTable, { id });
      return null;
    }
    if ((await scope.update(LookTable, { id }, { bookingId, expiresAt })) === 0)
      await scope.insert(LookTable, [{ id, bookingId, staffId: staff.id, expiresAt }]);
    return bookingId;
  });
}

async function isTheirs(scope: Scope, staff: StaffMember, bookingId: Id): Promise<boolean> {
  const booking = await scope.findOne(BookingTable, { id: bookingId });
  if (booking === null) return false;
  const { locationId } = booking;
  return maySee(staff, { locationId, items: await scope.findAll(ItemTable, { bookingId }) });
}

/** Forgets those of processes that died, of all tenants. How many. */
export function forgetLooks({ database, now }: Pick<Core, 'database' | 'now'>): Promise<number> {
  return database.run((db) => changeRows(db, 'DELETE FROM look WHERE expires_at <= ?', [now()]));
}
