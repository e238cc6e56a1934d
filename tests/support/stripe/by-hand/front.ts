import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createRequire } from 'node:module';
import { text } from 'node:stream/consumers';
import { pagesCss } from '../../../../api/http/pages/style.ts';
import type { StripeApiOptions } from '../stripe-api.ts';
import { perform } from './actions.ts';
import { dashboardPage } from './dashboard.ts';
import type { Desk } from './open.ts';

const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; font-src 'self'; img-src data:; connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

/** The dashboard and what its pages load; for this machine only. */
export function makeFront(desk: () => Desk | undefined): NonNullable<StripeApiOptions['front']> {
  return async (request, response) => {
    const now = desk();
    if (now === undefined) return false;
    // Another site's name that is led here would let that site read and press.
    if (!/^(?:127\.0\.0\.1|localhost)(?::\d+)?$/.test(request.headers.host ?? ''))
      send(response, 421, 'text/plain', 'This is for this machine only');
    else await answer(now, request, response);
    return true;
  };
}

async function answer(desk: Desk, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { pathname } = new URL(request.url ?? '/', 'http://stripe');
  if (request.method === 'POST' && pathname === '/do') return act(desk, request, response);
  if (pathname === '/') return send(response, 200, 'text/html', dashboardPage(desk, null));
  const file = await fileAt(pathname);
  if (file) send(response, 200, file.type, file.bytes);
  else send(response, 404, 'text/plain', 'There is nothing here');
}

async function act(desk: Desk, request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (request.headers.origin !== `http://${request.headers.host}`)
    return send(response, 403, 'text/plain', 'Press the buttons of the dashboard itself');
  const form = Object.fromEntries(new URLSearchParams(await text(request)));
  const trouble = perform(desk, form);
  if (trouble !== null) return send(response, 409, 'text/html', dashboardPage(desk, trouble));
  response.writeHead(303, { location: '/' });
  response.end();
}

async function fileAt(
  path: string,
): Promise<{ readonly type: string; readonly bytes: string | Buffer } | null> {
  if (path === '/pages.css') return { type: 'text/css', bytes: pagesCss };
  if (path === '/stripe.css') return { type: 'text/css', bytes: await readFile(here('stripe.css')) };
  if (path === '/stripe.js') return { type: 'text/javascript', bytes: await readFile(here('stripe.js')) };
  const [, font] = /^\/fonts\/(inter-latin(?:-ext)?-wght-normal\.woff2)$/.exec(path) ?? [];
  if (font === undefined) return null;
  const file = createRequire(import.meta.url).resolve(`@fontsource-variable/inter/files/${font}`);
  return { type: 'font/woff2', bytes: await readFile(file) };
}

function here(file: string): URL {
  return new URL(`page/${file}`, import.meta.url);
}

function send(response: ServerResponse, status: number, type: string, body: string | Buffer): void {
  response.writeHead(status, {
    'content-type': type.startsWith('text/') ? `${type}; charset=utf-8` : type,
    'content-security-policy': POLICY,
    'cache-control': 'no-store',
  });
  response.end(body);
}
