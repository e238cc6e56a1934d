import { z } from 'zod';
import type { BookingService } from '../../contract.ts';
import type { Core } from '../../core.ts';
import { newId } from '../../database/ids.ts';
import { newestConversation } from '../../inbox/newest-conversation.ts';
import { keyOf } from '../call-key.ts';
import { json, notPossible, problem, type Route, route, staffOn } from '../route.ts';
import { actorOf } from './desk.ts';
import { Day, Id, Time, Wish } from './visit-wish.ts';

const Series = Wish.extend({
  locationId: Id,
  rule: z.object({
    everyWeeks: z.number().int(),
    time: Time,
    from: Day,
    until: Day.nullable().default(null),
    count: z.number().int().nullable().default(null),
  }),
});

/** Recurring visits at the desk. */
export function seriesRoutes(core: Core, service: BookingService): Route[] {
  return [holdRoute(core, service), acceptRoute(service)];
}

function holdRoute(core: Core, service: BookingService): Route {
  return route({
    method: 'post',
    path: '/api/v1/series',
    summary: 'Hold the visits of a recurring booking',
    permission: 'change-visits',
    where: 'theirs',
    body: Series,
    answers: 'What is held, the days that could not be had with what is free instead, and the days to come.',
    async handle(request) {
      const staff = staffOn(request);
      const { tenantId } = staff;
      const outcome = await service.holdSeries(tenantId, actorOf(staff), {
        ...request.body,
        ...(await newestConversation(core, tenantId, request.body.guestId)),
        channel: 'desk',
        requestKey: keyOf(request) ?? newId(),
      });
      if (outcome.ok) return json(200, { series: outcome.series });
      const { reason, conflicts } = outcome;
      return notPossible({ reason, more: { conflicts } });
    },
  });
}

function acceptRoute(service: BookingService): Route {
  return route({
    method: 'post',
    path: '/api/v1/series/:id/accept',
    summary: 'The guest said yes to all visits that are held',
    permission: 'change-visits',
    where: 'series',
    answers: 'The first visit, with the checkout that confirms them all where something is due.',
    async handle(request) {
      const staff = staffOn(request);
      const id = request.params.id ?? '';
      const outcome = await service.acceptSeries(staff.tenantId, actorOf(staff), id, keyOf(request));
      if (outcome.ok) return json(200, { booking: outcome.booking });
      const { reason, booking } = outcome;
      return reason === 'not-found'
        ? problem({ status: 404, title: 'There is no such series', reason })
        : notPossible({ reason, more: { booking } });
    },
  });
}
