import { EntitySchema } from 'typeorm';
import type { AccountKind, DeliveryStatus, Id, ProviderChannel } from '../../contract.ts';
import { flag, instant, int, key, optionalFlag, optionalLongText, optionalText, text } from '../columns.ts';

/** A number, bot or app through which a tenant is reached, or its account at Stripe. */
export interface ChannelAccountEntity {
  readonly id: Id;
  readonly tenantId: Id;
  readonly channel: AccountKind;
  /** Unique in the channel, over all tenants: it decides whose message it is. */
  readonly externalId: string;
  readonly name: string;
  /** Its secrets as JSON, sealed. */
  readonly secretsSealed: string | null;
  readonly active: boolean;
  readonly createdAt: number;
  readonly updatedAt: number;
}
export const ChannelAccountTable = new EntitySchema<ChannelAccountEntity>({
  name: 'channel_account',
  columns: {
    id: key(),
    tenantId: text(),
    channel: text(),
    externalId: text(),
    name: text(),
    secretsSealed: optionalLongText(),
    active: flag(),
    createdAt: instant(),
    updatedAt: instant(),
  },
});

/** One request that a provider took for a message of the outbox, and how far it has come. */
export interface DeliveryEntity {
  readonly id: Id;
  readonly tenantId: Id;
  readonly outboxId: Id;
  /** Its place among the requests of the message. */
  readonly part: number;
  readonly conversationId: Id;
  readonly channel: ProviderChannel;
  readonly providerMessageId: string;
  /** What the provider charges for. */
  readonly category: string | null;
  /** Whether it does; null while that was not told. */
  readonly billed: boolean | null;
  readonly status: DeliveryStatus;
  readonly error: string | null;
  readonly createdAt: number;
  readonly updatedAt: number;
}
export const DeliveryTable = new EntitySchema<DeliveryEntity>({
  name: 'delivery',
  columns: {
    id: key(),
    tenantId: text(),
    outboxId: text(),
    part: int(),
    conversationId: text(),
    channel: text(),
    providerMessageId: text(),
    category: optionalText(),
    billed: optionalFlag(),
    status: text(),
    error: optionalText(),
    createdAt: instant(),
    updatedAt: instant(),
  },
});
