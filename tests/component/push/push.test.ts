import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { handOver } from '../../../api/conversations/hand-over.ts';
import { OutboxTable, StaffTable } from '../../../api/database/entities/people.ts';
import { newId } from '../../../api/database/ids.ts';
import type { Database } from '../../../api/database/open-database.ts';
import { tenantScope } from '../../../api/database/scope.ts';
import { examine } from '../../../api/doctor/examine.ts';
import { remindDue } from '../../../api/reminders/remind-due.ts';
import { isoOf } from '../../../api/schedule/local-time.ts';
import { chatGuest } from '../../support/chat-guest.ts';
import { clockAt, instant } from '../../support/clock.ts';
import { openTestDatabase } from '../../support/database.ts';
import { deliverPayment } from '../../support/pay.ts';
import { type FcmApi, openFcmApi, refusal } from '../../support/push/fcm-api.ts';
import { openWebPushService, type WebPushService } from '../../support/push/web-push-service.ts';
import { part } from '../../support/spa.ts';
import { eventsOf, visit } from '../care/care-spa.ts';
import { heldSeries } from '../series/series-spa.ts';
import { booked, DESK } from '../staff-chat/staff-spa.ts';
import { deviceRows, pushSpa } from './push-spa.ts';

const NOW = '2026-03-02T09:00';
const RULES = { reminderHours: [24], quietHours: { from: '21:00', to: '08:00' } };

let database: Database;
let fcm: FcmApi;
let web: WebPushService;
beforeAll(async () => {
  database = await openTestDatabase();
  fcm = await openFcmApi();
  web = await openWebPushService();
});
beforeEach(() => {
  fcm.fault = () => null;
  web.fault = () => null;
});
afterAll(async () => {
  await fcm?.close();
  await web?.close();
  await database?.close();
});

async function house() {
  const clock = clockAt(NOW);
  const spa = await pushSpa(database, clock, { fcm, web }, { policy: RULES });
  const guest = await chatGuest(spa);
  return { clock, spa, guest };
}

type House = Awaited<ReturnType<typeof house>>;

const onPhone = (token: string) => fcm.shown.filter((one) => one.token === token);
const inBrowser = (endpoint: string) => web.shown.filter((one) => one.endpoint === endpoint);
const words = (shown: readonly { readonly body: string }[]) => shown.map(({ body }) => body);

async function move({ spa }: House, id: string, local: string, therapistId: string | null = null) {
  const moved = await spa.service.moveBooking(spa.tenantId, DESK, {
    ...{ bookingId: id, startsAt: isoOf(instant(local)), locationId: null, therapistId },
    ...{ requestKey: newId(), exception: null },
  });
  if (!moved.ok) throw new Error(moved.reason);
}

