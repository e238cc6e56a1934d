import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { Agent, request } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { Id } from '../../api/contract.ts';
import { newId } from '../../api/database/ids.ts';
import type { BenchHouse } from './bench-house.ts';
import { benchCode } from './codes.ts';
import type { Figure } from './compare.ts';
import type { Arrival } from './message-simulator.ts';
import { insertRows, reading, writing } from './sql.ts';

const WORKERS = 2;
/** At 80 a second for each they could send 1,600: it is the workers that are measured. */
const NUMBERS = 20;
const GUESTS = 2_500;
const ROUNDS = 3;
const WARM_UP = 1;
const A_ROUND = 2_000;
/** As many as two workers have under way, about. */
const FLOOR_LANES = 400;
const DRAINED = 10_000;
const PER_NUMBER = { perSecond: 80, burst: 80 };
/** What may overtake: what two workers have in their hands, and what another number's places hold up. */
const FURTHEST_AHEAD_MS = 10_000;

interface Talk {
  readonly id: Id;
  readonly guestId: Id;
  readonly address: string;
}

interface Scene {
  readonly house: BenchHouse;
  readonly simulator: string;
  readonly workers: readonly ChildProcess[];
  readonly talks: readonly Talk[];
  readonly offset: number;
}

/**
 * Two processes that send over one database to a provider that answers in 50 ms, beside a loop that posts the same
 * messages with as many on their way and keeps nothing: messages a second; then 10,000 visits whose reminders
 * come due within one minute, in what order they go, and by the second figure how fast. Throws where a message is lost, comes twice, before one of
 * the same guest that was due earlier, or faster than the provider allows.
 */
export async function outbox(house: BenchHouse): Promise<Figure[]> {
  const simulator = await start('message-simulator', {});
  const offset = house.core.now() - Date.now();
  const workers: ChildProcess[] = [];
  try {
    const url = `http://127.0.0.1:${simulator.word}`;
    const env = {
      ...(house.file === null ? {} : { DATABASE_URL: `sqlite:${house.file}` }),
      SIMULATOR_URL: url,
      CLOCK_OFFSET: String(offset),
    };
    const talks = await meetGuests(house);
    while (workers.length < WORKERS) workers.push((await start('outbox-worker', env)).child);
    const scene = { house, simulator: url, workers, talks, offset };
    return [await sendRounds(scene), await drain(scene)];
  } finally {
    for (const child of [simulator.child, ...workers]) child.kill('SIGKILL');
  }
}

async function start(name: string, env: Readonly<Record<string, string>>) {
  const child = fork(fileURLToPath(new URL(`${name}.js`, import.meta.url)), {
    env: { ...process.env, ...env },
  });
  const failed = once(child, 'exit').then(([code]) => {
    throw new Error(`the ${name} ended with ${code}`);
  });
  const [word] = await Promise.race([once(child, 'message'), failed]);
  failed.catch(() => undefined);
  return { child, word: String(word) };
}

async function meetGuests(house: BenchHouse): Promise<Scene['talks']> {
  const accounts: Id[] = [];
  for (let number = 0; number < NUMBERS; number += 1) {
    const added = await house.accounts.add(house.tenantId, {
      channel: 'whatsapp',
      externalId: `1065403522500${String(number).padStart(2, '0')}`,
      name: `Bench ${number}`,
      secrets: { accessToken: 'none', appSecret: 'none', verifyToken: 'none' },
    });
    if (added === 'taken') throw new Error('the number is another spa’s');
    accounts.push(added.id);
  }
  return Promise.all(
    Array.from({ length: GUESTS }, async (_, guest) => {
      const address = `3162${String(guest).padStart(7, '0')}`;
      const { conversationId } = await house.mailroom.receive({
        tenantId: house.tenantId,
        channel: 'whatsapp',
        providerMessageId: `outbox-bench-${process.pid}-${guest}`,
        accountId: accounts[guest % NUMBERS] ?? '',
        address,
        profileName: 'Noor',
        locale: 'en',
        body: { kind: 'text', text: 'hello' },
      });
      const talk = await house.mailroom.conversation(house.tenantId, conversationId);
      return { id: conversationId, guestId: talk?.guestId ?? '', address };
    }),
  );
}

