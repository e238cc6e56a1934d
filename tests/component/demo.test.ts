import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { openDatabase } from '../../api/database/open-database.ts';
import { openDemoSpa } from '../../api/demo/open-demo-spa.ts';
import { examine } from '../../api/doctor/examine.ts';
import { signIn } from '../../api/people/sessions.ts';
import { migrations } from '../../migrations/migrations.ts';
import { clockAt } from '../support/clock.ts';
import { coreOf } from '../support/spa.ts';

test('whichever door makes the demo spa, a later start can still tell how to sign in', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'stillwater-demo-'));
  // Always a file of its own: a first run is one on an empty database, which a shared server is not.
  const url = `sqlite:${join(folder, 'spa.db')}`;
  const database = await openDatabase(url, migrations);
  await database.migrate();
  const core = coreOf(database, clockAt('2026-03-02T09:00'));
  const first = await openDemoSpa(core, url);
  const later = await openDemoSpa(core, url);
  expect(later).toEqual(first);
  expect(later.map((one) => one.role)).toEqual(['owner', 'desk', 'therapist']);
  for (const { email, password, role } of later) {
    await expect(signIn(core, email, password)).resolves.toMatchObject({ staff: { role } });
  }
  await expect(examine(database)).resolves.toEqual([]);
  await database.close();
  await rm(folder, { recursive: true, force: true });
});
