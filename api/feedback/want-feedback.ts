import type { Unit } from '../audit/write-in-tenant.ts';
import { type BookingEntity, BookingTable, FeedbackTable } from '../database/entities/booking.ts';
import { newId } from '../database/ids.ts';
import { lockGuest } from '../people/lock-guest.ts';

/** Time to come to oneself, and to leave the house. */
const AFTER_MS = 60 * 60_000;

/**
 * A visit is over: its guest is to be asked how it was, unless they said so already or nobody can write to them. In
 * the transaction that ends it. Not an outbox row that comes due later: what is written meanwhile would wait behind it.
 */
export async function wantFeedback(unit: Unit, booking: BookingEntity): Promise<void> {
  if (booking.conversationId === null) return;
  if ((await unit.findOne(FeedbackTable, { bookingId: booking.id })) !== null) return;
  await lockGuest(unit, booking.guestId);
  // Its guest may have become one with another meanwhile, or two again.
  const { guestId } = (await unit.findOne(BookingTable, { id: booking.id })) ?? booking;
  await unit.insert(FeedbackTable, [
    {
      id: newId(),
      bookingId: booking.id,
      guestId,
      stars: null,
      wordsSealed: null,
      askAt: unit.now + AFTER_MS,
      createdAt: unit.now,
      updatedAt: unit.now,
    },
  ]);
}
