import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { makeDeliveries } from '../../../api/channels/deliveries.ts';
import { InboxTable, OutboxTable } from '../../../api/database/entities/people.ts';
import { newId } from '../../../api/database/ids.ts';
import type { Database } from '../../../api/database/open-database.ts';
import { tenantScope } from '../../../api/database/scope.ts';
import { examine } from '../../../api/doctor/examine.ts';
import { putAwayFailed, retryFailed } from '../../../api/failed-messages/settle-failed.ts';
import { failedMessages } from '../../../api/failed-messages/view-failed.ts';
import { makeMailroom } from '../../../api/inbox/mailroom.ts';
import { sendDue } from '../../../api/outbox/send-due.ts';
import { eraseForgotten } from '../../../api/people/erase-forgotten.ts';
import { clockAt, type TestClock } from '../../support/clock.ts';
import { openTestDatabase } from '../../support/database.ts';
import {
  answered,
  type CareSpa,
  careSpa,
  chatter,
  countOf,
  DESK,
  eventsOf,
  NOW,
  outboxOf,
  visit,
} from '../care/care-spa.ts';
import {
  APOLOGY,
  failTurns,
  givenUp,
  listed,
  onlyOf,
  refusing,
  SECRET,
  sendAll,
  setAside,
  statusOf,
  taking,
  tell,
} from './failed-spa.ts';

