import { EntitySchema } from 'typeorm';
import type { CardFeeState, Id } from '../../contract.ts';
import { instant, int, key, optionalInstant, optionalLongText, optionalText, text } from '../columns.ts';

/** A card that a provider keeps for a visit. The number never comes near us; these are its names there, and what its owner knows it by. */
export interface KeptCardEntity {
  readonly id: Id;
  readonly tenantId: Id;
  readonly bookingId: Id;
  /** The page it was left on. */
  readonly checkoutId: Id;
  readonly provider: string;
  /** The account that it is kept in; null at the local cashier. */
  readonly accountId: Id | null;
  readonly customer: string;
  readonly method: string;
  readonly brand: string;
  readonly lastFour: string;
  readonly expiryMonth: number;
  readonly expiryYear: number;
  /** `leaving` is to be let go at the provider, `gone` was. */
  readonly state: 'kept' | 'leaving' | 'gone';
  /** When it is asked next whether it is still needed, or its provider to let it go; null when it is gone. */
  readonly lookAt: number | null;
  readonly failures: number;
  readonly error: string | null;
  readonly createdAt: number;
}
export const KeptCardTable = new EntitySchema<KeptCardEntity>({
  name: 'kept_card',
  columns: {
    id: key(),
    tenantId: text(),
    bookingId: text(),
    checkoutId: text(),
    provider: text(),
    accountId: optionalText(),
    customer: text(),
    method: text(),
    brand: text(),
    lastFour: text(),
    expiryMonth: int(),
    expiryYear: int(),
    state: text(),
    lookAt: optionalInstant(),
    failures: int(),
    error: optionalLongText(),
    createdAt: instant(),
  },
});

/** A fee that the desk may take from a kept card: one a visit. Nothing of it moves by itself. */
export interface CardFeeEntity {
  readonly id: Id;
  readonly tenantId: Id;
  readonly bookingId: Id;
  readonly cardId: Id;
  readonly kind: 'no-show' | 'late-cancellation';
  /** What the terms keep, without what was paid. */
  readonly mostMinor: number;
  /** What the desk took of it. */
  readonly amountMinor: number;
  readonly currency: string;
  readonly state: CardFeeState;
  /** Which try it is: with the id it is the provider's idempotency key. */
  readonly attempt: number;
  /** The provider's name for the charge. */
  readonly reference: string | null;
  /** Why the bank, or the provider, did not do it: the provider's name for it. */
  readonly failure: string | null;
  readonly lookAt: number | null;
  readonly failures: number;
  readonly byName: string | null;
  /** Why it was waived. */
  readonly reason: string | null;
  readonly askedAt: number | null;
  readonly createdAt: number;
}
export const CardFeeTable = new EntitySchema<CardFeeEntity>({
  name: 'card_fee',
  columns: {
    id: key(),
    tenantId: text(),
    bookingId: text(),
    cardId: text(),
    kind: text(),
    mostMinor: int(),
    amountMinor: int(),
    currency: text(),
    state: text(),
    attempt: int(),
    reference: optionalText(),
    failure: optionalText(),
    lookAt: optionalInstant(),
    failures: int(),
    byName: optionalText(),
    reason: optionalText(),
    askedAt: optionalInstant(),
    createdAt: instant(),
  },
});
