import type {
  BookingService,
  ChannelName,
  ChannelRates,
  Conversation,
  DeviceNotice,
  GuestCare,
  Id,
  MessageContent,
  Notice,
  OutboxMessage,
  SendOutcome,
  StaffChat,
} from '../api/contract.ts';
import { type AlertFacts, wordAlert } from '../dialogs/notices/alerts.ts';
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
  /** Where one waits for a person; without it nobody is told that they do. */
  readonly conversation?: (tenantId: Id, conversationId: Id) => Promise<Conversation | null>;
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
  if (notice === null || conversation.messages !== 'answers-only') return false;
  return UNASKED.has(notice.kind) || (notice.kind === 'guest-alert' && notice.about === 'soon');
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
  const { tenantId } = conversation;
  const situation = async () =>
    situationOf(conversation, await options.service.house(tenantId), options.now());
  if (conversation.channel === 'push') {
    if (!isAlert(notice)) return null;
    return wordAlert(notice, await alertFacts(options, tenantId, notice), await situation());
  }
  const facts = await noticeFacts(options.service, options, conversation, notice);
  return wordNotice(notice, facts, await situation());
}

function isAlert(notice: Notice): notice is DeviceNotice {
  return notice.kind === 'guest-alert' || notice.kind === 'staff-alert' || notice.kind === 'person-alert';
}

async function alertFacts(
  { service, conversation }: SenderOptions,
  tenantId: Id,
  notice: DeviceNotice,
): Promise<AlertFacts> {
  if (notice.kind !== 'person-alert')
    return { booking: await service.booking(tenantId, notice.bookingId), waits: false };
  const talk = await conversation?.(tenantId, notice.conversationId);
  return { booking: null, waits: talk?.withPerson ?? false };
}
