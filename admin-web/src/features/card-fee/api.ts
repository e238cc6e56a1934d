import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { CardFeeView, Id } from '../../../../api/contract.ts';
import { request } from '../../app/http.ts';
import { reloadMoney } from '../money/api.ts';
import type { MadeCall } from '../money/one-call.ts';

/** Takes a fee from the card that is kept, or does without it. What is refused is for the form to say. */
export function useCardFee<Body extends object>(bookingId: Id, how: 'card-fee' | 'card-fee/waive') {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ body, key }: MadeCall<Body>) =>
      request<{ fee: CardFeeView }>('POST', `/bookings/${encodeURIComponent(bookingId)}/${how}`, body, {
        key,
      }),
    onSettled: () => {
      void reloadMoney(client);
      return client.invalidateQueries({ queryKey: ['booking', bookingId] });
    },
  });
}
