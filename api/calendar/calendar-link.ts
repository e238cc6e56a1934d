import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Id } from '../contract.ts';
import type { Core } from '../core.ts';
import { tenantScope } from '../database/scope.ts';
import { signingKey, signingKeys } from '../keys/signing-keys.ts';
import { oneOfEachSeries, visitsIn } from './visits-in.ts';

/** The address of a file is good until the last of its visits is over, and at least this long. */
const FILE_LIFE_MS = 30 * 86_400_000;
/** The page gives out a secret: it is asked for and used. */
const PAGE_LIFE_MS = 86_400_000;

/** An address of more would not fit the router, and some chats. */
const MOST_VISITS = 12;

/** The chat in which somebody asked for a calendar, and the language to speak to them. */
export interface PageClaims {
  readonly tenantId: Id;
  readonly conversationId: Id;
  readonly locale: string;
}

export interface FileClaims {
  readonly tenantId: Id;
  readonly bookingIds: readonly Id[];
}

export type ReadLink<Claims> =
  | { readonly ok: true; readonly claims: Claims }
  | { readonly ok: false; readonly reason: 'not-ours' }
  | { readonly ok: false; readonly reason: 'ended'; readonly claims: Claims };

/**
 * Where visits are had as a calendar file by anybody who has the address. One of a recurring booking brings all of it.
 * null where there are none, or more than one address can name.
 */
export async function visitsFileUrl(
  core: Core,
  tenantId: Id,
  bookingIds: readonly Id[],
): Promise<string | null> {
  const visits = await core.database.run((db) => visitsIn(tenantScope(db, tenantId), bookingIds));
  const [first, ...more] = oneOfEachSeries(visits.filter(({ id }) => bookingIds.includes(id)));
  if (!first || more.length >= MOST_VISITS) return null;
  const ids = [first, ...more].map(({ id }) => id).join('');
  const over = Math.max(...visits.map(({ endsAt }) => endsAt));
  const token = await sign(core, `v.${tenantId}.${ids}`, Math.max(over, core.now() + FILE_LIFE_MS));
  return `${core.publicUrl}/calendar/visits/${token}/${first.code}.ics`;
}

/**
 * Where a person makes, renews or ends the calendar that they subscribe to. It names their chat and not them: a chat that is somebody
 * else's by the time that it is opened leads to nothing of theirs.
 */
export async function calendarPageUrl(
  core: Core,
  { tenantId, conversationId, locale }: PageClaims,
): Promise<string> {
  const language = /^[a-z]{2}/.exec(locale.toLowerCase())?.[0] ?? 'en';
  const body = `c.${tenantId}.${conversationId}.${language}`;
  return `${core.publicUrl}/calendar/mine/${await sign(core, body, core.now() + PAGE_LIFE_MS)}`;
}

const FILE = /^v\.([0-9a-z]{16})\.((?:[0-9a-z]{16}){1,12})$/;
const PAGE = /^c\.([0-9a-z]{16})\.([0-9a-z]{16})\.([a-z]{2})$/;

export async function readFileLink(core: Core, token: string): Promise<ReadLink<FileClaims>> {
  return read(core, token, FILE, ([tenantId = '', ids = '']) => ({
    tenantId,
    bookingIds: ids.match(/.{16}/g) ?? [],
  }));
}

export async function readPageLink(core: Core, token: string): Promise<ReadLink<PageClaims>> {
  return read(core, token, PAGE, ([tenantId = '', conversationId = '', locale = '']) => ({
    tenantId,
    conversationId,
    locale,
  }));
}

/** `body.end.key.mac`, the end in milliseconds of base 36. */
async function sign(core: Core, body: string, endsAt: number): Promise<string> {
  const { id, material } = await signingKey(core, 'calendar');
  const signed = `${body}.${endsAt.toString(36)}.${id}`;
  return `${signed}.${macOf(signed, material)}`;
}

const SIGNED = /^(.{1,240})\.([0-9a-z]{1,9})\.([0-9a-z]{16})\.([A-Za-z0-9_-]{43})$/;

/** What a token says, when this installation made it and it is one of this form. */
async function read<Claims>(
  core: Core,
  token: string,
  form: RegExp,
  claimsOf: (parts: readonly string[]) => Claims,
): Promise<ReadLink<Claims>> {
  const [, body = '', endsAt = '', keyId = '', mac = ''] = SIGNED.exec(token) ?? [];
  const parts = form.exec(body);
  const key = parts && (await signingKeys(core, 'calendar')).find(({ id }) => id === keyId);
  if (!parts || !key) return { ok: false, reason: 'not-ours' };
  const right = macOf(`${body}.${endsAt}.${keyId}`, key.material);
  if (!timingSafeEqual(Buffer.from(mac), Buffer.from(right))) return { ok: false, reason: 'not-ours' };
  const claims = claimsOf(parts.slice(1));
  return Number.parseInt(endsAt, 36) > core.now()
    ? { ok: true, claims }
    : { ok: false, reason: 'ended', claims };
}

function macOf(body: string, material: string): string {
  return createHmac('sha256', material).update(body).digest('base64url');
}