describe("a guest's devices", () => {
  test('are told of a confirmation, a reminder, a move and a cancellation, each once and until the visit begins', async () => {
    const all = await house();
    const { clock, spa, guest } = all;
    const { endpoint } = await spa.browserOf(guest.conversationId);
    const token = await spa.phoneOf(guest.conversationId);
    const { id } = await visit(spa, guest, '2026-03-05T17:00');
    await spa.send();
    await move(all, id, '2026-03-06T11:00');
    await spa.send();
    clock.set('2026-03-05T11:00');
    await remindDue(spa.core);
    await spa.send();
    await spa.service.cancelBooking(spa.tenantId, DESK, id, null, newId());
    await spa.send();
    const said = [
      'Your visit is booked: Thu 5 Mar, 17:00.',
      'Your visit has been moved. It is now Fri 6 Mar, 11:00.',
      'A reminder of your visit: Fri 6 Mar, 11:00.',
      'Your visit of Fri 6 Mar, 11:00 had to be cancelled. The chat says more.',
    ];
    expect(words(onPhone(token))).toEqual(said);
    expect(words(inBrowser(endpoint))).toEqual(said);
    const [first, , reminder] = inBrowser(endpoint);
    expect(first).toMatchObject({
      ...{ title: 'Test Spa', tag: `visit-${id}`, topic: `visit-${id}` },
      url: `http://spa.test/spa/spa-${spa.tenantId}/chat`,
      ttlSeconds: (instant('2026-03-05T17:00') - instant(NOW)) / 1000,
    });
    expect(reminder?.ttlSeconds).toBe(24 * 3600);
    expect(onPhone(token)[0]).toMatchObject({
      tag: first?.tag,
      ttlSeconds: first?.ttlSeconds,
      url: first?.url,
    });
    expect([...fcm.violations, ...web.violations]).toEqual([]);
    expect(await examine(database)).toEqual([]);
  });

  test('are told of nothing that is no longer so when it is sent', async () => {
    const { spa, guest } = await house();
    const token = await spa.phoneOf(guest.conversationId);
    const { id } = await visit(spa, guest, '2026-03-05T17:00');
    await spa.service.cancelBooking(spa.tenantId, guest.actor, id, null, newId());
    await spa.send();
    expect(onPhone(token)).toEqual([]);
  });

  test('are not reminded after stop, and are told of what becomes of a visit', async () => {
    const { clock, spa, guest } = await house();
    const token = await spa.phoneOf(guest.conversationId);
    await visit(spa, guest, '2026-03-05T17:00');
    await spa.send();
    clock.set('2026-03-04T17:00');
    await remindDue(spa.core);
    // Said after the reminder was written, and before it was sent.
    await spa.care.setMessages(spa.tenantId, guest.actor, guest.actor.guestId, 'answers-only');
    await spa.send();
    expect(words(onPhone(token))).toEqual(['Your visit is booked: Thu 5 Mar, 17:00.']);
  });

  test('are not reminded in the quiet hours, whatever kept the reminder until then', async () => {
    const { clock, spa, guest } = await house();
    const token = await spa.phoneOf(guest.conversationId);
    await visit(spa, guest, '2026-03-05T18:00');
    await spa.send();
    clock.set('2026-03-04T18:00');
    await remindDue(spa.core);
    fcm.fault = () => ({ status: 429, retryAfter: '14400' });
    await spa.send();
    clock.set('2026-03-04T22:05');
    fcm.fault = () => null;
    await spa.send();
    clock.set('2026-03-05T09:00');
    await spa.send();
    expect(words(onPhone(token))).toEqual(['Your visit is booked: Thu 5 Mar, 18:00.']);
  });

  test('speak the language of their chat', async () => {
    const { spa, guest } = await house();
    const token = await spa.phoneOf(guest.conversationId);
    await spa.care.setLanguage(spa.tenantId, guest.conversationId, 'de');
    await visit(spa, guest, '2026-03-05T17:00');
    await spa.send();
    expect(words(onPhone(token))).toEqual(['Ihr Termin ist gebucht: Do 5. März, 17:00 Uhr.']);
  });

  test('are those of the chat alone in which the visit is told of', async () => {
    const { spa, guest } = await house();
    const stranger = await chatGuest(spa);
    const token = await spa.phoneOf(stranger.conversationId);
    await visit(spa, guest, '2026-03-05T17:00');
    await spa.send();
    expect(onPhone(token)).toEqual([]);
  });

  test('are told once by several processes that send at the same time', async () => {
    const { spa, guest } = await house();
    const token = await spa.phoneOf(guest.conversationId);
    const { endpoint } = await spa.browserOf(guest.conversationId);
    await visit(spa, guest, '2026-03-05T17:00');
    await Promise.all(Array.from({ length: 4 }, () => spa.sendOnce()));
    await spa.send();
    expect([onPhone(token), inBrowser(endpoint)].map(({ length }) => length)).toEqual([1, 1]);
  });
});

