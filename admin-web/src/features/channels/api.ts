import { useMutation, useQuery } from '@tanstack/react-query';
import type { ChannelOverview, ChannelUsage, ProviderWord, TemplatesWord } from '../../../../api/contract.ts';
import { request } from '../../app/http.ts';

/** The numbers and bots of the spa, and the last error of each channel. */
export function useChannels() {
  return useQuery({
    queryKey: ['channels'],
    queryFn: () => request<ChannelOverview>('GET', '/channels'),
  });
}

/** What was sent in a month, as `2026-03`. */
export function useChannelUsage(month: string) {
  return useQuery({
    queryKey: ['channel-usage', month],
    queryFn: () => request<ChannelUsage>('GET', `/channels/usage?month=${month}`),
  });
}

/** Sends a message through a number or bot; the provider's word on it. */
export function useTestMessage(id: string) {
  return useMutation({
    mutationFn: (to: string) =>
      request<ProviderWord>('POST', `/channels/${encodeURIComponent(id)}/test`, { to }),
  });
}

/** Has the provider tell how the house's templates stand; `submit` first hands in what is missing or reads otherwise. */
export function useTemplates(id: string) {
  return useMutation({
    mutationFn: (act: 'check' | 'submit') =>
      request<TemplatesWord>(
        act === 'check' ? 'GET' : 'POST',
        `/channels/${encodeURIComponent(id)}/templates`,
      ),
  });
}
