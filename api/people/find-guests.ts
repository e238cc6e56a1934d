import { Brackets, type EntityManager, In } from 'typeorm';
import { REAL } from '../booking/rules.ts';
import type { GuestLine, Id } from '../contract.ts';
import { patternsOf } from '../conversations/name-patterns.ts';
import type { Core } from '../core.ts';
import { BookingTable } from '../database/entities/booking.ts';
import { ConversationTable, type GuestEntity, GuestTable } from '../database/entities/people.ts';
import { type Scope, tenantScope } from '../database/scope.ts';
import { presentGuest } from '../identities/view-identities.ts';
import { isoOf } from '../schedule/local-time.ts';
import { mailForm, phoneForm, phoneVariants } from './contact-forms.ts';
import { openGuest } from './guest-record.ts';
import { isTheirs } from './permissions.ts';
import type { StaffMember } from './sessions.ts';

/** Guests are the house's; of their visits those at one's own locations are told of. */
type Asker = Pick<StaffMember, 'tenantId' | 'locationIds'>;

/** More than these are looked for more exactly. */
const AT_MOST = 50;
/** With fewer digits it is no phone number. */
const LEAST_DIGITS = 6;

/**
 * Guests by a part of their name, by their whole phone number or mail address however written, or by a visit's code; with
 * nothing asked, whoever came to know the house last. Those who were forgotten are not found.
 */
export async function findGuests(core: Core, asker: Asker, search: string): Promise<GuestLine[]> {
  const { tenantId } = asker;
  return core.database.run(async (db) => {
    const scope = tenantScope(db, tenantId);
    const found = new Map<Id, GuestEntity>();
    const ids = [
      ...(await idsByCode(scope, search)),
      ...(await idsByContact(core, scope, search)),
      ...(await idsByName(db, tenantId, search)),
    ];
    for (const id of ids) {
      const guest = await presentGuest(scope, id);
      if (guest !== null && guest.erasedAt === null) found.set(guest.id, guest);
    }
    return linesOf(core, scope, asker, [...found.values()].slice(0, AT_MOST));
  });
}

async function idsByCode(scope: Scope, search: string): Promise<Id[]> {
  const code = search.replaceAll(/[\s-]/g, '').toUpperCase();
  if (!/^[A-Z0-9]{4,12}$/.test(code)) return [];
  return (await scope.findAll(BookingTable, { code })).map(({ guestId }) => guestId);
}

async function idsByContact(core: Core, scope: Scope, search: string): Promise<Id[]> {
  const { tenantId } = scope;
  const form = search.replaceAll(/\D/g, '').length < LEAST_DIGITS ? null : phoneForm(search);
  const phones = form === null ? [] : phoneVariants(form);
  const mail = search.includes('@') ? mailForm(search) : null;
  const found = [
    ...(phones.length === 0
      ? []
      : await scope.find(GuestTable, {
          where: { phoneHash: In(phones.map((phone) => core.seals.hash(tenantId, 'phone', phone))) },
          take: AT_MOST,
        })),
    ...(mail === null
      ? []
      : await scope.find(GuestTable, {
          where: { emailHash: core.seals.hash(tenantId, 'email', mail) },
          take: AT_MOST,
        })),
  ];
  return found.map(({ id }) => id);
}

async function idsByName(db: EntityManager, tenantId: Id, search: string): Promise<Id[]> {
  const query = db
    .createQueryBuilder(GuestTable, 'guest')
    .where('guest.tenantId = :tenantId AND guest.mergedInto IS NULL AND guest.erasedAt IS NULL', { tenantId })
    // A member of the team who wrote is a guest to the channel alone.
    .andWhere(
      'NOT EXISTS (SELECT 1 FROM conversation talk WHERE talk.guest_id = guest.id AND talk.staff_id IS NOT NULL)',
    );
  if (search !== '')
    query.andWhere(
      new Brackets((either) => {
        for (const [place, pattern] of patternsOf(search).entries())
          either.orWhere(`guest.name LIKE :name${place} ESCAPE '\\'`, { [`name${place}`]: pattern });
      }),
    );
  const rows = await query.orderBy('guest.id', 'DESC').limit(AT_MOST).getMany();
  return rows.map(({ id }) => id);
}

async function linesOf(
  core: Core,
  scope: Scope,
  asker: Asker,
  guests: readonly GuestEntity[],
): Promise<GuestLine[]> {
  if (guests.length === 0) return [];
  const now = core.now();
  const guestId = In(guests.map(({ id }) => id));
  const visits = (await scope.find(BookingTable, { where: { guestId, status: In([...REAL]) } })).filter(
    ({ locationId }) => isTheirs(asker, locationId),
  );
  const talks = await scope.find(ConversationTable, { where: { guestId } });
  return guests.map((guest) => {
    const own = visits.filter((visit) => visit.guestId === guest.id).map(({ startsAt }) => startsAt);
    const last = Math.max(...own.filter((at) => at <= now));
    const next = Math.min(...own.filter((at) => at > now));
    const channels = talks.filter((talk) => talk.guestId === guest.id && talk.channel !== 'push');
    return {
      id: guest.id,
      name: guest.name,
      phone: openGuest(core.seals, guest).phone,
      channels: [...new Set(channels.map(({ channel }) => channel))],
      visits: own.length,
      lastVisitAt: Number.isFinite(last) ? isoOf(last) : null,
      nextVisitAt: Number.isFinite(next) ? isoOf(next) : null,
    };
  });
}
