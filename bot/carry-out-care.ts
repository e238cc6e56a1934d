import type { Actor, CallKey, ChatDoor, Conversation, GuestCare, GuestLinks, Id } from '../api/contract.ts';
import type { AnswerOf, CareRequest, LinkCodeOffer } from '../dialogs/types.ts';
import type { OtherDrafts } from './framework/other-drafts.ts';

/** What is asked beside booking. */
export interface CareParts {
  readonly care: GuestCare;
  readonly links: GuestLinks;
  readonly drafts: OtherDrafts;
  /** Where guests of a spa can open a chat with it by a link. */
  chatDoors(tenantId: Id): Promise<readonly ChatDoor[]>;
}

interface Call {
  readonly conversation: Conversation;
  readonly actor: Extract<Actor, { kind: 'guest' }>;
  readonly key: CallKey;
  /** The inbox id of the guest's message. */
  readonly messageId: Id;
}

type CareAnswer = AnswerOf[CareRequest['kind']];

/** Carries out what a guest asks for beside booking. */
export async function carryOutCare(parts: CareParts, call: Call, request: CareRequest): Promise<CareAnswer> {
  const { care, links, drafts } = parts;
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
    case 'ask-for-offers':
      return care.askForOffers(tenantId, actor, request.bookingId, key);
    case 'set-offers':
      await care.setOffers(tenantId, actor, guestId, request.wanted);
      return null;
    case 'ask-for-tip':
      return care.askForTip(tenantId, actor, request.bookingId, key);
    case 'open-tip':
      return care.openTip(tenantId, actor, request.bookingId, request.amountMinor, key);
    case 'payments-under-way':
      return care.paymentsUnderWay(tenantId, guestId);
    case 'receipts':
      return care.receipts(tenantId, guestId);
    case 'past-visits':
      return care.pastVisits(tenantId, guestId, request.days);
    case 'calendar-file':
      return care.calendarFile(tenantId, request.bookingIds);
    case 'calendar-page':
      return care.calendarPage(tenantId, conversation.id, conversation.locale);
    case 'tell-late':
      return care.tellLate(tenantId, actor, request.bookingId, request.minutes, key);
    case 'attend':
      return care.attend(tenantId, actor, request.bookingId, key);
    case 'arrive':
      return care.arrive(tenantId, actor, request.bookingId, key);
    case 'hand-over':
      await care.handOver(tenantId, actor, conversation.id, request.reason);
      return null;
    case 'new-link-code':
      return newLinkCode(parts, conversation);
    case 'take-link-code':
      return links.takeCode(tenantId, conversation.id, request.code);
    case 'join-by-code':
      return links.joinByCode(tenantId, actor, request.codeId);
    case 'join-by-phone':
      return links.joinByPhone(tenantId, actor, request.phone);
    case 'draft-elsewhere':
      return drafts.newest(conversation);
    case 'take-draft':
      return drafts.take(conversation, request.conversationId);
    case 'decline-link':
      await links.declineCode(tenantId, conversation.id, request.codeId);
      return null;
    case 'undo-link':
      return links.undoJoin(tenantId, actor, request.mergeId);
    case 'take-back':
      await care.takeBack(tenantId, actor, conversation.id);
      return null;
  }
}

async function newLinkCode(
  { links, chatDoors }: CareParts,
  { tenantId, id }: Conversation,
): Promise<LinkCodeOffer> {
  const made = await links.newCode(tenantId, id);
  return made.ok ? { ...made, doors: await chatDoors(tenantId) } : made;
}
