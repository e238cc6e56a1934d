import { RateLimiterMemory } from 'rate-limiter-flexible';
import { z } from 'zod';
import { qrDataUrl } from '../../check-in/qr-picture.ts';
import type { Core } from '../../core.ts';
import {
  beginTwoSteps,
  confirmTwoSteps,
  requireTwoSteps,
  turnOffTwoSteps,
  viewTwoSteps,
} from '../../people/two-steps.ts';
import { empty, json, notPossible, problem, type Reply, type Route, route, staffOn } from '../route.ts';
import { actorOf } from './desk.ts';

const Password = z.string().min(1).max(200);
const Code = z.string().trim().min(1).max(40);
const Roles = z.object({ roles: z.array(z.enum(['owner', 'manager', 'desk', 'therapist'])).max(4) });

/** Passwords that one person may try in a quarter of an hour, as when signing in. */
const TRIES = { points: 8, duration: 900 };

/** One's second step, and who must have one. Open to who may do nothing else before they have. */
export function twoStepRoutes(core: Core): Route[] {
  const tries = new RateLimiterMemory(TRIES);
  const tooMany = async (id: string): Promise<boolean> =>
    (await tries.penalty(id)).consumedPoints > TRIES.points;
  return [
    route({
      method: 'get',
      path: '/api/v1/two-steps',
      summary: 'Is your second step on, and who must have one',
      permission: 'own-account',
      answers: 'Since when it is on, recovery codes that are left, and the roles that must.',
      async handle(request) {
        const staff = staffOn(request);
        return json(200, await viewTwoSteps(core, staff));
      },
    }),
    route({
      method: 'post',
      path: '/api/v1/two-steps/begin',
      summary: 'A secret for an authenticator app',
      permission: 'own-account',
      body: z.object({ password: Password }),
      answers:
        'The secret, and a picture of it for the app. It is not asked for before a code of it was given.',
      async handle(request) {
        const staff = staffOn(request);
        if (await tooMany(staff.id)) return refused('too-many-tries');
        const begun = await beginTwoSteps(core, staff, actorOf(staff), request.body.password);
        if (begun === null) return refused('wrong-password');
        if (begun === 'on') return notPossible({ reason: 'on-already' });
        await tries.delete(staff.id);
        return json(200, { secret: begun.secret, picture: await qrDataUrl(begun.uri) });
      },
    }),
    route({
      method: 'post',
      path: '/api/v1/two-steps/confirm',
      summary: 'Turn the second step on by a first code',
      permission: 'own-account',
      body: z.object({ code: Code }),
      answers: 'Recovery codes, told this once.',
      async handle(request) {
        const staff = staffOn(request);
        const codes = await confirmTwoSteps(core, staff, actorOf(staff), request.body.code);
        return typeof codes === 'string' ? refused(codes) : json(200, { codes });
      },
    }),
    route({
      method: 'post',
      path: '/api/v1/two-steps/off',
      summary: 'Turn the second step off, by password and code',
      permission: 'own-account',
      body: z.object({ password: Password, code: Code }),
      answers: 'Nothing.',
      async handle(request) {
        const staff = staffOn(request);
        if (await tooMany(staff.id)) return refused('too-many-tries');
        const answer = await turnOffTwoSteps(core, staff, actorOf(staff), request.body);
        if (answer !== 'right') return refused(answer);
        await tries.delete(staff.id);
        return empty(204);
      },
    }),
    route({
      method: 'post',
      path: '/api/v1/two-steps/roles',
      summary: 'Who must sign in with two steps; owners set it',
      permission: 'manage-access',
      body: Roles,
      answers: 'Nothing.',
      async handle(request) {
        const staff = staffOn(request);
        if (staff.role !== 'owner')
          return problem({ status: 403, title: 'Only an owner may do this', reason: 'owners-only' });
        await requireTwoSteps(core, staff.tenantId, actorOf(staff), request.body.roles);
        return empty(204);
      },
    }),
  ];
}

/** 422, not 401: they are signed in. */
function refused(reason: 'wrong-password' | 'wrong-code' | 'too-many-tries'): Reply {
  return problem({ status: reason === 'too-many-tries' ? 429 : 422, title: 'That was not right', reason });
}
