import { afterAll, beforeAll, expect, test } from '@jest/globals';
import {
  type InboxEntity,
  InboxTable,
  type OutboxEntity,
  OutboxTable,
} from '../../api/database/entities/people.ts';
import type { Database } from '../../api/database/open-database.ts';
import { tenantScope } from '../../api/database/scope.ts';
import { examine } from '../../api/doctor/examine.ts';
import { openTestDatabase } from '../support/database.ts';
import { startServer, type TestServer } from '../support/test-server.ts';
import type { Fault } from '../support/whatsapp/answers.ts';
import type { SimulatedGuest } from '../support/whatsapp/guest.ts';
import { openSimulator, type SimulatedNumber, type Simulator } from '../support/whatsapp/simulator.ts';
import { randomOf, seedOfRun } from './random.ts';

/** 10,000 in full; see CONTRIBUTING. Twenty to a conversation, a kill for each thousand and at least three. */
const MESSAGES = Number(process.env.STORM_MESSAGES ?? 400);
const TALKS = MESSAGES / 20;
const KILLS = Math.max(3, MESSAGES / 1000);
const SEED = seedOfRun();
const random = randomOf(SEED);

/** Leases of processes that were killed end after a third of their time. */
const SPEED = 3;
/** As many messages come in a second as this, in any order. */
const A_SECOND = 60;
const AT_ONCE = 12;

/** Each is answered with one message of its own, whatever was said before. */
const QUESTIONS: readonly (readonly [string, RegExp])[] = [
  ['what are your opening hours?', /^Canal House: Mon–Sat/],
  ['where are you?', /Herengracht 210/],
  ['what does a facial cost?', /^Classic facial:/],
  ['how long is a deep tissue massage?', /^Deep tissue massage:/],
];

const FAULTS: readonly Fault[] = [
  { status: 500 },
  { status: 400, code: 131056 },
  { status: 429, code: 130429, retryAfter: '1' },
  { page: 502 },
  'cut',
  'taken-then-cut',
];

let meta: Simulator;
let server: TestServer;
let number: SimulatedNumber;
let database: Database;
let clock = Date.now;
beforeAll(async () => {
  meta = await openSimulator(() => clock());
  server = await startServer('2026-03-02T09:00', { speed: SPEED, whatsappUrl: meta.url });
  clock = server.now;
  number = await connectNumber();
  database = await openTestDatabase(server.databaseUrl);
}, 60_000);
afterAll(async () => {
  await database?.close();
  await server?.stop();
  await meta?.close();
});

/** As an owner does it at the desk. */
async function connectNumber(): Promise<SimulatedNumber> {
  const id = String(10 ** 14 + (Date.now() % 10 ** 13));
  const secrets = { accessToken: 'EAAG-of-the-storm', appSecret: 'app-secret-of-the-storm' };
  const owner = server.demo.signIns.find(({ role }) => role === 'owner');
  const headers = { 'x-stillwater': '1', 'content-type': 'application/json' };
  const ask = (path: string, cookie: string, body: object): Promise<Response> =>
    fetch(`${server.url}${path}`, {
      method: 'POST',
      headers: { ...headers, cookie },
      body: JSON.stringify(body),
    });
  const { email, password } = owner ?? {};
  const signedIn = await ask('/api/v1/session', '', { email, password });
  const cookie = signedIn.headers.get('set-cookie')?.split(';')[0] ?? '';
  const account = { channel: 'whatsapp', externalId: id, name: 'Front desk', secrets };
  const added = await ask('/api/v1/channels', cookie, account);
  expect(added.status).toBe(201);
  const made = meta.number({ id, webhook: `${server.url}/webhooks/whatsapp/${id}`, ...secrets });
  made.traffic.patienceMs = 120_000;
  made.traffic.batch = 3;
  made.fault = () => (random.chance(0.05) ? (random.pick(FAULTS) ?? null) : null);
  return made;
}

