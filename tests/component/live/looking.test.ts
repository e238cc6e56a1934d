import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import WebSocket from 'ws';
import type { BookingView, DeskMessage, LiveMessage, LookedAt } from '../../../api/contract.ts';
import { ItemTable } from '../../../api/database/entities/booking.ts';
import { type LookEntity, LookTable } from '../../../api/database/entities/look.ts';
import { tenantScope } from '../../../api/database/scope.ts';
import type { DemoSpa } from '../../../api/demo/make-demo-spa.ts';
import { LOOK_MS } from '../../../api/live/keep-look.ts';
import { type ServedHouse, serveHouse } from '../../support/served.ts';
import { startServer } from '../../support/test-server.ts';
import { until } from '../../support/until.ts';
import { type Caller, openTeam, type Team } from '../roles/team.ts';

const NOW = '2026-03-02T09:00';

const GARBAGE = [
  '',
  'null',
  '[]',
  '{',
  '"here"',
  '{"type":"here","bookingId":5}',
  '{"type":"here","bookingId":{"$ne":""}}',
  '{"type":"here","bookingId":"nobody’s"}',
  `{"type":"here","bookingId":"${'0'.repeat(3_000)}"}`,
  '{"type":"here","bookingId":"0000000000000000"}',
  '{"type":"looking","visits":[]}',
  '{"type":"here","bookingId":"\' OR 1=1 --"}',
  '{"__proto__":{"bookingId":"0"}}',
];

interface Page {
  readonly heard: readonly LiveMessage[];
  /** Who looks at what, as it was last told; null while it was told nothing. */
  looking(): readonly LookedAt[] | null;
  say(text: string): void;
  open(bookingId: string | null): void;
  close(): void;
}

const pages: WebSocket[] = [];

async function openPage(url: string, cookie: string): Promise<Page> {
  const socket = new WebSocket(`${url.replace('http', 'ws')}/api/v1/live`, { headers: { cookie } });
  pages.push(socket);
  const heard: LiveMessage[] = [];
  socket.on('message', (data) => heard.push(JSON.parse(String(data))));
  socket.on('error', () => undefined);
  await until(() => heard.some(({ type }) => type === 'caught-up'));
  return {
    heard,
    looking: () => heard.flatMap((one) => (one.type === 'looking' ? [one.visits] : [])).at(-1) ?? null,
    say: (text) => socket.send(text),
    open: (bookingId) => socket.send(JSON.stringify({ type: 'here', bookingId } satisfies DeskMessage)),
    close: () => socket.close(),
  };
}

/** As "visit: name, name" each. */
const toldTo = (page: Page) =>
  page.looking()?.map(({ bookingId, by }) => `${bookingId}: ${by.map(({ name }) => name).join(', ')}`);

const allLooks = ({ served }: ServedHouse): Promise<LookEntity[]> =>
  served.house.core.database.run((db) => db.find(LookTable));

