import { createHash } from 'node:crypto';

/**
 * A guest's address on this channel: base64url(sha256(key)). The key itself is never stored, so a
 * leaked database does not let anybody read or write as a guest.
 */
export function guestAddress(key: string): string {
  return createHash('sha256').update(key).digest('base64url');
}

/** The inbox's id of a guest's message: the same message sent again has the same id. */
export function providerMessageId(address: string, clientId: string): string {
  return `${address}:${clientId}`;
}

/** The browser's id within the inbox's id; null when the line came from elsewhere. */
export function clientIdOf(address: string, providerId: string | null): string | null {
  const prefix = `${address}:`;
  return providerId?.startsWith(prefix) ? providerId.slice(prefix.length) : null;
}
