import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { newId } from '../../../api/database/ids.ts';
import type { Database } from '../../../api/database/open-database.ts';
import { openGuest } from '../../../api/people/guest-record.ts';
import { noticesTo } from '../../support/chat-guest.ts';
import { clockAt } from '../../support/clock.ts';
import { openTestDatabase } from '../../support/database.ts';
import { expectSound } from '../../support/sound.ts';
import { countOf, DESK, NOW, visit } from '../care/care-spa.ts';
import { guestRow, type LinkedSpa, linkedSpa, merged, ownedBy, writer } from './linked-spa.ts';

let database: Database;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

const onWhatsapp = (spa: LinkedSpa, number: string) => writer(spa, 'whatsapp', 'Maya', undefined, number);
const telegram = (spa: LinkedSpa) => writer(spa, 'telegram', 'M.');

test.each([
  ['31612345678', '+31612345678'],
  ['5215512345678', '+525512345678'],
  ['551187654321', '+5511987654321'],
])('the chat of WhatsApp’s %s is joined by the number %s', async (address, phone) => {
  const spa = await linkedSpa(database, clockAt(NOW));
  const [phones, other] = [await onWhatsapp(spa, address), await telegram(spa)];
  const theirs = await visit(spa, other, '2026-03-04T10:00');
  const { mergeId, guestId } = merged(await spa.links.joinByPhone(spa.tenantId, other.actor, phone));
  expect(guestId).toBe(phones.guestId);
  expect((await ownedBy(spa, phones.guestId)).bookings).toEqual([theirs.id]);
  expect(await noticesTo(spa, phones.conversationId)).toEqual([
    { kind: 'chats-joined', mergeId, channel: 'telegram' },
  ]);
  // A turn that was cut off asks again, as the guest they are by now.
  const again = await spa.links.joinByPhone(spa.tenantId, { ...other.actor, guestId }, phone);
  expect(again).toEqual({ ok: true, mergeId, guestId });
  expect(await countOf(spa, 'guests-merged')).toBe(1);
  await expectSound(spa);
});

test('who said that it was not them is not joined by it again: numbers change hands', async () => {
  const spa = await linkedSpa(database, clockAt(NOW));
  const [phones, other] = [await onWhatsapp(spa, '31612345679'), await telegram(spa)];
  const join = () => spa.links.joinByPhone(spa.tenantId, other.actor, '+31612345679');
  const { mergeId } = merged(await join());
  merged(await spa.links.undoJoin(spa.tenantId, phones.actor, mergeId));
  expect(await join()).toEqual({ ok: false, reason: 'undone-before' });
  expect((await ownedBy(spa, other.guestId)).conversations).toEqual([other.conversationId]);
  await expectSound(spa);
});

test('nor is who undid it after a code, or whom the desk parted', async () => {
  const spa = await linkedSpa(database, clockAt(NOW));
  const [phones, other, third] = [
    await onWhatsapp(spa, '31612345672'),
    await telegram(spa),
    await telegram(spa),
  ];
  const made = await spa.links.newCode(spa.tenantId, phones.conversationId);
  const taken = await spa.links.takeCode(spa.tenantId, other.conversationId, made.ok ? made.code : '');
  merged(await spa.links.joinByCode(spa.tenantId, other.actor, taken.ok ? taken.codeId : ''));
  merged(await spa.links.undoJoin(spa.tenantId, phones.actor, null));
  const guests = { keptId: third.guestId, otherId: phones.guestId };
  const { mergeId } = merged(await spa.links.mergeGuests(spa.tenantId, DESK, guests, newId()));
  merged(await spa.links.partGuests(spa.tenantId, DESK, mergeId, newId()));
  for (const { actor } of [other, third])
    expect(await spa.links.joinByPhone(spa.tenantId, actor, '+31612345672')).toEqual({
      ok: false,
      reason: 'undone-before',
    });
  await expectSound(spa);
});

test('a number that nobody wrote from is kept to be called at, unless there is one', async () => {
  const spa = await linkedSpa(database, clockAt(NOW));
  const elsewhere = await linkedSpa(database, clockAt(NOW));
  await onWhatsapp(elsewhere, '31612345670');
  const other = await telegram(spa);
  const unknown = { ok: false, reason: 'unknown-number' };
  for (const phone of ['+31612345670', '+31699999999', 'x'])
    expect(await spa.links.joinByPhone(spa.tenantId, other.actor, phone)).toEqual(unknown);
  const kept = openGuest(spa.core.seals, await guestRow(spa, other.guestId));
  expect(kept.phone).toBe('+31612345670');
  await expectSound(spa);
});

test('a number that the desk wrote down proves nothing of a chat', async () => {
  const spa = await linkedSpa(database, clockAt(NOW));
  const [web, other] = [await writer(spa, 'webchat', 'Maya', undefined, '31612345671'), await telegram(spa)];
  expect(await spa.links.joinByPhone(spa.tenantId, other.actor, '+31612345671')).toMatchObject({ ok: false });
  expect((await ownedBy(spa, web.guestId)).conversations).toEqual([web.conversationId]);
});
