import { expect, test } from '@jest/globals';
import type { LookedAt } from '../../../api/contract.ts';
import { StaffTable } from '../../../api/database/entities/people.ts';
import { tenantScope } from '../../../api/database/scope.ts';
import { keepLook, LOOK_MS } from '../../../api/live/keep-look.ts';
import { makeLookWatch } from '../../../api/live/look-watch.ts';
import type { StaffMember } from '../../../api/people/sessions.ts';
import { clockAt } from '../../support/clock.ts';
import { openTestDatabase } from '../../support/database.ts';
import { makeSpa } from '../../support/spa.ts';
import { until } from '../../support/until.ts';

test('nobody looks for ever, not even where the database gives no answer any more', async () => {
  const database = await openTestDatabase();
  const clock = clockAt('2026-03-02T09:00');
  const { core: loud, tenantId, held } = await makeSpa(database, clock);
  const failures: string[] = [];
  const core = { ...loud, log: { ...loud.log, error: (_: object, what: string) => failures.push(what) } };
  const { booking } = await held('2026-03-03T10:00');
  const mara = { ...{ id: 'mara', tenantId, name: 'Mara', email: 'mara@spa.test' }, role: 'desk' } as const;
  const member: StaffMember = { ...mara, therapistId: null, locationIds: null, kiosk: null };
  await database.run((db) =>
    tenantScope(db, tenantId).insert(StaffTable, [
      { ...mara, passwordHash: '', resourceId: null, active: true, createdAt: clock.now() },
    ]),
  );
  const told: (readonly LookedAt[])[] = [];
  const watch = makeLookWatch(core, (_, { seenBy }) => told.push(seenBy({ ...member, id: 'olivia' })));
  const look = keepLook(core, () => member);
  const next = async () => {
    const before = told.length;
    watch.look([tenantId]);
    await until(() => told.length > before);
    return told.at(-1);
  };
  look.at(booking.id);
  const open = [{ bookingId: booking.id, by: [{ id: 'mara', name: 'Mara' }] }];
  await until(async () => ((await next())?.length ?? 0) > 0);
  // Nothing sweeps here: whose time is over is not read.
  clock.forward(LOOK_MS / 60_000);
  await expect(next()).resolves.toEqual([]);
  look.at(booking.id);
  await until(async () => ((await next())?.length ?? 0) > 0);
  while ((await database.migrateDown()) !== 'Looks1772000000051');
  await expect(next()).resolves.toEqual(open);
  clock.forward(LOOK_MS / 60_000);
  await expect(next()).resolves.toEqual([]);
  await look.end();
  expect(new Set(failures)).toEqual(
    new Set(['who looks at which visit could not be read', 'what a desk looks at could not be kept']),
  );
  await database.close();
});
