import type { Actor, CallKey, Conversation, GuestCare, Id } from '../api/contract.ts';
import type { AnswerOf, CareRequest } from '../dialogs/types.ts';

interface Call {
  readonly conversation: Conversation;
  readonly actor: Actor;
  readonly key: CallKey;
  /** The inbox id of the guest's message. */
  readonly messageId: Id;
}

type CareAnswer = AnswerOf[CareRequest['kind']];

/** Carries out what a guest asks for beside booking. */
export async function carryOutCare(care: GuestCare, call: Call, request: CareRequest): Promise<CareAnswer> {
  const { conversation, actor, key, messageId } = call;
  const { tenantId, guestId } = conversation;
  switch (request.kind) {
    case 'news':
      return care.newsBefore(tenantId, conversation.id, messageId);
    case 'set-language':
      await care.setLanguage(tenantId, conversation.id, request.locale);
      return null;
    case 'set-messages':
      await care.setMessages(tenantId, actor, guestId, request.wanted);
      return null;
    case 'forget-guest':
      return care.forgetGuest(tenantId, actor, guestId, key);
    case 'give-feedback':
      return care.giveFeedback(tenantId, actor, { ...request.feedback, requestKey: key });
    case 'receipts':
      return care.receipts(tenantId, guestId);
    case 'past-visits':
      return care.pastVisits(tenantId, guestId, request.days);
    case 'tell-late':
      return care.tellLate(tenantId, actor, request.bookingId, request.minutes, key);
    case 'arrive':
      return care.arrive(tenantId, actor, request.bookingId, key);
    case 'hand-over':
      await care.handOver(tenantId, actor, conversation.id, request.reason);
      return null;
    case 'take-back':
      await care.takeBack(tenantId, actor, conversation.id);
      return null;
  }
}
