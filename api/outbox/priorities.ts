import type { MessageContent, Notice } from '../contract.ts';

/**
 * How pressing a message is: 0 what somebody waits for now (answers, confirmations, where to pay, what becomes of a
 * visit or of money), 1 reminders and what the team is told, 2 what nobody asked for (feedback, offers, campaigns).
 */
export type Priority = 0 | 1 | 2;
export const PRIORITIES: readonly Priority[] = [0, 1, 2];

/** Every kind has its place here: a new one does not compile without. */
const OF_NOTICE: Readonly<Record<Notice['kind'], Priority>> = {
  'booking-confirmed': 0,
  'booking-moved': 0,
  'hold-expired': 0,
  'payment-processing': 0,
  'payment-failed': 0,
  'payment-link': 0,
  'payment-received': 0,
  'payment-late': 0,
  'card-fee-taken': 0,
  'card-late': 0,
  'other-times': 0,
  'cancelled-by-house': 0,
  refunded: 0,
  'refund-failed': 0,
  'refund-taken-back': 0,
  replanned: 0,
  'checked-in': 0,
  'therapist-late': 0,
  'bot-returned': 0,
  'chats-joined': 0,
  'chats-parted': 0,
  // Kept for one guest for minutes only.
  'waitlist-offer': 0,
  'visit-soon': 1,
  'guest-arrived': 1,
  'guest-late': 1,
  swap: 1,
  'day-plan': 1,
  'day-changed': 1,
  'hours-changed': 1,
  'series-conflict': 1,
  'guest-alert': 1,
  'staff-alert': 1,
  'person-alert': 1,
  'waitlist-open': 2,
  'feedback-wanted': 2,
  'visit-again': 2,
  'day-end': 2,
  'house-day': 2,
};

/** What is said in words is an answer, or a person's. */
export function priorityOf(
  message: { readonly content: MessageContent } | { readonly notice: Notice },
): Priority {
  return 'notice' in message ? OF_NOTICE[message.notice.kind] : 0;
}

/** Of ten places in a batch as many go to each priority while all of them wait; what one leaves goes to the first that waits. */
const SHARES: readonly Priority[] = [0, 0, 0, 0, 0, 0, 0, 1, 1, 2];

/**
 * Puts what waits into the order in which it is served: the pressing first, and yet nobody never. `waiting` has a list
 * for each priority, each in its own order.
 */
export function inTurn<T>(waiting: readonly (readonly T[])[], count: number): T[] {
  const served: T[] = [];
  const next = waiting.map(() => 0);
  const takeOf = (priority: number): boolean => {
    const list = waiting[priority] ?? [];
    const place = next[priority] ?? 0;
    const one = list[place];
    if (one === undefined) return false;
    next[priority] = place + 1;
    served.push(one);
    return true;
  };
  while (served.length < count) {
    const before = served.length;
    for (const share of SHARES) {
      if (served.length >= count) break;
      if (!takeOf(share)) PRIORITIES.some(takeOf);
    }
    if (served.length === before) break;
  }
  return served;
}
