import { MutationCache, type Query, QueryCache, QueryClient } from '@tanstack/react-query';
import { hasEnded } from '../features/session/api.ts';
import { Problem } from './http.ts';

/** The cache of what the server said. A 401 anywhere means the session ended, and shows the sign-in page. */
export function createQueryClient(): QueryClient {
  const onError = (error: unknown) => {
    if (error instanceof Problem && error.status === 401) hasEnded(client);
  };
  const client = new QueryClient({
    queryCache: new QueryCache({
      onError: (error, query) => {
        onError(error);
        dropRefused(error, query);
      },
    }),
    mutationCache: new MutationCache({ onError }),
    // "always": offline, a request is to fail with words rather than to wait without any.
    defaultOptions: {
      queries: { retry: retries, staleTime: 60_000, networkMode: 'always' },
      mutations: { networkMode: 'always' },
    },
  });
  return client;
}

/**
 * What the server shows this person no more is not shown on: another's answer from before they were bound to another location. Only
 * where the server itself says so, and not a proxy before one that is away.
 */
function dropRefused(error: unknown, query: Query<unknown, unknown>): void {
  if (!(error instanceof Problem) || typeof error.body.reason !== 'string') return;
  if (error.status === 403 || error.status === 404) query.setState({ data: undefined, dataUpdatedAt: 0 });
}

/** Asking again helps when nobody answered, not when the answer was no. */
function retries(failures: number, error: unknown): boolean {
  const lasting = error instanceof Problem && error.status >= 400 && error.status < 500;
  return !lasting && failures < 2;
}
