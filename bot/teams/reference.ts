import { createHash } from 'node:crypto';
import { z } from 'zod';

export const BOT_CHANNELS = ['msteams', 'directline', 'webchat'] as const;

const party = z.object({
  id: z.string().min(1).max(500),
  name: z.string().max(500).nullish(),
  aadObjectId: z.string().max(100).nullish(),
});

/** All that is needed to write into a conversation; it is kept sealed with the conversation. */
export const Reference = z.object({
  channelId: z.enum(BOT_CHANNELS),
  serviceUrl: z.string().min(1).max(500),
  conversation: z.object({
    id: z.string().min(1).max(500),
    conversationType: z.string().max(50).nullish(),
    tenantId: z.string().max(100).nullish(),
  }),
  user: party,
  bot: party,
});

export type Reference = z.output<typeof Reference>;

/** What was kept; null when it is none. */
export function readReference(text: string | null): Reference | null {
  if (text === null) return null;
  const parsed = Reference.safeParse(JSON.parse(text));
  return parsed.success ? parsed.data : null;
}

/**
 * Who a guest is to us. The conversation rather than the user: on Direct Line whoever opens one may call themselves
 * anything, but nobody is let into another's conversation.
 */
export function addressOf({
  channelId,
  conversation,
}: Pick<Reference, 'channelId' | 'conversation'>): string {
  return `${channelId}/${conversation.id}`;
}

/** Activities are numbered by conversation. The address is in it as a digest: it is kept sealed, and may be long. */
export function messageIdOf(address: string, activityId: string): string {
  return `${createHash('sha256').update(address).digest('base64url')}/${activityId}`.slice(0, 300);
}
