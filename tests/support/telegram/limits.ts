import { z } from 'zod';

/** What the Bot API's reference allows, written down again: a request outside it is a mistake of the house's. */
const words = (limit: number) =>
  z.string().refine((text) => text.trim().length > 0 && text.length <= limit, `1 to ${limit} characters`);

const chatId = z.int();

const button = z.union([
  z.strictObject({
    text: words(256),
    callback_data: z
      .string()
      .refine((data) => data !== '' && Buffer.byteLength(data) <= 64, 'BUTTON_DATA_INVALID'),
  }),
  z.strictObject({ text: words(256), url: z.url({ protocol: /^https?$/, error: 'BUTTON_URL_INVALID' }) }),
]);
const keyboard = z.strictObject({
  inline_keyboard: z
    .array(z.array(button).max(8))
    .refine((rows) => rows.flat().length <= 100, 'REPLY_MARKUP_TOO_LONG'),
});
/** Of a private chat only: the buttons stand in the place of the phone's own keyboard. */
const numberKeyboard = z.strictObject({
  keyboard: z
    .array(z.array(z.strictObject({ text: words(256), request_contact: z.literal(true) })).min(1))
    .min(1),
  resize_keyboard: z.boolean().optional(),
  one_time_keyboard: z.boolean().optional(),
});
const edited = { chat_id: chatId, message_id: z.int(), reply_markup: keyboard.optional() };

export const METHODS = {
  getMe: z.strictObject({}),
  deleteWebhook: z.strictObject({}),
  setWebhook: z.strictObject({
    url: z.url(),
    secret_token: z.string().regex(/^[A-Za-z0-9_-]{1,256}$/),
    allowed_updates: z.array(z.string()),
  }),
  getUpdates: z.strictObject({
    offset: z.int(),
    limit: z.int().min(1).max(100),
    timeout: z.int().min(0).max(50),
    allowed_updates: z.array(z.string()),
  }),
  setMyCommands: z.strictObject({
    commands: z
      .array(z.strictObject({ command: z.string().regex(/^[a-z0-9_]{1,32}$/), description: words(256) }))
      .max(100),
    language_code: z
      .string()
      .regex(/^[a-z]{2}$/)
      .optional(),
  }),
  sendMessage: z.strictObject({
    chat_id: chatId,
    text: words(4096),
    reply_markup: z.union([keyboard, numberKeyboard]).optional(),
  }),
  sendPhoto: z.strictObject({
    chat_id: chatId,
    photo: z.url({ protocol: /^https?$/, error: 'wrong file identifier/HTTP URL specified' }),
    caption: words(1024).optional(),
    reply_markup: keyboard.optional(),
  }),
  sendDocument: z.strictObject({
    chat_id: chatId,
    document: z.url({ protocol: /^https?$/, error: 'wrong file identifier/HTTP URL specified' }),
    caption: words(1024).optional(),
    reply_markup: keyboard.optional(),
  }),
  sendVenue: z.strictObject({
    chat_id: chatId,
    latitude: z.number().min(-90).max(90),
    longitude: z.number().min(-180).max(180),
    title: words(256),
    address: words(512),
    reply_markup: keyboard.optional(),
  }),
  sendChatAction: z.strictObject({ chat_id: chatId, action: z.enum(['typing', 'upload_photo']) }),
  answerCallbackQuery: z.strictObject({ callback_query_id: z.string(), text: words(200).optional() }),
  editMessageText: z.strictObject({ ...edited, text: words(4096) }),
  editMessageCaption: z.strictObject({ ...edited, caption: words(1024).optional() }),
  editMessageReplyMarkup: z.strictObject(edited),
} as const;

export type Method = keyof typeof METHODS;

/** A request of the house, checked. */
export type Call = {
  [M in Method]: { readonly method: M; readonly body: z.output<(typeof METHODS)[M]> };
}[Method];

export type Keyboard = z.output<typeof keyboard>;
export type NumberKeyboard = z.output<typeof numberKeyboard>;

/** The call; or what the Bot API would say is wrong with it. */
export function readCall(method: string, body: unknown): Call | string {
  const known = Object.keys(METHODS).find((name): name is Method => name === method);
  if (!known) return `method ${method} is not known`;
  const parsed = METHODS[known].safeParse(body);
  const issue = parsed.error?.issues[0];
  if (!parsed.success) return `${issue?.path.join('.') ?? ''} ${issue?.message ?? ''}`.trim();
  return asCall(known, parsed.data);
}

/** Method and body belong together: they were parsed by the one's schema. */
function asCall(method: Method, body: unknown): Call {
  const call: unknown = { method, body };
  if (!isCall(call)) throw new Error(`the call of ${method} has no body`);
  return call;
}

function isCall(call: unknown): call is Call {
  return typeof call === 'object' && call !== null && 'body' in call && typeof call.body === 'object';
}
