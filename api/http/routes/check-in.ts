import { RateLimiterMemory } from 'rate-limiter-flexible';
import { z } from 'zod';
import { bareCode } from '../../check-in/check-in.ts';
import { doorDay, doorVisit } from '../../check-in/door.ts';
import { looksLikeToken } from '../../check-in/token.ts';
import type { BookingService, BookingView, CheckInOutcome } from '../../contract.ts';
import type { Core } from '../../core.ts';
import { redactText } from '../../inbox/redact-cards.ts';
import { isTheirs } from '../../people/permissions.ts';
import type { StaffMember } from '../../people/sessions.ts';
import { keyOf } from '../call-key.ts';
import { json, problem, type Reply, type Route, route, staffOn } from '../route.ts';
import { actorOf } from './desk.ts';

/** The name of a device; what looks like a card's number is none. */
export const Device = z.string().trim().min(1).max(40).transform(redactText);

const Code = z.object({
  code: z.string().min(1).max(1000),
  /** When a device without a connection took it. */
  at: z.iso.datetime({ offset: true }).nullish(),
  device: Device.nullish(),
  /** The house that it was shown at; a kiosk's is its own. */
  location: z.string().max(16).nullish(),
});
const Place = z.object({ location: z.string().max(16).optional() });

/** Short codes that lead nowhere, for one person, or one kiosk, in five minutes: a mistyped one now and then, not all there are. */
const GUESSES = { points: 30, duration: 300 };

/** What is done at the door: codes, and the day's list for when there is no connection. */
export function checkInRoutes(core: Core, service: BookingService): Route[] {
  const guesses = new RateLimiterMemory(GUESSES);
  return [
    route({
      method: 'get',
      path: '/api/v1/check-in/day',
      summary: 'Today at a location, to read codes without a connection; a kiosk is given its own',
      permission: 'check-in',
      where: 'theirs',
      query: Place,
      answers: 'First names, times and salted hashes of codes; the public keys that codes are signed with.',
      async handle(request) {
        const { tenantId, kiosk } = staffOn(request);
        const day = await doorDay(core, tenantId, kiosk?.locationId ?? request.query.location ?? '');
        return day === null
          ? problem({ status: 404, title: 'There is no such location', reason: 'not-found' })
          : json(200, day);
      },
    }),
    route({
      method: 'post',
      path: '/api/v1/check-in',
      summary: 'Check in by the scanned or typed code',
      permission: 'check-in',
      where: 'theirs',
      body: Code,
      answers: 'The visit as it is now; a kiosk is told only what may be read at the door.',
      async handle(request) {
        const staff = staffOn(request);
        // A kiosk has the id of who set it up: what people type at it must not stop the desk.
        const who = `${staff.id} ${staff.kiosk?.device ?? ''}`;
        const { code, at = null } = request.body;
        // Nobody guesses a signature; what was scanned without a connection settles however much was typed meanwhile.
        const mayBeGuess = !looksLikeToken(bareCode(code));
        // Counted before the code is looked for: guesses that come all at once are counted, too.
        if (mayBeGuess && (await guesses.penalty(who)).consumedPoints > GUESSES.points)
          return problem({ status: 429, title: 'Too many wrong codes', reason: 'too-many-tries' });
        const device = staff.kiosk?.device ?? request.body.device ?? null;
        const locationId = staff.kiosk?.locationId ?? request.body.location ?? null;
        const scan = { device, at, locationId };
        const { tenantId } = staff;
        const outcome = await service.checkInByCode(tenantId, actorOf(staff), code, keyOf(request), scan);
        if (mayBeGuess && (outcome.ok || outcome.reason !== 'not-found')) await guesses.reward(who);
        return answerOf(service, staff, outcome);
      },
    }),
  ];
}

async function answerOf(
  service: BookingService,
  staff: StaffMember,
  outcome: CheckInOutcome,
): Promise<Reply> {
  const seen = outcome.booking === null ? {} : await seenAtDoor(service, staff, outcome.booking);
  if (outcome.ok) return json(200, seen);
  if (outcome.reason === 'not-found')
    return problem({ status: 404, title: 'There is no such visit', reason: 'not-found' });
  const { reason, device } = outcome;
  const more = {
    ...{ booking: null, ...seen, ...(device === undefined ? {} : { device }) },
    ...(reason === 'other-house' ? { house: await houseOf(service, staff, outcome.booking) } : {}),
  };
  return problem({ status: 409, title: 'That is not possible', reason, more });
}

/** The name of the house that a visit is at; null where it is none any more. */
async function houseOf(
  service: BookingService,
  { tenantId }: StaffMember,
  booking: BookingView | null,
): Promise<string | null> {
  const { locations } = await service.house(tenantId);
  return locations.find(({ id }) => id === booking?.locationId)?.name ?? null;
}

/** At the door others look on: a kiosk is not told more than it may show. */
async function seenAtDoor(service: BookingService, staff: StaffMember, booking: BookingView) {
  const { tenantId, kiosk } = staff;
  const { tenant } = await service.house(tenantId);
  const visit = doorVisit(booking, tenant.policy);
  if (kiosk !== null) return { visit };
  // Which house it is at is all that who works at another is told.
  return isTheirs(staff, booking.locationId) ? { booking, visit } : {};
}
