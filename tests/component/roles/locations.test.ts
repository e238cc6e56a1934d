import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import WebSocket from 'ws';
import { writeInTenant } from '../../../api/audit/write-in-tenant.ts';
import type {
  AccessView,
  BookingView,
  CalendarDay,
  House,
  HouseSheet,
  Insight,
  LiveMessage,
  RotaDraft,
  SlotSearch,
} from '../../../api/contract.ts';
import { BookingTable, FeedbackTable, PaymentTable } from '../../../api/database/entities/booking.ts';
import { DocumentTable } from '../../../api/database/entities/documents.ts';
import { RotaTable } from '../../../api/database/entities/house.ts';
import { SwapTable } from '../../../api/database/entities/staff-chat.ts';
import { newId } from '../../../api/database/ids.ts';
import { tenantScope } from '../../../api/database/scope.ts';
import type { DemoSpa } from '../../../api/demo/make-demo-spa.ts';
import { lastSequence } from '../../../api/live/read-events.ts';
import { type ServedHouse, serveHouse } from '../../support/served.ts';
import { until } from '../../support/until.ts';
import { ELSEWHERE, type Reach } from './locations.ts';
import { BUILT, MAY_CALL } from './routes.ts';
import { openTeam } from './team.ts';

const SYSTEM = { kind: 'system', name: 'test' } as const;
const DAY = '2026-03-03';

interface Answer {
  readonly status: number;
  readonly text: string;
}

/** What is at the other location. */
type Things = Record<Extract<Reach, 'visit' | 'series' | 'wait' | 'swap' | 'payment' | 'document'>, string>;

