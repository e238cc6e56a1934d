import type { Actor } from '../../api/contract.ts';
import { newId } from '../../api/database/ids.ts';
import { tenantScope } from '../../api/database/scope.ts';
import { insertGuests } from '../../api/people/guest-record.ts';
import { addDays, instantOf, isoOf } from '../../api/schedule/local-time.ts';
import type { BenchHouse } from './bench-house.ts';
import { bookingRows, insertCopy } from './booking-rows.ts';
import { compare, type Figure } from './compare.ts';
import { DAYS, FIRST_DAY } from './fill-house.ts';
import { ROOMS, ZONE } from './full-house.ts';
import type { FullSpa } from './full-spa.ts';

const ROUNDS = 150;
const WARM_UP = 60;
/** Three to a shift; at each as many may come as there are rooms. */
const HOURS = ['09:00', '11:00', '13:00', '15:00', '17:00', '19:00'] as const;

export type Guest = Extract<Actor, { kind: 'guest' }>;

/**
 * A free hour held and, with nothing to pay beforehand, confirmed: therapist, room and buffers; beside inserting as
 * many of the same rows in one transaction.
 */
export async function book(house: BenchHouse): Promise<Figure> {
  const spa = await house.fullSpa();
  const guest = await newGuest(house, spa);
  const rows = await bookingRows(house, spa.tenantId, await bookOne(house, spa, guest, -WARM_UP - 1));
  let copies = 0;
  return compare('book', {
    rounds: ROUNDS,
    warmUp: WARM_UP,
    pieces: 1,
    work: (round) => bookOne(house, spa, guest, round),
    floor: () => house.bare.writing((plain) => insertCopy(plain, rows, ++copies)),
  });
}

export async function newGuest({ core }: BenchHouse, { tenantId }: FullSpa): Promise<Guest> {
  const id = newId();
  await core.database.run((db) =>
    insertGuests(core.seals, tenantScope(db, tenantId), [
      { id, name: 'Guest', phone: '+31205550100', locale: 'en', createdAt: core.now() },
    ]),
  );
  return { kind: 'guest', guestId: id, conversationId: null };
}

/** The id of the confirmed booking, on the days behind those that are full. */
async function bookOne(house: BenchHouse, spa: FullSpa, guest: Guest, round: number): Promise<string> {
  const place = round + WARM_UP + 1;
  const aDay = HOURS.length * ROOMS;
  const date = addDays(FIRST_DAY, DAYS + 1 + Math.floor(place / aDay));
  const hour = HOURS[Math.floor(place / ROOMS) % HOURS.length] ?? HOURS[0];
  return bookAt(house, spa, guest, isoOf(instantOf(date, hour, ZONE)));
}

export async function bookAt(
  house: BenchHouse,
  spa: FullSpa,
  guest: Guest,
  startsAt: string,
): Promise<string> {
  const held = await hold(house, spa, guest, startsAt);
  if (!held.ok) throw new Error(`a free slot could not be held: ${held.reason}`);
  const done = await house.service.acceptHold(spa.tenantId, guest, held.booking.id, newId(), 'bench');
  if (!done.ok || done.booking.status !== 'confirmed') throw new Error('the hold was not confirmed');
  return held.booking.id;
}

export function hold({ service }: BenchHouse, spa: FullSpa, guest: Guest, startsAt: string) {
  return service.holdSlot(spa.tenantId, guest, {
    parts: [spa.part],
    people: 1,
    locationId: spa.locationId,
    startsAt,
    guestId: guest.guestId,
    conversationId: null,
    channel: 'console',
    requestKey: newId(),
    replaces: null,
  });
}
