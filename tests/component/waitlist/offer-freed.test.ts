import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { expireHolds } from '../../../api/booking/expire-holds.ts';
import type { Nudge } from '../../../api/core.ts';
import { TimeOffTable } from '../../../api/database/entities/house.ts';
import { newId } from '../../../api/database/ids.ts';
import type { Database } from '../../../api/database/open-database.ts';
import { makeGuestCare } from '../../../api/guest-care.ts';
import { makeBookingService } from '../../../api/service.ts';
import { offerFreed } from '../../../api/waitlist/offer-freed.ts';
import { chatGuest, noticesTo } from '../../support/chat-guest.ts';
import { clockAt, instant } from '../../support/clock.ts';
import { openTestDatabase } from '../../support/database.ts';
import { deliverPayment } from '../../support/pay.ts';
import { expectSound } from '../../support/sound.ts';
import { changeRows, part, query } from '../../support/spa.ts';
import { DAY, FIVE, joined, NOW, offerTo, oneHourSpa, taken } from './waiting-spa.ts';

let database: Database;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

describe('time that comes free', () => {
  test('is held for the guest who waits, and for nobody else, as long as the tenant says', async () => {
    const clock = clockAt(NOW);
    const spa = await oneHourSpa(database, clock);
    const giveBack = await taken(spa);
    const { actor, conversationId } = await chatGuest(spa);
    const { id: entryId } = await joined(spa, actor);
    expect(await offerFreed(spa.core, spa.tenantId)).toBe(0);

    await giveBack();
    expect(await offerFreed(spa.core, spa.tenantId)).toBe(1);
    const offer = await offerTo(spa, actor);
    expect(offer).toMatchObject({ status: 'held', startsAt: '2026-03-03T16:00:00.000Z', conversationId });
    expect(offer?.heldUntil).toBe('2026-03-02T08:30:00.000Z');
    expect(await noticesTo(spa, conversationId)).toEqual([
      { kind: 'waitlist-offer', bookingId: offer?.id, entryId },
    ]);
    expect(await spa.service.searchSlots(spa.tenantId, query(spa.treatmentId, DAY))).toEqual({
      ok: false,
      reason: 'fully-booked',
    });
    await expectSound(spa);
  });

  test('is not kept in hands that were refused, nor on a day between those wished for', async () => {
    const clock = clockAt(NOW);
    const spa = await oneHourSpa(database, clock);
    const [picky, others] = [await chatGuest(spa), await chatGuest(spa)];
    await joined(spa, picky.actor, { notTherapistIds: spa.therapistIds });
    expect(await offerFreed(spa.core, spa.tenantId)).toBe(0);
    await joined(spa, others.actor, { from: '2026-03-03', to: '2026-03-05', onDays: ['2026-03-05'] });
    expect(await offerFreed(spa.core, spa.tenantId)).toBe(1);
    expect(await offerTo(spa, others.actor)).toMatchObject({ startsAt: '2026-03-05T16:00:00.000Z' });
    await expectSound(spa);
  });

  test('is not kept for who talks with a person, and may be once the bot has them again', async () => {
    const clock = clockAt(NOW);
    const spa = await oneHourSpa(database, clock);
    const care = makeGuestCare(spa.core);
    const [busy, next] = [await chatGuest(spa), await chatGuest(spa)];
    await joined(spa, busy.actor);
    clock.forward(1);
    await joined(spa, next.actor);
    await care.handOver(spa.tenantId, busy.actor, busy.conversationId, 'asked');
    expect(await offerFreed(spa.core, spa.tenantId)).toBe(1);
    expect(await offerTo(spa, busy.actor)).toBeNull();
    const offered = await offerTo(spa, next.actor);
    await spa.service.cancelBooking(spa.tenantId, next.actor, offered?.id ?? '', null);
    await care.takeBack(spa.tenantId, busy.actor, busy.conversationId);
    expect(await offerFreed(spa.core, spa.tenantId)).toBe(1);
    expect(await offerTo(spa, busy.actor)).not.toBeNull();
  });

  test('is not offered with hands that were called away since the round began', async () => {
    const spa = await oneHourSpa(database, clockAt(NOW), { therapists: 2 });
    const { actor } = await chatGuest(spa);
    await joined(spa, actor);
    const [mara = '', lena] = spa.therapistIds;
    let isFirst = true;
    const transact: Database['transact'] = async (work) => {
      if (isFirst) {
        isFirst = false;
        await changeRows(spa, (scope) =>
          scope.insert(TimeOffTable, [
            {
              id: newId(),
              resourceId: mara,
              startsAt: instant(`${DAY}T00:00`),
              endsAt: instant(`${DAY}T23:00`),
              reason: '',
            },
          ]),
        );
      }
      return database.transact(work);
    };
    expect(await offerFreed({ ...spa.core, database: { ...database, transact } }, spa.tenantId)).toBe(0);
    expect(await offerFreed(spa.core, spa.tenantId)).toBe(1);
    expect((await offerTo(spa, actor))?.items[0]?.therapistId).toBe(lena);
  });

  test('is the guest’s with an ordinary yes, and the wait is over', async () => {
    const spa = await oneHourSpa(database, clockAt(NOW));
    const { actor } = await chatGuest(spa);
    await joined(spa, actor);
    await offerFreed(spa.core, spa.tenantId);
    const offer = await offerTo(spa, actor);
    const accepted = await spa.service.acceptHold(spa.tenantId, actor, offer?.id ?? '');
    expect(accepted.ok && accepted.booking.status).toBe('awaiting-payment');
    expect(await spa.service.waitlist(spa.tenantId, actor.guestId)).toEqual([]);
    if (accepted.ok) await deliverPayment(spa.core, accepted.booking);
    expect((await spa.service.booking(spa.tenantId, offer?.id ?? ''))?.status).toBe('confirmed');
    // What was had and given up is not waited for again.
    await spa.service.cancelBooking(spa.tenantId, actor, offer?.id ?? '', null);
    expect(await offerFreed(spa.core, spa.tenantId)).toBe(0);
    await expectSound(spa);
  });

  test('goes to the next in line after a no, and after an offer that ran out; nobody is asked twice', async () => {
    const clock = clockAt(NOW);
    const spa = await oneHourSpa(database, clock);
    const guests = [await spa.guest(), await spa.guest()];
    const [first, second] = guests;
    if (!first || !second) throw new Error('no guests');
    for (const guest of guests) {
      await joined(spa, guest);
      clock.forward(1);
    }
    await offerFreed(spa.core, spa.tenantId);
    const offer = await offerTo(spa, first);
    expect(await offerTo(spa, second)).toBeNull();
    await spa.service.cancelBooking(spa.tenantId, first, offer?.id ?? '', 'no');
    await offerFreed(spa.core, spa.tenantId);
    expect(await offerTo(spa, first)).toBeNull();
    expect(await offerTo(spa, second)).not.toBeNull();

    clock.forward(31);
    await expireHolds(spa.core);
    expect(await offerFreed(spa.core, spa.tenantId)).toBe(0);
    expect((await spa.service.waitlist(spa.tenantId, null)).map((entry) => entry.status)).toEqual([
      'waiting',
      'waiting',
    ]);
    const free = await spa.service.searchSlots(spa.tenantId, query(spa.treatmentId, DAY));
    expect(free.ok && free.slots).toHaveLength(1);
    await expectSound(spa);
  });

  test('a yes without money is no visit: the guest waits again, for another time', async () => {
    const clock = clockAt(NOW);
    const spa = await oneHourSpa(database, clock);
    const guest = await spa.guest();
    await joined(spa, guest, { to: '2026-03-04' });
    await offerFreed(spa.core, spa.tenantId);
    const offer = await offerTo(spa, guest);
    await spa.service.acceptHold(spa.tenantId, guest, offer?.id ?? '');
    clock.forward(21);
    await expireHolds(spa.core);
    await offerFreed(spa.core, spa.tenantId);
    expect((await offerTo(spa, guest))?.startsAt).toBe('2026-03-04T16:00:00.000Z');
    await expectSound(spa);
  });

  test('money that comes in the last second brings the offered visit back, and ends the wait', async () => {
    const clock = clockAt(NOW);
    const spa = await oneHourSpa(database, clock);
    const guest = await spa.guest();
    await joined(spa, guest);
    await offerFreed(spa.core, spa.tenantId);
    const offer = await offerTo(spa, guest);
    const accepted = await spa.service.acceptHold(spa.tenantId, guest, offer?.id ?? '');
    clock.forward(21);
    await expireHolds(spa.core);
    expect(await spa.service.waitlist(spa.tenantId, guest.guestId)).toHaveLength(1);
    if (accepted.ok) await deliverPayment(spa.core, accepted.booking);
    expect((await spa.service.booking(spa.tenantId, offer?.id ?? ''))?.status).toBe('confirmed');
    expect(await spa.service.waitlist(spa.tenantId, guest.guestId)).toEqual([]);
    await expectSound(spa);
  });

  test('who says no to five is not asked for a quarter past, which others wait for', async () => {
    const clock = clockAt(NOW);
    const spa = await oneHourSpa(database, clock, { shift: { from: '17:00', to: '18:45' } });
    const [first, second] = [await spa.guest(), await spa.guest()];
    await joined(spa, first);
    clock.forward(1);
    await joined(spa, second);
    await offerFreed(spa.core, spa.tenantId);
    await spa.service.cancelBooking(spa.tenantId, first, (await offerTo(spa, first))?.id ?? '', null);
    await offerFreed(spa.core, spa.tenantId);
    expect(await offerTo(spa, first)).toBeNull();
    expect(await offerTo(spa, second)).not.toBeNull();
  });

  test('leaving gives an offer back, and the next is asked', async () => {
    const clock = clockAt(NOW);
    const spa = await oneHourSpa(database, clock);
    const [first, second] = [await spa.guest(), await spa.guest()];
    const entry = await joined(spa, first);
    clock.forward(1);
    await joined(spa, second);
    await offerFreed(spa.core, spa.tenantId);
    await spa.service.leaveWaitlist(spa.tenantId, first, entry.id);
    await offerFreed(spa.core, spa.tenantId);
    expect(await offerTo(spa, second)).not.toBeNull();
    expect(await spa.service.waitlist(spa.tenantId, first.guestId)).toEqual([]);
    await expectSound(spa);
  });

  test('only what fits is offered: the part of the day, the therapist, the length', async () => {
    const spa = await oneHourSpa(database, clockAt(NOW), { therapists: 2 });
    const [early, picky, long] = [await spa.guest(), await spa.guest(), await spa.guest()];
    const therapistId = spa.therapistIds[1] ?? '';
    await joined(spa, early, { timeTo: '16:00' });
    await joined(spa, long, { parts: [part(spa.treatmentId, { durationMinutes: 90 })] });
    await joined(spa, picky, { parts: [part(spa.treatmentId, { therapistId })] });
    expect(await offerFreed(spa.core, spa.tenantId)).toBe(1);
    expect((await offerTo(spa, picky))?.items[0]?.therapistId).toBe(therapistId);
  });

  test('an offer ends before the visit could no longer be booked, and none is made too late to be answered', async () => {
    const clock = clockAt(`${DAY}T15:40`);
    const spa = await oneHourSpa(database, clock, { policy: { leadMinutes: 60 } });
    const guest = await spa.guest();
    await joined(spa, guest);
    await offerFreed(spa.core, spa.tenantId);
    expect((await offerTo(spa, guest))?.heldUntil).toBe('2026-03-03T15:00:00.000Z');

    const late = clockAt(`${DAY}T15:57`);
    const other = await oneHourSpa(database, late, { policy: { leadMinutes: 60 } });
    await joined(other, await other.guest());
    expect(await offerFreed(other.core, other.tenantId)).toBe(0);
  });

  test('the wait ends with its last day', async () => {
    const clock = clockAt(NOW);
    const spa = await oneHourSpa(database, clock);
    await taken(spa);
    const guest = await spa.guest();
    await joined(spa, guest);
    clock.set('2026-03-04T00:00');
    await offerFreed(spa.core, spa.tenantId);
    expect(await spa.service.waitlist(spa.tenantId, null)).toEqual([]);
  });

  test('every way in which time comes free wakes the list', async () => {
    const clock = clockAt(NOW);
    const spa = await oneHourSpa(database, clock);
    const nudges: Nudge[] = [];
    const service = makeBookingService({ ...spa.core, nudge: (one) => void nudges.push(one) }, 'cashier');
    const woken = () => nudges.splice(0).some((nudge) => nudge.kind === 'freed');
    const { actor, booking } = await spa.held(FIVE);
    await service.moveBooking(spa.tenantId, actor, {
      bookingId: booking.id,
      startsAt: '2026-03-04T16:00:00.000Z',
      locationId: null,
      therapistId: null,
      requestKey: 'move',
      exception: null,
    });
    expect(woken()).toBe(true);
    await service.cancelBooking(spa.tenantId, actor, booking.id, null);
    expect(woken()).toBe(true);
    await spa.held(FIVE);
    clock.forward(11);
    await expireHolds({ ...spa.core, nudge: (one) => void nudges.push(one) });
    expect(woken()).toBe(true);
  });

  test('offers do not count as holds that the guest asked for, and who books may stay on the list', async () => {
    const spa = await oneHourSpa(database, clockAt(NOW));
    const guest = await spa.guest();
    for (const day of ['05', '06', '07'])
      await joined(spa, guest, { from: `2026-03-${day}`, to: `2026-03-${day}` });
    expect(await offerFreed(spa.core, spa.tenantId)).toBe(3);
    await taken(spa);
    await joined(spa, guest);
    const held = await spa.service.holdSlot(spa.tenantId, guest, spa.request(guest, '2026-03-09T17:00'));
    expect(held.ok).toBe(true);
    expect(await spa.service.waitlist(spa.tenantId, guest.guestId)).toHaveLength(4);
  });
});
