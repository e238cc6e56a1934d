import { z } from 'zod';
import type { TalkOutcome } from '../../contract.ts';
import { markRead } from '../../conversations/mark-read.ts';
import { takeBack } from '../../conversations/take-back.ts';
import { giveTo, takeOver } from '../../conversations/take-over.ts';
import { conversation, conversationLines, conversations } from '../../conversations/view-conversations.ts';
import { writeToGuest } from '../../conversations/write-to-guest.ts';
import type { Core } from '../../core.ts';
import { StaffTable } from '../../database/entities/people.ts';
import { tenantScope } from '../../database/scope.ts';
import { may } from '../../people/permissions.ts';
import { keyOf } from '../call-key.ts';
import { json, notPossible, problem, type Reply, type Route, route, staffOn } from '../route.ts';
import { actorOf } from './desk.ts';

const Which = z.object({
  show: z.enum(['all', 'waiting', 'mine', 'with-person']).default('all'),
  /** Part of the guest's name. */
  search: z.string().trim().max(100).optional(),
  /** The `next` of the page before. */
  before: z
    .string()
    .regex(/^\d{1,15}\.[^.]{1,40}$/)
    .optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
});
const Position = z.coerce.number().int().nonnegative().max(2_000_000_000);
const Lines = z.object({ after: Position.optional(), before: Position.optional() });
/** Who had the talk as the caller last saw it, null for nobody: a colleague who took it since keeps it. Left out, the last has it. */
const Seen = z.object({ seen: z.string().max(40).nullish() });
/** The longest message that every channel takes in one piece: Telegram's limit. */
const Message = Seen.extend({ text: z.string().trim().min(1).max(4_096) });
const Colleague = z.strictObject({ staffId: z.string().min(1).max(40) });
const Read = z.strictObject({ position: Position });

/** Talks at the desk: who wants a person, what was said, and a person's own part in it. */
export function conversationRoutes(core: Core): Route[] {
  return [
    listRoute(core),
    colleaguesRoute(core),
    oneRoute(core),
    linesRoute(core),
    writeRoute(core),
    takeRoute(core),
    giveRoute(core),
    returnRoute(core),
    readRoute(core),
  ];
}

function listRoute(core: Core): Route {
  return route({
    method: 'get',
    path: '/api/v1/conversations',
    summary:
      'Conversations of all channels: all, those that wait, one’s own, or those a person has or is awaited in',
    permission: 'see-conversations',
    where: 'anywhere',
    query: Which,
    answers:
      'A page: who waits longest first, then the newest, with how many wait in all; `next` is the `before` of the next page.',
    async handle(request) {
      const { id: staffId, tenantId } = staffOn(request);
      const { show, search, before, limit } = request.query;
      const wish = { show, search: search || null, before: before ?? null, limit, staffId };
      return json(200, await conversations(core, tenantId, wish));
    },
  });
}

function colleaguesRoute(core: Core): Route {
  return route({
    method: 'get',
    path: '/api/v1/conversation-colleagues',
    summary: 'Who may answer guests',
    permission: 'see-conversations',
    where: 'anywhere',
    answers: 'Their ids and names.',
    async handle(request) {
      const { tenantId } = staffOn(request);
      const people = await core.database.run((db) =>
        tenantScope(db, tenantId).findAll(StaffTable, { active: true }),
      );
      const colleagues = people
        .filter(({ role }) => may(role, 'answer-guests'))
        .map(({ id, name }) => ({ id, name }))
        .toSorted((one, other) => one.name.localeCompare(other.name));
      return json(200, { colleagues });
    },
  });
}

function oneRoute(core: Core): Route {
  return route({
    method: 'get',
    path: '/api/v1/conversations/:id',
    summary: 'One conversation, as the list has it',
    permission: 'see-conversations',
    where: 'anywhere',
    answers: 'The conversation.',
    async handle(request) {
      const found = await conversation(core, staffOn(request).tenantId, request.params.id ?? '');
      return found === null ? notFound() : json(200, found);
    },
  });
}

