import type { Actor, Id } from '../../contract.ts';
import type { Core } from '../../core.ts';
import { CannedAnswerTable } from '../../database/entities/canned-answers.ts';
import { TimeOffTable } from '../../database/entities/house.ts';
import { DayClosingTable } from '../../database/entities/money.ts';
import { newId } from '../../database/ids.ts';
import type { Scope } from '../../database/scope.ts';
import { dayTotals } from '../../payments/day/day-totals.ts';
import { writeNote } from '../../people/guest-notes.ts';
import { addDays, daySpan, daysBetween, instantOf, localDate } from '../../schedule/local-time.ts';
import type { HouseBook } from '../../tenants/house-book.ts';
import type { Comer } from './comers.ts';
import type { DeskPerson } from './stories.ts';

const FLOAT_MINOR = 15_000;
/** Closed from so many days before now up to the day before yesterday: yesterday is still to be closed. */
const CLOSED = { from: 9, to: 2 };

const ANSWERS = [
  [
    'Parking',
    'Hello {name}, the nearest car park is Q-Park Centrum, five minutes on foot. Bicycles stand in our court.',
  ],
  ['What to bring', 'Nothing at all, {name}: robe, towels and slippers are here for you.'],
  [
    'Running late',
    'No worry, {name}. We wait for you, and shorten the treatment only if somebody comes after you.',
  ],
  ['Lost and found', 'We have looked, {name}, and it is with us. It waits for you at the desk.'],
] as const;

const NOTES = [
  'Likes the blanket warmed, and no music.',
  'Prefers the room at the court, the street is too loud for her.',
  'Always pays with the voucher of her firm: ask for the invoice address.',
  'Comes by bicycle from work, often five minutes late.',
] as const;

/** Short answers of the desk, time off that is planned, and the days whose books are closed. */
export async function writeHabits(
  scope: Scope,
  book: HouseBook,
  desk: DeskPerson,
  now: number,
): Promise<void> {
  await scope.insert(
    CannedAnswerTable,
    ANSWERS.map(([title, body]) => ({ id: newId(), title, body, changedAt: now, changedBy: desk.name })),
  );
  await planTimeOff(scope, book, now);
  for (const { id, timeZone } of book.house.locations)
    await closeDays(scope, book, { id, timeZone }, desk, now);
}

/** After the fortnight that has visits: nobody is left without a therapist. */
async function planTimeOff(scope: Scope, book: HouseBook, now: number): Promise<void> {
  const zone = book.house.locations[0]?.timeZone ?? 'UTC';
  const day = (after: number) => daySpan(addDays(localDate(now, zone), after), zone);
  const [, holiday, course] = book.house.therapists;
  await scope.insert(TimeOffTable, [
    {
      id: newId(),
      resourceId: holiday?.id ?? '',
      startsAt: day(12).from,
      endsAt: day(18).to,
      reason: 'Holiday',
    },
    {
      id: newId(),
      resourceId: course?.id ?? '',
      startsAt: day(10).from,
      endsAt: day(10).to,
      reason: 'Course',
    },
  ]);
}

async function closeDays(
  scope: Scope,
  book: HouseBook,
  location: { readonly id: Id; readonly timeZone: string },
  desk: DeskPerson,
  now: number,
): Promise<void> {
  const { currency } = book.house.tenant;
  const today = localDate(now, location.timeZone);
  const days = daysBetween(addDays(today, -CLOSED.from), addDays(today, -CLOSED.to));
  const closings = [];
  for (const [place, day] of days.entries()) {
    const totals = await dayTotals(scope, { locationId: location.id, date: day }, currency);
    if (totals.methods.length === 0) continue;
    const cash = totals.methods.find(({ method }) => method === 'cash')?.netMinor ?? 0;
    const missingMinor = place === 3 ? 500 : 0;
    closings.push({
      ...{ id: newId(), locationId: location.id, day, currency, totals, floatMinor: FLOAT_MINOR },
      expectedMinor: FLOAT_MINOR + cash,
      countedMinor: FLOAT_MINOR + cash - missingMinor,
      note: missingMinor === 0 ? null : 'Five euros short: looked twice, not found.',
      closedBy: desk.name,
      closedAt: instantOf(day, '21:20', location.timeZone),
    });
  }
  await scope.insert(DayClosingTable, closings);
  const last = closings.at(-1)?.day;
  if (last === undefined) return;
  await scope.change('UPDATE "location" SET books_closed_through = ? WHERE id = ? AND tenant_id = ?', [
    last,
    location.id,
    scope.tenantId,
  ]);
}

/** What the desk keeps in mind of those who come most. */
export async function writeNotes(
  core: Core,
  tenantId: Id,
  comers: readonly Comer[],
  desk: DeskPerson,
): Promise<void> {
  const actor: Actor = { kind: 'staff', userId: desk.id, name: desk.name, role: 'desk' };
  for (const [place, text] of NOTES.entries()) {
    const guestId = comers[place]?.id;
    if (guestId !== undefined) await writeNote(core, tenantId, actor, { guestId, kind: 'note', text });
  }
}
