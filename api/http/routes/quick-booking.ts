import { z } from 'zod';
import type { BookingService, House, Instant, LocalDate, QuickAnswer, QuickWish } from '../../contract.ts';
import type { Core } from '../../core.ts';
import { newId } from '../../database/ids.ts';
import { tenantScope } from '../../database/scope.ts';
import { phoneForm } from '../../people/contact-forms.ts';
import { insertGuests } from '../../people/guest-record.ts';
import { houseSeenBy } from '../../people/permissions.ts';
import { isoOf } from '../../schedule/local-time.ts';
import { loadHouse } from '../../tenants/load-house.ts';
import { json, problem, type Route, route, staffOn } from '../route.ts';
import { Day, Id } from './visit-wish.ts';

/** Reads what the desk typed; the language is not this layer's business. */
export type ReadQuickWish = (
  text: string,
  where: {
    readonly house: House;
    readonly now: Instant;
    readonly locationId: string;
    readonly date: LocalDate;
  },
) => QuickWish;

const Typed = z.object({ text: z.string().trim().min(1).max(300), locationId: Id, date: Day });
const Newcomer = z.object({
  name: z.string().trim().min(1).max(100),
  phone: z.string().trim().max(40).nullable().default(null),
});
/** As it is dialled from abroad; and then 7 to 15 digits, as E.164 has them. */
const INTERNATIONAL = /^\s*(?:\+|00)/;
const E164 = /^\+[1-9]\d{6,14}$/;
/** As many as are looked over at a glance. */
const OFFERED = 12;

/** Booking by typing: what a line means, what is free for it, and a guest who was never here. */
export function quickBookingRoutes(core: Core, service: BookingService, read: ReadQuickWish): Route[] {
  return [readRoute(core, service, read), guestRoute(core)];
}

function readRoute(core: Core, service: BookingService, read: ReadQuickWish): Route {
  return route({
    method: 'post',
    path: '/api/v1/quick-booking',
    summary: 'Read a line like "deep tissue fri 5 with ben", and find what is free for it',
    permission: 'change-visits',
    where: 'theirs',
    body: Typed,
    answers: 'What was understood; and the times that are free, nearest first, once the treatment is clear.',
    async handle(request) {
      const staff = staffOn(request);
      const { tenantId } = staff;
      const { text, locationId, date } = request.body;
      // Of a location that is none of theirs no word is understood.
      const house = houseSeenBy(staff, await loadHouse(core, tenantId));
      if (!house.locations.some(({ id }) => id === locationId))
        return problem({ status: 404, title: 'There is no such location', reason: 'not-found' });
      const wish = read(text, { house, now: isoOf(core.now()), locationId, date });
      const answer: QuickAnswer = { wish, slots: await slotsFor(service, tenantId, wish) };
      return json(200, answer);
    },
  });
}

async function slotsFor(
  service: BookingService,
  tenantId: string,
  wish: QuickWish,
): Promise<QuickAnswer['slots']> {
  const { treatmentIds, durationMinutes, therapistId, gender, people, locationId, from, to } = wish;
  const [treatmentId] = treatmentIds;
  if (treatmentIds.length !== 1 || treatmentId === undefined || durationMinutes === null) return null;
  return service.searchSlots(tenantId, {
    parts: [{ treatmentId, durationMinutes, addOnIds: [], gapMinutes: 0, therapistId, gender }],
    ...{ people, locationId, from, to, onDays: null, timeFrom: wish.timeFrom, timeTo: wish.timeTo },
    ...{ near: wish.near, order: 'soonest', notTherapistIds: [], ignoring: null, limit: OFFERED },
  });
}

function guestRoute(core: Core): Route {
  return route({
    method: 'post',
    path: '/api/v1/guests',
    summary: 'Write down a guest who was never here, by name, and phone where they gave it',
    permission: 'change-visits',
    where: 'anywhere',
    body: Newcomer,
    answers: 'The guest’s id.',
    async handle(request) {
      const { name, phone } = request.body;
      const form = phone ? phoneForm(phone) : null;
      if (phone && !(form && INTERNATIONAL.test(phone) && E164.test(form)))
        return problem({
          status: 422,
          title: 'That is no phone number with its country',
          reason: 'bad-phone',
        });
      const { tenantId } = staffOn(request);
      const house = await loadHouse(core, tenantId);
      const id = newId();
      await core.database.transact((db) =>
        insertGuests(core.seals, tenantScope(db, tenantId), [
          { id, name, phone: form, locale: house.tenant.locale, createdAt: core.now() },
        ]),
      );
      return json(200, { guestId: id });
    },
  });
}
