import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import WebSocket from 'ws';
import type {
  AccessView,
  House,
  LiveMessage,
  LogPage,
  MemberView,
  Role,
  SessionView,
} from '../../../api/contract.ts';
import { AccessLinkTable } from '../../../api/database/entities/people.ts';
import type { DemoSpa } from '../../../api/demo/make-demo-spa.ts';
import { type ServedHouse, serveHouse } from '../../support/served.ts';
import { until } from '../../support/until.ts';

type Call = (
  method: 'GET' | 'POST' | 'DELETE',
  path: string,
  body?: unknown,
) => Promise<{ readonly status: number; readonly body: Record<string, unknown> }>;
interface Signed {
  readonly call: Call;
  readonly cookie: string;
}

const PASSWORD = 'a quiet long password';
let house: ServedHouse;
let spa: DemoSpa;
beforeAll(async () => {
  house = await serveHouse('2026-03-02T09:00', async () => ({}));
  spa = await house.tenant();
}, 60_000);
afterAll(() => house?.stop());

function callerWith(cookie: string): Call {
  return async (method, path, body) => {
    const answer = await fetch(`${house.url}/api/v1${path}`, {
      method,
      headers: { cookie, 'content-type': 'application/json', 'x-stillwater': '1', 'user-agent': 'Test/1' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await answer.text();
    return { status: answer.status, body: text === '' ? {} : JSON.parse(text) };
  };
}

/** From a place of their own each time: tries are counted by place. */
async function enter(path: string, body: unknown): Promise<{ status: number; reason: string } & Signed> {
  const answer = await fetch(`${house.url}/api/v1${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'user-agent': 'Test/1' },
    body: JSON.stringify(body),
  });
  const cookie = answer.headers.get('set-cookie')?.split(';')[0] ?? '';
  const text = await answer.text();
  const reason = answer.ok ? '' : (JSON.parse(text) as { reason: string }).reason;
  return { status: answer.status, reason, cookie, call: callerWith(cookie) };
}

function signIn(role: Role, of = spa): Promise<Signed> {
  const who = of.signIns.find((one) => one.role === role);
  return enter('/session', { email: who?.email, password: who?.password });
}

async function access(who: Signed): Promise<AccessView> {
  const { status, body } = await who.call('GET', '/access');
  expect(status).toBe(200);
  return body as unknown as AccessView;
}

async function memberOf(who: Signed, role: Role): Promise<MemberView> {
  const found = (await access(who)).members.find((one) => one.role === role);
  if (!found) throw new Error(`nobody is ${role}`);
  return found;
}

let invited = 0;
/** Somebody new of this role, by an invitation. */
async function join(
  by: Signed,
  role: Role,
): Promise<Signed & { readonly email: string; readonly id: string }> {
  invited += 1;
  const email = `new-${invited}@example.com`;
  const { status, body } = await by.call('POST', '/invitations', { name: `New ${invited}`, email, role });
  expect([role, status]).toEqual([role, 200]);
  const token = String(body.link).split('#')[1];
  const signed = await enter('/join', { token, name: `New ${invited}`, password: PASSWORD });
  expect(signed.status).toBe(200);
  const { body: me } = await signed.call('GET', '/me');
  return { ...signed, email, id: (me.user as { id: string }).id };
}

async function listen(cookie: string): Promise<{ heard: LiveMessage[]; closed: () => number }> {
  const socket = new WebSocket(`${house.url.replace('http', 'ws')}/api/v1/live`, { headers: { cookie } });
  const heard: LiveMessage[] = [];
  let code = 0;
  socket.on('message', (data) => heard.push(JSON.parse(String(data))));
  socket.on('close', (why) => {
    code = why;
  });
  await until(() => heard.some(({ type }) => type === 'caught-up'));
  return { heard, closed: () => code };
}

describe('sessions', () => {
  test('are listed with device and place, and each ends at once, with its socket', async () => {
    const [one, other] = [await signIn('desk'), await signIn('desk')];
    const own = async (who: Signed) =>
      (await who.call('GET', '/sessions')).body.sessions as readonly SessionView[];
    const listed = await own(one);
    expect(listed.length).toBeGreaterThanOrEqual(2);
    expect(listed.filter(({ isThis }) => isThis)).toMatchObject([{ agent: 'Test/1', place: '127.0.0.1' }]);
    const socket = await listen(other.cookie);
    const its = (await own(other)).find(({ isThis }) => isThis)?.id ?? '';
    expect((await one.call('DELETE', `/sessions/${its}`)).status).toBe(204);
    await until(() => socket.closed() !== 0);
    expect(socket.heard.at(-1)?.type).toBe('signed-out');
    expect((await other.call('GET', '/me')).status).toBe(401);
    expect((await one.call('GET', '/me')).status).toBe(200);
    expect((await one.call('DELETE', `/sessions/${its}`)).status).toBe(404);
  });

  test('of others are not to be ended by knowing their names', async () => {
    const [desk, owner] = [await signIn('desk'), await signIn('owner')];
    const { body } = await owner.call('GET', '/sessions');
    const theirs = (body.sessions as readonly SessionView[])[0]?.id ?? '';
    expect((await desk.call('DELETE', `/sessions/${theirs}`)).status).toBe(404);
    expect((await owner.call('GET', '/me')).status).toBe(200);
  });

  test('end all but this one; an owner ends all of somebody’s', async () => {
    const [one, other] = [await signIn('desk'), await signIn('desk')];
    expect((await one.call('POST', '/sessions/end-others')).body.ended).toBeGreaterThan(0);
    expect((await other.call('GET', '/me')).status).toBe(401);
    expect((await one.call('GET', '/me')).status).toBe(200);
    const owner = await signIn('owner');
    const socket = await listen(one.cookie);
    const { id } = await memberOf(owner, 'desk');
    expect((await owner.call('POST', `/access/${id}/end-sessions`)).status).toBe(200);
    await until(() => socket.closed() !== 0);
    expect((await one.call('GET', '/me')).status).toBe(401);
  });
});

describe('who may sign in', () => {
  test('is invited by a link that is good once, is told once, and is kept as a hash alone', async () => {
    const owner = await signIn('owner');
    const draft = { name: 'Noor', email: 'Noor@Example.com', role: 'desk' };
    const { body } = await owner.call('POST', '/invitations', draft);
    const token = String(body.link).split('/admin/join#')[1] ?? '';
    const rows = await house.served.house.core.database.run((db) => db.find(AccessLinkTable));
    expect(token.length).toBeGreaterThan(40);
    expect(JSON.stringify(rows)).not.toContain(token);
    expect((await access(owner)).invitations).toMatchObject([{ name: 'Noor', email: 'noor@example.com' }]);
    const look = await callerWith('')('POST', '/join/look', { token });
    expect(look).toMatchObject({ status: 200, body: { kind: 'invitation', name: 'Noor', role: 'desk' } });
    const short = await enter('/join', { token, name: 'Noor', password: 'short' });
    expect(short.status).toBe(400);
    const both = await Promise.all(
      [1, 2].map(() => enter('/join', { token, name: 'Noor van Dam', password: PASSWORD })),
    );
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 410]);
    expect((await access(owner)).invitations).toEqual([]);
    const again = await enter('/session', { email: 'noor@example.com', password: PASSWORD });
    expect((await again.call('GET', '/me')).body.user).toMatchObject({ name: 'Noor van Dam', role: 'desk' });
    expect((await again.call('GET', '/access')).status).toBe(403);
    const taken = await owner.call('POST', '/invitations', draft);
    expect(taken).toMatchObject({ status: 409, body: { reason: 'email-taken' } });
  });

  test('does not come in by a link that was withdrawn, or is too old', async () => {
    const owner = await signIn('owner');
    const link = async (email: string) => {
      const { body } = await owner.call('POST', '/invitations', { name: 'Late', email, role: 'manager' });
      return String(body.link).split('#')[1];
    };
    const withdrawn = await link('withdrawn@example.com');
    const [invitation] = (await access(owner)).invitations;
    expect((await owner.call('DELETE', `/invitations/${invitation?.id}`)).status).toBe(200);
    expect((await owner.call('DELETE', `/invitations/${invitation?.id}`)).status).toBe(404);
    const ended = await enter('/join', { token: withdrawn, name: 'Late', password: PASSWORD });
    expect([ended.status, ended.reason]).toEqual([410, 'link-ended']);
    const old = await link('old@example.com');
    house.forward(7 * 86_400_000 + 1);
    const late = await enter('/join', { token: old, name: 'Late', password: PASSWORD });
    expect(late.reason).toBe('link-ended');
    house.setClock('2026-03-02T09:00');
  });

  test('sets a new password by a link, and is signed out everywhere else', async () => {
    const owner = await signIn('owner');
    const person = await join(owner, 'desk');
    const link = async () =>
      String((await owner.call('POST', `/access/${person.id}/password-link`)).body.link).split('#')[1];
    const [first, second] = [await link(), await link()];
    const set = await enter('/join', { token: first, password: 'another long password' });
    expect(set.status).toBe(200);
    expect((await person.call('GET', '/me')).status).toBe(401);
    expect((await set.call('GET', '/me')).status).toBe(200);
    expect((await enter('/session', { email: person.email, password: PASSWORD })).status).toBe(401);
    // The other link would set one behind their back.
    expect((await enter('/join', { token: second, password: 'a third long one' })).reason).toBe('link-ended');
  });

  test('does not come to more by a link that was made for who was less then', async () => {
    const [owner, manager] = [await signIn('owner'), await signIn('manager')];
    const { id, email } = await join(owner, 'desk');
    const { body } = await manager.call('POST', `/access/${id}/password-link`);
    const token = String(body.link).split('#')[1];
    const change = { name: 'Promoted', role: 'owner', therapistId: null };
    expect((await owner.call('POST', `/access/${id}`, change)).status).toBe(200);
    expect((await enter('/join', { token, password: 'the manager’s own choice' })).status).toBe(410);
    expect((await enter('/session', { email, password: PASSWORD })).status).toBe(200);
    // The tests after this one have the owners that they had.
    expect((await owner.call('POST', `/access/${id}/disable`)).status).toBe(200);
  });

  test('who has a link does not come to what its person may see since it was made', async () => {
    const owner = await signIn('owner');
    const { id, email } = await join(owner, 'desk');
    const { body: house } = await owner.call('GET', '/house');
    const { locations, therapists } = house as unknown as House;
    const taken = (await access(owner)).members.map(({ therapistId }) => therapistId);
    const therapistId = therapists.find((one) => !taken.includes(one.id))?.id ?? null;
    const locationIds = locations.slice(0, 1).map((one) => one.id);
    const desk = { name: 'At the desk', role: 'desk', therapistId: null, locationIds: null };
    const become = async (body: object) =>
      expect((await owner.call('POST', `/access/${id}`, body)).status).toBe(200);
    const link = async () =>
      String((await owner.call('POST', `/access/${id}/password-link`)).body.link).split('#')[1];
    for (const change of [{ locationIds }, { therapistId }]) {
      await become(desk);
      const token = await link();
      await become({ ...desk, ...change });
      const entered = await enter('/join', { token, password: 'of who found the link' });
      expect([change, entered.status]).toEqual([change, 410]);
      await become(desk);
    }
    const token = await link();
    await become({ ...desk, name: 'Only the name' });
    expect((await enter('/join', { token, password: PASSWORD })).status).toBe(200);
    expect((await enter('/session', { email, password: PASSWORD })).status).toBe(200);
  });

  test('who is disabled is out at once, their socket too, and back when they are let in again', async () => {
    const owner = await signIn('owner');
    const person = await join(owner, 'desk');
    const socket = await listen(person.cookie);
    expect((await owner.call('POST', `/access/${person.id}/disable`)).status).toBe(200);
    await until(() => socket.closed() !== 0);
    expect((await person.call('GET', '/me')).status).toBe(401);
    const refused = await enter('/session', { email: person.email, password: PASSWORD });
    expect(refused.reason).toBe('wrong-credentials');
    await owner.call('POST', `/access/${person.id}/enable`);
    expect((await enter('/session', { email: person.email, password: PASSWORD })).status).toBe(200);
  });

  test('hears at once what another role may, and no more', async () => {
    const owner = await signIn('owner');
    const person = await join(owner, 'manager');
    expect((await person.call('GET', '/access')).status).toBe(200);
    const desk = { name: 'Now desk', role: 'desk', therapistId: null };
    expect((await owner.call('POST', `/access/${person.id}`, desk)).status).toBe(200);
    expect((await person.call('GET', '/access')).status).toBe(403);
    expect((await person.call('GET', '/me')).body.user).toMatchObject({ name: 'Now desk', role: 'desk' });
  });

  test('a manager makes no owner, and touches none; the last owner stays one', async () => {
    const owner = await signIn('owner');
    const manager = await join(owner, 'manager');
    const boss = await memberOf(owner, 'owner');
    const asOwner = { name: 'X', role: 'owner', therapistId: null };
    const tries = [
      await manager.call('POST', '/invitations', { ...asOwner, email: 'x@example.com' }),
      await manager.call('POST', `/access/${manager.id}`, asOwner),
      await manager.call('POST', `/access/${boss.id}`, { ...asOwner, role: 'desk' }),
      await manager.call('POST', `/access/${boss.id}/disable`),
      await manager.call('POST', `/access/${boss.id}/password-link`),
      await manager.call('POST', `/access/${boss.id}/end-sessions`),
    ];
    expect(tries.map(({ status, body }) => [status, body.reason])).toEqual(
      tries.map(() => [403, 'owners-only']),
    );
    expect((await access(manager)).members.find(({ id }) => id === boss.id)?.mayChange).toBe(false);
    const demoted = await owner.call('POST', `/access/${boss.id}`, { ...asOwner, role: 'manager' });
    expect(demoted.body.reason).toBe('last-owner');
    expect((await owner.call('POST', `/access/${boss.id}/disable`)).body.reason).toBe('yourself');
    const second = await join(owner, 'owner');
    // Each takes the other's place away at once: one of them stays.
    const both = await Promise.all([
      owner.call('POST', `/access/${second.id}`, { ...asOwner, role: 'desk' }),
      second.call('POST', `/access/${boss.id}`, { ...asOwner, role: 'desk' }),
    ]);
    expect(both.filter(({ status }) => status === 200)).toHaveLength(1);
    const left = both[0]?.status === 200 ? owner : second;
    expect(
      (await access(left)).members.filter(({ role, active }) => role === 'owner' && active),
    ).toHaveLength(1);
  });

  test('as a therapist is one of the house, whom nobody else is', async () => {
    const other = await house.tenant();
    const owner = await signIn('owner', other);
    const draft = { name: 'T', email: 't@example.com', role: 'therapist' };
    const { therapistId } = await memberOf(owner, 'therapist');
    for (const id of [null, 'nobody', therapistId]) {
      const refused = await owner.call('POST', '/invitations', { ...draft, therapistId: id });
      expect([id, refused.body.reason]).toEqual([id, 'which-therapist']);
    }
  });

  test('is nobody’s of another tenant to see or change', async () => {
    const other = await house.tenant();
    const stranger = await signIn('owner', other);
    const victim = await memberOf(stranger, 'desk');
    const owner = await join(await signIn('manager'), 'manager').catch(() => signIn('owner'));
    const draft = { name: 'X', role: 'desk', therapistId: null };
    for (const [what, body] of [
      ['', draft],
      ['/disable', undefined],
      ['/enable', undefined],
      ['/password-link', undefined],
      ['/end-sessions', undefined],
    ] as const)
      expect([what, (await owner.call('POST', `/access/${victim.id}${what}`, body)).status]).toEqual([
        what,
        404,
      ]);
    expect((await access(owner)).members.some(({ id }) => id === victim.id)).toBe(false);
  });

  test('stands in the log: who was invited, joined, changed and disabled, and by whom', async () => {
    const owner = await signIn('owner', spa).then(async (who) =>
      (await who.call('GET', '/log')).status === 200 ? who : signIn('manager'),
    );
    const log = (await owner.call('GET', '/log?kind=access&limit=100')).body as unknown as LogPage;
    const types = new Set(log.entries.map(({ type }) => type));
    for (const type of [
      ...['signed-in', 'member-invited', 'invitation-withdrawn', 'member-joined', 'member-changed'],
      ...['member-disabled', 'member-enabled', 'password-link-made', 'password-changed', 'sessions-ended'],
    ] as const)
      expect([...types]).toContain(type);
    const invitation = log.entries.find(({ type, name }) => type === 'member-invited' && name === 'Noor');
    expect(invitation).toMatchObject({ what: 'desk', by: { kind: 'staff' } });
  });

  test('cannot be guessed: a place has so many tries', async () => {
    let last = { status: 0 };
    for (let i = 0; i < 60 && last.status !== 429; i += 1)
      last = await callerWith('')('POST', '/join/look', { token: 'x'.repeat(43) });
    expect(last.status).toBe(429);
  });
});
