import type { Id, LookedAt, Looker } from '../contract.ts';
import type { Core } from '../core.ts';
import { selectFirst } from '../database/plain-sql.ts';
import { tenantScope } from '../database/scope.ts';
import { maySee } from '../people/permissions.ts';
import type { StaffMember } from '../people/sessions.ts';
import { makePump } from './pump.ts';

/** So many of a tenant at most, however many pages somebody opens: they are read each second, and told to all. */
const MAX_LOOKS = 500;

/** Who looks at a visit, where it is, and by whom it is given. */
interface Look {
  readonly bookingId: Id;
  readonly locationId: Id;
  readonly by: Looker;
  readonly expiresAt: number;
  readonly items: readonly { readonly therapistId: Id }[];
}

/** Who looks at what in one tenant. */
export interface Looks {
  /** The same as long as all that anybody sees of it is. */
  readonly key: string;
  seenBy(staff: StaffMember): readonly LookedAt[];
}

/** Finds who looks at which visit, whichever process they are connected to. */
export interface LookWatch {
  /** At tenants whose desks are connected here. */
  look(tenantIds: readonly Id[]): void;
}

export function makeLookWatch(core: Core, tell: (tenantId: Id, looks: Looks) => void): LookWatch {
  const wanted = new Set<Id>();
  const known = new Map<Id, readonly Look[]>();
  const lookAt = async (tenantId: Id): Promise<void> => {
    const looks = await looksOf(core, tenantId).catch((error) => {
      // Without an answer nobody begins to look, and whose time is over has stopped all the same.
      core.log.error({ err: error }, 'who looks at which visit could not be read');
      return (known.get(tenantId) ?? []).filter(({ expiresAt }) => expiresAt > core.now());
    });
    if (looks.length === 0) known.delete(tenantId);
    else known.set(tenantId, looks);
    tell(tenantId, { key: keyOf(looks), seenBy: (staff) => looksSeenBy(staff, looks) });
  };
  const pump = makePump(
    async () => {
      for (const tenantId of [...wanted]) {
        wanted.delete(tenantId);
        await lookAt(tenantId);
      }
    },
    (error) => core.log.error({ err: error }, 'who looks at which visit could not be told'),
  );
  return {
    look(tenantIds) {
      for (const tenantId of tenantIds) wanted.add(tenantId);
      if (tenantIds.length > 0) pump.poke();
    },
  };
}

interface Row {
  readonly booking_id: Id;
  readonly location_id: Id;
  readonly staff_id: Id;
  readonly name: string;
  readonly expires_at: number | string;
}

interface Hands {
  readonly booking_id: Id;
  readonly therapist_id: Id;
}

function looksOf(core: Core, tenantId: Id): Promise<Look[]> {
  return core.database.run(async (db) => {
    const scope = tenantScope(db, tenantId);
    const rows = await selectFirst<Row>(
      db,
      MAX_LOOKS,
      `SELECT look.booking_id, booking.location_id, look.staff_id, staff.name, look.expires_at
        FROM look JOIN staff ON staff.id = look.staff_id AND staff.tenant_id = look.tenant_id
        JOIN booking ON booking.id = look.booking_id AND booking.tenant_id = look.tenant_id
        WHERE look.tenant_id = ? AND look.expires_at > ? ORDER BY look.id`,
      [tenantId, core.now()],
    );
    if (rows.length === 0) return [];
    const bookingIds = [...new Set(rows.map((row) => row.booking_id))];
    const hands = await scope.rows<Hands>(
      `SELECT booking_id, therapist_id FROM booking_item
        WHERE tenant_id = ? AND booking_id IN (${bookingIds.map(() => '?').join(', ')}) ORDER BY id`,
      [tenantId, ...bookingIds],
    );
    return rows.map((row) => ({
      bookingId: row.booking_id,
      locationId: row.location_id,
      by: { id: row.staff_id, name: row.name },
      expiresAt: Number(row.expires_at),
      items: hands
        .filter(({ booking_id }) => booking_id === row.booking_id)
        .map(({ therapist_id }) => ({ therapistId: therapist_id })),
    }));
  });
}

function keyOf(looks: readonly Look[]): string {
  return JSON.stringify(
    looks.map(({ bookingId, locationId, by, items }) => [
      ...[bookingId, locationId, by],
      items.map((item) => item.therapistId),
    ]),
  );
}

/** Of the visits that they may see, who else looks at them: somebody's own other page is nobody else. */
function looksSeenBy(staff: StaffMember, looks: readonly Look[]): LookedAt[] {
  const visits = new Map<Id, Map<Id, Looker>>();
  for (const { bookingId, locationId, by, items } of looks) {
    if (by.id === staff.id || !maySee(staff, { locationId, items })) continue;
    const lookers = visits.get(bookingId) ?? new Map<Id, Looker>();
    visits.set(bookingId, lookers.set(by.id, by));
  }
  return [...visits].map(([bookingId, lookers]) => ({ bookingId, by: [...lookers.values()] }));
}
