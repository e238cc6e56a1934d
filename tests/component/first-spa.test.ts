import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { type CommandAnswer, runCommand } from '../support/run-command.ts';
import { ACCOUNT, openStripeByHand, type StripeByHand } from '../support/stripe/by-hand/open.ts';
import { freePort } from '../support/test-server.ts';
import { openChat } from '../support/webchat/chat-client.ts';

const PATIENCE_MS = 180_000;

describe('an installation with nothing in it', () => {
  let folder: string;
  let settings: Readonly<Record<string, string>>;
  let url: string;
  let stripe: StripeByHand;
  /** What `example` printed, and an operator would change. */
  let file: string;
  let passwords: ReadonlyMap<string, string>;
  const servers: ChildProcess[] = [];

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'stillwater-first-'));
    const port = String(await freePort());
    url = `http://127.0.0.1:${port}`;
    stripe = await openStripeByHand(url, 0);
    settings = {
      ...{ NODE_ENV: 'production', PORT: port, LOG_LEVEL: 'silent', STRIPE_API_URL: stripe.url },
      // A file also where the other tests are on a server: this one begins with nothing.
      DATABASE_URL: `sqlite:${join(folder, 'data', 'spa.db')}`,
    };
  }, PATIENCE_MS);
  // One that a failed test has left would hold the port.
  afterEach(() => {
    for (const server of servers.splice(0)) server.kill('SIGKILL');
  });
  afterAll(async () => {
    await stripe?.close();
    await rm(folder, { recursive: true, force: true });
  });

  const spa = (args: readonly string[], input = ''): Promise<CommandAnswer> =>
    runCommand('commands/spa.ts', args, settings, input);
  const signIn = (email: string, password: string | undefined): Promise<Response> =>
    fetch(`${url}/api/v1/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-stillwater': '1' },
      body: JSON.stringify({ email, password }),
    });
  /** The server as an operator starts it, until it says that it is open. */
  async function start() {
    const { NODE_OPTIONS: _, ...inherited } = process.env;
    const child = spawn(process.execPath, ['--import', 'tsx', 'main.ts'], {
      env: { ...inherited, ...settings },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    servers.push(child);
    let said = '';
    for await (const part of child.stdout) {
      said += String(part);
      if (said.includes('Stand-ins')) break;
    }
    return {
      said,
      async stop() {
        const ended = once(child, 'exit');
        child.kill('SIGTERM');
        await ended;
      },
    };
  }

  test(
    'says what is wrong with a file before anything of it is made',
    async () => {
      const [bad, none] = await Promise.all([
        spa(['add', '-'], JSON.stringify({ slug: 'No Good', staff: [] })),
        spa(['add', join(folder, 'not-here.json')]),
      ]);
      expect(bad).toMatchObject({
        code: 2,
        err: expect.stringContaining('slug: must be lower-case letters'),
      });
      expect(none).toMatchObject({ code: 2, err: expect.stringContaining('no such file') });
      file = (await spa(['example'])).out;
      const [room] = JSON.parse(file).rooms;
      const elsewhere = { ...JSON.parse(file), rooms: [{ ...room, location: 'Attic' }, room, room] };
      const refused = await spa(['add', '-'], JSON.stringify(elsewhere));
      expect(refused.code).toBe(2);
      expect(refused.err).toContain('rooms.0.location: there is no location "Attic"');
      expect(refused.err).toContain('rooms.2: "Willow (Canal House)" is there twice');
      expect((await spa(['list'])).out).toContain('There is no spa yet');
    },
    PATIENCE_MS,
  );

  test(
    'gets its first spa of a file, with sign-ins that are told once, and nothing more on another run',
    async () => {
      const made = await spa(['add', '-'], file);
      expect(made).toMatchObject({ code: 0, err: '' });
      expect(made.out).not.toContain('look at this');
      const told = [...made.out.matchAll(/^sign-in, shown this once: \w+\t(\S+)\t(\S+)$/gm)];
      passwords = new Map(told.map(([, email = '', password = '']) => [email, password]));
      expect([...passwords.keys()]).toEqual(['anna@still-waters.example', 'desk@still-waters.example']);
      const again = await spa(['add', '-'], file);
      expect(again).toMatchObject({ code: 0, out: expect.stringContaining('nothing was changed') });
      expect(again.out).not.toContain('shown this once');
      const more = JSON.parse(file);
      more.rooms.push({ name: 'Reed', kind: 'massage' });
      const added = await spa(['add', '-'], JSON.stringify(more));
      expect(added.out.match(/^made: .+$/gm)).toEqual(['made: room Reed']);
      expect((await spa(['list'])).out).toMatch(/^still-waters\tStill Waters\t.+\/spa\/still-waters\n$/);
    },
    PATIENCE_MS,
  );

  test(
    'serves it in production once it can be paid: a guest books in the chat and pays at Stripe',
    async () => {
      const { id, ...secrets } = ACCOUNT;
      const args = ['add', 'stripe', '--name', 'Stripe', '--id', id, '--secrets', '-'];
      const connected = await runCommand('commands/channel.ts', args, settings, JSON.stringify(secrets));
      expect(connected).toMatchObject({
        code: 0,
        out: expect.stringContaining(`Stripe takes the key of ${id}`),
      });
      const server = await start();
      expect(server.said).toContain(`${url}/spa/still-waters`);
      expect(server.said).not.toContain('test cashier');
      expect(
        (await signIn('anna@still-waters.example', passwords.get('anna@still-waters.example'))).status,
      ).toBe(200);

      const guest = await openChat(url, 'still-waters');
      const tapFirst = async (words: RegExp): Promise<void> => {
        const { choices } = await guest.heard(({ text }) => words.test(text));
        await guest.tap(choices[0]?.id ?? '');
      };
      await guest.say('60 minutes swedish massage tomorrow at noon for one');
      await tapFirst(/12:00 is free tomorrow/);
      await guest.heard(({ text }) => /What name/.test(text));
      await guest.say('Noor');
      await tapFirst(/Shall I book it/);
      const { link } = await guest.heard((content) => content.link !== null);
      await payAt(link?.url ?? '');
      await guest.heard(({ image }) => image !== null);
      expect(stripe.violations).toEqual([]);
      guest.close();
      await server.stop();
    },
    PATIENCE_MS,
  );
  async function payAt(link: string): Promise<void> {
    const page = await fetch(link);
    expect(page.url).toContain(stripe.url);
    const paid = await fetch(page.url, { method: 'POST', body: 'how=card' });
    expect(paid.status).toBe(200);
  }

  test(
    'gives another password to who lost theirs: the old one and its sessions are good for nothing',
    async () => {
      const email = 'anna@still-waters.example';
      const given = await spa(['password', 'Anna@still-waters.example']);
      const [, password] = /\t(\S+)\n$/.exec(given.out) ?? [];
      const server = await start();
      expect((await signIn(email, passwords.get(email))).status).toBe(401);
      expect((await signIn(email, password)).status).toBe(200);
      await server.stop();
      const nobody = await spa(['password', 'nobody@still-waters.example']);
      expect(nobody).toMatchObject({ code: 2, err: expect.stringContaining('nobody of still-waters') });
    },
    PATIENCE_MS,
  );
});
