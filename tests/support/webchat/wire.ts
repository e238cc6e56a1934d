import { z } from 'zod';

/*
 * What `bot/webchat/protocol.ts` promises to pages that were loaded last week, nothing more and nothing less. Written
 * a second time on purpose: a frame that changes is seen here before a guest sees it.
 */
const choice = z.strictObject({ id: z.string().min(1).max(64), title: z.string().min(1) });
const link = z.strictObject({
  url: z.string().min(1),
  label: z.string().min(1),
  aside: z.literal(true).optional(),
});
const image = z.strictObject({ url: z.string().min(1), alt: z.string().min(1), text: z.string().nullable() });
const fact = z.strictObject({
  kind: z.enum(['when', 'part', 'who', 'where', 'price', 'for', 'paid-on', 'refunded']),
  text: z.string().min(1),
});
const card = z.strictObject({
  kind: z.enum(['visit', 'receipt']),
  says: z.string(),
  status: z.string().nullable(),
  title: z.string().min(1),
  facts: z.array(fact),
  code: z.string().min(1),
  actions: z.array(choice),
});
const document = z.strictObject({
  url: z.url({ protocol: /^https?$/ }),
  name: z.string().regex(/\.pdf$/),
  mediaType: z.literal('application/pdf'),
});
const place = z.strictObject({
  name: z.string(),
  address: z.string(),
  latitude: z.number().min(-90).max(90),
  longitude: z.number().min(-180).max(180),
});
const content = z.strictObject({
  text: z.string(),
  choices: z.array(choice),
  link: link.nullable(),
  image: image.nullable(),
  cards: z.array(card).optional(),
  document: document.optional(),
  place: place.optional(),
  asks: z.strictObject({ kind: z.literal('day'), from: z.iso.date(), to: z.iso.date() }).optional(),
});
const message = z.strictObject({
  position: z.int().positive(),
  from: z.enum(['guest', 'house']),
  id: z.uuid().nullable(),
  content,
  at: z.iso.datetime({ offset: true }),
});
const house = z.strictObject({
  name: z.string().min(1),
  accent: z.string().regex(/^#[0-9a-f]{6}$/i),
  logo: z.string().nullable(),
  greetings: z.record(z.string(), z.string()),
  position: z.enum(['left', 'right']),
});

/** What the server may send. */
export const SentFrame = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('welcome'),
    tenant: house,
    locale: z.string().nullable(),
    messages: z.array(message),
    more: z.boolean(),
    webKey: z
      .string()
      .regex(/^[\w-]{87}$/)
      .optional(),
  }),
  z.strictObject({ type: z.literal('message'), message }),
  z.strictObject({ type: z.literal('accepted'), id: z.uuid(), position: z.int().positive() }),
  z.strictObject({
    type: z.literal('refused'),
    id: z.string().nullable(),
    reason: z.enum(['too-long', 'too-fast', 'bad-message', 'unknown-tenant', 'not-here', 'too-many']),
    afterMs: z.int().min(0).nullable(),
  }),
  z.strictObject({ type: z.literal('forgotten') }),
  z.strictObject({ type: z.literal('language'), locale: z.string() }),
  z.strictObject({ type: z.literal('notified'), on: z.boolean() }),
  z.strictObject({ type: z.literal('typing') }),
  z.strictObject({ type: z.literal('pong') }),
]);
