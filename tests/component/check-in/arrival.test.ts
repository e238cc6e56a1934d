import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Actor } from '../../../api/contract.ts';
import { StaffTable } from '../../../api/database/entities/people.ts';
import { newId } from '../../../api/database/ids.ts';
import type { Database } from '../../../api/database/open-database.ts';
import { tenantScope } from '../../../api/database/scope.ts';
import { chatGuest, noticesTo } from '../../support/chat-guest.ts';
import { clockAt, instant } from '../../support/clock.ts';
import { openTestDatabase } from '../../support/database.ts';
import { expectSound } from '../../support/sound.ts';
import { linkedTo, staffSpa } from '../staff-chat/staff-spa.ts';
import { confirmedVisit, DESK } from './confirmed-visit.ts';

let database: Database;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

const iso = (local: string): string => new Date(instant(local)).toISOString();

describe('a scan that comes late because there was no connection', () => {
  const onTablet = (local: string, device = 'Tablet') => ({ device, at: iso(local) });

  test('counts from when it was made, and names its device', async () => {
    const { clock, spa, booking, token, scan } = await confirmedVisit(database);
    clock.set('2026-03-03T20:00');
    await expect(scan(token)).resolves.toMatchObject({ ok: false, reason: 'too-late' });
    await expect(scan(token, 'k1', onTablet('2026-03-03T16:50'))).resolves.toMatchObject({
      ok: true,
      booking: { status: 'checked-in', checkedInAt: iso('2026-03-03T16:50') },
    });
    const detail = await spa.service.bookingDetail(spa.tenantId, booking.id);
    expect(detail?.history.at(-1)).toMatchObject({
      type: 'booking-checked-in',
      scan: { device: 'Tablet', at: iso('2026-03-03T16:50') },
    });
    await expectSound(spa);
  });

  test('settled twice under its key is one call', async () => {
    const { clock, token, scan } = await confirmedVisit(database);
    clock.set('2026-03-03T18:30');
    const first = await scan(token, 'k1', onTablet('2026-03-03T16:50'));
    expect(first.ok).toBe(true);
    await expect(scan(token, 'k1', onTablet('2026-03-03T16:50'))).resolves.toEqual(first);
    // The first try, whose answer was lost with the connection, did not say when.
    await expect(scan(token, 'k1')).resolves.toEqual(first);
  });

  test('is believed a day back and no further, and nothing of the future', async () => {
    const { clock, token, scan } = await confirmedVisit(database);
    clock.set('2026-03-03T14:00');
    await expect(scan(token, 'k1', onTablet('2026-03-03T16:50'))).resolves.toMatchObject({
      reason: 'too-early',
    });
    clock.set('2026-03-04T17:31');
    await expect(scan(token, 'k2', onTablet('2026-03-03T16:50'))).resolves.toMatchObject({
      reason: 'too-late',
    });
    clock.set('2026-03-04T17:30');
    await expect(scan(token, 'k3', onTablet('2026-03-03T16:50'))).resolves.toMatchObject({ ok: true });
  });

  test('of a code that another device took meanwhile is told, with where and when, and kept', async () => {
    const { clock, spa, booking, token, scan } = await confirmedVisit(database);
    clock.set('2026-03-03T18:00');
    await scan(token, 'k1', onTablet('2026-03-03T16:52', 'Door'));
    await expect(scan(token, 'k2', onTablet('2026-03-03T16:50', 'Desk'))).resolves.toMatchObject({
      ok: false,
      reason: 'already-used',
      device: 'Door',
      booking: { checkedInAt: iso('2026-03-03T16:52') },
    });
    const detail = await spa.service.bookingDetail(spa.tenantId, booking.id);
    expect(detail?.history.at(-1)).toMatchObject({
      type: 'let-in-wrongly',
      refusal: 'already-used',
      scan: { device: 'Desk', at: iso('2026-03-03T16:50') },
    });
    await expectSound(spa);
  });

  test('whose answer was lost is settled after a change of shift as the one that it is', async () => {
    const { clock, spa, booking, token, scan } = await confirmedVisit(database);
    clock.set('2026-03-03T16:50');
    await scan(token, 'k1', { device: 'Desk', at: null });
    clock.set('2026-03-03T18:00');
    const next: Actor = { kind: 'staff', userId: 'desk-2', name: 'Tom', role: 'desk' };
    const settle = (key: string) =>
      spa.service.checkInByCode(spa.tenantId, next, token, key, onTablet('2026-03-03T16:50:04', 'Desk'));
    await expect(settle('k1')).resolves.toMatchObject({
      ok: true,
      booking: { id: booking.id, checkedInAt: iso('2026-03-03T16:50') },
    });
    const history = async () =>
      (await spa.service.bookingDetail(spa.tenantId, booking.id))?.history.map(({ type }) => type);
    await expect(history()).resolves.not.toContain('let-in-wrongly');
    // Another scan is another, also where its device has the same name.
    await expect(settle('k2')).resolves.toMatchObject({ ok: false, reason: 'already-used' });
    await expect(history()).resolves.toContain('let-in-wrongly');
  });

  test('that was let in wrongly is told once, as often as it is settled', async () => {
    const { clock, spa, booking, token, scan } = await confirmedVisit(database);
    clock.set('2026-03-03T18:00');
    await scan(token, 'k1', onTablet('2026-03-03T16:52', 'Door'));
    const settle = () => scan(token, 'k2', onTablet('2026-03-03T16:50', 'Desk'));
    await Promise.all([settle(), settle()]);
    await expect(settle()).resolves.toMatchObject({ ok: false, reason: 'already-used' });
    const detail = await spa.service.bookingDetail(spa.tenantId, booking.id);
    expect(detail?.history.filter(({ type }) => type === 'let-in-wrongly')).toHaveLength(1);
  });

  test.each(['moved', 'cancelled'])('of a visit that was %s meanwhile is refused by name', async (how) => {
    const { clock, spa, booking, token, scan } = await confirmedVisit(database);
    clock.set('2026-03-03T16:55');
    if (how === 'cancelled') await spa.service.cancelBooking(spa.tenantId, DESK, booking.id, null);
    else await moved(spa, booking.id, '2026-03-03T18:00');
    clock.set('2026-03-03T17:05');
    await expect(scan(token, 'k1', onTablet('2026-03-03T16:50'))).resolves.toMatchObject({
      ok: false,
      reason: how === 'moved' ? 'replaced' : 'cancelled',
    });
  });
});

