import { z } from 'zod';
import { guestVisits } from '../../booking/guest-visits.ts';
import type { GuestLinks, MergeOutcome, PartOutcome } from '../../contract.ts';
import type { Core } from '../../core.ts';
import { newId } from '../../database/ids.ts';
import { keyOf } from '../call-key.ts';
import { json, notPossible, problem, type Reply, type Route, route, staffOn } from '../route.ts';
import { actorOf } from './desk.ts';

const Other = z.object({ guestId: z.string().min(1).max(40) });

/** Which records and chats are one guest's. */
export function guestRoutes(core: Core, links: GuestLinks): Route[] {
  return [visitsRoute(core), identitiesRoute(links), mergeRoute(links), partRoute(links)];
}

function visitsRoute(core: Core): Route {
  return route({
    method: 'get',
    path: '/api/v1/guests/:id/visits',
    summary: 'A guest’s visits: those to come, and all others',
    permission: 'see-conversations',
    where: 'theirs',
    answers: 'Those to come, soonest first, and the others, newest first: at most 200 in all.',
    async handle(request) {
      const found = await guestVisits(core, staffOn(request), request.params.id ?? '');
      return found === null ? notFound('guest') : json(200, found);
    },
  });
}

function identitiesRoute(links: GuestLinks): Route {
  return route({
    method: 'get',
    path: '/api/v1/guests/:id/identities',
    summary: 'A guest’s chats, and the records that were merged into theirs',
    permission: 'see-conversations',
    where: 'anywhere',
    answers: 'The guest whom this id leads to by now, their chats, and the merges, newest first.',
    async handle(request) {
      const found = await links.identities(staffOn(request).tenantId, request.params.id ?? '');
      return found === null ? notFound('guest') : json(200, found);
    },
  });
}

function mergeRoute(links: GuestLinks): Route {
  return route({
    method: 'post',
    path: '/api/v1/guests/:id/merge',
    summary: 'Two records are one guest’s: all that is the other’s becomes this guest’s',
    permission: 'join-guests',
    where: 'anywhere',
    body: Other,
    answers: 'The merge, to undo it by, and the guest who has it all.',
    async handle(request) {
      const staff = staffOn(request);
      const guests = { keptId: request.params.id ?? '', otherId: request.body.guestId };
      const key = keyOf(request) ?? newId();
      return answerOf(await links.mergeGuests(staff.tenantId, actorOf(staff), guests, key));
    },
  });
}

function partRoute(links: GuestLinks): Route {
  return route({
    method: 'post',
    path: '/api/v1/merges/:id/undo',
    summary: 'They are two guests after all: what came from the merged one goes back',
    permission: 'join-guests',
    where: 'anywhere',
    answers: 'The guest who has their own again.',
    async handle(request) {
      const staff = staffOn(request);
      const key = keyOf(request) ?? newId();
      return answerOf(await links.partGuests(staff.tenantId, actorOf(staff), request.params.id ?? '', key));
    },
  });
}

function answerOf(outcome: MergeOutcome | PartOutcome): Reply {
  if (outcome.ok) return json(200, outcome);
  const { reason } = outcome;
  if (reason === 'not-found') return notFound('guest');
  return notPossible({ reason });
}

function notFound(what: string): Reply {
  return problem({ status: 404, title: `There is no such ${what}`, reason: 'not-found' });
}
