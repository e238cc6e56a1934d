import { request } from 'node:http';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { startServer, type TestServer } from '../../support/test-server.ts';

interface Answer {
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: Buffer;
}

/** The API's own description: large, and open to anybody. */
const LARGE = '/api/openapi.json';
const SMALL = '/healthz';

describe('an answer that is large', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startServer('2026-03-02T09:00');
  }, 60_000);
  afterAll(() => server?.stop());

  /** Not by fetch: it unpacks what comes, and says nothing of it. */
  function ask(path: string, acceptEncoding?: string): Promise<Answer> {
    const headers = acceptEncoding === undefined ? {} : { 'accept-encoding': acceptEncoding };
    return new Promise((resolve, reject) => {
      request(`${server.url}${path}`, { headers }, (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk) => chunks.push(chunk));
        response.on('end', () => resolve({ headers: response.headers, body: Buffer.concat(chunks) }));
      })
        .on('error', reject)
        .end();
    });
  }

  test.each(['gzip', 'GZIP, deflate', 'br;q=1, gzip;q=0.5', '*'])(
    'comes packed to who takes %s',
    async (takes) => {
      const plain = await ask(LARGE);
      const packed = await ask(LARGE, takes);
      expect(packed.headers['content-encoding']).toBe('gzip');
      expect(packed.headers['content-length']).toBe(String(packed.body.length));
      expect(gunzipSync(packed.body)).toEqual(plain.body);
      expect(packed.body.length).toBeLessThan(plain.body.length / 3);
    },
  );

  test.each([undefined, 'identity', 'br', 'gzip;q=0', 'gzip;q=0.0, *;q=0.5'])(
    'comes as it is to who says %s, and caches are told that it depends on that',
    async (takes) => {
      const { headers, body } = await ask(LARGE, takes);
      expect(headers['content-encoding']).toBeUndefined();
      expect(headers.vary).toBe('accept-encoding');
      expect(JSON.parse(body.toString())).toHaveProperty('openapi');
    },
  );

  test('of one packet is not packed', async () => {
    const { headers } = await ask(SMALL, 'gzip');
    expect(headers['content-encoding']).toBeUndefined();
  });
});