/** Messages of the house in their order, each of the next guest, due when `dueAt` says. */
async function write(scene: Scene, texts: readonly string[], dueAt: (place: number) => number) {
  const { house, talks, offset } = scene;
  const createdAt = Date.now() + offset;
  const rows = texts.map((text, place) => ({
    id: newId(),
    tenant_id: house.tenantId,
    conversation_id: talks[place % talks.length]?.id ?? '',
    position: 100 + place,
    content: JSON.stringify({ text, choices: [], link: null, image: null }),
    notice: null,
    status: 'pending',
    due_at: dueAt(place),
    lease_owner: null,
    leased_until: 0,
    attempts: 0,
    error: null,
    provider_message_id: null,
    created_at: createdAt,
    sent_at: null,
    priority: 0,
    paced_until: 0,
    dedupe: null,
  }));
  await writing(house.core.database, (plain) => insertRows(plain, 'outbox', rows));
}

async function sent(scene: Scene): Promise<void> {
  for (const worker of scene.workers) worker.send('due');
  for (;;) {
    const [row] = await reading(scene.house.core.database, (plain) =>
      plain.query(`SELECT COUNT(*) AS n FROM outbox WHERE tenant_id = ? AND status = 'pending'`, [
        scene.house.tenantId,
      ]),
    );
    if (Number(row?.n) === 0) return;
    await sleep(50);
  }
}

async function arrivals({ simulator }: Scene): Promise<Arrival[]> {
  const answer = await fetch(simulator);
  // Our own process says what it took.
  return (await answer.json()) as Arrival[];
}

async function sendRounds(scene: Scene): Promise<Figure> {
  const [values, floors]: [number[], number[]] = [[], []];
  for (let round = -WARM_UP; round < ROUNDS; round += 1) {
    const texts = Array.from({ length: A_ROUND }, (_, place) => `${round}.${place}`);
    await write(scene, texts, (place) => Date.now() + scene.offset - A_ROUND + place);
    const value = await timed(() => sent(scene));
    judge(await arrivals(scene), texts);
    const floor = await timed(() => postAll(scene, texts));
    await arrivals(scene);
    if (round < 0) continue;
    values.push((A_ROUND / value) * 1000);
    floors.push((A_ROUND / floor) * 1000);
  }
  return figure('outbox', median(values), median(floors));
}

async function drain(scene: Scene): Promise<Figure> {
  const start = Date.now() + scene.offset - 60_000;
  // The rates of before are used up no more.
  await sleep(2_000);
  const visits = await writeVisits(scene, (place) => start + Math.floor((place * 60_000) / DRAINED));
  const value = await timed(() => reminded(scene));
  const came = await arrivals(scene);
  judge(came, visits);
  const ahead = furthestAhead(came, visits) * (60_000 / DRAINED);
  process.stderr.write(
    `outbox: of 10,000 reminders due within a minute the furthest overtook ${Math.round(ahead)} ms\n`,
  );
  if (ahead > FURTHEST_AHEAD_MS)
    throw new Error(`a message overtook others that were due ${ahead} ms before`);
  const floor = await timed(() => postAll(scene, visits));
  await arrivals(scene);
  return figure('outbox-drain', (DRAINED / value) * 1000, (DRAINED / floor) * 1000);
}

const HOUR_MS = 3_600_000;
/** Far from those of the house's past. */
const FIRST_CODE = 2_000_000;

/** Visits of the house in the order in which they are to be reminded of, each of the next guest: their ids. */
async function writeVisits({ house, talks }: Scene, dueAt: (place: number) => number): Promise<string[]> {
  const { tenantId } = house;
  const [booking, items] = await reading(house.core.database, async (plain) => {
    const [one] = await plain.query('SELECT * FROM booking WHERE tenant_id = ? AND code = ?', [
      tenantId,
      benchCode(0),
    ]);
    if (!one) throw new Error('the house has no past');
    return [
      one,
      await plain.query('SELECT * FROM booking_item WHERE tenant_id = ? AND booking_id = ?', [
        tenantId,
        one.id,
      ]),
    ] as const;
  });
  const visits = Array.from({ length: DRAINED }, (_, place) => {
    const [id, due, talk] = [newId(), dueAt(place), talks[place % talks.length]];
    // The second reminder of a visit, two hours before it: of the first its guest heard in time.
    const when = { starts_at: due + 2 * HOUR_MS, ends_at: due + 3 * HOUR_MS };
    const of = { guest_id: talk?.guestId ?? '', conversation_id: talk?.id ?? '', channel: 'whatsapp' };
    const told = { status: 'confirmed', checked_in_at: null, remind_at: due, told_at: due - 12 * HOUR_MS };
    return {
      booking: { ...booking, ...of, ...when, ...told, id, code: benchCode(FIRST_CODE + place) },
      items: items.map((item) => ({ ...item, ...when, id: newId(), booking_id: id })),
    };
  });
  await writing(house.core.database, async (plain) => {
    await insertRows(
      plain,
      'booking',
      visits.map((visit) => visit.booking),
    );
    await insertRows(
      plain,
      'booking_item',
      visits.flatMap((visit) => visit.items),
    );
  });
  return visits.map((visit) => visit.booking.id);
}

