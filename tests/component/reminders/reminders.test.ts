import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Notice, SendOutcome, VisitTerms } from '../../../api/contract.ts';
import { CheckoutTable } from '../../../api/database/entities/booking.ts';
import { ChannelAccountTable } from '../../../api/database/entities/channels.ts';
import { CheckoutSessionTable } from '../../../api/database/entities/checkout-session.ts';
import { TermsTable } from '../../../api/database/entities/house.ts';
import { ConversationTable } from '../../../api/database/entities/people.ts';
import { newId } from '../../../api/database/ids.ts';
import type { Database } from '../../../api/database/open-database.ts';
import { tenantScope } from '../../../api/database/scope.ts';
import { type Send, sendDue } from '../../../api/outbox/send-due.ts';
import { remindDue } from '../../../api/reminders/remind-due.ts';
import { isoOf } from '../../../api/schedule/local-time.ts';
import { USUAL_TERMS } from '../../../api/tenants/public-house.ts';
import { clockAt, instant } from '../../support/clock.ts';
import { openTestDatabase } from '../../support/database.ts';
import type { SpaOptions } from '../../support/spa.ts';
import {
  type CareSpa,
  type Chatter,
  careSpa,
  chatter,
  DESK,
  eventsOf,
  outboxOf,
  visit,
} from '../care/care-spa.ts';

let database: Database;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

const NOW = '2026-03-02T09:00';
const RULES = { reminderHours: [24, 2], quietHours: { from: '21:00', to: '08:00' } };

/** Where cancelling costs from three days before on no reminder comes near that. */
async function house(options: SpaOptions = {}, terms: Partial<VisitTerms> = {}) {
  const clock = clockAt(NOW);
  const spa = await careSpa(database, clock, { ...options, policy: { ...RULES, ...options.policy } });
  const own = { ...USUAL_TERMS, freeCancellationHours: 72, ...terms };
  await database.run((db) =>
    tenantScope(db, spa.tenantId).insert(TermsTable, [
      { id: newId(), treatmentId: null, version: 1, terms: own, createdAt: 0, createdBy: 'owner' },
    ]),
  );
  return { clock, spa, guest: await chatter(spa) };
}

/** What a guest was reminded of, oldest first. */
async function reminders(spa: CareSpa, { conversationId }: Chatter) {
  const rows = await outboxOf(spa, conversationId);
  return rows.flatMap(({ notice, createdAt, status }) =>
    notice?.kind === 'visit-soon' ? [{ notice, at: isoOf(createdAt), status }] : [],
  );
}

/** Sends as that spa's channel does; what other tests left in this database is not wanted. */
function sending(spa: CareSpa, outcome: SendOutcome | null = null): Send {
  return async ({ tenantId, notice }) => {
    if (tenantId !== spa.tenantId) return { ok: false, error: 'not-needed' };
    const content = { text: notice?.kind ?? '', choices: [], link: null, image: null };
    return outcome ?? { ok: true, providerMessageId: null, content };
  };
}

const TERMS = { lines: [], locale: 'en', publicUrl: '' } as never;

/** The guest has paid by a link, and their bank takes its time. */
async function beingPaid({ tenantId }: CareSpa, bookingId: string): Promise<string> {
  const [id, checkoutId, accountId] = [newId(), newId(), newId()];
  const account = { channel: 'stripe', externalId: accountId, name: '', secretsSealed: null } as const;
  const money = { provider: 'stripe', amountMinor: 9_000, currency: 'EUR', createdAt: 0 };
  await database.run(async (db) => {
    const scope = tenantScope(db, tenantId);
    await scope.insert(ChannelAccountTable, [
      { ...account, id: accountId, active: true, createdAt: 0, updatedAt: 0 },
    ]);
    await scope.insert(CheckoutTable, [
      {
        ...{ ...money, id: checkoutId, bookingId, purpose: 'balance', token: newId(), status: 'open' },
        expiresAt: instant('2026-03-05T16:00'),
      },
    ]);
    await scope.insert(CheckoutSessionTable, [
      {
        ...{ id, checkoutId, accountId, attempt: 1, state: 'processing', terms: TERMS },
        ...{ reference: id, url: null, chargeReference: null, expiresAt: 0, failures: 0, error: null },
        createdAt: 0,
        lookAt: instant('2026-03-06T09:00'),
      },
    ]);
  });
  return id;
}

