import { type QueryClient, queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Id, Role } from '../../../../api/contract.ts';
import { Problem, request } from '../../app/http.ts';
import { stopDoors } from '../door/door.ts';
import { forgetDoor, heldSession, holdSession } from '../door/door-store.ts';
import { backoffMs } from '../live/backoff.ts';
import { turnOff } from '../notifications/browser.ts';
import { endSession } from './end-session.ts';
import { isEnding } from './ending.ts';

/** Who is signed in, and to which spa. */
export interface Session {
  readonly user: {
    readonly id: Id;
    readonly name: string;
    readonly email: string;
    readonly role: Role;
    readonly therapistId: Id | null;
    /** The locations that they are bound to; null for all. Missing in what an older page kept. */
    readonly locationIds?: readonly Id[] | null;
  };
  readonly tenant: {
    readonly id: Id;
    readonly slug: string;
    readonly name: string;
    readonly accent: string;
    readonly currency: string;
    readonly locale: string;
  };
  /** What they are to the house: of two that differ each sees another. Missing in what an older page kept. */
  readonly standing?: string;
  /** Nothing else before the second step is turned on. Missing in what an older page kept. */
  readonly twoStepsFirst?: boolean;
  /** The device at the door that the session is limited to check-in on; null for one that may do all. */
  readonly kiosk: { readonly locationId: Id; readonly device: string } | null;
}

export interface Credentials {
  readonly email: string;
  readonly password: string;
  /** Of the second step, where one was asked for. */
  readonly code?: string;
}

export const ME_KEY = ['me'] as const;

export const meOptions = queryOptions({
  queryKey: ME_KEY,
  queryFn: async ({ client }) => {
    const before = client.getQueryData<Session | null>(ME_KEY);
    const { session, isFresh } = await readMe(client);
    // A page that was loaded without a connection: whom the device knows may be another to the server by now.
    if (before === undefined && !isFresh) void wait(1).then(() => lookUntilAnswered(client));
    if (before && !isSame(before, session)) forgetTheRest(client);
    return session;
  },
  staleTime: Number.POSITIVE_INFINITY,
});

/** The session; null when nobody is signed in, which is an answer and not a failure. */
export function useMe() {
  return useQuery(meOptions);
}

interface Answer {
  readonly session: Session | null;
  /** The server's word, and not only what the page or the device knew before. */
  readonly isFresh: boolean;
}

/** Asks who is signed in. An old answer does not bring back who signed out, or was replaced, while it was on its way. */
async function readMe(client: QueryClient): Promise<Answer> {
  const before = client.getQueryData<Session | null>(ME_KEY);
  const answer = await askMe();
  const now = client.getQueryData<Session | null>(ME_KEY);
  if (now !== before) return { session: now ?? null, isFresh: false };
  if (isEnding() || answer.session === null) return { session: await kept(null), isFresh: true };
  // Not waited for: the page is to be drawn, and what is stored later is stored after this.
  if (answer.isFresh) void stored(holdSession(answer.session));
  return answer;
}

async function askMe(): Promise<Answer> {
  try {
    // Who signed out without a connection is not signed in again by having one.
    if (isEnding()) await endSession();
    return { session: await request<Session>('GET', '/me'), isFresh: true };
  } catch (error) {
    if (isEnding() || (error instanceof Problem && error.status === 401))
      return { session: null, isFresh: true };
    // The door opens without a connection as well.
    const held = error instanceof Problem && error.status === 0 ? await stored(heldSession()) : null;
    if (held) return { session: held, isFresh: false };
    throw error;
  }
}

/** On this device as well, for a page that is loaded without a connection; or no longer. */
async function kept(session: Session | null): Promise<Session | null> {
  await stored(session === null ? forgetDoor() : holdSession(session));
  return session;
}

/** A browser may refuse to store; then there is nothing to fall back on. */
async function stored<T>(work: Promise<T>): Promise<T | null> {
  try {
    return await work;
  } catch (error) {
    console.info('Nothing can be kept on this device', error);
    return null;
  }
}

/** Signs in; the page changes by itself when the session is there. */
export function useSignIn() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (credentials: Credentials) => {
      // Before the next one: ended later, it would be theirs.
      if (isEnding()) await endSession();
      return kept(await request<Session>('POST', '/session', credentials));
    },
    onSuccess: (session) => becomeSomebody(client, session),
  });
}

/** Signs out, on this device at once; without a connection the server is told as soon as there is one. */
export function useSignOut() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async () => {
      // Before anything that may fail: who leaves a device without a connection leaves no names on it.
      stopDoors();
      await kept(null);
      await stored(turnOff());
      await endSession().catch((error: unknown) =>
        console.info('Signed out on this device only so far', error),
      );
    },
    onSuccess: () => becomeSomebody(client, null),
  });
}

/** The server says that the session has ended: the lists go, too, before the next person is there. */
export function hasEnded(client: QueryClient): void {
  stopDoors();
  void kept(null);
  client.setQueryData(ME_KEY, null);
}

/** Makes this device a kiosk: from then on it may do nothing but check in. */
export function useStartKiosk() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (kiosk: { readonly locationId: Id; readonly device: string }) =>
      kept(await request<Session>('POST', '/session/kiosk', kiosk)),
    onSuccess: (session) => becomeSomebody(client, session),
  });
}

/** Another role, therapist or locations see another house: what was read for the old ones is not theirs any more. */
export function viewOf({ user, standing }: Session): string {
  return standing ?? user.id;
}

function isSame(one: Session, other: Session | null): boolean {
  return other !== null && viewOf(one) === viewOf(other);
}

/** The live line says as what the server hears this page. As another than it holds, it shows what another saw. */
export function hearStanding(client: QueryClient, standing: string): void {
  const held = client.getQueryData<Session | null>(ME_KEY);
  if (held && viewOf(held) !== standing) void lookUntilAnswered(client);
}

/** Who was the last to ask, of those that ask until they are answered. */
const askers = new WeakMap<QueryClient, symbol>();

/** The server says that somebody may see other things since: all is read again where they do. Asked until the server has answered. */
export async function lookUntilAnswered(client: QueryClient): Promise<void> {
  const own = Symbol();
  askers.set(client, own);
  for (let failures = 1; ; failures += 1) {
    const isAnswered = await lookAgain(client).catch((error: unknown) => {
      console.info('Who is signed in was not read again', error);
      return false;
    });
    if (isAnswered) return;
    await wait(failures);
    if (askers.get(client) !== own) return;
  }
}

function wait(failures: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, backoffMs(failures, Math.random())));
}

/** True once there is nothing more to ask: the server answered, or nobody is shown anything here. */
async function lookAgain(client: QueryClient): Promise<boolean> {
  const before = client.getQueryData<Session | null>(ME_KEY) ?? null;
  if (before === null) return true;
  const { session, isFresh } = await readMe(client);
  if (isFresh && !isSame(before, session)) becomeSomebody(client, session);
  return isFresh || session === null;
}

/** Forgets everything that was read: the next person at this desk may be of another spa. */
function becomeSomebody(client: QueryClient, session: Session | null): void {
  forgetTheRest(client);
  client.setQueryData(ME_KEY, session);
}

function forgetTheRest(client: QueryClient): void {
  client.removeQueries({ predicate: (query) => query.queryKey[0] !== ME_KEY[0] });
}
