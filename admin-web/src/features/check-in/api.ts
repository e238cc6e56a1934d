import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { BookingView } from '../../../../api/contract.ts';
import { Problem, request } from '../../app/http.ts';
import { problemWords } from '../../app/problem-words.ts';
import { showBooking } from '../calendar/day-cache.ts';
import { checkInWords } from './check-in-words.ts';

/** What came of a code. */
export type CheckInResult =
  | { readonly kind: 'welcome'; readonly code: string; readonly booking: BookingView }
  | {
      readonly kind: 'refused';
      readonly code: string;
      readonly title: string;
      readonly advice: string;
      readonly booking: BookingView | null;
    };

/** Checks in by code. A refusal is a result like any other; it does not throw. */
export function useCheckIn() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (code: string) => checkIn(code),
    onSuccess: (result) => {
      if (result.kind === 'welcome') showBooking(client, result.booking);
    },
  });
}

async function checkIn(code: string): Promise<CheckInResult> {
  try {
    const { booking } = await request<{ booking: BookingView }>('POST', '/check-in', { code });
    return { kind: 'welcome', code, booking };
  } catch (error) {
    if (error instanceof Problem && error.status === 401) throw error;
    return refused(code, error);
  }
}

function refused(code: string, error: unknown): CheckInResult {
  const words = error instanceof Problem ? checkInWords(error.reason) : undefined;
  const { title, advice } = words ?? { title: 'Not checked in', advice: problemWords(error) };
  const body = error instanceof Problem ? error.body : {};
  return { kind: 'refused', code, title, advice, booking: isBooking(body.booking) ? body.booking : null };
}

/** The problem's body is the one place where a booking may be missing. */
function isBooking(value: unknown): value is BookingView {
  return typeof value === 'object' && value !== null && 'items' in value && 'guest' in value;
}
