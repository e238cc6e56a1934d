import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { RecoveryCodeTable, StaffTable, TwoStepTable } from '../../../api/database/entities/people.ts';
import type { DemoSpa } from '../../../api/demo/make-demo-spa.ts';
import { codeOf, newSecret, stepAt, stepOf, uriOf } from '../../../api/people/totp.ts';
import { type ServedHouse, serveHouse } from '../../support/served.ts';

type Role = 'owner' | 'manager' | 'desk' | 'therapist';
interface Answer {
  readonly status: number;
  readonly body: Record<string, unknown>;
  readonly cookie: string;
}

describe('the codes of an app', () => {
  // RFC 6238, appendix B: of the secret "12345678901234567890", the last six digits of eight.
  const SECRET = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';
  test.each([
    [59, '287082'],
    [1_111_111_109, '081804'],
    [1_111_111_111, '050471'],
    [1_234_567_890, '005924'],
    [2_000_000_000, '279037'],
    [20_000_000_000, '353130'],
  ])('are those of RFC 6238 at second %d', (second, code) => {
    expect(codeOf(SECRET, stepAt(second * 1000))).toBe(code);
  });

  test('are taken half a minute early or late, no more, and of no step that was taken', () => {
    const now = 1_000_000 * 30_000;
    const at = (off: number) => codeOf(SECRET, 1_000_000 + off);
    expect([-2, -1, 0, 1, 2].map((off) => stepOf(SECRET, at(off), now, 0))).toEqual([
      ...[null, 999_999, 1_000_000, 1_000_001, null],
    ]);
    expect(stepOf(SECRET, at(0), now, 1_000_000)).toBeNull();
    expect(stepOf(SECRET, at(-1), now, 1_000_000)).toBeNull();
    for (const code of ['', '12345', '1234567', 'abcdef', '１２３４５６'])
      expect(stepOf(SECRET, code, now, 0)).toBeNull();
  });

  test('come of secrets of 160 bits, which apps read from an address', () => {
    expect(newSecret()).toMatch(/^[A-Z2-7]{32}$/);
    expect(newSecret()).not.toBe(newSecret());
    expect(uriOf('ABC', 'Sage & House', 'a@b.example')).toBe(
      'otpauth://totp/Sage%20%26%20House:a%40b.example?secret=ABC&issuer=Sage%20%26%20House&algorithm=SHA1&digits=6&period=30',
    );
  });
});

