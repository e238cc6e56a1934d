import { mkdtemp, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { openDatabase } from '../../../api/database/open-database.ts';
import { examine } from '../../../api/doctor/examine.ts';
import { DataKeysError } from '../../../api/keys/data-keys.ts';
import { addressOf } from '../../../commands/chat/guest-address.ts';
import { openTerminalChat } from '../../../commands/chat/terminal-chat.ts';
import { openHouse } from '../../../house.ts';
import { migrations } from '../../../migrations/migrations.ts';
import { instant } from '../../support/clock.ts';
import { quietLog } from '../../support/log.ts';
import { rawRows } from '../../support/raw-rows.ts';

describe('a house on a file', () => {
  let folder = '';
  let databaseUrl = '';
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'stillwater-sealed-'));
    databaseUrl = `sqlite:${join(folder, 'spa.db')}`;
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  const openChat = () =>
    openTerminalChat({
      databaseUrl,
      dataKeys: null,
      publicUrl: 'http://spa.test',
      now: instant('2026-03-02T09:00'),
      locale: 'en',
      guest: 'Anna',
      channel: 'whatsapp',
      log: quietLog(),
    });

  test('keeps no trace of the number of a guest who booked and paid by WhatsApp', async () => {
    const chat = await openChat();
    for (const line of ['deep tissue tomorrow after 5 for one', '/tap 1', '/tap 1', '/pay'])
      await chat.say(line);
    await expect(chat.say('my visits')).resolves.toMatchObject({ booking: { status: 'confirmed' } });
    await chat.close();

    const number = addressOf('whatsapp', 'Anna');
    expect(number).toMatch(/^\d{7,15}$/);
    const database = await openDatabase(databaseUrl, migrations);
    const raw = await rawRows(database);
    expect(raw).toContain('Anna');
    expect(raw).not.toContain(number);
    expect(raw).not.toContain(number.slice(2));
    await expect(examine(database)).resolves.toEqual([]);
    await database.close();
  });

  test('does not open with other keys than it was closed with, and opens again with its own', async () => {
    const open = () =>
      openHouse({ databaseUrl, publicUrl: 'http://spa.test', log: quietLog(), channels: {} });
    const chat = await openChat();
    await chat.say('hello');
    await chat.close();
    const file = `${join(folder, 'spa.db')}.keys`;
    await rename(file, `${file}.lost`);
    await expect(open()).rejects.toThrow(DataKeysError);
    await rename(`${file}.lost`, file);
    const house = await open();
    await house.close();
  });
});
