import type { RawData, WebSocket } from 'ws';
import type { Conversation, ConversationLine } from '../../api/contract.ts';
import { readClientFrame } from './frames.ts';
import { guestAddress, providerMessageId } from './guest-address.ts';
import { chatMessage, guestLine, inboundBody } from './lines.ts';
import { closeCodes, type GuestWindow, type SocketParts, type WebchatTenant } from './parts.ts';
import type { DeviceFrame, HelloFrame, RefusalReason, SayFrame, ServerFrame, TapFrame } from './protocol.ts';
import type { Room } from './rooms.ts';
import { hasLine, noteLine, readFrom, type SentLines, sentLines } from './sent-lines.ts';

/** Lines in one welcome. */
export const PAGE_SIZE = 200;
/** Unsent bytes after which a window that does not read is given up. */
const MAX_UNSENT_BYTES = 1024 * 1024;

/** Who is at the other end, known from the first hello on. */
interface Guest {
  readonly address: string;
  readonly locale: string | null;
  readonly room: Room<GuestWindow>;
  sent: SentLines;
  /** The language (BCP 47) that the window was last told, or that it came with. */
  spoken: string | null;
}

/** One browser window of one guest. What it asks and what it is sent pass through one queue, in order. */
export class GuestSocket implements GuestWindow {
  readonly #socket: WebSocket;
  readonly #tenant: WebchatTenant;
  readonly #networkAddress: string;
  readonly #parts: SocketParts;
  readonly #helloTimer: NodeJS.Timeout;
  #guest: Guest | null = null;
  #caughtUp = false;
  #badFrames = 0;
  #waiting = 0;
  #heard = true;
  #queue: Promise<void> = Promise.resolve();

  constructor(socket: WebSocket, tenant: WebchatTenant, networkAddress: string, parts: SocketParts) {
    this.#socket = socket;
    this.#tenant = tenant;
    this.#networkAddress = networkAddress;
    this.#parts = parts;
    this.#helloTimer = setTimeout(() => this.end(closeCodes.abuse), parts.limits.helloTimeoutMs);
    socket.on('message', (data, isBinary) => this.#frameArrived(data, isBinary));
    socket.on('pong', () => {
      this.#heard = true;
    });
    socket.on('close', () => this.#closed());
    // A frame over the limit or broken framing: ws closes the socket itself with the fitting code.
    socket.on('error', (error) => parts.log.info({ err: error }, 'web chat socket failed'));
  }

  deliver(line: ConversationLine): void {
    this.#enqueue(async () => {
      const guest = this.#guest;
      if (!guest || hasLine(guest.sent, line.position)) return;
      if (line.position > guest.sent.newest + 1) await this.#catchUp(guest);
      this.#sendLine(guest, line);
    });
  }

