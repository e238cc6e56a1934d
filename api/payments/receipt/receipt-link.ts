import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Id } from '../../contract.ts';
import type { Core } from '../../core.ts';
import { signingKey, signingKeys } from '../../keys/signing-keys.ts';

/** A link that lies around in an old chat opens nothing: asked for again, the receipt comes with a new one. */
const LINK_LIFE_MS = 30 * 86_400_000;

export interface ReceiptClaims {
  readonly tenantId: Id;
  readonly documentId: Id;
}

export type ReadLink =
  | { readonly ok: true; readonly claims: ReceiptClaims }
  | { readonly ok: false; readonly reason: 'not-ours' }
  | { readonly ok: false; readonly reason: 'ended'; readonly claims: ReceiptClaims };

const FORM = /^([0-9a-z]{16})\.([0-9a-z]{16})\.([0-9a-z]{1,9})\.([0-9a-z]{16})\.([A-Za-z0-9_-]{43})$/;

/** Where a receipt or credit note is opened by anybody who has the address, for 30 days. `number` names the file. */
export async function receiptUrl(core: Core, claims: ReceiptClaims, number: string): Promise<string> {
  const key = await signingKey(core, 'receipt');
  const endsAt = (core.now() + LINK_LIFE_MS).toString(36);
  const body = `${claims.tenantId}.${claims.documentId}.${endsAt}.${key.id}`;
  return `${core.publicUrl}/receipts/${body}.${macOf(body, key.material)}/${encodeURIComponent(number)}.pdf`;
}

/** What a link's token says, when this installation made it. */
export async function readLink(core: Core, token: string): Promise<ReadLink> {
  const [, tenantId = '', documentId = '', endsAt = '', keyId = '', mac = ''] = FORM.exec(token) ?? [];
  const keys = await signingKeys(core, 'receipt');
  const key = keys.find(({ id }) => id === keyId);
  if (!key) return { ok: false, reason: 'not-ours' };
  const right = macOf(`${tenantId}.${documentId}.${endsAt}.${keyId}`, key.material);
  if (!timingSafeEqual(Buffer.from(mac), Buffer.from(right))) return { ok: false, reason: 'not-ours' };
  const claims = { tenantId, documentId };
  return Number.parseInt(endsAt, 36) > core.now()
    ? { ok: true, claims }
    : { ok: false, reason: 'ended', claims };
}

function macOf(body: string, material: string): string {
  return createHmac('sha256', material).update(body).digest('base64url');
}