function linesRoute(core: Core): Route {
  return route({
    method: 'get',
    path: '/api/v1/conversations/:id/lines',
    summary: 'What was said: the end of the talk, what came after a position, or what stands before one',
    permission: 'see-conversations',
    where: 'anywhere',
    query: Lines,
    answers: 'At most 200 lines, oldest first, and whether there are more before them.',
    async handle(request) {
      const { tenantId } = staffOn(request);
      const found = await conversationLines(core, tenantId, request.params.id ?? '', request.query);
      return found === null ? notFound() : json(200, found);
    },
  });
}

function writeRoute(core: Core): Route {
  return route({
    method: 'post',
    path: '/api/v1/conversations/:id/messages',
    summary: 'Write to the guest; the bot is silent from then on',
    permission: 'answer-guests',
    where: 'anywhere',
    body: Message,
    answers: 'Nothing more: the message is on its way.',
    async handle(request) {
      const staff = staffOn(request);
      const { text, seen } = request.body;
      const message = { conversationId: request.params.id ?? '', text, seen };
      return answerOf(await writeToGuest(core, staff.tenantId, actorOf(staff), message, keyOf(request)));
    },
  });
}

function takeRoute(core: Core): Route {
  return route({
    method: 'post',
    path: '/api/v1/conversations/:id/take',
    summary: 'Take the conversation: the bot is silent',
    permission: 'answer-guests',
    where: 'anywhere',
    body: Seen,
    answers: 'Nothing more: it is yours.',
    async handle(request) {
      const staff = staffOn(request);
      const id = request.params.id ?? '';
      return answerOf(await takeOver(core, staff.tenantId, actorOf(staff), id, request.body.seen));
    },
  });
}

function giveRoute(core: Core): Route {
  return route({
    method: 'post',
    path: '/api/v1/conversations/:id/give',
    summary: 'Give the conversation to a colleague',
    permission: 'answer-guests',
    where: 'anywhere',
    body: Colleague,
    answers: 'Nothing more: it is theirs.',
    async handle(request) {
      const staff = staffOn(request);
      const given = { conversationId: request.params.id ?? '', ...request.body };
      return answerOf(await giveTo(core, staff.tenantId, actorOf(staff), given));
    },
  });
}

function returnRoute(core: Core): Route {
  return route({
    method: 'post',
    path: '/api/v1/conversations/:id/return',
    summary: 'Give the conversation back to the bot; the guest is told',
    permission: 'answer-guests',
    where: 'anywhere',
    answers: 'Nothing more: the bot has it.',
    async handle(request) {
      const staff = staffOn(request);
      const returned = await takeBack(core, staff.tenantId, actorOf(staff), request.params.id ?? '');
      return returned ? json(200, { ok: true }) : notFound();
    },
  });
}

function readRoute(core: Core): Route {
  return route({
    method: 'post',
    path: '/api/v1/conversations/:id/read',
    summary: 'The conversation was read up to this position',
    permission: 'answer-guests',
    where: 'anywhere',
    body: Read,
    answers: 'Nothing more. While a colleague has the conversation, only their reading counts.',
    async handle(request) {
      const { id: staffId, tenantId } = staffOn(request);
      const { position } = request.body;
      await markRead(core, tenantId, { conversationId: request.params.id ?? '', staffId, position });
      return json(200, { ok: true });
    },
  });
}

function answerOf(outcome: TalkOutcome): Reply {
  if (outcome.ok) return json(200, { ok: true });
  const { reason, by } = outcome;
  if (reason === 'not-found') return notFound();
  return notPossible({ reason, ...(by === undefined ? {} : { more: { by } }) });
}

function notFound(): Reply {
  return problem({ status: 404, title: 'There is no such conversation', reason: 'not-found' });
}
