import {
  createDecipheriv,
  createECDH,
  createHmac,
  createPublicKey,
  randomBytes,
  randomUUID,
  verify,
} from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { type Fault, misbehave, serve } from './serve.ts';

/** A notification as the browser's worker is handed it. */
export interface Notified {
  readonly endpoint: string;
  readonly title: string;
  readonly body: string;
  readonly tag: string;
  readonly url: string;
  readonly ttlSeconds: number;
  readonly topic: string;
}

/** What `PushSubscription.toJSON` gives, as our API takes it. */
export interface Subscription {
  readonly kind: 'web';
  readonly endpoint: string;
  readonly keys: { readonly p256dh: string; readonly auth: string };
}

export interface WebPushService {
  readonly url: string;
  /** A browser that subscribed with an installation's public key. */
  subscribe(webKey: string): Subscription;
  fault: (endpoint: string) => Fault | null;
  readonly shown: readonly Notified[];
  readonly requests: readonly string[];
  readonly violations: readonly string[];
  close(): Promise<void>;
}

interface Browser {
  readonly webKey: string;
  readonly pair: ReturnType<typeof createECDH>;
  readonly auth: Buffer;
}

const DAY_S = 86_400;

/** A browser maker's push service: RFC 8030, with the signature of RFC 8292 and the sealing of RFC 8291. */
export async function openWebPushService(): Promise<WebPushService> {
  const browsers = new Map<string, Browser>();
  const shown: Notified[] = [];
  const requests: string[] = [];
  const violations: string[] = [];
  const server = await serve((request, body, response) => {
    const endpoint = `${server.url}${request.url}`;
    requests.push(endpoint);
    const browser = browsers.get(endpoint);
    const fault = service.fault(endpoint);
    if (fault !== 'lost-answer' && misbehave(response, fault)) return;
    if (!browser) return void misbehave(response, { status: 410 });
    const wrong = whatIsWrong(request, server.url, browser);
    violations.push(...wrong);
    const said = JSON.parse(unseal(body, browser).toString());
    const { ttl, topic } = request.headers;
    shown.push({ endpoint, ...said, ttlSeconds: Number(ttl), topic: String(topic) });
    if (misbehave(response, fault)) return;
    response.writeHead(201, { location: `${server.url}/message/${randomUUID()}` });
    response.end();
  });
  const service: WebPushService = {
    url: server.url,
    subscribe(webKey) {
      const pair = createECDH('prime256v1');
      pair.generateKeys();
      const auth = randomBytes(16);
      const endpoint = `${server.url}/push/${randomUUID()}`;
      browsers.set(endpoint, { webKey, pair, auth });
      const keys = { p256dh: pair.getPublicKey().toString('base64url'), auth: auth.toString('base64url') };
      return { kind: 'web', endpoint, keys };
    },
    fault: () => null,
    shown,
    requests,
    violations,
    close: server.close,
  };
  return service;
}

function whatIsWrong({ method, headers }: IncomingMessage, origin: string, { webKey }: Browser): string[] {
  const wrong: string[] = [];
  const expect = (isSo: boolean, what: string): void => void (isSo || wrong.push(what));
  expect(method === 'POST', `${method}`);
  expect(headers['content-encoding'] === 'aes128gcm', `encoding ${headers['content-encoding']}`);
  expect(/^\d+$/.test(String(headers.ttl)) && Number(headers.ttl) > 0, `TTL ${headers.ttl}`);
  expect(/^(?:very-low|low|normal|high)$/.test(String(headers.urgency)), `urgency ${headers.urgency}`);
  expect(/^[\w-]{1,32}$/.test(String(headers.topic)), `topic ${headers.topic}`);
  const [, token = '', key = ''] = /^vapid t=([\w.-]+), ?k=([\w-]+)$/.exec(headers.authorization ?? '') ?? [];
  expect(key === webKey, 'signed with another key than was subscribed with');
  const [head = '', claims = '', signature = ''] = token.split('.');
  const point = Buffer.from(key, 'base64url');
  const [x, y] = [point.subarray(1, 33).toString('base64url'), point.subarray(33).toString('base64url')];
  const isSigned = verify(
    'sha256',
    Buffer.from(`${head}.${claims}`),
    {
      key: createPublicKey({ key: { kty: 'EC', crv: 'P-256', x, y }, format: 'jwk' }),
      dsaEncoding: 'ieee-p1363',
    },
    Buffer.from(signature, 'base64url'),
  );
  expect(isSigned, 'the signature is not good');
  const { aud, exp, sub } = JSON.parse(Buffer.from(claims, 'base64url').toString());
  expect(aud === origin, `meant for ${aud}`);
  const left = exp - Date.now() / 1000;
  expect(left > 0 && left <= DAY_S, `good for ${left} s`);
  expect(/^(?:mailto:|https:)/.test(sub), `of ${sub}`);
  return wrong;
}

/** RFC 8291, section 3.4, over RFC 8188: one record. */
function unseal(body: Buffer, { pair, auth }: Browser): Buffer {
  const salt = body.subarray(0, 16);
  const idLength = body.readUInt8(20);
  const sender = body.subarray(21, 21 + idLength);
  const sealed = body.subarray(21 + idLength);
  const shared = hmac(auth, pair.computeSecret(sender));
  const info = Buffer.concat([Buffer.from('WebPush: info\0'), pair.getPublicKey(), sender, Buffer.from([1])]);
  const pseudo = hmac(salt, hmac(shared, info));
  const key = hmac(pseudo, Buffer.from('Content-Encoding: aes128gcm\0\u0001')).subarray(0, 16);
  const nonce = hmac(pseudo, Buffer.from('Content-Encoding: nonce\0\u0001')).subarray(0, 12);
  const opening = createDecipheriv('aes-128-gcm', key, nonce);
  opening.setAuthTag(sealed.subarray(-16));
  const padded = Buffer.concat([opening.update(sealed.subarray(0, -16)), opening.final()]);
  return padded.subarray(0, padded.lastIndexOf(2));
}

function hmac(key: Buffer, data: Buffer): Buffer {
  return createHmac('sha256', key).update(data).digest();
}