async function reminded(scene: Scene): Promise<void> {
  for (const worker of scene.workers) worker.send('remind');
  for (;;) {
    const [row] = await reading(scene.house.core.database, (plain) =>
      plain.query(
        `SELECT COUNT(*) AS n FROM booking WHERE tenant_id = ? AND remind_at <= ? AND status = 'confirmed'`,
        [scene.house.tenantId, Date.now() + scene.offset],
      ),
    );
    if (Number(row?.n) === 0) break;
    await sleep(100);
  }
  await sent(scene);
}

/** The floor: as many requests on their way, of the same bodies, and nothing kept. */
async function postAll({ simulator, talks }: Scene, texts: readonly string[]): Promise<void> {
  const left = texts.entries();
  const agent = new Agent({ keepAlive: true, maxSockets: FLOOR_LANES });
  const lane = async (): Promise<void> => {
    for (const [place, text] of left) {
      const to = talks[place % talks.length]?.address ?? '';
      const body = {
        messaging_product: 'whatsapp',
        recipient_type: 'individual',
        to,
        type: 'text',
        text: { body: text },
      };
      await post(agent, `${simulator}/v24.0/1/messages`, JSON.stringify(body));
    }
  };
  await Promise.all(Array.from({ length: FLOOR_LANES }, lane));
  agent.destroy();
}

function post(agent: Agent, url: string, body: string): Promise<void> {
  const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) };
  return new Promise((resolve, reject) => {
    const asked = request(url, { agent, method: 'POST', headers }, (answer) => {
      answer.resume().on('end', resolve).on('error', reject);
    });
    asked.on('error', reject).end(body);
  });
}

/** Each came once, those of one guest in their order, and none faster than the provider allows. */
function judge(came: readonly Arrival[], texts: readonly string[]): void {
  const places = new Map(texts.map((text, place) => [text, place]));
  // A reminder's picture comes by itself, without words.
  const said = came.filter(({ text }) => text !== '');
  const seen = new Set(said.map(({ text }) => text));
  if (said.length !== texts.length || seen.size !== texts.length)
    throw new Error(`${texts.length} messages were written, ${said.length} came, ${seen.size} of them once`);
  const last = new Map<string, number>();
  for (const { to, text } of said) {
    const place = places.get(text) ?? -1;
    if (place < (last.get(to) ?? -1)) throw new Error('two messages of one guest came in the wrong order');
    last.set(to, place);
  }
  const over = tooFast(came);
  if (over > 0) throw new Error(`${over} messages came faster than the provider allows`);
}

/** As WhatsApp counts: a bucket for each number. */
function tooFast(came: readonly Arrival[]): number {
  const buckets = new Map<string, { tokens: number; at: number }>();
  let over = 0;
  for (const { number, at } of came) {
    const before = buckets.get(number) ?? { tokens: PER_NUMBER.burst, at };
    const filled = before.tokens + ((at - before.at) / 1000) * PER_NUMBER.perSecond;
    const tokens = Math.min(PER_NUMBER.burst, filled);
    if (tokens < 1) over += 1;
    buckets.set(number, { tokens: Math.max(0, tokens - 1), at });
  }
  return over;
}

/** How many places before one that came earlier a message was due, at most. */
function furthestAhead(came: readonly Arrival[], texts: readonly string[]): number {
  const places = new Map(texts.map((text, place) => [text, place]));
  let [latest, ahead] = [0, 0];
  for (const { text } of came) {
    const place = places.get(text);
    if (place === undefined) continue;
    ahead = Math.max(ahead, latest - place);
    latest = Math.max(latest, place);
  }
  return ahead;
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
}

/** Of figures by the second the floor is the higher one. */
function figure(name: string, value: number, floor: number): Figure {
  const ratio = Number((floor / value).toPrecision(3));
  return { name, value: Math.round(value), unit: '/s', floor: Math.round(floor), ratio };
}
