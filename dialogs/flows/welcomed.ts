import type { BookingView } from '../../api/contract.ts';
import { say } from '../reply.ts';
import type { Scene } from '../scene.ts';
import { timeWords } from '../texts/wording.ts';
import type { Reply } from '../types.ts';

/** The guest is checked in: who comes for them and when; after the start, until when the visit goes. */
export function welcomed({ texts }: Scene, booking: BookingView): Reply {
  const therapist = texts.list([...new Set(booking.items.map((item) => item.therapistName))]);
  const name = booking.forName ?? booking.guest.name;
  if (minutesLate(booking) > 0) {
    const given = { therapist, until: timeWords(texts, booking.endsAt, booking.timeZone) };
    return say(
      name === null ? texts('checkedInLate', given) : texts('checkedInLateNamed', { ...given, name }),
    );
  }
  const given = { therapist, time: timeWords(texts, booking.startsAt, booking.timeZone) };
  return say(name === null ? texts('checkedIn', given) : texts('checkedInNamed', { ...given, name }));
}

/** Whole minutes between the start and the guest's arrival; 0 for who was there in time. */
export function minutesLate({ startsAt, checkedInAt }: BookingView): number {
  if (checkedInAt === null) return 0;
  return Math.max(0, Math.floor((Date.parse(checkedInAt) - Date.parse(startsAt)) / 60_000));
}
