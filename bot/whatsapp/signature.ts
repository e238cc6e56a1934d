import { createHash, createHmac, timingSafeEqual } from 'node:crypto';

/**
 * Is the body signed with the app's secret? Meta signs its JSON with every character beyond ASCII escaped, which is
 * how it travels; a proxy between us may have unescaped it, so both forms are tried.
 */
export function isSigned(raw: string, header: string | undefined, appSecret: string | undefined): boolean {
  // An empty key would sign for anybody.
  if (!appSecret || !header) return false;
  const said = /^sha256=([0-9a-f]{64})$/i.exec(header)?.[1];
  if (said === undefined) return false;
  const given = Buffer.from(said, 'hex');
  const isOf = (body: string): boolean =>
    timingSafeEqual(given, createHmac('sha256', appSecret).update(body).digest());
  return isOf(raw) || isOf(escaped(raw));
}

/** Compares a secret in a time that tells nothing of it, nor of its length. */
export function isSecret(said: string | undefined, secret: string | undefined): boolean {
  return !!said && !!secret && timingSafeEqual(digest(said), digest(secret));
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}

function escaped(text: string): string {
  return text.replace(/[\u0080-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