describe("the team's devices", () => {
  test('tell a therapist of their own visits: new, moved, taken away, cancelled', async () => {
    const all = await house();
    const { spa } = all;
    const [ana, ben] = [await spa.staffPhone(spa.ana.staffId), await spa.staffPhone(spa.ben.staffId, 'de')];
    const { booking } = await booked(spa, '2026-03-05T17:00', spa.ana.therapistId);
    await spa.send();
    expect(words(onPhone(ana))).toEqual(['New visit: Thu 5 Mar, 17:00, a guest.']);
    await move(all, booking.id, '2026-03-05T18:00', spa.ana.therapistId);
    await spa.send();
    await move(all, booking.id, '2026-03-05T18:00', spa.ben.therapistId);
    await spa.send();
    await spa.service.cancelBooking(spa.tenantId, DESK, booking.id, null, newId());
    await spa.send();
    expect(words(onPhone(ana)).slice(1)).toEqual([
      'Another time or place: Thu 5 Mar, 18:00, a guest.',
      'No longer with you: Thu 5 Mar, 18:00, a guest.',
    ]);
    expect(words(onPhone(ben))).toEqual([
      'Andere Zeit oder anderer Ort: Do 5. März, 18:00 Uhr, ein Gast.',
      'Abgesagt: Do 5. März, 18:00 Uhr, ein Gast.',
    ]);
    expect(onPhone(ana)[0]?.url).toBe(
      `http://spa.test/admin/?location=${spa.locationId}&date=2026-03-05&visit=${booking.id}`,
    );
    expect([...fcm.violations]).toEqual([]);
    expect(await examine(database)).toEqual([]);
  });

  test('tell of a recurring booking once, with the first of its visits', async () => {
    const { spa, guest } = await house();
    const ana = await spa.staffPhone(spa.ana.staffId);
    const parts = [{ ...part(spa.treatmentId), therapistId: spa.ana.therapistId }];
    const { id, bookings } = await heldSeries(spa, guest.actor, {}, { parts });
    const accepted = await spa.service.acceptSeries(spa.tenantId, guest.actor, id);
    if (!accepted.ok) throw new Error(accepted.reason);
    await deliverPayment(spa.core, accepted.booking);
    await spa.send();
    expect(bookings.length).toBeGreaterThan(1);
    expect(words(onPhone(ana))).toEqual(['New visit: Fri 6 Mar, 17:00, a guest.']);
  });

  test('tell that a guest comes late and that they are here, by first name, and not of what one did oneself', async () => {
    const { clock, spa } = await house();
    const ana = await spa.staffPhone(spa.ana.staffId);
    const { booking, actor } = await booked(spa, '2026-03-05T17:00', spa.ana.therapistId);
    await spa.service.nameGuest(spa.tenantId, actor.guestId, 'Noor de Vries');
    clock.set('2026-03-05T16:30');
    await spa.care.tellLate(spa.tenantId, actor, booking.id, 10, newId());
    await spa.send();
    clock.set('2026-03-05T17:05');
    await spa.service.checkIn(spa.tenantId, DESK, booking.id, newId(), null);
    await spa.send();
    expect(words(onPhone(ana)).slice(1)).toEqual([
      'Noor, 17:00: comes about 10 minutes later.',
      'Noor is here for 17:00.',
    ]);
    // Who is forgotten later is in no copy of what was shown.
    const rows = await database.run((db) => tenantScope(db, spa.tenantId).findAll(OutboxTable, {}));
    const shown = rows.filter(({ notice }) => notice?.kind === 'staff-alert');
    expect(shown.map(({ status }) => status)).toEqual(['sent', 'sent', 'sent']);
    expect(JSON.stringify(shown)).not.toContain('Noor');
    const other = await booked(spa, '2026-03-06T10:00', spa.ana.therapistId);
    await spa.send();
    const before = onPhone(ana).length;
    await spa.service.cancelBooking(spa.tenantId, spa.ana.actor, other.booking.id, null, newId());
    await spa.send();
    expect(onPhone(ana)).toHaveLength(before);
  });

  test('tell those who answer guests that one wants a person, and no therapist', async () => {
    const { spa, guest } = await house();
    const staffId = newId();
    await database.run((db) =>
      tenantScope(db, spa.tenantId).insert(StaffTable, [
        {
          ...{ id: staffId, email: `${staffId}@spa.test`, name: 'Mara', role: 'desk' as const },
          ...{ resourceId: null, passwordHash: 'x', active: true, createdAt: 0 },
        },
      ]),
    );
    const [mara, ana] = [await spa.staffPhone(staffId), await spa.staffPhone(spa.ana.staffId)];
    const bot = { kind: 'system', name: 'bot' } as const;
    await handOver(spa.core, spa.tenantId, bot, guest.conversationId, 'asked');
    await spa.send();
    expect(words(onPhone(mara))).toEqual(['A guest would like to talk to a person.']);
    expect(onPhone(ana)).toEqual([]);
  });

  test('are silent once their owner has left', async () => {
    const { spa } = await house();
    const ana = await spa.staffPhone(spa.ana.staffId);
    await booked(spa, '2026-03-05T17:00', spa.ana.therapistId);
    await database.run((db) =>
      tenantScope(db, spa.tenantId).update(StaffTable, { id: spa.ana.staffId }, { active: false }),
    );
    await spa.send();
    expect(onPhone(ana)).toEqual([]);
  });

  test('are not taken for chats that a therapist has linked', async () => {
    const { spa } = await house();
    await spa.staffPhone(spa.ana.staffId);
    const { booking } = await booked(spa, '2026-03-05T17:00', spa.ana.therapistId);
    await spa.send();
    const rows = await database.run((db) =>
      tenantScope(db, spa.tenantId).findAll(OutboxTable, { status: 'sent' }),
    );
    const kinds = rows.flatMap(({ notice }) => (notice ? [notice.kind] : []));
    expect(kinds.filter((kind) => kind === 'staff-alert')).toHaveLength(1);
    expect(booking.status).toBe('confirmed');
    expect(await examine(database)).toEqual([]);
  });
});

