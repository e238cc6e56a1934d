import type { HouseChangeNote, Id } from '../contract.ts';
import type { Core } from '../core.ts';
import { type EventEntity, EventTable } from '../database/entities/booking.ts';
import { tenantScope } from '../database/scope.ts';
import { isoOf } from '../schedule/local-time.ts';

/** So many are enough to say who changed what last. */
const SHOWN = 200;

/** Who changed the house, newest first. What it was before and is since then, the log does not say. */
export async function houseChanges(
  core: Pick<Core, 'database'>,
  tenantId: Id,
): Promise<readonly HouseChangeNote[]> {
  const events = await core.database.run((db) =>
    tenantScope(db, tenantId).find(EventTable, {
      // Of no booking: that is what the log can be looked up by.
      where: { bookingId: '', type: 'house-changed' },
      order: { sequence: 'DESC' },
      take: SHOWN,
    }),
  );
  return events.map(noteIn);
}

/** As `noteOf` writes it: the kind, then what was changed. */
function noteIn({ data, actorName, at }: EventEntity): HouseChangeNote {
  const [kind = '', id] = (data.note ?? '').split(' ');
  return { kind, id: id === undefined || id === 'from' ? null : id, by: actorName, at: isoOf(at) };
}
