import { type ChildProcess, fork } from 'node:child_process';
import { createHmac, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { Agent, request } from 'node:http';
import { fileURLToPath } from 'node:url';
import type { BenchHouse } from './bench-house.ts';
import { compare, type Figure, percentile99 } from './compare.ts';

/** As many requests at once as this are on their way: a storm, which Meta delivers over many connections. */
const AT_ONCE = 64;
const REQUESTS = 800;
/** As many guests write in turn, each of them known. */
const GUESTS = 400;
const NUMBER = '106540352242922';

/**
 * Signed messages of WhatsApp, each one to be kept, beside the same requests to a bare route of the same framework
 * that reads them: a request, and in the second figure the 99th percentile of how long its answer took.
 */
export async function webhook(house: BenchHouse): Promise<Figure[]> {
  const appSecret = randomBytes(16).toString('hex');
  const added = await house.accounts.add(house.tenantId, {
    channel: 'whatsapp',
    externalId: NUMBER,
    name: 'Bench',
    secrets: { accessToken: 'none', appSecret, verifyToken: 'none' },
  });
  if (added === 'taken') throw new Error(`the number ${NUMBER} is another spa's`);
  const [ours, bare] = [await startServer('webhook-server', house), await startServer('bare-server', house)];
  const agent = new Agent({ keepAlive: true, maxSockets: AT_ONCE });
  const waits: { house: number[]; bare: number[] } = { house: [], bare: [] };
  try {
    const burst = async (port: number, round: number, kept: number[]): Promise<void> => {
      const took = await sendAll(agent, port, ready.get(round) ?? []);
      if (round >= 0) kept.push(...took);
    };
    // Written and signed before the clock runs: that is Meta's work.
    const [rounds, warmUp] = [25, 3];
    const ready = new Map<number, readonly Delivery[]>();
    for (let round = -warmUp; round < rounds; round += 1) ready.set(round, deliveries(appSecret, round));
    const figure = await compare('webhook', {
      rounds,
      warmUp,
      pieces: REQUESTS,
      work: (round) => burst(ours.port, round, waits.house),
      floor: (round) => burst(bare.port, round, waits.bare),
    });
    const [value, floor] = [percentile99(waits.house), percentile99(waits.bare)];
    return [
      figure,
      { name: 'webhook-p99', value, unit: 'ms', floor, ratio: Number((value / floor).toPrecision(3)) },
    ];
  } finally {
    agent.destroy();
    for (const { child } of [ours, bare]) child.kill('SIGKILL');
  }
}

interface Delivery {
  readonly body: string;
  readonly signature: string;
}

function deliveries(appSecret: string, round: number): Delivery[] {
  return Array.from({ length: REQUESTS }, (_, place) => {
    const from = `3161${String(place % GUESTS).padStart(7, '0')}`;
    const body = JSON.stringify({
      object: 'whatsapp_business_account',
      entry: [{ id: '1', changes: [{ field: 'messages', value: messageFrom(from, `${round}.${place}`) }] }],
    });
    return { body, signature: `sha256=${createHmac('sha256', appSecret).update(body).digest('hex')}` };
  });
}

function messageFrom(from: string, id: string): object {
  return {
    messaging_product: 'whatsapp',
    metadata: { display_phone_number: '15550001111', phone_number_id: NUMBER },
    contacts: [{ profile: { name: 'Noor' }, wa_id: from }],
    messages: [
      {
        from,
        id: `wamid.${Buffer.from(`${NUMBER}.${process.pid}.${id}`).toString('base64')}`,
        timestamp: String(Math.floor(Date.now() / 1000)),
        type: 'text',
        text: { body: 'is there a deep tissue massage on friday after five?' },
      },
    ],
  };
}

/** How long each answer took, in ms. */
async function sendAll(agent: Agent, port: number, all: readonly Delivery[]): Promise<number[]> {
  const took: number[] = [];
  const left = all.values();
  const lane = async (): Promise<void> => {
    for (const delivery of left) {
      const start = performance.now();
      const status = await post(agent, port, delivery);
      if (status !== 200) throw new Error(`a webhook was answered ${status}`);
      took.push(performance.now() - start);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, lane));
  return took;
}

function post(agent: Agent, port: number, { body, signature }: Delivery): Promise<number> {
  return new Promise((resolve, reject) => {
    const headers = {
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(body),
      'x-hub-signature-256': signature,
    };
    const path = `/webhooks/whatsapp/${NUMBER}`;
    const sent = request({ host: '127.0.0.1', port, agent, method: 'POST', path, headers }, (answer) => {
      answer.resume().on('end', () => resolve(answer.statusCode ?? 0));
    });
    sent.on('error', reject).end(body);
  });
}

async function startServer(name: string, { file }: BenchHouse) {
  const child: ChildProcess = fork(fileURLToPath(new URL(`${name}.js`, import.meta.url)), {
    env: { ...process.env, ...(file === null ? {} : { DATABASE_URL: `sqlite:${file}` }) },
  });
  const failed = once(child, 'exit').then(([code]) => {
    throw new Error(`the ${name} ended with ${code}`);
  });
  const [port] = await Promise.race([once(child, 'message'), failed]);
  failed.catch(() => undefined);
  return { child, port: Number(port) };
}
