import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { LessThanOrEqual } from 'typeorm';
import { BookingTable, FeedbackTable } from '../../api/database/entities/booking.ts';
import { type OutboxEntity, OutboxTable } from '../../api/database/entities/people.ts';
import { tenantScope } from '../../api/database/scope.ts';
import { examine } from '../../api/doctor/examine.ts';
import { networkAddress } from '../../api/http/network-address.ts';
import { calendarRoutes } from '../../api/http/routes/calendar-files.ts';
import { pageRoutes } from '../../api/http/routes/pages.ts';
import { makeReceiptFiles, receiptRoutes } from '../../api/http/routes/receipts.ts';
import { webhookRoutes } from '../../api/http/routes/webhooks.ts';
import { makeServer } from '../../api/http/server.ts';
import { isoOf } from '../../api/schedule/local-time.ts';
import { readSentAs } from '../../bot/whatsapp/sent-as.ts';
import { openWhatsapp } from '../../bot/whatsapp/whatsapp.ts';
import { type House, openHouse } from '../../house.ts';
import { readSettings } from '../../settings.ts';
import { quietLog } from '../support/log.ts';
import { freePort } from '../support/test-server.ts';
import type { Fault } from '../support/whatsapp/answers.ts';
import { openSimulator, type Simulator } from '../support/whatsapp/simulator.ts';
import { bundleWorker } from './bundle-worker.ts';
import { feedbackDue, isQuiet, type MonthRules, remindersOf } from './month-oracle.ts';
import { writeScript } from './month-script.ts';
import { type MonthGuest, type MonthSpa, type MonthVisit, openMonthSpa } from './month-spa.ts';
import { type MonthWorkers, startMonthWorkers } from './month-workers.ts';
import { randomOf, seedOfRun } from './random.ts';

/** 50 in full; see CONTRIBUTING. */
const SPAS = Number(process.env.MONTH_SPAS ?? 3);
/** In full from before the clocks change in America until after they do in Australia; in short the later half of that. */
const FROM = Date.parse(SPAS >= 50 ? '2026-03-06T00:00Z' : '2026-03-27T00:00Z');
const TO = Date.parse('2026-04-07T00:00Z');
const GUESTS = 8;
const KILLS = Number(process.env.MONTH_KILLS ?? Math.max(6, SPAS));
const SEED = seedOfRun();
const random = randomOf(SEED);
const MINUTE = 60_000;
const STEP = 15 * MINUTE;
/** What failed is tried again within these minutes of its step. */
const AGAIN = [1, 3, 6, 10];

const ZONES = [
  'Europe/Amsterdam',
  'Australia/Lord_Howe',
  'America/Santiago',
  'Asia/Kolkata',
  'America/New_York',
  'Europe/Lisbon',
  'Australia/Sydney',
  'Pacific/Auckland',
  'America/Sao_Paulo',
];
const HOURS = [[24, 2], [48], [24, 3], [26, 1]];
const QUIET = [{ from: '21:00', to: '08:00' }, { from: '22:30', to: '07:00' }, null];

const FAULTS: readonly Fault[] = [
  { status: 500 },
  { status: 429, code: 130429, retryAfter: '1' },
  { status: 400, code: 131056 },
  { page: 502 },
  'cut',
  'taken-then-cut',
];

let now = FROM;
let folder: string;
let meta: Simulator;
let house: House;
let server: ReturnType<typeof makeServer>;
let workers: MonthWorkers;
let spas: MonthSpa[];
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'stillwater-month-'));
  const databaseUrl = process.env.DATABASE_URL ?? `sqlite:${join(folder, 'spa.db')}`;
  const { dataKeys } = readSettings(process.env);
  meta = await openSimulator(() => now);
  const url = `http://127.0.0.1:${await freePort()}`;
  // It is told of everything and sends nothing: that is for the processes that are killed.
  house = await openHouse({
    ...{ databaseUrl, dataKeys, publicUrl: url, log: quietLog(), now: () => now, channels: {} },
    providers: (parts) => [openWhatsapp(parts, meta.url)],
  });
  const doors = webhookRoutes(
    house.providers.flatMap((provider) => provider.doors),
    () => undefined,
  );
  // Meta fetches the pictures and files that it is sent.
  const files = [
    ...pageRoutes(house.core),
    ...receiptRoutes(house.core, makeReceiptFiles()),
    ...calendarRoutes(house.core),
  ];
  server = makeServer(house.core, [...doors, ...files], {
    onAnswer: () => undefined,
    callerOf: (request) => networkAddress(request, false),
  });
  await new Promise<void>((resolve) => server.listen(Number(new URL(url).port), '127.0.0.1', resolve));
  const env = { DATABASE_URL: databaseUrl, MONTH_URL: url, MONTH_WHATSAPP_URL: meta.url };
  const program = await bundleWorker(folder, 'month-process');
  workers = await startMonthWorkers({ program, env: { ...env, MONTH_NOW: String(now) } });
  spas = [];
  for (let place = 0; place < SPAS; place += 1) {
    const spa = await openMonthSpa({ house, meta, url }, rulesOf(place), GUESTS);
    spa.number.fault = () => (random.chance(0.1) ? (random.pick(FAULTS) ?? null) : null);
    spas.push(spa);
  }
}, 300_000);
afterAll(async () => {
  await workers?.close();
  await meta?.quiet();
  server?.closeAllConnections();
  await new Promise((resolve) => server?.close(resolve));
  await house?.close();
  await meta?.close();
  await rm(folder, { recursive: true, force: true });
});

