import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Reply, Route } from '../../../api/http/route.ts';

export interface HouseFront {
  readonly url: string;
  close(): Promise<void>;
}

/** A web server before a house that dies and is opened again: whoever calls meanwhile is not answered. */
export async function openHouseFront(routes: () => readonly Route[]): Promise<HouseFront> {
  const server: Server = createServer((request, response) => {
    answer(routes(), request).then(
      ({ status, headers, body }) => {
        response.writeHead(status, { ...headers });
        response.end(body);
      },
      () => response.destroy(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

async function answer(routes: readonly Route[], request: IncomingMessage): Promise<Reply> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  const path = request.url ?? '';
  for (const route of routes) {
    const params = paramsOf(route.path, path);
    if (params === null || route.method !== request.method?.toLowerCase()) continue;
    const headers = Object.fromEntries(
      Object.entries(request.headers).map(([name, value]) => [name, String(value)]),
    );
    const raw = Buffer.concat(chunks).toString();
    return route.handle({
      params,
      query: {},
      body: undefined,
      raw,
      headers,
      caller: () => '',
      sessionToken: null,
      staff: null,
    });
  }
  return { status: 404, type: 'text/plain', body: '' };
}

function paramsOf(pattern: string, path: string): Record<string, string> | null {
  const [wanted, given] = [pattern.split('/'), path.split('/')];
  if (wanted.length !== given.length) return null;
  const params: Record<string, string> = {};
  for (const [place, part] of wanted.entries()) {
    const value = given[place] ?? '';
    if (part.startsWith(':')) params[part.slice(1)] = decodeURIComponent(value);
    else if (part !== value) return null;
  }
  return params;
}
