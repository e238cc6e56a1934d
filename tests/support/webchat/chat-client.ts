import { randomBytes, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { WebSocket } from 'ws';
import { z } from 'zod';
import type { MessageContent } from '../../../api/contract.ts';
import type { ChatMessage, ServerFrame, WelcomeFrame } from '../../../bot/webchat/protocol.ts';
import { SentFrame } from './wire.ts';

/** A guest at the web chat's socket, over the real wire. Own lines are not sent back; who opens the chat again gets all. */
export interface ChatClient {
  readonly key: string;
  readonly lines: readonly ChatMessage[];
  readonly refusals: readonly string[];
  /** The first welcome. */
  readonly welcome: Pick<WelcomeFrame, 'webKey'>;
  /** What was answered about devices, in order. */
  readonly notified: readonly boolean[];
  /** Frames of the server that are none of the protocol's, and why. */
  readonly violations: readonly string[];
  /** Says it and waits until it was accepted. The same id again is the same message. */
  say(text: string, id?: string): Promise<void>;
  tap(choice: string, id?: string, title?: string): Promise<void>;
  /** Sends a frame as it is. */
  raw(frame: string): void;
  /** The next message of the house that this holds for. */
  heard(matches: (content: MessageContent) => boolean): Promise<MessageContent>;
  close(): void;
}

export async function openChat(
  url: string,
  slug: string,
  key = randomBytes(32).toString('base64url'),
): Promise<ChatClient> {
  const socket = new WebSocket(`${url.replace(/^http/, 'ws')}/chat?tenant=${slug}`);
  const lines = new Map<number, ChatMessage>();
  const accepted = new Set<string>();
  const refusals: string[] = [];
  const violations: string[] = [];
  const notified: boolean[] = [];
  let welcome: WelcomeFrame | null = null;
  let changed: () => void = () => undefined;
  socket.on('message', (data) => {
    const frame: ServerFrame = JSON.parse(String(data));
    const { error } = SentFrame.safeParse(frame);
    if (error) violations.push(`${z.prettifyError(error)} in ${data}`);
    for (const line of frame.type === 'welcome'
      ? frame.messages
      : frame.type === 'message'
        ? [frame.message]
        : [])
      lines.set(line.position, line);
    if (frame.type === 'accepted') accepted.add(frame.id);
    if (frame.type === 'refused') refusals.push(frame.reason);
    if (frame.type === 'notified') notified.push(frame.on);
    if (frame.type === 'welcome') welcome ??= frame;
    changed();
  });
  await once(socket, 'open');
  const send = (frame: object): void => socket.send(JSON.stringify(frame));
  send({ type: 'hello', key, after: 0, locale: 'en' });
  const until = async <T>(look: () => T | undefined): Promise<T> => {
    for (const end = Date.now() + 60_000; ; ) {
      const found = look();
      if (found !== undefined) return found;
      if (Date.now() > end)
        throw new Error(
          `nothing came; heard so far: ${JSON.stringify([...lines.values()].map((line) => line.content.text))}, ${violations.join('; ')}`,
        );
      await new Promise<void>((resolve) => {
        changed = resolve;
        setTimeout(resolve, 100);
      });
    }
  };
  const deliver = async (id: string, frame: object): Promise<void> => {
    send({ ...frame, id });
    await until(() => (accepted.has(id) ? true : undefined));
  };
  const first = await until(() => welcome ?? undefined);
  const sorted = (): ChatMessage[] => [...lines.values()].sort((a, b) => a.position - b.position);
  return {
    key,
    get lines() {
      return sorted();
    },
    refusals,
    welcome: first,
    notified,
    violations,
    say: (text, id = randomUUID()) => deliver(id, { type: 'say', text }),
    tap: (choice, id = randomUUID(), title = choice) => deliver(id, { type: 'tap', choice, title }),
    raw: (frame) => socket.send(frame),
    heard: (matches) =>
      until(() => sorted().findLast((line) => line.from === 'house' && matches(line.content))?.content),
    close: () => socket.terminate(),
  };
}
