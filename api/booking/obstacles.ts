import { In } from 'typeorm';
import type { DeskException, Id, Obstacle, Obstacles } from '../contract.ts';
import { BookingTable, type ItemEntity } from '../database/entities/booking.ts';
import type { ResourceEntity } from '../database/entities/house.ts';
import { GuestTable } from '../database/entities/people.ts';
import type { Scope } from '../database/scope.ts';
import { isoOf, localDate } from '../schedule/local-time.ts';
import type { LocationDay } from '../schedule/location-book.ts';
import { covers, type Span } from '../schedule/stretches.ts';
import { type DeskStart, neighbours, planByDesk } from './exception.ts';
import { resourceIds, windowOf } from './space.ts';
import { tickAt, tickStart } from './ticks.ts';
import type { PartNeed } from './visit-need.ts';

/** What may be set aside, the least first: who breaks one rule is not asked about three. */
const WAYS: readonly Omit<DeskException, 'reason'>[] = [
  [false, false, false],
  [false, true, false],
  [true, false, false],
  [false, false, true],
  [true, true, false],
  [true, true, true],
].map(([outsideHours = false, overBuffers = false, overCapacity = false]) => ({
  outsideHours,
  overBuffers,
  overCapacity,
}));

/**
 * Why the desk cannot have a start: what stands in the way of the hands and the room that it asked for, and whether a reason
 * would help.
 */
export async function obstaclesTo(scope: Scope, start: DeskStart): Promise<Obstacles> {
  const { location, need, startsAt, ignoring } = start;
  const date = localDate(startsAt, location.location.timeZone);
  const items = await neighbours(scope, resourceIds(location), windowOf(location, date, date), ignoring);
  const look: Look = { start, day: location.day(date), items, names: await guestNames(scope, items) };
  const list =
    look.day.open.length === 0
      ? [{ kind: 'closed' as const }]
      : need.parts.flatMap((part) => [
          ...handsIn(look, part),
          ...roomsIn(look, part),
          ...equipmentIn(look, part),
        ]);
  const distinct = new Map(list.map((one) => [JSON.stringify(one), one]));
  return { list: [...distinct.values()], possibleWith: await leastToSetAside(scope, start) };
}

async function leastToSetAside(scope: Scope, start: DeskStart): Promise<Obstacles['possibleWith']> {
  for (const way of WAYS) {
    // The reason is the desk's to give; whether one would do is all that is asked here.
    if (await planByDesk(scope, { ...start, exception: { reason: '', ...way } })) return way;
  }
  return null;
}

/** All that is looked at. */
interface Look {
  readonly start: DeskStart;
  readonly day: LocationDay;
  readonly items: readonly ItemEntity[];
  /** By booking. */
  readonly names: ReadonlyMap<Id, string | null>;
}

type Kind = Extract<Obstacle, { kind: 'taken' }>['what'];

/** When a part is given, and from when until when its therapist, or its room and equipment, are needed for that. */
function timesOf({ start }: Look, part: PartNeed, what: Kind): { readonly core: Span; readonly wide: Span } {
  const [before, after] =
    what === 'therapist' ? [part.before, part.after] : [part.roomBefore, part.roomAfter];
  const first = tickAt(start.startsAt) + part.offset;
  const end = first + part.length;
  return {
    core: { from: tickStart(first), to: tickStart(end) },
    wide: { from: tickStart(first - before), to: tickStart(end + after) },
  };
}

/** The visits that have a resource when a part would need it. */
function takenOf(look: Look, resource: ResourceEntity, part: PartNeed, what: Kind): Obstacle[] {
  const { core, wide } = timesOf(look, part, what);
  const own = look.items.filter((item) =>
    [item.therapistId, item.roomId, ...item.equipmentIds].includes(resource.id),
  );
  return own
    .filter((item) => meets(wide, withBuffers(item, what)))
    .map((item) => ({
      kind: 'taken',
      what,
      name: resource.name,
      by: {
        bookingId: item.bookingId,
        guestName: look.names.get(item.bookingId) ?? null,
        startsAt: isoOf(item.startsAt),
        endsAt: isoOf(item.endsAt),
      },
      buffer: !meets(core, { from: item.startsAt, to: item.endsAt }),
    }));
}

