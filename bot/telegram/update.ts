import { z } from 'zod';
import type { InboundBody, OtherContent } from '../../api/contract.ts';
import { saidWith } from './commands.ts';

/** What an update of a bot tells, in our words. */
export type TelegramEvent = Said | Blocked | Ignored;

export interface Said {
  readonly kind: 'said';
  readonly updateId: number;
  readonly chatId: number;
  readonly name: string | null;
  readonly locale: string | null;
  readonly body: InboundBody;
  /** When it was written, to the second; null where Telegram does not tell. */
  readonly writtenAt: string | null;
  /** The pressed button's message; null when the guest wrote. */
  readonly tap: Tap | null;
}

export interface Tap {
  readonly callbackId: string;
  readonly title: string;
  readonly messageId: number;
  /** The message's words as they stand; null when Telegram does not tell them any more. */
  readonly shown: { readonly as: 'text' | 'caption'; readonly words: string } | null;
  /** Rows of the keyboard that lead to web pages: they stay. */
  readonly links: { text: string; url: string }[][];
}

/** The guest wants nothing from the bot any more. */
interface Blocked {
  readonly kind: 'blocked';
  readonly chatId: number;
  readonly atMs: number;
}

interface Ignored {
  readonly kind: 'ignored';
  readonly reason: 'group' | 'kind';
}

const chat = z.object({ id: z.int(), type: z.string() });

const person = z.object({
  id: z.int().nullish().catch(null),
  first_name: z.string().nullish(),
  last_name: z.string().nullish(),
  language_code: z.string().max(35).nullish(),
});

const button = z.object({
  text: z.string(),
  callback_data: z.string().nullish(),
  url: z.string().nullish(),
});

/** `user_id` is set by Telegram, by the number: that of the sender is the sender's own card. */
const contact = z.object({ phone_number: z.string(), user_id: z.int().nullish() });

const message = z.looseObject({
  message_id: z.int(),
  chat,
  date: z.int().positive().max(9_999_999_999).nullish().catch(null),
  from: person.nullish(),
  contact: contact.nullish().catch(null),
  text: z.string().nullish(),
  caption: z.string().nullish(),
  reply_markup: z.object({ inline_keyboard: z.array(z.array(button)).nullish() }).nullish(),
});

const update = z.looseObject({
  update_id: z.int().nonnegative(),
  message: message.nullish(),
  callback_query: z
    .object({ id: z.string(), from: person, message: message.nullish(), data: z.string().nullish() })
    .nullish(),
  my_chat_member: z
    .object({ chat, date: z.int(), new_chat_member: z.object({ status: z.string() }) })
    .nullish(),
});

type Update = z.output<typeof update>;
type Message = z.output<typeof message>;
type Person = z.output<typeof person>;

/** Reads an update; null when it is none. Fields and kinds that came with later versions of the Bot API are passed over. */
export function readUpdate(given: unknown): TelegramEvent | null {
  const parsed = update.safeParse(given);
  return parsed.success ? eventOf(parsed.data) : null;
}

function eventOf({ update_id, message, callback_query, my_chat_member }: Update): TelegramEvent {
  const where = message?.chat ?? callback_query?.message?.chat ?? my_chat_member?.chat;
  if (where && where.type !== 'private') return { kind: 'ignored', reason: 'group' };
  if (message) return written(update_id, message);
  if (callback_query?.message && callback_query.data) {
    const { id, from, message: pressed, data } = callback_query;
    return tapped(update_id, { id, from, message: pressed, data });
  }
  if (my_chat_member?.new_chat_member.status === 'kicked')
    return { kind: 'blocked', chatId: my_chat_member.chat.id, atMs: my_chat_member.date * 1000 };
  return { kind: 'ignored', reason: 'kind' };
}

function written(updateId: number, message: Message): TelegramEvent {
  const locale = message.from?.language_code ?? null;
  const body = bodyOf(message, locale);
  if (body === null) return { kind: 'ignored', reason: 'kind' };
  const { name } = who(message.from);
  const writtenAt = message.date ? new Date(message.date * 1000).toISOString() : null;
  return { kind: 'said', updateId, chatId: message.chat.id, name, locale, body, writtenAt, tap: null };
}

function bodyOf(message: Message, locale: string | null): InboundBody | null {
  if (typeof message.text === 'string') return saidWith(message.text, locale);
  if (SERVICE.some((key) => message[key] !== undefined)) return null;
  const phone = ownNumber(message);
  if (phone !== null) return { kind: 'phone', phone };
  const known = OTHERS.find(([key]) => message[key] !== undefined);
  return { kind: 'other', what: known?.[1] ?? 'unknown' };
}

/** Their own number, shared by themselves. A card that was handed on proves nothing of who sends it. */
function ownNumber({ contact, from, forward_origin: forwarded }: Message): string | null {
  const { id } = from ?? {};
  const isOwn = contact && id && contact.user_id === id && forwarded === undefined;
  const digits = isOwn ? contact.phone_number.replace(/[\s()+-]/g, '') : '';
  return /^\d{7,15}$/.test(digits) ? `+${digits}` : null;
}

/** The key that a message's content stands under. A GIF is also told as a file, a venue as a place: the first counts. */
const OTHERS: readonly (readonly [key: string, what: OtherContent])[] = [
  ['animation', 'video'],
  ['photo', 'picture'],
  ['voice', 'voice'],
  ['audio', 'file'],
  ['video', 'video'],
  ['video_note', 'video'],
  ['document', 'file'],
  ['venue', 'place'],
  ['location', 'place'],
  ['contact', 'contact'],
  ['sticker', 'sticker'],
];

/** What Telegram notes in a private chat; nobody said it. */
const SERVICE = [
  'pinned_message',
  'message_auto_delete_timer_changed',
  'write_access_allowed',
  'chat_background_set',
  'connected_website',
  'proximity_alert_triggered',
];

interface Pressed {
  readonly id: string;
  readonly from: Person;
  readonly message: Message;
  readonly data: string;
}

function tapped(updateId: number, { id, from, message, data }: Pressed): Said {
  const rows = message.reply_markup?.inline_keyboard ?? [];
  const title = rows.flat().find((one) => one.callback_data === data)?.text || data;
  const links = rows.map((row) => row.flatMap(({ text, url }) => (url ? [{ text, url }] : [])));
  return {
    kind: 'said',
    updateId,
    chatId: message.chat.id,
    ...who(from),
    body: { kind: 'tap', choiceId: data, title },
    // The message's own date is the house's.
    writtenAt: null,
    tap: {
      callbackId: id,
      title,
      messageId: message.message_id,
      shown: shownIn(message),
      links: links.filter((row) => row.length > 0),
    },
  };
}

function shownIn({ text, caption, photo }: Message): Tap['shown'] {
  if (typeof text === 'string') return { as: 'text', words: text };
  return photo === undefined ? null : { as: 'caption', words: caption ?? '' };
}

function who(person: Person | null | undefined): Pick<Said, 'name' | 'locale'> {
  const name = [person?.first_name, person?.last_name].filter(Boolean).join(' ').trim();
  return { name: name || null, locale: person?.language_code ?? null };
}