function rulesOf(place: number): MonthRules {
  const zone = ZONES[place % ZONES.length] ?? 'UTC';
  const hours = HOURS[place % HOURS.length] ?? [24];
  return { zone, hours, quiet: QUIET[place % QUIET.length] ?? null, freeHours: 24 };
}

/** What a guest's phone showed, and when. */
interface Shown {
  readonly at: number;
  readonly guest: MonthGuest;
  readonly spa: MonthSpa;
  readonly rowId: string;
  readonly part: number;
}

const shown: Shown[] = [];

function lookAtPhones(): void {
  for (const spa of spas)
    for (const guest of spa.guests) {
      const before = counts.get(guest) ?? 0;
      for (const { body } of guest.phone.shown.slice(before)) {
        const sentAs = readSentAs(body.biz_opaque_callback_data);
        if (!sentAs) throw new Error(`a message does not say what it is: ${JSON.stringify(body)}`);
        shown.push({ at: now, guest, spa, rowId: sentAs.outboxId, part: sentAs.part });
      }
      counts.set(guest, guest.phone.shown.length);
    }
}
const counts = new Map<MonthGuest, number>();

async function work(killAfterMs: number | null): Promise<void> {
  await workers.work(now, killAfterMs);
  // What Meta reports of these messages is known before the clock goes on: in truth it takes a second.
  await meta.quiet();
  lookAtPhones();
}

function waiting(): Promise<OutboxEntity[]> {
  return house.core.database.run((db) => db.find(OutboxTable, { where: { status: 'pending' as const } }));
}

async function isRemindingDue(): Promise<boolean> {
  return house.core.database.run(
    async (db) =>
      (await db.count(BookingTable, { where: { remindAt: LessThanOrEqual(now) } })) > 0 ||
      (await db.count(FeedbackTable, { where: { askAt: LessThanOrEqual(now) } })) > 0,
  );
}

async function isAnythingWaiting(): Promise<boolean> {
  return (await waiting()).some(({ tenantId }) => ours().has(tenantId));
}

const ours = (): Set<string> => new Set(spas.map(({ tenantId }) => tenantId));

test(
  `in a month of ${SPAS} spas every reminder and every question after a visit comes once and in its time, with ${KILLS} kills and one send in ten failing`,
  async () => {
    const script = writeScript(spas, { from: FROM, to: TO }, random);
    let killed = 0;
    const killEvery = ((TO - FROM) * 0.9) / KILLS;
    for (let at = FROM; at < TO; at += STEP) {
      now = at;
      const happens = await script.act(now);
      const isDue = await isRemindingDue();
      // Where nothing is to be done they look now and then, as the clock of a house does.
      if (!happens && !isDue && !(await isAnythingWaiting()) && !random.chance(0.1)) continue;
      const kills = isDue && killed < KILLS && at >= FROM + killed * killEvery;
      if (kills) killed += 1;
      await work(kills ? random.below(30) : null);
      for (const minutes of AGAIN) {
        if (!(await isAnythingWaiting())) break;
        now = at + minutes * MINUTE;
        await work(null);
      }
    }
    const rows = await rowsById();
    const notices = judge(script.visits, rows);
    process.stderr.write(
      `${JSON.stringify({ seed: SEED, spas: SPAS, visits: script.visits.length, killed, ...notices })}\n`,
    );
    expect(killed).toBe(KILLS);
    expect(meta.violations).toEqual([]);
    const findings = (await examine(house.core.database)).filter(({ tenantId }) =>
      ours().has(tenantId ?? ''),
    );
    expect(findings).toEqual([]);
  },
  600_000 + SPAS * 60_000,
);