function withBuffers(item: ItemEntity, what: Kind): Span {
  const [before, after] =
    what === 'therapist'
      ? [item.bufferBeforeMinutes, item.bufferAfterMinutes]
      : [item.roomBufferBeforeMinutes, item.roomBufferAfterMinutes];
  return { from: item.startsAt - before * 60_000, to: item.endsAt + after * 60_000 };
}

function meets(one: Span, other: Span): boolean {
  return one.from < other.to && other.from < one.to;
}

function handsIn(look: Look, part: PartNeed): Obstacle[] {
  const asked = part.among ?? (part.therapistId === null ? [] : [part.therapistId]);
  const { wide } = timesOf(look, part, 'therapist');
  return look.start.location.therapists
    .filter(({ id }) => asked.includes(id))
    .flatMap((one): Obstacle[] => {
      const { name } = one;
      if (!part.treatment.skills.every((skill) => one.skills.includes(skill)))
        return [{ kind: 'cannot', name, treatmentName: part.treatment.name }];
      if (part.gender !== null && one.gender !== part.gender)
        return [{ kind: 'not-wished', name, wish: part.gender }];
      const bookable = look.day.therapists.get(one.id)?.bookable ?? [];
      const works = bookable.map(({ from, to }) => ({ startsAt: isoOf(from), endsAt: isoOf(to) }));
      const isThere = covers(bookable, wide.from, wide.to);
      return [
        ...(isThere ? [] : [{ kind: 'not-at-work' as const, name, works }]),
        ...takenOf(look, one, part, 'therapist'),
      ];
    });
}

function roomsIn(look: Look, part: PartNeed): Obstacle[] {
  const { location, need, roomId } = look.start;
  const { treatment } = part;
  const asked = location.rooms.find(({ id }) => id === (part.roomId ?? roomId));
  if (!asked) {
    const fitting = location.rooms.filter((one) => one.roomKind === treatment.roomKind);
    const isSomeFree = fitting.some((one) => isFree(look, one, part, 'room'));
    return isSomeFree ? [] : [{ kind: 'none-free', what: 'room', name: treatment.roomKind }];
  }
  const { name, capacity } = asked;
  if (asked.roomKind !== treatment.roomKind)
    return [{ kind: 'wrong-room', name, treatmentName: treatment.name }];
  return [
    ...(capacity < need.people ? [{ kind: 'too-small' as const, name, capacity }] : []),
    ...(isInUse(look, asked, part) ? [] : [{ kind: 'out-of-use' as const, name }]),
    ...takenOf(look, asked, part, 'room'),
  ];
}

function equipmentIn(look: Look, part: PartNeed): Obstacle[] {
  const { location, need } = look.start;
  return part.equipment.flatMap((kind): Obstacle[] => {
    const free = location.equipment.filter(
      (one) => one.equipmentKind === kind && isFree(look, one, part, 'equipment'),
    );
    return free.length >= need.people ? [] : [{ kind: 'none-free', what: 'equipment', name: kind }];
  });
}

function isFree(look: Look, one: ResourceEntity, part: PartNeed, what: Kind): boolean {
  return takenOf(look, one, part, what).length === 0 && isInUse(look, one, part);
}

function isInUse(look: Look, { id }: ResourceEntity, part: PartNeed): boolean {
  const { wide } = timesOf(look, part, 'room');
  return !look.start.location.away(id).some((span) => meets(span, wide));
}

/** A statement takes 2,100 parameters; no day of a house has so many visits. */
const MOST_NAMED = 1_000;

async function guestNames(
  scope: Scope,
  items: readonly ItemEntity[],
): Promise<ReadonlyMap<Id, string | null>> {
  const bookingIds = [...new Set(items.map((item) => item.bookingId))].slice(0, MOST_NAMED);
  if (bookingIds.length === 0) return new Map();
  const bookings = await scope.find(BookingTable, { where: { id: In(bookingIds) } });
  const guestIds = [...new Set(bookings.map(({ guestId }) => guestId))];
  const guests = await scope.find(GuestTable, { where: { id: In(guestIds) } });
  const names = new Map(guests.map(({ id, name }) => [id, name]));
  return new Map(bookings.map((one) => [one.id, one.forName ?? names.get(one.guestId) ?? null]));
}
