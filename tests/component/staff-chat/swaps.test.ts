import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { SwapTable } from '../../../api/database/entities/staff-chat.ts';
import { newId } from '../../../api/database/ids.ts';
import type { Database } from '../../../api/database/open-database.ts';
import { tenantScope } from '../../../api/database/scope.ts';
import { noticesTo } from '../../support/chat-guest.ts';
import { clockAt } from '../../support/clock.ts';
import { openTestDatabase } from '../../support/database.ts';
import { expectSound } from '../../support/sound.ts';
import { booked, DESK, NOW, type StaffSpa, staffSpa } from './staff-spa.ts';

let database: Database;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

async function asked(at = '2026-03-02T11:00') {
  const clock = clockAt(NOW);
  const spa = await staffSpa(database, clock);
  const chats = { ana: await spa.ana.link(), ben: await spa.ben.link() };
  const { booking } = await booked(spa, at, spa.ana.therapistId);
  const outcome = await ask(spa, booking.id);
  if (!outcome.ok) throw new Error(outcome.reason);
  return { spa, clock, chats, booking, swapId: outcome.swap.id };
}

const ask = (spa: StaffSpa, bookingId: string, actor = spa.ana.actor) =>
  spa.chat.askSwap(spa.tenantId, actor, {
    bookingId,
    toTherapistId: spa.ben.therapistId,
    requestKey: newId(),
  });
const answer = (spa: StaffSpa, swapId: string, yes: boolean, actor = spa.ben.actor) =>
  spa.chat.answerSwap(spa.tenantId, actor, swapId, yes, newId());
const settle = (spa: StaffSpa, swapId: string, yes: boolean) =>
  spa.chat.settleSwap(spa.tenantId, DESK, swapId, yes, newId());

test('a visit changes hands when the colleague and the desk agree, and both are told', async () => {
  const { spa, chats, booking, swapId } = await asked();
  expect(await noticesTo(spa, chats.ben)).toEqual([{ kind: 'swap', swapId }]);
  expect(await settle(spa, swapId, true)).toMatchObject({ reason: 'changed-meanwhile' });
  expect(await answer(spa, swapId, true)).toMatchObject({ ok: true, swap: { status: 'agreed' } });
  expect(await spa.chat.swaps(spa.tenantId, null)).toHaveLength(1);
  expect(await settle(spa, swapId, true)).toMatchObject({ ok: true, swap: { status: 'done' } });
  const after = await spa.service.booking(spa.tenantId, booking.id);
  expect(after?.items[0]?.therapistId).toBe(spa.ben.therapistId);
  expect(after?.startsAt).toBe(booking.startsAt);
  expect((await noticesTo(spa, chats.ana)).filter(({ kind }) => kind === 'swap')).toHaveLength(2);
  expect(await spa.chat.swaps(spa.tenantId, null)).toEqual([]);
  await expectSound(spa);
});

test('a no of the colleague or of the desk leaves it where it is', async () => {
  const first = await asked();
  expect(await answer(first.spa, first.swapId, false)).toMatchObject({ swap: { status: 'declined' } });
  expect(await settle(first.spa, first.swapId, true)).toMatchObject({ reason: 'changed-meanwhile' });
  const second = await asked();
  await answer(second.spa, second.swapId, true);
  expect(await settle(second.spa, second.swapId, false)).toMatchObject({ swap: { status: 'refused' } });
  const after = await second.spa.service.booking(second.spa.tenantId, second.booking.id);
  expect(after?.items[0]?.therapistId).toBe(second.spa.ana.therapistId);
});

test('only who was asked may answer, and only the desk may settle', async () => {
  const { spa, swapId } = await asked();
  expect(await answer(spa, swapId, true, spa.ana.actor)).toMatchObject({ reason: 'not-found' });
  await answer(spa, swapId, true);
  const byTherapist = spa.chat.settleSwap(spa.tenantId, spa.ben.actor, swapId, true, newId());
  expect(await byTherapist).toMatchObject({ reason: 'not-allowed' });
  const other = await staffSpa(database, clockAt(NOW));
  const elsewhere = other.chat.settleSwap(other.tenantId, DESK, swapId, true, newId());
  expect(await elsewhere).toMatchObject({ reason: 'not-found' });
  expect(await other.chat.swap(other.tenantId, swapId)).toBeNull();
});