type Spa = Awaited<ReturnType<typeof confirmedVisit>>['spa'];

async function moved(spa: Spa, bookingId: string, local: string, therapistId: string | null = null) {
  const outcome = await spa.service.moveBooking(spa.tenantId, DESK, {
    bookingId,
    startsAt: iso(local),
    locationId: null,
    therapistId,
    exception: null,
    requestKey: newId(),
  });
  if (!outcome.ok) throw new Error(outcome.reason);
  return outcome.booking;
}

describe('a code', () => {
  test('that was sent before a move opens nothing; the new one does, and the short code stays', async () => {
    const { clock, spa, booking, token, scan } = await confirmedVisit(database);
    await moved(spa, booking.id, '2026-03-03T18:00');
    const fresh = (await spa.service.checkInToken(spa.tenantId, booking.id)) ?? '';
    clock.set('2026-03-03T17:50');
    await expect(scan(token)).resolves.toMatchObject({ ok: false, reason: 'replaced' });
    await expect(scan(fresh)).resolves.toMatchObject({ ok: true });
    await expect(scan(booking.code)).resolves.toMatchObject({ ok: false, reason: 'already-used' });
  });

  test('is revoked by other hands as well: the desk gives the visit to a colleague', async () => {
    const { clock, spa, booking, token, scan } = await confirmedVisit(database, '2026-03-03T17:00', {
      therapists: 2,
    });
    const taken = booking.items[0]?.therapistId;
    const other = spa.therapistIds.find((id) => id !== taken) ?? null;
    await moved(spa, booking.id, '2026-03-03T17:00', other);
    clock.set('2026-03-03T16:50');
    await expect(scan(token)).resolves.toMatchObject({ ok: false, reason: 'replaced' });
  });

  test('moved by the guest in chat is sent anew', async () => {
    const clock = clockAt('2026-03-02T09:00');
    const spa = await staffSpa(database, clock);
    const guest = await chatGuest(spa);
    const booking = await bookedFor(spa, guest, '2026-03-05T17:00');
    const move = { locationId: null, therapistId: null, exception: null, requestKey: newId() };
    const startsAt = iso('2026-03-05T18:00');
    const outcome = await spa.service.moveBooking(spa.tenantId, guest.actor, {
      ...move,
      bookingId: booking.id,
      startsAt,
    });
    expect(outcome.ok).toBe(true);
    expect((await noticesTo(spa, guest.conversationId)).at(-1)).toEqual({
      kind: 'booking-moved',
      bookingId: booking.id,
    });
  });

  test.each([
    ['with spaces and dashes', (code: string) => ` ${code.slice(0, 3)}-${code.slice(3)} `],
    ['in small letters', (code: string) => code.toLowerCase()],
    ['with O for nought and l for one', (code: string) => code.replaceAll('0', 'O').replaceAll('1', 'l')],
    ['in wide letters', (code: string) => [...code].map(wide).join('')],
  ])('typed %s is found', async (_, typed) => {
    const { clock, booking, scan } = await confirmedVisit(database);
    clock.set('2026-03-03T16:50');
    await expect(scan(typed(booking.code))).resolves.toMatchObject({ ok: true });
  });
});

