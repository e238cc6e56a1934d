import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { InboundMessage } from '../../../api/contract.ts';
import type { Core } from '../../../api/core.ts';
import { ConversationTable, GuestTable } from '../../../api/database/entities/people.ts';
import { newId } from '../../../api/database/ids.ts';
import type { Database } from '../../../api/database/open-database.ts';
import { tenantScope } from '../../../api/database/scope.ts';
import { examine } from '../../../api/doctor/examine.ts';
import { makeMailroom } from '../../../api/inbox/mailroom.ts';
import { DataKeysError, newKeyMaterial } from '../../../api/keys/data-keys.ts';
import { keyringOf } from '../../../api/keys/keyring.ts';
import { refuseWrongKeys } from '../../../api/keys/refuse-wrong-keys.ts';
import { makeSeals } from '../../../api/keys/sealed-text.ts';
import { findGuestByMail, findGuestByPhone } from '../../../api/people/find-guest.ts';
import { insertGuests, openGuest } from '../../../api/people/guest-record.ts';
import { keepDetails } from '../../../api/people/keep-details.ts';
import { nameGuest } from '../../../api/people/name-guest.ts';
import { openSealed } from '../../../api/people/open-sealed.ts';
import { sealPlain } from '../../../api/people/seal-plain.ts';
import { migrations } from '../../../migrations/migrations.ts';
import { clockAt } from '../../support/clock.ts';
import { openTestDatabase } from '../../support/database.ts';
import { rawRows } from '../../support/raw-rows.ts';
import { makeSpa, type TestSpa } from '../../support/spa.ts';

const NOW = '2026-03-02T09:00';
const PHONE = '+31 6 8417 2953';
const MAIL = 'Anna.Vermeulen@example.com';

/** A guest with all that may be known of one. */
async function guestWithDetails(spa: TestSpa, phone = PHONE): Promise<string> {
  const { guestId } = await spa.guest('Anna');
  await keepDetails(spa.core, spa.tenantId, guestId, { phone, email: MAIL, notes: 'knee, left' });
  return guestId;
}

function message(spa: TestSpa, address: string, more: Partial<InboundMessage> = {}): InboundMessage {
  return {
    tenantId: spa.tenantId,
    channel: 'whatsapp',
    providerMessageId: newId(),
    address,
    profileName: 'Anna',
    locale: 'en',
    body: { kind: 'text', text: 'hello' },
    ...more,
  };
}

/** Takes a row back to how the release before kept it. */
async function keepInTheClear(core: Core, tenantId: string, rows: { guestId?: string; talk?: string }) {
  await core.database.run(async (db) => {
    const scope = tenantScope(db, tenantId);
    if (rows.guestId)
      await scope.update(
        GuestTable,
        { id: rows.guestId },
        { phone: PHONE, phoneSealed: null, phoneHash: null },
      );
    if (rows.talk)
      await scope.update(
        ConversationTable,
        { id: rows.talk },
        { address: '31684172953', addressSealed: null, addressHash: rows.talk },
      );
  });
}

