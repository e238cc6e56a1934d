import type {
  BookingService,
  ChannelName,
  ChannelRates,
  Conversation,
  GuestCare,
  MessageContent,
  Notice,
  OutboxMessage,
  SendOutcome,
  StaffChat,
} from '../api/contract.ts';
import { wordNotice } from '../dialogs/notices.ts';
import type { CodePictures } from './check-in-code.ts';
import { noticeFacts } from './notice-facts.ts';
import { situationOf } from './turn.ts';

/** Carries worded messages over one channel. */
export interface Channel {
  /** Not set where nothing limits. The outbox keeps them, for all processes together. */
  readonly rates?: ChannelRates;
  send(conversation: Conversation, content: MessageContent, message: OutboxMessage): Promise<SendOutcome>;
}

export interface SenderOptions extends CodePictures {
  readonly service: BookingService;
  readonly staffChat: Pick<StaffChat, 'swap' | 'staffDays' | 'houseDay'>;
  readonly care: Pick<GuestCare, 'receiptsOfVisit' | 'paymentLink' | 'calendarFile' | 'mayPropose'>;
  readonly channels: Partial<Record<ChannelName, Channel>>;
  now(): number;
}

/**
 * What is dropped after "stop": all that the house says at a time of its own choosing, reminders too. What becomes of a visit that
 * is booked, or of a payment that the guest made, is always told.
 */
const UNASKED: ReadonlySet<Notice['kind']> = new Set([
  'visit-soon',
  'feedback-wanted',
  'visit-again',
  'waitlist-offer',
  'waitlist-open',
  'hold-expired',
  'day-plan',
  'day-changed',
  'hours-changed',
  'day-end',
  'house-day',
]);

function isUnwanted({ conversation, notice }: OutboxMessage): boolean {
  return notice !== null && conversation.messages === 'answers-only' && UNASKED.has(notice.kind);
}

/** Words what is due at the moment it is sent, and hands it to its channel. */
export function makeSender(options: SenderOptions): (message: OutboxMessage) => Promise<SendOutcome> {
  return async (message) => {
    if (isUnwanted(message)) return { ok: false, error: 'not-needed' };
    if (message.conversation.unreachable)
      return {
        ok: false,
        error: 'give-up',
        detail: 'the guest cannot be reached there any more',
        why: 'unreachable',
      };
    const channel = options.channels[message.conversation.channel];
    if (!channel)
      return {
        ok: false,
        error: 'give-up',
        detail: `the channel ${message.conversation.channel} is off`,
        why: 'channel-off',
      };
    const content = message.content ?? (await word(options, message));
    return content === null
      ? { ok: false, error: 'not-needed' }
      : channel.send(message.conversation, content, message);
  };
}

async function word(
  options: SenderOptions,
  { conversation, notice }: OutboxMessage,
): Promise<MessageContent | null> {
  if (notice === null) return null;
  const facts = await noticeFacts(options.service, options, conversation, notice);
  const house = await options.service.house(conversation.tenantId);
  return wordNotice(notice, facts, situationOf(conversation, house, options.now()));
}
