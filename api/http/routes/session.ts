import { RateLimiterMemory } from 'rate-limiter-flexible';
import { z } from 'zod';
import { writeInTenant } from '../../audit/write-in-tenant.ts';
import type { Core } from '../../core.ts';
import { standingOf } from '../../people/permissions.ts';
import {
  isSameKiosk,
  limitToKiosk,
  SESSION_HOURS,
  type StaffMember,
  signInWith,
  signOut,
} from '../../people/sessions.ts';
import { loadHouse } from '../../tenants/load-house.ts';
import { sessionCookie } from '../cookies.ts';
import { empty, json, problem, type Route, type RouteRequest, route, staffOn } from '../route.ts';
import { Device } from './check-in.ts';
import { actorOf } from './desk.ts';

const Credentials = z.object({
  // One spelling: spaces around an address would be a fresh set of tries for the same person.
  email: z.string().trim().toLowerCase().min(1).max(200),
  password: z.string().min(1).max(200),
  /** Of the second step, where the answer without one was `code-needed`. */
  code: z.string().trim().min(1).max(40).nullable().default(null),
});

const Kiosk = z.object({ locationId: z.string().max(16), device: Device });

/** Tries to sign in as one person from one place in a quarter of an hour; a right password clears them. */
const TRIES = { points: 8, duration: 900 };

const TOO_MANY = problem({
  status: 429,
  title: 'Too many tries',
  reason: 'too-many-tries',
  detail: 'Wait a quarter of an hour, then try again.',
});

export function sessionRoutes(core: Core): Route[] {
  const secure = core.publicUrl.startsWith('https:');
  const tries = new RateLimiterMemory(TRIES);
  return [
    route({
      method: 'post',
      path: '/api/v1/session',
      summary: 'Sign in',
      permission: null,
      body: Credentials,
      answers: 'The person and their tenant; the session is in a cookie.',
      async handle({ body, caller, headers }) {
        const who = `${caller()} ${body.email}`;
        // Counted before the password is looked at: guesses that come all at once are counted, too.
        if ((await tries.penalty(who)).consumedPoints > TRIES.points) return TOO_MANY;
        const signedIn = await signInWith(core, body, deviceOf({ caller, headers }));
        if (signedIn === 'too-many-tries') return TOO_MANY;
        if (typeof signedIn === 'string')
          return problem({ status: 401, title: 'A code of the second step is needed', reason: signedIn });
        if (signedIn === null) {
          return problem({
            status: 401,
            title: 'The email or the password is wrong',
            reason: 'wrong-credentials',
          });
        }
        await tries.delete(who);
        const cookie = sessionCookie(signedIn.token, SESSION_HOURS * 3600, secure);
        return json(200, await whoIs(core, signedIn.staff), { 'set-cookie': cookie });
      },
    }),
    route({
      method: 'del',
      path: '/api/v1/session',
      summary: 'Sign out',
      permission: 'signed-in',
      answers: 'Nothing.',
      async handle({ sessionToken }) {
        if (sessionToken !== null) await signOut(core, sessionToken);
        return empty(204, { 'set-cookie': sessionCookie('', 0, secure) });
      },
    }),
    route({
      method: 'post',
      path: '/api/v1/session/kiosk',
      summary: 'Limit this session to check-in, for a device at the door',
      permission: 'check-in',
      where: 'theirs',
      body: Kiosk,
      answers: 'The person and their tenant, and which kiosk it is. Only signing out ends it.',
      async handle(request) {
        const staff = staffOn(request);
        const { sessionToken, body } = request;
        // Whoever walks up to it could move it to another house. The very same again is for one whose answer was lost.
        if (staff.kiosk !== null && !isSameKiosk(staff.kiosk, body))
          return problem({ status: 403, title: 'This device may only check in', reason: 'kiosk' });
        const house = await loadHouse(core, staff.tenantId);
        if (sessionToken === null || !house.locations.some(({ id }) => id === body.locationId))
          return problem({ status: 404, title: 'There is no such location', reason: 'not-found' });
        const isNew = staff.kiosk === null;
        const expiresAt = await limitToKiosk(core, sessionToken, body);
        if (isNew)
          await writeInTenant(core, staff.tenantId, actorOf(staff), async (unit) =>
            unit.record({ type: 'kiosk-opened', bookingId: null }),
          );
        const cookie = sessionCookie(sessionToken, Math.floor((expiresAt - core.now()) / 1000), secure);
        return json(200, await whoIs(core, { ...staff, kiosk: body }), { 'set-cookie': cookie });
      },
    }),
    route({
      method: 'get',
      path: '/api/v1/me',
      summary: 'Who is signed in',
      permission: 'signed-in',
      answers: 'The person and their tenant.',
      handle: async (request) => json(200, await whoIs(core, staffOn(request))),
    }),
  ];
}

/** Which device it is, as its session keeps it. */
export function deviceOf({ caller, headers }: Pick<RouteRequest<unknown, unknown>, 'caller' | 'headers'>) {
  return { agent: headers['user-agent']?.slice(0, 300) ?? null, place: caller() };
}

/** The person and their tenant, as the site keeps them. */
export async function whoIs(core: Core, staff: StaffMember) {
  const { tenant } = await loadHouse(core, staff.tenantId);
  const { id, name, email, role, therapistId, locationIds, kiosk } = staff;
  const { slug, accent, currency, locale } = tenant;
  return {
    // A device at the door shows nobody's address.
    user: { id, name, email: kiosk === null ? email : '', role, therapistId, locationIds },
    standing: standingOf(staff),
    twoStepsFirst: staff.twoStepsFirst === true,
    kiosk,
    tenant: { id: tenant.id, slug, name: tenant.name, accent, currency, locale },
  };
}