describe('a push service', () => {
  test.each([
    ['an app that was removed', refusal(404, 'UNREGISTERED', 'Requested entity was not found.'), 404],
    ['a token of another project', refusal(403, 'SENDER_ID_MISMATCH', 'SenderId mismatch'), 403],
    [
      'no token at all',
      refusal(400, 'INVALID_ARGUMENT', 'The registration token is not a valid FCM registration token'),
      400,
    ],
  ])(
    'that knows of %s has it forgotten at once, and the other device is told',
    async (_what, body, status) => {
      const { spa, guest } = await house();
      const [dead, alive] = [
        await spa.phoneOf(guest.conversationId),
        await spa.phoneOf(guest.conversationId),
      ];
      fcm.fault = (token) => (token === dead ? { status, body } : null);
      await visit(spa, guest, '2026-03-05T17:00');
      await spa.send();
      expect(onPhone(alive)).toHaveLength(1);
      expect(await deviceRows(spa)).toHaveLength(1);
      expect(fcm.requests.filter((token) => token === dead)).toHaveLength(1);
      expect(await failures(spa)).toBe(0);
    },
  );

  test.each([
    [
      'may not send',
      { error: { code: 403, message: 'Permission denied', status: 'PERMISSION_DENIED' } },
      403,
    ],
    ['sends what is no message', refusal(400, 'INVALID_ARGUMENT', 'Invalid value at message.android'), 400],
    ['is not known', { error: { code: 401, message: 'no', status: 'UNAUTHENTICATED' } }, 401],
  ])('whose account %s has no device forgotten over it', async (_what, body, status) => {
    const { spa, guest } = await house();
    const token = await spa.phoneOf(guest.conversationId);
    fcm.fault = () => ({ status, body });
    await visit(spa, guest, '2026-03-05T17:00');
    await spa.send();
    expect(await deviceRows(spa)).toHaveLength(1);
    expect(fcm.requests.filter((one) => one === token)).toHaveLength(1);
    expect(await failures(spa)).toBe(0);
  });

  test.each([404, 410])('of browsers that answers %s has the subscription forgotten', async (status) => {
    const { spa, guest } = await house();
    const { endpoint } = await spa.browserOf(guest.conversationId);
    web.fault = () => ({ status });
    await visit(spa, guest, '2026-03-05T17:00');
    await spa.send();
    expect(web.requests.filter((one) => one === endpoint)).toHaveLength(1);
    expect(await deviceRows(spa)).toEqual([]);
    expect(await failures(spa)).toBe(0);
  });

  test.each([429, 503])('that says %s is asked again when it said, and not before', async (status) => {
    const { clock, spa, guest } = await house();
    const token = await spa.phoneOf(guest.conversationId);
    const { endpoint } = await spa.browserOf(guest.conversationId);
    const code = status === 429 ? 'QUOTA_EXCEEDED' : 'UNAVAILABLE';
    fcm.fault = () => ({ status, retryAfter: '120', body: refusal(status, code, 'later') });
    web.fault = () => ({ status, retryAfter: '120' });
    await visit(spa, guest, '2026-03-05T17:00');
    await spa.send();
    [fcm.fault, web.fault] = [() => null, () => null];
    clock.forward(1.9);
    await spa.send();
    const asked = () => [
      fcm.requests.filter((one) => one === token).length,
      web.requests.filter((one) => one === endpoint).length,
    ];
    expect(asked()).toEqual([1, 1]);
    clock.forward(0.2);
    await spa.send();
    expect(asked()).toEqual([2, 2]);
    expect([onPhone(token), inBrowser(endpoint)].map(({ length }) => length)).toEqual([1, 1]);
  });

  test('that fails or says nothing is asked again by the outbox, and by nobody else', async () => {
    const { clock, spa, guest } = await house();
    const token = await spa.phoneOf(guest.conversationId);
    const { endpoint } = await spa.browserOf(guest.conversationId);
    await visit(spa, guest, '2026-03-05T17:00');
    for (const fault of ['silence', { status: 500 }] as const) {
      [fcm.fault, web.fault] = [() => fault, () => fault];
      const before = fcm.requests.length + web.requests.length;
      await spa.sendOnce();
      expect(fcm.requests.length + web.requests.length).toBe(before + 2);
      clock.forward(1);
    }
    [fcm.fault, web.fault] = [() => null, () => null];
    await spa.send();
    expect([onPhone(token), inBrowser(endpoint)].map(({ length }) => length)).toEqual([1, 1]);
  });

  test('that stays away is given up without a word to the desk, and the chat has said it', async () => {
    const { clock, spa, guest } = await house();
    await spa.phoneOf(guest.conversationId);
    fcm.fault = () => ({ status: 500 });
    await visit(spa, guest, '2026-03-05T17:00');
    for (let tries = 0; tries < 14; tries += 1) {
      await spa.send();
      clock.forward(20);
    }
    const rows = await database.run((db) => tenantScope(db, spa.tenantId).findAll(OutboxTable, {}));
    const fates = rows.map(({ notice, status }) => [notice?.kind, status]);
    expect(fates).toEqual(
      expect.arrayContaining([
        ['guest-alert', 'dropped'],
        ['booking-confirmed', 'sent'],
      ]),
    );
    expect(await failures(spa)).toBe(0);
    expect(await deviceRows(spa)).toHaveLength(1);
  });

  test('that is away keeps nobody from being told in the chat', async () => {
    const { spa, guest } = await house();
    await spa.browserOf(guest.conversationId);
    web.fault = () => ({ status: 503, retryAfter: '3600' });
    const { id } = await visit(spa, guest, '2026-03-05T17:00');
    await spa.send();
    await spa.service.cancelBooking(spa.tenantId, DESK, id, null, newId());
    await spa.send();
    const rows = await database.run((db) =>
      tenantScope(db, spa.tenantId).findAll(OutboxTable, { conversationId: guest.conversationId }),
    );
    expect(rows.filter(({ notice }) => notice !== null).map(({ status }) => status)).not.toContain('pending');
  });
});

async function failures(spa: House['spa']): Promise<number> {
  return (await eventsOf(spa)).filter(({ type }) => type === 'message-failed').length;
}
