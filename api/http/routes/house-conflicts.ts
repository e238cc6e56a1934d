import { z } from 'zod';
import type { HouseEditor } from '../../contract.ts';
import { newId } from '../../database/ids.ts';
import { isTheirs, sheetSeenBy } from '../../people/permissions.ts';
import { keyOf } from '../call-key.ts';
import { json, problem, type Route, route, staffOn } from '../route.ts';
import { actorOf } from './desk.ts';

const Moves = z.object({
  moves: z
    .array(
      z.object({
        bookingId: z.string().min(1).max(16),
        startsAt: z.string().max(40),
        therapistId: z.string().max(16).nullable(),
      }),
    )
    .min(1)
    .max(500),
});

/** What can be changed, the visits that are in conflict with it, and their other times. */
export function conflictRoutes(editor: HouseEditor): Route[] {
  return [
    route({
      method: 'get',
      path: '/api/v1/house/changes',
      summary: 'Who changed the house last',
      permission: 'change-house',
      answers: 'The last 200 changes, newest first: the kind, what was changed, by whom and when.',
      handle: async (request) => json(200, { changes: await editor.changes(staffOn(request).tenantId) }),
    }),
    route({
      method: 'get',
      path: '/api/v1/house/sheet',
      summary: 'All of the house that can be changed, retired things too',
      permission: 'change-rota',
      where: 'theirs',
      answers:
        'Locations, treatments, therapists, rooms, equipment, rotas, time off, closures, terms and policy.',
      async handle(request) {
        const staff = staffOn(request);
        return json(200, sheetSeenBy(staff, await editor.sheet(staff.tenantId)));
      },
    }),
    route({
      method: 'get',
      path: '/api/v1/house/conflicts',
      summary: 'Visits to come that the house as it is leaves without something',
      permission: 'change-rota',
      where: 'theirs',
      answers: 'The visits, soonest first, with why, and what is free instead.',
      async handle(request) {
        const staff = staffOn(request);
        const conflicts = await editor.conflicts(staff.tenantId);
        return json(200, {
          conflicts: conflicts.filter(({ booking }) => isTheirs(staff, booking.locationId)),
        });
      },
    }),
    replanRoute(editor),
  ];
}

function replanRoute(editor: HouseEditor): Route {
  return route({
    method: 'post',
    path: '/api/v1/house/replan',
    summary: 'Move several visits, and tell each guest once',
    permission: 'change-rota',
    where: 'theirs',
    body: Moves,
    answers: 'The visits that were moved, and those that could not be, with the reason.',
    async handle(request) {
      const staff = staffOn(request);
      const key = keyOf(request) ?? newId();
      const outcome = await editor.replan(staff.tenantId, actorOf(staff), request.body.moves, key);
      if (outcome.ok) return json(200, { moved: outcome.moved, refused: outcome.refused });
      const { reason, refused } = outcome;
      const status = reason === 'not-allowed' ? 403 : 409;
      return problem({ status, title: 'No visit was moved', reason, more: { refused } });
    },
  });
}