  refresh(): void {
    this.#enqueue(async () => {
      if (!this.#guest) return;
      await this.#tellLanguage(this.#guest);
      await this.#catchUp(this.#guest);
    });
  }

  forget(): void {
    this.#enqueue(async () => this.#forgetLines());
  }

  typing(): void {
    this.#send({ type: 'typing' });
  }

  /** Called at each heartbeat: a window that has not answered since the last is gone. */
  beat(): void {
    if (this.#heard) this.#socket.ping();
    else this.#socket.terminate();
    this.#heard = false;
  }

  end(code: number): void {
    this.#socket.close(code);
  }

  /** Waits for what is being stored. */
  async settled(): Promise<void> {
    await this.#queue;
  }

  #frameArrived(data: RawData, isBinary: boolean): void {
    this.#heard = true;
    this.#waiting += 1;
    if (this.#waiting > this.#parts.limits.waitingFrames) this.end(closeCodes.abuse);
    if (this.#socket.readyState !== this.#socket.OPEN) return;
    this.#enqueue(async () => {
      this.#waiting -= 1;
      await this.#handle(isBinary ? '' : data.toString());
    });
  }

  async #handle(text: string): Promise<void> {
    const read = readClientFrame(text);
    const id = read.ok && 'id' in read.frame ? read.frame.id : null;
    const verdict = this.#parts.gate.frame(this.#networkAddress);
    if (!verdict.granted) return this.#refuse(id, 'too-fast', verdict.afterMs);
    if (!read.ok) return this.#refuse(read.id, read.reason);
    if (read.frame.type === 'ping') return this.#send({ type: 'pong' });
    if (read.frame.type === 'hello') return this.#hello(read.frame);
    if (read.frame.type === 'say' || read.frame.type === 'tap') return this.#receive(read.frame);
    return this.#device(read.frame);
  }

  async #hello(frame: HelloFrame): Promise<void> {
    // Gone while its hello was waiting: joining now would leave a dead window in the room.
    if (this.#socket.readyState !== this.#socket.OPEN) return;
    const address = guestAddress(frame.key);
    // One socket is one guest: a second key would mix two conversations in one window.
    if (this.#guest && this.#guest.address !== address) return this.#refuse(null, 'bad-message');
    this.#guest ??= this.#enter(address, frame);
    const knows = await this.#knows(this.#guest, frame.after);
    if (!knows) this.#forgetLines();
    await this.#welcome(this.#guest, knows ? frame.after : 0);
  }

  #enter(address: string, frame: HelloFrame): Guest {
    clearTimeout(this.#helloTimer);
    // Joined before history is read: a line stored meanwhile queues up behind the welcome.
    const room = this.#parts.rooms.join(this.#tenant.id, address, this);
    const [oldest] = room.members;
    if (oldest && room.members.size > this.#parts.limits.socketsPerConversation) {
      this.#parts.rooms.leave(room, oldest);
      oldest.end(closeCodes.replaced);
    }
    return { address, locale: frame.locale, room, sent: sentLines(frame.after), spoken: frame.locale };
  }

  async #welcome(guest: Guest, after: number): Promise<void> {
    const lines = await this.#history(guest, after, PAGE_SIZE + 1);
    const page = lines.slice(0, PAGE_SIZE);
    for (const line of page) noteLine(guest.sent, line.position);
    this.#caughtUp = lines.length <= PAGE_SIZE;
    const locale = (await this.#conversation(guest))?.locale ?? null;
    guest.spoken = locale ?? guest.spoken;
    const { name, accent, logo, greetings, position } = this.#tenant;
    const webKey = await this.#parts.devices?.webKey();
    this.#send({
      type: 'welcome',
      tenant: { name, accent, logo, greetings, position },
      locale,
      messages: page.map((line) => chatMessage(guest.address, line)),
      more: !this.#caughtUp,
      ...(webKey === undefined ? {} : { webKey }),
    });
  }

  /** Of the talk that there is: who has said nothing has nothing to be told of. */
  async #device({ type, device }: DeviceFrame): Promise<void> {
    const guest = this.#guest;
    const talk = guest && (await this.#conversation(guest));
    const { devices, gate } = this.#parts;
    if (!guest || !talk || !devices) return this.#send({ type: 'notified', on: false });
    const granted = gate.message(guest.room.key, this.#networkAddress);
    if (!granted.granted) return this.#send({ type: 'notified', on: false });
    const owner = { kind: 'chat' as const, conversationId: talk.id };
    if (type === 'hush') await devices.remove(talk.tenantId, owner, device);
    const on = type === 'notify' && (await devices.register(talk.tenantId, owner, device)).ok;
    this.#send({ type: 'notified', on });
  }

  /** Theirs may be another since the last turn: the widget's own words follow. */
  async #tellLanguage(guest: Guest): Promise<void> {
    const locale = (await this.#conversation(guest))?.locale ?? guest.spoken;
    if (locale === null || languageIn(locale) === languageIn(guest.spoken)) return;
    guest.spoken = locale;
    this.#send({ type: 'language', locale });
  }

  #conversation({ address }: Guest): Promise<Conversation | null> {
    return this.#parts.mailroom.findConversation(this.#tenant.id, 'webchat', address);
  }

  /** Is the last line that the browser has one of this talk? One that was erased has none. */
  async #knows(guest: Guest, position: number): Promise<boolean> {
    if (position === 0) return true;
    const [line] = await this.#history(guest, position - 1, 1);
    return line?.position === position;
  }

  #forgetLines(): void {
    if (this.#guest) this.#guest.sent = sentLines(0);
    this.#send({ type: 'forgotten' });
  }

  async #history(guest: Guest, after: number, limit: number): Promise<readonly ConversationLine[]> {
    const { mailroom, rooms } = this.#parts;
    if (guest.room.conversationId === null) {
      const found = await this.#conversation(guest);
      if (found) rooms.name(guest.room, found.id);
    }
    const { conversationId } = guest.room;
    return conversationId === null ? [] : mailroom.history(this.#tenant.id, conversationId, after, limit);
  }

  async #receive(frame: SayFrame | TapFrame): Promise<void> {
    const guest = this.#guest;
    if (!guest) return this.#refuse(frame.id, 'bad-message');
    const refusal = this.#mayWrite(guest);
    if (refusal) return this.#refuse(frame.id, refusal.reason, refusal.afterMs);
    const { stored, conversationId, position } = await this.#parts.mailroom.receive({
      tenantId: this.#tenant.id,
      channel: 'webchat',
      providerMessageId: providerMessageId(guest.address, frame.id),
      address: guest.address,
      profileName: null,
      locale: guest.locale,
      body: inboundBody(frame),
    });
    const { room } = guest;
    if (room.conversationId !== null && room.conversationId !== conversationId) this.#beginAnew(room);
    this.#parts.rooms.name(room, conversationId);
    // For a repeated message too: the process that stored it first may have died before its turn.
    this.#parts.onStored(this.#tenant.id, conversationId);
    this.#send({ type: 'accepted', id: frame.id, position });
    await this.#echo(guest, guestLine(frame, guest.address, position, this.#parts.now()), stored);
  }

  /** A talk that is not there yet costs most, and a new key costs its maker nothing. */
  #mayWrite({ room }: Guest): { reason: RefusalReason; afterMs: number } | null {
    const { gate } = this.#parts;
    const message = gate.message(room.key, this.#networkAddress);
    if (!message.granted) return { reason: 'too-fast', afterMs: message.afterMs };
    if (room.conversationId !== null) return null;
    const guest = gate.newGuest(this.#networkAddress);
    return guest.granted ? null : { reason: 'too-many', afterMs: guest.afterMs };
  }

  #beginAnew(room: Guest['room']): void {
    this.#forgetLines();
    for (const other of room.members) if (other !== this) other.forget();
  }

  async #echo(guest: Guest, line: ConversationLine, isNew: boolean): Promise<void> {
    if (isNew) for (const other of guest.room.members) if (other !== this) other.deliver(line);
    if (line.position > guest.sent.newest + 1) return this.#catchUp(guest);
    // This window knows the line by its id; 'accepted' told it the position.
    noteLine(guest.sent, line.position);
  }

  async #catchUp(guest: Guest): Promise<void> {
    // While the browser is still asking for pages, the next page brings what is new.
    if (!this.#caughtUp) return;
    let after = readFrom(guest.sent);
    for (;;) {
      const lines = await this.#history(guest, after, PAGE_SIZE);
      for (const line of lines) this.#sendLine(guest, line);
      after = lines.at(-1)?.position ?? after;
      if (lines.length < PAGE_SIZE) return;
    }
  }

  #sendLine(guest: Guest, line: ConversationLine): void {
    if (hasLine(guest.sent, line.position)) return;
    if (!this.#caughtUp && line.position > guest.sent.newest) return;
    noteLine(guest.sent, line.position);
    this.#send({ type: 'message', message: chatMessage(guest.address, line) });
  }

  #refuse(id: string | null, reason: RefusalReason, afterMs: number | null = null): void {
    this.#parts.refused(reason);
    this.#send({ type: 'refused', id, reason, afterMs });
    if (reason !== 'bad-message') return;
    this.#badFrames += 1;
    if (this.#badFrames > this.#parts.limits.badFrames) this.end(closeCodes.abuse);
  }

  #send(frame: ServerFrame): void {
    if (this.#socket.readyState !== this.#socket.OPEN) return;
    if (this.#socket.bufferedAmount > MAX_UNSENT_BYTES) this.#socket.terminate();
    else this.#socket.send(JSON.stringify(frame));
  }

  #enqueue(task: () => Promise<void>): void {
    this.#queue = this.#queue.then(task).catch((error: unknown) => this.#broke(error));
  }

  #broke(error: unknown): void {
    // Closing makes the browser come back later and send again what was not accepted.
    this.#parts.log.error({ err: error, tenantId: this.#tenant.id }, 'web chat frame was not handled');
    this.end(closeCodes.broken);
  }

  #closed(): void {
    clearTimeout(this.#helloTimer);
    if (this.#guest) this.#parts.rooms.leave(this.#guest.room, this);
  }
}

/** "de" of "de-AT": the region is the browser's to know. */
function languageIn(locale: string | null): string | undefined {
  return locale?.toLowerCase().split('-')[0];
}
