import { z } from 'zod';
import type { BookingService, DeskBookingOutcome, MoveOutcome, Obstacle } from '../../contract.ts';
import type { Core } from '../../core.ts';
import { newId } from '../../database/ids.ts';
import { tenantScope } from '../../database/scope.ts';
import { newestConversation } from '../../inbox/newest-conversation.ts';
import { redactText } from '../../inbox/redact-cards.ts';
import type { StaffMember } from '../../people/sessions.ts';
import { isAtTheirs, type Thing } from '../../people/where-is.ts';
import { keyOf } from '../call-key.ts';
import { json, notPossible, problem, type Reply, type Route, route, staffOn } from '../route.ts';
import { actorOf } from './desk.ts';
import { Day, Id, Time, Wish } from './visit-wish.ts';

const Instant = z.string().min(16).max(40);

const Exception = z.object({
  // What looks like a card's number is not kept.
  reason: z.string().max(500).transform(redactText),
  outsideHours: z.boolean().default(false),
  overBuffers: z.boolean().default(false),
  overCapacity: z.boolean().default(false),
});

const Booking = Wish.extend({
  locationId: Id,
  startsAt: Instant,
  roomId: Id.nullable().default(null),
  payment: z.enum(['at-spa', 'by-link']).default('at-spa'),
  exception: Exception.nullable().default(null),
  waitlistId: Id.nullable().optional(),
});

const Move = z.object({
  startsAt: Instant,
  locationId: Id.nullable().default(null),
  therapistId: Id.nullable().default(null),
  version: z.number().int().positive().optional(),
  itemId: Id.nullable().optional(),
  roomId: Id.nullable().optional(),
  durationMinutes: z.number().int().positive().max(1_440).nullable().optional(),
  exception: Exception.nullable().default(null),
});

const Search = Wish.omit({ guestId: true }).extend({
  locationId: Id.nullable().default(null),
  from: Day,
  to: Day,
  onDays: z.array(Day).max(31).nullable().default(null),
  timeFrom: Time.nullable().default(null),
  timeTo: Time.nullable().default(null),
  near: Time.nullable().default(null),
  order: z.enum(['spread', 'soonest']).default('spread'),
  notTherapistIds: z.array(Id).max(100).default([]),
  ignoring: Id.nullable().default(null),
  limit: z.number().int().min(1).max(500).default(10),
});

/** The desk's own bookings: looking for time, booking it, moving what is booked. */
export function bookingRoutes(core: Core, service: BookingService): Route[] {
  return [searchRoute(service), bookRoute(core, service), moveRoute(core, service)];
}

function searchRoute(service: BookingService): Route {
  return route({
    method: 'post',
    path: '/api/v1/slots',
    summary: 'Find free time for a visit',
    permission: 'change-visits',
    where: 'theirs',
    body: Search,
    answers: 'Bookable starts, best first, each with who and where; or why there is none.',
    async handle(request) {
      const { tenantId, locationIds: within } = staffOn(request);
      return json(200, await service.searchSlots(tenantId, { ...request.body, within }));
    },
  });
}

function bookRoute(core: Core, service: BookingService): Route {
  return route({
    method: 'post',
    path: '/api/v1/bookings',
    summary: 'Book a visit for a guest; over a rule only with a reason',
    permission: 'change-visits',
    where: 'theirs',
    body: Booking,
    answers: 'The visit.',
    async handle(request) {
      const staff = staffOn(request);
      const { tenantId } = staff;
      const { waitlistId = null } = request.body;
      if (waitlistId !== null && !(await mayReach(core, staff, 'wait', waitlistId)))
        return notPossible({ reason: 'not-waiting' });
      const outcome = await service.bookByDesk(tenantId, actorOf(staff), {
        ...request.body,
        ...(await newestConversation(core, tenantId, request.body.guestId)),
        channel: 'desk',
        requestKey: keyOf(request) ?? newId(),
      });
      return answerOf(core, staff, outcome);
    },
  });
}

function moveRoute(core: Core, service: BookingService): Route {
  return route({
    method: 'post',
    path: '/api/v1/bookings/:id/move',
    summary: 'Give a visit another time, therapist, room, length or house',
    permission: 'change-visits',
    where: 'visit',
    body: Move,
    answers: 'The visit at its new time.',
    async handle(request) {
      const staff = staffOn(request);
      const outcome = await service.moveBooking(staff.tenantId, actorOf(staff), {
        ...request.body,
        bookingId: request.params.id ?? '',
        requestKey: keyOf(request) ?? newId(),
      });
      return answerOf(core, staff, outcome);
    },
  });
}

async function answerOf(
  core: Core,
  staff: StaffMember,
  outcome: DeskBookingOutcome | MoveOutcome,
): Promise<Reply> {
  if (outcome.ok) return json(200, { booking: outcome.booking });
  const { reason } = outcome;
  if (reason === 'not-found') return problem({ status: 404, title: 'There is no such visit', reason });
  const obstacles = 'obstacles' in outcome ? outcome.obstacles : undefined;
  if (!obstacles) return notPossible({ reason });
  const list = await Promise.all(obstacles.list.map((one) => obstacleSeenBy(core, staff, one)));
  return notPossible({ reason, more: { obstacles: { ...obstacles, list } } });
}

/** That a therapist is taken at another location is told; by whom is not. */
async function obstacleSeenBy(core: Core, staff: StaffMember, one: Obstacle): Promise<Obstacle> {
  if (one.kind !== 'taken' || (await mayReach(core, staff, 'visit', one.by.bookingId))) return one;
  return { ...one, by: { ...one.by, guestName: null } };
}

async function mayReach(core: Core, staff: StaffMember, thing: Thing, id: string): Promise<boolean> {
  if (staff.locationIds === null) return true;
  return core.database.run((db) => isAtTheirs(tenantScope(db, staff.tenantId), staff, thing, id));
}
