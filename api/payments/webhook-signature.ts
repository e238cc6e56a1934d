import { createHmac, timingSafeEqual } from 'node:crypto';

/** A webhook older than this is not believed, whoever signed it: the field's usual tolerance (Stripe's, too). */
export const TOLERANCE_SECONDS = 300;

/** `t=SECONDS,v1=HEX`: HMAC-SHA256 over `SECONDS.RAW BODY`. */
export function signWebhook(raw: string, secret: string, nowMs: number): string {
  const seconds = Math.floor(nowMs / 1000);
  return `t=${seconds},v1=${hmac(raw, secret, seconds)}`;
}

/** Did the holder of the secret sign exactly these bytes, lately? */
export function isSigned(raw: string, header: string, secret: string, nowMs: number): boolean {
  const parts = /^t=(\d{1,12}),v1=([0-9a-f]{64})$/.exec(header);
  if (!parts) return false;
  const [, seconds = '', signature = ''] = parts;
  if (Math.abs(nowMs / 1000 - Number(seconds)) > TOLERANCE_SECONDS) return false;
  return timingSafeEqual(
    Buffer.from(signature, 'hex'),
    Buffer.from(hmac(raw, secret, Number(seconds)), 'hex'),
  );
}

function hmac(raw: string, secret: string, seconds: number): string {
  return createHmac('sha256', secret).update(`${seconds}.${raw}`).digest('hex');
}
