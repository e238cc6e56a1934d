import { type QueryClient, queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Id, Role } from '../../../../api/contract.ts';
import { Problem, request } from '../../app/http.ts';
import { stopDoors } from '../door/door.ts';
import { forgetDoor, heldSession, holdSession } from '../door/door-store.ts';
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
  queryFn: readMe,
  staleTime: Number.POSITIVE_INFINITY,
});

/** The session; null when nobody is signed in, which is an answer and not a failure. */
export function useMe() {
  return useQuery(meOptions);
}

async function readMe(): Promise<Session | null> {
  try {
    // Who signed out without a connection is not signed in again by having one.
    if (isEnding()) await endSession();
    const session = await request<Session>('GET', '/me');
    // Not waited for: the page is to be drawn, and what is stored later is stored after this.
    void stored(holdSession(session));
    return session;
  } catch (error) {
    if (isEnding()) return kept(null);
    if (error instanceof Problem && error.status === 401) return kept(null);
    // The door opens without a connection as well.
    const held = error instanceof Problem && error.status === 0 ? await stored(heldSession()) : null;
    if (held) return held;
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

/** Another role or other locations see another house: what was read for the old ones is not theirs any more. */
export function viewOf({ user }: Session): string {
  return [user.id, user.role, ...(user.locationIds ?? ['all'])].join(' ');
}

/** The server says that somebody may see other things since: all is read again where they do. */
export async function lookAgain(client: QueryClient): Promise<void> {
  const before = client.getQueryData<Session | null>(ME_KEY) ?? null;
  // Nobody is shown anything yet.
  if (before === null) return;
  const now = await readMe();
  if (now !== null && viewOf(before) === viewOf(now)) return;
  becomeSomebody(client, now);
}

/** Forgets everything that was read: the next person at this desk may be of another spa. */
function becomeSomebody(client: QueryClient, session: Session | null): void {
  client.removeQueries({ predicate: (query) => query.queryKey[0] !== ME_KEY[0] });
  client.setQueryData(ME_KEY, session);
}
