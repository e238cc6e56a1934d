import type { Actor, BookingService, Conversation } from '../api/contract.ts';
import type { Answer, Flow, Request, Turned } from '../dialogs/types.ts';

/** Who asks, and under which message. */
export interface Errand {
  readonly conversation: Conversation;
  /** The inbox id of the message: with the request's place in the turn it names each hold, for good. */
  readonly messageId: string;
}

/** Runs a flow to its end: carries out what it asks for and tells it the answers. */
export async function runFlow(service: BookingService, errand: Errand, flow: Flow): Promise<Turned> {
  let step = flow.next();
  for (let place = 0; !step.done; place += 1) {
    step = flow.next(await carryOut(service, errand, place, step.value));
  }
  return step.value;
}

async function carryOut(
  service: BookingService,
  errand: Errand,
  place: number,
  request: Request,
): Promise<Answer> {
  const { tenantId, guestId } = errand.conversation;
  const actor: Actor = { kind: 'guest', guestId, conversationId: errand.conversation.id };
  switch (request.kind) {
    case 'search-slots':
      return service.searchSlots(tenantId, request.query);
    case 'hold-slot':
      return service.holdSlot(tenantId, actor, { ...request.hold, ...provenance(errand, place) });
    case 'accept-hold':
      return service.acceptHold(tenantId, actor, request.bookingId);
    case 'cancellation-terms':
      return service.cancellationTerms(tenantId, request.bookingId);
    case 'cancel-booking':
      return service.cancelBooking(tenantId, actor, request.bookingId, request.reason);
    case 'booking':
      return ownBooking(service, errand, request.bookingId);
    case 'upcoming-visits':
      return service.upcomingVisits(tenantId, guestId);
    case 'name-guest':
      await service.nameGuest(tenantId, guestId, request.name);
      return null;
  }
}

function provenance({ conversation, messageId }: Errand, place: number) {
  return {
    guestId: conversation.guestId,
    conversationId: conversation.id,
    channel: conversation.channel,
    requestKey: `${messageId}:${place}`,
  };
}

/** A tap may carry any id: another guest's booking does not exist for this one. */
async function ownBooking(service: BookingService, { conversation }: Errand, bookingId: string) {
  const booking = await service.booking(conversation.tenantId, bookingId);
  return booking?.guest.id === conversation.guestId ? booking : null;
}
