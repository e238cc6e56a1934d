import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Database } from '../../../api/database/open-database.ts';
import { offerFreed } from '../../../api/waitlist/offer-freed.ts';
import { chatGuest, noticesTo } from '../../support/chat-guest.ts';
import { clockAt } from '../../support/clock.ts';
import { openTestDatabase } from '../../support/database.ts';
import { expectSound } from '../../support/sound.ts';
import { part } from '../../support/spa.ts';
import { FIVE, joined, NOW, offerTo, oneHourSpa, taken } from './waiting-spa.ts';

let database: Database;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

describe('the tenant’s order', () => {
  test('by value, the dearer visit is asked first; among equals, who came first', async () => {
    const clock = clockAt(NOW);
    const spa = await oneHourSpa(database, clock, {
      shift: { from: '17:00', to: '18:45' },
      policy: { waitlistOrder: 'highest-value' },
    });
    const [cheap, dear, later] = [await spa.guest(), await spa.guest(), await spa.guest()];
    await joined(spa, cheap);
    for (const guest of [dear, later]) {
      clock.forward(1);
      await joined(spa, guest, { parts: [part(spa.treatmentId, { durationMinutes: 90 })] });
    }
    await offerFreed(spa.core, spa.tenantId);
    expect(await offerTo(spa, dear)).not.toBeNull();
    expect(await offerTo(spa, later)).toBeNull();
    expect(await offerTo(spa, cheap)).toBeNull();
  });

  test('to all: everybody whom it fits is told once, nothing is held, and the first to take it has it', async () => {
    const spa = await oneHourSpa(database, clockAt(NOW), { policy: { waitlistOrder: 'to-all' } });
    const giveBack = await taken(spa);
    const [anna, ben, early] = [await chatGuest(spa), await chatGuest(spa), await chatGuest(spa)];
    await joined(spa, anna.actor);
    await joined(spa, ben.actor);
    await joined(spa, early.actor, { timeTo: '12:00' });
    await giveBack();
    expect(await offerFreed(spa.core, spa.tenantId)).toBe(2);
    expect(await offerFreed(spa.core, spa.tenantId)).toBe(0);
    for (const { conversationId } of [anna, ben]) {
      const [notice, ...more] = await noticesTo(spa, conversationId);
      expect(notice).toMatchObject({ kind: 'waitlist-open', slot: { startsAt: '2026-03-03T16:00:00.000Z' } });
      expect(more).toEqual([]);
    }
    expect(await noticesTo(spa, early.conversationId)).toEqual([]);
    const hold = ({ actor }: typeof anna) =>
      spa.service.holdSlot(spa.tenantId, actor, spa.request(actor, FIVE));
    const outcomes = await Promise.all([hold(anna), hold(ben)]);
    expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1);
    await expectSound(spa);
  });
});
