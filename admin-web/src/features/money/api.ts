import { type QueryClient, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { toast } from 'sonner';
import type {
  BookingDetail,
  BookingView,
  ClosingDraft,
  DayBook,
  DayClosing,
  DeskMethod,
  DeskPayment,
  DeskRefund,
  Id,
  LiveEvent,
  LocalDate,
  PaymentLink,
  PaymentLinkRequest,
  PaymentView,
  TakeBack,
  UnsettledEvent,
  WaitingRefund,
} from '../../../../api/contract.ts';
import { newKey, Problem, request } from '../../app/http.ts';
import { problemWords } from '../../app/problem-words.ts';
import { showBooking } from '../calendar/day-cache.ts';
import { runsHouse } from '../session/heads.ts';
import { useSession } from '../session/session-context.ts';
import type { MadeCall } from './one-call.ts';
import type { MoneyWords } from './words/types.ts';

/** Days, closings and refunds that wait. */
export const MONEY_KEY = ['money'] as const;

/** What moves money, or whose it is: what is shown of it is read again. */
export const MONEY_EVENTS: ReadonlySet<LiveEvent['type']> = new Set([
  'payment-received',
  'refund-requested',
  'refund-settled',
  'refund-failed',
  'refund-taken-back',
  'refund-withdrawn',
  'payment-disputed',
  'payment-unsettled',
  'payment-tried-again',
  'payment-put-away',
  'dispute-won',
  'dispute-lost',
  'booking-completed',
  'booking-cancelled',
  'booking-no-show',
  'booking-no-show-undone',
  'card-fee-taken',
  'card-fee-refused',
  'day-closed',
]);

export function reloadMoney(client: QueryClient): Promise<void> {
  return client.invalidateQueries({ queryKey: MONEY_KEY });
}

export function useMaySeeMoney(): boolean {
  const { role } = useSession().user;
  return role === 'owner' || role === 'manager' || role === 'desk';
}

export interface DayMoney {
  readonly book: DayBook;
  readonly closings: readonly DayClosing[];
}

/** A day's money at a location. */
export function useDayMoney(location: Id, date: LocalDate) {
  return useQuery({
    queryKey: [...MONEY_KEY, 'day', location, date],
    queryFn: () => request<DayMoney>('GET', `/day-closings?${new URLSearchParams({ location, date })}`),
    placeholderData: (before) => (before?.book.locationId === location ? before : undefined),
  });
}

/** Refunds that nobody but the desk can bring on. */
export function useWaitingRefunds() {
  return useQuery({
    queryKey: [...MONEY_KEY, 'waiting'],
    queryFn: () => request<{ refunds: readonly WaitingRefund[] }>('GET', '/refunds/waiting'),
  });
}

/** Word of payments that could not be acted on. */
export function useUnsettledEvents() {
  return useQuery({
    queryKey: [...MONEY_KEY, 'unsettled'],
    queryFn: () => request<{ events: readonly UnsettledEvent[] }>('GET', '/payment-events'),
  });
}

export function useMaySettlePayments(): boolean {
  return runsHouse(useSession().user);
}

/** Has it acted on again, or puts it away. */
export function useSeeToEvent(words: MoneyWords) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ id, how }: { readonly id: Id; readonly how: 'retry' | 'done' }) =>
      request('POST', `/payment-events/${encodeURIComponent(id)}/${how}`, {}),
    onSuccess: (_answer, { how }) =>
      toast.success(how === 'retry' ? words.unsettledAgain : words.unsettledDone),
    onError: (error) => toast.error(refusalWords(words, error, String) ?? problemWords(error)),
    onSettled: () => reloadMoney(client),
  });
}

/** Closes a day. What is refused is for the form to say. */
export function useCloseDay(words: MoneyWords) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (draft: ClosingDraft) => request<{ closing: DayClosing }>('POST', '/day-closings', draft),
    onSuccess: () => toast.success(words.closed),
    onSettled: () => reloadMoney(client),
  });
}

export type SeeTo = { readonly id: Id; readonly by: 'again' | DeskMethod };