describe('two-step sign-in', () => {
  let house: ServedHouse;
  let spa: DemoSpa;
  beforeAll(async () => {
    house = await serveHouse('2026-03-02T09:00', async () => ({}));
  }, 60_000);
  afterAll(() => house?.stop());

  async function send(cookie: string, method: string, path: string, body?: unknown): Promise<Answer> {
    const answer = await fetch(`${house.url}/api/v1${path}`, {
      method,
      headers: { cookie, 'content-type': 'application/json', 'x-stillwater': '1' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await answer.text();
    return {
      status: answer.status,
      body: text === '' ? {} : JSON.parse(text),
      cookie: answer.headers.get('set-cookie')?.split(';')[0] ?? '',
    };
  }

  const who = (role: Role) => {
    const found = spa.signIns.find((one) => one.role === role);
    return { email: found?.email ?? '', password: found?.password ?? '' };
  };
  const signIn = (role: Role, code?: string) =>
    send('', 'POST', '/session', { ...who(role), ...(code === undefined ? {} : { code }) });
  const now = (secret: string, off = 0) => codeOf(secret, stepAt(house.now()) + off);

  /** Turned on for somebody; their session, secret and recovery codes. */
  async function turnedOn(role: Role) {
    const { cookie } = await signIn(role);
    const begun = await send(cookie, 'POST', '/two-steps/begin', { password: who(role).password });
    expect(begun.status).toBe(200);
    const secret = String(begun.body.secret);
    const done = await send(cookie, 'POST', '/two-steps/confirm', { code: now(secret, -1) });
    expect(done.status).toBe(200);
    return { cookie, secret, codes: done.body.codes as readonly string[] };
  }

  test('asks who has the password for a code, lets it in once, and is sealed', async () => {
    spa = await house.tenant();
    const { secret } = await turnedOn('owner');
    const rows = await house.served.house.core.database.run((db) => db.find(TwoStepTable));
    expect(JSON.stringify(rows)).not.toContain(secret);
    expect((await signIn('owner')).body.reason).toBe('code-needed');
    const blind = await send('', 'POST', '/session', {
      ...who('owner'),
      password: 'guess',
      code: now(secret),
    });
    expect(blind.body.reason).toBe('wrong-credentials');
    const code = now(secret);
    const both = await Promise.all([signIn('owner', code), signIn('owner', code)]);
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 401]);
    expect((await signIn('owner', code)).body.reason).toBe('wrong-code');
    expect((await signIn('owner', now(secret, 1))).status).toBe(200);
    // Nobody else of the spa is asked.
    expect((await signIn('desk')).status).toBe(200);
  });

  test('takes a recovery code once, however it is typed, and keeps hashes alone', async () => {
    spa = await house.tenant();
    const { cookie, codes } = await turnedOn('owner');
    expect(codes).toHaveLength(10);
    const rows = await house.served.house.core.database.run((db) => db.find(RecoveryCodeTable));
    for (const code of codes) expect(JSON.stringify(rows)).not.toContain(code);
    const typed = ` ${(codes[0] ?? '').toLowerCase().replace('-', ' ')} `;
    expect((await signIn('owner', typed)).status).toBe(200);
    expect((await signIn('owner', codes[0])).body.reason).toBe('wrong-code');
    expect((await send(cookie, 'GET', '/two-steps')).body.codesLeft).toBe(9);
  });

  test('is not guessed: wrong codes are counted for the person, from wherever they come', async () => {
    spa = await house.tenant();
    const { cookie, secret } = await turnedOn('owner');
    // Not by the door of signing in, which counts by place: by another that asks for a code.
    const off = (code: string) =>
      send(cookie, 'POST', '/two-steps/off', { password: who('owner').password, code });
    const wrong = String((Number(now(secret)) + 1) % 1_000_000).padStart(6, '0');
    for (let i = 0; i < 6; i += 1) expect((await signIn('owner', wrong)).body.reason).toBe('wrong-code');
    for (let i = 0; i < 4; i += 1) expect((await off(wrong)).body.reason).toBe('wrong-code');
    // The right one is not looked at any more, at either.
    expect((await off(now(secret))).status).toBe(429);
    expect((await signIn('owner', now(secret))).status).toBe(429);
    house.forward(15 * 60_000);
    expect((await off(now(secret))).status).toBe(204);
    house.setClock('2026-03-02T09:00');
  });

  test('is begun with the password, and turned off with password and code, not by a page left open', async () => {
    spa = await house.tenant();
    const { cookie: other } = await signIn('desk');
    const begun = await send(other, 'POST', '/two-steps/begin', { password: 'guess' });
    expect([begun.status, begun.body.reason]).toEqual([422, 'wrong-password']);
    const { cookie, secret } = await turnedOn('owner');
    const { password } = who('owner');
    const off = (body: unknown) => send(cookie, 'POST', '/two-steps/off', body);
    expect((await off({ password: 'guess', code: now(secret) })).body.reason).toBe('wrong-password');
    expect((await off({ password })).status).toBe(400);
    expect((await off({ password, code: '000000' })).status).toBe(422);
    expect((await send(cookie, 'POST', '/two-steps/begin', { password })).body.reason).toBe('on-already');
    expect((await off({ password, code: now(secret) })).status).toBe(204);
    expect((await signIn('owner')).status).toBe(200);
  });

  test('is required of roles by an owner: who has it not may do nothing else, on the live line either', async () => {
    spa = await house.tenant();
    const [owner, manager, desk] = await Promise.all([turnedOn('owner'), signIn('manager'), signIn('desk')]);
    const roles = { roles: ['owner', 'desk'] };
    expect((await send(manager.cookie, 'POST', '/two-steps/roles', roles)).body.reason).toBe('owners-only');
    expect((await send(owner.cookie, 'POST', '/two-steps/roles', roles)).status).toBe(204);
    expect((await send(desk.cookie, 'GET', '/house')).body.reason).toBe('two-steps-first');
    expect((await send(desk.cookie, 'GET', '/me')).body.twoStepsFirst).toBe(true);
    expect((await send(manager.cookie, 'GET', '/house')).status).toBe(200);
    expect((await send(owner.cookie, 'GET', '/house')).status).toBe(200);
    await turnedOn('desk');
    expect((await send(desk.cookie, 'GET', '/house')).status).toBe(200);
  });

  test('is turned off by somebody above who has lost phone and codes, and a new password is no way around', async () => {
    spa = await house.tenant();
    const owner = await signIn('owner');
    const { secret } = await turnedOn('desk');
    const { core } = house.served.house;
    const people = await core.database.run((db) => db.findBy(StaffTable, { tenantId: spa.tenantId }));
    const id = people.find(({ role }) => role === 'desk')?.id ?? '';
    const link = await send(owner.cookie, 'POST', `/access/${id}/password-link`);
    const token = String(link.body.link).split('#')[1];
    const set = await send('', 'POST', '/join', { token, password: 'a quiet long password' });
    expect([set.status, set.cookie]).toEqual([200, '']);
    const again = { email: who('desk').email, password: 'a quiet long password' };
    expect((await send('', 'POST', '/session', again)).body.reason).toBe('code-needed');
    expect((await send('', 'POST', '/session', { ...again, code: now(secret) })).status).toBe(200);
    expect((await send(owner.cookie, 'POST', `/access/${id}/end-two-steps`)).status).toBe(200);
    expect((await send('', 'POST', '/session', again)).status).toBe(200);
    const own = people.find(({ role }) => role === 'owner')?.id;
    expect((await send(owner.cookie, 'POST', `/access/${own}/end-two-steps`)).body.reason).toBe('yourself');
  });
});
