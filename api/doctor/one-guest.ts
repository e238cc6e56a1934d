import type { Id } from '../contract.ts';
import { BookingTable, FeedbackTable, SeriesTable, WaitlistTable } from '../database/entities/booking.ts';
import { GuestNoteTable } from '../database/entities/guest-notes.ts';
import { GuestMergeTable } from '../database/entities/identities.ts';
import { ConversationTable, type GuestEntity, GuestTable } from '../database/entities/people.ts';
import type { Scope } from '../database/scope.ts';

/** All that was a merged record's is the guest's who has it now; what was written down lets them part again. */
export async function oneGuest(scope: Scope): Promise<string[]> {
  const guests = new Map((await scope.find(GuestTable)).map((guest) => [guest.id, guest]));
  const merged = [...guests.values()].filter(({ mergedInto }) => mergedInto !== null);
  return [
    ...merged.flatMap((guest) =>
      endsSomewhere(guests, guest) ? [] : [`guest ${guest.id} is merged in a ring`],
    ),
    ...(await mergesMatch(scope, guests)),
    ...(await ownersExist(scope, guests)),
    ...(await scope.find(GuestNoteTable)).flatMap(({ guestId }) =>
      (guests.get(guestId)?.erasedAt ?? null) === null
        ? []
        : [`guest ${guestId} was forgotten, a note is there`],
    ),
    ...[...guests.values()].flatMap(({ id, erasedAt, name, phoneHash, emailHash, notesSealed }) =>
      erasedAt !== null && (name ?? phoneHash ?? emailHash ?? notesSealed) !== null
        ? [`guest ${id} was forgotten and is still known`]
        : [],
    ),
  ];
}

function endsSomewhere(guests: ReadonlyMap<Id, GuestEntity>, guest: GuestEntity): boolean {
  let at: GuestEntity | undefined = guest;
  for (let steps = 0; steps <= guests.size && at; steps += 1) {
    if (at.mergedInto === null) return true;
    at = guests.get(at.mergedInto);
  }
  return false;
}

async function mergesMatch(scope: Scope, guests: ReadonlyMap<Id, GuestEntity>): Promise<string[]> {
  const open = (await scope.find(GuestMergeTable)).filter(({ undoneAt }) => undoneAt === null);
  const found = open
    .filter(({ mergedId, keptId }) => guests.get(mergedId)?.mergedInto !== keptId)
    .map(({ id }) => `merge ${id} is open, its guests are two`);
  for (const { id, mergedInto, erasedAt } of guests.values()) {
    const count = open.filter((merge) => merge.mergedId === id).length;
    // Who was forgotten has no way back.
    if (mergedInto !== null && erasedAt === null && count !== 1)
      found.push(`guest ${id} was merged, and ${count} open merges say so`);
  }
  return found;
}

async function ownersExist(scope: Scope, guests: ReadonlyMap<Id, GuestEntity>): Promise<string[]> {
  const rows = [
    ...(await scope.find(ConversationTable)).map(
      ({ id, guestId }) => [`conversation ${id}`, guestId] as const,
    ),
    ...(await scope.find(BookingTable)).map(({ id, guestId }) => [`booking ${id}`, guestId] as const),
    ...(await scope.find(SeriesTable)).map(({ id, guestId }) => [`series ${id}`, guestId] as const),
    ...(await scope.find(WaitlistTable)).map(({ id, guestId }) => [`entry ${id}`, guestId] as const),
    ...(await scope.find(GuestNoteTable)).map(({ id, guestId }) => [`note ${id}`, guestId] as const),
    ...(await scope.find(FeedbackTable)).map(({ id, guestId }) => [`feedback ${id}`, guestId] as const),
  ];
  return rows.flatMap(([what, guestId]) =>
    guests.get(guestId)?.mergedInto
      ? [`${what} belongs to guest ${guestId}, who was merged into another`]
      : [],
  );
}
