import { RateLimiterMemory } from 'rate-limiter-flexible';
import { z } from 'zod';
import type { AccessOutcome } from '../../contract.ts';
import type { Core } from '../../core.ts';
import { tenantScope } from '../../database/scope.ts';
import {
  changeMember,
  endSessionsOf,
  endTwoStepsOf,
  invite,
  passwordLink,
  turnMember,
  viewAccess,
  withdrawInvitation,
} from '../../people/access.ts';
import { takeLink, viewLink } from '../../people/access-links.ts';
import { endOthers, endSession, ownSessions } from '../../people/own-sessions.ts';
import { openSession, SESSION_HOURS } from '../../people/sessions.ts';
import { asksForCode } from '../../people/two-steps.ts';
import { sessionCookie } from '../cookies.ts';
import { empty, json, notPossible, problem, type Reply, type Route, route, staffOn } from '../route.ts';
import { actorOf } from './desk.ts';
import { deviceOf, whoIs } from './session.ts';
import { Id } from './visit-wish.ts';

const Member = z.object({
  name: z.string().trim().min(1).max(120),
  role: z.enum(['owner', 'manager', 'desk', 'therapist']),
  therapistId: Id.nullable().default(null),
  /** null is all of them; not said leaves it as it is, and is all of them for who is new. */
  locationIds: z.array(Id).max(200).nullable().optional(),
});
const Invitation = Member.extend({ email: z.email().trim().toLowerCase().max(200) });
const Token = z.object({ token: z.string().min(20).max(100) });
const Joining = Token.extend({
  name: z.string().trim().max(120).default(''),
  /** NIST SP 800-63B asks for length, and for no kinds of letters. */
  password: z.string().min(10).max(200),
});

/** Links that one place may try in a quarter of an hour: they cannot be guessed, and each try costs a password's hash. */
const TRIES = { points: 30, duration: 900 };

/** Who may sign in, where they are, and how they come in. */
export function accessRoutes(core: Core): Route[] {
  return [...ownRoutes(core), ...memberRoutes(core), ...linkRoutes(core)];
}

function ownRoutes(core: Core): Route[] {
  return [
    route({
      method: 'get',
      path: '/api/v1/sessions',
      summary: 'Where you are signed in',
      permission: 'own-account',
      answers: 'Your sessions, the one that was used last first.',
      async handle(request) {
        const token = request.sessionToken ?? '';
        return json(200, { sessions: await ownSessions(core, staffOn(request), token) });
      },
    }),
    route({
      method: 'del',
      path: '/api/v1/sessions/:id',
      summary: 'End one of your sessions',
      permission: 'own-account',
      answers: 'Nothing. Its pages and its live line are closed at once.',
      async handle(request) {
        const staff = staffOn(request);
        const ended = await endSession(core, staff, actorOf(staff), request.params.id ?? '');
        return ended ? empty(204) : answerOf({ ok: false, reason: 'not-found' });
      },
    }),
    route({
      method: 'post',
      path: '/api/v1/sessions/end-others',
      summary: 'End all of your sessions but this one; tablets at the door go on',
      permission: 'own-account',
      answers: 'How many.',
      async handle(request) {
        const staff = staffOn(request);
        const token = request.sessionToken ?? '';
        return json(200, { ended: await endOthers(core, staff, actorOf(staff), token) });
      },
    }),
  ];
}

