import { randomInt } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { makeAccounts, type NewAccount } from '../../../api/channels/accounts.ts';
import { EventTable } from '../../../api/database/entities/booking.ts';
import { ChannelAccountTable } from '../../../api/database/entities/channels.ts';
import type { Database } from '../../../api/database/open-database.ts';
import { tenantScope } from '../../../api/database/scope.ts';
import { clockAt } from '../../support/clock.ts';
import { openTestDatabase } from '../../support/database.ts';
import { makeSpa } from '../../support/spa.ts';

const NOW = '2026-03-02T09:00';

/** A number that no other test's spa has, on a database that tests share. */
const number = (): string => String(randomInt(10 ** 13, 10 ** 14));

const account = (externalId: string, more: Partial<NewAccount> = {}): NewAccount => ({
  channel: 'whatsapp',
  externalId,
  name: 'Canal House',
  secrets: { accessToken: 'EAAG-of-the-spa', appSecret: 'the-app-secret' },
  ...more,
});

describe('a spa’s numbers and bots', () => {
  let database: Database;
  beforeAll(async () => {
    database = await openTestDatabase();
  });
  afterAll(() => database.close());

  const spaWithAccounts = async () => {
    const clock = clockAt(NOW);
    const spa = await makeSpa(database, clock);
    return { ...spa, clock, accounts: makeAccounts(spa.core) };
  };

  test('are found by the provider’s name for them, with their secrets opened', async () => {
    const { accounts, tenantId } = await spaWithAccounts();
    const externalId = number();
    await accounts.add(tenantId, account(externalId));
    expect(await accounts.find('whatsapp', externalId)).toMatchObject({
      tenantId,
      secrets: { accessToken: 'EAAG-of-the-spa', appSecret: 'the-app-secret' },
    });
    expect(await accounts.find('telegram', externalId)).toBeNull();
    expect(await accounts.find('whatsapp', number())).toBeNull();
  });

  test('keep their secrets sealed, and show only their names', async () => {
    const { accounts, tenantId, core } = await spaWithAccounts();
    await accounts.add(tenantId, account(number()));
    const [row] = await core.database.run((db) => tenantScope(db, tenantId).find(ChannelAccountTable));
    expect(row?.secretsSealed).toMatch(/^s1:/);
    expect(JSON.stringify(row)).not.toContain('EAAG');
    const shown = await accounts.list(tenantId);
    expect(shown).toMatchObject([{ secretNames: ['accessToken', 'appSecret'] }]);
    expect(JSON.stringify(shown)).not.toMatch(/EAAG|the-app-secret/);
  });

  test('are one spa’s alone: a number that another has is taken', async () => {
    const [here, there] = [await spaWithAccounts(), await spaWithAccounts()];
    const externalId = number();
    await here.accounts.add(here.tenantId, account(externalId));
    expect(await there.accounts.add(there.tenantId, account(externalId))).toBe('taken');
    expect(await there.accounts.list(there.tenantId)).toEqual([]);
    expect(await here.accounts.find('whatsapp', externalId)).toMatchObject({ tenantId: here.tenantId });
  });

  test('are changed by their own spa only; a secret that is not given stays', async () => {
    const [here, there] = [await spaWithAccounts(), await spaWithAccounts()];
    const externalId = number();
    await here.accounts.add(here.tenantId, account(externalId));
    const [{ id } = { id: '' }] = await here.accounts.list(here.tenantId);
    expect(await there.accounts.change(there.tenantId, id, { active: false })).toBeNull();
    await here.accounts.change(here.tenantId, id, { secrets: { accessToken: 'EAAG-the-next' } });
    expect(await here.accounts.find('whatsapp', externalId)).toMatchObject({
      secrets: { accessToken: 'EAAG-the-next', appSecret: 'the-app-secret' },
    });
  });

  test('that are turned off take nothing and send nothing, in another process soon after', async () => {
    const { accounts, core, clock, tenantId } = await spaWithAccounts();
    const elsewhere = makeAccounts(core);
    const externalId = number();
    await accounts.add(tenantId, account(externalId));
    const [{ id } = { id: '' }] = await accounts.list(tenantId);
    expect(await elsewhere.find('whatsapp', externalId)).not.toBeNull();
    await accounts.change(tenantId, id, { active: false });
    expect(await accounts.find('whatsapp', externalId)).toBeNull();
    expect(await accounts.of({ tenantId, channel: 'whatsapp', accountId: id })).toBeNull();
    clock.forward(1);
    expect(await elsewhere.find('whatsapp', externalId)).toBeNull();
  });

  test('write to a guest through the one they wrote to, else through the first', async () => {
    const { accounts, clock, tenantId } = await spaWithAccounts();
    await accounts.add(tenantId, account(number(), { name: 'First' }));
    clock.forward(1);
    await accounts.add(tenantId, account(number(), { name: 'Second' }));
    const second = (await accounts.list(tenantId)).find(({ name }) => name === 'Second');
    const to = (accountId: string | null) => accounts.of({ tenantId, channel: 'whatsapp', accountId });
    expect(await to(second?.id ?? '')).toMatchObject({ name: 'Second' });
    expect(await to(null)).toMatchObject({ name: 'First' });
    expect(await accounts.of({ tenantId, channel: 'telegram', accountId: null })).toBeNull();
  });

  test('leave a line in the log for each change, without a secret in it', async () => {
    const { accounts, core, tenantId } = await spaWithAccounts();
    await accounts.add(tenantId, account(number()));
    const [{ id } = { id: '' }] = await accounts.list(tenantId);
    const ana = { kind: 'staff', userId: 'stf0000000000001', name: 'Ana', role: 'owner' } as const;
    await accounts.change(tenantId, id, { active: false, secrets: { accessToken: 'EAAG-new' } }, ana);
    const events = await core.database.run((db) =>
      tenantScope(db, tenantId).find(EventTable, { order: { sequence: 'ASC' } }),
    );
    const rows = events.filter(({ type }) => type === 'channel-changed');
    expect(rows).toMatchObject([
      { data: { note: 'whatsapp Canal House: added' }, actorName: 'channels' },
      { data: { note: 'whatsapp Canal House: turned off, new accessToken' }, actorName: 'Ana' },
    ]);
    expect(JSON.stringify(rows)).not.toContain('EAAG');
  });
});
