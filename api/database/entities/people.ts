import { EntitySchema } from 'typeorm';
import type {
  ChannelName,
  HandOverReason,
  Id,
  InboundBody,
  MessageContent,
  MessagesWanted,
  Notice,
  OffersWanted,
  Role,
} from '../../contract.ts';
import {
  flag,
  instant,
  int,
  json,
  key,
  longText,
  optionalInstant,
  optionalJson,
  optionalLongText,
  optionalText,
  text,
} from '../columns.ts';

/** Sealed and hashed columns are read and written by `people/guest-record.ts` alone. */
export interface GuestEntity {
  readonly id: Id;
  readonly tenantId: Id;
  readonly name: string | null;
  /** From before guests' data was sealed; emptied by the next start. */
  readonly phone: string | null;
  readonly locale: string;
  readonly createdAt: number;
  readonly phoneSealed: string | null;
  readonly phoneHash: string | null;
  readonly emailSealed: string | null;
  readonly emailHash: string | null;
  readonly notesSealed: string | null;
  readonly messages: MessagesWanted;
  /** When they said so; 0 when they never did. */
  readonly messagesAt: number;
  /** May they be written to about their next visit? null: they never said. */
  readonly offers: OffersWanted | null;
  /** When they said so, or were asked and have not answered yet; 0 when neither. */
  readonly offersAt: number;
  /** When to look whether their next visit is to be proposed; null is never. */
  readonly rebookAt: number | null;
  /** When they asked to be forgotten; null again when they are. */
  readonly forgetAt: number | null;
  /** The guest whom this record was merged into: all that was theirs is that one's. */
  readonly mergedInto: Id | null;
  /** When they were forgotten. */
  readonly erasedAt: number | null;
}
export const GuestTable = new EntitySchema<GuestEntity>({
  name: 'guest',
  columns: {
    id: key(),
    tenantId: text(),
    name: optionalText(),
    phone: optionalText(),
    locale: text(),
    createdAt: instant(),
    phoneSealed: optionalLongText(),
    phoneHash: optionalText(),
    emailSealed: optionalLongText(),
    emailHash: optionalText(),
    notesSealed: optionalLongText(),
    messages: text(),
    messagesAt: instant(),
    offers: optionalText(),
    offersAt: instant(),
    rebookAt: optionalInstant(),
    forgetAt: optionalInstant(),
    mergedInto: optionalText(),
    erasedAt: optionalInstant(),
  },
});

/** A guest on one channel (their identity there) and the talk with them. */
export interface ConversationEntity {
  readonly id: Id;
  readonly tenantId: Id;
  readonly channel: ChannelName;
  /** From before addresses were sealed, and empty since: `inbox/sealed-address.ts` has the opened one. */
  readonly address: string;
  readonly guestId: Id;
  readonly locale: string;
  /** The place of the last message, in or out; its row lock puts messages in order. */
  readonly lastPosition: number;
  readonly leaseOwner: string | null;
  /** 0 when nobody has it. */
  readonly leasedUntil: number;
  readonly createdAt: number;
  readonly addressSealed: string | null;
  /** Unique in the channel: what a conversation is found by. Its own id where another has that address already. */
  readonly addressHash: string | null;
  /** Until then a person has it, or is awaited, and the bot is silent. 0: the bot has it. */
  readonly withPersonUntil: number;
  /** Since when a person is wanted or has it, and why … */
  readonly personWantedAt: number | null;
  readonly personReason: HandOverReason | null;
  /** … and who of the desk took it; null while nobody has. */
  readonly personName: string | null;
  /** The same as a member of staff: two may have one name. */
  readonly personId: Id | null;
  /** The member of staff whose chat it is; null for a guest's. */
  readonly staffId: Id | null;
  /** Wrong one-time codes, and since when they are counted. */
  readonly codeTries: number;
  readonly codeTriesSince: number;
  /** The number or bot that they last wrote to; null on channels without a provider. */
  readonly accountId: Id | null;
  /** When they last wrote; 0 before this was kept. Providers limit what may be sent long after it. */
  readonly heardAt: number;
  /** Since when the provider says that nothing reaches them; null when they can be written to. */
  readonly unreachableSince: number | null;
  /** The provider's other name for the same person, hashed as an address is; null where it tells none. */
  readonly aliasHash: string | null;
  /** Wrong codes of other chats, and since when they are counted: apart from those of therapists' codes. */
  readonly linkTries: number;
  readonly linkTriesSince: number;
  /** What the channel needs beside the address to write back; null where that is nothing. */
  readonly replyToSealed: string | null;
  /** Of a guest's device (channel `push`): the chat that it belongs to. */
  readonly deviceOf: Id | null;
  /** When a line was last written or received: the order of the desk's inbox. */
  readonly lastAt: number;
  /** The place of the guest's last line … */
  readonly heardPosition: number;
  /** … and of the last that the desk has read. */
  readonly readPosition: number;
}
export const ConversationTable = new EntitySchema<ConversationEntity>({
  name: 'conversation',
  columns: {
    id: key(),
    tenantId: text(),
    channel: text(),
    address: text(),
    guestId: text(),
    locale: text(),
    lastPosition: int(),
    leaseOwner: optionalText(),
    leasedUntil: instant(),
    createdAt: instant(),
    addressSealed: optionalLongText(),
    addressHash: optionalText(),
    withPersonUntil: instant(),
    personWantedAt: optionalInstant(),
    personReason: optionalText(),
    personName: optionalText(),
    personId: optionalText(),
    staffId: optionalText(),
    codeTries: int(),
    codeTriesSince: instant(),
    accountId: optionalText(),
    heardAt: instant(),
    unreachableSince: optionalInstant(),
    aliasHash: optionalText(),
    linkTries: int(),
    linkTriesSince: instant(),
    replyToSealed: optionalLongText(),
    deviceOf: optionalText(),
    lastAt: instant(),
    heardPosition: int(),
    readPosition: int(),
  },
});

