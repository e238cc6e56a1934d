import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { hasEnded } from '../features/session/api.ts';
import { Problem } from './http.ts';

/** The cache of what the server said. A 401 anywhere means the session ended, and shows the sign-in page. */
export function createQueryClient(): QueryClient {
  const onError = (error: unknown) => {
    if (error instanceof Problem && error.status === 401) hasEnded(client);
  };
  const client = new QueryClient({
    queryCache: new QueryCache({ onError }),
    mutationCache: new MutationCache({ onError }),
    // "always": offline, a request is to fail with words rather than to wait without any.
    defaultOptions: {
      queries: { retry: retries, staleTime: 60_000, networkMode: 'always' },
      mutations: { networkMode: 'always' },
    },
  });
  return client;
}

/** Asking again helps when nobody answered, not when the answer was no. */
function retries(failures: number, error: unknown): boolean {
  const lasting = error instanceof Problem && error.status >= 400 && error.status < 500;
  return !lasting && failures < 2;
}
