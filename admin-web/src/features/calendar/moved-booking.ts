import type { BookingView, House } from '../../../../api/contract.ts';
import type { VisitChange } from './drag.ts';

const MINUTE_MS = 60_000;

/** A visit as it is hoped to be after a change: shown at once, until the server has said yes or no. */
export function movedBooking(booking: BookingView, change: VisitChange, house: House): BookingView {
  const byMs = Date.parse(change.startsAt) - Date.parse(booking.startsAt);
  const held = booking.items.find(({ id }) => id === change.itemId);
  const extra = held?.addOns.reduce((sum, one) => sum + one.durationMinutes, 0) ?? 0;
  const minutes = change.durationMinutes === null ? null : change.durationMinutes + extra;
  const longerMs = minutes === null || !held ? 0 : (minutes - held.durationMinutes) * MINUTE_MS;
  const later = (at: string, ms: number) => new Date(Date.parse(at) + ms).toISOString();
  const items = booking.items.map((item) => {
    const isHeldPart = item.part === held?.part;
    const before = held && item.part > held.part ? byMs + longerMs : byMs;
    const moved = {
      ...item,
      startsAt: later(item.startsAt, before),
      endsAt: later(item.endsAt, isHeldPart ? byMs + longerMs : before),
      durationMinutes: isHeldPart && minutes !== null ? minutes : item.durationMinutes,
    };
    return item.id === change.itemId ? { ...moved, ...placeOf(change, house) } : moved;
  });
  return {
    ...booking,
    startsAt: later(booking.startsAt, byMs),
    endsAt: later(booking.endsAt, byMs + longerMs),
    items,
  };
}

function placeOf({ therapistId, roomId }: VisitChange, house: House) {
  const therapist = house.therapists.find(({ id }) => id === therapistId);
  const room = house.rooms.find(({ id }) => id === roomId);
  return {
    ...(therapist ? { therapistId: therapist.id, therapistName: therapist.name } : {}),
    ...(room ? { roomId: room.id, roomName: room.name } : {}),
  };
}

/** The change that takes another back. */
export function undoOf(before: BookingView, after: BookingView, change: VisitChange): VisitChange {
  const item = before.items.find(({ id }) => id === change.itemId);
  const extra = item?.addOns.reduce((sum, one) => sum + one.durationMinutes, 0) ?? 0;
  return {
    ...change,
    version: after.version,
    startsAt: before.startsAt,
    therapistId: item?.therapistId ?? null,
    roomId: item?.roomId ?? null,
    durationMinutes: change.durationMinutes === null || !item ? null : item.durationMinutes - extra,
  };
}
