import type {
  BookingService,
  ChannelName,
  Conversation,
  MessageContent,
  OutboxMessage,
  SendOutcome,
} from '../api/contract.ts';
import { wordNotice } from '../dialogs/notices.ts';
import { situationOf } from './turn.ts';

/** Carries worded messages over one channel. */
export interface Channel {
  send(conversation: Conversation, content: MessageContent, message: OutboxMessage): Promise<SendOutcome>;
}

export interface SenderOptions {
  readonly service: BookingService;
  readonly channels: Partial<Record<ChannelName, Channel>>;
  now(): number;
  /** Where a channel finds the picture of a code: an address, or the picture itself as a data URL. */
  pictureOf(channel: ChannelName, token: string): Promise<string>;
  /** The text that the picture encodes. */
  codeText(token: string): string;
}

/** Words what is due at the moment it is sent, and hands it to its channel. */
export function makeSender(options: SenderOptions): (message: OutboxMessage) => Promise<SendOutcome> {
  return async (message) => {
    const channel = options.channels[message.conversation.channel];
    if (!channel)
      return { ok: false, error: 'give-up', detail: `the channel ${message.conversation.channel} is off` };
    const content = message.content ?? (await word(options, message));
    return content === null
      ? { ok: false, error: 'not-needed' }
      : channel.send(message.conversation, content, message);
  };
}

/** The booking is looked at now, not when the notice was written: what is no longer true is not said. */
async function word(
  options: SenderOptions,
  { conversation, notice }: OutboxMessage,
): Promise<MessageContent | null> {
  if (notice === null) return null;
  const { tenantId, channel } = conversation;
  const booking = await options.service.booking(tenantId, notice.bookingId);
  const token = await options.service.checkInToken(tenantId, notice.bookingId);
  const checkIn = token && {
    imageUrl: await options.pictureOf(channel, token),
    text: options.codeText(token),
  };
  const house = await options.service.house(tenantId);
  return wordNotice(notice, booking, situationOf(conversation, house, options.now()), checkIn || null);
}