function memberRoutes(core: Core): Route[] {
  const act = (
    what: string,
    summary: string,
    work: (staff: ReturnType<typeof staffOn>, id: string) => Promise<AccessOutcome>,
  ): Route =>
    route({
      method: 'post',
      path: `/api/v1/access/:id/${what}`,
      summary,
      permission: 'manage-access',
      answers: 'That it is done; a link is told this once.',
      handle: async (request) => answerOf(await work(staffOn(request), request.params.id ?? '')),
    });
  return [
    route({
      method: 'get',
      path: '/api/v1/access',
      summary: 'Who may sign in, as what, and who was invited',
      permission: 'manage-access',
      answers: 'The team, with those who left, and the invitations that are good.',
      handle: async (request) => json(200, await viewAccess(core, staffOn(request))),
    }),
    route({
      method: 'post',
      path: '/api/v1/invitations',
      summary: 'Invite somebody into the team',
      permission: 'manage-access',
      body: Invitation,
      answers: 'The link, told this once.',
      handle: async (request) => answerOf(await invite(core, staffOn(request), request.body)),
    }),
    route({
      method: 'del',
      path: '/api/v1/invitations/:id',
      summary: 'Withdraw an invitation',
      permission: 'manage-access',
      answers: 'That it is done.',
      handle: async (request) =>
        answerOf(await withdrawInvitation(core, staffOn(request), request.params.id ?? '')),
    }),
    route({
      method: 'post',
      path: '/api/v1/access/:id',
      summary: 'Change somebody’s name, role and locations',
      permission: 'manage-access',
      body: Member,
      answers: 'That it is done.',
      handle: async (request) =>
        answerOf(await changeMember(core, staffOn(request), request.params.id ?? '', request.body)),
    }),
    act('disable', 'End somebody’s access, at once and everywhere', (staff, id) =>
      turnMember(core, staff, id, false),
    ),
    act('enable', 'Give somebody access again', (staff, id) => turnMember(core, staff, id, true)),
    act('password-link', 'A link to a new password for who forgot theirs', (staff, id) =>
      passwordLink(core, staff, id),
    ),
    act('end-two-steps', 'Turn off the second step of who has lost phone and codes', (staff, id) =>
      endTwoStepsOf(core, staff, id),
    ),
    act('end-sessions', 'End all sessions of somebody', (staff, id) => endSessionsOf(core, staff, id)),
  ];
}

function linkRoutes(core: Core): Route[] {
  const secure = core.publicUrl.startsWith('https:');
  const tries = new RateLimiterMemory(TRIES);
  const tooMany = async (caller: string): Promise<Reply | null> =>
    (await tries.penalty(caller)).consumedPoints > TRIES.points
      ? problem({ status: 429, title: 'Too many tries', reason: 'too-many-tries' })
      : null;
  return [
    route({
      method: 'post',
      path: '/api/v1/join/look',
      summary: 'What a link of the team is for',
      permission: null,
      body: Token,
      answers: 'Whose spa it is, and who is meant.',
      async handle({ body, caller }) {
        const refused = await tooMany(caller());
        if (refused) return refused;
        const link = await viewLink(core, body.token);
        return link === null ? GONE : json(200, link);
      },
    }),
    route({
      method: 'post',
      path: '/api/v1/join',
      summary: 'Use a link of the team: come in, or set a new password',
      permission: null,
      body: Joining,
      answers: 'The person and their tenant; the session is in a cookie.',
      async handle({ body, caller, headers }) {
        const refused = await tooMany(caller());
        if (refused) return refused;
        const name = body.name;
        const link = await viewLink(core, body.token);
        if (link === null) return GONE;
        if (link.kind === 'invitation' && name === '')
          return problem({ status: 400, title: 'A name is missing', reason: 'bad-input' });
        const person = await takeLink(core, body.token, { name, password: body.password });
        // A new password is not a second step.
        if (person !== null && (await needsCode(core, person))) return json(200, null);
        const session = person && (await openSession(core, person, deviceOf({ caller, headers })));
        if (session === null) return GONE;
        const cookie = sessionCookie(session.token, SESSION_HOURS * 3600, secure);
        return json(200, await whoIs(core, session.staff), { 'set-cookie': cookie });
      },
    }),
  ];
}

function needsCode(core: Core, { id, tenantId }: { readonly id: string; readonly tenantId: string }) {
  return core.database.run((db) => asksForCode(tenantScope(db, tenantId), id));
}

const GONE = problem({ status: 410, title: 'This link is not good any more', reason: 'link-ended' });

function answerOf(outcome: AccessOutcome): Reply {
  if (outcome.ok) return json(200, outcome);
  if (outcome.reason === 'not-found')
    return problem({ status: 404, title: 'There is nobody of this name', reason: 'not-found' });
  if (outcome.reason === 'owners-only')
    return problem({ status: 403, title: 'Only an owner may do this', reason: 'owners-only' });
  return notPossible({ reason: outcome.reason });
}
