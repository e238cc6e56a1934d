import { EntitySchema } from 'typeorm';
import type { Id } from '../../contract.ts';
import {
  instant,
  int,
  json,
  key,
  optionalInstant,
  optionalLongText,
  optionalText,
  text,
} from '../columns.ts';

/**
 * `planned` until the provider's answer is written down; `processing` when all is filled in and a bank takes its time; `kept`
 * when a card was left. The last four are final: nothing can be paid there any more.
 */
export type SessionState = 'planned' | 'open' | 'processing' | 'kept' | 'paid' | 'failed' | 'expired';

/** What a session is opened with: written down before the provider is asked, so that asking again is the same request. */
export interface SessionTerms {
  /** What is paid for, as the guest reads it there. */
  readonly name: string;
  readonly description: string;
  /** What a guest who leaves a card reads above the button. */
  readonly note?: string;
  readonly amountMinor: number;
  readonly currency: string;
  /** The guest's language. */
  readonly locale: string;
  /** Our own address, without a slash at its end. */
  readonly publicUrl: string;
}

/** One page that a payment provider opened for a checkout. A checkout has another only when the one before it failed or ended. */
export interface CheckoutSessionEntity {
  readonly id: Id;
  readonly tenantId: Id;
  readonly checkoutId: Id;
  /** The account it was opened in: its money can only go back through the same. */
  readonly accountId: Id;
  /** From 1. With the checkout it names the session to the provider: its idempotency key. */
  readonly attempt: number;
  readonly terms: SessionTerms;
  /** The provider's name for it; null while that was not written down. */
  readonly reference: string | null;
  readonly url: string | null;
  readonly state: SessionState;
  /** The provider's name for what was paid there. */
  readonly chargeReference: string | null;
  /** Since when a bank has been at it; null where none was asked, or it answered at once. */
  readonly processingAt?: number | null;
  /** When the provider ends it by itself. */
  readonly expiresAt: number;
  /** When it is to be read back; null when nothing can change there any more. */
  readonly lookAt: number | null;
  /** Times that the provider could not be asked, since the last time that it could. */
  readonly failures: number;
  readonly error: string | null;
  readonly createdAt: number;
}
export const CheckoutSessionTable = new EntitySchema<CheckoutSessionEntity>({
  name: 'checkout_session',
  columns: {
    id: key(),
    tenantId: text(),
    checkoutId: text(),
    accountId: text(),
    attempt: int(),
    terms: json(),
    reference: optionalText(),
    url: optionalLongText(),
    state: text(),
    chargeReference: optionalText(),
    processingAt: optionalInstant(),
    expiresAt: instant(),
    lookAt: optionalInstant(),
    failures: int(),
    error: optionalLongText(),
    createdAt: instant(),
  },
});