test('who is busy or not in chat cannot be asked, and nobody gives away another’s visit', async () => {
  const spa = await staffSpa(database, clockAt(NOW));
  const { booking } = await booked(spa, '2026-03-02T11:00', spa.ana.therapistId);
  expect(await ask(spa, booking.id)).toMatchObject({ reason: 'not-in-chat' });
  await spa.ben.link();
  expect(await ask(spa, booking.id, spa.ben.actor)).toMatchObject({ reason: 'not-yours' });
  const names = await spa.chat.swapCandidates(spa.tenantId, booking.id, spa.ana.therapistId);
  expect(names.map(({ id }) => id)).toEqual([spa.ben.therapistId]);
  await booked(spa, '2026-03-02T11:00', spa.ben.therapistId);
  expect(await ask(spa, booking.id)).toMatchObject({ reason: 'not-free' });
  expect(await spa.chat.swapCandidates(spa.tenantId, booking.id, spa.ana.therapistId)).toEqual([]);
});

test('where the colleague’s time was taken before the desk said yes, the swap ends and nothing is double', async () => {
  const { spa, swapId, booking } = await asked();
  await answer(spa, swapId, true);
  const inTheWay = await booked(spa, '2026-03-02T11:00', spa.ben.therapistId);
  const key = newId();
  const again = () => spa.chat.settleSwap(spa.tenantId, DESK, swapId, true, key);
  expect(await again()).toMatchObject({ ok: false, reason: 'not-free' });
  expect(await spa.chat.swap(spa.tenantId, swapId)).toMatchObject({ status: 'ended' });
  // The same call once more, with the time free again, moves nothing: the swap is over.
  await spa.service.cancelBooking(spa.tenantId, DESK, inTheWay.booking.id, null, newId());
  expect(await again()).toMatchObject({ ok: false, reason: 'changed-meanwhile' });
  const after = await spa.service.booking(spa.tenantId, booking.id);
  expect(after?.items[0]?.therapistId).toBe(spa.ana.therapistId);
  await expectSound(spa);
});

test('a yes that broke off half-way moves no visit back that was moved since', async () => {
  const { spa, swapId, booking } = await asked();
  await answer(spa, swapId, true);
  // The process that wrote the yes down died before the visit changed hands.
  await spa.core.database.run((db) =>
    tenantScope(db, spa.tenantId).update(SwapTable, { id: swapId }, { status: 'done' }),
  );
  const move = { startsAt: '2026-03-02T14:00:00.000Z', locationId: null, therapistId: spa.ana.therapistId };
  const request = { bookingId: booking.id, ...move, requestKey: newId(), exception: null };
  expect(await spa.service.moveBooking(spa.tenantId, DESK, request)).toMatchObject({ ok: true });
  expect(await settle(spa, swapId, true)).toMatchObject({ ok: false, reason: 'changed-meanwhile' });
  expect(await spa.chat.swap(spa.tenantId, swapId)).toMatchObject({ status: 'ended' });
  const after = await spa.service.booking(spa.tenantId, booking.id);
  expect(after?.startsAt).toBe(move.startsAt);
  expect(after?.items[0]?.therapistId).toBe(spa.ana.therapistId);
  await expectSound(spa);
});

test('a visit that was called off or has begun ends its swap', async () => {
  const { spa, swapId, booking, clock } = await asked();
  clock.set('2026-03-02T11:01');
  expect(await answer(spa, swapId, true)).toMatchObject({ reason: 'changed-meanwhile' });
  clock.set(NOW);
  await spa.service.cancelBooking(spa.tenantId, DESK, booking.id, null, newId());
  expect(await spa.chat.swap(spa.tenantId, swapId)).toMatchObject({ status: 'ended' });
});

test('a second question about one visit takes the place of the first', async () => {
  const { spa, swapId, booking } = await asked();
  expect(await ask(spa, booking.id)).toMatchObject({ ok: true });
  expect(await spa.chat.swap(spa.tenantId, swapId)).toMatchObject({ status: 'withdrawn' });
  expect(await spa.chat.swaps(spa.tenantId, spa.ben.therapistId)).toHaveLength(1);
});

test('of many answers at once one counts', async () => {
  const { spa, swapId } = await asked();
  const outcomes = await Promise.all([true, false, true, false].map((yes) => answer(spa, swapId, yes)));
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
  const agreed = (await spa.chat.swap(spa.tenantId, swapId))?.status === 'agreed';
  const settled = await Promise.all([true, false, true].map((yes) => settle(spa, swapId, yes)));
  const [first, no, third] = settled.map(({ ok }) => ok);
  // Two yeses are one yes; beside a no there is none.
  expect([first, no, third].includes(true)).toBe(agreed);
  if (no) expect([first, third]).toEqual([false, false]);
  await expectSound(spa);
});
