import type { Answer, AnswerOf, Flow, Request, Turned } from './types.ts';

/** A part of a flow: it may ask the service on its way to a result. */
export type Step<T> = Generator<Request, T, Answer>;

/** Asks the service and waits; the answer has the type that belongs to the request. */
export function* ask<R extends Request>(request: R): Step<AnswerOf[R['kind']]> {
  const answer = yield request;
  if (isAnswerTo<R['kind']>(request.kind, answer)) return answer;
  throw new TypeError(`What came back for ${request.kind} has the shape of another answer`);
}

/** A turn that asks the service nothing, where a flow is wanted. */
// biome-ignore lint/correctness/useYield: that is what it is for.
export function* ended(turn: Turned): Flow {
  return turn;
}

function isAnswerTo<K extends Request['kind']>(kind: K, answer: Answer): answer is AnswerOf[K] {
  return shapes[kind](answer);
}

// A generator cannot say which answer follows which request, so the shape is looked at instead of assumed.
const shapes: Readonly<Record<Request['kind'], (answer: Answer) => boolean>> = {
  'search-slots': (answer) => has(answer, 'ok') && (has(answer, 'slots') || has(answer, 'reason')),
  'hold-slot': isOutcome,
  'accept-hold': isOutcome,
  'cancel-booking': isOutcome,
  'cancellation-terms': (answer) => answer === null || has(answer, 'refundMinor'),
  booking: (answer) => answer === null || has(answer, 'code'),
  'upcoming-visits': (answer) => Array.isArray(answer),
  'name-guest': isNothing,
  'move-terms': (answer) => answer === null || has(answer, 'movesLeft'),
  'move-booking': isOutcome,
  'last-visit': (answer) => answer === null || has(answer, 'code'),
  'join-waitlist': isWaitlistOutcome,
  'leave-waitlist': isWaitlistOutcome,
  waitlist: (answer) => Array.isArray(answer),
  'hold-series': (answer) => has(answer, 'ok') && (has(answer, 'series') || has(answer, 'conflicts')),
  'accept-series': isOutcome,
  news: (answer) => answer === null || has(answer, 'kind'),
  'set-language': isNothing,
  'set-messages': isNothing,
  'ask-for-offers': (answer) => has(answer, 'ok'),
  'set-offers': isNothing,
  'forget-guest': (answer) => has(answer, 'ok'),
  'give-feedback': (answer) => has(answer, 'ok'),
  'ask-for-tip': (answer) => has(answer, 'ok') && (has(answer, 'choices') || has(answer, 'reason')),
  'open-tip': (answer) => has(answer, 'ok') && (has(answer, 'link') || has(answer, 'reason')),
  'payments-under-way': (answer) => Array.isArray(answer),
  receipts: (answer) => Array.isArray(answer),
  'past-visits': (answer) => Array.isArray(answer),
  'calendar-file': (answer) => answer === null || typeof answer === 'string',
  'calendar-page': (answer) => typeof answer === 'string',
  'tell-late': isOutcome,
  attend: isOutcome,
  arrive: isOutcome,
  'hand-over': isNothing,
  'take-back': isNothing,
  'new-link-code': (answer) => has(answer, 'ok') && (has(answer, 'doors') || has(answer, 'reason')),
  'take-link-code': (answer) => has(answer, 'ok') && (has(answer, 'codeId') || has(answer, 'reason')),
  'join-by-code': (answer) => has(answer, 'ok') && (has(answer, 'mergeId') || has(answer, 'reason')),
  'join-by-phone': (answer) => has(answer, 'ok') && (has(answer, 'mergeId') || has(answer, 'reason')),
  'draft-elsewhere': (answer) => answer === null || has(answer, 'draft'),
  'take-draft': (answer) => answer === null || has(answer, 'misses'),
  'decline-link': isNothing,
  'undo-link': (answer) => has(answer, 'ok') && (has(answer, 'guestId') || has(answer, 'reason')),
  'link-staff': (answer) => has(answer, 'ok') && (has(answer, 'staff') || has(answer, 'reason')),
  'unlink-staff': isNothing,
  'staff-days': (answer) => Array.isArray(answer),
  'house-day': (answer) => answer === null || has(answer, 'utilisation'),
  'therapist-late': (answer) => Array.isArray(answer),
  block: (answer) => has(answer, 'ok') && (has(answer, 'timeOffId') || has(answer, 'reason')),
  unblock: (answer) => has(answer, 'ok'),
  'swap-candidates': (answer) => Array.isArray(answer),
  'ask-swap': isSwapOutcome,
  'answer-swap': isSwapOutcome,
  'mark-begun': isOutcome,
  'mark-done': isOutcome,
  'mark-no-show': isOutcome,
};

function isOutcome(answer: Answer): boolean {
  return has(answer, 'ok') && (has(answer, 'booking') || has(answer, 'reason'));
}

function isNothing(answer: Answer): boolean {
  return answer === null;
}

function isSwapOutcome(answer: Answer): boolean {
  return has(answer, 'ok') && (has(answer, 'swap') || has(answer, 'reason'));
}

function isWaitlistOutcome(answer: Answer): boolean {
  return has(answer, 'ok') && (has(answer, 'entry') || has(answer, 'reason'));
}

function has(answer: Answer, key: string): boolean {
  return typeof answer === 'object' && answer !== null && key in answer;
}
