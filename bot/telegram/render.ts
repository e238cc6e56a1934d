import type { MessageContent } from '../../api/contract.ts';
import { type Deliverable, deliverable } from '../message/deliverable.ts';
import { shortTitle, shortTitles } from '../message/short-titles.ts';
import { splitTail, splitText } from '../message/split-text.ts';

/** Limits of the Bot API, from its reference; those it does not state are marked. */
export const TELEGRAM_LIMITS = {
  text: 4096,
  caption: 1024,
  /** Bytes of UTF-8, at least one. */
  callbackData: 64,
  /** Unstated: clients cut what is wider than the screen; this keeps a keyboard within its size. */
  buttonText: 64,
  /** Unstated: what the clients show of a pin. */
  placeName: 100,
  placeAddress: 300,
  /** Unstated: servers refuse keyboards of more than 100 buttons or about 10 kB; this many always fit. */
  buttons: 12,
} as const;

/** Stands where the provider demands words and the message has none. */
const NO_WORDS = '…';

/** On a phone this many characters of titles stand in one row without being cut. */
const ROW_CHARACTERS = 30;
const ROW_BUTTONS = 3;

export type TelegramButton =
  | { readonly text: string; readonly callback_data: string }
  | { readonly text: string; readonly url: string };

export interface TelegramKeyboard {
  readonly inline_keyboard: TelegramButton[][];
}

/** Stands in the place of the phone's own keyboard until it was used; only in a private chat. */
export interface NumberKeyboard {
  readonly keyboard: { readonly text: string; readonly request_contact: true }[][];
  readonly resize_keyboard: true;
  readonly one_time_keyboard: true;
}

interface Addressed {
  readonly chat_id: number | string;
  readonly reply_markup?: TelegramKeyboard | NumberKeyboard;
}

/** One call of the Bot API: `POST /bot<token>/<method>` with this body. Text is plain: there is no parse_mode. */
export type TelegramCall =
  | { readonly method: 'sendMessage'; readonly body: Addressed & { readonly text: string } }
  | {
      readonly method: 'sendPhoto';
      readonly body: Addressed & { readonly photo: string; readonly caption?: string };
    }
  | {
      readonly method: 'sendDocument';
      readonly body: Addressed & { readonly document: string; readonly caption?: string };
    }
  | {
      readonly method: 'sendVenue';
      readonly body: Addressed & {
        readonly latitude: number;
        readonly longitude: number;
        readonly title: string;
        readonly address: string;
      };
    };

/**
 * A message as calls of the Bot API, in the order they are to be made; nothing for a message that says nothing.
 * Words, picture or file, link and choices fit one call; only long words and very many choices take more.
 */
export function renderTelegram(chatId: number | string, content: MessageContent): TelegramCall[] {
  const message = deliverable(content, {
    tappable: (id) => Buffer.byteLength(id) <= TELEGRAM_LIMITS.callbackData,
  });
  const limit = message.image || message.document ? TELEGRAM_LIMITS.caption : TELEGRAM_LIMITS.text;
  const { head, tail } = splitTail(message.text, limit);
  const words = splitText(head, TELEGRAM_LIMITS.text).map((text) => textCall(chatId, text));
  const pin = message.place ? [venueCall(chatId, message.place)] : [];
  return [...words, ...pin, ...mainCalls(chatId, message, tail)];
}

function venueCall(chatId: number | string, place: NonNullable<Deliverable['place']>): TelegramCall {
  const title = shortTitle(place.name, TELEGRAM_LIMITS.placeName);
  const address = shortTitle(place.address, TELEGRAM_LIMITS.placeAddress);
  const { latitude, longitude } = place;
  return { method: 'sendVenue', body: { chat_id: chatId, latitude, longitude, title, address } };
}

function mainCalls(chatId: number | string, message: Deliverable, text: string): TelegramCall[] {
  const [first = [], ...more] = keyboards(message);
  const later = more.map((rows) => textCall(chatId, NO_WORDS, rows));
  const { image, document } = message;
  if (image) {
    const file = document ? [documentCall(chatId, document.url, '', [])] : [];
    return [...file, photoCall(chatId, image.url, text, first), ...later];
  }
  if (document) return [documentCall(chatId, document.url, text, first), ...later];
  if (text === '' && first.length === 0) return [];
  if (message.asksNumber !== null && first.length === 0)
    return [numberCall(chatId, text, message.asksNumber)];
  return [textCall(chatId, text || message.link?.label || NO_WORDS, first), ...later];
}

/** A message has one keyboard: this one is asked for without choices beside it. */
function numberCall(chatId: number | string, text: string, title: string): TelegramCall {
  const button = { text: shortTitle(title, TELEGRAM_LIMITS.buttonText), request_contact: true } as const;
  const keyboard: NumberKeyboard = { keyboard: [[button]], resize_keyboard: true, one_time_keyboard: true };
  return { method: 'sendMessage', body: { chat_id: chatId, text: text || title, reply_markup: keyboard } };
}

function textCall(chatId: number | string, text: string, rows: TelegramButton[][] = []): TelegramCall {
  // A link's label may stand in for the text, and nobody has limited it.
  const words = splitText(text, TELEGRAM_LIMITS.text)[0] ?? NO_WORDS;
  return { method: 'sendMessage', body: { chat_id: chatId, text: words, ...markup(rows) } };
}

function photoCall(
  chatId: number | string,
  photo: string,
  caption: string,
  rows: TelegramButton[][],
): TelegramCall {
  const words = caption === '' ? {} : { caption };
  return { method: 'sendPhoto', body: { chat_id: chatId, photo, ...words, ...markup(rows) } };
}

/** Fetched by Telegram, which does so with PDFs up to 20 MB; the file is called as its address ends. */
function documentCall(
  chatId: number | string,
  document: string,
  caption: string,
  rows: TelegramButton[][],
): TelegramCall {
  const words = caption === '' ? {} : { caption };
  return { method: 'sendDocument', body: { chat_id: chatId, document, ...words, ...markup(rows) } };
}

function markup(rows: TelegramButton[][]): { reply_markup?: TelegramKeyboard } {
  return rows.length === 0 ? {} : { reply_markup: { inline_keyboard: rows } };
}

/** The link on top, then the choices, as many keyboards as they need. */
function keyboards({ choices, link }: Deliverable): TelegramButton[][][] {
  const titles = shortTitles(
    choices.map(({ title }) => title),
    TELEGRAM_LIMITS.buttonText,
  );
  const taps = choices.map(({ id }, place) => ({ text: titles[place] ?? NO_WORDS, callback_data: id }));
  const top = link ? [[{ text: shortTitle(link.label, TELEGRAM_LIMITS.buttonText), url: link.url }]] : [];
  const groups = Array.from({ length: Math.ceil(taps.length / TELEGRAM_LIMITS.buttons) }, (_, place) =>
    inRows(taps.slice(place * TELEGRAM_LIMITS.buttons, (place + 1) * TELEGRAM_LIMITS.buttons)),
  );
  const [first = [], ...more] = groups;
  return [[...top, ...first], ...more];
}

function inRows(buttons: readonly TelegramButton[]): TelegramButton[][] {
  const rows: TelegramButton[][] = [];
  for (const button of buttons) {
    const row = rows.at(-1);
    if (row && row.length < ROW_BUTTONS && widthOf([...row, button]) <= ROW_CHARACTERS) row.push(button);
    else rows.push([button]);
  }
  return rows;
}

function widthOf(row: readonly TelegramButton[]): number {
  // The widest sets the width of all.
  return row.length * Math.max(...row.map(({ text }) => text.length));
}
