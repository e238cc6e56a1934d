import { type QueryClient, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Id, Role } from '../../../../api/contract.ts';
import { Problem, request } from '../../app/http.ts';

/** Who is signed in, and to which spa. */
export interface Session {
  readonly user: {
    readonly id: Id;
    readonly name: string;
    readonly email: string;
    readonly role: Role;
    readonly therapistId: Id | null;
  };
  readonly tenant: {
    readonly id: Id;
    readonly slug: string;
    readonly name: string;
    readonly accent: string;
    readonly currency: string;
    readonly locale: string;
  };
}

export interface Credentials {
  readonly email: string;
  readonly password: string;
}

export const ME_KEY = ['me'] as const;

/** The session; null when nobody is signed in, which is an answer and not a failure. */
export function useMe() {
  return useQuery({ queryKey: ME_KEY, queryFn: readMe, staleTime: Number.POSITIVE_INFINITY });
}

async function readMe(): Promise<Session | null> {
  try {
    return await request<Session>('GET', '/me');
  } catch (error) {
    if (error instanceof Problem && error.status === 401) return null;
    throw error;
  }
}

/** Signs in; the page changes by itself when the session is there. */
export function useSignIn() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (credentials: Credentials) => request<Session>('POST', '/session', credentials),
    onSuccess: (session) => becomeSomebody(client, session),
  });
}

/** Signs out. */
export function useSignOut() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => request<void>('DELETE', '/session'),
    onSuccess: () => becomeSomebody(client, null),
  });
}

/** Forgets everything that was read: the next person at this desk may be of another spa. */
function becomeSomebody(client: QueryClient, session: Session | null): void {
  client.removeQueries({ predicate: (query) => query.queryKey[0] !== ME_KEY[0] });
  client.setQueryData(ME_KEY, session);
}
