import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { WaitlistRequest } from '../../../api/contract.ts';
import type { Database } from '../../../api/database/open-database.ts';
import { clockAt } from '../../support/clock.ts';
import { openTestDatabase } from '../../support/database.ts';
import { expectSound } from '../../support/sound.ts';
import { part, type TestSpa } from '../../support/spa.ts';
import { joined, NOW, oneHourSpa, taken, waitFor } from './waiting-spa.ts';

let database: Database;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

describe('joining the waiting list', () => {
  test('an entry says what is waited for, and stands in its guest’s list and in the desk’s', async () => {
    const spa = await oneHourSpa(database, clockAt(NOW));
    const [anna, ben] = [await spa.guest('Anna'), await spa.guest('Ben')];
    const entry = await joined(spa, anna, { timeFrom: '16:00', timeTo: '18:00' });
    await joined(spa, ben);
    expect(entry).toMatchObject({ status: 'waiting', guest: { name: 'Anna' }, offer: null });
    expect(entry.wish).toMatchObject({ timeFrom: '16:00', timeTo: '18:00', people: 1 });
    expect(entry.wish).not.toHaveProperty('guestId');
    expect(await spa.service.waitlist(spa.tenantId, anna.guestId)).toEqual([entry]);
    expect(await spa.service.waitlist(spa.tenantId, null)).toHaveLength(2);
    await expectSound(spa);
  });

  const refused: readonly (readonly [string, (spa: TestSpa) => Partial<WaitlistRequest>, string])[] = [
    ['a range that ends before it begins', () => ({ from: '2026-03-05', to: '2026-03-04' }), 'bad-range'],
    ['a day that does not exist', () => ({ from: '2026-02-30', to: '2026-03-04' }), 'bad-range'],
    [
      'a part of the day that ends before it begins',
      () => ({ timeFrom: '18:00', timeTo: '12:00' }),
      'bad-range',
    ],
    ['a time that no clock shows', () => ({ timeFrom: '25:00' }), 'bad-range'],
    ['days beyond the horizon', () => ({ from: '2026-06-01', to: '2026-06-02' }), 'bad-range'],
    ['days that are over', () => ({ from: '2026-02-01', to: '2026-03-01' }), 'in-the-past'],
    [
      'a part of today that is over',
      () => ({ from: '2026-03-02', to: '2026-03-02', timeTo: '08:30' }),
      'in-the-past',
    ],
    ['a treatment that is not sold', () => ({ parts: [part('nothing')] }), 'no-such-treatment'],
    [
      'a length that is not sold',
      (spa) => ({ parts: [part(spa.treatmentId, { durationMinutes: 45 })] }),
      'no-such-treatment',
    ],
    ['more people than are booked in chat', () => ({ people: 5 }), 'no-such-treatment'],
    ['a house that is not there', () => ({ locationId: 'nowhere' }), 'not-found'],
    [
      'a therapist who is not there',
      (spa) => ({ parts: [part(spa.treatmentId, { therapistId: 'nobody' })] }),
      'not-found',
    ],
  ];
  test.each(refused)('%s is refused', async (_, more, reason) => {
    const spa = await oneHourSpa(database, clockAt(NOW));
    const guest = await spa.guest();
    const outcome = await spa.service.joinWaitlist(spa.tenantId, guest, waitFor(spa, guest, more(spa)));
    expect(outcome).toEqual({ ok: false, reason });
    expect(await spa.service.waitlist(spa.tenantId, null)).toEqual([]);
  });

  test('what belongs to another tenant, or another guest, does not exist', async () => {
    const clock = clockAt(NOW);
    const [spa, other] = [await oneHourSpa(database, clock), await oneHourSpa(database, clock)];
    const [guest, friend, stranger] = [await spa.guest(), await spa.guest(), await other.guest()];
    const join = (more: Partial<WaitlistRequest>) =>
      spa.service.joinWaitlist(spa.tenantId, guest, waitFor(spa, guest, more));
    expect(await join({ locationId: other.locationId })).toEqual({ ok: false, reason: 'not-found' });
    expect(await join({ parts: [part(other.treatmentId)] })).toEqual({
      ok: false,
      reason: 'no-such-treatment',
    });
    expect(await join({ guestId: friend.guestId })).toEqual({ ok: false, reason: 'not-found' });
    expect(await spa.service.joinWaitlist(spa.tenantId, stranger, waitFor(spa, stranger))).toEqual({
      ok: false,
      reason: 'not-found',
    });
    const entry = await joined(spa, friend);
    for (const [service, tenantId, actor] of [
      [spa.service, spa.tenantId, guest],
      [other.service, other.tenantId, stranger],
    ] as const)
      expect(await service.leaveWaitlist(tenantId, actor, entry.id)).toEqual({
        ok: false,
        reason: 'not-found',
      });
    expect(await spa.service.waitlist(spa.tenantId, guest.guestId)).toEqual([]);
  });

  test('a guest waits for five things at most, however many they ask for at once', async () => {
    const spa = await oneHourSpa(database, clockAt(NOW));
    const guest = await spa.guest();
    const outcomes = await Promise.all(
      Array.from({ length: 8 }, (_, hour) =>
        spa.service.joinWaitlist(spa.tenantId, guest, waitFor(spa, guest, { timeFrom: `0${hour}:00` })),
      ),
    );
    expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(5);
    expect(outcomes.filter((outcome) => !outcome.ok && outcome.reason === 'too-many-entries')).toHaveLength(
      3,
    );
    const [entry] = await spa.service.waitlist(spa.tenantId, guest.guestId);
    await spa.service.leaveWaitlist(spa.tenantId, guest, entry?.id ?? '');
    await joined(spa, guest);
  });

  test('who asks twice for the same waits once', async () => {
    const spa = await oneHourSpa(database, clockAt(NOW));
    const guest = await spa.guest();
    const one = await spa.service.joinWaitlist(spa.tenantId, guest, waitFor(spa, guest));
    await expect(spa.service.joinWaitlist(spa.tenantId, guest, waitFor(spa, guest))).resolves.toEqual(one);
    await expect(spa.service.waitlist(spa.tenantId, guest.guestId)).resolves.toHaveLength(1);
  });

  test('the same key is the same entry; with another wish, or from another guest, it is refused', async () => {
    const spa = await oneHourSpa(database, clockAt(NOW));
    const [guest, other] = [await spa.guest(), await spa.guest()];
    const request = waitFor(spa, guest);
    const join = () => spa.service.joinWaitlist(spa.tenantId, guest, request);
    const [one, two] = await Promise.all([join(), join()]);
    expect(one.ok).toBe(true);
    expect(two).toEqual(one);
    expect(await spa.service.waitlist(spa.tenantId, null)).toHaveLength(1);
    const changed = { ...request, people: 2 };
    expect(await spa.service.joinWaitlist(spa.tenantId, guest, changed)).toEqual({
      ok: false,
      reason: 'key-reused',
    });
    const theirs = { ...request, guestId: other.guestId };
    expect(await spa.service.joinWaitlist(spa.tenantId, other, theirs)).toEqual({
      ok: false,
      reason: 'key-reused',
    });
  });
});

describe('leaving the waiting list', () => {
  test('twice is once, and is answered alike', async () => {
    const spa = await oneHourSpa(database, clockAt(NOW));
    await taken(spa);
    const guest = await spa.guest();
    const { id } = await joined(spa, guest);
    const leave = () => spa.service.leaveWaitlist(spa.tenantId, guest, id, 'leave');
    const first = await leave();
    expect(first.ok && first.entry.status).toBe('left');
    expect(await leave()).toEqual(first);
    expect(await spa.service.leaveWaitlist(spa.tenantId, guest, id)).toEqual(first);
    expect(await spa.service.waitlist(spa.tenantId, guest.guestId)).toEqual([]);
    await expectSound(spa);
  });
});
