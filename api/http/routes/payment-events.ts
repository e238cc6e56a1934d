import type { Core } from '../../core.ts';
import { seeToEvent, type UnsettledWish, unsettledEvents } from '../../payments/events/set-aside.ts';
import { keyOf } from '../call-key.ts';
import { json, notPossible, problem, type Route, route, staffOn } from '../route.ts';
import { actorOf } from './desk.ts';

/** What payment providers told that could not be acted on, and what owners and managers do about it. */
export function paymentEventRoutes(core: Core): Route[] {
  return [
    route({
      method: 'get',
      path: '/api/v1/payment-events',
      summary: 'What payment providers told that could not be acted on',
      permission: 'see-money',
      where: 'theirs',
      answers:
        'At most 200, newest first. Whose visit it was is not known: none for who is bound to some locations.',
      async handle(request) {
        const { tenantId, locationIds } = staffOn(request);
        return json(200, { events: locationIds === null ? await unsettledEvents(core, tenantId) : [] });
      },
    }),
    settleRoute(core, 'retry', 'again', 'Act on it once more'),
    settleRoute(core, 'done', 'put-away', 'Put it away: somebody has looked at the provider'),
  ];
}

function settleRoute(core: Core, verb: string, how: UnsettledWish['how'], summary: string): Route {
  return route({
    method: 'post',
    path: `/api/v1/payment-events/:id/${verb}`,
    summary,
    permission: 'settle-payments',
    answers: 'Nothing more. What fails again is in the list again.',
    async handle(request) {
      const staff = staffOn(request);
      const wish = { id: request.params.id ?? '', how };
      const outcome = await seeToEvent(core, staff.tenantId, actorOf(staff), wish, keyOf(request));
      if (outcome.ok) return json(200, { ok: true });
      const { reason } = outcome;
      if (reason === 'not-found')
        return problem({ status: 404, title: 'There is no such word of a payment', reason });
      return notPossible({ reason });
    },
  });
}
