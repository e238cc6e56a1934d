import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { z } from 'zod';
import { type Phone, Switches } from './phone.ts';

const FILES: Readonly<Record<string, { readonly file: string; readonly type: string }>> = {
  '/': { file: 'phone.html', type: 'text/html' },
  '/phone.css': { file: 'phone.css', type: 'text/css' },
  '/phone.js': { file: 'phone.js', type: 'text/javascript' },
};
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'";
const BODY_BYTES = 64 * 1024;

const address = z.string().regex(/^\d{6,15}$/);
const Act = z.discriminatedUnion('act', [
  z.strictObject({ act: z.literal('say'), address, text: z.string().trim().min(1).max(4_096) }),
  z.strictObject({ act: z.literal('tap'), address, message: z.string(), tap: z.string() }),
  z.strictObject({ act: z.literal('guest'), address, name: z.string().trim().min(1).max(40) }),
  z.strictObject({ act: z.literal('block'), address, blocked: z.boolean() }),
  z.strictObject({ act: z.literal('close-window'), address }),
  z.strictObject({ act: z.literal('forward'), hours: z.number().int().min(1).max(720) }),
  z.strictObject({ act: z.literal('switches'), switches: Switches }),
]);
type Act = z.infer<typeof Act>;

/** The page, what it shows, and what can be done on it; for this machine only. */
export async function servePhone(
  phone: Phone,
  port: number,
): Promise<{ readonly url: string; close(): Promise<void> }> {
  const server = createServer((request, response) => {
    answer(phone, request, response).catch((error) => {
      process.stderr.write(`${error}\n`);
      if (response.headersSent) response.destroy();
      else write(response, 500, { title: 'That did not work' });
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const { port: taken } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${taken}/`,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

async function answer(phone: Phone, request: IncomingMessage, response: ServerResponse): Promise<void> {
  // Another site's name that is led here would let that site read what guests write.
  if (!/^(?:127\.0\.0\.1|localhost)(?::\d+)?$/.test(request.headers.host ?? ''))
    return write(response, 421, { title: 'This is for this machine only' });
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://phone');
  const file = FILES[pathname];
  if (request.method === 'GET' && file) {
    const bytes = await readFile(new URL(`page/${file.file}`, import.meta.url));
    response.writeHead(200, {
      'content-type': `${file.type}; charset=utf-8`,
      'content-security-policy': POLICY,
    });
    response.end(bytes);
  } else if (request.method === 'GET' && pathname === '/state') write(response, 200, phone.state());
  else if (request.method === 'GET' && pathname === '/picture')
    await writePicture(response, phone.pictureOf(searchParams.get('of') ?? '', searchParams.get('id') ?? ''));
  else if (request.method === 'POST' && pathname === '/act') await takeAct(phone, request, response);
  else write(response, 404, { title: 'There is nothing here' });
}

async function takeAct(phone: Phone, request: IncomingMessage, response: ServerResponse): Promise<void> {
  // A page of somebody else's cannot send this type without asking first, and is not answered.
  if (request.headers['content-type'] !== 'application/json')
    return write(response, 415, { title: 'Send JSON' });
  const raw = await textOf(request);
  const read = raw === null ? null : Act.safeParse(parsed(raw));
  if (!read?.success) return write(response, 400, { title: 'That is nothing that can be done' });
  const problem = perform(phone, read.data);
  write(response, problem === null ? 200 : 409, problem === null ? { ok: true } : { title: problem });
}

/** What keeps it from being done; null when it was. */
function perform(phone: Phone, act: Act): string | null {
  if (act.act === 'switches') phone.set(act.switches);
  else if (act.act === 'forward') phone.forward(act.hours);
  else if (act.act === 'guest')
    return phone.addGuest(act.name, act.address) ? null : 'That number is somebody else’s';
  else if (!phone.has(act.address)) return 'There is no such guest';
  else if (act.act === 'say') phone.says(act.address, act.text);
  else if (act.act === 'block') phone.block(act.address, act.blocked);
  else if (act.act === 'close-window') phone.closeWindow(act.address);
  else if (!phone.taps(act.address, act.message, act.tap)) return 'That button is not there';
  return null;
}

/** Only what a guest was sent: the page reaches no address of its own choice. */
async function writePicture(response: ServerResponse, url: string | null): Promise<void> {
  const picture = url === null ? null : await fetch(url);
  const type = picture?.headers.get('content-type') ?? '';
  if (!picture?.ok || !/^image\/(png|jpeg)$/.test(type)) return write(response, 404, { title: 'No picture' });
  response.writeHead(200, { 'content-type': type });
  response.end(Buffer.from(await picture.arrayBuffer()));
}

async function textOf(request: IncomingMessage): Promise<string | null> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request) {
    bytes += chunk.length;
    if (bytes > BODY_BYTES) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString();
}

function parsed(raw: string): unknown {
  try {
    return JSON.parse(raw);
  } catch {
    return null;
  }
}

function write(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store' });
  response.end(JSON.stringify(body));
}
