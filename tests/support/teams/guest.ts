import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { SimulatedApp } from './app.ts';
import type { SentMessage } from './limits.ts';
import { type Shown, shownFrom, type Tappable } from './shown.ts';

export interface Profile {
  readonly channel: 'msteams' | 'directline';
  readonly name: string;
  readonly locale: string;
}

const PATIENCE_MS = 60_000;

/** A guest or therapist with Teams, or with a client on Direct Line, in their own chat with one app. */
export class SimulatedGuest {
  readonly conversationId: string;
  readonly userId: string;
  readonly profile: Profile;
  /** In the order they came. */
  readonly shown: Shown[] = [];
  blocked = false;
  typing = 0;
  /** What was shown when they last wrote or pressed something. */
  private before = 0;
  private readonly app: SimulatedApp;

  constructor(app: SimulatedApp, profile: Partial<Profile>) {
    this.app = app;
    this.profile = { channel: 'msteams', name: 'Sofie Jansen', locale: 'en-GB', ...profile };
    const isTeams = this.profile.channel === 'msteams';
    this.conversationId = isTeams
      ? `a:1${randomUUID().replaceAll('-', '').repeat(4)}`
      : `${randomUUID().slice(0, 22)}-eu`;
    this.userId = isTeams ? `29:${randomUUID()}` : `dl_${randomUUID()}`;
  }

  /** Adds the app to their Teams, or opens the chat's window. */
  arrives(): string {
    const { bot } = this.app.parties(this);
    return this.sends({ type: 'conversationUpdate', membersAdded: [bot] });
  }

  says(text: string, id?: string): string {
    const html = { contentType: 'text/html', content: `<p>${text}</p>` };
    const onTeams = this.profile.channel === 'msteams' ? { attachments: [html] } : {};
    return this.sends({ type: 'message', text, textFormat: 'plain', ...onTeams }, id);
  }

  /** Presses the newest button whose title is this or begins with it. */
  taps(title: string | RegExp): string {
    const fits = (tap: Tappable) =>
      typeof title === 'string' ? tap.title.startsWith(title) : title.test(tap.title);
    // Suggested actions are gone once anything else is said; a card's buttons stay.
    const there = this.profile.channel === 'msteams' ? this.shown.toReversed() : this.shown.slice(-1);
    for (const message of there) {
      const tap = message.taps.find(fits);
      if (tap)
        return this.sends({
          type: 'message',
          text: tap.text,
          value: tap.value,
          ...(this.profile.channel === 'msteams' ? { replyToId: message.id } : {}),
        });
    }
    throw new Error(`no button ${title} is shown: ${this.words()}`);
  }

  /** An activity with this content; its id. */
  sends(content: object, id?: string): string {
    this.before = this.shown.length;
    return this.app.deliver(this, content, id);
  }

  show(id: string, body: SentMessage, picture: Buffer | null): void {
    this.shown.push({ ...shownFrom(body), id, picture });
  }

  /** The newest message that this holds for, once it is shown. */
  async sees(fits: RegExp | ((message: Shown) => boolean), from = 0): Promise<Shown> {
    const holds = typeof fits === 'function' ? fits : ({ text }: Shown) => fits.test(text);
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
      this.shown.map(({ text, taps }) => [text, ...taps.map(({ title }) => `[${title}]`)]),
    );
  }
}
