import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { InboxTable } from '../../../api/database/entities/people.ts';
import { tenantScope } from '../../../api/database/scope.ts';
import { newKey, unsignedToken } from '../../support/teams/signing.ts';
import { type ConnectedApp, openTeamsSpa, type TeamsSpa } from '../../support/teams/teams-spa.ts';

describe('the door for Teams and Direct Line', () => {
  let spa: TeamsSpa;
  let tenantId: string;
  let one: ConnectedApp;
  beforeAll(async () => {
    spa = await openTeamsSpa('2026-03-02T09:00');
    tenantId = (await spa.tenant()).tenantId;
    one = await spa.connect(tenantId);
  }, 60_000);
  afterAll(() => spa?.stop());
  // The library prints what it refuses.
  beforeEach(() => {
    jest.spyOn(console, 'error').mockImplementation(() => undefined);
  });
  afterEach(() => {
    jest.restoreAllMocks();
  });

  /** What a tenant's inbox has kept from Teams. */
  async function kept(tenant = tenantId) {
    const rows = await spa.served.house.core.database.run((db) =>
      tenantScope(db, tenant).find(InboxTable, { where: { channel: 'teams' }, order: { receivedAt: 'ASC' } }),
    );
    return rows.map(({ body, providerMessageId }) => ({ body, providerMessageId }));
  }

  async function post(body: string | object, authorization?: string): Promise<number> {
    const answer = await fetch(spa.door, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(authorization ? { authorization } : {}) },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
    return answer.status;
  }

  /** A guest's message, and a token that is good for it. */
  function message(text = 'hello', channel: 'msteams' | 'directline' = 'msteams') {
    const guest = one.app.guest({ channel });
    const activity = one.app.activity(guest, { type: 'message', text });
    return { guest, activity, good: one.app.token({ serviceurl: activity.serviceUrl }) };
  }

  const seconds = (): number => Math.floor(Date.now() / 1000);

  test.each<[string, string, (serviceurl: string) => string | undefined]>([
    ['without a token', 'no-token', () => undefined],
    ['with a token that is none', 'no-token', () => 'Bearer x.y.z'],
    ['with a password', 'no-token', () => 'Basic c3BhOnNwYQ=='],
    ['that claims to need no signature', 'bad-token', (serviceurl) => `Bearer ${unsigned({ serviceurl })}`],
    [
      'signed with a key of somebody’s own',
      'bad-token',
      (serviceurl) => one.app.token({ serviceurl }, newKey([])),
    ],
    [
      'signed with a key of somebody’s own under a known name',
      'bad-token',
      (serviceurl) => one.app.token({ serviceurl }, newKey([]), spa.microsoft.keys.own.kid),
    ],
    [
      'signed for a channel that may not speak for this one',
      'bad-token',
      (serviceurl) => one.app.token({ serviceurl }, spa.microsoft.keys.skype),
    ],
    [
      'whose token has ended',
      'bad-token',
      (serviceurl) => one.app.token({ serviceurl, exp: seconds() - 400 }),
    ],
    [
      'whose token is not good yet',
      'bad-token',
      (serviceurl) => one.app.token({ serviceurl, nbf: seconds() + 400 }),
    ],
    [
      'for another service than its token’s',
      'bad-token',
      () => one.app.token({ serviceurl: 'https://x.example/' }),
    ],
    ['whose token names no service', 'bad-token', () => one.app.token()],
    [
      'for an app that is nobody’s',
      'unknown-app',
      (serviceurl) => one.app.token({ serviceurl, aud: 'ab0c5b4e-5d0f-4f0e-8d56-5c8a1d9f7f10' }),
    ],
    [
      'of another issuer',
      'no-token',
      (serviceurl) =>
        one.app.token({
          serviceurl,
          iss: 'https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/',
        }),
    ],
  ])('refuses a message %s, and counts it', async (_, reason, tokenFor) => {
    const { activity } = message();
    const [before, count] = [await spa.refusals(reason), (await kept()).length];
    expect(await post(activity, tokenFor(activity.serviceUrl))).toBe(401);
    expect(await spa.refusals(reason)).toBe(before + 1);
    expect(await kept()).toHaveLength(count);
  });

  function unsigned(claims: object): string {
    return unsignedToken({ ...claims, aud: one.app.appId });
  }

  test('takes a message for its own app only: a token for one tenant’s app opens no other', async () => {
    const other = await spa.tenant();
    const theirs = await spa.connect(other.tenantId);
    const { activity } = message('massage');
    expect(await post(activity, theirs.app.token({ serviceurl: activity.serviceUrl }))).toBe(200);
    expect(await kept(other.tenantId)).toHaveLength(1);
    await spa.served.house.accounts.change(other.tenantId, theirs.accountId, { active: false });
    expect(await post(message().activity, theirs.app.token({ serviceurl: activity.serviceUrl }))).toBe(401);
  });

  test.each(['https://smba.trafficmanager.net/emea/', 'http://169.254.169.254/', 'http://127.0.0.1:1/'])(
    'sends nothing to %s, whoever signed for it',
    async (serviceUrl) => {
      const { activity } = message();
      const [before, count] = [await spa.refusals('bad-service'), (await kept()).length];
      expect(await post({ ...activity, serviceUrl }, one.app.token({ serviceurl: serviceUrl }))).toBe(403);
      expect(await spa.refusals('bad-service')).toBe(before + 1);
      expect(await kept()).toHaveLength(count);
    },
  );

  test.each<[string, (activity: object) => string | object]>([
    ['nothing', () => ''],
    ['half of it', (activity) => JSON.stringify(activity).slice(0, 80)],
    ['a list', () => '[]'],
    ['nobody’s', (activity) => ({ ...activity, from: undefined })],
    ['without an id', (activity) => ({ ...activity, id: undefined })],
    ['without a conversation', (activity) => ({ ...activity, conversation: undefined })],
    ['of a channel that we do not know', (activity) => ({ ...activity, channelId: 'AseChannel' })],
    ['of no channel', (activity) => ({ ...activity, channelId: undefined })],
    ['of no service', (activity) => ({ ...activity, serviceUrl: '' })],
  ])('says that %s is no activity, and keeps nothing', async (_, broken) => {
    const { activity, good } = message();
    const [before, count] = [await spa.refusals('malformed'), (await kept()).length];
    expect(await post(broken(activity), good)).toBe(400);
    expect(await spa.refusals('malformed')).toBe(before + 1);
    expect(await kept()).toHaveLength(count);
  });

  test('takes no body beyond 256 kB, and none at all beyond 3 MB', async () => {
    const { activity, good } = message();
    const [before, count] = [await spa.refusals('too-large'), (await kept()).length];
    expect(await post({ ...activity, text: 'x'.repeat(256 * 1024) }, good)).toBe(413);
    expect(await spa.refusals('too-large')).toBe(before + 1);
    expect(await post({ ...activity, text: 'x'.repeat(3 * 1024 * 1024) }, good)).toBe(413);
    expect(await kept()).toHaveLength(count);
  });

  test('keeps what comes twice once, and the same number in another conversation as another message', async () => {
    const { activity, good } = message('deep tissue');
    const count = (await kept()).length;
    expect(await Promise.all([1, 2, 3].map(() => post(activity, good)))).toEqual([200, 200, 200]);
    const elsewhere = one.app.activity(one.app.guest(), { type: 'message', text: 'my visits' }, activity.id);
    expect(await post(elsewhere, good)).toBe(200);
    const rows = (await kept()).slice(count);
    expect(rows.map(({ body }) => body)).toEqual([
      { kind: 'text', text: 'deep tissue' },
      { kind: 'text', text: 'my visits' },
    ]);
    expect(new Set(rows.map(({ providerMessageId }) => providerMessageId)).size).toBe(2);
  });

  test('passes over groups and channels, edits, reactions and what is still to come; invokes are answered', async () => {
    const { activity, good } = message('massage');
    const [before, count] = [await spa.refusals('group'), (await kept()).length];
    const conversation = (conversationType: string) => ({ ...activity.conversation, conversationType });
    expect(await post({ ...activity, conversation: conversation('channel') }, good)).toBe(200);
    expect(await post({ ...activity, conversation: conversation('groupChat') }, good)).toBe(200);
    expect(await post({ ...activity, conversation: { ...activity.conversation, isGroup: true } }, good)).toBe(
      200,
    );
    expect(await spa.refusals('group')).toBe(before + 3);
    for (const type of ['messageUpdate', 'messageReaction', 'typing', 'event', 'of-next-year'])
      expect(await post({ ...activity, type }, good)).toBe(200);
    expect(await post({ ...activity, text: ' ' }, good)).toBe(200);
    expect(await post({ ...activity, type: 'invoke', name: 'composeExtension/query' }, good)).toBe(501);
    expect(await kept()).toHaveLength(count);
  });

  test('keeps what cannot be read as what it is, and says so to the guest', async () => {
    const guest = one.app.guest();
    const count = (await kept()).length;
    guest.sends({
      type: 'message',
      attachments: [{ contentType: 'image/png', contentUrl: 'https://x.example' }],
    });
    await one.app.post.delivered();
    expect((await kept()).slice(count)).toMatchObject([{ body: { kind: 'other', what: 'picture' } }]);
    await guest.sees(/./);
    expect(spa.microsoft.violations).toEqual([]);
  });

  test.each(['msteams', 'directline'] as const)('greets who arrives on %s, once', async (channel) => {
    const guest = one.app.guest({ channel });
    guest.arrives();
    guest.arrives();
    await guest.sees(/Sage House/);
    await one.app.post.delivered();
    await sleep(300);
    expect(guest.shown).toHaveLength(1);
    // That a guest joins their own chat is not told twice.
    const { user } = one.app.parties(guest);
    guest.sends({ type: 'conversationUpdate', membersAdded: [user] });
    await one.app.post.delivered();
    await sleep(200);
    expect(guest.shown).toHaveLength(1);
    expect(spa.microsoft.violations).toEqual([]);
  });

  test('says that it failed when a message could not be kept: it is brought again', async () => {
    const { database } = spa.served.house.core;
    const guest = one.app.guest();
    const run = database.transact;
    let away = true;
    Object.assign(database, {
      transact: (work: Parameters<typeof run>[0]) => {
        if (away) throw new Error('the database is away');
        return run.call(database, work);
      },
    });
    try {
      const id = guest.says('hello there');
      const statuses = () => one.app.post.attempts.filter((one) => one.id === id).map(({ status }) => status);
      for (const end = Date.now() + 10_000; statuses().length < 2 && Date.now() < end; ) await sleep(10);
      away = false;
      await one.app.post.delivered();
      expect([statuses()[0], statuses().at(-1)]).toEqual([500, 200]);
    } finally {
      Object.assign(database, { transact: run });
    }
    await guest.sees(/Sage House/);
  });
});
