import { randomUUID } from 'node:crypto';
import type { Answering, Trouble } from './bot-framework.ts';
import { type Profile, SimulatedGuest } from './guest.ts';
import { MAX_MESSAGE_BYTES, SENT, type SentActivity } from './limits.ts';
import { Postman } from './postman.ts';
import { type Claims, type SigningKey, signedToken } from './signing.ts';

interface AppParts {
  /** The simulator's own address. */
  readonly url: string;
  readonly door: string;
  readonly key: SigningKey;
  now(): number;
  random(): number;
  violate(what: string): void;
}

export type Answer = { readonly id: string } | { readonly error: Trouble };

/** One app: what the house asks of it, and who speaks with it. */
export class SimulatedApp {
  readonly appId = randomUUID();
  password = `secret ${randomUUID()}`;
  readonly tenantId = randomUUID();
  readonly post: Postman;
  /** All that was posted, as it came. */
  readonly sent: SentActivity[] = [];
  /** Every token that the login gave and did not take back. */
  readonly granted = new Set<string>();
  /** How many posts went wrong so. */
  troubled = 0;
  private readonly parts: AppParts;
  private readonly guests = new Map<string, SimulatedGuest>();
  private readonly answers: Answering[] = [];
  private general: { readonly share: number; readonly kinds: readonly Answering[] } = { share: 0, kinds: [] };
  private lastId = 1_772_000_000_000;

  constructor(parts: AppParts) {
    this.parts = parts;
    this.post = new Postman(parts.door, parts.random);
  }

  guest(profile: Partial<Profile> = {}): SimulatedGuest {
    const guest = new SimulatedGuest(this, profile);
    this.guests.set(guest.conversationId, guest);
    return guest;
  }

  /** The next posts are answered so, in this order. Signs of typing do not count. */
  answerNext(...answering: Answering[]): void {
    this.answers.push(...answering);
  }

  /** From now on this share of all posts is answered so, by turns. Without an argument all goes well. */
  trouble(share = 0, kinds: readonly Answering[] = []): void {
    this.general = { share, kinds };
  }

  nextAnswer(type: unknown): Answering | null {
    return type === 'typing' ? null : (this.answers.shift() ?? this.someTrouble());
  }

  private someTrouble(): Answering | null {
    const { share, kinds } = this.general;
    if (this.parts.random() >= share) return null;
    this.troubled += 1;
    return kinds[this.troubled % kinds.length] ?? null;
  }

  newId(): string {
    this.lastId += 1;
    return String(this.lastId);
  }

  serviceUrl({ profile }: SimulatedGuest): string {
    return profile.channel === 'msteams' ? `${this.parts.url}/emea/` : `${this.parts.url}/directline/`;
  }

  /** Who speaks with whom. */
  parties({ profile, userId }: SimulatedGuest) {
    const onTeams = profile.channel === 'msteams';
    return {
      user: { id: userId, name: profile.name, ...(onTeams ? { aadObjectId: randomUUID() } : {}) },
      bot: { id: onTeams ? `28:${this.appId}` : 'sage-house@bot', name: 'Sage House' },
    };
  }

  /** An activity as its channel sends it. */
  activity(guest: SimulatedGuest, content: object, id = this.newId()) {
    const { profile, conversationId } = guest;
    const { user, bot } = this.parties(guest);
    const onTeams = profile.channel === 'msteams';
    return {
      id,
      timestamp: new Date(this.parts.now()).toISOString(),
      serviceUrl: this.serviceUrl(guest),
      channelId: profile.channel,
      from: user,
      recipient: bot,
      locale: profile.locale,
      conversation: onTeams
        ? { conversationType: 'personal', tenantId: this.tenantId, id: conversationId }
        : { id: conversationId },
      ...(onTeams ? { channelData: { tenant: { id: this.tenantId } } } : {}),
      ...content,
    };
  }

  token(claims: Claims = {}, key = this.parts.key, kid = key.kid): string {
    return `Bearer ${signedToken(key, { aud: this.appId, ...claims }, kid)}`;
  }

  deliver(guest: SimulatedGuest, content: object, id?: string): string {
    const activity = this.activity(guest, content, id);
    const authorization = this.token({ serviceurl: activity.serviceUrl });
    this.post.send({ id: activity.id, authorization, body: JSON.stringify(activity) });
    return activity.id;
  }

  /** What the house posts into a conversation. */
  async take(at: { service: string; conversationId: string }, raw: string): Promise<Answer> {
    const guest = this.guests.get(at.conversationId);
    if (!guest) return refuse(404, 'ConversationNotFound');
    if (!this.serviceUrl(guest).endsWith(`/${at.service}/`)) return this.wrong('posted to another service');
    if (Buffer.byteLength(raw) > MAX_MESSAGE_BYTES[guest.profile.channel])
      return refuse(413, 'MessageSizeTooBig');
    const parsed = SENT[guest.profile.channel].safeParse(JSON.parse(raw));
    if (!parsed.success) return this.wrong(JSON.stringify(parsed.error.issues[0]));
    const { user, bot } = this.parties(guest);
    const { from, recipient, conversation } = parsed.data;
    if (from.id !== bot.id || recipient.id !== user.id || conversation.id !== at.conversationId)
      return this.wrong('from, recipient or conversation is another');
    if (guest.blocked) return refuse(403, 'ConversationBlockedByUser');
    this.sent.push(parsed.data);
    const id = this.newId();
    if (parsed.data.type === 'typing') guest.typing += 1;
    else guest.show(id, parsed.data, await pictureIn(parsed.data));
    return { id };
  }

  stop(): void {
    this.post.stop();
  }

  private wrong(why: string): Answer {
    this.parts.violate(why);
    return refuse(400, 'BadSyntax', why);
  }
}

function refuse(status: number, code: string, message = code): Answer {
  return { error: { status, code, message } };
}

/** As the guest's app does: it fetches what a card or an attachment shows. */
async function pictureIn(message: Extract<SentActivity, { type: 'message' }>): Promise<Buffer | null> {
  const [, url] = /"(?:url|contentUrl)":"([^"]+\.png)"/.exec(JSON.stringify(message)) ?? [];
  if (url === undefined) return null;
  const answer = await fetch(url).catch(() => null);
  return answer?.ok ? Buffer.from(await answer.arrayBuffer()) : null;
}
