import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Database } from '../../../api/database/open-database.ts';
import { makeGuestLinks } from '../../../api/identities/guest-links.ts';
import { noticesTo } from '../../support/chat-guest.ts';
import { clockAt } from '../../support/clock.ts';
import { openTestDatabase } from '../../support/database.ts';
import { expectSound } from '../../support/sound.ts';
import { coreOf } from '../../support/spa.ts';
import { countOf, NOW } from '../care/care-spa.ts';
import { linkedSpa, writer } from './linked-spa.ts';

let folder = '';
let databases: Database[] = [];
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'stillwater-links-'));
  const url = process.env.DATABASE_URL ?? `sqlite:${join(folder, 'spa.db')}`;
  databases = [await openTestDatabase(url), await openTestDatabase(url)];
});
afterAll(async () => {
  await Promise.all(databases.map((database) => database.close()));
  await rm(folder, { recursive: true, force: true });
});

async function open() {
  const clock = clockAt(NOW);
  const [database] = databases;
  if (!database) throw new Error('no database');
  const spa = await linkedSpa(database, clock);
  const processes = databases.map((one) => makeGuestLinks(coreOf(one, clock)));
  return { spa, processes };
}

test('a code that two chats send to two processes at once is one’s', async () => {
  const { spa, processes } = await open();
  const origin = await writer(spa, 'whatsapp');
  for (let round = 0; round < 8; round += 1) {
    const made = await spa.links.newCode(spa.tenantId, origin.conversationId);
    const code = made.ok ? made.code : '';
    const chats = [await writer(spa, 'telegram'), await writer(spa, 'webchat')];
    const outcomes = await Promise.all(
      chats.map(({ conversationId }, place) =>
        processes[place]?.takeCode(spa.tenantId, conversationId, code),
      ),
    );
    expect(outcomes.filter((outcome) => outcome?.ok)).toHaveLength(1);
  }
});

test('a yes that two processes hear joins once and is told once, and so is its undoing', async () => {
  const { spa, processes } = await open();
  const [origin, other] = [await writer(spa, 'whatsapp'), await writer(spa, 'telegram')];
  const made = await spa.links.newCode(spa.tenantId, origin.conversationId);
  const taken = await spa.links.takeCode(spa.tenantId, other.conversationId, made.ok ? made.code : '');
  const codeId = taken.ok ? taken.codeId : '';
  const joined = await Promise.all(
    processes.map((links) => links.joinByCode(spa.tenantId, other.actor, codeId)),
  );
  for (const outcome of joined)
    expect(outcome).toEqual({ ok: true, mergeId: codeId, guestId: origin.guestId });
  expect(await countOf(spa, 'guests-merged')).toBe(1);
  expect(await noticesTo(spa, origin.conversationId)).toHaveLength(1);
  await expectSound(spa);
  const parted = await Promise.all(
    processes.map((links) => links.undoJoin(spa.tenantId, origin.actor, codeId)),
  );
  expect(parted.filter(({ ok }) => ok)).toHaveLength(1);
  expect(await countOf(spa, 'guests-parted')).toBe(1);
  await expectSound(spa);
});
