import { z } from 'zod';
import type { StaffChat } from '../../contract.ts';
import type { Core } from '../../core.ts';
import { StaffTable } from '../../database/entities/people.ts';
import { newId } from '../../database/ids.ts';
import { tenantScope } from '../../database/scope.ts';
import { chatsOfPerson } from '../../staff-chat/staff-of.ts';
import { keyOf } from '../call-key.ts';
import { json, notPossible, problem, type Route, route, staffOn } from '../route.ts';
import { actorOf } from './desk.ts';

const Answer = z.object({ yes: z.boolean() });

/** The team: whose chat is linked, codes to link one, and visits that are to change hands. */
export function staffRoutes(core: Core, chat: StaffChat): Route[] {
  return [listRoute(core), codeRoute(chat), swapsRoute(chat), settleRoute(chat)];
}

function listRoute(core: Core): Route {
  return route({
    method: 'get',
    path: '/api/v1/staff',
    summary: 'The team, and who is linked to a chat',
    permission: 'change-rota',
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
    answers: 'The code, good once and for a quarter of an hour.',
    async handle(request) {
      const staff = staffOn(request);
      const code = await chat.newChatCode(staff.tenantId, actorOf(staff), request.params.id ?? '');
      return code === null ? notFound('person') : json(200, code);
    },
  });
}

function swapsRoute(chat: StaffChat): Route {
  return route({
    method: 'get',
    path: '/api/v1/swaps',
    summary: 'Visits that a therapist wants to give to a colleague',
    permission: 'change-visits',
    answers: 'Those that wait for the colleague or for the desk.',
    handle: async (request) => json(200, { swaps: await chat.swaps(staffOn(request).tenantId, null) }),
  });
}

function settleRoute(chat: StaffChat): Route {
  return route({
    method: 'post',
    path: '/api/v1/swaps/:id/settle',
    summary: 'The desk’s yes or no to a swap that the colleague agreed to',
    permission: 'change-visits',
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