async function pass(spa: CareSpa, clock: ReturnType<typeof clockAt>, local: string): Promise<void> {
  clock.set(local);
  await remindDue(spa.core);
}

describe('a booked visit', () => {
  test('is reminded of a day and two hours before, each once', async () => {
    const { clock, spa, guest } = await house();
    const { id, startsAt } = await visit(spa, guest, '2026-03-05T17:00');
    for (const [local, times] of [
      ['2026-03-02T09:01', 0],
      ['2026-03-04T16:59', 0],
      ['2026-03-04T17:00', 1],
      ['2026-03-04T17:05', 1],
      ['2026-03-05T14:59', 1],
      ['2026-03-05T15:00', 2],
      ['2026-03-05T16:59', 2],
      ['2026-03-05T18:00', 2],
    ] as const) {
      await pass(spa, clock, local);
      expect([local, (await reminders(spa, guest)).length]).toEqual([local, times]);
    }
    expect((await reminders(spa, guest)).map(({ notice }) => notice)).toMatchObject([
      { bookingId: id, startsAt, confirmBy: null },
      { bookingId: id, startsAt, confirmBy: null },
    ]);
  });

  test('is reminded of while it can be cancelled for free', async () => {
    const { clock, spa, guest } = await house({}, { freeCancellationHours: 24 });
    await visit(spa, guest, '2026-03-05T17:00');
    await pass(spa, clock, NOW);
    await pass(spa, clock, '2026-03-04T14:59');
    expect(await reminders(spa, guest)).toEqual([]);
    await pass(spa, clock, '2026-03-04T15:00');
    expect(await reminders(spa, guest)).toHaveLength(1);
  });

  test('is reminded of once by several processes that look at the same time', async () => {
    const { clock, spa, guest } = await house();
    await visit(spa, guest, '2026-03-05T17:00');
    await pass(spa, clock, NOW);
    clock.set('2026-03-04T17:00');
    await Promise.all(Array.from({ length: 4 }, () => remindDue(spa.core)));
    expect(await reminders(spa, guest)).toHaveLength(1);
  });

  test('that was moved is reminded of at its new time, and not at the old one', async () => {
    const { clock, spa, guest } = await house();
    const { id } = await visit(spa, guest, '2026-03-05T17:00');
    await pass(spa, clock, NOW);
    const where = { startsAt: isoOf(instant('2026-03-10T11:00')), therapistId: null, locationId: null };
    const moved = await spa.service.moveBooking(spa.tenantId, DESK, {
      ...{ bookingId: id, ...where, requestKey: newId(), exception: null },
    });
    expect(moved).toMatchObject({ ok: true });
    await pass(spa, clock, '2026-03-04T17:00');
    await pass(spa, clock, '2026-03-05T15:00');
    expect(await reminders(spa, guest)).toEqual([]);
    await pass(spa, clock, '2026-03-09T11:00');
    expect(await reminders(spa, guest)).toHaveLength(1);
  });

  test('that was cancelled is reminded of no more', async () => {
    const { clock, spa, guest } = await house();
    const { id } = await visit(spa, guest, '2026-03-05T17:00');
    await pass(spa, clock, NOW);
    expect(await spa.service.cancelBooking(spa.tenantId, guest.actor, id, null)).toMatchObject({ ok: true });
    await pass(spa, clock, '2026-03-04T17:00');
    await pass(spa, clock, '2026-03-05T15:00');
    expect(await reminders(spa, guest)).toEqual([]);
  });

  test('is not reminded of where the guest said "stop"', async () => {
    const { clock, spa, guest } = await house();
    await visit(spa, guest, '2026-03-05T17:00');
    await pass(spa, clock, NOW);
    await spa.care.setMessages(spa.tenantId, guest.actor, guest.actor.guestId, 'answers-only');
    await pass(spa, clock, '2026-03-04T17:00');
    expect(await reminders(spa, guest)).toEqual([]);
  });

  test('booked by the desk for who never wrote is nobody’s to be reminded of', async () => {
    const { clock, spa, guest } = await house();
    const stranger = await spa.guest();
    const booked = await visit(
      spa,
      { actor: { ...stranger, conversationId: null as never } },
      '2026-03-05T17:00',
    );
    expect(booked.status).toBe('confirmed');
    await pass(spa, clock, '2026-03-04T17:00');
    expect(await reminders(spa, guest)).toEqual([]);
  });
});

