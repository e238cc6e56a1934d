import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { writeInTenant } from '../../../api/audit/write-in-tenant.ts';
import type { Actor, BookingView, CalendarDay, LogEntry, LogPage } from '../../../api/contract.ts';
import { type ConversationEntity, ConversationTable } from '../../../api/database/entities/people.ts';
import { newId } from '../../../api/database/ids.ts';
import type { DemoSpa } from '../../../api/demo/make-demo-spa.ts';
import { eraseGuest } from '../../../api/people/erase-guest.ts';
import { type Desk, signedInDesk } from '../../support/desk.ts';
import { MARA } from '../../support/desk-site.ts';
import { type ServedHouse, serveHouse } from '../../support/served.ts';

let house: ServedHouse;
let spa: DemoSpa;
let owner: Desk;
let visits: readonly BookingView[];
beforeAll(async () => {
  house = await serveHouse('2026-03-02T09:00', async () => ({}));
  spa = await house.tenant();
  owner = await signedInDesk(house.url, spa);
  const { locations } = (await owner('GET', '/api/v1/house')).body as { locations: { id: string }[] };
  const day = await owner('GET', `/api/v1/calendar?location=${locations[0]?.id}&date=2026-03-03`);
  visits = (day.body as CalendarDay).bookings.filter(
    ({ status, guest }) => status === 'confirmed' && guest.name !== null,
  );
}, 60_000);
afterAll(() => house?.stop());

async function log(query = '', who = owner): Promise<LogPage> {
  const { status, body } = await who('GET', `/api/v1/log?${query}`);
  expect(status).toBe(200);
  return body as LogPage;
}

const visitAt = (place: number): BookingView => {
  const visit = visits[place];
  if (!visit) throw new Error('the demo spa has too few visits');
  return visit;
};

const service = () => house.served.house.service;

/** Half an hour later, whatever stands in the way; `why` is said where it does. */
async function moved(visit: BookingView, why: string, actor: Actor = MARA): Promise<void> {
  const outcome = await service().moveBooking(spa.tenantId, actor, {
    ...{ bookingId: visit.id, startsAt: later(visit), locationId: null, therapistId: null },
    ...{ genders: [], requestKey: newId() },
    exception: { reason: why, outsideHours: true, overBuffers: true, overCapacity: true },
  });
  if (!outcome.ok) throw new Error(`not moved: ${outcome.reason}`);
}

const later = ({ startsAt }: BookingView) =>
  new Date(Date.parse(startsAt) + 12 * 3_600_000).toISOString().replace('.000Z', 'Z');

const only = (entries: readonly LogEntry[], type: LogEntry['type']): LogEntry => {
  const found = entries.filter((entry) => entry.type === type);
  if (found.length !== 1 || !found[0]) throw new Error(`${found.length} entries are ${type}`);
  return found[0];
};

