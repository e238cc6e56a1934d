import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { QueryClient } from '@tanstack/react-query';
import { loadDay } from '../../../../admin-web/src/features/calendar/day-cache.ts';
import type { LiveMessage } from '../../../../api/contract.ts';
import { aBooking, aDay, anEvent } from '../build.ts';

/** Its code speaks of what only a browser has: it is taken by its path. */
const LIVE = '../../../../admin-web/src/features/live/live.ts';
interface Live {
  follow(sequence: number): void;
  stop(): void;
}
interface Line {
  readonly address: string;
  onmessage: ((frame: { readonly data: string }) => void) | null;
}

const before = { fetch: globalThis.fetch, WebSocket: globalThis.WebSocket };
let lines: Line[] = [];

beforeEach(() => {
  lines = [];
  class FakeSocket implements Line {
    readonly address: string;
    onmessage: Line['onmessage'] = null;
    constructor(address: string) {
      this.address = address;
      lines.push(this);
    }
    readonly send = () => undefined;
    readonly close = () => undefined;
  }
  const window = Object.assign(new EventTarget(), { location: { href: 'http://desk.example/admin' } });
  Object.assign(globalThis, { window, WebSocket: FakeSocket });
});
afterEach(() => {
  Object.assign(globalThis, before);
  Reflect.deleteProperty(globalThis, 'window');
});

it('a day that was read long before the line began, and is answered after its first events, is read again', async () => {
  const { createLive }: { createLive(client: QueryClient): Live } = await import(LIVE);
  const client = new QueryClient();
  const live = createLive(client);
  try {
    live.follow(51);
    const said: LiveMessage = { type: 'event', event: anEvent(52, aBooking({ locationId: 'elsewhere' })) };
    lines.at(-1)?.onmessage?.({ data: JSON.stringify(said) });
    const answers = [2, 53].map((sequence) => ({ ...aDay(), sequence }));
    globalThis.fetch = async () => new Response(JSON.stringify(answers.shift()));
    expect((await loadDay(client, 'harbour', '2026-11-24')).sequence).toBe(53);
    // A day that is known less far begins the line anew, and from there on it is told all.
    live.follow(20);
    expect(lines.at(-1)?.address).toContain('since=20');
    globalThis.fetch = async () => new Response(JSON.stringify({ ...aDay(), sequence: 20 }));
    expect((await loadDay(client, 'harbour', '2026-11-24')).sequence).toBe(20);
  } finally {
    live.stop();
    client.clear();
  }
});
