import { LessThanOrEqual } from 'typeorm';
import { type Unit, writeInTenant } from '../audit/write-in-tenant.ts';
import type { Core } from '../core.ts';
import { BookingTable, type FeedbackEntity, FeedbackTable } from '../database/entities/booking.ts';
import { ConversationTable, GuestTable } from '../database/entities/people.ts';
import { quietUntil } from '../reminders/unasked.ts';

const BATCH = 200;
const ACTOR = { kind: 'system', name: 'feedback' } as const;
/** Who is talking with a person is not asked in between. */
const LATER_MS = 60 * 60_000;

/** Asks the guests of ended visits how it was, each once. How many were asked. */
export async function askForFeedback(core: Core): Promise<number> {
  const due = await core.database.run((db) =>
    db.find(FeedbackTable, {
      where: { askAt: LessThanOrEqual(core.now()) },
      order: { askAt: 'ASC' },
      take: BATCH,
    }),
  );
  let asked = 0;
  for (const one of due) asked += Number(await askOrLog(core, one));
  return asked;
}

/** One that cannot be asked is no reason to ask nobody. */
async function askOrLog(core: Core, feedback: FeedbackEntity): Promise<boolean> {
  try {
    return await writeInTenant(core, feedback.tenantId, ACTOR, (unit) => ask(core, unit, feedback));
  } catch (error) {
    core.log.error({ err: error, booking: feedback.bookingId }, 'a guest could not be asked for feedback');
    return false;
  }
}

async function ask(
  core: Core,
  unit: Unit,
  { id, bookingId, guestId, askAt }: FeedbackEntity,
): Promise<boolean> {
  if (askAt === null) return false;
  const booking = await unit.findOne(BookingTable, { id: bookingId });
  const conversation =
    booking?.conversationId && (await unit.findOne(ConversationTable, { id: booking.conversationId }));
  const busy = conversation && conversation.withPersonUntil > 0;
  const later = busy ? unit.now + LATER_MS : await quietUntil(core, unit, bookingId);
  // Of two processes one moves it on from the time that both have read.
  const taken = await unit.update(FeedbackTable, { id, askAt }, { askAt: later });
  const row = await unit.findOne(FeedbackTable, { id });
  const guest = await unit.findOne(GuestTable, { id: guestId });
  if (taken !== 1 || later !== null || !conversation || row?.stars !== null || guest?.messages !== 'all')
    return false;
  unit.tell({ conversationId: conversation.id, notice: { kind: 'feedback-wanted', bookingId } });
  return true;
}