const wide = (letter: string): string => String.fromCharCode(letter.charCodeAt(0) + 0xfee0);

async function bookedFor(
  spa: Awaited<ReturnType<typeof staffSpa>>,
  guest: Awaited<ReturnType<typeof chatGuest>>,
  local: string,
) {
  const { conversationId, actor } = guest;
  const outcome = await spa.service.bookByDesk(spa.tenantId, DESK, {
    ...spa.request(actor, local, { conversationId }),
    roomId: null,
    payment: 'at-spa',
    exception: null,
  });
  if (!outcome.ok) throw new Error(outcome.reason);
  return outcome.booking;
}

describe('outside of the time for it', () => {
  test('the desk lets a guest in with a reason, which is kept; without one it does not', async () => {
    const { clock, spa, booking } = await confirmedVisit(database);
    clock.set('2026-03-03T18:10');
    const { service, tenantId } = spa;
    await expect(service.checkIn(tenantId, DESK, booking.id)).resolves.toMatchObject({ reason: 'too-late' });
    await expect(
      service.checkIn(tenantId, DESK, booking.id, newId(), 'tram stood still'),
    ).resolves.toMatchObject({
      ok: true,
      booking: { checkedInAt: iso('2026-03-03T18:10') },
    });
    const detail = await service.bookingDetail(tenantId, booking.id);
    expect(detail?.history.at(-1)).toMatchObject({
      actor: 'Desk · Mara',
      type: 'booking-checked-in',
      reason: 'tram stood still',
    });
  });
});

describe('the therapist', () => {
  test('is told in chat that the guest is here, by whichever road', async () => {
    const clock = clockAt('2026-03-02T09:00');
    const spa = await staffSpa(database, clock);
    const [ana, ben] = [await spa.ana.link(), await spa.ben.link()];
    const guest = await chatGuest(spa);
    const booking = await bookedFor(spa, guest, '2026-03-02T11:00');
    const chat = booking.items[0]?.therapistId === spa.ana.therapistId ? ana : ben;
    clock.set('2026-03-02T10:50');
    await spa.service.checkIn(spa.tenantId, DESK, booking.id);
    expect(await noticesTo(spa, chat)).toContainEqual({ kind: 'guest-arrived', bookingId: booking.id });
    expect(await noticesTo(spa, chat === ana ? ben : ana)).toEqual([]);
    expect((await noticesTo(spa, guest.conversationId)).at(-1)).toMatchObject({ kind: 'checked-in' });
  });

  test('and the desk’s chats are told, each once, but not who let the guest in', async () => {
    const clock = clockAt('2026-03-02T09:00');
    const spa = await staffSpa(database, clock);
    const [desk, owner] = [await linkedTo(spa, 'Mara', 'desk'), await linkedTo(spa, 'Iris', 'owner')];
    const here = await linkedTo(spa, 'Tom', 'desk', [spa.locationId]);
    const elsewhere = await linkedTo(spa, 'Noor', 'desk', ['elsewhere']);
    const guest = await chatGuest(spa);
    const booking = await bookedFor(spa, guest, '2026-03-02T11:00');
    const other = await bookedFor(spa, await chatGuest(spa), '2026-03-02T11:00');
    clock.set('2026-03-02T10:50');
    const key = newId();
    for (let again = 0; again < 2; again += 1) await spa.service.checkIn(spa.tenantId, DESK, booking.id, key);
    const staff = await spa.core.database.run((db) => tenantScope(db, spa.tenantId).find(StaffTable));
    const mara = { ...DESK, userId: staff.find(({ name }) => name === 'Mara')?.id ?? '' };
    await spa.service.checkIn(spa.tenantId, mara, other.id, newId());
    expect(await noticesTo(spa, desk)).toEqual([{ kind: 'guest-arrived', bookingId: booking.id }]);
    expect((await noticesTo(spa, here)).map((one) => 'bookingId' in one && one.bookingId)).toEqual([
      ...[booking.id, other.id],
    ]);
    expect(await noticesTo(spa, elsewhere)).toEqual([]);
    expect(await noticesTo(spa, owner)).toEqual([]);
  });

  test('begins with the guest in chat, once the guest is here or their time has come; of own visits only', async () => {
    const clock = clockAt('2026-03-02T09:00');
    const spa = await staffSpa(database, clock);
    const guest = await chatGuest(spa);
    const [here, awaited] = [
      await bookedFor(spa, guest, '2026-03-02T11:00'),
      await bookedFor(spa, await chatGuest(spa), '2026-03-02T13:00'),
    ];
    const by = (booking: typeof here, own = true) =>
      (booking.items[0]?.therapistId === spa.ana.therapistId) === own ? spa.ana.actor : spa.ben.actor;
    const begin = (booking: typeof here, own = true, key = newId()) =>
      spa.chat.markBegun(spa.tenantId, by(booking, own), booking.id, key);
    clock.set('2026-03-02T10:50');
    await expect(begin(here)).resolves.toMatchObject({ ok: false, reason: 'too-early' });
    await spa.service.checkIn(spa.tenantId, DESK, here.id);
    await expect(begin(here, false)).resolves.toMatchObject({ ok: false, reason: 'not-found' });
    const first = await begin(here, true, 'tap');
    expect(first).toMatchObject({ ok: true, booking: { status: 'in-treatment' } });
    await expect(begin(here, true, 'tap')).resolves.toEqual(first);
    await expect(begin(here)).resolves.toMatchObject({ ok: false, reason: 'not-possible-now' });
    clock.set('2026-03-02T13:05');
    // Nobody checked the guest in: that is written, too.
    await expect(begin(awaited)).resolves.toMatchObject({
      ok: true,
      booking: { status: 'in-treatment', checkedInAt: iso('2026-03-02T13:05') },
    });
    await expectSound(spa);
  });

  test('is told nothing hours later, when the device has a connection again', async () => {
    const clock = clockAt('2026-03-02T09:00');
    const spa = await staffSpa(database, clock);
    const chats = [await spa.ana.link(), await spa.ben.link()];
    const guest = await chatGuest(spa);
    const booking = await bookedFor(spa, guest, '2026-03-02T11:00');
    const token = (await spa.service.checkInToken(spa.tenantId, booking.id)) ?? '';
    clock.set('2026-03-02T12:00');
    const late = { device: 'Door', at: iso('2026-03-02T10:50') };
    const outcome = await spa.service.checkInByCode(spa.tenantId, DESK, token, 'k', late);
    expect(outcome.ok).toBe(true);
    for (const chat of chats) expect(await noticesTo(spa, chat)).toEqual([]);
    expect((await noticesTo(spa, guest.conversationId)).map(({ kind }) => kind)).not.toContain('checked-in');
  });
});

