import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Id, LocalDate } from '../contract.ts';
import type { Core } from '../core.ts';
import { signingKey, signingKeys } from '../keys/signing-keys.ts';
import { isLocalDate } from '../schedule/local-time.ts';
import { chartLanguage } from './chart-words.ts';

/** An address that lies around in an old chat shows nothing. */
const LINK_LIFE_MS = 30 * 86_400_000;

export interface ChartClaims {
  readonly tenantId: Id;
  readonly date: LocalDate;
  /** BCP 47; only its language matters. */
  readonly locale: string;
}

const FORM =
  /^([0-9a-z]{16})\.(\d{4}-\d{2}-\d{2})\.([a-z]{2})\.([0-9a-z]{1,9})\.([0-9a-z]{16})\.([A-Za-z0-9_-]{43})$/;

/** Where the picture of a day is seen by anybody who has the address, for 30 days. */
export async function chartUrl(core: Core, { tenantId, date, locale }: ChartClaims): Promise<string> {
  const key = await signingKey(core, 'chart');
  const endsAt = (core.now() + LINK_LIFE_MS).toString(36);
  const body = `${tenantId}.${date}.${chartLanguage(locale)}.${endsAt}.${key.id}`;
  return `${core.publicUrl}/charts/${body}.${macOf(body, key.material)}.png`;
}

/** What an address's token says; null where this installation did not make it, and where it has ended. */
export async function readChartLink(core: Core, token: string): Promise<ChartClaims | null> {
  const [, tenantId = '', date = '', locale = '', endsAt = '', keyId = '', mac = ''] = FORM.exec(token) ?? [];
  const key = (await signingKeys(core, 'chart')).find(({ id }) => id === keyId);
  if (!key) return null;
  const right = macOf(`${tenantId}.${date}.${locale}.${endsAt}.${keyId}`, key.material);
  if (!timingSafeEqual(Buffer.from(mac), Buffer.from(right))) return null;
  return isLocalDate(date) && Number.parseInt(endsAt, 36) > core.now() ? { tenantId, date, locale } : null;
}

function macOf(body: string, material: string): string {
  return createHmac('sha256', material).update(body).digest('base64url');
}
