import type {
  FailedMessage,
  FailureReason,
  Notice,
  PutAwayOutcome,
  RetryDoubt,
  RetryOutcome,
} from '../../../../../api/contract.ts';

type Refusal = Extract<RetryOutcome | PutAwayOutcome, { readonly ok: false }>['reason'];

/** All that the page of failed messages says, in one language. */
export interface FailedWords {
  readonly tab: string;
  /** The same for screen readers, with how many wait. */
  readonly waiting: (count: number) => string;
  readonly intro: string;
  readonly empty: string;
  readonly emptyMore: string;
  readonly notLoaded: string;
  readonly fromGuest: string;
  readonly toGuest: string;
  readonly noName: string;
  readonly tried: (times: number) => string;
  readonly visit: (code: string) => string;
  readonly reasons: Readonly<Record<FailureReason, string>>;
  readonly hindrances: Readonly<Record<NonNullable<FailedMessage['hindrance']>, string>>;
  readonly notices: Readonly<Record<Notice['kind'], string>>;
  readonly retry: string;
  readonly done: string;
  readonly more: string;
  readonly retried: string;
  readonly putAway: string;
  readonly doubtTitle: string;
  readonly doubts: Readonly<Record<RetryDoubt, string>>;
  readonly evenSo: string;
  readonly leaveIt: string;
  readonly refusals: Readonly<Record<Refusal, string>>;
}