/** Tries a refund again, or says that the guest has the money: for a moment that can be undone with one press. */
export function useSeeToRefund(words: MoneyWords) {
  const client = useQueryClient();
  const undo = useMutation({
    ...takeBackCall(client),
    onSuccess: () => toast.success(words.undone),
    onError: (error) => toast.error(refusalWords(words, error, String) ?? problemWords(error)),
  });
  return useMutation({
    mutationFn: ({ id, by }: SeeTo) =>
      request<{ refund: PaymentView }>('POST', `/refunds/${encodeURIComponent(id)}/see-to`, { by }),
    onSuccess: (_answer, { id, by }) => {
      if (by === 'again') toast.success(words.triedAgain);
      else
        toast.success(words.handedOut, {
          // Long enough to see that it was the wrong one.
          duration: 10_000,
          action: { label: words.undo, onClick: () => undo.mutate(undoOf(id, words)) },
        });
    },
    onError: (error) => toast.error(refusalWords(words, error, String) ?? problemWords(error)),
    onSettled: () => reloadRefunds(client),
  });
}

function undoOf(refundId: Id, words: MoneyWords): MadeCall<TakeBack> {
  return { key: newKey(), body: { refundId, reason: words.undoReason, withdraw: false } };
}

/** Takes back what was not handed out after all, or withdraws what was a mistake. What is refused is for the form to say. */
export function useTakeBack() {
  return useMutation(takeBackCall(useQueryClient()));
}

function takeBackCall(client: QueryClient) {
  return {
    mutationFn: ({ key, body: { refundId, ...wish } }: MadeCall<TakeBack>) =>
      request<{ refund: PaymentView }>('POST', `/refunds/${encodeURIComponent(refundId)}/take-back`, wish, {
        key,
      }),
    onSettled: () => reloadRefunds(client),
  };
}

function reloadRefunds(client: QueryClient) {
  return Promise.all([reloadMoney(client), client.invalidateQueries({ queryKey: ['booking'] })]);
}

type Taken = { readonly booking: BookingView; readonly payment: PaymentView };

/** Takes a payment for a visit. */
export function useTakePayment(bookingId: Id) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ key, body: { bookingId: id, ...payment } }: MadeCall<DeskPayment>) =>
      request<Taken>('POST', `/bookings/${encodeURIComponent(id)}/payments`, payment, { key }),
    onSuccess: ({ booking }) => showBooking(client, booking),
    onSettled: () => reloadVisit(client, bookingId),
  });
}

export interface MadeLink {
  readonly link: PaymentLink;
  /** A picture of it, as a data URL. */
  readonly qr: string;
}

/** A link to pay what a visit still costs: the one that is open, or another. */
export function usePaymentLink(bookingId: Id) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (wish: Omit<PaymentLinkRequest, 'bookingId'>) =>
      request<MadeLink>('POST', `/bookings/${encodeURIComponent(bookingId)}/payment-link`, wish),
    onSuccess: ({ link: paymentLink }) =>
      client.setQueryData<BookingDetail>(
        ['booking', bookingId],
        (detail) => detail && { ...detail, paymentLink },
      ),
    onSettled: () => client.invalidateQueries({ queryKey: ['booking', bookingId] }),
  });
}

type Given = { readonly booking: BookingView; readonly refunds: readonly PaymentView[] };

/** Gives money of a visit back. */
export function useGiveRefund(bookingId: Id) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ key, body: { bookingId: id, ...refund } }: MadeCall<DeskRefund>) =>
      request<Given>('POST', `/bookings/${encodeURIComponent(id)}/refunds`, refund, { key }),
    onSuccess: ({ booking }) => showBooking(client, booking),
    onSettled: () => reloadVisit(client, bookingId),
  });
}

function reloadVisit(client: QueryClient, bookingId: Id) {
  return Promise.all([reloadMoney(client), client.invalidateQueries({ queryKey: ['booking', bookingId] })]);
}

/** Why the server refused, with the limit that it named; undefined for what is not one of its refusals. */
export function refusalWords(
  words: MoneyWords,
  error: unknown,
  money: (minor: number) => string,
): string | undefined {
  if (!(error instanceof Problem)) return undefined;
  const { limitMinor } = error.body;
  return words.refusals[error.reason]?.(typeof limitMinor === 'number' ? money(limitMinor) : '');
}
