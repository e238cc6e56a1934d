import type { Actor, CallKey, Conversation, Id, StaffChat, StaffIdentity } from '../api/contract.ts';
import type { AnswerOf, Request, StaffRequest } from '../dialogs/types.ts';

interface Call {
  readonly conversation: Conversation;
  readonly key: CallKey;
}

type StaffAnswer = AnswerOf[StaffRequest['kind']];

const kinds: Readonly<Record<StaffRequest['kind'], true>> = {
  'link-staff': true,
  'unlink-staff': true,
  'staff-days': true,
  'house-day': true,
  'therapist-late': true,
  block: true,
  unblock: true,
  'swap-candidates': true,
  'ask-swap': true,
  'answer-swap': true,
  'mark-begun': true,
  'mark-done': true,
  'mark-no-show': true,
};

export function isStaffRequest(request: Request): request is StaffRequest {
  return Object.hasOwn(kinds, request.kind);
}

/** Carries out what a member of staff asks for. Throws when a guest's flow asks: that is a fault of the flow. */
export async function carryOutForStaff(
  chat: StaffChat,
  call: Call,
  request: StaffRequest,
): Promise<StaffAnswer> {
  const { tenantId, id, staff, locale } = call.conversation;
  if (request.kind === 'link-staff') return chat.linkStaff(tenantId, id, request.code);
  if (staff === null) throw new TypeError(`${request.kind} was asked for in a guest’s conversation`);
  if (request.kind === 'unlink-staff') {
    await chat.unlinkStaff(tenantId, id);
    return null;
  }
  if (request.kind === 'house-day') return chat.houseDay(tenantId, staff, request.date, locale);
  return asTherapist(
    chat,
    { ...call, tenantId, actor: actorOf(staff), therapistId: therapistIdOf(staff) },
    request,
  );
}

interface TherapistCall extends Call {
  readonly tenantId: Id;
  readonly actor: Actor;
  readonly therapistId: Id;
}

async function asTherapist(
  chat: StaffChat,
  { tenantId, actor, therapistId, key }: TherapistCall,
  request: Exclude<StaffRequest, { kind: 'link-staff' | 'unlink-staff' | 'house-day' }>,
): Promise<StaffAnswer> {
  switch (request.kind) {
    case 'staff-days':
      return chat.staffDays(tenantId, therapistId, request.from, request.to);
    case 'therapist-late':
      return chat.tellTherapistLate(tenantId, actor, therapistId, request.minutes, key);
    case 'block':
      return chat.block(tenantId, actor, { ...request.block, therapistId, requestKey: key });
    case 'unblock':
      return { ok: await chat.unblock(tenantId, actor, request.timeOffId, key) };
    case 'swap-candidates':
      return chat.swapCandidates(tenantId, request.bookingId, therapistId);
    case 'ask-swap': {
      const { bookingId, toTherapistId } = request;
      return chat.askSwap(tenantId, actor, { bookingId, toTherapistId, requestKey: key });
    }
    case 'answer-swap':
      return chat.answerSwap(tenantId, actor, request.swapId, request.yes, key);
    case 'mark-begun':
      return chat.markBegun(tenantId, actor, request.bookingId, key);
    case 'mark-done':
      return chat.markDone(tenantId, actor, request.bookingId, key);
    case 'mark-no-show':
      return chat.markNoShowByTherapist(tenantId, actor, request.bookingId, key);
  }
}

function actorOf({ staffId, name, role }: StaffIdentity): Actor {
  return { kind: 'staff', userId: staffId, name, role };
}

function therapistIdOf({ therapistId, name }: StaffIdentity): Id {
  if (therapistId === null) throw new TypeError(`${name} gives no treatments`);
  return therapistId;
}