describe('a guest who comes after the start', () => {
  /** Two visits of the one therapist, of an hour each with a quarter to tidy up: at five, and at `next`. */
  async function cameLate(next: string | null, lateArrival: 'shorten' | 'keep' | undefined) {
    const policy = { slotStepMinutes: 5, ...(lateArrival === undefined ? {} : { lateArrival }) };
    const made = await confirmedVisit(database, '2026-03-03T17:00', { policy });
    if (next !== null) await made.spa.held(next);
    made.clock.set('2026-03-03T17:12');
    return made;
  }

  test.each([
    ['has the rest of the visit where the spa says nothing else', undefined, null, '18:00'],
    ['has the rest of it where the spa says so', 'shorten', null, '18:00'],
    ['has all of it where the spa keeps it and the time behind is free', 'keep', null, '18:15'],
    ['has as much of it as the next guest leaves', 'keep', '2026-03-03T18:25', '18:10'],
    ['has the rest of it where the next guest comes at once', 'keep', '2026-03-03T18:15', '18:00'],
  ] as const)('%s', async (_, lateArrival, next, ends) => {
    const { spa, token, scan, booking } = await cameLate(next, lateArrival);
    await expect(scan(token, 'k')).resolves.toMatchObject({
      ok: true,
      booking: {
        startsAt: booking.startsAt,
        endsAt: iso(`2026-03-03T${ends}`),
        items: [{ endsAt: iso(`2026-03-03T${ends}`) }],
      },
    });
    // Asked again it is not made longer once more.
    await expect(scan(token, 'k')).resolves.toMatchObject({
      booking: { endsAt: iso(`2026-03-03T${ends}`) },
    });
    await expectSound(spa);
  });

  test('is not kept beyond the therapist’s shift', async () => {
    const made = await confirmedVisit(database, '2026-03-03T17:00', {
      policy: { lateArrival: 'keep' },
      shift: { from: '09:00', to: '18:20' },
    });
    made.clock.set('2026-03-03T17:12');
    await expect(made.scan(made.token)).resolves.toMatchObject({
      booking: { endsAt: iso('2026-03-03T18:05') },
    });
    await expectSound(made.spa);
  });

  test('takes the time from nobody who asks for it in the same moment', async () => {
    const { spa, token, scan } = await cameLate(null, 'keep');
    const [arrived, held] = await Promise.allSettled([scan(token), spa.held('2026-03-03T18:15')]);
    expect(arrived).toMatchObject({ status: 'fulfilled', value: { ok: true } });
    const ends = arrived.status === 'fulfilled' ? arrived.value.booking?.endsAt : '';
    expect(ends).toBe(iso(held.status === 'fulfilled' ? '2026-03-03T18:00' : '2026-03-03T18:15'));
    await expectSound(spa);
  });
});
