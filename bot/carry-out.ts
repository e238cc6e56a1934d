import type {
  Actor,
  BookingService,
  CallKey,
  ChangeOutcome,
  Conversation,
  HoldOutcome,
  Id,
  MoveTerms,
  SeriesOutcome,
  StaffChat,
} from '../api/contract.ts';
import type { Answer, Flow, Request, Turned } from '../dialogs/types.ts';
import { type CareParts, carryOutCare } from './carry-out-care.ts';
import { carryOutForStaff, isStaffRequest } from './carry-out-for-staff.ts';

/** Who asks, and under which message. */
export interface Errand {
  readonly conversation: Conversation;
  /** The inbox id of the message: with the request's place in the turn it names each writing call, for good. */
  readonly messageId: string;
}

/** What a conversation may ask of the house. */
export interface ChatServices extends CareParts {
  readonly service: ChatBooking;
  readonly staffChat: StaffChat;
  now(): number;
}

export type ChatBooking = Pick<
  BookingService,
  | 'searchSlots'
  | 'holdSlot'
  | 'acceptHold'
  | 'cancellationTerms'
  | 'cancelBooking'
  | 'booking'
  | 'upcomingVisits'
  | 'nameGuest'
  | 'moveTerms'
  | 'moveBooking'
  | 'lastVisit'
  | 'joinWaitlist'
  | 'leaveWaitlist'
  | 'waitlist'
  | 'holdSeries'
  | 'acceptSeries'
>;

/** Runs a flow to its end: carries out what it asks for and tells it the answers. */
export async function runFlow(services: ChatServices, errand: Errand, flow: Flow): Promise<Turned> {
  let step = flow.next();
  for (let place = 0; !step.done; place += 1) {
    step = flow.next(await carryOut(services, errand, place, step.value));
  }
  return step.value;
}

async function carryOut(
  services: ChatServices,
  errand: Errand,
  place: number,
  request: Request,
): Promise<Answer> {
  const { service, staffChat } = services;
  const { tenantId, guestId } = errand.conversation;
  const actor: Extract<Actor, { kind: 'guest' }> = {
    kind: 'guest',
    guestId,
    conversationId: errand.conversation.id,
  };
  const key = `${errand.messageId}:${place}`;
  switch (request.kind) {
    case 'search-slots':
      return service.searchSlots(tenantId, request.query);
    case 'hold-slot':
      return asOfNow(services, key, (requestKey) =>
        service.holdSlot(tenantId, actor, { ...request.hold, ...provenance(errand), requestKey }),
      );
    case 'accept-hold':
      return asOfNow(services, key, (callKey) =>
        service.acceptHold(tenantId, actor, request.bookingId, callKey, errand.messageId),
      );
    case 'cancellation-terms':
      return service.cancellationTerms(tenantId, request.bookingId);
    case 'cancel-booking':
      return service.cancelBooking(tenantId, actor, request.bookingId, request.reason, key, request.only);
    case 'booking':
      return ownBooking(service, errand, request.bookingId);
    case 'upcoming-visits':
      return service.upcomingVisits(tenantId, guestId);
    case 'name-guest':
      await service.nameGuest(tenantId, guestId, request.name);
      return null;
    case 'move-terms':
      return ownMoveTerms(service, errand, request.bookingId);
    case 'move-booking':
      return service.moveBooking(tenantId, actor, { ...request.move, exception: null, requestKey: key });
    case 'last-visit':
      return service.lastVisit(tenantId, guestId);
    case 'join-waitlist':
      return service.joinWaitlist(tenantId, actor, {
        ...request.wish,
        ...provenance(errand),
        requestKey: key,
      });
    case 'leave-waitlist':
      return service.leaveWaitlist(tenantId, actor, request.entryId, key);
    case 'waitlist':
      return service.waitlist(tenantId, guestId);
    case 'hold-series':
      return asOfNow(services, key, (requestKey) =>
        service.holdSeries(tenantId, actor, { ...request.series, ...provenance(errand), requestKey }),
      );
    case 'accept-series':
      return asOfNow(services, key, (callKey) =>
        service.acceptSeries(tenantId, actor, request.seriesId, callKey, errand.messageId),
      );
    default:
      return isStaffRequest(request)
        ? carryOutForStaff(staffChat, { ...errand, key }, request)
        : carryOutCare(services, { ...errand, actor, key }, request);
  }
}

/** A desk tries a message again this often before the guest is told of a slot that is gone. */
const TRIED_ANEW = 5;

/**
 * A message that is tried again is given the answers of its first try, so that nothing is done twice. Hours later a slot
 * that was kept for the guest then is theirs no more: that is asked anew.
 */
async function asOfNow<T extends ChangeOutcome | HoldOutcome | SeriesOutcome>(
  { now }: Pick<ChatServices, 'now'>,
  key: CallKey,
  ask: (key: CallKey) => Promise<T>,
): Promise<T> {
  let answer = await ask(key);
  for (let again = 1; again <= TRIED_ANEW && isOver(answer, now()); again += 1)
    answer = await ask(`${key}:${again}`);
  return answer;
}

function isOver(outcome: ChangeOutcome | HoldOutcome | SeriesOutcome, now: number): boolean {
  if (!outcome.ok) return false;
  const kept = 'booking' in outcome ? [outcome.booking] : outcome.series.bookings;
  return kept.some(({ heldUntil }) => heldUntil !== null && Date.parse(heldUntil) <= now);
}

function provenance({ conversation }: Errand) {
  return {
    guestId: conversation.guestId,
    conversationId: conversation.id,
    channel: conversation.channel,
  };
}

/** A tap may carry any id: another guest's booking does not exist for this one. */
async function ownBooking(service: ChatBooking, { conversation }: Errand, bookingId: string) {
  const booking = await service.booking(conversation.tenantId, bookingId);
  return booking?.guest.id === conversation.guestId ? booking : null;
}

async function ownMoveTerms(service: ChatBooking, errand: Errand, bookingId: Id): Promise<MoveTerms | null> {
  const booking = await ownBooking(service, errand, bookingId);
  return booking && service.moveTerms(errand.conversation.tenantId, bookingId);
}
