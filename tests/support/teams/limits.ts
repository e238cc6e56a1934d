import { z } from 'zod';

/** What the references of the Bot Connector, Teams and Adaptive Cards allow, written down again. */
const words = (limit: number) =>
  z.string().refine((text) => text.trim().length > 0 && text.length <= limit, `1 to ${limit} characters`);

const pressed = z.strictObject({ choice: z.string().min(1).max(200), title: words(200) });
const messageBack = {
  type: z.literal('messageBack'),
  displayText: words(200),
  text: words(200),
  value: pressed,
};
const web = z.url({ protocol: /^https?$/ });

const action = z.union([
  z.strictObject({ type: z.literal('Action.OpenUrl'), title: words(60), url: web }),
  z.strictObject({
    type: z.literal('Action.Submit'),
    title: words(60),
    data: z.strictObject({ msteams: z.strictObject(messageBack) }),
  }),
]);

const card = z.strictObject({
  type: z.literal('AdaptiveCard'),
  $schema: z.literal('http://adaptivecards.io/schemas/adaptive-card.json'),
  version: z.enum(['1.0', '1.1', '1.2', '1.3', '1.4', '1.5']),
  body: z
    .array(
      z.union([
        z.strictObject({
          type: z.literal('RichTextBlock'),
          spacing: z.enum(['none', 'small', 'default', 'medium', 'large']).optional(),
          inlines: z.array(z.strictObject({ type: z.literal('TextRun'), text: words(28_000) })).min(1),
        }),
        z.strictObject({
          type: z.literal('Image'),
          url: web,
          altText: z.string().max(1000),
          size: z.enum(['auto', 'stretch', 'small', 'medium', 'large']),
        }),
      ]),
    )
    .min(1),
  actions: z.array(action).min(1).max(6, 'Teams shows six actions').optional(),
});

const adaptive = z.strictObject({
  contentType: z.literal('application/vnd.microsoft.card.adaptive'),
  content: card,
});
const hero = z.strictObject({
  contentType: z.literal('application/vnd.microsoft.card.hero'),
  content: z.strictObject({
    buttons: z
      .array(z.strictObject({ type: z.literal('openUrl'), title: words(60), value: web }))
      .min(1)
      .max(6),
  }),
});
const file = z.strictObject({
  contentType: z.literal('application/pdf'),
  contentUrl: web,
  name: z.string().regex(/\.pdf$/),
});
const picture = z.strictObject({
  contentType: z.literal('image/png'),
  contentUrl: web,
  name: z.string(),
});

/** How the library addresses an activity; what of it must hold is checked where it is taken. */
const addressed = {
  channelId: z.string(),
  serviceUrl: z.string(),
  conversation: z.looseObject({ id: z.string() }),
  from: z.looseObject({ id: z.string() }),
  recipient: z.looseObject({ id: z.string() }),
  inputHint: z.literal('acceptingInput').optional(),
  locale: z.string().optional(),
};

const typing = z.strictObject({ ...addressed, type: z.literal('typing') });

const message = {
  ...addressed,
  type: z.literal('message'),
  // Without it Teams reads Markdown into what guests are called.
  textFormat: z.literal('plain').optional(),
  text: words(28_000).optional(),
};

const says = (one: { text?: string | undefined; attachments?: unknown; suggestedActions?: unknown }) =>
  one.text !== undefined || one.attachments !== undefined || one.suggestedActions !== undefined;

const onTeams = z
  .strictObject({ ...message, summary: words(200).optional(), attachments: z.array(adaptive).optional() })
  .refine(says, 'says nothing');

const onDirectLine = z
  .strictObject({
    ...message,
    attachments: z.array(z.union([hero, picture, file])).optional(),
    suggestedActions: z
      .strictObject({
        to: z.array(z.string()),
        actions: z
          .array(z.strictObject({ ...messageBack, title: words(60) }))
          .min(1)
          .max(12),
      })
      .optional(),
  })
  .refine(says, 'says nothing');

export const SENT = {
  msteams: z.union([onTeams, typing]),
  directline: z.union([onDirectLine, typing]),
} as const;

export type SentActivity = z.output<(typeof SENT)['msteams']> | z.output<(typeof SENT)['directline']>;
export type SentMessage = Extract<SentActivity, { type: 'message' }>;

/** The documented size of a message; Teams' has grown since, but not everywhere. */
export const MAX_MESSAGE_BYTES = { msteams: 28 * 1024, directline: 256 * 1024 } as const;

/** A message as the library addresses it, to somebody. */
export function asPosted(channel: keyof typeof SENT, message: object): object {
  const party = { id: 'x' };
  const to = { serviceUrl: 'x', conversation: party, from: party, recipient: party };
  return { channelId: channel, ...to, ...message };
}
