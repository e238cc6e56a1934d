import type { Id } from '../../api/contract.ts';
import type { Core } from '../../api/core.ts';
import { BookingTable } from '../../api/database/entities/booking.ts';
import { TenantTable } from '../../api/database/entities/house.ts';
import { OutboxTable } from '../../api/database/entities/people.ts';

import { tenantScope } from '../../api/database/scope.ts';
import { examine } from '../../api/doctor/examine.ts';
import { isoOf } from '../../api/schedule/local-time.ts';
import { openTestDatabase } from '../support/database.ts';
import type { Verdict } from './orders.ts';
import { wholeFaults } from './wholeness.ts';

/** Looks at a spa on a connection of its own, as somebody who comes afterwards. */
export async function judge(databaseUrl: string, core: Core, tenantId: Id): Promise<Verdict> {
  const database = await openTestDatabase(databaseUrl);
  try {
    return await verdictOn({ ...core, database }, tenantId);
  } finally {
    await database.close();
  }
}

async function verdictOn(core: Core, tenantId: Id): Promise<Verdict> {
  const findings = (await examine(core.database)).filter((finding) => finding.tenantId === tenantId);
  return core.database.transact(async (db) => {
    const scope = tenantScope(db, tenantId);
    const bookings = await scope.find(BookingTable);
    const notices = (await scope.find(OutboxTable)).flatMap(({ notice }) => notice ?? []);
    const { lastSequence } = await db.findOneByOrFail(TenantTable, { id: tenantId });
    return {
      faults: [
        ...findings.map(({ check, detail }) => `${check}: ${detail}`),
        ...(await wholeFaults(core, scope)),
      ],
      bookings: bookings.map(({ id, version, status, startsAt }) => ({
        ...{ id, version, status },
        startsAt: isoOf(startsAt),
      })),
      announced: notices.flatMap((notice) => (notice.kind === 'booking-confirmed' ? [notice.bookingId] : [])),
      sequence: lastSequence,
    };
  });
}
