import type { GuestCare } from '../../contract.ts';
import { json, problem, type Route, route, staffOn } from '../route.ts';

/** What guests agreed to be sent. */
export function consentRoutes(care: Pick<GuestCare, 'consents'>): Route[] {
  return [
    route({
      method: 'get',
      path: '/api/v1/guests/:id/consents',
      summary: 'What a guest may be sent, and what they said of it',
      permission: 'see-conversations',
      where: 'anywhere',
      answers:
        'The guest whom this id leads to by now: whether they may be written to about their next visit, whether they want messages, and each word of theirs with its time and chat, newest first.',
      async handle(request) {
        const found = await care.consents(staffOn(request).tenantId, request.params.id ?? '');
        return found === null
          ? problem({ status: 404, title: 'There is no such guest', reason: 'not-found' })
          : json(200, found);
      },
    }),
  ];
}
