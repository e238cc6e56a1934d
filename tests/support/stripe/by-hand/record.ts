import type { StripeEvent } from '../books.ts';
import type { SimulatedAccount } from '../stripe-api.ts';

/** Of the house's calls so many are listed. */
const CALL_LINES = 40;

export interface CallLine {
  readonly at: number;
  /** `POST /v1/refunds` */
  readonly what: string;
  /** null where its answer never went out. */
  readonly status: number | null;
}

/** What passed between the account and the house. */
export interface WireRecord {
  /** The newest first. */
  readonly calls: readonly CallLine[];
  /** What the house answered each time that this was sent; 0 when nobody answered. */
  answersTo(event: StripeEvent): readonly number[];
}

export function keepRecord(account: SimulatedAccount): WireRecord {
  const calls: CallLine[] = [];
  const answers = new Map<string, number[]>();
  account.onAnswer = ({ method, path }, answer) => {
    calls.unshift({ at: Date.now(), what: `${method} ${path}`, status: answer?.status ?? null });
    calls.length = Math.min(calls.length, CALL_LINES);
  };
  account.traffic.onSent = ({ id }, status) => void answers.set(id, [...(answers.get(id) ?? []), status]);
  return { calls, answersTo: ({ id }) => answers.get(id) ?? [] };
}