describe('which visit somebody has open', () => {
  let house: ServedHouse;
  let demo: DemoSpa;
  let team: Team;
  let own: BookingView;
  let other: BookingView;
  let third: BookingView;

  beforeAll(async () => {
    house = await serveHouse(NOW, async () => ({}));
    demo = await house.tenant();
    team = await openTeam(house, demo);
    const { service } = house.served.house;
    const { locations } = await service.house(demo.tenantId);
    const me = await fetch(`${house.url}/api/v1/me`, { headers: { cookie: await team.cookie('therapist') } });
    const { user }: { user: { therapistId: string } } = JSON.parse(await me.text());
    const day = await service.calendarDay(demo.tenantId, locations[0]?.id ?? '', '2026-03-03');
    const isOwn = ({ items }: BookingView) => items.some((item) => item.therapistId === user.therapistId);
    const [theirs, more] = day?.bookings.filter((one) => !isOwn(one)) ?? [];
    const mine = day?.bookings.find(isOwn);
    if (!mine || !theirs || !more) throw new Error('the demo spa has no such visits');
    [own, other, third] = [mine, theirs, more];
  }, 60_000);
  afterEach(async () => {
    for (const socket of pages.splice(0)) socket.terminate();
    await until(async () => (await allLooks(house)).length === 0);
  });
  afterAll(() => house?.stop());

  const openAs = async (caller: Caller) => openPage(house.url, await team.cookie(caller));

  test('is seen on the other desks, on none of their own, and no more when it is closed', async () => {
    const [desk, again, owner] = [await openAs('desk'), await openAs('desk'), await openAs('owner')];
    desk.open(own.id);
    await until(() => toldTo(owner)?.[0] === `${own.id}: Mara Lind`);
    owner.open(other.id);
    await until(() => toldTo(again) !== undefined);
    expect([toldTo(desk), toldTo(again)]).toEqual([
      [`${other.id}: Olivia Sage`],
      [`${other.id}: Olivia Sage`],
    ]);
    desk.open(other.id);
    await until(() => toldTo(owner)?.[0] === `${other.id}: Mara Lind`);
    desk.open(null);
    await until(() => toldTo(owner)?.length === 0);
    owner.close();
    await until(() => toldTo(again)?.length === 0);
    await until(async () => (await allLooks(house)).length === 0);
  });

  test('is told to who comes later, and by whom it is open twice, once', async () => {
    const [desk, again] = [await openAs('desk'), await openAs('desk')];
    desk.open(own.id);
    again.open(own.id);
    await until(async () => (await allLooks(house)).length === 2);
    const manager = await openAs('manager');
    await until(() => toldTo(manager)?.[0] === `${own.id}: Mara Lind`);
    desk.close();
    await until(async () => (await allLooks(house)).length === 1);
    again.close();
    await until(() => toldTo(manager)?.length === 0);
    // Told what there was, and that there is nothing any more: that one of two was closed is nothing to tell.
    expect(manager.heard.filter(({ type }) => type === 'looking')).toHaveLength(2);
  });

  test('is told a therapist of their own visits alone, also where one has just come into other hands', async () => {
    const [desk, owner, therapist] = [await openAs('desk'), await openAs('owner'), await openAs('therapist')];
    desk.open(other.id);
    await until(() => toldTo(owner)?.[0] === `${other.id}: Mara Lind`);
    owner.open(own.id);
    await until(() => toldTo(therapist) !== undefined);
    expect(toldTo(therapist)).toEqual([`${own.id}: Olivia Sage`]);
    const give = (bookingId: string, therapistId: string) =>
      house.served.house.core.database.run((db) =>
        tenantScope(db, demo.tenantId).update(ItemTable, { bookingId }, { therapistId }),
      );
    await give(own.id, other.items[0]?.therapistId ?? '');
    await until(() => toldTo(therapist)?.length === 0);
    await give(own.id, own.items[0]?.therapistId ?? '');
    await until(() => toldTo(therapist)?.[0] === `${own.id}: Olivia Sage`);
    expect(JSON.stringify(therapist.heard)).not.toContain(other.id);
    expect(JSON.stringify(therapist.heard)).not.toContain('Mara Lind');
  });

  test('is nothing that a therapist can say of a visit that is not theirs', async () => {
    const [desk, therapist] = [await openAs('desk'), await openAs('therapist')];
    therapist.open(other.id);
    therapist.open(own.id);
    await until(() => toldTo(desk)?.length === 1);
    expect(toldTo(desk)).toEqual([`${own.id}: Ana Duarte`]);
    therapist.open(other.id);
    await until(() => toldTo(desk)?.length === 0);
  });

  test('is nothing to another spa, nor is its visit one that this spa can have open', async () => {
    const neighbour = await house.tenant();
    const theirs = await openTeam(house, neighbour);
    const [stranger, clerk] = [
      await openPage(house.url, await theirs.cookie('owner')),
      await openPage(house.url, await theirs.cookie('desk')),
    ];
    const [desk, owner] = [await openAs('desk'), await openAs('owner')];
    desk.open(own.id);
    await until(() => toldTo(owner)?.[0] === `${own.id}: Mara Lind`);
    const { service } = house.served.house;
    const { locations } = await service.house(neighbour.tenantId);
    const day = await service.calendarDay(neighbour.tenantId, locations[0]?.id ?? '', '2026-03-03');
    const visit = day?.bookings[0]?.id ?? '';
    // One after the other, not the last of two.
    stranger.open(own.id);
    clerk.open(visit);
    await until(() => toldTo(stranger)?.length === 1);
    stranger.open(visit);
    await until(() => toldTo(clerk)?.[0] === `${visit}: Olivia Sage`);
    expect(JSON.stringify([stranger.heard, clerk.heard])).not.toContain(own.id);
    expect(JSON.stringify([desk.heard, owner.heard])).not.toContain(visit);
    expect(toldTo(owner)).toEqual([`${own.id}: Mara Lind`]);
    expect(toldTo(desk)).toBeUndefined();
  });

  test('is no more when it was not said again for a while, though the line stands', async () => {
    const [desk, owner] = [await openAs('desk'), await openAs('owner')];
    desk.open(own.id);
    await until(() => toldTo(owner)?.length === 1);
    const [first] = await allLooks(house);
    house.forward(LOOK_MS - 25_000);
    desk.open(own.id);
    await until(async () => Number((await allLooks(house))[0]?.expiresAt) > Number(first?.expiresAt));
    house.forward(LOOK_MS - 25_000);
    const sofar = owner.heard.length;
    owner.open(null);
    await until(() => owner.heard.length > sofar);
    expect(toldTo(owner)).toEqual([`${own.id}: Mara Lind`]);
    house.forward(25_000);
    await until(() => toldTo(owner)?.length === 0);
    // Said once more it is open once more.
    desk.open(own.id);
    await until(() => toldTo(owner)?.length === 1);
    // The rows of who never says anything again are swept.
    house.forward(LOOK_MS + 60_000);
    await until(async () => (await allLooks(house)).length === 0);
  });

  test('is none where somebody says something else, who is answered all the same', async () => {
    const desk = await openAs('desk');
    for (const text of GARBAGE) {
      const before = desk.heard.length;
      desk.say(text);
      await until(() => desk.heard.length > before);
      expect([text, desk.heard.at(-1)?.type]).toEqual([text, 'caught-up']);
    }
    desk.open(own.id);
    await until(async () => (await allLooks(house)).length > 0);
    expect((await allLooks(house)).map(({ bookingId }) => bookingId)).toEqual([own.id]);
  });

  test('is written down now and then, however often another is opened, and in the end the last', async () => {
    const [desk, owner] = [await openAs('desk'), await openAs('owner')];
    let written = 0;
    const unlisten = house.served.house.nudges.listen(({ kind }) => {
      if (kind === 'looked') written += 1;
    });
    const begun = Date.now();
    // Each alone: what comes in one go is one change anyway.
    for (let i = 0; i < 80; i += 1) {
      const before = desk.heard.length;
      desk.open(i % 2 === 0 ? own.id : other.id);
      await until(() => desk.heard.length > before);
    }
    desk.open(third.id);
    await until(() => toldTo(owner)?.[0] === `${third.id}: Mara Lind`);
    unlisten();
    expect(written).toBeGreaterThan(0);
    expect(written).toBeLessThanOrEqual(2 + (Date.now() - begun) / 250);
  });
});

