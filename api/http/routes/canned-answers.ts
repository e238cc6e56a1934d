import { z } from 'zod';
import {
  type CannedOutcome,
  cannedAnswers,
  removeCannedAnswer,
  saveCannedAnswer,
} from '../../conversations/canned-answers.ts';
import type { Core } from '../../core.ts';
import { json, notPossible, problem, type Reply, type Route, route, staffOn } from '../route.ts';
import { actorOf } from './desk.ts';

const PATH = '/api/v1/canned-answers';

const Answer = z.strictObject({
  /** What it is found by after "/". */
  title: z.string().trim().min(1).max(60),
  /** `{name}` is the guest's first name. */
  text: z.string().trim().min(1).max(1_000),
});

/** Short texts of the house's own: the desk puts them into answers, owners and managers keep them. */
export function cannedAnswerRoutes(core: Core): Route[] {
  return [
    route({
      method: 'get',
      path: PATH,
      summary: 'The house’s own answers',
      permission: 'answer-guests',
      where: 'anywhere',
      answers: 'All of them, by their titles.',
      handle: async (request) => json(200, { answers: await cannedAnswers(core, staffOn(request).tenantId) }),
    }),
    saveRoute(core, PATH, 'Keep a new answer'),
    saveRoute(core, `${PATH}/:id`, 'Change an answer'),
    route({
      method: 'del',
      path: `${PATH}/:id`,
      summary: 'Take an answer away',
      permission: 'change-house',
      answers: 'Its id.',
      async handle(request) {
        const staff = staffOn(request);
        return answerOf(
          await removeCannedAnswer(core, staff.tenantId, actorOf(staff), request.params.id ?? ''),
        );
      },
    }),
  ];
}

function saveRoute(core: Core, path: string, summary: string): Route {
  return route({
    method: 'post',
    path,
    summary,
    permission: 'change-house',
    body: Answer,
    answers: 'Its id.',
    async handle(request) {
      const staff = staffOn(request);
      const answer = { id: request.params.id ?? null, ...request.body };
      return answerOf(await saveCannedAnswer(core, staff.tenantId, actorOf(staff), answer));
    },
  });
}

function answerOf(outcome: CannedOutcome): Reply {
  if (outcome.ok) return json(200, { id: outcome.id });
  const { reason } = outcome;
  if (reason === 'not-found') return problem({ status: 404, title: 'There is no such answer', reason });
  return notPossible({ reason });
}
