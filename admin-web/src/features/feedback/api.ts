import { type QueryClient, useQuery } from '@tanstack/react-query';
import type { FeedbackReport } from '../../../../api/contract.ts';
import { request } from '../../app/http.ts';

const FEEDBACK_KEY = ['feedback'] as const;

/** What guests said in so many days. */
export function useFeedback(days: number) {
  return useQuery({
    queryKey: [...FEEDBACK_KEY, days],
    queryFn: () => request<FeedbackReport>('GET', `/feedback?days=${days}`),
    placeholderData: (before) => before,
  });
}

/** Somebody said how it was. */
export function reloadFeedback(client: QueryClient): Promise<void> {
  return client.invalidateQueries({ queryKey: FEEDBACK_KEY });
}