describe('two processes on one database', () => {
  afterEach(() => {
    for (const socket of pages.splice(0)) socket.terminate();
  });

  test('tell each other who looks at what, and one that stops or is killed looks at nothing', async () => {
    const first = await startServer(NOW, { speed: 1 });
    const house = await serveHouse(NOW, async () => ({}), { databaseUrl: first.databaseUrl });
    const third = await serveHouse(NOW, async () => ({}), { databaseUrl: first.databaseUrl });
    const { demo } = first;
    const team = await openTeam(house, demo);
    const { service } = house.served.house;
    const { locations } = await service.house(demo.tenantId);
    const day = await service.calendarDay(demo.tenantId, locations[0]?.id ?? '', '2026-03-03');
    const [visit, another] = day?.bookings ?? [];
    if (!visit || !another) throw new Error('the demo spa has no such visits');

    const owner = await openPage(house.url, await team.cookie('owner'));
    const [there, beside] = [
      await openPage(first.url, await team.cookie('desk')),
      await openPage(third.url, await team.cookie('manager')),
    ];
    there.open(visit.id);
    await until(() => toldTo(owner)?.[0] === `${visit.id}: Mara Lind`);
    owner.open(another.id);
    await until(() => toldTo(there)?.[0] === `${another.id}: Olivia Sage`);
    beside.open(visit.id);
    await until(() => toldTo(owner)?.[0] === `${visit.id}: Mara Lind, Mika`);
    await third.stop();
    expect(await allLooks(house)).toHaveLength(2);
    await until(() => toldTo(owner)?.[0] === `${visit.id}: Mara Lind`);

    await first.kill();
    expect(toldTo(owner)).toEqual([`${visit.id}: Mara Lind`]);
    house.forward(LOOK_MS);
    await until(() => toldTo(owner)?.length === 0);
    await house.stop();
    await first.stop();
  }, 90_000);
});