describe('who is bound to one location', () => {
  let house: ServedHouse;
  let demo: DemoSpa;
  let whole: House;
  /** The location that they are bound to, and the other. */
  let here = '';
  let there = '';
  let things: Things;
  let visits: { readonly here: BookingView; readonly there: BookingView };
  const cookies: Record<'owner' | 'manager' | 'desk' | 'free' | 'therapist' | 'door', string> = {
    ...{ owner: '', manager: '', desk: '', free: '', therapist: '', door: '' },
  };
  type Who = keyof typeof cookies;
  const sockets: WebSocket[] = [];

  async function call(name: string, who: Who, body: object = {}): Promise<Answer> {
    const [method = '', path = ''] = name.split(' ');
    const answer = await fetch(`${house.url}${path}`, {
      method: method === 'del' ? 'DELETE' : method.toUpperCase(),
      headers: { cookie: cookies[who], 'content-type': 'application/json', 'x-stillwater': '1' },
      ...(method === 'post' ? { body: JSON.stringify(body) } : {}),
    });
    return { status: answer.status, text: await answer.text() };
  }

  async function read<T>(path: string, who: Who): Promise<T> {
    const { status, text } = await call(`get /api/v1${path}`, who);
    expect([path, who, status]).toEqual([path, who, 200]);
    return JSON.parse(text);
  }

  const dayAt = (location: string, who: Who) =>
    read<CalendarDay>(`/calendar?location=${location}&date=${DAY}`, who);

  function only<T>(one: T | undefined): T {
    if (one === undefined) throw new Error('the demo spa has no such thing');
    return one;
  }

  /** By the page's own road. */
  async function bind(who: 'desk' | 'manager' | 'therapist', locationIds: readonly string[] | null) {
    const { user } = await read<{ user: { id: string; name: string; therapistId: string | null } }>(
      '/me',
      who,
    );
    const body = { name: user.name, role: who, therapistId: user.therapistId, locationIds };
    expect(await call(`post /api/v1/access/${user.id}`, 'owner', body)).toMatchObject({ status: 200 });
  }

  beforeAll(async () => {
    house = await serveHouse('2026-03-02T09:00', async () => ({}));
    demo = await house.tenant();
    const team = await openTeam(house, demo);
    for (const who of ['owner', 'manager', 'desk', 'therapist'] as const)
      cookies[who] = await team.cookie(who);
    whole = await read<House>('/house', 'owner');
    here = only(whole.locations[0]).id;
    there = only(whole.locations[1]).id;
    visits = {
      here: only((await dayAt(here, 'owner')).bookings.find(({ status }) => status === 'confirmed')),
      there: only((await dayAt(there, 'owner')).bookings.find(({ status }) => status === 'confirmed')),
    };
    // Another at the desk, who is bound to nothing: as the desk is before it is.
    const { body } = { body: { name: 'Free', email: 'free@example.com', role: 'desk' } };
    const link = JSON.parse((await call('post /api/v1/invitations', 'owner', body)).text).link;
    const joined = await fetch(`${house.url}/api/v1/join`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ token: String(link).split('#')[1], name: 'Free', password: 'quiet and long' }),
    });
    cookies.free = joined.headers.get('set-cookie')?.split(';')[0] ?? '';
    things = await fill();
    await bind('desk', [here]);
    await bind('manager', [here]);
  }, 120_000);
  afterEach(() => {
    for (const socket of sockets.splice(0)) socket.terminate();
  });
  afterAll(() => house?.stop());

  const wishOf = ({ guest, items }: BookingView) => ({
    guestId: guest.id,
    parts: [{ treatmentId: only(items[0]).treatmentId, durationMinutes: only(items[0]).durationMinutes }],
  });

  /** Of everything something at the other location; and feedback and a refund at both. */
  async function fill(): Promise<Things> {
    const { core } = house.served.house;
    const wish = { ...wishOf(visits.there), locationId: there };
    const waits = { ...wish, from: DAY, to: DAY };
    const wait = await call('post /api/v1/waitlist', 'owner', waits);
    const rule = { everyWeeks: 1, time: '10:00', from: '2026-04-06', count: 2 };
    const series = await call('post /api/v1/series', 'owner', { ...wish, rule });
    expect([wait.status, series.status]).toEqual([200, 200]);
    const ids = await core.database.transact(async (db) => {
      const scope = tenantScope(db, demo.tenantId);
      const ofEach = { swap: '', payment: '', document: '' };
      for (const visit of [visits.here, visits.there]) {
        const charge = only((await scope.findAll(PaymentTable, { bookingId: visit.id }))[0]);
        const refund = {
          ...charge,
          id: newId(),
          kind: 'refund',
          status: 'failed',
          amountMinor: -100,
        } as const;
        const { tenantId: _, ...row } = refund;
        await scope.insert(PaymentTable, [{ ...row, chargeId: charge.id, providerReference: refund.id }]);
        const at = { createdAt: core.now(), updatedAt: core.now() };
        const said = { stars: 2, wordsSealed: null, askAt: null };
        await scope.insert(FeedbackTable, [
          { id: newId(), bookingId: visit.id, guestId: visit.guest.id, ...said, ...at },
        ]);
        const fromId = only(visit.items[0]).therapistId;
        const toId = only(whole.therapists.find(({ id }) => id !== fromId)).id;
        const swap = { id: newId(), bookingId: visit.id, fromId, toId, status: 'agreed', ...at } as const;
        await scope.insert(SwapTable, [{ ...swap, startsAt: Date.parse(visit.startsAt) }]);
        const document = only((await scope.findAll(DocumentTable, { bookingId: visit.id }))[0]);
        Object.assign(ofEach, { swap: swap.id, payment: refund.id, document: document.id });
      }
      return ofEach;
    });
    return {
      ...ids,
      visit: visits.there.id,
      wait: JSON.parse(wait.text).entry.id,
      series: JSON.parse(series.text).series.id,
    };
  }

  test('the table has every route that needs somebody signed in, and none that the server has not', () => {
    const served = house.served.routes
      .map(({ method, path }) => `${method} ${path}`)
      .filter((name) => !BUILT.test(name) && !MAY_CALL[name]?.includes('n'));
    expect(served.length).toBeGreaterThan(100);
    expect(Object.keys(ELSEWHERE).toSorted()).toEqual(served.toSorted());
  });

  const of = (...reaches: Reach[]): string[] =>
    Object.entries(ELSEWHERE).flatMap(([name, reach]) => (reaches.includes(reach) ? [name] : []));

  /** Somebody bound whose role may call it. */
  const boundFor = (name: string): 'desk' | 'manager' => (MAY_CALL[name]?.includes('d') ? 'desk' : 'manager');

  test.each(of('house'))('%s is for those of all locations', async (name) => {
    const answer = await call(name.replace(/:\w+/g, 'nothing'), 'manager');
    expect(answer).toMatchObject({ status: 403 });
    expect(JSON.parse(answer.text).reason).toBe('not-allowed');
  });

  test.each(of('anywhere', 'own').filter((name) => name !== 'del /api/v1/session'))(
    '%s is for them as for everybody',
    async (name) => {
      const answer = await call(name.replace(/:\w+/g, 'nothing'), boundFor(name));
      expect(answer.status).not.toBe(403);
      if (!name.includes(':')) expect(answer.status).not.toBe(404);
    },
  );

  describe.each(of('named'))('%s', (name) => {
    const wish = () => ({ ...wishOf(visits.here), from: DAY, to: DAY });
    const asked = (location: string): { readonly path: string; readonly body: object } => {
      if (name.startsWith('get')) {
        const rest = 'date=2026-03-02&from=2026-03-02&to=2026-03-02&table=days';
        return { path: `${name}?location=${location}&${rest}`, body: {} };
      }
      const text = { text: 'deep tissue', date: DAY, device: 'tablet' };
      return { path: name, body: { ...wish(), ...text, locationId: location, startsAt: `${DAY}T10:00:00Z` } };
    };

    // Each would do what it says: only who may not is asked.
    test('another location is not there', async () => {
      const { path, body } = asked(there);
      const answer = await call(path, boundFor(name), body);
      expect([answer.status, JSON.parse(answer.text).reason]).toEqual([404, 'not-found']);
    });

    test('their own is', async () => {
      if (name === 'post /api/v1/session/kiosk') return;
      const { path, body } = asked(here);
      expect([403, 404]).not.toContain((await call(path, boundFor(name), body)).status);
    });
  });

  /** What would tell of the other location: its visits, their codes, and what belongs to them. */
  async function traces(): Promise<{ readonly here: string[]; readonly there: string[] }> {
    return house.served.house.core.database.run(async (db) => {
      const scope = tenantScope(db, demo.tenantId);
      const rows = await scope.findAll(BookingTable, {});
      const at = (location: string) =>
        rows.flatMap(({ id, code, locationId }) => (locationId === location ? [id, code] : []));
      return {
        here: [...at(here), here],
        there: [...at(there), there, ...Object.values(things)],
      };
    });
  }

  const SHOWN: Readonly<Record<string, () => string>> = {
    'get /api/v1/house': () => '',
    'get /api/v1/events': () => '?since=0',
    'get /api/v1/feedback': () => '',
    'get /api/v1/waitlist': () => '',
    'get /api/v1/swaps': () => '',
    'get /api/v1/refunds/waiting': () => '',
    'get /api/v1/documents': () => '?from=2026-02-01&to=2026-03-31',
    'get /api/v1/documents.csv': () => '?from=2026-02-01&to=2026-03-31',
    'get /api/v1/guests/:id': () => visits.there.guest.id,
    'get /api/v1/guests/:id/visits': () => visits.there.guest.id,
    'get /api/v1/house/conflicts': () => '',
  };
  /** Tested by a word of their own below. */
  const APART = [
    ...['post /api/v1/check-in', 'get /api/v1/payment-events'],
    ...['get /api/v1/guests', 'get /api/v1/house/sheet'],
  ];

  test('what shows their own is looked at, all of it', () => {
    expect([...Object.keys(SHOWN), ...APART].toSorted()).toEqual(of('shows').toSorted());
  });

  test.each(Object.keys(SHOWN))('%s shows nothing of another location', async (name) => {
    await writeInTenant(house.served.house.core, demo.tenantId, SYSTEM, async (unit) => {
      unit.record({ type: 'booking-started', bookingId: visits.there.id });
      unit.record({ type: 'booking-started', bookingId: visits.here.id });
    });
    // A therapist who is away hits visits at both.
    if (name.endsWith('conflicts')) await makeConflicts();
    const ask = SHOWN[name]?.() ?? '';
    const path = name.includes(':id') ? name.replace(':id', ask) : `${name}${ask}`;
    const [bound, free] = [await call(path, 'desk'), await call(path, 'free')];
    expect([bound.status, free.status]).toEqual([200, 200]);
    const { there: others } = await traces();
    const found = (text: string) => others.filter((one) => text.includes(one));
    expect(found(free.text).length).toBeGreaterThan(0);
    expect(found(bound.text)).toEqual([]);
  });

  async function makeConflicts(): Promise<void> {
    for (const visit of [visits.here, visits.there]) {
      const body = {
        resourceId: only(visit.items[0]).therapistId,
        startsAt: `${DAY}T00:00:00.000Z`,
        endsAt: `${DAY}T23:55:00.000Z`,
        reason: '',
      };
      expect(await call('post /api/v1/house/time-off', 'owner', body)).toMatchObject({ status: 200 });
    }
  }

  test('the desk is shown what is of theirs', async () => {
    const { here: own } = await traces();
    for (const path of ['/waitlist', '/documents?from=2026-02-01&to=2026-03-31', '/feedback', '/swaps']) {
      const { text } = await call(`get /api/v1${path}`, 'desk');
      if (path !== '/waitlist') expect(own.some((one) => text.includes(one))).toBe(true);
    }
    expect((await dayAt(here, 'desk')).bookings).toEqual((await dayAt(here, 'free')).bookings);
  });

  test('whose money it is that a provider told of is not known: those of all locations see to it', async () => {
    expect(await read('/payment-events', 'desk')).toEqual({ events: [] });
  });

  test('guests are the house’s, and their visits elsewhere are not counted', async () => {
    const find = async (who: Who) =>
      only(
        (await read<{ guests: { id: string; visits: number }[] }>(`/guests?search=${visits.there.code}`, who))
          .guests[0],
      );
    const [bound, free] = [await find('desk'), await find('free')];
    expect(bound.id).toBe(free.id);
    expect(bound.visits).toBeLessThan(free.visits);
  });

  test('a code of another location is told where to go, and nothing of its visit', async () => {
    for (const body of [{ code: visits.there.code }, { code: visits.there.code, location: here }]) {
      const answer = await call('post /api/v1/check-in', 'desk', body);
      expect(answer.status).toBe(409);
      expect(JSON.parse(answer.text)).toMatchObject({
        ...{ reason: 'other-house', booking: null, house: only(whole.locations[1]).name },
      });
      expect(answer.text).not.toContain(visits.there.id);
    }
  });

  test('a search without a location is one at theirs', async () => {
    const wish = { ...wishOf(visits.there), from: '2026-03-04', to: '2026-03-10', limit: 500 };
    const at = async (who: Who) => {
      const found: SlotSearch = JSON.parse((await call('post /api/v1/slots', who, wish)).text);
      return [...new Set(found.ok ? found.slots.map(({ locationId }) => locationId) : [])].toSorted();
    };
    expect(await at('free')).toEqual([here, there].toSorted());
    expect(await at('desk')).toEqual([here]);
  });

  test('figures without a location are those of theirs', async () => {
    const days = 'from=2026-02-20&to=2026-03-05&compare=none';
    const of = async (who: Who, more = '') => (await read<Insight>(`/insight?${days}${more}`, who)).period;
    const [bound, own, all] = [
      await of('manager'),
      await of('owner', `&location=${here}`),
      await of('owner'),
    ];
    expect(bound).toEqual(own);
    expect(bound.visits).not.toEqual(all.visits);
  });

  test('nobody who waits at another location is booked at theirs', async () => {
    const body = { ...wishOf(visits.here), locationId: here, startsAt: `${DAY}T10:00:00Z` };
    const answer = await call('post /api/v1/bookings', 'desk', { ...body, waitlistId: things.wait });
    expect([answer.status, JSON.parse(answer.text).reason]).toEqual([409, 'not-waiting']);
  });

  test('a tablet at the door ends where whoever set it up works no more', async () => {
    const body = { name: 'Door', email: 'door@example.com', role: 'desk' };
    const { link } = JSON.parse((await call('post /api/v1/invitations', 'owner', body)).text);
    const joined = await fetch(`${house.url}/api/v1/join`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ token: String(link).split('#')[1], name: 'Door', password: 'quiet and long' }),
    });
    const { user } = (await joined.json()) as { user: { id: string } };
    cookies.door = joined.headers.get('set-cookie')?.split(';')[0] ?? '';
    const kiosk = { locationId: here, device: 'door-tablet' };
    expect(await call('post /api/v1/session/kiosk', 'door', kiosk)).toMatchObject({ status: 200 });
    const see = async () => (await call('get /api/v1/check-in/day', 'door')).status;
    expect(await see()).toBe(200);
    const elsewhere = { name: 'Door', role: 'desk', locationIds: [there] };
    expect(await call(`post /api/v1/access/${user.id}`, 'owner', elsewhere)).toMatchObject({ status: 200 });
    expect(await see()).toBe(404);
  });

  test('a visit of theirs is moved to no other location', async () => {
    const body = { startsAt: `${DAY}T10:00:00Z`, locationId: there };
    const answer = await call(`post /api/v1/bookings/${visits.here.id}/move`, 'desk', body);
    expect(answer.status).toBe(404);
  });

  test('several are not moved by a list either', async () => {
    const { id, startsAt } = visits.there;
    const moves = [{ bookingId: id, startsAt, therapistId: null }];
    const answer = await call('post /api/v1/house/replan', 'desk', { moves });
    expect(JSON.parse(answer.text)).toMatchObject({ refused: [{ bookingId: id, reason: 'not-found' }] });
  });

  test('a code for the chat of who works everywhere is not theirs to ask for', async () => {
    const { staff } = await read<{ staff: { id: string; role: string }[] }>('/staff', 'desk');
    const { user } = await read<{ user: { id: string } }>('/me', 'desk');
    const owner = only(staff.find(({ role }) => role === 'owner'));
    const ask = async (id: string) => (await call(`post /api/v1/staff/${id}/chat-code`, 'desk')).status;
    expect([await ask(owner.id), await ask(user.id)]).toEqual([404, 200]);
  });

  test('nor is that of a therapist who works at another location, too: it shows all of their visits', async () => {
    const { user } = await read<{ user: { id: string; therapistId: string } }>('/me', 'therapist');
    const asked = async (who: Who) => (await call(`post /api/v1/staff/${user.id}/calendar-feed`, who)).status;
    await bind('therapist', [here]);
    const line = { id: newId(), resourceId: user.therapistId, locationId: there, weekday: 1 as const };
    const hours = { startsLocal: '09:00', endsLocal: '12:00', kind: 'work' as const };
    const { core } = house.served.house;
    try {
      expect(await asked('desk')).toBe(200);
      await core.database.transact((db) =>
        tenantScope(db, demo.tenantId).insert(RotaTable, [
          { ...line, ...hours, validFrom: '2020-01-01', validTo: '2020-06-30' },
        ]),
      );
      expect(await asked('desk')).toBe(404);
      expect((await call(`post /api/v1/staff/${user.id}/chat-code`, 'desk')).status).toBe(404);
      expect(await asked('therapist')).toBe(200);
    } finally {
      await core.database.transact((db) => tenantScope(db, demo.tenantId).remove(RotaTable, { id: line.id }));
      await bind('therapist', null);
    }
  });

  test('a change of access that says nothing of locations leaves them as they are', async () => {
    const mine = async () =>
      (await read<{ user: { id: string; name: string; locationIds: string[] | null } }>('/me', 'desk')).user;
    const { id, name } = await mine();
    const body = { name: `${name} Junior`, role: 'desk', therapistId: null };
    expect(await call(`post /api/v1/access/${id}`, 'owner', body)).toMatchObject({ status: 200 });
    expect(await mine()).toMatchObject({ name: `${name} Junior`, locationIds: [here] });
    const free = { ...body, name, locationIds: null };
    expect(await call(`post /api/v1/access/${id}`, 'owner', free)).toMatchObject({ status: 200 });
    expect(await mine()).toMatchObject({ name, locationIds: null });
    await bind('desk', [here]);
  });

  describe('changes of the house', () => {
    test('why somebody is away who works only elsewhere is not told', async () => {
      const sheet = await read<HouseSheet>('/house/sheet', 'owner');
      const isOnlyThere = ({ lines }: RotaDraft) => lines.every(({ locationId }) => locationId === there);
      const theirs = (id: string) => sheet.rotas.filter(({ therapistId }) => therapistId === id);
      const away = only(
        sheet.therapists.find(({ id }) => theirs(id).length > 0 && theirs(id).every(isOnlyThere)),
      );
      const body = {
        ...{ resourceId: away.id, reason: 'an operation' },
        ...{ startsAt: '2026-07-01T08:00:00.000Z', endsAt: '2026-07-01T10:00:00.000Z' },
      };
      expect(await call('post /api/v1/house/time-off', 'owner', body)).toMatchObject({ status: 200 });
      const told = async (who: Who) =>
        (await call('get /api/v1/house/sheet', who)).text.includes('an operation');
      expect([await told('owner'), await told('manager'), await told('desk')]).toEqual([true, false, false]);
    });

    const rotaOf = ({ rotas }: HouseSheet, therapistId: string): RotaDraft =>
      only(rotas.find((one) => one.therapistId === therapistId));
    /** Somebody who works at both. */
    const atBoth = ({ rotas }: HouseSheet): RotaDraft =>
      only(
        rotas.find(({ lines }) => [here, there].every((id) => lines.some((line) => line.locationId === id))),
      );

    test('are made at theirs and refused elsewhere, rooms, hours and closures', async () => {
      const sheet = await read<HouseSheet>('/house/sheet', 'owner');
      const seen = await read<HouseSheet>('/house/sheet', 'manager');
      expect(seen.locations.map(({ id }) => id)).toEqual([here]);
      expect(new Set(seen.rooms.map(({ locationId }) => locationId))).toEqual(new Set([here]));
      const roomAt = (location: string) =>
        only(sheet.rooms.find(({ locationId }) => locationId === location));
      const save = async (path: string, body: object, who: Who = 'manager') =>
        (await call(`post /api/v1/house/${path}`, who, body)).status;
      const closure = (locationId: string) => ({
        ...{ locationId, fromDate: '2026-05-01', toDate: '2026-05-01', opens: null, closes: null },
        reason: '',
      });
      for (const [location, status] of [
        [here, 200],
        [there, 403],
      ] as const) {
        const { id, ...room } = roomAt(location);
        const place = only(sheet.locations.find((one) => one.id === location));
        const { id: placeId, ...draft } = place;
        const refused = status === 200 ? 200 : 404;
        expect(await save(`rooms/${id}`, { ...room, name: 'Another' })).toBe(refused);
        expect(await save('rooms', { ...room, name: 'One more' })).toBe(refused);
        expect(await save(`locations/${placeId}`, { ...draft, phone: '1' })).toBe(status);
        expect(await save('locations', { ...draft, name: 'A third' })).toBe(403);
        expect(await save('closures', closure(location))).toBe(refused);
        expect(await save('closures', closure(location), 'desk')).toBe(refused);
        // Under another id than the draft says: the room's own location counts.
        expect((await call(`del /api/v1/house/rooms/${id}`, 'manager')).status).toBe(status);
      }
    });

    test('a week at both is changed in their lines alone', async () => {
      const sheet = await read<HouseSheet>('/house/sheet', 'owner');
      const rota = atBoth(sheet);
      const draft = { ...rota, validFrom: '2026-06-01', validTo: null };
      const isHere = ({ locationId }: { readonly locationId: string }) => locationId === here;
      const without = (drop: (line: RotaDraft['lines'][number]) => boolean) => ({
        ...draft,
        lines: draft.lines.filter((line) => !drop(line)),
      });
      const save = async (body: object, query = '') =>
        (await call(`post /api/v1/house/rotas${query}`, 'manager', body)).status;
      expect(await save(without((line) => !isHere(line)))).toBe(403);
      expect(
        await save(
          without((line) => !isHere(line)),
          '?preview=true',
        ),
      ).toBe(403);
      expect(await save(without(isHere))).toBe(200);
      // Taking it out would take their lines elsewhere, too.
      const out = `del /api/v1/house/rotas/${rota.therapistId}/${draft.validFrom}`;
      expect((await call(out, 'manager')).status).toBe(403);
      const now = await read<HouseSheet>('/house/sheet', 'owner');
      expect(rotaOf(now, rota.therapistId)).toBeDefined();
    });

    test('time off is for who works at theirs, and tells of no visit elsewhere', async () => {
      const sheet = await read<HouseSheet>('/house/sheet', 'owner');
      const isOnly = (location: string) => (id: string) =>
        sheet.rotas
          .filter(({ therapistId }) => therapistId === id)
          .every(({ lines }) => lines.every(({ locationId }) => locationId === location));
      const ids = [...new Set(sheet.rotas.map(({ therapistId }) => therapistId))];
      const away = (resourceId: string | undefined) => ({
        ...{ resourceId, startsAt: '2026-03-05T00:00:00.000Z', endsAt: '2026-03-13T00:00:00.000Z' },
        reason: '',
      });
      const other = await call('post /api/v1/house/time-off', 'desk', away(ids.find(isOnly(there))));
      expect(other.status).toBe(403);
      const both = atBoth(sheet).therapistId;
      const all = await call('post /api/v1/house/time-off?preview=true', 'owner', away(both));
      const told = await call('post /api/v1/house/time-off', 'desk', away(both));
      expect(told.status).toBe(200);
      const locationsIn = ({ text }: Answer): string[] =>
        JSON.parse(text).conflicts.map(({ booking }: { booking: BookingView }) => booking.locationId);
      expect(locationsIn(all)).toContain(there);
      expect(locationsIn(told)).not.toContain(there);
    });
  });

  describe('the live line', () => {
    async function listen(who: Who) {
      const since = await lastSequence(house.served.house.core, demo.tenantId);
      const socket = new WebSocket(`${house.url.replace('http', 'ws')}/api/v1/live?since=${since}`, {
        headers: { cookie: cookies[who] },
      });
      sockets.push(socket);
      const heard: LiveMessage[] = [];
      socket.on('message', (data) => heard.push(JSON.parse(String(data))));
      await until(() => heard.some(({ type }) => type === 'caught-up'));
      return heard;
    }
    const listenAs = async (who: Who) => {
      await listen(who);
      return sockets.at(-1);
    };
    const tell = (bookingId: string, formerlyAt?: string) =>
      writeInTenant(house.served.house.core, demo.tenantId, SYSTEM, async (unit) =>
        unit.record({ type: 'booking-moved', bookingId, ...(formerlyAt ? { formerlyAt } : {}) }),
      );
    const reached = async (heard: readonly LiveMessage[]) => {
      const last = await lastSequence(house.served.house.core, demo.tenantId);
      await until(() =>
        heard.some(
          (one) =>
            (one.type === 'caught-up' && one.sequence >= last) ||
            (one.type === 'event' && one.event.sequence >= last),
        ),
      );
    };
    const eventsIn = (heard: readonly LiveMessage[]) =>
      heard.flatMap((one) => (one.type === 'event' ? [one.event] : []));

    test('tells of visits at theirs, and of one that was moved away that it is gone', async () => {
      const [bound, free] = [await listen('desk'), await listen('free')];
      await tell(visits.there.id);
      await tell(visits.here.id);
      await tell(visits.there.id, here);
      await Promise.all([reached(bound), reached(free)]);
      expect(eventsIn(free).map(({ booking }) => booking?.id)).toEqual([
        ...[visits.there.id, visits.here.id, visits.there.id],
      ]);
      expect(eventsIn(bound).map(({ booking, gone }) => booking?.id ?? `${gone} gone`)).toEqual([
        ...[visits.here.id, `${visits.there.id} gone`],
      ]);
      expect(JSON.stringify(bound)).not.toContain(visits.there.code);
    });

    test('tells who looks at visits at theirs alone, and whom they look at where', async () => {
      const say = (socket: WebSocket | undefined, bookingId: string) =>
        socket?.send(JSON.stringify({ type: 'here', bookingId }));
      const [bound, owner] = [await listen('desk'), await listen('owner')];
      const [desk, free, other] = [sockets.at(-2), await listenAs('free'), await listenAs('free')];
      say(free, visits.there.id);
      say(other, visits.here.id);
      // What they may not see they do not look at.
      say(desk, visits.there.id);
      const seen = (heard: readonly LiveMessage[]) =>
        heard.flatMap((one) => (one.type === 'looking' ? one.visits.map(({ bookingId }) => bookingId) : []));
      await until(() => seen(bound).includes(visits.here.id));
      await until(() => [visits.here.id, visits.there.id].every((id) => seen(owner).includes(id)));
      expect(seen(bound)).not.toContain(visits.there.id);
      say(desk, visits.here.id);
      const { user } = await read<{ user: { id: string } }>('/me', 'desk');
      const ofDesk = () =>
        owner.flatMap((one) =>
          one.type === 'looking' ? one.visits.filter(({ by }) => by.some(({ id }) => id === user.id)) : [],
        );
      await until(() => ofDesk().length > 0);
      expect(new Set(ofDesk().map(({ bookingId }) => bookingId))).toEqual(new Set([visits.here.id]));
    });

    test('a move to another location says from which', async () => {
      const bound = await listen('desk');
      const visit = only(
        (await dayAt(here, 'free')).bookings.find(
          ({ id, status }) => id !== visits.here.id && status === 'confirmed',
        ),
      );
      const wish = { ...wishOf(visit), locationId: there, from: '2026-03-16', to: '2026-03-20' };
      const found: SlotSearch = JSON.parse((await call('post /api/v1/slots', 'free', wish)).text);
      const startsAt = found.ok ? only(found.slots[0]).startsAt : '';
      const body = { startsAt, locationId: there };
      expect(await call(`post /api/v1/bookings/${visit.id}/move`, 'free', body)).toMatchObject({
        status: 200,
      });
      await reached(bound);
      expect(eventsIn(bound).map(({ gone }) => gone)).toContain(visit.id);
    });

    test('what they are bound to counts at once, without signing in anew, and stands in the log', async () => {
      const heard = await listen('desk');
      await bind('desk', [there]);
      await until(() => heard.some(({ type }) => type === 'reload'));
      expect((await call(`get /api/v1/bookings/${visits.here.id}`, 'desk')).status).toBe(404);
      expect((await call(`get /api/v1/bookings/${visits.there.id}`, 'desk')).status).toBe(200);
      await bind('desk', null);
      await bind('desk', [here]);
      const { entries } = await read<{ entries: { type: string; what: string | null; name: string }[] }>(
        '/log?kind=access&limit=10',
        'owner',
      );
      const { user } = await read<{ user: { name: string } }>('/me', 'desk');
      const told = entries.filter(({ type, name }) => type.startsWith('member-') && name === user.name);
      expect(told.slice(0, 3)).toMatchObject([
        { type: 'member-locations-changed', what: only(whole.locations[0]).name },
        { type: 'member-locations-changed', what: null },
        { type: 'member-locations-changed', what: only(whole.locations[1]).name },
      ]);
    });

    const standing = async () => (await read<{ standing: string }>('/me', 'desk')).standing;

    test('greets each as what they are by now: who was away when they became another hears it first', async () => {
      const before = await standing();
      expect((await listen('desk'))[0]).toMatchObject({ type: 'caught-up', standing: before });
      await bind('desk', [there]);
      // All that happened is behind them, so nothing but the greeting tells them.
      const [greeting] = await listen('desk');
      expect(greeting).toMatchObject({ type: 'caught-up', standing: await standing() });
      expect(await standing()).not.toBe(before);
      await bind('desk', [here]);
      expect(await standing()).toBe(before);
    });

    test('tells who is listening to read all again, whatever of it makes them another', async () => {
      const { user } = await read<{ user: { id: string; name: string } }>('/me', 'desk');
      const { members } = await read<AccessView>('/access', 'owner');
      const free = whole.therapists.find(({ id }) => members.every(({ therapistId }) => therapistId !== id));
      const desk = { name: user.name, role: 'desk', therapistId: null, locationIds: [here] };
      for (const other of [{ role: 'manager' }, { therapistId: only(free).id }, { locationIds: [there] }]) {
        const heard = await listen('desk');
        const reloads = () => heard.filter(({ type }) => type === 'reload').length;
        const become = async (body: object) =>
          expect(await call(`post /api/v1/access/${user.id}`, 'owner', body)).toMatchObject({ status: 200 });
        await become({ ...desk, ...other });
        await until(() => reloads() === 1);
        await become({ ...desk, name: 'Only the name' });
        await until(() => reloads() === 2);
        await become(desk);
        await reached(heard);
        expect([other, reloads()]).toEqual([other, 2]);
      }
    });
  });

  test('a therapist who is bound sees their own visits there, and not those elsewhere', async () => {
    const { user } = await read<{ user: { therapistId: string } }>('/me', 'therapist');
    const own = async (location: string) =>
      (await dayAt(location, 'free')).bookings.filter(({ items }) =>
        items.some(({ therapistId }) => therapistId === user.therapistId),
      );
    const [at, other] = (await own(here)).length > 0 ? [here, there] : [there, here];
    const visit = only((await own(at))[0]);
    const see = async () => (await call(`get /api/v1/bookings/${visit.id}`, 'therapist')).status;
    await bind('therapist', [other]);
    expect(await see()).toBe(404);
    await bind('therapist', [at]);
    expect(await see()).toBe(200);
  });

  test('owners are of all locations, and others of one at least, of this house', async () => {
    const { members } = await read<AccessView>('/access', 'owner');
    const owner = only(members.find(({ role }) => role === 'owner'));
    const desk = only(members.find(({ role, locationIds }) => role === 'desk' && locationIds?.[0] === here));
    const change = async ({ id, name, role }: typeof owner, locationIds: readonly string[]) =>
      call(`post /api/v1/access/${id}`, 'owner', { name, role, locationIds });
    expect((await change(owner, [here])).status).toBe(200);
    for (const wrong of [[], ['nothing'], [here, 'nothing']]) {
      const answer = await change(desk, wrong);
      expect([answer.status, JSON.parse(answer.text).reason]).toEqual([409, 'which-location']);
    }
    const after = await read<AccessView>('/access', 'owner');
    expect(after.members.find(({ id }) => id === owner.id)?.locationIds).toBeNull();
    expect(after.members.find(({ id }) => id === desk.id)?.locationIds).toEqual([here]);
  });

  test('who is invited to one location is bound to it when they join', async () => {
    const body = { name: 'New', email: 'new@example.com', role: 'desk', locationIds: [there] };
    const { link } = JSON.parse((await call('post /api/v1/invitations', 'owner', body)).text);
    const { invitations } = await read<AccessView>('/access', 'owner');
    expect(invitations).toMatchObject([{ name: 'New', locationIds: [there] }]);
    const joined = await fetch(`${house.url}/api/v1/join`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ token: String(link).split('#')[1], name: 'New', password: 'quiet and long' }),
    });
    expect((await joined.json()) as object).toMatchObject({ user: { locationIds: [there] } });
  });

  // Last: for who works everywhere each does what it says.
  test.each(of('visit', 'series', 'wait', 'swap', 'payment', 'document'))(
    '%s is not there at another location',
    async (name) => {
      const thing = ELSEWHERE[name] as keyof Things;
      const path = name.replace(':id', things[thing]);
      const [bound, free] = [await call(path, 'desk'), await call(path, 'free')];
      expect([bound.status, JSON.parse(bound.text).reason]).toEqual([404, 'not-found']);
      // For who works everywhere it is: whatever else is wrong with so empty a question.
      expect([free.status, free.status]).not.toContain(404);
      expect(free.status).not.toBe(403);
    },
  );
});
