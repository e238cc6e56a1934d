import { useQuery } from '@tanstack/react-query';
import type { DocumentView, Id } from '../../../../api/contract.ts';
import { request } from '../../app/http.ts';

/** What was issued for a visit. Its key begins with the visit's: what changes that, reads this again. */
export function useDocuments(bookingId: Id) {
  return useQuery({
    queryKey: ['booking', bookingId, 'documents'],
    queryFn: () =>
      request<{ documents: readonly DocumentView[] }>(
        'GET',
        `/bookings/${encodeURIComponent(bookingId)}/documents`,
      ),
  });
}

/** Where the PDF is, for who is signed in. */
export function documentAddress({ id }: DocumentView): string {
  return `/api/v1/documents/${encodeURIComponent(id)}/file`;
}