describe('what a guest is reached by', () => {
  let database: Database;
  beforeAll(async () => {
    database = await openTestDatabase();
  });
  afterAll(() => database.close());

  test('stands nowhere in the database, and is there for who asks the service', async () => {
    const spa = await makeSpa(database, clockAt(NOW));
    const guestId = await guestWithDetails(spa);
    const mailroom = makeMailroom(spa.core);
    const { conversationId } = await mailroom.receive(message(spa, '31684172953'));
    await mailroom.receive(message(spa, 'u-7731-secret', { channel: 'webchat' }));
    const raw = await rawRows(database);
    for (const plain of ['8417', '684172953', 'vermeulen', 'Vermeulen', 'knee', 'u-7731-secret'])
      expect(raw).not.toContain(plain);
    const row = await database.run((db) =>
      tenantScope(db, spa.tenantId).findOne(GuestTable, { id: guestId }),
    );
    expect(row && openGuest(spa.core.seals, row)).toMatchObject({
      name: 'Anna',
      phone: PHONE,
      email: MAIL,
      notes: 'knee, left',
    });
    await expect(mailroom.conversation(spa.tenantId, conversationId)).resolves.toMatchObject({
      address: '31684172953',
      guestName: 'Anna',
    });
    // On a shared server there are the spas of other tests.
    const findings = await examine(database);
    expect(findings.filter(({ tenantId }) => tenantId === spa.tenantId)).toEqual([]);
  });

  test('finds the guest, however it is written, in their own spa only', async () => {
    const [spa, other] = [await makeSpa(database, clockAt(NOW)), await makeSpa(database, clockAt(NOW))];
    const id = await guestWithDetails(spa, '+31 (0)20 555 0299');
    for (const written of ['0031205550299', '+31205550299', '31 20-555.02.99']) {
      await expect(findGuestByPhone(spa.core, spa.tenantId, written)).resolves.toMatchObject({ id });
      await expect(findGuestByPhone(other.core, other.tenantId, written)).resolves.toBeNull();
    }
    await expect(findGuestByMail(spa.core, spa.tenantId, ` ${MAIL.toUpperCase()}`)).resolves.toMatchObject({
      id,
    });
    await expect(findGuestByMail(other.core, other.tenantId, MAIL)).resolves.toBeNull();
    await expect(findGuestByPhone(spa.core, spa.tenantId, 'no number')).resolves.toBeNull();
  });

  test('is taken away when it is said to be none, and only that', async () => {
    const spa = await makeSpa(database, clockAt(NOW));
    const id = await guestWithDetails(spa, '+31 20 555 0300');
    await keepDetails(spa.core, spa.tenantId, id, { phone: null });
    await expect(findGuestByPhone(spa.core, spa.tenantId, '+31205550300')).resolves.toBeNull();
    await expect(findGuestByMail(spa.core, spa.tenantId, MAIL)).resolves.toMatchObject({
      id,
      phone: null,
      notes: 'knee, left',
    });
    const elsewhere = await makeSpa(database, clockAt(NOW));
    await expect(keepDetails(spa.core, elsewhere.tenantId, id, { notes: 'mine now' })).resolves.toBe(false);
  });

  test('keeps one conversation an address and channel, by one indexed read', async () => {
    const [spa, other] = [await makeSpa(database, clockAt(NOW)), await makeSpa(database, clockAt(NOW))];
    const mailroom = makeMailroom(spa.core);
    const first = await mailroom.receive(message(spa, '31600000001'));
    await expect(mailroom.receive(message(spa, '31600000001'))).resolves.toMatchObject({
      conversationId: first.conversationId,
      position: 2,
    });
    const sms = await mailroom.receive(message(spa, '31600000001', { channel: 'telegram' }));
    const there = await mailroom.receive(message(other, '31600000001'));
    expect(new Set([first, sms, there].map((one) => one.conversationId)).size).toBe(3);
    await expect(mailroom.findConversation(spa.tenantId, 'whatsapp', '31600000001')).resolves.toMatchObject({
      id: first.conversationId,
    });
    await expect(mailroom.findConversation(spa.tenantId, 'whatsapp', '31600000002')).resolves.toBeNull();
  });

  // SQLite tells how it reads; SQL Server has the same index.
  test('is found by index alone, of a guest and of a conversation', async () => {
    if (database.kind !== 'sqlite') return;
    const plan = (sql: string): Promise<{ detail: string }[]> =>
      database.run((db) => db.query(`EXPLAIN QUERY PLAN ${sql}`));
    const where = `"tenant_id" = 't' AND`;
    await expect(
      plan(`SELECT * FROM "conversation" WHERE ${where} "channel" = 'c' AND "address_hash" = 'h'`),
    ).resolves.toMatchObject([
      {
        detail:
          'SEARCH conversation USING INDEX conversation_address_hash (tenant_id=? AND channel=? AND address_hash=?)',
      },
    ]);
    for (const what of ['phone', 'email'])
      await expect(plan(`SELECT * FROM "guest" WHERE ${where} "${what}_hash" = 'h'`)).resolves.toMatchObject([
        { detail: `SEARCH guest USING INDEX guest_${what} (tenant_id=? AND ${what}_hash=?)` },
      ]);
  });

  test('of one who writes on WhatsApp is their number, also after they gave their name', async () => {
    const spa = await makeSpa(database, clockAt(NOW));
    await makeMailroom(spa.core).receive(message(spa, '31600000003'));
    const guest = await findGuestByPhone(spa.core, spa.tenantId, '+31600000003');
    await nameGuest(spa.core, spa.tenantId, guest?.id ?? '', 'Bea');
    await expect(findGuestByPhone(spa.core, spa.tenantId, '+31600000003')).resolves.toMatchObject({
      name: 'Bea',
      phone: '+31600000003',
    });
  });

  test('is named by the doctor where it is in the clear or no seal', async () => {
    const spa = await makeSpa(database, clockAt(NOW));
    const guestId = await guestWithDetails(spa);
    const { conversationId: talk } = await makeMailroom(spa.core).receive(message(spa, '31684172953'));
    await keepInTheClear(spa.core, spa.tenantId, { guestId, talk });
    await database.run((db) =>
      tenantScope(db, spa.tenantId).update(GuestTable, { id: guestId }, { notesSealed: 's1:knee' }),
    );
    const findings = (await examine(database)).filter(({ tenantId }) => tenantId === spa.tenantId);
    expect(findings.map(({ check }) => check)).toEqual(Array(3).fill('guests’ data is sealed'));
    expect(findings.map(({ detail }) => detail)).toEqual([
      `the phone of guest ${guestId} is in the clear`,
      `the address of conversation ${talk} is in the clear`,
      `guest.notes_sealed of ${guestId} is no sealed text`,
    ]);
    await database.run((db) =>
      tenantScope(db, spa.tenantId).update(GuestTable, { id: guestId }, { notesSealed: null }),
    );
    await sealPlain(spa.core);
  });
});

