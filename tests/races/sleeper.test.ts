import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { writeInTenant } from '../../api/audit/write-in-tenant.ts';
import type { Id, Role } from '../../api/contract.ts';
import { BookingTable } from '../../api/database/entities/booking.ts';
import { StaffTable } from '../../api/database/entities/people.ts';
import { newId } from '../../api/database/ids.ts';
import { tenantScope } from '../../api/database/scope.ts';
import { lastSequence } from '../../api/live/read-events.ts';
import { hashPassword } from '../../api/people/passwords.ts';
import { signIn } from '../../api/people/sessions.ts';
import { makeHouseEditor } from '../../api/tenants/house-editor.ts';
import { type ServedHouse, serveHouse } from '../support/served.ts';
import { until } from '../support/until.ts';
import type { SpaFacts } from './orders.ts';
import { openRaceSpaIn } from './race-spa.ts';
import { type Random, randomOf, seedOfRun } from './random.ts';
import { dayActs } from './sleeper-acts.ts';
import { CALM, type Device, loadSite, openBrowsers, openDevice, STORM } from './sleeper-device.ts';
import type { Storming } from './storming.ts';

/** 20 in full; see CONTRIBUTING. */
const ROUNDS = Number(process.env.SLEEPER_ROUNDS ?? 1);
const ACTS = Number(process.env.SLEEPER_ACTS ?? 200);
const SEED = seedOfRun();
const PASSWORD = 'open sesame';
const DAY_MS = 24 * 3_600_000;
const DAYS = ['2026-03-03', '2026-03-04'] as const;
/** So long a device may take to hear of all: what it waits for itself is over in a second. */
const PATIENCE_MS = 45_000;
/** More than a server sends after one another: who is so far behind is to load the day anew. */
const TOO_FAR = 1_010;

let house: ServedHouse;
let closeBrowsers: () => void;
beforeAll(async () => {
  house = await serveHouse('2026-03-02T21:00', async () => ({}));
  closeBrowsers = openBrowsers();
}, 60_000);
afterAll(async () => {
  closeBrowsers?.();
  await house?.stop();
});

test.each(Array.from({ length: ROUNDS }, (_, round) => SEED + round))(
  'a calendar that sleeps and wakes through 24 hours of a spa shows what the server shows (seed %i)',
  async (seed) => {
    house.setClock('2026-03-02T21:00');
    const random = randomOf(seed);
    const { core, service } = house.served.house;
    const spa = await openRaceSpaIn(house.served.house, {
      options: { therapists: 5, rooms: 4, policy: { checkInOpensMinutes: 1_440 } },
      ...{ guests: 12, depositPercent: 30 },
    });
    const people = await hire(spa);
    const devices = await openDevices(spa, people, random);
    const acts = Object.entries(dayActs(makeHouseEditor(core))).flatMap(([name, { weight, act }]) =>
      Array.from({ length: weight }, () => ({ name, act })),
    );
    const storming: Storming = { core, service, spa, random, lane: 0, say: () => undefined };
    const done: Record<string, number> = {};
    let [wakes, compared] = [0, 0];
    try {
      for (let step = 0; step < ACTS; step += 1) {
        const one = random.pick(acts);
        if (one && (await one.act(storming)) === null) done[one.name] = (done[one.name] ?? 0) + 1;
        house.forward(DAY_MS / ACTS);
        if (step === Math.floor(ACTS / 3)) await fallFarBehind(spa, devices);
        const device = random.pick(devices);
        if (device === undefined) continue;
        if (device.isAsleep()) {
          if (!random.chance(0.15)) continue;
          wakes += 1;
          device.wake();
          compared += await compareAll([device], spa, { seed, step });
        } else disturb(device, random);
        // Now and then all that are awake.
        if (random.chance(0.02))
          compared += await compareAll(
            devices.filter((one) => !one.isAsleep()),
            spa,
            { seed, step },
          );
      }
      for (const device of devices) device.wake();
      compared += await compareAll(devices, spa, { seed, step: ACTS });
      const reloads = devices.map((device) => device.reloads());
      process.stderr.write(`${JSON.stringify({ seed, acts: ACTS, wakes, compared, reloads, done })}\n`);
      expect(wakes).toBeGreaterThan(0);
      expect(Math.max(...reloads)).toBeGreaterThan(0);
    } finally {
      for (const device of devices) device.close();
    }
  },
  60_000 + ACTS * 1_000,
);

