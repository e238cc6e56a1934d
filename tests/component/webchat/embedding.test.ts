import { once } from 'node:events';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { WebSocket } from 'ws';
import type { ServerFrame } from '../../../bot/webchat/protocol.ts';
import { startServer, type TestServer } from '../../support/test-server.ts';

const LOGO =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGNgYGBgAAAABQABh6FO1AAAAABJRU5ErkJggg==';
const look = {
  accent: '#7a3e9d',
  greetings: { en: 'Welcome in.' },
  position: 'left',
};

describe('the chat on other sites', () => {
  let server: TestServer;
  let chat: string;

  beforeAll(async () => {
    server = await startServer('2026-03-02T09:00');
    chat = `${server.url}/spa/${server.demo.slug}`;
    await save({ ...look, origins: ['https://spa.example'], logo: LOGO });
  }, 60_000);
  afterAll(() => server?.stop());

  async function save(draft: object): Promise<void> {
    const headers = { 'content-type': 'application/json', 'x-stillwater': '1' };
    const { email, password } = server.demo.signIns.find((one) => one.role === 'owner') ?? {};
    const signIn = { method: 'POST', headers, body: JSON.stringify({ email, password }) };
    const session = await fetch(`${server.url}/api/v1/session`, signIn);
    const cookie = session.headers.get('set-cookie')?.split(';')[0] ?? '';
    const saved = await fetch(`${server.url}/api/v1/house/web-chat`, {
      method: 'POST',
      headers: { ...headers, cookie, 'idempotency-key': String(Math.random()) },
      body: JSON.stringify(draft),
    });
    expect(`${saved.status} ${await saved.text()}`).toMatch(/^200 /);
  }

  /** What a page of that site is told, and the code that its socket then ends with; null while it stays open. */
  async function knock(origin: string): Promise<{ frame: ServerFrame; code: number | null }> {
    const socket = new WebSocket(`${server.url.replace('http', 'ws')}/chat?tenant=${server.demo.slug}`, {
      origin,
    });
    const ended = once(socket, 'close');
    socket.on('open', () => {
      socket.send(JSON.stringify({ type: 'hello', key: 'k'.repeat(43), after: 0, locale: 'en' }));
    });
    const [data] = await once(socket, 'message');
    const frame: ServerFrame = JSON.parse(String(data));
    if (frame.type === 'welcome') {
      socket.close();
      return { frame, code: null };
    }
    const [code] = await ended;
    return { frame, code };
  }

  test('is let in on the sites of the list, and dressed as the spa is', async () => {
    const { frame } = await knock('https://spa.example');
    expect(frame).toMatchObject({
      type: 'welcome',
      tenant: { ...look, logo: expect.stringMatching(/logo$/) },
    });
    expect((await knock(server.url)).frame.type).toBe('welcome');
  });

  test('is refused on all others, with the reason', async () => {
    await expect(knock('https://elsewhere.example')).resolves.toEqual({
      frame: { type: 'refused', id: null, reason: 'not-here', afterMs: null },
      code: 4003,
    });
  });

  test('can be framed by the sites of the list and by us, and no other page by anybody', async () => {
    const framed = await fetch(`${chat}/chat`);
    expect(framed.headers.get('content-security-policy')).toContain(
      "frame-ancestors 'self' https://spa.example",
    );
    await expect(framed.text()).resolves.toContain('data-inline="main"');
    const page = await fetch(chat);
    expect(page.headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
  });

  test('tells any site how it looks, and serves the logo as the picture that it is', async () => {
    const answer = await fetch(`${chat}/look`, { headers: { origin: 'https://spa.example' } });
    expect(answer.headers.get('access-control-allow-origin')).toBe('*');
    const told: { logo: string } = JSON.parse(await answer.text());
    expect(told).toEqual({ name: 'Sage House', ...look, logo: expect.any(String) });
    const logo = await fetch(new URL(told.logo, server.url));
    expect(logo.headers.get('content-type')).toBe('image/png');
    expect(
      Buffer.from(await logo.arrayBuffer())
        .subarray(1, 4)
        .toString(),
    ).toBe('PNG');
    await expect(fetch(`${server.url}/spa/nobody/look`)).resolves.toMatchObject({ status: 404 });
  });

  test('changes with the next save, for those who come then', async () => {
    await save({ ...look, origins: [], logo: null, position: 'right' });
    expect((await knock('https://spa.example')).frame).toMatchObject({ reason: 'not-here' });
    expect((await fetch(`${chat}/logo`)).status).toBe(404);
  });
});
