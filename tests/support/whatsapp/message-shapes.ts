import { z } from 'zod';

/**
 * What the Cloud API takes at `POST /{phone-number-id}/messages`, with its limits, as its documentation has them.
 * They stand here again on purpose, and nothing is let pass that is not named.
 */
const words = (limit: number) =>
  z
    .string()
    .max(limit)
    .regex(/[^\s\u200b-\u200d\u2060\ufeff]/, 'shows nothing');
const address = z
  .string()
  .regex(/^https?:\/\/\S+$/)
  .max(2000);

const header = z.strictObject({ type: z.literal('text'), text: words(60) });
const footer = z.strictObject({ text: words(60) });

const button = z.strictObject({
  type: z.literal('reply'),
  reply: z.strictObject({ id: z.string().min(1).max(256), title: words(20) }),
});
const row = z.strictObject({
  id: z.string().min(1).max(200),
  title: words(24),
  description: words(72).optional(),
});
const section = z.strictObject({ title: words(24).optional(), rows: z.array(row).min(1).max(10) });

const apart = (all: readonly string[]): boolean => new Set(all).size === all.length;

const interactive = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('button'),
    header: header.optional(),
    body: z.strictObject({ text: words(1024) }),
    footer: footer.optional(),
    action: z
      .strictObject({ buttons: z.array(button).min(1).max(3) })
      .refine(({ buttons }) => apart(buttons.map(({ reply }) => reply.title)), 'two buttons have one title')
      .refine(({ buttons }) => apart(buttons.map(({ reply }) => reply.id)), 'two buttons have one id'),
  }),
  z.strictObject({
    type: z.literal('list'),
    header: header.optional(),
    body: z.strictObject({ text: words(4096) }),
    footer: footer.optional(),
    action: z
      .strictObject({ button: words(20), sections: z.array(section).min(1).max(10) })
      .refine(({ sections }) => sections.flatMap(({ rows }) => rows).length <= 10, 'more than 10 rows')
      .refine(
        ({ sections }) => sections.length === 1 || sections.every(({ title }) => title),
        'untitled section',
      )
      .refine(
        ({ sections }) => apart(sections.flatMap(({ rows }) => rows.map(({ id }) => id))),
        'two rows have one id',
      ),
  }),
  z.strictObject({
    type: z.literal('cta_url'),
    header: header.optional(),
    body: z.strictObject({ text: words(1024) }),
    footer: footer.optional(),
    action: z.strictObject({
      name: z.literal('cta_url'),
      parameters: z.strictObject({ display_text: words(20), url: address }),
    }),
  }),
]);

/** Error 132018 at Meta: no line breaks, no tabs, no more than four spaces in a row. */
const filledIn = z
  .string()
  .min(1)
  .max(1024)
  .regex(/^(?!.*[\n\t]|.* {5})/s, 'has a line break, a tab or more than four spaces');

const templatePart = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('header'),
    parameters: z.tuple([
      z.strictObject({ type: z.literal('image'), image: z.strictObject({ link: address }) }),
    ]),
  }),
  z.strictObject({
    type: z.literal('body'),
    parameters: z.array(z.strictObject({ type: z.literal('text'), text: filledIn })),
  }),
  z.strictObject({
    type: z.literal('button'),
    sub_type: z.literal('quick_reply'),
    index: z.string().regex(/^\d$/),
    parameters: z.tuple([
      z.strictObject({ type: z.literal('payload'), payload: z.string().min(1).max(256) }),
    ]),
  }),
]);

const envelope = {
  messaging_product: z.literal('whatsapp'),
  recipient_type: z.literal('individual').optional(),
  to: z
    .string()
    .regex(/^\+?\d{5,20}$/)
    .optional(),
  recipient: z
    .string()
    .regex(/^[A-Z]{2}\.[A-Za-z0-9.]{1,140}$/)
    .optional(),
  context: z.strictObject({ message_id: z.string() }).optional(),
  biz_opaque_callback_data: z.string().max(512).optional(),
};

export const SentMessage = z
  .discriminatedUnion('type', [
    z.strictObject({
      ...envelope,
      type: z.literal('text'),
      text: z.strictObject({ body: words(4096), preview_url: z.boolean().optional() }),
    }),
    z.strictObject({
      ...envelope,
      type: z.literal('image'),
      image: z.strictObject({ link: address, caption: words(1024).optional() }),
    }),
    z.strictObject({
      ...envelope,
      type: z.literal('document'),
      document: z.strictObject({
        link: address,
        filename: z
          .string()
          .max(240)
          .regex(/^[^\\/:*?"<>|\n]+\.pdf$/, 'is no name of a file'),
        caption: words(1024).optional(),
      }),
    }),
    z.strictObject({
      ...envelope,
      type: z.literal('location'),
      location: z.strictObject({
        latitude: z.number().min(-90).max(90),
        longitude: z.number().min(-180).max(180),
        name: words(1000).optional(),
        address: words(1000).optional(),
      }),
    }),
    z.strictObject({ ...envelope, type: z.literal('interactive'), interactive }),
    z.strictObject({
      ...envelope,
      type: z.literal('template'),
      template: z.strictObject({
        name: z.string().regex(/^[a-z0-9_]{1,512}$/),
        language: z.strictObject({ code: z.string() }),
        components: z.array(templatePart),
      }),
    }),
  ])
  .refine(({ to, recipient }) => to !== undefined || recipient !== undefined, 'nobody to send it to');
export type SentMessage = z.infer<typeof SentMessage>;

export const ReadMark = z.strictObject({
  messaging_product: z.literal('whatsapp'),
  status: z.literal('read'),
  message_id: z.string(),
  typing_indicator: z.strictObject({ type: z.literal('text') }).optional(),
});