/** What happens to one that is awake. */
function disturb(device: Device, random: Random): void {
  const lot = random.below(100);
  if (lot < 12) device.sleep(random.pick(['cut', 'silent', 'kept'] as const) ?? 'cut');
  else if (lot < 22) device.show(random.pick(DAYS) ?? DAYS[0]);
  else if (lot < 27) device.cut();
  else if (lot < 31) device.blink();
  else if (lot < 44) device.setWeather(STORM);
  else if (lot < 50) device.setWeather(CALM);
}

/** When they have heard of all that happened, their calendars are the server's. */
async function compareAll(devices: readonly Device[], spa: SpaFacts, at: object): Promise<number> {
  for (const device of devices) {
    device.setWeather(CALM);
    await compare(device, spa, at);
    for (const day of DAYS) {
      device.show(day);
      await compare(device, spa, { ...at, day });
    }
  }
  return devices.length;
}

async function compare(device: Device, { tenantId }: SpaFacts, at: object): Promise<void> {
  let found: readonly string[] | null = null;
  const end = Date.now() + PATIENCE_MS;
  await until(async () => {
    found = await device.differences(await lastSequence(house.served.house.core, tenantId));
    return found !== null || Date.now() > end;
  });
  found ??= [`does not hear of what happens: ${device.state()}`];
  expect({ ...at, device: device.name, found }).toEqual({ ...at, device: device.name, found: [] });
}

interface Person {
  readonly role: Role;
  readonly email: string;
  readonly therapistId: Id | null;
}

async function hire({ tenantId, therapistIds }: SpaFacts): Promise<readonly Person[]> {
  const people: Person[] = (['owner', 'desk', 'therapist'] as const).map((role) => ({
    role,
    email: `${role}@${tenantId}.example`,
    therapistId: role === 'therapist' ? (therapistIds[0] ?? null) : null,
  }));
  const passwordHash = await hashPassword(PASSWORD);
  const { core } = house.served.house;
  await core.database.run((db) =>
    tenantScope(db, tenantId).insert(
      StaffTable,
      people.map(({ role, email, therapistId }) => ({
        ...{ id: newId(), email, name: role, role, resourceId: therapistId, passwordHash },
        ...{ active: true, createdAt: core.now() },
      })),
    ),
  );
  return people;
}

/** For all of the day: a session is shorter. */
async function cookieOf({ email }: Person): Promise<string> {
  const { core } = house.served.house;
  const session = await signIn({ ...core, now: () => core.now() + DAY_MS }, email, PASSWORD);
  if (session === null) throw new Error(`${email} was not let in`);
  return `session=${session.token}`;
}

async function openDevices(
  { locationId }: SpaFacts,
  people: readonly Person[],
  random: Random,
): Promise<readonly Device[]> {
  const devices: Device[] = [];
  const site = await loadSite();
  for (const person of people) {
    const cookie = await cookieOf(person);
    const weather = randomOf(random.below(2 ** 31));
    devices.push(
      openDevice({
        ...{ site, name: person.role, url: house.url, cookie, locationId },
        ...{ date: DAYS[0], random: weather },
      }),
    );
  }
  return devices;
}

/** One is away for so long that the log is not read to it any more. */
async function fallFarBehind({ tenantId }: SpaFacts, [device]: readonly Device[]): Promise<void> {
  const { core } = house.served.house;
  device?.sleep('cut');
  const booking = await core.database.run((db) => tenantScope(db, tenantId).findOne(BookingTable, {}));
  if (booking === null) throw new Error('nobody has booked');
  await writeInTenant(core, tenantId, { kind: 'system', name: 'test' }, async (unit) => {
    for (let event = 0; event < TOO_FAR; event += 1)
      unit.record({ type: 'guest-attends', bookingId: booking.id });
  });
}
