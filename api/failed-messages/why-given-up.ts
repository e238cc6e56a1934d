import type { FailureReason, SendOutcome } from '../contract.ts';
import type { OutboxEntity } from '../database/entities/people.ts';

/** Tried for about half an hour (see send-due.ts), then given up with the reason. */
export const MAX_SENDS = 12;

type GaveUp = Extract<SendOutcome, { readonly error: 'give-up' }>;
type Why = NonNullable<GaveUp['why']> | 'too-late' | 'not-delivered' | 'window-closed';

/** What stands before the provider's own words in the row's error: those are for its log, and for no page. */
const MARKS: readonly Why[] = [
  'channel-off',
  'unreachable',
  'too-late',
  'not-delivered',
  'held-back',
  'window-closed',
];

export function markedError(why: Why | undefined, detail: string): string {
  return why === undefined ? detail : `${why}: ${detail}`;
}

/** A provider spares its users such messages: nobody at the desk has to see to a proposal that its guest never had. */
export function isNobodysLoss({ notice }: Pick<OutboxEntity, 'notice'>, why: Why | undefined): boolean {
  return why === 'held-back' && notice?.kind === 'visit-again';
}

/** Why the house's message was given up. */
export function whyGivenUp({ error, attempts }: Pick<OutboxEntity, 'error' | 'attempts'>): FailureReason {
  const mark = MARKS.find((one) => error?.startsWith(`${one}: `));
  return mark ?? (attempts >= MAX_SENDS ? 'no-answer' : 'refused');
}
