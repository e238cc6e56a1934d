import { randomBytes, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { WebSocket } from 'ws';
import type { MessageContent } from '../../api/contract.ts';

interface Line {
  readonly position: number;
  readonly from: 'guest' | 'house';
  readonly content: MessageContent;
}

type Frame =
  | { readonly type: 'welcome'; readonly messages: readonly Line[] }
  | { readonly type: 'message'; readonly message: Line }
  | { readonly type: 'accepted'; readonly id: string; readonly position: number }
  | { readonly type: 'refused'; readonly id: string | null; readonly reason: string }
  | { readonly type: 'typing' | 'pong' };

/** A guest at the web chat's socket, over the real wire. Own lines are not sent back; who opens the chat again gets all. */
export interface ChatClient {
  readonly key: string;
  readonly lines: readonly Line[];
  readonly refusals: readonly string[];
  /** Says it and waits until it was accepted. The same id again is the same message. */
  say(text: string, id?: string): Promise<void>;
  tap(choice: string, id?: string): Promise<void>;
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
  const lines = new Map<number, Line>();
  const accepted = new Set<string>();
  const refusals: string[] = [];
  let welcomed = false;
  let changed: () => void = () => undefined;
  socket.on('message', (data) => {
    const frame: Frame = JSON.parse(String(data));
    for (const line of frame.type === 'welcome'
      ? frame.messages
      : frame.type === 'message'
        ? [frame.message]
        : [])
      lines.set(line.position, line);
    if (frame.type === 'accepted') accepted.add(frame.id);
    if (frame.type === 'refused') refusals.push(frame.reason);
    welcomed ||= frame.type === 'welcome';
    changed();
  });
  await once(socket, 'open');
  const send = (frame: object): void => socket.send(JSON.stringify(frame));
  send({ type: 'hello', key, after: 0, locale: 'en' });
  const until = async <T>(look: () => T | undefined): Promise<T> => {
    for (const end = Date.now() + 20_000; ; ) {
      const found = look();
      if (found !== undefined) return found;
      if (Date.now() > end)
        throw new Error(
          `nothing came; heard so far: ${JSON.stringify([...lines.values()].map((line) => line.content.text))}`,
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
  await until(() => (welcomed ? true : undefined));
  const sorted = (): Line[] => [...lines.values()].sort((a, b) => a.position - b.position);
  return {
    key,
    get lines() {
      return sorted();
    },
    refusals,
    say: (text, id = randomUUID()) => deliver(id, { type: 'say', text }),
    tap: (choice, id = randomUUID()) => deliver(id, { type: 'tap', choice, title: choice }),
    raw: (frame) => socket.send(frame),
    heard: (matches) =>
      until(() => sorted().findLast((line) => line.from === 'house' && matches(line.content))?.content),
    close: () => socket.terminate(),
  };
}
