import { z } from 'zod';
import type { StaffChat } from '../../contract.ts';
import type { Core } from '../../core.ts';
import { StaffTable } from '../../database/entities/people.ts';
import { newId } from '../../database/ids.ts';
import { tenantScope } from '../../database/scope.ts';
import { isAtTheirs } from '../../people/where-is.ts';
import { chatsOfPerson } from '../../staff-chat/staff-of.ts';
import { keyOf } from '../call-key.ts';
import { json, notPossible, problem, type Route, route, staffOn } from '../route.ts';
import { actorOf } from './desk.ts';

const Answer = z.object({ yes: z.boolean() });

/** The team: whose chat is linked, codes to link one, and visits that are to change hands. */
export function staffRoutes(core: Core, chat: StaffChat): Route[] {
  return [listRoute(core), codeRoute(chat), swapsRoute(core, chat), settleRoute(chat)];
}

function listRoute(core: Core): Route {
  return route({
    method: 'get',
    path: '/api/v1/staff',
    summary: 'The team, and who is linked to a chat',
    permission: 'change-rota',
    where: 'anywhere',
    answers: 'Everybody who can sign in.',
    async handle(request) {
      const { tenantId } = staffOn(request);
      const staff = await core.database.run(async (db) => {
        const scope = tenantScope(db, tenantId);
        const people = await scope.findAll(StaffTable, { active: true });
        return Promise.all(
          people.map(async ({ id, name, role, resourceId }) => ({
            id,
            name,
            role,
            therapistId: resourceId,
            linked: (await chatsOfPerson(scope, id)).length > 0,
          })),
        );
      });
      return json(200, { staff: staff.toSorted((a, b) => a.name.localeCompare(b.name)) });
    },
  });
}

function codeRoute(chat: StaffChat): Route {
  return route({
    method: 'post',
    path: '/api/v1/staff/:id/chat-code',
    summary: 'A code that makes a chat this person’s: sent there, it links it',
    // The desk for everybody, and everybody for themselves.
    permission: 'see-calendar',
    where: 'person',
    answers: 'The code, good once and for a quarter of an hour.',
    async handle(request) {
      const staff = staffOn(request);
      const code = await chat.newChatCode(staff.tenantId, actorOf(staff), request.params.id ?? '');
      return code === null ? notFound('person') : json(200, code);
    },
  });
}

function swapsRoute(core: Core, chat: StaffChat): Route {
  return route({
    method: 'get',
    path: '/api/v1/swaps',
    summary: 'Visits that a therapist wants to give to a colleague',
    permission: 'change-visits',
    where: 'theirs',
    answers: 'Those that wait for the colleague or for the desk.',
    async handle(request) {
      const staff = staffOn(request);
      const swaps = await chat.swaps(staff.tenantId, null);
      const theirs = await core.database.run((db) => {
        const scope = tenantScope(db, staff.tenantId);
        return Promise.all(swaps.map(({ id }) => isAtTheirs(scope, staff, 'swap', id)));
      });
      return json(200, { swaps: swaps.filter((_, place) => theirs[place]) });
    },
  });
}

function settleRoute(chat: StaffChat): Route {
  return route({
    method: 'post',
    path: '/api/v1/swaps/:id/settle',
    summary: 'The desk’s yes or no to a swap that the colleague agreed to',
    permission: 'change-visits',
    where: 'swap',
    body: Answer,
    answers: 'The swap as it is now.',
    async handle(request) {
      const staff = staffOn(request);
      const outcome = await chat.settleSwap(
        staff.tenantId,
        actorOf(staff),
        request.params.id ?? '',
        request.body.yes,
        keyOf(request) ?? newId(),
      );
      if (outcome.ok) return json(200, { swap: outcome.swap });
      if (outcome.reason === 'not-found') return notFound('swap');
      return notPossible({ reason: outcome.reason });
    },
  });
}

function notFound(what: string) {
  return problem({ status: 404, title: `There is no such ${what}`, reason: 'not-found' });
}
