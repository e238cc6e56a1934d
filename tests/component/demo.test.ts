import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { insight } from '../../api/analytics/insight/insight.ts';
import { lastErrors } from '../../api/channels/last-errors.ts';
import { conversations } from '../../api/conversations/view-conversations.ts';
import { openDatabase } from '../../api/database/open-database.ts';
import { makeDemoSpa } from '../../api/demo/make-demo-spa.ts';
import { openDemoSpa } from '../../api/demo/open-demo-spa.ts';
import { examine } from '../../api/doctor/examine.ts';
import { failedMessages } from '../../api/failed-messages/view-failed.ts';
import { signIn } from '../../api/people/sessions.ts';
import { waitlist } from '../../api/waitlist/view-entries.ts';
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
  expect(later.map((one) => one.role)).toEqual(['owner', 'manager', 'desk', 'therapist']);
  for (const { email, password, role } of later) {
    await expect(signIn(core, email, password)).resolves.toMatchObject({ staff: { role } });
  }
  await expect(examine(database)).resolves.toEqual([]);
  await database.close();
  await rm(folder, { recursive: true, force: true });
});

/** Two lives of eight weeks, on a small machine that has other things to do. */
const PATIENCE_MS = 240_000;

test(
  'a demo spa that is lived in shows something on every page, the same each time, and nothing in it is broken',
  async () => {
    const lives = [];
    for (const slug of ['one', 'other']) {
      const database = await openDatabase('sqlite::memory:', migrations);
      await database.migrate();
      const core = coreOf(database, clockAt('2026-03-02T12:00'));
      const { tenantId } = await makeDemoSpa(core, slug, 'lived-in');
      if (slug === 'one') await expect(examine(database)).resolves.toEqual([]);
      const wish = { from: '2026-02-02', to: '2026-03-01', locationId: null, rebookDays: 14 };
      const figures = await insight(core, tenantId, { ...wish, compare: 'none' });
      const talks = await conversations(core, tenantId, {
        ...{ show: 'all', search: null, before: null, limit: 50, staffId: '' },
      });
      const failed = await failedMessages(core, tenantId, { before: null, limit: 10 });
      const { visits, guests, rebooking, funnel, feedback, money, messages } = figures?.period ?? {};
      lives.push({
        ...{ visits, guests, rebooking, funnel, feedback, money, messages },
        talks: talks.conversations.map(({ channel, unread, lastLine }) => [
          channel,
          unread,
          lastLine?.text.replace(/is [A-Z0-9]{6}\.$/, ''),
        ]),
        taken: talks.conversations.map(({ withPerson }) => withPerson?.name ?? null),
        failed: failed.messages.map(({ reason }) => reason),
        waiting: (await waitlist(core, tenantId, null)).length,
        errors: (await lastErrors(core, tenantId)).map(({ channel, error }) => [channel, error]),
      });
      await database.close();
    }
    const [life] = lives;
    expect(lives[1]).toEqual(life);
    expect(life?.visits?.missed).toBeGreaterThan(5);
    expect(life?.rebooking?.again).toBeGreaterThan(20);
    expect(life?.feedback?.count).toBeGreaterThan(100);
    expect(life?.money?.givenBackMinor).toBeGreaterThan(0);
    expect(life?.messages?.billed).toBeGreaterThan(100);
    const { talked = 0, searched = 0, held = 0, accepted = 0, confirmed = 0 } = life?.funnel ?? {};
    expect([talked > searched, searched > held, held > accepted, accepted > confirmed]).toEqual(
      Array(4).fill(true),
    );
    expect(life?.taken.filter(Boolean)).toEqual(expect.arrayContaining(['Mara Lind', 'Noor Bakker']));
    expect(life?.talks.filter(([, unread]) => unread)).toHaveLength(3);
    expect(life?.failed).toEqual(['unreachable']);
    expect(life?.waiting).toBeGreaterThan(3);
    expect(life?.errors).toEqual([['whatsapp', 'unreachable: 131026 message undeliverable']]);
  },
  PATIENCE_MS,
);
