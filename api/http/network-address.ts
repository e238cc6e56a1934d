import type { IncomingMessage } from 'node:http';
import { isIPv6 } from 'node:net';

/**
 * Whom a request comes from, as limits count them: an IPv4 address, or the network of an IPv6 address, since whoever
 * has one has all of its /64.
 * @param trustProxy believe the last address of X-Forwarded-For: only behind a proxy that sets it
 */
export function networkAddress(request: IncomingMessage, trustProxy: boolean): string {
  const forwarded = trustProxy ? request.headers['x-forwarded-for'] : undefined;
  // The last entry is the one our own proxy wrote; those before it are the sender's claim.
  const last = [forwarded].flat().join(',').split(',').at(-1)?.trim();
  return counted(last || request.socket.remoteAddress || 'unknown');
}

/** Cut to a length: behind a proxy that lets anything through it could be a header of any size. */
function counted(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '').replace(/%.*$/, '');
  return isIPv6(plain) ? `${firstHalf(plain)}::/64` : plain.slice(0, 64);
}

function firstHalf(address: string): string {
  const [head = '', tail] = address.toLowerCase().split('::');
  const given = head === '' ? [] : head.split(':');
  const missing = tail === undefined ? 0 : 8 - given.length - (tail === '' ? 0 : tail.split(':').length);
  const groups = [
    ...given,
    ...Array<string>(Math.max(0, missing)).fill('0'),
    ...(tail ? tail.split(':') : []),
  ];
  return groups
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ''))
    .join(':');
}