describe('a reminder that cannot be sent', () => {
  test('for hours waits for the morning, and is sent then once', async () => {
    const { clock, spa, guest } = await house({ policy: { quietHours: { from: '17:00', to: '08:00' } } });
    await visit(spa, guest, '2026-03-05T16:45');
    await pass(spa, clock, NOW);
    await sendDue(spa.core, sending(spa), 'test');
    await pass(spa, clock, '2026-03-04T16:45');
    clock.set('2026-03-04T16:50');
    const away = sending(spa, { ok: false, error: 'retry', afterMs: 10 * 60_000, detail: 'away' });
    await sendDue(spa.core, away, 'test');
    clock.set('2026-03-04T17:05');
    await sendDue(spa.core, sending(spa), 'test');
    expect((await reminders(spa, guest)).map(({ status }) => status)).toEqual(['dropped']);
    await pass(spa, clock, '2026-03-04T17:06');
    await pass(spa, clock, '2026-03-05T07:59');
    expect(await reminders(spa, guest)).toHaveLength(1);
    await pass(spa, clock, '2026-03-05T08:00');
    await sendDue(spa.core, sending(spa), 'test');
    await pass(spa, clock, '2026-03-05T08:01');
    expect((await reminders(spa, guest)).map(({ status }) => status)).toEqual(['dropped', 'sent']);
  });

  test('where its visit is told goes to another chat of the guest’s', async () => {
    const { clock, spa, guest } = await house();
    const other = await chatter(spa);
    await database.run((db) =>
      tenantScope(db, spa.tenantId).update(
        ConversationTable,
        { id: other.conversationId },
        { guestId: guest.actor.guestId },
      ),
    );
    await visit(spa, guest, '2026-03-05T17:00');
    await pass(spa, clock, NOW);
    await sendDue(spa.core, sending(spa), 'test');
    await pass(spa, clock, '2026-03-04T17:00');
    const blocked: Send = async (message) =>
      message.conversation.id === guest.conversationId
        ? { ok: false, error: 'give-up', detail: 'blocked', why: 'unreachable' }
        : sending(spa)(message);
    await sendDue(spa.core, blocked, 'test');
    await sendDue(spa.core, blocked, 'test');
    expect((await reminders(spa, guest)).map(({ status }) => status)).toEqual(['dead']);
    expect((await reminders(spa, other)).map(({ status }) => status)).toEqual(['sent']);
  });
});

