import { createECDH } from 'node:crypto';
import { z } from 'zod';
import type { DeviceAddress } from '../contract.ts';

/**
 * The push services of the browsers. A subscription names the address that is called: of any other it would be a way to
 * have this server call whatever its machine reaches.
 */
const SERVICES: readonly RegExp[] = [
  /^fcm\.googleapis\.com\//,
  // Chromium as Linux distributions build it, without Google's keys; other things are at that host, too.
  /^jmt17\.google\.com\/fcm\/send\//,
  /^updates\.push\.services\.mozilla\.com\//,
  /^[a-z0-9-]+\.notify\.windows\.com\//,
  /^(?:[a-z0-9-]+\.)?push\.apple\.com\//,
];

/** A point of P-256, uncompressed, and its secret of 16 bytes: RFC 8291, section 3.1. */
const POINT_BYTES = 65;
const SECRET_BYTES = 16;

const bytes = (count: number) =>
  z
    .string()
    .regex(/^[\w-]{1,120}={0,2}$/)
    .refine((text) => Buffer.from(text, 'base64url').length === count);

const Device = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('fcm'),
    token: z.string().regex(/^[\w:.-]{20,1000}$/),
  }),
  z.object({
    kind: z.literal('web'),
    endpoint: z.string().max(1000),
    keys: z.object({ p256dh: bytes(POINT_BYTES).refine(isPoint), auth: bytes(SECRET_BYTES) }),
  }),
]);

const Named = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('fcm'), token: z.string().max(1000) }),
  z.object({ kind: z.literal('web'), endpoint: z.string().max(1000) }),
]);

/** A device that can be pushed to; null for anything else. `extraOrigin` is a push service of one's own, such as a simulator. */
export function readDevice(given: unknown, extraOrigin: string | null): DeviceAddress | null {
  const read = Device.safeParse(given);
  if (!read.success) return null;
  if (read.data.kind === 'web' && !isService(read.data.endpoint, extraOrigin)) return null;
  return read.data;
}

/** What a device is known by: its token, or where its browser's push service is called for it. */
export function nameOf(given: unknown): string | null {
  const read = Named.safeParse(given);
  if (!read.success) return null;
  return read.data.kind === 'fcm' ? read.data.token : read.data.endpoint;
}

function isService(endpoint: string, extraOrigin: string | null): boolean {
  if (!URL.canParse(endpoint)) return false;
  const { protocol, origin, hostname, pathname, port, username, password } = new URL(endpoint);
  if (username !== '' || password !== '') return false;
  if (extraOrigin !== null && origin === new URL(extraOrigin).origin) return true;
  return (
    protocol === 'https:' && port === '' && SERVICES.some((service) => service.test(hostname + pathname))
  );
}

/** A key that is none would fail each message that is sealed for it. */
function isPoint(text: string): boolean {
  const own = createECDH('prime256v1');
  own.generateKeys();
  try {
    return own.computeSecret(Buffer.from(text, 'base64url')).length > 0;
  } catch {
    // Not on the curve: an answer, not a fault.
    return false;
  }
}