describe('the log', () => {
  test('says who moved whose visit from when to when, and why', async () => {
    const visit = visitAt(0);
    await moved(visit, 'The tram was late');
    const { entries } = await log(
      `guest=${visit.guest.id}&kind=visits&by=${MARA.kind === 'staff' ? MARA.userId : ''}`,
    );
    expect(only(entries, 'booking-moved')).toMatchObject({
      ...{ kind: 'visits', reason: 'The tram was late' },
      by: { kind: 'staff', name: 'Mara' },
      guest: { id: visit.guest.id, name: visit.guest.name, forgotten: false },
      visit: { id: visit.id, code: visit.code },
      moved: { hands: expect.any(Array) },
    });
    const { moved: times } = only(entries, 'booking-moved');
    expect([Date.parse(times?.from ?? ''), Date.parse(times?.to ?? '')]).toEqual([
      Date.parse(visit.startsAt),
      Date.parse(later(visit)),
    ]);
  });

  test('tells sums and reasons of money that was taken and given back', async () => {
    const visit = visitAt(1);
    const due = visit.totalMinor - visit.paidMinor;
    const pay = { method: 'cash', amountMinor: due, tipMinor: 0 };
    if (due > 0) await owner('POST', `/api/v1/bookings/${visit.id}/payments`, pay);
    const back = { amountMinor: 100, reason: 'The room was cold' };
    const given = await owner('POST', `/api/v1/bookings/${visit.id}/refunds`, back);
    expect(given.status).toBe(200);
    const { entries } = await log(`guest=${visit.guest.id}&kind=money`);
    expect(entries.find(({ type }) => type === 'refund-requested')).toMatchObject({
      ...{ amount: { minor: -100, currency: visit.currency }, reason: 'The room was cold' },
    });
  });

  test('has what a guest had erased taken away: name, reasons, and the way to them', async () => {
    const visit = visitAt(2);
    await moved(visit, 'Their knee again');
    await service().cancelBooking(spa.tenantId, MARA, visit.id, 'Their knee hurts', newId());
    const before = JSON.stringify(await log(`guest=${visit.guest.id}`));
    for (const said of ['knee again', 'knee hurts', String(visit.guest.name)]) expect(before).toContain(said);
    await writeInTenant(house.served.house.core, spa.tenantId, MARA, async (unit) => {
      const talks = await unit.findAll(ConversationTable, { guestId: visit.guest.id });
      await eraseGuest(unit, visit.guest.id, talks);
    });
    const after = await log(`guest=${visit.guest.id}`);
    expect(after.entries.length).toBeGreaterThan(1);
    for (const said of ['knee', String(visit.guest.name)]) expect(JSON.stringify(after)).not.toContain(said);
    expect(only(after.entries, 'booking-cancelled').guest).toMatchObject({ name: null, forgotten: true });
    const table = await csv('');
    expect(table).not.toContain('knee');
  });

  test('is read page by page, without a line lost or told twice', async () => {
    const seen: number[] = [];
    let next: number | null = null;
    do {
      const page: LogPage = await log(`limit=40${next === null ? '' : `&before=${next}`}`);
      seen.push(...page.entries.map(({ sequence }) => sequence));
      next = page.next;
    } while (next !== null);
    const newest = seen[0] ?? 0;
    expect(seen).toEqual(Array.from({ length: newest }, (_, place) => newest - place));
  });

  test('is found by person, kind and days of the house', async () => {
    const { core } = house.served.house;
    const me = { kind: 'staff', userId: 'somebody', name: 'Some Body', role: 'desk' } as const;
    await writeInTenant(core, spa.tenantId, me, async (unit) => {
      unit.record({ type: 'canned-answers-changed', bookingId: null });
      unit.record({ type: 'day-closed', bookingId: null, note: 'nowhere 2026-03-01' });
    });
    const types = async (query: string) => (await log(query)).entries.map(({ type }) => type);
    await expect(types('by=somebody')).resolves.toEqual(['day-closed', 'canned-answers-changed']);
    await expect(types('by=somebody&kind=house')).resolves.toEqual(['canned-answers-changed']);
    await expect(types('by=somebody&kind=money')).resolves.toEqual(['day-closed']);
    await expect(types('by=somebody&kind=visits')).resolves.toEqual([]);
    await expect(types('by=somebody&from=2026-03-02&to=2026-03-02')).resolves.toHaveLength(2);
    await expect(types('by=somebody&to=2026-03-01')).resolves.toEqual([]);
    await expect(types('by=somebody&from=2026-03-03')).resolves.toEqual([]);
    const kinds = await Promise.all(
      ['visits', 'money', 'guests', 'talks', 'house', 'access'].map((kind) => all(`kind=${kind}`)),
    );
    // Each line is of one kind.
    expect(kinds.flat().toSorted()).toEqual((await all('')).toSorted());
    expect(await types('kind=access')).toContain('signed-in');
    expect(await types('by=automatic&limit=5')).toHaveLength(5);
  });

  async function all(query: string): Promise<number[]> {
    const found: number[] = [];
    for (let next: number | null | undefined; next !== null; ) {
      const page: LogPage = await log(`limit=100&${query}${next ? `&before=${next}` : ''}`);
      found.push(...page.entries.map(({ sequence }) => sequence));
      next = page.next;
    }
    return found;
  }

  test('knows what was done in the talks of a guest', async () => {
    const { core } = house.served.house;
    const guestId = visitAt(3).guest.id;
    const conversationId = newId();
    await writeInTenant(core, spa.tenantId, MARA, async (unit) => {
      await unit.insert(ConversationTable, [talkOf(conversationId, guestId)]);
      unit.record({ type: 'person-took-over', bookingId: null, conversationId });
    });
    const { entries } = await log(`guest=${guestId}&kind=talks`);
    expect(only(entries, 'person-took-over').guest?.id).toBe(guestId);
  });

  test('of another tenant is not there: neither its people nor its guests', async () => {
    const other = await house.tenant();
    const stranger = await signedInDesk(house.url, other);
    const { entries, people } = await log(`guest=${visitAt(0).guest.id}`, stranger);
    expect(entries).toEqual([]);
    expect(people.map(({ name }) => name)).not.toEqual([]);
    const own = (await log()).people.map(({ id }) => id);
    expect(people.filter(({ id }) => own.includes(id))).toEqual([]);
    const { people: theirs } = await log(`by=${own[0]}`, stranger);
    expect(theirs.length).toBeGreaterThan(0);
    expect((await log(`by=${own[0]}`, stranger)).entries).toEqual([]);
  });

  test('refuses what is no day, kind or place in it', async () => {
    for (const query of [
      'from=yesterday',
      'kind=secrets',
      'before=0',
      'before=x',
      'limit=1000',
      `by=${'x'.repeat(40)}`,
    ])
      expect([query, (await owner('GET', `/api/v1/log?${query}`)).status]).toEqual([query, 400]);
  });

  async function csv(query: string): Promise<string> {
    const who = spa.signIns.find(({ role }) => role === 'owner');
    const signedIn = await fetch(`${house.url}/api/v1/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ email: who?.email, password: who?.password }),
    });
    const cookie = signedIn.headers.get('set-cookie')?.split(';')[0] ?? '';
    const answer = await fetch(`${house.url}/api/v1/log.csv?${query}`, { headers: { cookie } });
    expect(answer.status).toBe(200);
    return answer.text();
  }

  test('goes along as a table, and that it did is in the log', async () => {
    const visit = visitAt(0);
    const lines = (await csv(`guest=${visit.guest.id}`)).split('\r\n');
    expect(lines[0]).toContain('number,time (UTC),kind,what,by,person,guest,visit');
    expect(lines.some((line) => line.includes('booking-moved') && line.includes('The tram was late'))).toBe(
      true,
    );
    expect((await log('kind=access&limit=1')).entries[0]?.type).toBe('log-exported');
  });
});

/** A talk in the web chat in which nothing was said yet. */
function talkOf(id: string, guestId: string): Omit<ConversationEntity, 'tenantId'> {
  return {
    ...{ id, guestId, channel: 'webchat', address: '', locale: 'en', lastPosition: 0, createdAt: 0 },
    ...{ leaseOwner: null, leasedUntil: 0, addressSealed: null, addressHash: id, withPersonUntil: 0 },
    ...{ personWantedAt: null, personReason: null, personName: null, personId: null, staffId: null },
    ...{ codeTries: 0, codeTriesSince: 0, accountId: null, heardAt: 0, unreachableSince: null },
    ...{ aliasHash: null, linkTries: 0, linkTriesSince: 0, replyToSealed: null, deviceOf: null },
    ...{ lastAt: 0, heardPosition: 0, readPosition: 0 },
  };
}