describe('a house that gives unconfirmed visits back', () => {
  const policy = { reminderHours: [24], releaseHours: 6 };

  async function unpaid() {
    const all = await house({ policy }, { depositPercent: 0 });
    return all;
  }

  test('asks, and gives the time to others when nobody answers', async () => {
    const { clock, spa, guest } = await unpaid();
    const { id } = await visit(spa, guest, '2026-03-05T17:00');
    await pass(spa, clock, NOW);
    await pass(spa, clock, '2026-03-04T17:00');
    const [asked] = await reminders(spa, guest);
    expect(asked?.notice).toMatchObject({ confirmBy: isoOf(instant('2026-03-05T11:00')) });
    await sendDue(spa.core, sending(spa), 'test');
    await pass(spa, clock, '2026-03-05T10:59');
    expect(await spa.service.booking(spa.tenantId, id)).toMatchObject({ status: 'confirmed' });
    await pass(spa, clock, '2026-03-05T11:00');
    expect(await spa.service.booking(spa.tenantId, id)).toMatchObject({
      status: 'cancelled',
      cancelReason: 'not confirmed',
    });
    const notices: Notice[] = (await outboxOf(spa, guest.conversationId)).flatMap(
      ({ notice }) => notice ?? [],
    );
    expect(notices.at(-1)).toEqual({ kind: 'cancelled-by-house', bookingId: id, unconfirmed: true });
  });

  test('leaves it to who said that they come', async () => {
    const { clock, spa, guest } = await unpaid();
    const { id } = await visit(spa, guest, '2026-03-05T17:00');
    await pass(spa, clock, NOW);
    await pass(spa, clock, '2026-03-04T17:00');
    await sendDue(spa.core, sending(spa), 'test');
    expect(await spa.care.attend(spa.tenantId, guest.actor, id)).toMatchObject({
      ok: true,
      booking: { attendsAt: isoOf(instant('2026-03-04T17:00')) },
    });
    expect(await spa.care.attend(spa.tenantId, guest.actor, id)).toMatchObject({ ok: true });
    await pass(spa, clock, '2026-03-05T11:00');
    expect(await spa.service.booking(spa.tenantId, id)).toMatchObject({ status: 'confirmed' });
    const told = (await eventsOf(spa)).filter(({ type }) => type === 'guest-attends');
    expect(told).toHaveLength(1);
  });

  /** Asked whether they come, and silent since. */
  async function asked() {
    const all = await unpaid();
    const { id } = await visit(all.spa, all.guest, '2026-03-05T17:00');
    await pass(all.spa, all.clock, NOW);
    await pass(all.spa, all.clock, '2026-03-04T17:00');
    await sendDue(all.spa.core, sending(all.spa), 'test');
    return { ...all, id };
  }

  test('never takes it from who said in that moment that they come', async () => {
    const { clock, spa, guest, id } = await asked();
    clock.set('2026-03-05T11:00');
    let answers: Promise<unknown> | null = null;
    const { transact } = spa.core.database;
    /** The guest's answer comes between two transactions of the look. */
    const between: Database = {
      ...spa.core.database,
      transact: async (work) => {
        const done = await transact(work);
        answers ??= spa.care.attend(spa.tenantId, guest.actor, id);
        await answers;
        return done;
      },
    };
    await remindDue({ ...spa.core, database: between });
    const said = (await answers) as { readonly ok: boolean } | null;
    const status = (await spa.service.booking(spa.tenantId, id))?.status;
    expect([said?.ok, status]).toEqual(said?.ok ? [true, 'confirmed'] : [false, 'cancelled']);
  });

  test('takes none that has begun, as after an outage', async () => {
    const { clock, spa, id } = await asked();
    await pass(spa, clock, '2026-03-05T17:05');
    expect(await spa.service.booking(spa.tenantId, id)).toMatchObject({ status: 'confirmed' });
  });

  test('takes none that is being paid for, as long as the bank has not said no', async () => {
    const { clock, spa, id } = await asked();
    const session = await beingPaid(spa, id);
    await pass(spa, clock, '2026-03-05T11:00');
    expect(await spa.service.booking(spa.tenantId, id)).toMatchObject({ status: 'confirmed' });
    await database.run((db) =>
      tenantScope(db, spa.tenantId).update(
        CheckoutSessionTable,
        { id: session },
        { state: 'failed', lookAt: null },
      ),
    );
    await pass(spa, clock, '2026-03-05T11:10');
    expect(await spa.service.booking(spa.tenantId, id)).toMatchObject({ status: 'cancelled' });
  });

  test('leaves it to whom the question never reached', async () => {
    const { clock, spa, guest } = await unpaid();
    const { id } = await visit(spa, guest, '2026-03-05T17:00');
    await pass(spa, clock, NOW);
    await pass(spa, clock, '2026-03-04T17:00');
    const gone = sending(spa, { ok: false, error: 'give-up', detail: 'blocked', why: 'unreachable' });
    await sendDue(spa.core, gone, 'test');
    await pass(spa, clock, '2026-03-05T11:00');
    await pass(spa, clock, '2026-03-05T16:00');
    expect(await spa.service.booking(spa.tenantId, id)).toMatchObject({ status: 'confirmed' });
  });
});

describe('"I’ll be there"', () => {
  test('is no stranger’s to say, and of no visit that is off', async () => {
    const { spa, guest } = await house();
    const stranger = await chatter(spa);
    const { id } = await visit(spa, guest, '2026-03-05T17:00');
    expect(await spa.care.attend(spa.tenantId, stranger.actor, id)).toMatchObject({ reason: 'not-found' });
    await spa.service.cancelBooking(spa.tenantId, guest.actor, id, null);
    expect(await spa.care.attend(spa.tenantId, guest.actor, id)).toMatchObject({
      ok: false,
      reason: 'not-possible-now',
    });
  });
});
