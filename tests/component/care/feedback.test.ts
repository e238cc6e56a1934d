import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { FeedbackRequest } from '../../../api/contract.ts';
import { FeedbackTable } from '../../../api/database/entities/booking.ts';
import { newId } from '../../../api/database/ids.ts';
import type { Database } from '../../../api/database/open-database.ts';
import { tenantScope } from '../../../api/database/scope.ts';
import { askForFeedback } from '../../../api/feedback/ask-for-feedback.ts';
import { openWords } from '../../../api/feedback/feedback-words.ts';
import { noticesTo } from '../../support/chat-guest.ts';
import { clockAt } from '../../support/clock.ts';
import { openTestDatabase } from '../../support/database.ts';
import { rawRows } from '../../support/raw-rows.ts';
import { expectSound } from '../../support/sound.ts';
import { type CareSpa, careSpa, chatter, completed, countOf, DESK, NOW, visit } from './care-spa.ts';

const FIVE = '2026-03-03T17:00';

let database: Database;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

async function ended() {
  const clock = clockAt(NOW);
  const spa = await careSpa(database, clock);
  const guest = await chatter(spa);
  const booking = await completed(spa, guest, clock, FIVE);
  const give = (more: Partial<FeedbackRequest> = {}) =>
    spa.care.giveFeedback(spa.tenantId, guest.actor, {
      bookingId: booking.id,
      stars: 5,
      words: null,
      requestKey: newId(),
      ...more,
    });
  const asked = async () =>
    (await noticesTo(spa, guest.conversationId)).filter(({ kind }) => kind === 'feedback-wanted');
  return { clock, spa, guest, booking, give, asked };
}

/** What is kept of a visit's feedback, opened. */
async function kept(spa: CareSpa, bookingId: string) {
  const row = await spa.core.database.run((db) =>
    tenantScope(db, spa.tenantId).findOne(FeedbackTable, { bookingId }),
  );
  return row && { stars: row.stars, words: openWords(spa.core.seals, row) };
}

describe('feedback', () => {
  test('is kept sealed, told to the desk, and replaced when given again', async () => {
    const { spa, booking, give } = await ended();
    const words = 'Wunderbar, danke Anna! 4111 1111 1111 1111';
    expect(await give({ words })).toEqual({ ok: true });
    expect(await kept(spa, booking.id)).toEqual({
      stars: 5,
      words: 'Wunderbar, danke Anna! [card number removed]',
    });
    expect(await rawRows(database)).not.toContain('Wunderbar');
    expect(await give({ stars: 2, words: '  ' })).toEqual({ ok: true });
    expect(await kept(spa, booking.id)).toEqual({ stars: 2, words: null });
    expect(await countOf(spa, 'feedback-given')).toBe(2);
    await expectSound(spa);
  });

  test('counts once for its key, however often and at once it is sent', async () => {
    const { spa, give } = await ended();
    const same = { requestKey: 'same', stars: 4 };
    expect(await Promise.all([give(same), give(same), give(same)])).toEqual([
      { ok: true },
      { ok: true },
      { ok: true },
    ]);
    expect(await countOf(spa, 'feedback-given')).toBe(1);
    expect(await give({ ...same, stars: 1 })).toEqual({ ok: false, reason: 'key-reused' });
  });

  test('has one to five whole stars', async () => {
    const { spa, booking, give } = await ended();
    for (const stars of [0, 6, -1, 2.5, Number.NaN, Number.POSITIVE_INFINITY])
      expect(await give({ stars })).toEqual({ ok: false, reason: 'bad-stars' });
    expect(await kept(spa, booking.id)).toMatchObject({ stars: null });
    for (const stars of [1, 5]) expect(await give({ stars })).toEqual({ ok: true });
  });

  test('is given of visits that began, and of one’s own', async () => {
    const { clock, spa, guest, booking, give } = await ended();
    const ahead = await visit(spa, guest, '2026-03-04T17:00');
    expect(await give({ bookingId: ahead.id })).toEqual({ ok: false, reason: 'not-yet' });
    clock.set('2026-03-04T17:00');
    expect(await give({ bookingId: ahead.id })).toEqual({ ok: true });
    const held = await spa.held('2026-03-05T17:00');
    const theirs = { bookingId: held.booking.id, stars: 5, words: null, requestKey: newId() };
    expect(await spa.care.giveFeedback(spa.tenantId, held.actor, theirs)).toEqual({
      ok: false,
      reason: 'not-yet',
    });
    expect(await give({ bookingId: held.booking.id })).toEqual({ ok: false, reason: 'not-found' });
    expect(await give({ bookingId: 'nothing' })).toEqual({ ok: false, reason: 'not-found' });
    const other = await careSpa(database, clock);
    const across = { bookingId: booking.id, stars: 1, words: null, requestKey: newId() };
    expect(await other.care.giveFeedback(other.tenantId, DESK, across)).toEqual({
      ok: false,
      reason: 'not-found',
    });
  });

  test('of a visit that was cancelled is not there to be given', async () => {
    const { spa, guest, give } = await ended();
    const ahead = await visit(spa, guest, '2026-03-10T17:00');
    await spa.service.cancelBooking(spa.tenantId, guest.actor, ahead.id, null);
    expect(await give({ bookingId: ahead.id })).toEqual({ ok: false, reason: 'not-found' });
  });
});

describe('asking for feedback', () => {
  test('comes an hour after the visit, once', async () => {
    const { clock, spa, booking, asked } = await ended();
    clock.forward(59);
    await askForFeedback(spa.core);
    expect(await asked()).toEqual([]);
    clock.forward(1);
    await askForFeedback(spa.core);
    await askForFeedback(spa.core);
    expect(await asked()).toEqual([{ kind: 'feedback-wanted', bookingId: booking.id }]);
    await expectSound(spa);
  });

  test('is not done when it was given already', async () => {
    const { clock, spa, give, asked } = await ended();
    await give();
    clock.forward(120);
    await askForFeedback(spa.core);
    expect(await asked()).toEqual([]);
  });

  test('nor when it was given before the end, nor after stop', async () => {
    const clock = clockAt(NOW);
    const spa = await careSpa(database, clock, { therapists: 2 });
    const [early, silent] = [await chatter(spa), await chatter(spa)];
    const booking = await visit(spa, early, FIVE);
    clock.set(FIVE);
    const said = { bookingId: booking.id, stars: 3, words: null, requestKey: newId() };
    await spa.care.giveFeedback(spa.tenantId, early.actor, said);
    await spa.service.checkIn(spa.tenantId, DESK, booking.id);
    expect(await spa.service.completeVisit(spa.tenantId, DESK, booking.id)).toMatchObject({ ok: true });
    await completed(spa, silent, clock, '2026-03-03T19:00');
    await spa.care.setMessages(spa.tenantId, silent.actor, silent.actor.guestId, 'answers-only');
    clock.forward(120);
    await askForFeedback(spa.core);
    for (const { conversationId } of [early, silent])
      expect(await noticesTo(spa, conversationId)).not.toContainEqual(
        expect.objectContaining({ kind: 'feedback-wanted' }),
      );
  });

  test('waits while the guest talks with a person', async () => {
    const { clock, spa, guest, asked } = await ended();
    await spa.care.handOver(spa.tenantId, guest.actor, guest.conversationId, 'asked');
    clock.forward(60);
    await askForFeedback(spa.core);
    expect(await asked()).toEqual([]);
    await spa.care.takeBack(spa.tenantId, guest.actor, guest.conversationId);
    clock.forward(60);
    await askForFeedback(spa.core);
    expect(await asked()).toHaveLength(1);
  });
});
