import { setTimeout as sleep } from 'node:timers/promises';
import type { Answering, Trouble } from './bot-api.ts';
import { type Profile, type Shown, SimulatedGuest } from './guest.ts';
import { type Call, type Keyboard, type NumberKeyboard, readCall } from './limits.ts';
import { type Delivery, Postman } from './postman.ts';

interface BotParts {
  readonly id: number;
  readonly token: string;
  now(): number;
  random(): number;
  violate(what: string): void;
}

export type Answer = { readonly value: unknown } | { readonly error: Trouble };

/** One bot: what the house asks of it, and the guests who speak with it. */
export class SimulatedBot {
  readonly id: number;
  readonly token: string;
  readonly username: string;
  readonly calls: Call[] = [];
  /** What was set up, by language ('' for all others). */
  readonly commands = new Map<string, readonly { command: string; description: string }[]>();
  readonly post: Postman;
  /** Told of every request, and of what it was answered. */
  onAnswer: (method: string, body: unknown, answer: Answer | 'cut') => void = () => undefined;
  /** What every call meets for which nothing else is set. */
  fault: () => Answering | null = () => null;
  /** The token was taken back at @BotFather. */
  revoked = false;
  private readonly parts: BotParts;
  private readonly guests = new Map<number, SimulatedGuest>();
  private readonly answers: { readonly method: string | null; readonly answering: Answering }[] = [];
  private readonly callbacks = new Set<string>();
  private lastUpdate: number;
  private lastMessage = 0;
  private lastCallback = 0;

  constructor(parts: BotParts) {
    this.parts = parts;
    this.id = parts.id;
    this.token = parts.token;
    this.username = `spa_${parts.id}_bot`;
    // Each bot's updates are counted from a number of its own.
    this.lastUpdate = Math.floor(parts.random() * 1_000_000);
    this.post = new Postman(parts.random);
  }

  /** Where updates are delivered, and with which secret. */
  deliverTo(url: string, secretToken: string, how: Delivery = {}): void {
    this.post.deliverTo(url, secretToken, how);
  }

  guest(profile: Partial<Profile> = {}): SimulatedGuest {
    const id = profile.id ?? Math.floor(1_000_000_000 + this.parts.random() * 6_000_000_000);
    const guest = new SimulatedGuest(this, { id, first_name: 'Sofie', last_name: 'Jansen', ...profile });
    this.guests.set(id, guest);
    return guest;
  }

  /** The next calls (of a method) are answered so, in this order. */
  answerNext(answering: Answering, method: string | null = null): void {
    this.answers.push({ method, answering });
  }

  nextAnswer(method: string): Answering | null {
    const place = this.answers.findIndex((one) => one.method === null || one.method === method);
    return place < 0 ? this.fault() : (this.answers.splice(place, 1)[0]?.answering ?? null);
  }

  /** Presses that still show that they wait. */
  get spinning(): number {
    return this.callbacks.size;
  }

  update(content: object, updateId = ++this.lastUpdate): number {
    this.lastUpdate = Math.max(this.lastUpdate, updateId);
    this.post.send({ update_id: updateId, ...content });
    return updateId;
  }

  newMessageId(): number {
    this.lastMessage += 1;
    return this.lastMessage;
  }

  newCallback(): string {
    this.lastCallback += 1;
    const id = `${this.id}${this.lastCallback}`;
    this.callbacks.add(id);
    return id;
  }

  seconds(): number {
    return Math.floor(this.parts.now() / 1000);
  }

  async call(method: string, body: unknown, ended: AbortSignal): Promise<Answer> {
    const call = readCall(method, body);
    if (typeof call === 'string') return this.refuse(method, call);
    this.calls.push(call);
    switch (call.method) {
      case 'getMe':
        return { value: { id: this.id, is_bot: true, first_name: 'Spa', username: this.username } };
      case 'setWebhook':
        this.post.deliverTo(call.body.url, call.body.secret_token, {});
        return { value: true };
      case 'deleteWebhook':
        this.post.keep();
        return { value: true };
      case 'getUpdates':
        return this.updates(call.body.offset, ended);
      case 'setMyCommands':
        this.commands.set(call.body.language_code ?? '', call.body.commands);
        return { value: true };
      case 'answerCallbackQuery':
        return this.callbacks.delete(call.body.callback_query_id)
          ? { value: true }
          : wrong('query is too old and response timeout expired or query ID is invalid');
      default:
        return this.toGuest(call);
    }
  }

