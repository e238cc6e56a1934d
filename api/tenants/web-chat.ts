import { z } from 'zod';
import type { Id, WebChatDraft } from '../contract.ts';
import type { Core } from '../core.ts';
import { type TenantEntity, TenantTable } from '../database/entities/house.ts';
import { text } from './field-shapes.ts';
import type { HouseRows } from './house-book.ts';
import { type PlanResult, webChatChanged } from './house-edits.ts';

/** Of a tenant that has said nothing: our own pages alone, and the house's words. */
export const PLAIN_CHAT: Omit<WebChatDraft, 'accent'> = {
  origins: [],
  logo: null,
  greetings: {},
  position: 'right',
};

/** As a data URL; about 30 kB of picture, since every guest loads it. */
const LONGEST_LOGO = 40_000;
const LOGO = /^data:(image\/(?:png|jpeg|webp));base64,([A-Za-z0-9+/]+={0,2})$/;

export const WebChatShape: z.ZodType<WebChatDraft> = z.object({
  origins: z
    .array(z.string().trim().max(200).refine(isOrigin, { error: 'not-an-origin' }))
    .max(30)
    .refine((origins) => new Set(origins).size === origins.length, { error: 'duplicate' }),
  accent: z.string().refine((colour) => /^#[\da-f]{6}$/i.test(colour), { error: 'not-a-colour' }),
  logo: z
    .string()
    .max(LONGEST_LOGO)
    .refine((logo) => LOGO.test(logo), { error: 'not-a-picture' })
    .nullable(),
  greetings: z.partialRecord(z.enum(['en', 'es', 'de', 'fr', 'pt']), text(300)),
  position: z.enum(['left', 'right']),
});

/** All of it, in place of what there was. */
export function planWebChat(_rows: HouseRows, { accent, ...webChat }: WebChatDraft): PlanResult {
  return { ok: true, id: null, edits: [webChatChanged(webChat, accent)], reach: null, frees: false };
}

/** What a tenant's web chat is set to. */
export function webChatOf({ accent, webChat }: Pick<TenantEntity, 'accent' | 'webChat'>): WebChatDraft {
  return { ...PLAIN_CHAT, ...webChat, accent };
}

export interface ChatTenant {
  readonly id: Id;
  readonly slug: string;
  readonly name: string;
  readonly webChat: WebChatDraft;
}

/** The tenant whose short name stands in an address, with its web chat. */
export async function findChat(core: Core, slug: string): Promise<ChatTenant | null> {
  const row = await core.database.run((db) => db.findOneBy(TenantTable, { slug }));
  return row && { id: row.id, slug: row.slug, name: row.name, webChat: webChatOf(row) };
}

/** A logo as it is served; null for none. */
export function pictureOf(logo: string | null): { readonly type: string; readonly body: Buffer } | null {
  const [, type, base64] = LOGO.exec(logo ?? '') ?? [];
  return type && base64 ? { type, body: Buffer.from(base64, 'base64') } : null;
}

/** Scheme, host and port as a browser sends them: `https://spa.example`, nothing behind it. */
function isOrigin(origin: string): boolean {
  return /^https?:\/\//.test(origin) && URL.canParse(origin) && new URL(origin).origin === origin;
}
