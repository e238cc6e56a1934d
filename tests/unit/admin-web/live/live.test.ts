import { afterEach, beforeEach, expect, it, jest } from '@jest/globals';
import { type FetchQueryOptions, QueryClient } from '@tanstack/react-query';
import { loadDay } from '../../../../admin-web/src/features/calendar/day-cache.ts';
import type { LiveMessage } from '../../../../api/contract.ts';
import { until } from '../../../support/until.ts';
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

const SITE = '../../../../admin-web/src';
interface Site {
  createQueryClient(): QueryClient;
  dayOptions(client: QueryClient, locationId: string, date: string): FetchQueryOptions;
  readonly meOptions: FetchQueryOptions;
}
const site = async (): Promise<Site & { createLive(client: QueryClient): Live }> => ({
  ...(await import(`${SITE}/app/query-client.ts`)),
  ...(await import(`${SITE}/features/calendar/api.ts`)),
  ...(await import(`${SITE}/features/session/api.ts`)),
  ...(await import(LIVE)),
});
const ME = ['me'];
/** No test waits for what is forgotten in a while. */
const lasting = (client: QueryClient): QueryClient => {
  const { queries, ...rest } = client.getDefaultOptions();
  client.setDefaultOptions({ ...rest, queries: { ...queries, gcTime: Number.POSITIVE_INFINITY } });
  return client;
};
const HERE = { user: { id: 'noor', role: 'desk' }, standing: 'noor desk at harbour', kiosk: null };
const THERE = { ...HERE, standing: 'noor desk at garden' };

const before = { fetch: globalThis.fetch, WebSocket: globalThis.WebSocket };
let lines: Line[] = [];

