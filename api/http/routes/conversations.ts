import { z } from 'zod';
import { takeBack } from '../../conversations/take-back.ts';
import { takeOver } from '../../conversations/take-over.ts';
import { conversationLines, conversations } from '../../conversations/view-conversations.ts';
import { writeToGuest } from '../../conversations/write-to-guest.ts';
import type { Core } from '../../core.ts';
import { keyOf } from '../call-key.ts';
import { json, problem, type Reply, type Route, route, staffOn } from '../route.ts';
import { actorOf } from './desk.ts';

const Which = z.object({ waiting: z.enum(['true', 'false']).optional() });
const After = z.object({ after: z.coerce.number().int().nonnegative().optional() });
/** The longest message that every channel takes in one piece: Telegram's limit. */
const Message = z.object({ text: z.string().trim().min(1).max(4_096) });

/** Talks at the desk: who wants a person, what was said, and a person's own part in it. */
export function conversationRoutes(core: Core): Route[] {
  return [listRoute(core), linesRoute(core), writeRoute(core), takeRoute(core), returnRoute(core)];
}

function listRoute(core: Core): Route {
  return route({
    method: 'get',
    path: '/api/v1/conversations',
    summary: 'Conversations; of those who want or have a person with waiting=true',
    permission: 'see-conversations',
    query: Which,
    answers: 'At most 100: who waits longest first, or the newest first.',
    async handle(request) {
      const which = request.query.waiting === 'true' ? 'waiting' : 'all';
      return json(200, { conversations: await conversations(core, staffOn(request).tenantId, which) });
    },
  });
}

function linesRoute(core: Core): Route {
  return route({
    method: 'get',
    path: '/api/v1/conversations/:id/lines',
    summary: 'What was said: the end of the talk, or what came after a position',
    permission: 'see-conversations',
    query: After,
    answers: 'At most 200 lines, oldest first.',
    async handle(request) {
      const { tenantId } = staffOn(request);
      const id = request.params.id ?? '';
      const lines = await conversationLines(core, tenantId, id, request.query.after ?? null);
      return lines === null ? notFound() : json(200, { lines });
    },
  });
}

function writeRoute(core: Core): Route {
  return route({
    method: 'post',
    path: '/api/v1/conversations/:id/messages',
    summary: 'Write to the guest; the bot is silent from then on',
    permission: 'answer-guests',
    body: Message,
    answers: 'Nothing more: the message is on its way.',
    async handle(request) {
      const staff = staffOn(request);
      const message = { conversationId: request.params.id ?? '', text: request.body.text };
      const written = await writeToGuest(core, staff.tenantId, actorOf(staff), message, keyOf(request));
      if (written.ok) return json(200, { ok: true });
      return written.reason === 'not-found'
        ? notFound()
        : problem({ status: 422, title: 'The key was used for something else', reason: written.reason });
    },
  });
}

function takeRoute(core: Core): Route {
  return route({
    method: 'post',
    path: '/api/v1/conversations/:id/take',
    summary: 'Take the conversation: the bot is silent',
    permission: 'answer-guests',
    answers: 'Nothing more: it is yours.',
    async handle(request) {
      const staff = staffOn(request);
      const taken = await takeOver(core, staff.tenantId, actorOf(staff), request.params.id ?? '');
      return taken ? json(200, { ok: true }) : notFound();
    },
  });
}

function returnRoute(core: Core): Route {
  return route({
    method: 'post',
    path: '/api/v1/conversations/:id/return',
    summary: 'Give the conversation back to the bot; the guest is told',
    permission: 'answer-guests',
    answers: 'Nothing more: the bot has it.',
    async handle(request) {
      const staff = staffOn(request);
      const returned = await takeBack(core, staff.tenantId, actorOf(staff), request.params.id ?? '');
      return returned ? json(200, { ok: true }) : notFound();
    },
  });
}

function notFound(): Reply {
  return problem({ status: 404, title: 'There is no such conversation', reason: 'not-found' });
}