describe('messages that failed', () => {
  let database: Database;
  let clock: TestClock;
  let spa: CareSpa;
  beforeAll(async () => {
    database = await openTestDatabase();
  });
  beforeEach(async () => {
    clock = clockAt(NOW);
    spa = await careSpa(database, clock);
  });
  afterAll(() => database.close());

  const retry = (id: string, evenSo = false, key?: string) =>
    retryFailed(spa.core, spa.tenantId, DESK, { id, evenSo }, key);
  const putAway = (id: string) => putAwayFailed(spa.core, spa.tenantId, DESK, id);

  describe('in the list', () => {
    test('stand newest first, with whose they are, how often they were tried and why', async () => {
      const poison = await setAside(spa, 'my card is 4111 1111 1111 1111');
      await sendAll(spa, taking(spa).send);
      clock.forward(1);
      const dead = await givenUp(spa, 'Very well.');
      const all = await listed(spa);
      expect(all).toMatchObject([
        {
          direction: 'out',
          conversationId: dead.conversationId,
          guest: { id: dead.actor.guestId, name: 'Noor' },
          channel: 'whatsapp',
          tries: 1,
          reason: 'refused',
          text: 'Very well.',
          at: '2026-03-02T08:01:00.000Z',
          hindrance: null,
          doubt: null,
        },
        {
          direction: 'in',
          conversationId: poison.conversationId,
          tries: 3,
          reason: 'not-handled',
          text: 'my card is [card number removed]',
          at: '2026-03-02T08:00:00.000Z',
        },
      ]);
      expect(JSON.stringify(all)).not.toContain(SECRET);
      expect(JSON.stringify(await eventsOf(spa))).not.toContain(SECRET);
    });

    test('come a page at a time, each once', async () => {
      for (let i = 0; i < 5; i += 1) await setAside(spa, `poison ${i}`);
      await sendAll(spa, refusing);
      const seen: (string | null)[] = [];
      let before: string | null = null;
      do {
        const page = await failedMessages(spa.core, spa.tenantId, { before, limit: 3 });
        expect(page.total).toBe(10);
        expect(page.messages.length).toBe(Math.min(3, 10 - seen.length));
        seen.push(...page.messages.map(({ id }) => id));
        before = page.next;
      } while (before !== null);
      expect(new Set(seen).size).toBe(10);
      expect(seen).toEqual(seen.toSorted().toReversed());
    });

    test('a channel that is off and one that never answered say so', async () => {
      const off = await chatter(spa);
      await tell(spa, off.conversationId, 'hello');
      await sendAll(spa, async () => ({ ok: false, error: 'give-up', detail: 'off', why: 'channel-off' }));
      const silent = await chatter(spa);
      await tell(spa, silent.conversationId, 'hello');
      for (let tries = 0; tries < 12; tries += 1) {
        await sendAll(spa, async () => ({ ok: false, error: 'retry', afterMs: 1, detail: SECRET }));
        clock.forward(20);
      }
      expect(await onlyOf(spa, off)).toMatchObject({ reason: 'channel-off' });
      expect(await onlyOf(spa, silent)).toMatchObject({ reason: 'no-answer', tries: 12 });
    });

    test('each failure is told to the desks once', async () => {
      const guest = await setAside(spa);
      const [event] = (await eventsOf(spa)).filter(({ type }) => type === 'message-failed');
      const { id } = await onlyOf(spa, guest);
      expect(event).toMatchObject({
        actorKind: 'system',
        data: { conversationId: guest.conversationId, messageId: id },
      });
      await sendAll(spa, refusing);
      expect(await countOf(spa, 'message-failed')).toBe(2);
      const { sequence } = await failedMessages(spa.core, spa.tenantId, { before: null, limit: 1 });
      expect(sequence).toBe((await eventsOf(spa)).at(-1)?.sequence);
    });

    test('what payment providers sent is nobody’s message', async () => {
      expect(await failedMessages(spa.core, spa.tenantId, { before: null, limit: 1 })).toMatchObject({
        messages: [],
        total: 0,
        next: null,
      });
    });
  });

  describe('of a guest, tried again', () => {
    test('is handled once, before what waits behind it', async () => {
      const guest = await setAside(spa, 'first');
      await chatter(spa, 'second', guest.address);
      const { id } = await onlyOf(spa, guest);
      expect(await retry(id)).toEqual({ ok: true });
      expect(await listed(spa)).toEqual([]);
      const mailroom = makeMailroom(spa.core);
      // The rest after its last failure is over.
      clock.forward(1);
      expect(await mailroom.waiting(10_000)).toContainEqual({
        tenantId: spa.tenantId,
        conversationId: guest.conversationId,
      });
      expect((await mailroom.nextMessage(spa.tenantId, guest.conversationId))?.body).toEqual({
        kind: 'text',
        text: 'first',
      });
      await answered(spa, guest.conversationId);
      expect(await statusOf(spa, id)).toBe('done');
      expect((await outboxOf(spa, guest.conversationId)).map(({ content }) => content?.text)).toEqual([
        APOLOGY.text,
        'Very well.',
        'Very well.',
      ]);
      expect(await retry(id)).toEqual({ ok: false, reason: 'settled-already' });
    });

    test('by two at once goes back once', async () => {
      const guest = await setAside(spa);
      const { id } = await onlyOf(spa, guest);
      const outcomes = await Promise.all([retry(id), retry(id), retry(id), putAway(id)]);
      expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
      expect(outcomes.filter((one) => !one.ok && one.reason === 'settled-already')).toHaveLength(3);
      expect((await countOf(spa, 'message-retried')) + (await countOf(spa, 'message-put-away'))).toBe(1);
    });

    test('fails again without a second apology, and is there again', async () => {
      const guest = await setAside(spa);
      const { id } = await onlyOf(spa, guest);
      await retry(id);
      await failTurns(spa, guest.conversationId, 1);
      expect(await onlyOf(spa, guest)).toMatchObject({ id, tries: 4 });
      expect(await outboxOf(spa, guest.conversationId)).toHaveLength(1);
      expect(await countOf(spa, 'message-failed')).toBe(2);
    });

    test('after the talk went on it needs a second thought', async () => {
      const guest = await setAside(spa, 'yes');
      await chatter(spa, 'a facial tomorrow', guest.address);
      expect(await onlyOf(spa, guest)).toMatchObject({ doubt: null });
      clock.forward(1);
      await answered(spa, guest.conversationId);
      const failed = await onlyOf(spa, guest);
      expect(failed.doubt).toBe('talk-went-on');
      expect(await retry(failed.id)).toEqual({ ok: false, reason: 'talk-went-on' });
      expect(await statusOf(spa, failed.id)).toBe('set-aside');
      expect(await retry(failed.id, true)).toEqual({ ok: true });
    });

    test('a day later it needs a second thought', async () => {
      const guest = await setAside(spa, 'tomorrow at 5');
      clock.forward(24 * 60 + 1);
      const { id, doubt } = await onlyOf(spa, guest);
      expect(doubt).toBe('old');
      expect(await retry(id)).toEqual({ ok: false, reason: 'old' });
      expect(await retry(id, true)).toEqual({ ok: true });
    });
  });

  describe('of the house, tried again', () => {
    test('waits with all its tries before it, and is sent once', async () => {
      const guest = await givenUp(spa, 'Very well.');
      const { id } = await onlyOf(spa, guest);
      expect(await retry(id)).toEqual({ ok: true });
      expect(await outboxOf(spa, guest.conversationId)).toMatchObject([
        { id, status: 'pending', attempts: 0, leaseOwner: null },
      ]);
      const { taken, send } = taking(spa);
      await sendAll(spa, send);
      expect(taken).toEqual(['Very well.']);
      expect(await retry(id)).toEqual({ ok: false, reason: 'settled-already' });
      await sendAll(spa, send);
      expect(taken).toEqual(['Very well.']);
      expect(await examine(database)).toEqual([]);
    });

    test('many times at once, with two senders at it, is sent once', async () => {
      for (let round = 0; round < 10; round += 1) {
        const guest = await givenUp(spa, `line ${round}`);
        const { id } = await onlyOf(spa, guest);
        const { taken, send } = taking(spa);
        const outcomes = await Promise.all([
          sendAll(spa, send, 'one'),
          retry(id),
          sendAll(spa, send, 'two'),
          retry(id),
          sendAll(spa, send, 'one'),
          retry(id),
          sendAll(spa, send, 'two'),
        ]);
        await Promise.all([sendAll(spa, send, 'one'), sendAll(spa, send, 'two')]);
        expect(outcomes.filter((one) => typeof one === 'object' && one.ok)).toHaveLength(1);
        expect(taken).toEqual([`line ${round}`]);
      }
    });

    test('while a sender that was thought dead still has it, is what the last one made of it', async () => {
      const guest = await chatter(spa);
      await tell(spa, guest.conversationId, 'slow');
      let answer: () => void = () => undefined;
      const hanging = new Promise<void>((resolve) => {
        answer = resolve;
      });
      const slow = sendDue(
        spa.core,
        async () => {
          await hanging;
          return { ok: false, error: 'give-up', detail: 'much too late' };
        },
        'slow',
      );
      await new Promise((resolve) => setTimeout(resolve, 20));
      clock.forward(2);
      await sendAll(spa, refusing, 'quick');
      const { id } = await onlyOf(spa, guest);
      expect(await retry(id)).toEqual({ ok: true });
      answer();
      await slow;
      expect(await statusOf(spa, id)).toBe('pending');
      expect(await countOf(spa, 'message-failed')).toBe(1);
      const { taken, send } = taking(spa);
      await sendAll(spa, send);
      expect(taken).toEqual(['slow']);
    });

    test('the parts that a provider took before are known to the next try', async () => {
      const guest = await chatter(spa);
      await tell(spa, guest.conversationId, 'in two parts');
      const deliveries = makeDeliveries(spa.core);
      await sendAll(spa, async (message) => {
        await deliveries.take(message, { part: 0, providerMessageId: 'wamid.first', category: null });
        return { ok: false, error: 'give-up', detail: 'the second was refused' };
      });
      const { id } = await onlyOf(spa, guest);
      await retry(id);
      let known: readonly { part: number }[] = [];
      await sendAll(spa, async (message) => {
        known = await deliveries.taken(message);
        return { ok: false, error: 'not-needed' };
      });
      expect(known).toMatchObject([{ part: 0, providerMessageId: 'wamid.first' }]);
    });

    test('under one key is one call, whatever became of the message since', async () => {
      const guest = await givenUp(spa);
      const { id } = await onlyOf(spa, guest);
      expect(await retry(id, false, 'k')).toEqual({ ok: true });
      await sendAll(spa, refusing);
      expect(await statusOf(spa, id)).toBe('dead');
      expect(await retry(id, false, 'k')).toEqual({ ok: true });
      expect(await statusOf(spa, id)).toBe('dead');
      expect(await retry(id, true, 'k')).toEqual({ ok: false, reason: 'key-reused' });
    });

    test('who cannot be reached is not written to until they write again', async () => {
      const guest = await givenUp(spa);
      const { id } = await onlyOf(spa, guest);
      await makeDeliveries(spa.core).lose({
        id: guest.conversationId,
        tenantId: spa.tenantId,
        heardAt: new Date(clock.now()).toISOString(),
      });
      expect(await onlyOf(spa, guest)).toMatchObject({ hindrance: 'unreachable' });
      expect(await retry(id, true)).toEqual({ ok: false, reason: 'unreachable' });
      await chatter(spa, 'here again', guest.address);
      expect(await retry(id)).toEqual({ ok: true });
    });

    test('an answer to what is long forgotten needs a second thought, then is a day old and stays unsaid', async () => {
      const guest = await givenUp(spa);
      const { id } = await onlyOf(spa, guest);
      await chatter(spa, 'anybody there?', guest.address);
      clock.forward(1);
      await answered(spa, guest.conversationId);
      expect(await retry(id)).toEqual({ ok: false, reason: 'talk-went-on' });
      clock.forward(24 * 60);
      expect(await onlyOf(spa, guest)).toMatchObject({ hindrance: 'too-late' });
      expect(await retry(id, true)).toEqual({ ok: false, reason: 'too-late' });
    });

    test('what is told of a visit is not told once it has begun', async () => {
      const guest = await chatter(spa);
      const booking = await visit(spa, guest, '2026-03-02T10:00');
      await sendAll(spa, refusing);
      const failed = await onlyOf(spa, guest);
      expect(failed).toMatchObject({
        notice: 'booking-confirmed',
        text: null,
        visit: { id: booking.id, code: booking.code, startsAt: booking.startsAt },
        hindrance: null,
      });
      clock.set('2026-03-02T10:00');
      expect(await onlyOf(spa, guest)).toMatchObject({ hindrance: 'too-late' });
      expect(await retry(failed.id, true)).toEqual({ ok: false, reason: 'too-late' });
      expect(await statusOf(spa, failed.id)).toBe('dead');
    });

    test('nor if it begins while the message waits for its turn', async () => {
      const guest = await chatter(spa);
      await visit(spa, guest, '2026-03-02T10:00');
      await sendAll(spa, refusing);
      const { id } = await onlyOf(spa, guest);
      clock.set('2026-03-02T09:59');
      expect(await retry(id)).toEqual({ ok: true });
      clock.set('2026-03-02T10:01');
      const { taken, send } = taking(spa);
      await sendAll(spa, send);
      expect(taken).toEqual([]);
      expect(await onlyOf(spa, guest)).toMatchObject({ reason: 'too-late', hindrance: 'too-late' });
    });

    test('that chats were joined is told for as long as it can be undone', async () => {
      const guest = await chatter(spa);
      await tell(spa, guest.conversationId, { kind: 'chats-joined', mergeId: newId(), channel: 'telegram' });
      await sendAll(spa, refusing);
      clock.forward(6 * 24 * 60);
      expect((await onlyOf(spa, guest)).hindrance).toBeNull();
      clock.forward(24 * 60);
      expect((await onlyOf(spa, guest)).hindrance).toBe('too-late');
    });

    test('where to pay is told after the visit began, until the link ends; that it was paid, at any time', async () => {
      const guest = await chatter(spa);
      const { id: bookingId } = await visit(spa, guest, '2026-03-02T10:00');
      await sendAll(spa, taking(spa).send);
      clock.set('2026-03-02T10:30');
      await tell(spa, guest.conversationId, { kind: 'payment-link', bookingId });
      const paid = { bookingId, purpose: 'balance', paymentId: newId(), amountMinor: 9_000 } as const;
      await tell(spa, guest.conversationId, { kind: 'payment-received', ...paid });
      await sendAll(spa, refusing);
      const hindrances = async () =>
        new Map((await listed(spa)).map(({ notice, hindrance }) => [notice, hindrance]));
      const now = await hindrances();
      expect(now.get('payment-link')).not.toBe('too-late');
      expect(now.get('payment-received')).not.toBe('too-late');
      clock.forward(24 * 60);
      const later = await hindrances();
      expect(later.get('payment-link')).toBe('too-late');
      expect(later.has('payment-received')).toBe(true);
      expect(later.get('payment-received')).not.toBe('too-late');
    });

    test('money that went back is told at any time', async () => {
      const guest = await chatter(spa);
      const booking = await visit(spa, guest, '2026-03-02T10:00');
      await sendAll(spa, taking(spa).send);
      await tell(spa, guest.conversationId, {
        kind: 'refunded',
        bookingId: booking.id,
        amountMinor: 9_000,
      });
      await sendAll(spa, refusing);
      clock.forward(30 * 24 * 60);
      const { id, hindrance } = await onlyOf(spa, guest);
      expect(hindrance).toBeNull();
      expect(await retry(id)).toEqual({ ok: true });
    });
  });

  describe('put away', () => {
    test('is not shown or tried any more; the log knows who did it and when', async () => {
      const poison = await setAside(spa);
      const { id } = await onlyOf(spa, poison);
      clock.forward(5);
      expect(await putAway(id)).toEqual({ ok: true });
      expect(await listed(spa)).toEqual([]);
      expect((await eventsOf(spa)).at(-1)).toMatchObject({
        type: 'message-put-away',
        at: clock.now(),
        actorKind: 'staff',
        actorId: DESK.userId,
        actorName: 'Mara',
        data: { conversationId: poison.conversationId, messageId: id },
      });
      expect(await putAway(id)).toEqual({ ok: false, reason: 'settled-already' });
      expect(await retry(id, true)).toEqual({ ok: false, reason: 'settled-already' });
      expect(await countOf(spa, 'message-put-away')).toBe(1);
      expect(await makeMailroom(spa.core).nextMessage(spa.tenantId, poison.conversationId)).toBeNull();
    });

    test('goes for messages of the house, too', async () => {
      const guest = await givenUp(spa);
      const { id } = await onlyOf(spa, guest);
      expect(await putAway(id)).toEqual({ ok: true });
      const { taken, send } = taking(spa);
      await sendAll(spa, send);
      expect(taken).toEqual([]);
      expect(await statusOf(spa, id)).toBe('put-away');
    });
  });

  test('of a guest who was forgotten before this was looked after are not tried again', async () => {
    const guest = await setAside(spa);
    await sendAll(spa, refusing);
    await spa.care.forgetGuest(spa.tenantId, guest.actor, guest.actor.guestId);
    clock.forward(120);
    await eraseForgotten(spa.core);
    await database.transact(async (db) => {
      const scope = tenantScope(db, spa.tenantId);
      await scope.update(InboxTable, { status: 'put-away' }, { status: 'set-aside' });
      await scope.update(OutboxTable, { status: 'put-away' }, { status: 'dead' });
    });
    const all = await listed(spa);
    expect(all).toHaveLength(2);
    for (const { id, hindrance, guest: nobody } of all) {
      expect({ hindrance, name: nobody.name }).toEqual({ hindrance: 'unreachable', name: null });
      expect(await retry(id, true)).toEqual({ ok: false, reason: 'unreachable' });
      expect(await putAway(id)).toEqual({ ok: true });
    }
  });

  test('of a guest who was forgotten are not shown any more', async () => {
    const guest = await setAside(spa);
    await sendAll(spa, refusing);
    expect(await listed(spa)).toHaveLength(2);
    expect(await spa.care.forgetGuest(spa.tenantId, guest.actor, guest.actor.guestId)).toEqual({ ok: true });
    clock.forward(120);
    await eraseForgotten(spa.core);
    expect(await listed(spa)).toEqual([]);
    expect(await examine(database)).toEqual([]);
  });
});
