import type {
  AccountTools,
  ChannelAccount,
  ChannelAccounts,
  Conversation,
  Deliveries,
  GuestCare,
  Mailroom,
  ProviderChannel,
  WebhookDoor,
} from '../api/contract.ts';
import type { Channel } from './send.ts';

/** What a channel behind a provider is built with. */
export interface ProviderParts {
  readonly accounts: ChannelAccounts;
  readonly deliveries: Deliveries;
  readonly receive: Mailroom['receive'];
  readonly findConversation: Mailroom['findConversation'];
  /** Where providers reach this installation. */
  readonly publicUrl: string;
  now(): number;
  readonly log: { warn(about: object, words: string): void };
  readonly setMessages: GuestCare['setMessages'];
  /** Counts what a provider told of itself, by kind. */
  noticed(channel: ProviderChannel, notice: string): void;
  /** Counts what came to a door and was refused, by reason. */
  refused(channel: ProviderChannel, reason: string): void;
}

/** A channel that a provider stands behind: how it is sent to, and where it delivers. */
export interface Provider {
  readonly name: ProviderChannel;
  readonly channel: Channel;
  readonly doors: readonly WebhookDoor[];
  readonly tools: AccountTools;
  /** What a link to a chat with the account names: a bot's name, a number in digits. Rejects while that is not told. */
  linkName?(account: ChannelAccount, signal: AbortSignal): Promise<string>;
  /** Shows the guest that an answer is being written; what goes wrong with it is no matter. */
  typing?(conversation: Conversation): void;
  /** Fetches what is not delivered, until it is stopped. Only the served installation does. */
  listen?(): { stop(): Promise<void> };
}