beforeEach(() => {
  lines = [];
  // What is tried again is said there, and that nothing can be kept where there is no browser.
  jest.spyOn(console, 'info').mockReturnValue();
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
  const localStorage = { getItem: () => null, setItem: () => undefined, removeItem: () => undefined };
  Object.assign(globalThis, { window, WebSocket: FakeSocket, localStorage });
});
afterEach(() => {
  jest.restoreAllMocks();
  Object.assign(globalThis, before);
  for (const name of ['window', 'localStorage']) Reflect.deleteProperty(globalThis, name);
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

/** Answers to whoever asks who is signed in, one after the other. */
function answerMe(...answers: readonly (() => Response | Promise<Response>)[]): () => number {
  let asked = 0;
  globalThis.fetch = async () => {
    const answer = answers[Math.min(asked, answers.length - 1)];
    asked += 1;
    if (answer === undefined) throw new Error('nobody was to ask');
    return answer();
  };
  return () => asked;
}
const said = (body: unknown, status = 200) => new Response(JSON.stringify(body), { status });

it.each([
  ['a greeting as somebody else', { type: 'caught-up', after: 51, sequence: 51, standing: THERE.standing }],
  ['that all is to be read again', { type: 'reload', sequence: 51 }],
] as const)(
  'after %s a page asks who it is until it is answered, and shows nothing of before',
  async (_, message) => {
    const { createLive, createQueryClient } = await site();
    const client = lasting(createQueryClient());
    const live = createLive(client);
    try {
      client.setQueryData(ME, HERE);
      client.setQueryData(['money', 'harbour'], 'of the old location');
      const asked = answerMe(
        () => said({ reason: 'failed' }, 503),
        () => said(THERE),
      );
      live.follow(51);
      lines.at(-1)?.onmessage?.({ data: JSON.stringify(message) });
      await until(() => client.getQueryData<typeof HERE>(ME)?.standing === THERE.standing);
      expect([asked(), client.getQueryData(['money', 'harbour'])]).toEqual([2, undefined]);
    } finally {
      live.stop();
      client.clear();
    }
  },
);

it('a page that is greeted as who it holds, by an older server too, asks nobody', async () => {
  const { createLive, createQueryClient } = await site();
  const client = lasting(createQueryClient());
  const live = createLive(client);
  try {
    client.setQueryData(ME, HERE);
    const asked = answerMe();
    live.follow(51);
    for (const standing of [HERE.standing, undefined]) {
      const message: LiveMessage = {
        ...{ type: 'caught-up', after: 51, sequence: 51 },
        ...(standing === undefined ? {} : { standing }),
      };
      lines.at(-1)?.onmessage?.({ data: JSON.stringify(message) });
    }
    // A kind that a newer server tells signs nobody out.
    lines.at(-1)?.onmessage?.({ data: JSON.stringify({ type: 'of tomorrow' }) });
    expect([asked(), client.getQueryData(ME)]).toEqual([0, HERE]);
  } finally {
    live.stop();
    client.clear();
  }
});

it.each(['the live line', 'a look-up'])(
  'who signs out while %s asks who they are is not brought back by the answer',
  async (asker) => {
    const { createLive, createQueryClient, meOptions } = await site();
    const client = lasting(createQueryClient());
    const live = createLive(client);
    try {
      client.setQueryData(ME, HERE);
      let answer: (response: Response) => void = () => undefined;
      const asked = answerMe(() => new Promise((resolve) => (answer = resolve)));
      live.follow(51);
      const reload: LiveMessage = { type: 'reload', sequence: 51 };
      const lookUp =
        asker === 'a look-up'
          ? client.fetchQuery({ ...meOptions, staleTime: 0 })
          : lines.at(-1)?.onmessage?.({ data: JSON.stringify(reload) });
      await until(() => asked() === 1);
      client.setQueryData(ME, null);
      // Its words are there at once: when the next turn comes, all that follows from them has been done.
      answer(Object.assign(said(THERE), { text: async () => JSON.stringify(THERE) }));
      await lookUp;
      await new Promise((resolve) => setImmediate(resolve));
      expect(client.getQueryData(ME)).toBeNull();
    } finally {
      live.stop();
      client.clear();
    }
  },
);

it('who is found to be somebody else by any look-up is shown nothing that was read before', async () => {
  const { createQueryClient, meOptions } = await site();
  const client = lasting(createQueryClient());
  client.setQueryData(ME, HERE);
  client.setQueryData(['money', 'harbour'], 'of the old location');
  answerMe(() => said(HERE));
  await client.fetchQuery({ ...meOptions, staleTime: 0 });
  expect(client.getQueryData(['money', 'harbour'])).toBe('of the old location');
  answerMe(() => said(THERE));
  await client.fetchQuery({ ...meOptions, staleTime: 0 });
  expect([client.getQueryData(ME), client.getQueryData(['money', 'harbour'])]).toEqual([THERE, undefined]);
  client.clear();
});

it.each([
  [403, { reason: 'not-allowed' }, false],
  [404, { reason: 'not-found' }, false],
  [404, {}, true],
  [503, { reason: 'failed' }, true],
] as const)(
  'a day that is answered with %i %j after it was shown is shown on: %s',
  async (status, body, isShown) => {
    const { createQueryClient, dayOptions } = await site();
    const client = lasting(createQueryClient());
    const options = { ...dayOptions(client, 'harbour', '2026-11-24'), staleTime: 0, retry: false };
    answerMe(() => said(aDay()));
    await client.fetchQuery(options);
    answerMe(() => said(body, status));
    await expect(client.fetchQuery(options)).rejects.toMatchObject({ status });
    expect(client.getQueryData(options.queryKey ?? []) !== undefined).toBe(isShown);
    client.clear();
  },
);

it('a day that was loaded earlier than the shown one, and is not shown, misses nothing either', async () => {
  const { createLive, createQueryClient } = await site();
  const client = lasting(createQueryClient());
  const live = createLive(client);
  try {
    client.setQueryData(['calendar', 'harbour', '2026-11-24'], { ...aDay(), sequence: 20 });
    client.setQueryData(['calendar', 'harbour', '2026-11-25'], { ...aDay(), sequence: 51 });
    live.follow(51);
    expect(lines.at(-1)?.address).toContain('since=20');
  } finally {
    live.stop();
    client.clear();
  }
});
