import { setTimeout as sleep } from 'node:timers/promises';
import type { SimulatedBot } from './bot.ts';
import type { Keyboard, NumberKeyboard } from './limits.ts';

export interface Profile {
  readonly id: number;
  readonly first_name: string;
  readonly last_name?: string;
  readonly language_code?: string;
}

/** A message of the house as the guest's app shows it now. */
export interface Shown {
  readonly message_id: number;
  readonly text?: string;
  readonly caption?: string;
  readonly photo?: readonly { readonly file_id: string }[];
  readonly document?: { readonly file_id: string; readonly file_name: string };
  readonly venue?: { readonly title: string; readonly address: string };
  readonly reply_markup?: Keyboard;
  /** What stands in the place of the phone's keyboard. */
  readonly number_keyboard?: NumberKeyboard;
}

const PATIENCE_MS = 60_000;

/** A guest and their app, in a private chat with one bot. */
export class SimulatedGuest {
  readonly id: number;
  /** In the order they came, as they are after all edits. */
  readonly shown: Shown[] = [];
  readonly pictures = new Map<number, Buffer>();
  /** They have spoken to the bot before: it may write to them. */
  known = false;
  blocked = false;
  typing = 0;
  /** What was shown when they last wrote or pressed something. */
  private before = 0;
  private readonly bot: SimulatedBot;
  private readonly profile: Profile;

  constructor(bot: SimulatedBot, profile: Profile) {
    this.bot = bot;
    this.profile = profile;
    this.id = profile.id;
  }

  /** Opens the bot, or opens it again; with the payload of the link that led here. The id of the update. */
  starts(payload?: string): number {
    if (this.blocked) this.unblocks();
    return this.says(payload === undefined ? '/start' : `/start ${payload}`);
  }

  says(text: string, updateId?: number): number {
    return this.sends({ text }, updateId);
  }

  /** A message with this content. */
  sends(content: object, updateId?: number): number {
    this.known = true;
    this.before = this.shown.length;
    const message = {
      message_id: this.bot.newMessageId(),
      from: this.from(),
      chat: this.chat(),
      date: this.bot.seconds(),
      ...content,
    };
    return this.bot.update({ message }, updateId);
  }

  /** Presses the button that shares their number; what is sent is their own card, as Telegram makes it. */
  sharesNumber(phone: string): number {
    if (!this.shown.some(({ number_keyboard }) => number_keyboard)) throw new Error('nobody asked for it');
    return this.sendsContact(phone, this.id);
  }

  /** A card out of the address book: of whom Telegram knows by this number, if of anybody. */
  sendsContact(phone: string, userId?: number): number {
    const { first_name } = this.profile;
    const whose = userId === undefined ? {} : { user_id: userId };
    return this.sends({ contact: { phone_number: phone, first_name, ...whose } });
  }

  /** Presses the newest button with this title. */
  taps(title: string | RegExp): number {
    const fits = (text: string) => (typeof title === 'string' ? text === title : title.test(text));
    for (const message of this.shown.toReversed()) {
      for (const button of message.reply_markup?.inline_keyboard.flat() ?? [])
        if ('callback_data' in button && fits(button.text))
          return this.presses(message, button.callback_data);
    }
    throw new Error(`no button ${title} is shown: ${this.words()}`);
  }

  presses(message: Shown, data: string): number {
    this.before = this.shown.length;
    return this.bot.update({
      callback_query: {
        id: this.bot.newCallback(),
        from: this.from(),
        message: { ...message, from: { id: this.bot.id, is_bot: true }, chat: this.chat(), date: 1 },
        chat_instance: '1',
        data,
      },
    });
  }

  blocks(): number {
    this.blocked = true;
    return this.membership('member', 'kicked');
  }

  unblocks(): number {
    this.blocked = false;
    return this.membership('kicked', 'member');
  }

  show(content: object, picture?: Buffer): object {
    const message = { message_id: this.bot.newMessageId(), ...content };
    this.shown.push(message);
    if (picture) this.pictures.set(message.message_id, picture);
    return { ...message, chat: this.chat(), date: this.bot.seconds() };
  }

  edit(id: number, change: object): object | 'no such message' | 'nothing changed' {
    const place = this.shown.findIndex(({ message_id }) => message_id === id);
    const before = this.shown[place];
    if (!before) return 'no such message';
    const { reply_markup: _, ...rest } = before;
    const after = { ...rest, ...change };
    if (JSON.stringify(after) === JSON.stringify(before)) return 'nothing changed';
    this.shown[place] = after;
    return { ...after, chat: this.chat(), date: this.bot.seconds() };
  }

  /** The newest message that this holds for, once it is shown. */
  async sees(fits: RegExp | ((message: Shown) => boolean), from = 0): Promise<Shown> {
    const holds = typeof fits === 'function' ? fits : (one: Shown) => fits.test(wordsOf(one));
    for (const end = Date.now() + PATIENCE_MS; ; await sleep(20)) {
      const found = this.shown.slice(from).findLast(holds);
      if (found) return found;
      if (Date.now() > end) throw new Error(`${fits} was not shown: ${this.words()}`);
    }
  }

  /** The same among what came after they last wrote or pressed something. */
  hears(fits: RegExp | ((message: Shown) => boolean)): Promise<Shown> {
    return this.sees(fits, this.before);
  }

  /** Everything shown, with the titles that can be pressed. */
  words(): string {
    return JSON.stringify(
      this.shown.map((one) => [
        wordsOf(one),
        ...(one.reply_markup?.inline_keyboard.flat().map(({ text }) => `[${text}]`) ?? []),
      ]),
    );
  }

  private membership(before: string, after: string): number {
    const user = { id: this.bot.id, is_bot: true, first_name: 'Spa' };
    return this.bot.update({
      my_chat_member: {
        chat: this.chat(),
        from: this.from(),
        date: this.bot.seconds(),
        old_chat_member: { user, status: before },
        new_chat_member: { user, status: after, until_date: 0 },
      },
    });
  }

  private from(): object {
    return { is_bot: false, language_code: 'en', ...this.profile };
  }

  private chat(): object {
    return { type: 'private', ...this.profile };
  }
}

export function wordsOf({ text, caption }: Shown): string {
  return text ?? caption ?? '';
}

/** The address behind a message's first link button. */
export function linkOf({ reply_markup }: Shown): string | null {
  for (const button of reply_markup?.inline_keyboard.flat() ?? []) if ('url' in button) return button.url;
  return null;
}
