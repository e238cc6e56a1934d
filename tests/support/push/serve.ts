import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What a push service does instead of taking a message. */
export type Fault =
  | { readonly status: number; readonly retryAfter?: string; readonly body?: object }
  /** Says nothing at all. */
  | 'silence'
  /** Takes it, and the line breaks before it can say so. */
  | 'lost-answer';

export interface PushServer {
  readonly url: string;
  close(): Promise<void>;
}

export type Handle = (request: IncomingMessage, body: Buffer, response: ServerResponse) => void;

/** A server of a test's own on a free port, whose connections end with it. */
export async function serve(handle: Handle): Promise<PushServer> {
  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => handle(request, Buffer.concat(parts), response));
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** Carries a fault out; false where there is none. */
export function misbehave(response: ServerResponse, fault: Fault | null): boolean {
  if (fault === null) return false;
  if (fault === 'silence') return true;
  if (fault === 'lost-answer') {
    response.destroy();
    return true;
  }
  const { status, retryAfter, body } = fault;
  response.writeHead(status, {
    'content-type': 'application/json',
    ...(retryAfter === undefined ? {} : { 'retry-after': retryAfter }),
  });
  response.end(JSON.stringify(body ?? {}));
  return true;
}
