import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { CalendarDay, House, MessageContent } from '../../api/contract.ts';
import { examine } from '../../api/doctor/examine.ts';
import { openTestDatabase } from '../support/database.ts';
import { startServer, type TestServer } from '../support/test-server.ts';
import { openChat } from '../support/webchat/chat-client.ts';

const NOW = '2026-03-02T09:00';

describe('the server', () => {
  let server: TestServer;
  let desk = '';
  let therapist = '';

  beforeAll(async () => {
    server = await startServer(NOW);
    desk = await signIn('desk');
    therapist = await signIn('therapist');
  }, 60_000);
  afterAll(() => server?.stop());

  async function signIn(role: string): Promise<string> {
    const { email, password } = server.demo.signIns.find((one) => one.role === role) ?? {
      email: '',
      password: '',
    };
    const answer = await call('POST', '/api/v1/session', { body: { email, password } });
    return answer.headers.get('set-cookie')?.split(';')[0] ?? '';
  }

  interface Call {
    readonly cookie?: string;
    readonly body?: unknown;
    readonly headers?: Record<string, string>;
  }

  function call(method: string, path: string, { cookie, body, headers }: Call = {}): Promise<Response> {
    return fetch(`${server.url}${path}`, {
      method,
      redirect: 'manual',
      headers: { 'x-stillwater': '1', ...(cookie ? { cookie } : {}), ...headers },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
  }

  async function read<T>(path: string, cookie?: string): Promise<T> {
    const answer = await call('GET', path, cookie === undefined ? {} : { cookie });
    return JSON.parse(await answer.text());
  }

  /** Books over the web chat's socket, up to the payment link. */
  async function bookUpToPayment() {
    const chat = await openChat(server.url, server.demo.slug);
    await chat.say('swedish massage on friday');
    const offer = await chat.heard((content) => content.choices.length > 2);
    await chat.tap(offer.choices[0]?.id ?? '');
    await chat.heard((content) => /name/i.test(content.text));
    await chat.say('Sofie <b>Jansen</b>');
    const summary = await chat.heard((content) =>
      content.choices.some((choice) => /^Yes/.test(choice.title)),
    );
    await chat.tap(summary.choices[0]?.id ?? '');
    const payment = await chat.heard((content) => content.link !== null);
    return { chat, payUrl: payment.link?.url ?? '' };
  }

  const pay = (payUrl: string, action: string) =>
    fetch(payUrl, { method: 'POST', redirect: 'manual', body: new URLSearchParams({ action }) });

  test('answers what operators ask', async () => {
    for (const path of [
      '/healthz',
      '/readyz',
      '/metrics',
      '/api/openapi.json',
      '/',
      '/chat.js',
      '/admin/',
      '/admin/money',
      '/pages.css',
      '/pay.js',
    ]) {
      expect([path, (await call('GET', path)).status]).toEqual([path, 200]);
    }
    const document: { paths: object } = await read('/api/openapi.json');
    expect(Object.keys(document.paths)).toEqual(
      expect.arrayContaining(['/api/v1/calendar', '/api/v1/check-in', '/api/v1/bookings/{id}/cancel']),
    );
  });

  test('a visit is paid once by a double click, and a decline can be tried again', async () => {
    const { chat, payUrl } = await bookUpToPayment();
    await expect(pay(payUrl, 'decline')).resolves.toMatchObject({ status: 303 });
    await chat.heard((content) => /did not go through|declined|not.*paid|failed/i.test(content.text));
    await expect((await fetch(payUrl)).text()).resolves.toContain('try again');
    const both = await Promise.all([pay(payUrl, 'pay'), pay(payUrl, 'pay')]);
    expect(both.map((answer) => answer.status)).toEqual([303, 303]);
    const confirmation = await chat.heard((content) => content.image !== null);
    expect(chat.lines.filter((line) => line.content.image !== null)).toHaveLength(1);
    await expect((await fetch(payUrl)).text()).resolves.not.toContain('value="pay"');
    const picture = await fetch(confirmation.image?.url ?? '');
    expect(picture.headers.get('content-type')).toBe('image/png');
    chat.close();
  });

  test('says its kind of no: without a session, with a forged cookie, from another site, in the wrong role', async () => {
    await expect(call('GET', '/api/v1/me')).resolves.toMatchObject({ status: 401 });
    await expect(call('GET', '/api/v1/me', { cookie: 'session=guess' })).resolves.toMatchObject({
      status: 401,
    });
    const crossSite = await fetch(`${server.url}/api/v1/check-in`, {
      method: 'POST',
      headers: { cookie: desk },
      body: '{}',
    });
    expect(crossSite.status).toBe(403);
    await expect(
      call('POST', '/api/v1/check-in', { cookie: therapist, body: { code: 'K7M4PX' } }),
    ).resolves.toMatchObject({ status: 403 });
    await expect(
      call('GET', '/api/v1/calendar?location=x&date=2026-03-03', { cookie: therapist }),
    ).resolves.toMatchObject({ status: 404 });
  });

  test('shows a therapist only their own column, without money', async () => {
    const { user }: { user: { therapistId: string } } = await read('/api/v1/me', therapist);
    const house: House = await read('/api/v1/house', therapist);
    const day: CalendarDay = await read(
      `/api/v1/calendar?location=${house.locations[0]?.id}&date=2026-03-03`,
      therapist,
    );
    expect(day.columns.map((column) => column.therapist.id)).toEqual([user.therapistId]);
    expect(day.bookings.length).toBeGreaterThan(0);
    expect(day.bookings.every((booking) => booking.totalMinor === 0 && booking.checkout === null)).toBe(true);
  });

  test.each([
    ['GET', '/api/v1/calendar', undefined, 400],
    ['GET', '/api/v1/calendar?location=x&date=tomorrow', undefined, 400],
    ['GET', '/api/v1/calendar?location=x&date=2026-02-30', undefined, 400],
    ['GET', "/api/v1/bookings/'%20OR%201=1", undefined, 404],
    ['POST', '/api/v1/check-in', '{', 400],
    ['POST', '/api/v1/check-in', '[]', 400],
    ['POST', '/api/v1/check-in', { code: '' }, 400],
    ['POST', '/api/v1/check-in', { code: 'no such code' }, 409],
    ['POST', '/api/v1/bookings/nothing/cancel', {}, 404],
    ['POST', '/api/v1/session', { email: 'x' }, 400],
    ['POST', '/api/v1/session', 'x'.repeat(100_000), 413],
    ['POST', '/webhooks/cashier', '{}', 401],
    ['GET', '/pay/nothing', undefined, 404],
    ['GET', '/qr/nothing.png', undefined, 404],
    ['GET', '/receipts/nothing/K7M4PX.pdf', undefined, 404],
    ['GET', '/spa/..%2f..%2fetc', undefined, 404],
    ['GET', '/admin/assets/..%2f..%2fpackage.json', undefined, 404],
    ['GET', '/admin/no-such-file.js', undefined, 404],
    ['PUT', '/api/v1/me', undefined, 405],
  ])('%s %s with %j is answered %i, with no word of our insides', async (method, path, body, status) => {
    const answer = await call(method, path, { cookie: desk, body });
    const text = await answer.text();
    expect([answer.status, text.slice(0, 300)]).toEqual([
      status,
      expect.not.stringMatching(/\bat \w+.*:\d+|node_modules|Error:|SQLITE|QueryFailed/),
    ]);
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
  });

  test('locks out who keeps guessing a password, and nobody else', async () => {
    const guess = (email: string) => call('POST', '/api/v1/session', { body: { email, password: 'guess' } });
    for (let i = 0; i < 8; i += 1)
      await expect(guess('owner@sage-house.example')).resolves.toMatchObject({ status: 401 });
    await expect(guess('owner@sage-house.example')).resolves.toMatchObject({ status: 429 });
    await expect(signIn('desk')).resolves.toMatch(/^session=/);
  });

  test('counts guesses that come at once, and those with spaces around the address', async () => {
    const guesses = Array.from({ length: 24 }, (_, i) => `${' '.repeat(i % 3)}manager@sage-house.example`);
    const answers = await Promise.all(
      guesses.map((email) => call('POST', '/api/v1/session', { body: { email, password: 'guess' } })),
    );
    expect(answers.filter((answer) => answer.status === 401)).toHaveLength(8);
    expect(answers.filter((answer) => answer.status === 429)).toHaveLength(16);
  });

  test.each([
    ['10,000 characters', 'massage '.repeat(1_250)],
    ['only pictures', '🧖‍♀️💆🪷'],
    ['right to left', 'أريد حجز مساج غدا'],
    ['SQL', "'; DROP TABLE booking; --"],
    ['HTML', '<img src=x onerror=alert(1)>'],
    ['a day in the past', 'deep tissue yesterday'],
    ['a treatment nobody does', 'book me a haircut tomorrow'],
    ['eleven people', 'massage for eleven people tomorrow'],
    ['a closed hour', 'deep tissue tomorrow at 3 am'],
  ])('answers a message of %s in words', async (_what, text) => {
    const chat = await openChat(server.url, server.demo.slug);
    await chat.say(text);
    const answer: MessageContent = await chat.heard(() => true);
    expect(answer.text.length).toBeGreaterThan(10);
    expect(answer.text).not.toMatch(/undefined|null|NaN|\[object|Error|at \w+ \(/);
    expect(answer.text).not.toMatch(/something went wrong/);
    chat.close();
  });

  test('refuses an empty message, a frame that is none and a key that is too short, and goes on', async () => {
    const chat = await openChat(server.url, server.demo.slug);
    for (const frame of ['', 'hello', '{}', JSON.stringify({ type: 'say', id: 'x', text: ' ' })])
      chat.raw(frame);
    await chat.say('hello');
    await chat.heard(() => true);
    expect(chat.refusals).toHaveLength(4);
    chat.close();
  });

  test('takes a message that comes twice once, and answers an old button from the present', async () => {
    const chat = await openChat(server.url, server.demo.slug);
    await chat.say('deep tissue tomorrow after 5', '11111111-1111-4111-8111-111111111111');
    await chat.say('deep tissue tomorrow after 5', '11111111-1111-4111-8111-111111111111');
    const offer = await chat.heard((content) => content.choices.length > 2);
    await chat.say('start over');
    await chat.heard((content) => content !== offer && content.choices !== offer.choices);
    await chat.tap(offer.choices[0]?.id ?? '');
    await chat.heard((content) => /name|keeping|free/i.test(content.text));
    const again = await openChat(server.url, server.demo.slug, chat.key);
    expect(again.lines.filter((line) => line.from === 'guest')).toHaveLength(3);
    for (const one of [chat, again]) one.close();
  });

  test('goes on where the guest was after a kill -9 in mid-conversation', async () => {
    const chat = await openChat(server.url, server.demo.slug);
    await chat.say('hot stone massage on saturday for 90 minutes');
    const offer = await chat.heard((content) => content.choices.length > 1);
    chat.raw(
      JSON.stringify({
        type: 'tap',
        id: '22222222-2222-4222-8222-222222222222',
        choice: offer.choices[0]?.id,
        title: 'x',
      }),
    );
    await server.kill();
    chat.close();
    await server.restart();
    const again = await openChat(server.url, server.demo.slug, chat.key);
    // The browser cannot know whether it arrived, and sends it once more.
    await again.tap(offer.choices[0]?.id ?? '', '22222222-2222-4222-8222-222222222222');
    const question = await again.heard((content) => /name/i.test(content.text));
    expect(question.text).toMatch(/name/i);
    await again.say('Noor');
    await again.heard((content) => /Hot stone massage, 90 minutes/.test(content.text));
    const later = await openChat(server.url, server.demo.slug, chat.key);
    expect(later.lines.filter((line) => line.from === 'guest')).toHaveLength(3);
    expect(later.lines.map((line) => line.position)).toEqual(later.lines.map((_, index) => index + 1));
    for (const one of [again, later]) one.close();
  }, 60_000);

  test('and after all that the doctor finds nothing', async () => {
    const database = await openTestDatabase(server.databaseUrl);
    const findings = (await examine(database)).filter((finding) => finding.tenantId === server.demo.tenantId);
    await database.close();
    expect(findings).toEqual([]);
  });
});
