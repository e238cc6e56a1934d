import { z } from 'zod';
import type { Actor, BookingService, CallKey, ChangeOutcome, Id } from '../../contract.ts';
import type { Core } from '../../core.ts';
import { redactText } from '../../inbox/redact-cards.ts';
import { eventsAfter } from '../../live/read-events.ts';
import { daySeenBy, detailSeenBy, eventSeenBy, houseSeenBy } from '../../people/permissions.ts';
import type { StaffMember } from '../../people/sessions.ts';
import { isLocalDate } from '../../schedule/local-time.ts';
import { keyOf } from '../call-key.ts';
import { json, notPossible, problem, type Reply, type Route, route, staffOn } from '../route.ts';

const Day = z.object({
  location: z.string().max(16),
  date: z.string().refine(isLocalDate, 'must be a day, YYYY-MM-DD'),
});
const Since = z.object({ since: z.coerce.number().int().nonnegative() });
/** In the desk's own words; what looks like a card's number is not kept. */
const Reason = z.object({ reason: z.string().max(500).transform(redactText).nullish() });

/** The desk's API: the calendar and what is done from it. */
export function deskRoutes(core: Core, service: BookingService): Route[] {
  return [...readingRoutes(core, service), ...changingRoutes(service), undoRoute(service)];
}

function readingRoutes(core: Core, service: BookingService): Route[] {
  return [
    route({
      method: 'get',
      path: '/api/v1/house',
      summary: 'Locations, treatments, therapists and rooms',
      permission: 'see-calendar',
      where: 'theirs',
      answers: 'The house.',
      async handle(request) {
        const staff = staffOn(request);
        return json(200, houseSeenBy(staff, await service.house(staff.tenantId)));
      },
    }),
    route({
      method: 'get',
      path: '/api/v1/calendar',
      summary: 'One day of a location',
      permission: 'see-calendar',
      where: 'theirs',
      query: Day,
      answers: 'The day: its columns, its visits and the sequence of the last event in it.',
      async handle(request) {
        const staff = staffOn(request);
        const day = await service.calendarDay(staff.tenantId, request.query.location, request.query.date);
        const seen = day && daySeenBy(staff, day);
        return seen === null ? notFound('location') : json(200, seen);
      },
    }),
    route({
      method: 'get',
      path: '/api/v1/bookings/:id',
      summary: 'A visit with its history, payments and conversation',
      permission: 'see-calendar',
      where: 'theirs',
      answers: 'The visit.',
      async handle(request) {
        const staff = staffOn(request);
        const found = await service.bookingDetail(staff.tenantId, request.params.id ?? '');
        const detail = found && detailSeenBy(staff, found);
        return detail === null ? notFound('visit') : json(200, detail);
      },
    }),
    route({
      method: 'get',
      path: '/api/v1/events',
      summary: 'What happened after a sequence',
      permission: 'see-calendar',
      where: 'theirs',
      query: Since,
      answers: 'At most 200 events, oldest first.',
      async handle(request) {
        const staff = staffOn(request);
        const events = await eventsAfter(core, staff.tenantId, request.query.since, 200);
        return json(200, {
          events: events.flatMap((logged) => eventSeenBy(staff, logged) ?? []),
        });
      },
    }),
  ];
}

type Change = (
  tenantId: Id,
  actor: Actor,
  bookingId: Id,
  key: CallKey | undefined,
  reason: string | null,
) => Promise<ChangeOutcome>;

function changingRoutes(service: BookingService): Route[] {
  const changes: readonly (readonly [string, string, Change])[] = [
    [
      'check-in',
      'Check the guest in; with a reason, which is kept, outside of the time for it as well',
      (tenantId, actor, id, key, reason) => service.checkIn(tenantId, actor, id, key, reason?.trim() || null),
    ],
    [
      'start',
      'The treatment begins',
      (tenantId, actor, id, key) => service.startTreatment(tenantId, actor, id, key),
    ],
    [
      'complete',
      'The visit is over',
      (tenantId, actor, id, key) => service.completeVisit(tenantId, actor, id, key),
    ],
    [
      'no-show',
      'The guest did not come',
      (tenantId, actor, id, key) => service.markNoShow(tenantId, actor, id, key),
    ],
    [
      'cancel',
      'Cancel the visit',
      (tenantId, actor, id, key, reason) => service.cancelBooking(tenantId, actor, id, reason, key),
    ],
  ];
  return changes.map(([name, summary, change]) =>
    route({
      method: 'post',
      path: `/api/v1/bookings/:id/${name}`,
      summary,
      permission: 'change-visits',
      where: 'visit',
      body: Reason,
      answers: 'The visit as it is now.',
      async handle(request) {
        const staff = staffOn(request);
        return answerOf(
          await change(
            staff.tenantId,
            actorOf(staff),
            request.params.id ?? '',
            keyOf(request),
            request.body.reason ?? null,
          ),
        );
      },
    }),
  );
}

const Undo = z.object({
  /** The guest is here. */
  arrived: z.boolean(),
  /** What was taken from the kept card goes back to it. */
  refundFee: z.boolean().default(false),
});

function undoRoute(service: BookingService): Route {
  return route({
    method: 'post',
    path: '/api/v1/bookings/:id/undo-no-show',
    summary: 'The guest came after all',
    permission: 'change-visits',
    where: 'visit',
    body: Undo,
    answers: 'The visit as it is now.',
    async handle(request) {
      const staff = staffOn(request);
      const undo = { bookingId: request.params.id ?? '', ...request.body };
      return answerOf(await service.undoNoShow(staff.tenantId, actorOf(staff), undo, keyOf(request)));
    },
  });
}

export function actorOf(staff: StaffMember): Actor {
  const { id: userId, name, role, locationIds } = staff;
  return { kind: 'staff', userId, name, role, locationIds };
}

function answerOf(outcome: ChangeOutcome): Reply {
  if (outcome.ok) return json(200, { booking: outcome.booking });
  if (outcome.reason === 'not-found') return notFound('visit');
  return notPossible({ reason: outcome.reason, more: { booking: outcome.booking } });
}

function notFound(what: string): Reply {
  return problem({ status: 404, title: `There is no such ${what}`, reason: 'not-found' });
}