describe('what the release before kept in the clear', () => {
  let folder = '';
  let database: Database;
  let spa: TestSpa;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'stillwater-plain-'));
    database = await openTestDatabase(`sqlite:${join(folder, 'spa.db')}`);
    spa = await makeSpa(database, clockAt(NOW));
  });
  afterAll(async () => {
    await database.close();
    await rm(folder, { recursive: true, force: true });
  });

  const talkOf = (address: string) =>
    makeMailroom(spa.core).findConversation(spa.tenantId, 'whatsapp', address);

  test('is sealed by the next start, once, in as many batches as it takes', async () => {
    const guests = Array.from({ length: 450 }, (_, index) => ({
      id: newId(),
      name: null,
      phone: `+3161${String(index).padStart(7, '0')}`,
      locale: 'en',
      createdAt: 0,
    }));
    await database.transact(async (db) => {
      const scope = tenantScope(db, spa.tenantId);
      await insertGuests(spa.core.seals, scope, guests);
      for (const { id, phone } of guests)
        await scope.update(GuestTable, { id }, { phone, phoneSealed: null, phoneHash: null });
    });
    const { conversationId: talk } = await makeMailroom(spa.core).receive(message(spa, '31684172953'));
    await keepInTheClear(spa.core, spa.tenantId, { talk });
    await expect(talkOf('31684172953')).resolves.toBeNull();

    const [one, other] = await Promise.all([sealPlain(spa.core), sealPlain(spa.core)]);
    expect(one + other).toBeGreaterThanOrEqual(451);
    await expect(sealPlain(spa.core)).resolves.toBe(0);
    await expect(talkOf('31684172953')).resolves.toMatchObject({ id: talk, address: '31684172953' });
    await expect(findGuestByPhone(spa.core, spa.tenantId, '+31610000449')).resolves.toMatchObject({
      id: guests[449]?.id,
    });
    const raw = await rawRows(database);
    expect(raw).not.toContain('3161000');
    expect(raw).not.toContain('684172953');
  });

  test('is sealed beside an older talk at the same address, which stays the one that is found', async () => {
    const first = await makeMailroom(spa.core).receive(message(spa, '31684172953'));
    const second = await makeMailroom(spa.core).receive(message(spa, '31600000009'));
    await keepInTheClear(spa.core, spa.tenantId, { talk: second.conversationId });
    await sealPlain(spa.core);
    await expect(talkOf('31684172953')).resolves.toMatchObject({ id: first.conversationId });
    await expect(
      makeMailroom(spa.core).conversation(spa.tenantId, second.conversationId),
    ).resolves.toMatchObject({ address: '31684172953' });
    await expect(examine(database)).resolves.toEqual([]);
  });

  test('is put back for that release by the way back, and sealed again by the way on', async () => {
    const { conversationId: id } = await makeMailroom(spa.core).receive(message(spa, '31684172953'));
    await openSealed(spa.core);
    const raw = await rawRows(database);
    expect(raw).toContain('"31684172953"');
    expect(raw).toContain('"+31610000449"');
    const back: (string | null)[] = [];
    while (back.at(-1) !== 'SealedGuests1772000000003') back.push(await database.migrateDown());
    await database.migrate();
    await sealPlain(spa.core);
    await expect(talkOf('31684172953')).resolves.toMatchObject({ id, address: '31684172953' });
    await expect(findGuestByPhone(spa.core, spa.tenantId, '+31610000449')).resolves.not.toBeNull();
    expect(migrations.map(({ name }) => name)).toContain('SealedGuests1772000000003');
  });

  test('survives a way back without keys: addresses are lost, talks are not', async () => {
    const before = await database.run((db) => db.count(ConversationTable));
    let newest: string | null = null;
    while (newest !== 'SealedGuests1772000000003') newest = await database.migrateDown();
    await database.migrate();
    await sealPlain(spa.core);
    await expect(database.run((db) => db.count(ConversationTable))).resolves.toBe(before);
  });
});

describe('keys that do not belong to the database', () => {
  test('stop the start with the setting to look at, rather than to meet every guest anew', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'stillwater-lost-'));
    const database = await openTestDatabase(`sqlite:${join(folder, 'spa.db')}`);
    const spa = await makeSpa(database, clockAt(NOW));
    const material = newKeyMaterial();
    const core = { ...spa.core, seals: makeSeals(keyringOf(material)) };
    const withKeys = (keys: typeof material) => ({ database, seals: makeSeals(keyringOf(keys)) });
    await expect(refuseWrongKeys(withKeys(newKeyMaterial()))).resolves.toBeUndefined();
    await makeMailroom(core).receive(message(spa, '31684172953'));
    await expect(refuseWrongKeys(core)).resolves.toBeUndefined();
    const lost = refuseWrongKeys(withKeys(newKeyMaterial()));
    await expect(lost).rejects.toThrow(DataKeysError);
    await expect(lost).rejects.toThrow(new RegExp(`^DATA_KEYS: [^\\n]*"${material.keys[0].id}"[^\\n]*$`));
    const otherHash = { ...material, hashKey: newKeyMaterial().hashKey };
    await expect(refuseWrongKeys(withKeys(otherHash))).rejects.toThrow(/^DATA_HASH_KEY: [^\n]+$/);
    await database.close();
    await rm(folder, { recursive: true, force: true });
  });
});