  stop(): void {
    this.post.stop();
  }

  private async updates(offset: number, ended: AbortSignal): Promise<Answer> {
    if (this.post.delivers)
      return { error: { status: 409, description: 'Conflict: webhook is active: use deleteWebhook' } };
    // Long polling: answered when there is something, or after a while.
    for (let waited = 0; ; waited += 1) {
      const value = this.post.fetch(offset);
      if (value.length > 0 || waited > 40 || ended.aborted) return { value };
      await sleep(25);
    }
  }

  private async toGuest(
    call: Extract<Call, { readonly body: { readonly chat_id: number } }>,
  ): Promise<Answer> {
    const guest = this.guests.get(call.body.chat_id);
    if (!guest?.known) return wrong('chat not found');
    if (guest.blocked)
      return { error: { status: 403, description: 'Forbidden: bot was blocked by the user' } };
    switch (call.method) {
      case 'sendChatAction':
        guest.typing += 1;
        return { value: true };
      case 'sendMessage':
        return { value: guest.show({ text: call.body.text, ...markup(call.body.reply_markup) }) };
      case 'sendPhoto': {
        const picture = await fetchPicture(call.body.photo);
        if (picture === null) return wrong('failed to get HTTP URL content');
        const { caption, reply_markup } = call.body;
        const words = caption === undefined ? {} : { caption };
        return {
          value: guest.show(
            { photo: [{ file_id: call.body.photo }], ...words, ...markup(reply_markup) },
            picture,
          ),
        };
      }
      case 'sendDocument': {
        const file = await fetchFile(call.body.document);
        if (file === null) return wrong('failed to get HTTP URL content');
        const { document, caption, reply_markup } = call.body;
        const words = caption === undefined ? {} : { caption };
        const told = { file_id: document, file_name: decodeURIComponent(document.split('/').at(-1) ?? '') };
        return { value: guest.show({ document: told, ...words, ...markup(reply_markup) }, file) };
      }
      case 'sendVenue': {
        const { latitude, longitude, title, address, reply_markup } = call.body;
        const venue = { location: { latitude, longitude }, title, address };
        return { value: guest.show({ venue, ...markup(reply_markup) }) };
      }
      case 'editMessageText':
        return this.edit(guest, call.body.message_id, { text: call.body.text }, call.body.reply_markup);
      case 'editMessageCaption':
        return this.edit(
          guest,
          call.body.message_id,
          { caption: call.body.caption ?? '' },
          call.body.reply_markup,
        );
      case 'editMessageReplyMarkup':
        return this.edit(guest, call.body.message_id, {}, call.body.reply_markup);
    }
  }

  private edit(guest: SimulatedGuest, id: number, change: object, keyboard: Keyboard | undefined): Answer {
    const edited = guest.edit(id, { ...change, ...markup(keyboard) });
    if (typeof edited === 'object') return { value: edited };
    if (edited === 'no such message') return this.refuse('edit', 'message to edit not found');
    return wrong('message is not modified');
  }

  private refuse(method: string, why: string): Answer {
    this.parts.violate(`${method}: ${why}`);
    return wrong(why);
  }
}

function markup(
  keyboard: Keyboard | NumberKeyboard | undefined,
): Pick<Shown, 'reply_markup' | 'number_keyboard'> {
  if (keyboard && 'keyboard' in keyboard) return { number_keyboard: keyboard };
  const rows = keyboard?.inline_keyboard.filter((row) => row.length > 0) ?? [];
  return rows.length === 0 ? {} : { reply_markup: { inline_keyboard: rows } };
}

function wrong(description: string): Answer {
  return { error: { status: 400, description: `Bad Request: ${description}` } };
}

/** As Telegram's servers do: an address that serves no picture is refused. */
async function fetchPicture(url: string): Promise<Buffer | null> {
  const answer = await fetch(url).catch(() => null);
  if (!answer?.ok || !answer.headers.get('content-type')?.startsWith('image/')) return null;
  return Buffer.from(await answer.arrayBuffer());
}

/** By its address Telegram takes PDFs, ZIPs and GIFs alone, up to 20 MB. */
async function fetchFile(url: string): Promise<Buffer | null> {
  const answer = await fetch(url).catch(() => null);
  if (!answer?.ok || !/^application\/(pdf|zip)/.test(answer.headers.get('content-type') ?? '')) return null;
  const file = Buffer.from(await answer.arrayBuffer());
  return file.length > 20 * 1024 * 1024 ? null : file;
}