/** A message or webhook received, kept before it was acknowledged. */
export interface InboxEntity {
  readonly id: Id;
  readonly tenantId: Id;
  readonly channel: string;
  readonly providerMessageId: string;
  /** null for what belongs to no conversation: a payment provider's webhook. */
  readonly conversationId: Id | null;
  readonly position: number;
  readonly body: InboundBody | { readonly kind: 'webhook'; readonly raw: string };
  /** What was set aside is shown to the desk until it is tried again or put away. */
  readonly status: 'new' | 'done' | 'set-aside' | 'put-away';
  readonly attempts: number;
  readonly error: string | null;
  readonly receivedAt: number;
}
export const InboxTable = new EntitySchema<InboxEntity>({
  name: 'inbox',
  columns: {
    id: key(),
    tenantId: text(),
    channel: text(),
    providerMessageId: text(),
    conversationId: optionalText(),
    position: int(),
    body: json(),
    status: text(),
    attempts: int(),
    error: optionalLongText(),
    receivedAt: instant(),
  },
});

/** A message to be sent: written in the transaction that caused it. */
export interface OutboxEntity {
  readonly id: Id;
  readonly tenantId: Id;
  readonly conversationId: Id;
  readonly position: number;
  readonly content: MessageContent | null;
  readonly notice: Notice | null;
  /** What is dead is shown to the desk until it is tried again or put away. */
  readonly status: 'pending' | 'sent' | 'dropped' | 'dead' | 'put-away';
  readonly dueAt: number;
  readonly leaseOwner: string | null;
  /** 0 when nobody has it. */
  readonly leasedUntil: number;
  readonly attempts: number;
  readonly error: string | null;
  readonly providerMessageId: string | null;
  readonly createdAt: number;
  readonly sentAt: number | null;
  /** See `outbox/priorities.ts`: the most pressing that waits in its conversation, at least. */
  readonly priority: number;
  /** Until then its account or its guest has no place for it: what may be sent at once is limited. */
  readonly pacedUntil: number;
  /** Whoever says this again says nothing; null for what may be said any number of times. */
  readonly dedupe: string | null;
  /** Who of the desk wrote it; null for what the bot or the house itself says. */
  readonly byName: string | null;
}
export const OutboxTable = new EntitySchema<OutboxEntity>({
  name: 'outbox',
  columns: {
    id: key(),
    tenantId: text(),
    conversationId: text(),
    position: int(),
    content: optionalJson(),
    notice: optionalJson(),
    status: text(),
    dueAt: instant(),
    leaseOwner: optionalText(),
    leasedUntil: instant(),
    attempts: int(),
    error: optionalLongText(),
    providerMessageId: optionalText(),
    createdAt: instant(),
    sentAt: optionalInstant(),
    priority: int(),
    pacedUntil: instant(),
    dedupe: optionalText(),
    byName: optionalText(),
  },
});

/** A rate at which an account sends or a guest is sent to, and how far it is used up: see `outbox/pace.ts`. */
export interface PaceEntity {
  readonly name: string;
  readonly tenantId: Id;
  /** When its next place is due at the steady rate, in microseconds since the epoch. */
  readonly dueAt: number;
  /** Until when those that wait for a place were put off, in microseconds. */
  readonly queuedTo: number;
}
export const PaceTable = new EntitySchema<PaceEntity>({
  name: 'pace',
  columns: { name: key(), tenantId: text(), dueAt: instant(), queuedTo: instant() },
});

/** What the bot's storage keeps, with an etag: botbuilder's conversation state. */
export interface StateEntity {
  readonly tenantId: Id;
  readonly stateKey: string;
  readonly body: string;
  readonly etag: string;
  readonly updatedAt: number;
}
export const StateTable = new EntitySchema<StateEntity>({
  name: 'bot_state',
  columns: { tenantId: key(), stateKey: key(), body: longText(), etag: text(), updatedAt: instant() },
});

