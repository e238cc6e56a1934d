import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { FeedbackTable } from '../../../api/database/entities/booking.ts';
import { ConversationTable, GuestTable } from '../../../api/database/entities/people.ts';
import type { Database } from '../../../api/database/open-database.ts';
import { type Scope, tenantScope } from '../../../api/database/scope.ts';
import { examine } from '../../../api/doctor/examine.ts';
import { clockAt } from '../../support/clock.ts';
import { openTestDatabase } from '../../support/database.ts';
import { careSpa, chatter, completed, NOW } from '../care/care-spa.ts';

let database: Database;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

describe('the doctor on talks and feedback', () => {
  test.each<[string, (scope: Scope, conversationId: string, stranger: string) => Promise<unknown>, string]>([
    ['nothing where nothing was done', async () => undefined, ''],
    [
      'a talk that has no owner',
      (scope, id) => scope.update(ConversationTable, { id }, { withPersonUntil: 5 }),
      'conversation # is with a person and is not',
    ],
    [
      'a guest who was erased by halves',
      (scope, id) => scope.update(ConversationTable, { id }, { addressHash: id, addressSealed: null }),
      'conversation # was erased, its guest still has a name',
    ],
    [
      'a proposal that nobody agreed to',
      (scope, _id, stranger) => scope.update(GuestTable, { id: stranger }, { rebookAt: 5 }),
      'guest # did not agree to be proposed a visit, and is to be',
    ],
    ['six stars', (scope) => scope.update(FeedbackTable, {}, { stars: 6 }), 'feedback # has 6 stars'],
    [
      'a guest who is asked for what they said',
      (scope) => scope.update(FeedbackTable, {}, { stars: 5 }),
      'feedback # was given and is still asked for',
    ],
    [
      'feedback of somebody else',
      (scope, _id, stranger) => scope.update(FeedbackTable, {}, { guestId: stranger }),
      "feedback # is not of its visit's guest",
    ],
  ])('sees %s', async (_what, damage, finding) => {
    const clock = clockAt(NOW);
    const spa = await careSpa(database, clock);
    const [guest, stranger] = [await chatter(spa), await chatter(spa)];
    await completed(spa, guest, clock, '2026-03-03T17:00');
    await database.run((db) =>
      damage(tenantScope(db, spa.tenantId), guest.conversationId, stranger.actor.guestId),
    );
    const found = (await examine(database)).filter(({ tenantId }) => tenantId === spa.tenantId);
    expect(found.map(({ detail }) => detail.replace(/[0-9a-z]{16}/g, '#'))).toEqual(
      finding === '' ? [] : [finding],
    );
  });
});
