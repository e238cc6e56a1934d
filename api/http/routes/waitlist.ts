import { z } from 'zod';
import type { BookingService, WaitlistOutcome } from '../../contract.ts';
import type { Core } from '../../core.ts';
import { newId } from '../../database/ids.ts';
import { newestConversation } from '../../inbox/newest-conversation.ts';
import { isWaitOfTheirs } from '../../people/where-is.ts';
import { keyOf } from '../call-key.ts';
import { json, notPossible, problem, type Reply, type Route, route, staffOn } from '../route.ts';
import { actorOf } from './desk.ts';
import { Day, Id, Time, Wish } from './visit-wish.ts';

const OfGuest = z.object({ guest: Id.optional() });
const Joining = Wish.extend({
  locationId: Id.nullable().default(null),
  from: Day,
  to: Day,
  timeFrom: Time.nullable().default(null),
  timeTo: Time.nullable().default(null),
});

/** The waiting list at the desk. */
export function waitlistRoutes(core: Core, service: BookingService): Route[] {
  return [listRoute(service), joinRoute(core, service), leaveRoute(service)];
}

function listRoute(service: BookingService): Route {
  return route({
    method: 'get',
    path: '/api/v1/waitlist',
    summary: 'Who waits for time to come free',
    permission: 'change-visits',
    where: 'theirs',
    query: OfGuest,
    answers: 'At most 500 entries, first come first.',
    async handle(request) {
      const staff = staffOn(request);
      const entries = await service.waitlist(staff.tenantId, request.query.guest ?? null);
      return json(200, { entries: entries.filter(({ wish }) => isWaitOfTheirs(staff, wish.locationId)) });
    },
  });
}

function joinRoute(core: Core, service: BookingService): Route {
  return route({
    method: 'post',
    path: '/api/v1/waitlist',
    summary: 'Put a guest on the waiting list',
    permission: 'change-visits',
    where: 'theirs',
    body: Joining,
    answers: 'The entry.',
    async handle(request) {
      const staff = staffOn(request);
      const { tenantId } = staff;
      return answerOf(
        await service.joinWaitlist(tenantId, actorOf(staff), {
          ...request.body,
          ...(await newestConversation(core, tenantId, request.body.guestId)),
          channel: 'desk',
          requestKey: keyOf(request) ?? newId(),
        }),
      );
    },
  });
}

function leaveRoute(service: BookingService): Route {
  return route({
    method: 'post',
    path: '/api/v1/waitlist/:id/leave',
    summary: 'Take a guest off the waiting list',
    permission: 'change-visits',
    where: 'wait',
    answers: 'The entry as it is now.',
    async handle(request) {
      const staff = staffOn(request);
      const id = request.params.id ?? '';
      return answerOf(await service.leaveWaitlist(staff.tenantId, actorOf(staff), id, keyOf(request)));
    },
  });
}

function answerOf(outcome: WaitlistOutcome): Reply {
  if (outcome.ok) return json(200, { entry: outcome.entry });
  const { reason } = outcome;
  return reason === 'not-found'
    ? problem({ status: 404, title: 'There is no such guest, location or entry', reason })
    : notPossible({ reason });
}
