import { z } from 'zod';
import type { PutAwayOutcome, RetryOutcome } from '../../contract.ts';
import type { Core } from '../../core.ts';
import { putAwayFailed, retryFailed } from '../../failed-messages/settle-failed.ts';
import { failedMessages } from '../../failed-messages/view-failed.ts';
import { keyOf } from '../call-key.ts';
import { json, notPossible, problem, type Reply, type Route, route, staffOn } from '../route.ts';
import { actorOf } from './desk.ts';

const Page = z.object({
  before: z.string().min(1).max(16).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
});
const Again = z.strictObject({
  /** Also where the first answer was `talk-went-on` or `old`. */
  evenSo: z.boolean().default(false),
});

/** Messages that were set aside or given up, and what the desk does about them. */
export function failedMessageRoutes(core: Core): Route[] {
  return [listRoute(core), retryRoute(core), doneRoute(core)];
}

function listRoute(core: Core): Route {
  return route({
    method: 'get',
    path: '/api/v1/failed-messages',
    summary: 'Messages of guests that we could not handle, and of the house that could not be sent',
    permission: 'see-conversations',
    where: 'anywhere',
    query: Page,
    answers: 'A page, newest first, with how many there are in all; `next` is the `before` of the next page.',
    async handle(request) {
      const { before, limit } = request.query;
      const wish = { before: before ?? null, limit };
      return json(200, await failedMessages(core, staffOn(request).tenantId, wish));
    },
  });
}

function retryRoute(core: Core): Route {
  return route({
    method: 'post',
    path: '/api/v1/failed-messages/:id/retry',
    summary: 'Try a message again; over a doubt only with evenSo',
    permission: 'answer-guests',
    where: 'anywhere',
    body: Again,
    answers: 'Nothing more: it is tried now. Should it fail again, it is in the list again.',
    async handle(request) {
      const staff = staffOn(request);
      const wish = { id: request.params.id ?? '', evenSo: request.body.evenSo };
      return answerOf(await retryFailed(core, staff.tenantId, actorOf(staff), wish, keyOf(request)));
    },
  });
}

function doneRoute(core: Core): Route {
  return route({
    method: 'post',
    path: '/api/v1/failed-messages/:id/done',
    summary: 'Put a message away: somebody has seen to it',
    permission: 'answer-guests',
    where: 'anywhere',
    answers: 'Nothing more: it is put away.',
    async handle(request) {
      const staff = staffOn(request);
      const id = request.params.id ?? '';
      return answerOf(await putAwayFailed(core, staff.tenantId, actorOf(staff), id, keyOf(request)));
    },
  });
}

function answerOf(outcome: RetryOutcome | PutAwayOutcome): Reply {
  if (outcome.ok) return json(200, { ok: true });
  const { reason } = outcome;
  if (reason === 'not-found') return problem({ status: 404, title: 'There is no such message', reason });
  return notPossible({ reason });
}
