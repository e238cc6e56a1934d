import { LessThanOrEqual } from 'typeorm';
import { type Unit, writeInTenant } from '../audit/write-in-tenant.ts';
import { releaseUnconfirmed } from '../booking/cancel-booking.ts';
import { lockBooking } from '../booking/lock-booking.ts';
import { cancellationFee } from '../booking/terms.ts';
import type { Id } from '../contract.ts';
import type { Core } from '../core.ts';
import { type BookingEntity, BookingTable } from '../database/entities/booking.ts';
import { processingFor } from '../payments/under-way.ts';
import { isoOf } from '../schedule/local-time.ts';
import { type HouseBook, openBook } from '../tenants/house-book.ts';
import { look, releasesAt, reminderRules } from './reminder-plan.ts';
import { chatToRemindIn } from './where-to-remind.ts';

const ACTOR = { kind: 'system', name: 'reminders' } as const;
const BATCH = 200;
/** Ten thousand that are due in one minute must not keep everything else of a sweep waiting until the last. */
const MOST_IN_A_ROUND = 2_000;
/** One that cannot be looked at comes again behind all that are due by then. */
const LATER_MS = 10 * 60_000;

/**
 * Looks at every visit whose next look is due, in order of due time: reminds its guest, once, or gives its time back. How many
 * guests are reminded by it. Several processes may do so side by side: of one visit one of them does.
 */
export async function remindDue(core: Core): Promise<number> {
  let reminded = 0;
  for (let seen = 0; seen < MOST_IN_A_ROUND; ) {
    const due = await core.database.run((db) =>
      db.find(BookingTable, {
        where: { remindAt: LessThanOrEqual(core.now()) },
        order: { remindAt: 'ASC', id: 'ASC' },
        take: BATCH,
      }),
    );
    for (const { id, tenantId, remindAt } of due)
      reminded += Number(await lookOrLog(core, { id, tenantId, remindAt: remindAt ?? 0 }));
    seen += due.length;
    if (due.length < BATCH) break;
  }
  return reminded;
}

/** A visit whose look is due, as it was found. */
interface Planned extends Pick<BookingEntity, 'id' | 'tenantId'> {
  readonly remindAt: number;
}

/** One that cannot be looked at is no reason to remind nobody. */
async function lookOrLog(core: Core, booking: Planned): Promise<boolean> {
  const { id, tenantId, remindAt } = booking;
  try {
    const book = await openBook(core, tenantId);
    return await writeInTenant(core, tenantId, ACTOR, (unit) => lookAt(unit, booking, book));
  } catch (error) {
    core.log.error({ err: error, booking: id }, 'a visit could not be looked at for its reminders');
    await writeInTenant(core, tenantId, ACTOR, (unit) =>
      unit.update(BookingTable, { id, remindAt }, { remindAt: unit.now + LATER_MS }),
    );
    return false;
  }
}

/** Was its guest reminded? */
async function lookAt(unit: Unit, { id, remindAt }: Planned, book: HouseBook): Promise<boolean> {
  const read = await unit.findOne(BookingTable, { id });
  // Who was asked may answer or pay at this moment: what is read behind the lock is so until the time has gone back.
  const booking = read?.askedAt ? await lockBooking(unit, id) : read;
  if (booking === null || booking.remindAt !== remindAt) return false;
  const zone = book.location(booking.locationId)?.location.timeZone;
  const write = async (set: Partial<BookingEntity>): Promise<boolean> =>
    (await unit.update(BookingTable, { id, remindAt }, set)) === 1;
  if (booking.status !== 'confirmed' || zone === undefined) {
    await write({ remindAt: null });
    return false;
  }
  const rules = reminderRules(book.house.tenant.policy);
  const { startsAt, createdAt } = booking;
  const toldAt = booking.toldAt ?? createdAt;
  const { freeUntil } = cancellationFee(booking, unit.now);
  const { remind, next } = look(rules, { startsAt, freeUntil, zone, toldAt }, unit.now);
  const releases = releasesAt(rules, booking, zone);
  const release = await releaseOf(unit, booking, releases);
  if (release === 'now') {
    await releaseUnconfirmed(unit, booking);
    return false;
  }
  const nextLook = earliest(next, release);
  if (!(await write({ remindAt: nextLook, ...(remind === null ? {} : { toldAt: unit.now }) }))) return false;
  if (remind === null) return false;
  const confirmBy =
    releases !== null && releases > unit.now && wasAskedInTime(unit.now, releases) ? isoOf(releases) : null;
  return tell(unit, booking, { toldAt, confirmBy });
}

/** Whether its time goes back now, or when that is to be asked again; null is never. A visit that has begun keeps its time. */
async function releaseOf(
  unit: Unit,
  { id, startsAt, askedAt }: BookingEntity,
  releases: number | null,
): Promise<number | 'now' | null> {
  if (releases === null || releases > unit.now) return releases;
  if (startsAt <= unit.now || !wasAskedInTime(askedAt ?? null, releases)) return null;
  // Who has paid need not say more; should their bank refuse it, nothing was paid.
  return (await processingFor(unit, id)) === null ? 'now' : unit.now + LATER_MS;
}

/** Whoever had no two hours to answer was not asked. */
const TO_ANSWER_MS = 2 * 3_600_000;

function wasAskedInTime(askedAt: number | null, releasesAtMs: number): boolean {
  return askedAt !== null && askedAt + TO_ANSWER_MS <= releasesAtMs;
}

function earliest(one: number | null, other: number | null): number | null {
  if (one === null || other === null) return one ?? other;
  return Math.min(one, other);
}

async function tell(
  unit: Unit,
  booking: BookingEntity,
  { toldAt, confirmBy }: { readonly toldAt: number; readonly confirmBy: string | null },
): Promise<boolean> {
  const conversationId: Id | null = await chatToRemindIn(unit, booking, []);
  if (conversationId === null) return false;
  const { id: bookingId, startsAt } = booking;
  unit.tell({
    conversationId,
    notice: {
      kind: 'visit-soon',
      bookingId,
      startsAt: isoOf(startsAt),
      toldBefore: isoOf(toldAt),
      confirmBy,
      tried: [conversationId],
    },
  });
  return true;
}