test(
  `of ${MESSAGES} messages, a fifth of them twice and none in order, with ${KILLS} kills and one send in 20 failing, each is answered once and in order`,
  async () => {
    const guests = Array.from({ length: TALKS }, (_, place) => number.guest(`316${20_000_000 + place}`));
    await Promise.all([deliverAll(guests), killNowAndThen()]);
    const { received, sent } = await comeToRest();
    await meta.quiet();

    expect(received).toHaveLength(MESSAGES);
    expect(received.filter(({ status }) => status !== 'done')).toEqual([]);
    const [asked, answered] = [byTalk(received), byTalk(sent)];
    expect([asked.size, answered.size]).toEqual([TALKS, TALKS]);
    for (const [talk, questions] of asked) {
      // Each question has its answer, at its place, and there is nothing besides.
      const wanted = questions.map(({ body }) => answerTo(body.kind === 'text' ? body.text : ''));
      const texts = answered.get(talk)?.map(({ content }) => content?.text);
      expect({ seed: SEED, texts }).toEqual({ seed: SEED, texts: wanted.map(expect.stringMatching) });
    }
    // What the guests saw is just that, in that order.
    const shown = guests.map((guest) => guest.shown.map(({ text }) => text).join('\n'));
    const sentTo = [...answered.values()].map((rows) => rows.map(({ content }) => content?.text).join('\n'));
    expect({ seed: SEED, shown: shown.toSorted() }).toEqual({ seed: SEED, shown: sentTo.toSorted() });
    expect(meta.violations).toEqual([]);
    const findings = (await examine(database)).filter(({ tenantId }) => tenantId === server.demo.tenantId);
    expect(findings).toEqual([]);
  },
  300_000 + MESSAGES * 120,
);

let delivered = 0;

async function deliverAll(guests: readonly SimulatedGuest[]): Promise<void> {
  const post = mailbag(guests).values();
  const lane = async (): Promise<void> => {
    for (const deliver of post) {
      await deliver();
      delivered += 1;
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, lane));
}

/** All deliveries in the order in which they are made. */
function mailbag(guests: readonly SimulatedGuest[]): (() => Promise<void>)[] {
  const written = Array.from({ length: MESSAGES }, (_, place) => {
    const guest = guests[place % guests.length];
    const [words] = random.pick(QUESTIONS) ?? [''];
    const about = { id: `wamid.${Buffer.from(`${number.id}.${place}`).toString('base64')}` };
    return { at: place / A_SECOND, deliver: async () => guest?.says(words, about) };
  });
  const twice = written.filter(() => random.chance(0.2));
  return [...written, ...twice]
    .map(({ at, deliver }) => ({ at: at + random.next(), deliver }))
    .toSorted((a, b) => a.at - b.at)
    .map(({ deliver }) => deliver);
}

/** Ends the process wherever it is, spread over the storm, and starts it again. */
async function killNowAndThen(): Promise<void> {
  for (let kill = 1; kill <= KILLS; kill += 1) {
    while (delivered < (MESSAGES * kill) / (KILLS + 1)) await moment(5 + random.below(20));
    await server.kill();
    await server.restart();
  }
}

/** Waits until nothing is left to be done, or nothing has been done for a long time. */
async function comeToRest() {
  let [left, since] = [Number.POSITIVE_INFINITY, Date.now()];
  for (;;) {
    const rows = await database.run(async (db) => {
      const scope = tenantScope(db, server.demo.tenantId);
      const order = { position: 'ASC' } as const;
      return {
        received: await scope.find(InboxTable, { order }),
        sent: await scope.find(OutboxTable, { order }),
      };
    });
    const open =
      rows.received.filter(({ status }) => status === 'new').length +
      rows.sent.filter(({ status }) => status === 'pending').length;
    if (open === 0) return rows;
    if (open !== left) [left, since] = [open, Date.now()];
    if (Date.now() - since > 180_000) throw new Error(`${open} rows wait for good (seed ${SEED})`);
    await moment(MESSAGES > 2_000 ? 5_000 : 500);
  }
}

function byTalk<R extends Pick<InboxEntity | OutboxEntity, 'conversationId'>>(rows: readonly R[]) {
  const talks = new Map<string, R[]>();
  for (const row of rows)
    talks.set(row.conversationId ?? '', [...(talks.get(row.conversationId ?? '') ?? []), row]);
  return talks;
}

function answerTo(question: string): RegExp {
  return QUESTIONS.find(([words]) => words === question)?.[1] ?? /^$/;
}

function moment(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
