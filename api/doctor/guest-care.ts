import { BookingTable, FeedbackTable } from '../database/entities/booking.ts';
import { CalendarFeedTable } from '../database/entities/calendar.ts';
import { ConversationTable, GuestTable } from '../database/entities/people.ts';
import type { Scope } from '../database/scope.ts';

/**
 * A conversation is the bot's or a person's; feedback is of its visit's guest; who was forgotten is reached nowhere; nobody is
 * proposed a visit who did not agree to that.
 */
export async function guestCare(scope: Scope): Promise<string[]> {
  return [
    ...(await talksHaveOneOwner(scope)),
    ...(await feedbackIsSound(scope)),
    ...(await proposalsAreWanted(scope)),
    ...(await forgottenHaveNoCalendar(scope)),
  ];
}

async function talksHaveOneOwner(scope: Scope): Promise<string[]> {
  const names = new Map((await scope.find(GuestTable)).map((guest) => [guest.id, guest.name]));
  return (await scope.find(ConversationTable)).flatMap((talk) => {
    const found: string[] = [];
    if (talk.withPersonUntil > 0 !== (talk.personWantedAt !== null))
      found.push(`conversation ${talk.id} is with a person and is not`);
    if (Math.max(talk.heardPosition, talk.readPosition) > talk.lastPosition)
      found.push(`conversation ${talk.id} was heard or read beyond its last message`);
    const isErased = talk.addressHash === talk.id && talk.address === '' && talk.addressSealed === null;
    if (isErased && (names.get(talk.guestId) ?? null) !== null)
      found.push(`conversation ${talk.id} was erased, its guest still has a name`);
    return found;
  });
}

async function proposalsAreWanted(scope: Scope): Promise<string[]> {
  return (await scope.find(GuestTable))
    .filter(({ offers, rebookAt }) => rebookAt !== null && offers !== 'yes')
    .map(({ id }) => `guest ${id} did not agree to be proposed a visit, and is to be`);
}

async function forgottenHaveNoCalendar(scope: Scope): Promise<string[]> {
  const feeds = await scope.findAll(CalendarFeedTable, { kind: 'guest' });
  const guests = new Map((await scope.find(GuestTable)).map((guest) => [guest.id, guest]));
  return feeds
    .filter(({ personId }) => (guests.get(personId)?.erasedAt ?? null) !== null)
    .map(({ personId }) => `guest ${personId} was forgotten and still has a calendar to subscribe to`);
}

async function feedbackIsSound(scope: Scope): Promise<string[]> {
  const guestOf = new Map((await scope.find(BookingTable)).map((booking) => [booking.id, booking.guestId]));
  return (await scope.find(FeedbackTable)).flatMap(({ id, bookingId, guestId, stars, askAt }) => {
    if (guestOf.get(bookingId) !== guestId) return [`feedback ${id} is not of its visit's guest`];
    if (stars !== null && (stars < 1 || stars > 5)) return [`feedback ${id} has ${stars} stars`];
    return stars !== null && askAt !== null ? [`feedback ${id} was given and is still asked for`] : [];
  });
}
