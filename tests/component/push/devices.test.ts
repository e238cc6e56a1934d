import { createECDH, randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { takeOver } from '../../../api/conversations/take-over.ts';
import { conversationLines, conversations } from '../../../api/conversations/view-conversations.ts';
import {
  GuestTable,
  OutboxTable,
  SigningKeyTable,
  StaffTable,
} from '../../../api/database/entities/people.ts';
import { newId } from '../../../api/database/ids.ts';
import type { Database } from '../../../api/database/open-database.ts';
import { tenantScope } from '../../../api/database/scope.ts';
import { examine } from '../../../api/doctor/examine.ts';
import { makeGuestLinks } from '../../../api/identities/guest-links.ts';
import { newestConversation } from '../../../api/inbox/newest-conversation.ts';
import { newMaterial } from '../../../api/keys/signing-keys.ts';
import { readBatch } from '../../../api/mirror/read-batch.ts';
import { newPassword } from '../../../api/people/add-member.ts';
import { eraseForgotten } from '../../../api/people/erase-forgotten.ts';
import { MOST_DEVICES, makeDevices, webKeys } from '../../../api/push/devices.ts';
import { chatGuest } from '../../support/chat-guest.ts';
import { clockAt } from '../../support/clock.ts';
import { openTestDatabase } from '../../support/database.ts';
import { type FcmApi, openFcmApi } from '../../support/push/fcm-api.ts';
import { openWebPushService, type WebPushService } from '../../support/push/web-push-service.ts';
import { visit } from '../care/care-spa.ts';
import { booked, DESK } from '../staff-chat/staff-spa.ts';
import { deviceRows, pushSpa } from './push-spa.ts';

let database: Database;
let fcm: FcmApi;
let web: WebPushService;
beforeAll(async () => {
  database = await openTestDatabase();
  fcm = await openFcmApi();
  web = await openWebPushService();
});
afterAll(async () => {
  await fcm?.close();
  await web?.close();
  await database?.close();
});

async function house() {
  const clock = clockAt('2026-03-02T09:00');
  const spa = await pushSpa(database, clock, { fcm, web });
  const guest = await chatGuest(spa);
  const owner = { kind: 'chat' as const, conversationId: guest.conversationId };
  return { clock, spa, guest, owner };
}

const onPhone = (token: string) => fcm.shown.filter((one) => one.token === token);
const token = () => ({ kind: 'fcm', token: fcm.device() });

function browserKeys() {
  const pair = createECDH('prime256v1');
  pair.generateKeys();
  return {
    p256dh: pair.getPublicKey().toString('base64url'),
    auth: randomBytes(16).toString('base64url'),
  };
}

describe('a device', () => {
  test.each([
    'https://fcm.googleapis.com/fcm/send/abc',
    'https://jmt17.google.com/fcm/send/abc',
    'https://updates.push.services.mozilla.com/wpush/v2/abc',
    'https://wns2-par02p.notify.windows.com/w/?token=abc',
    'https://web.push.apple.com/abc',
  ])('of a browser is taken at its maker’s push service: %s', async (endpoint) => {
    const { spa, owner } = await house();
    const device = { kind: 'web', endpoint, keys: browserKeys() };
    expect(await spa.devices.register(spa.tenantId, owner, device)).toMatchObject({ ok: true });
  });

  test.each([
    'http://fcm.googleapis.com/fcm/send/abc',
    'https://fcm.googleapis.com:8443/abc',
    'https://user:word@fcm.googleapis.com/abc',
    'https://fcm.googleapis.com.evil.example/abc',
    'https://jmt17.google.com/video/license',
    'https://jmt17.google.com/fcm/send/../../video/license',
    'https://evil.example/?fcm.googleapis.com',
    'https://127.0.0.1/abc',
    'https://169.254.169.254/latest/meta-data',
    'https://evil-notify.windows.com.example/abc',
    'file:///etc/passwd',
    'nonsense',
    `https://fcm.googleapis.com/${'a'.repeat(1000)}`,
  ])('that would have us call another address is not: %s', async (endpoint) => {
    const { spa, owner } = await house();
    const device = { kind: 'web', endpoint, keys: browserKeys() };
    expect(await spa.devices.register(spa.tenantId, owner, device)).toEqual({
      ok: false,
      reason: 'bad-device',
    });
    expect(await deviceRows(spa)).toEqual([]);
  });

  test.each([
    null,
    'text',
    {},
    { kind: 'fcm' },
    { kind: 'fcm', token: 'short' },
    { kind: 'fcm', token: `${'a'.repeat(30)}\n` },
    { kind: 'fcm', token: 'a'.repeat(1001) },
    { kind: 'web', endpoint: 'https://fcm.googleapis.com/a', keys: { ...browserKeys(), auth: 'AAAA' } },
    {
      kind: 'web',
      endpoint: 'https://fcm.googleapis.com/a',
      keys: { ...browserKeys(), p256dh: Buffer.alloc(65, 4).toString('base64url') },
    },
  ])('that is none is refused: %j', async (device) => {
    const { spa, owner } = await house();
    expect(await spa.devices.register(spa.tenantId, owner, device)).toEqual({
      ok: false,
      reason: 'bad-device',
    });
    expect(await spa.devices.remove(spa.tenantId, owner, device)).toBe(false);
  });

  test('with the app is refused where there is no Firebase account, and one of nobody is', async () => {
    const { spa, owner } = await house();
    const browsersOnly = makeDevices(spa.core, { takesTokens: false, extraOrigin: null });
    expect(await browsersOnly.register(spa.tenantId, owner, token())).toEqual({
      ok: false,
      reason: 'push-off',
    });
    const nobody = { kind: 'chat' as const, conversationId: newId() };
    expect(await spa.devices.register(spa.tenantId, nobody, token())).toEqual({
      ok: false,
      reason: 'not-found',
    });
    const leftLong = { kind: 'staff' as const, staffId: newId(), locale: 'en' };
    expect(await spa.devices.register(spa.tenantId, leftLong, token())).toEqual({
      ok: false,
      reason: 'not-found',
    });
  });

  test('that says so again is one, also when it says so many times at once', async () => {
    const { spa, owner } = await house();
    const device = token();
    const told = await Promise.all(
      Array.from({ length: 5 }, () => spa.devices.register(spa.tenantId, owner, device)),
    );
    expect(new Set(told.map((one) => one.ok && one.id)).size).toBe(1);
    expect(await deviceRows(spa)).toHaveLength(1);
  });

  test('of a chat gives way when there are many, the one first that was silent longest', async () => {
    const { clock, spa, owner } = await house();
    const all = Array.from({ length: MOST_DEVICES + 2 }, token);
    const ids: unknown[] = [];
    for (const device of all) {
      clock.forward(1);
      const told = await spa.devices.register(spa.tenantId, owner, device);
      ids.push(told.ok && told.id);
    }
    expect((await deviceRows(spa)).map(({ id }) => id).toSorted()).toEqual(ids.slice(2).toSorted());
  });

  test('that is another’s now is told nothing that waited for the one before', async () => {
    const { spa, guest, owner } = await house();
    const device = token();
    await spa.devices.register(spa.tenantId, owner, device);
    await visit(spa, guest, '2026-03-05T17:00');
    const next = await chatGuest(spa);
    const moved = { kind: 'chat' as const, conversationId: next.conversationId };
    expect(await spa.devices.register(spa.tenantId, moved, device)).toMatchObject({ ok: true });
    await spa.send();
    expect(onPhone(device.token)).toEqual([]);
    expect(await spa.devices.remove(spa.tenantId, owner, device)).toBe(false);
    expect(await deviceRows(spa)).toHaveLength(1);
    expect(await examine(database)).toEqual([]);
  });

  test('of one spa is none of another’s, with the same token', async () => {
    const [one, other] = [await house(), await house()];
    const device = token();
    await one.spa.devices.register(one.spa.tenantId, one.owner, device);
    expect(await one.spa.devices.register(other.spa.tenantId, one.owner, device)).toEqual({
      ok: false,
      reason: 'not-found',
    });
    await other.spa.devices.register(other.spa.tenantId, other.owner, device);
    await visit(other.spa, other.guest, '2026-03-05T17:00');
    await other.spa.send();
    expect(onPhone(device.token)).toHaveLength(1);
    expect(await other.spa.devices.remove(other.spa.tenantId, one.owner, device)).toBe(false);
    expect([await deviceRows(one.spa), await deviceRows(other.spa)].map(({ length }) => length)).toEqual([
      1, 1,
    ]);
  });

  test('that is removed is told nothing more, and what waited for it is gone', async () => {
    const { spa, guest, owner } = await house();
    const device = token();
    await spa.devices.register(spa.tenantId, owner, device);
    await visit(spa, guest, '2026-03-05T17:00');
    expect(await spa.devices.remove(spa.tenantId, owner, device)).toBe(true);
    await spa.send();
    expect(onPhone(device.token)).toEqual([]);
    expect(await deviceRows(spa)).toEqual([]);
  });

  test('is kept sealed: neither its token nor its keys are readable', async () => {
    const { spa, owner } = await house();
    const device = token();
    await spa.devices.register(spa.tenantId, owner, device);
    const subscription = await spa.browserOf(owner.conversationId);
    const kept = JSON.stringify(await deviceRows(spa));
    for (const secret of [device.token, subscription.endpoint, subscription.keys.auth])
      expect(kept).not.toContain(secret);
  });
});

describe('a guest with a device', () => {
  test('has no other chat by that: none to be reminded in, none at the desk, none to be written to', async () => {
    const { spa, guest, owner } = await house();
    await spa.devices.register(spa.tenantId, owner, token());
    const { guestId } = guest.actor;
    expect(await newestConversation(spa.core, spa.tenantId, guestId)).toEqual({
      conversationId: guest.conversationId,
    });
    const links = makeGuestLinks(spa.core);
    const seen = await links.identities(spa.tenantId, guestId);
    expect(seen?.identities.map(({ channel }) => channel)).toEqual(['webchat']);
    await spa.staffPhone(spa.ana.staffId);
    const { core, tenantId } = spa;
    const wish = { show: 'all', search: null, before: null, limit: 50, staffId: '' } as const;
    const { conversations: listed } = await conversations(core, tenantId, wish);
    expect(listed.map(({ channel }) => channel)).not.toContain('push');
    expect(listed.map(({ id }) => id)).toContain(guest.conversationId);
    for (const { id } of await deviceRows(spa)) {
      expect(await conversationLines(core, tenantId, id)).toBeNull();
      expect(await takeOver(core, tenantId, DESK, id)).toMatchObject({ ok: false });
    }
  });

  test('has in the mirror what was said in their chat, and no device of theirs or of the team', async () => {
    const { spa, guest, owner } = await house();
    await spa.devices.register(spa.tenantId, owner, token());
    await spa.staffPhone(spa.ana.staffId);
    const { conversationId } = await booked(spa, '2026-03-05T17:00', spa.ana.therapistId);
    await visit(spa, guest, '2026-03-06T17:00');
    const { documents = [] } = (await readBatch(spa.core, spa.tenantId, 0)) ?? {};
    const said = documents.filter(({ path }) => path.startsWith('notifications/'));
    const talks = new Set(said.map(({ data }) => data.conversationId));
    expect(talks).toEqual(new Set([conversationId, guest.conversationId]));
  });

  test('who is forgotten is told nothing more, and the device with them', async () => {
    const { clock, spa, guest, owner } = await house();
    await spa.devices.register(spa.tenantId, owner, token());
    await database.run((db) =>
      tenantScope(db, spa.tenantId).update(
        GuestTable,
        { id: guest.actor.guestId },
        { forgetAt: clock.now() },
      ),
    );
    expect(await spa.devices.register(spa.tenantId, owner, token())).toEqual({
      ok: false,
      reason: 'not-found',
    });
    clock.forward(61);
    await eraseForgotten(spa.core);
    expect(await deviceRows(spa)).toEqual([]);
    expect(await examine(database)).toEqual([]);
  });

  test('who is one with another keeps it for their own chat, also one that came since, when they are two again', async () => {
    const { spa, guest, owner } = await house();
    const other = await chatGuest(spa);
    await spa.devices.register(spa.tenantId, owner, token());
    const links = makeGuestLinks(spa.core);
    const joined = await links.mergeGuests(
      spa.tenantId,
      DESK,
      { keptId: other.actor.guestId, otherId: guest.actor.guestId },
      newId(),
    );
    if (!joined.ok) throw new Error(joined.reason);
    const since = token();
    await spa.devices.register(spa.tenantId, owner, since);
    expect((await deviceRows(spa)).map(({ guestId }) => guestId)).toEqual([
      other.actor.guestId,
      other.actor.guestId,
    ]);
    const parted = await links.partGuests(spa.tenantId, DESK, joined.mergeId, newId());
    expect(parted).toMatchObject({ ok: true });
    expect((await deviceRows(spa)).map(({ guestId }) => guestId)).toEqual([
      guest.actor.guestId,
      guest.actor.guestId,
    ]);
    await visit(spa, other, '2026-03-05T17:00');
    await spa.send();
    expect(onPhone(since.token)).toEqual([]);
    expect(await examine(database)).toEqual([]);
  });

  test('whose device goes while a visit is confirmed loses nothing but the notification', async () => {
    const { spa, guest, owner } = await house();
    const device = token();
    await spa.devices.register(spa.tenantId, owner, device);
    const [booking] = await Promise.all([
      visit(spa, guest, '2026-03-05T17:00'),
      spa.devices.remove(spa.tenantId, owner, device),
    ]);
    expect(booking.status).toBe('confirmed');
    const rows = await database.run((db) =>
      tenantScope(db, spa.tenantId).findAll(OutboxTable, { conversationId: guest.conversationId }),
    );
    expect(rows.some(({ notice }) => notice?.kind === 'booking-confirmed')).toBe(true);
  });
});

describe('the device of a member of the team', () => {
  test('ends with the password that it was registered by, and nobody else’s does', async () => {
    const { spa } = await house();
    const [ana, ben] = [await spa.staffPhone(spa.ana.staffId), await spa.staffPhone(spa.ben.staffId)];
    await booked(spa, '2026-03-05T17:00', spa.ana.therapistId);
    const person = await database.run((db) =>
      tenantScope(db, spa.tenantId).findOne(StaffTable, { id: spa.ana.staffId }),
    );
    await newPassword(spa.core, spa.tenantId, person?.email ?? '');
    await booked(spa, '2026-03-06T10:00', spa.ben.therapistId);
    await spa.send();
    expect([onPhone(ana), onPhone(ben)].map(({ length }) => length)).toEqual([0, 1]);
    expect((await deviceRows(spa)).map(({ staffId }) => staffId)).toEqual([spa.ben.staffId]);
    expect(await examine(database)).toEqual([]);
  });

  test('that was lost is removed by its id, by its owner alone', async () => {
    const { spa, owner } = await house();
    const lost = await spa.staffPhone(spa.ana.staffId);
    const [{ id } = { id: '' }] = await spa.devices.list(spa.tenantId, spa.ana.staffId);
    await spa.devices.register(spa.tenantId, owner, token());
    const [guests] = (await deviceRows(spa)).filter(({ staffId }) => staffId === null);
    expect(await spa.devices.removeOwn(spa.tenantId, spa.ben.staffId, id)).toBe(false);
    expect(await spa.devices.removeOwn(spa.tenantId, spa.ana.staffId, guests?.id ?? '')).toBe(false);
    expect(await spa.devices.removeOwn(spa.tenantId, spa.ana.staffId, owner.conversationId)).toBe(false);
    expect(await spa.devices.removeOwn(newId(), spa.ana.staffId, id)).toBe(false);
    expect(await spa.devices.removeOwn(spa.tenantId, spa.ana.staffId, id)).toBe(true);
    await booked(spa, '2026-03-05T17:00', spa.ana.therapistId);
    await spa.send();
    expect(onPhone(lost)).toEqual([]);
    expect((await deviceRows(spa)).map((one) => one.id)).toEqual([guests?.id]);
  });

  test('turned off and on again and again leaves nothing behind', async () => {
    const { spa } = await house();
    const owner = { kind: 'staff' as const, staffId: spa.ana.staffId, locale: 'en' };
    const guests = () =>
      database.run(async (db) => (await tenantScope(db, spa.tenantId).findAll(GuestTable, {})).length);
    const before = await guests();
    for (let times = 0; times < 3; times += 1) {
      const device = token();
      expect(await spa.devices.register(spa.tenantId, owner, device)).toMatchObject({ ok: true });
      expect(await spa.devices.remove(spa.tenantId, owner, device)).toBe(true);
    }
    await Promise.all(Array.from({ length: 3 }, () => spa.devices.register(spa.tenantId, owner, token())));
    expect(await deviceRows(spa)).toHaveLength(3);
    expect(await guests()).toBe(before + 1);
    expect(await examine(database)).toEqual([]);
  });
});

describe('the key that browsers subscribe with', () => {
  test('stays the first where two processes made one in the same moment', async () => {
    const { spa } = await house();
    const told = await spa.devices.webKey();
    const now = spa.core.now();
    const later = { id: newId(), purpose: 'push' as const, createdAt: now + 60_000_000, retiresAt: null };
    await database.transact((db) => db.insert(SigningKeyTable, { ...later, material: newMaterial('push') }));
    try {
      expect((await webKeys(spa.core)).publicKey).toBe(told);
    } finally {
      await database.transact((db) => db.delete(SigningKeyTable, { id: later.id }));
    }
  });
});
