import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { StaffTable } from '../../../api/database/entities/people.ts';
import { ChatCodeTable } from '../../../api/database/entities/staff-chat.ts';
import type { Database } from '../../../api/database/open-database.ts';
import { tenantScope } from '../../../api/database/scope.ts';
import { chatGuest } from '../../support/chat-guest.ts';
import { clockAt } from '../../support/clock.ts';
import { openTestDatabase } from '../../support/database.ts';
import { conversationOf, DESK, NOW, staffSpa } from './staff-spa.ts';

/** As good a code as any, and never made. */
const WRONG = 'ZZZ2-ZZZ9';

let database: Database;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

test('a code from the desk makes a chat the therapist’s, once', async () => {
  const spa = await staffSpa(database, clockAt(NOW));
  const { chat, tenantId, ana } = spa;
  const [mine, other] = [await chatGuest(spa), await chatGuest(spa)];
  const made = await chat.newChatCode(tenantId, DESK, ana.staffId);
  expect(made?.code).toMatch(/^[A-Z2-9]{4}-[A-Z2-9]{4}$/);
  const staff = { staffId: ana.staffId, name: 'Ana', role: 'therapist', therapistId: ana.therapistId };
  expect(await chat.linkStaff(tenantId, mine.conversationId, made?.code ?? '')).toEqual({ ok: true, staff });
  expect((await conversationOf(spa, mine.conversationId))?.staff).toEqual(staff);
  expect(await chat.linkStaff(tenantId, other.conversationId, made?.code ?? '')).toEqual({
    ok: false,
    reason: 'bad-code',
  });
  expect((await conversationOf(spa, other.conversationId))?.staff).toBeNull();
});

test('a newer code ends the older one, and a quarter of an hour ends both', async () => {
  const clock = clockAt(NOW);
  const spa = await staffSpa(database, clock);
  const { conversationId } = await chatGuest(spa);
  const first = await spa.chat.newChatCode(spa.tenantId, DESK, spa.ana.staffId);
  const second = await spa.chat.newChatCode(spa.tenantId, DESK, spa.ana.staffId);
  const bad = { ok: false, reason: 'bad-code' };
  expect(await spa.chat.linkStaff(spa.tenantId, conversationId, first?.code ?? '')).toEqual(bad);
  clock.forward(16);
  expect(await spa.chat.linkStaff(spa.tenantId, conversationId, second?.code ?? '')).toEqual(bad);
});

test('five wrong codes close the chat to codes for a quarter of an hour, to the right one as well', async () => {
  const clock = clockAt(NOW);
  const spa = await staffSpa(database, clock);
  const { conversationId } = await chatGuest(spa);
  const made = await spa.chat.newChatCode(spa.tenantId, DESK, spa.ana.staffId);
  for (let tries = 0; tries < 5; tries += 1)
    expect(await spa.chat.linkStaff(spa.tenantId, conversationId, WRONG)).toMatchObject({
      reason: 'bad-code',
    });
  const closed = { ok: false, reason: 'too-many-tries' };
  expect(await spa.chat.linkStaff(spa.tenantId, conversationId, made?.code ?? '')).toEqual(closed);
  clock.forward(16);
  const again = await spa.chat.newChatCode(spa.tenantId, DESK, spa.ana.staffId);
  expect(await spa.chat.linkStaff(spa.tenantId, conversationId, again?.code ?? '')).toMatchObject({
    ok: true,
  });
});

test('wrong codes of other chats close nothing, however many: strangers do not lock the team out', async () => {
  const spa = await staffSpa(database, clockAt(NOW));
  const made = await spa.chat.newChatCode(spa.tenantId, DESK, spa.ana.staffId);
  for (let chats = 0; chats < 7; chats += 1) {
    const { conversationId } = await chatGuest(spa);
    for (let tries = 0; tries < 5; tries += 1) await spa.chat.linkStaff(spa.tenantId, conversationId, WRONG);
  }
  const { conversationId } = await chatGuest(spa);
  const typed = made?.code.toLowerCase().replace('-', '') ?? '';
  expect(await spa.chat.linkStaff(spa.tenantId, conversationId, typed)).toMatchObject({ ok: true });
});

test('nobody is given another’s code, and of none more than the keyed hash is kept', async () => {
  const spa = await staffSpa(database, clockAt(NOW));
  expect(await spa.chat.newChatCode(spa.tenantId, spa.ben.actor, spa.ana.staffId)).toBeNull();
  expect(await spa.chat.newChatCode(spa.tenantId, await spa.guest(), spa.ana.staffId)).toBeNull();
  const made = await spa.chat.newChatCode(spa.tenantId, spa.ana.actor, spa.ana.staffId);
  const [row] = await database.run((db) =>
    tenantScope(db, spa.tenantId).findAll(ChatCodeTable, { staffId: spa.ana.staffId }),
  );
  const form = made?.code.replace('-', '') ?? '';
  expect(row?.codeHash).toBe(spa.core.seals.hash(spa.tenantId, 'staff-code', form));
});

test('a code of one spa opens nothing in another', async () => {
  const [here, there] = [await staffSpa(database, clockAt(NOW)), await staffSpa(database, clockAt(NOW))];
  const made = await here.chat.newChatCode(here.tenantId, DESK, here.ana.staffId);
  const { conversationId } = await chatGuest(there);
  expect(await there.chat.linkStaff(there.tenantId, conversationId, made?.code ?? '')).toMatchObject({
    ok: false,
  });
  expect(await there.chat.newChatCode(there.tenantId, DESK, here.ana.staffId)).toBeNull();
});

test('who has left the team is a guest again, and who unlinks as well', async () => {
  const spa = await staffSpa(database, clockAt(NOW));
  const [anas, bens] = [await spa.ana.link(), await spa.ben.link()];
  await database.run((db) =>
    tenantScope(db, spa.tenantId).update(StaffTable, { id: spa.ana.staffId }, { active: false }),
  );
  expect((await conversationOf(spa, anas))?.staff).toBeNull();
  expect((await conversationOf(spa, bens))?.staff?.name).toBe('Ben');
  await spa.chat.unlinkStaff(spa.tenantId, bens);
  expect((await conversationOf(spa, bens))?.staff).toBeNull();
  expect(await spa.chat.newChatCode(spa.tenantId, DESK, spa.ana.staffId)).toBeNull();
});
