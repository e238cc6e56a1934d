import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { writeInTenant } from '../../../api/audit/write-in-tenant.ts';
import type { BookingDetail, CalendarDay, House } from '../../../api/contract.ts';
import type { DemoSpa } from '../../../api/demo/make-demo-spa.ts';
import { type ServedHouse, serveHouse } from '../../support/served.ts';
import { BUILT, MAY_CALL } from './routes.ts';
import { CALLERS, type Caller, openTeam, type Team } from './team.ts';

/** Refused for who it is; not because what was asked is not there. */
const NOT_YOURS = ['signed-out', 'not-allowed', 'kiosk', 'cross-site'];

describe('what a role may not do is refused by the server', () => {
  let house: ServedHouse;
  let demo: DemoSpa;
  let team: Team;
  const cookies = new Map<Caller, string>();

  beforeAll(async () => {
    house = await serveHouse('2026-03-02T09:00', async () => ({}));
    demo = await house.tenant();
    team = await openTeam(house, demo);
    for (const caller of CALLERS) cookies.set(caller, await team.cookie(caller));
  }, 60_000);
  afterAll(() => house?.stop());

  const call = (name: string, cookie: string, headers: Record<string, string> = { 'x-stillwater': '1' }) => {
    const [method = '', path = ''] = name.split(' ');
    return fetch(`${house.url}${path.replace(/:\w+/g, 'nothing')}`, {
      method: method === 'del' ? 'DELETE' : method.toUpperCase(),
      redirect: 'manual',
      headers: { cookie, 'content-type': 'application/json', ...headers },
      ...(method === 'post' ? { body: '{}' } : {}),
    });
  };

  /** `yes`, or with which status and why not. */
  const letIn = async (answer: Response): Promise<string> => {
    const text = await answer.text();
    if (answer.status !== 401 && answer.status !== 403) return 'yes';
    const reason = text.startsWith('{') ? JSON.parse(text).reason : '';
    return NOT_YOURS.includes(reason) ? `${answer.status} ${reason}` : 'yes';
  };

  const read = async <T>(path: string, caller: Caller): Promise<T> => {
    const answer = await fetch(`${house.url}/api/v1${path}`, {
      headers: { cookie: cookies.get(caller) ?? '' },
    });
    return JSON.parse(await answer.text());
  };

  test('the table has every route of the server, and none that it has not', () => {
    const served = house.served.routes.map(({ method, path }) => `${method} ${path}`);
    const built = served.filter((name) => BUILT.test(name));
    expect(built.length).toBeGreaterThan(10);
    expect(served.filter((name) => !BUILT.test(name)).toSorted()).toEqual(Object.keys(MAY_CALL).toSorted());
  });

  test.each(Object.entries(MAY_CALL))('%s is for %s', async (name, who) => {
    for (const caller of CALLERS) {
      const ends = name === 'del /api/v1/session';
      const cookie = ends ? await team.cookie(caller) : (cookies.get(caller) ?? '');
      const why =
        caller === 'nobody' ? '401 signed-out' : `403 ${caller === 'kiosk' ? 'kiosk' : 'not-allowed'}`;
      const mayCall = who.includes(caller.charAt(0));
      expect([caller, await letIn(await call(name, cookie))]).toEqual([caller, mayCall ? 'yes' : why]);
    }
  });

  test('what changes something wants the header that other sites cannot send, from whomever', async () => {
    const changing = Object.entries(MAY_CALL).filter(
      ([name, who]) => !name.startsWith('get') && !who.includes('n'),
    );
    expect(changing.length).toBeGreaterThan(60);
    for (const [name] of changing)
      expect([name, await letIn(await call(name, cookies.get('owner') ?? '', {}))]).toEqual([
        name,
        '403 cross-site',
      ]);
  });

  describe('a therapist', () => {
    const day = async (caller: Caller): Promise<CalendarDay> => {
      const { locations } = await read<House>('/house', 'owner');
      return read(`/calendar?location=${locations[0]?.id}&date=2026-03-03`, caller);
    };

    test('sees their own column and visits of a day, without money or phone numbers', async () => {
      const { user } = await read<{ user: { therapistId: string } }>('/me', 'therapist');
      const [own, all] = [await day('therapist'), await day('desk')];
      expect(own.columns.map(({ therapist }) => therapist.id)).toEqual([user.therapistId]);
      expect(own.bookings.length).toBeGreaterThan(0);
      expect(own.bookings.map(({ id }) => id)).toEqual(
        all.bookings
          .filter(({ items }) => items.some(({ therapistId }) => therapistId === user.therapistId))
          .map(({ id }) => id),
      );
      const money = own.bookings.map(({ totalMinor, dueMinor, paidMinor, checkout, guest, items }) => [
        ...[totalMinor, dueMinor, paidMinor, checkout, guest.phone],
        ...items.map(({ priceMinor }) => priceMinor),
      ]);
      expect(money.flat().every((one) => one === 0 || one === null)).toBe(true);
    });

    test('is not shown a colleague’s visit, and of their own neither money nor that some moved nor the talk', async () => {
      const [own, all] = [await day('therapist'), await day('desk')];
      const mine = own.bookings.find(({ status }) => status === 'confirmed');
      const other = all.bookings.find(({ id }) => !own.bookings.some((one) => one.id === id));
      const refused = await fetch(`${house.url}/api/v1/bookings/${other?.id}`, {
        headers: { cookie: cookies.get('therapist') ?? '' },
      });
      expect(refused.status).toBe(404);
      await writeInTenant(
        house.served.house.core,
        demo.tenantId,
        { kind: 'system', name: 'test' },
        async (unit) => unit.record({ type: 'refund-requested', bookingId: mine?.id ?? '' }),
      );
      const known = await read<BookingDetail>(`/bookings/${mine?.id}`, 'desk');
      expect(known.history.map(({ type }) => type)).toContain('refund-requested');
      const seen = await read<BookingDetail>(`/bookings/${mine?.id}`, 'therapist');
      const { payments, money, paymentLink, card, cardFee, noShow, undoNoShow, transcript } = seen;
      expect({ payments, money, paymentLink, card, cardFee, noShow, undoNoShow, transcript }).toEqual({
        ...{ payments: [], money: null, paymentLink: null, card: null, cardFee: null },
        ...{ noShow: null, undoNoShow: null, transcript: [] },
      });
      expect(seen.history.map(({ type }) => type)).toEqual(
        known.history.map(({ type }) => type).filter((type) => !/payment|refund|card|dispute/.test(type)),
      );
    });

    test('is not told how much the desk may give back', async () => {
      expect((await read<House>('/house', 'desk')).tenant.policy).toHaveProperty('deskRefundMinor');
      expect((await read<House>('/house', 'therapist')).tenant.policy).not.toHaveProperty('deskRefundMinor');
    });

    test.each([
      ['post', 'chat-code'],
      ['get', 'calendar-feed'],
      ['post', 'calendar-feed'],
      ['del', 'calendar-feed'],
    ])('%ss their own %s, and nobody else’s', async (method, what) => {
      const { staff } = await read<{ staff: { id: string; role: string }[] }>('/staff', 'desk');
      const { user } = await read<{ user: { id: string } }>('/me', 'therapist');
      const other = staff.find(({ role }) => role === 'desk');
      const cookie = cookies.get('therapist') ?? '';
      const status = async (id: string) =>
        (await call(`${method} /api/v1/staff/${id}/${what}`, cookie)).status;
      expect([await status(user.id), await status(other?.id ?? '')]).toEqual([200, 404]);
    });
  });
});