async function rowsById(): Promise<Map<string, OutboxEntity>> {
  const rows: OutboxEntity[] = [];
  for (const { tenantId } of spas)
    rows.push(...(await house.core.database.run((db) => tenantScope(db, tenantId).find(OutboxTable))));
  return new Map(rows.map((row) => [row.id, row]));
}

/** All that guests saw against all that they should have seen. */
function judge(visits: readonly MonthVisit[], rows: ReadonlyMap<string, OutboxEntity>) {
  const once = new Set<string>();
  const twice: string[] = [];
  for (const { rowId, part } of shown) {
    const key = `${rowId} ${part}`;
    if (once.has(key)) twice.push(key);
    once.add(key);
  }
  // What needed several requests came with the first of them.
  const first = new Map<string, Shown>();
  for (const one of shown) if (!first.has(one.rowId)) first.set(one.rowId, one);
  const seen = [...first.values()].flatMap((one) => {
    const row = rows.get(one.rowId);
    return row?.notice ? [{ ...one, row, notice: row.notice }] : [];
  });
  const unasked = seen.filter(({ notice: { kind } }) => kind === 'visit-soon' || kind === 'feedback-wanted');
  const inQuiet = unasked.filter(({ spa, at }) => isQuiet(spa.rules, at));
  const late: string[] = [];
  const wrong: string[] = [];
  let [reminders, questions, onTime] = [0, 0, 0];
  const take = (visit: MonthVisit, kind: string, due: number, until: number): void => {
    const about = `${kind} ${visit.spa.rules.zone} ${visit.id} due ${isoOf(due)}`;
    const came = unasked.filter(
      ({ notice, at }) =>
        notice.kind === kind &&
        'bookingId' in notice &&
        notice.bookingId === visit.id &&
        at >= due &&
        at < due + 60 * MINUTE,
    );
    for (const one of came) matched.add(one);
    // Put off by a failure or a kill, what became of the visit meanwhile counts.
    const mayBeMissed = until < due + STEP + MINUTE || Math.abs(visit.guest.stoppedAt - due) <= STEP;
    if (came.length > 1 || (came.length === 0 && !mayBeMissed)) wrong.push(`${about}: ${came.length} times`);
    for (const { at } of came) {
      if (at === due) onTime += 1;
      if (at > due + STEP) late.push(`${about}: at ${isoOf(at)}`);
    }
  };
  const matched = new Set<(typeof unasked)[number]>();
  for (const visit of visits) {
    for (const standing of visit.standing)
      for (const due of remindersOf(visit.spa.rules, standing)) {
        if (due >= TO || visit.guest.stoppedAt < due - STEP) continue;
        reminders += 1;
        take(visit, 'visit-soon', due, standing.until);
      }
    if (visit.endedAt === null) continue;
    const due = feedbackDue(visit.spa.rules, visit.endedAt);
    if (due >= TO || visit.guest.stoppedAt < due - STEP) continue;
    questions += 1;
    take(visit, 'feedback-wanted', due, Number.POSITIVE_INFINITY);
  }
  const unmeant = unasked.filter((one) => !matched.has(one));
  const lost = [...rows.values()].filter(({ status }) => status === 'pending' || status === 'dead');
  const unsaid = [...rows.values()].filter(
    ({ id, status, notice }) => notice !== null && status === 'sent' && !first.has(id),
  );
  const told = ({ spa, at, notice }: (typeof unasked)[number]) =>
    `${JSON.stringify(notice)} in ${spa.rules.zone} at ${isoOf(at)}`;
  expect({
    ...{ seed: SEED, twice, wrong, late, inQuiet: inQuiet.map(told), unmeant: unmeant.map(told) },
    ...{ lost: lost.map(({ notice, error }) => ({ notice, error })), unsaid },
  }).toEqual({ seed: SEED, twice: [], wrong: [], late: [], inQuiet: [], unmeant: [], lost: [], unsaid: [] });
  expect(reminders).toBeGreaterThan(SPAS * GUESTS);
  // Nine of ten calls do not fail.
  expect(onTime).toBeGreaterThan((reminders + questions) * 0.8);
  return { reminders, questions, onTime, messages: shown.length };
}