export interface StaffEntity {
  readonly id: Id;
  readonly tenantId: Id;
  readonly email: string;
  readonly name: string;
  readonly role: Role;
  /** The therapist this person is, if any. */
  readonly resourceId: Id | null;
  readonly passwordHash: string;
  readonly active: boolean;
  readonly createdAt: number;
  /** The locations that they are bound to; null for all of them. */
  readonly locationIds?: readonly Id[] | null;
}
export const StaffTable = new EntitySchema<StaffEntity>({
  name: 'staff',
  columns: {
    id: key(),
    tenantId: text(),
    email: text(),
    name: text(),
    role: text(),
    resourceId: optionalText(),
    passwordHash: text(),
    active: flag(),
    createdAt: instant(),
    locationIds: optionalJson(),
  },
});

export interface SessionEntity {
  /** SHA-256 of the cookie's value: a stolen table opens nothing. */
  readonly tokenHash: string;
  readonly tenantId: Id;
  readonly staffId: Id;
  readonly createdAt: number;
  readonly expiresAt: number;
  /** Location and name of the device at the door that it is limited to check-in on; null for one that may do all. */
  readonly kiosk: string | null;
  /** What the browser says that it is; null for what says nothing. */
  readonly agent: string | null;
  /** The network address that it was last used from, and when: to some minutes. */
  readonly place: string | null;
  readonly usedAt: number;
}
export const SessionTable = new EntitySchema<SessionEntity>({
  name: 'session',
  columns: {
    tokenHash: key(),
    tenantId: text(),
    staffId: text(),
    createdAt: instant(),
    expiresAt: instant(),
    kiosk: optionalText(),
    agent: optionalText(),
    place: optionalText(),
    usedAt: instant(),
  },
});

/** A link by which somebody comes into the team, or a member to another password: good once, for a while. */
export interface AccessLinkEntity {
  readonly id: Id;
  readonly tenantId: Id;
  /** SHA-256 of what stands in the link. */
  readonly tokenHash: string;
  /** Whose password it sets; null for an invitation. */
  readonly staffId: Id | null;
  readonly email: string;
  readonly name: string;
  readonly role: Role;
  readonly resourceId: Id | null;
  /** Who made it. */
  readonly byName: string;
  readonly createdAt: number;
  readonly expiresAt: number;
  /** When it was used or withdrawn; null while it is good. */
  readonly endedAt: number | null;
  /** The locations that they will be bound to; null for all of them. */
  readonly locationIds?: readonly Id[] | null;
}
export const AccessLinkTable = new EntitySchema<AccessLinkEntity>({
  name: 'access_link',
  columns: {
    id: key(),
    tenantId: text(),
    tokenHash: text(),
    staffId: optionalText(),
    email: text(),
    name: text(),
    role: text(),
    resourceId: optionalText(),
    byName: text(),
    createdAt: instant(),
    expiresAt: instant(),
    endedAt: optionalInstant(),
    locationIds: optionalJson(),
  },
});

/** A secret of the installation, made on first use. */
export interface SigningKeyEntity {
  readonly id: string;
  readonly purpose: 'check-in' | 'cashier' | 'receipt' | 'calendar' | 'push' | 'chart';
  /** Of a check-in key that no longer signs the public half alone. */
  readonly material: string;
  readonly createdAt: number;
  /** When what it signed is no longer taken; null for a key that signs. */
  readonly retiresAt: number | null;
}
export const SigningKeyTable = new EntitySchema<SigningKeyEntity>({
  name: 'signing_key',
  columns: {
    id: key(),
    purpose: text(),
    material: longText(),
    createdAt: instant(),
    retiresAt: optionalInstant(),
  },
});

/** The second step that somebody signs in with; their id is its id. */
export interface TwoStepEntity {
  readonly id: Id;
  readonly tenantId: Id;
  readonly secretSealed: string;
  /** Since when it is asked for; null while it is being set up. */
  readonly confirmedAt: number | null;
  /** The newest half minute that a code was taken of: neither it nor an older one is taken again. */
  readonly lastStep: number;
  /** Wrong codes, and since when they are counted. */
  readonly tries: number;
  readonly triesSince: number;
}
export const TwoStepTable = new EntitySchema<TwoStepEntity>({
  name: 'two_step',
  columns: {
    id: key(),
    tenantId: text(),
    secretSealed: longText(),
    confirmedAt: optionalInstant(),
    lastStep: instant(),
    tries: int(),
    triesSince: instant(),
  },
});

/** A code for who has lost their second step: good once. */
export interface RecoveryCodeEntity {
  readonly codeHash: string;
  readonly staffId: Id;
  readonly tenantId: Id;
  readonly usedAt: number | null;
}
export const RecoveryCodeTable = new EntitySchema<RecoveryCodeEntity>({
  name: 'recovery_code',
  columns: { codeHash: key(), staffId: key(), tenantId: text(), usedAt: optionalInstant() },
});
