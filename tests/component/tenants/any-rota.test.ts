import { afterAll, beforeAll, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { DateTime } from 'luxon';
import type {
  ClosureDraft,
  HouseChange,
  Id,
  RotaDraft,
  RotaLine,
  TimeOffDraft,
  Weekday,
} from '../../../api/contract.ts';
import { BookingTable, type ItemEntity, ItemTable } from '../../../api/database/entities/booking.ts';
import { newBookingCode, newId } from '../../../api/database/ids.ts';
import type { Database } from '../../../api/database/open-database.ts';
import { tenantScope } from '../../../api/database/scope.ts';
import { isoOf } from '../../../api/schedule/local-time.ts';
import { makeHouseEditor } from '../../../api/tenants/house-editor.ts';
import { clockAt, instant, ZONE } from '../../support/clock.ts';
import { openTestDatabase } from '../../support/database.ts';
import { MANAGER, make } from '../../support/house-drafts.ts';
import { makeSpa, type TestSpa } from '../../support/spa.ts';

// The days around the night in which summer time begins.
const DAYS = ['2026-03-27', '2026-03-28', '2026-03-29', '2026-03-30', '2026-03-31'];
const STEP_MS = 5 * 60_000;

let database: Database;
let spa: TestSpa;
let visits: readonly Visit[] = [];

beforeAll(async () => {
  database = await openTestDatabase();
  spa = await makeSpa(database, clockAt('2026-03-02T09:00'), {
    therapists: 2,
    horizon: 90,
    shift: { from: '06:00', to: '23:00' },
    openingHours: OPEN,
  } as object);
  visits = await someVisits();
});
afterAll(() => database.close());

const OPEN = ([1, 2, 3, 4, 5, 6, 7] as const).map((weekday) => ({
  weekday,
  opens: '06:00',
  closes: '23:00',
}));

interface Visit {
  readonly id: Id;
  readonly therapistId: Id;
  readonly roomId: Id;
  readonly from: number;
  readonly to: number;
}

/** Visits through all hours of these days: the ledger aside, which has no part in this. */
async function someVisits(): Promise<Visit[]> {
  const { guestId } = await spa.guest();
  const made = DAYS.flatMap((date, day) =>
    ['06:00', '08:30', '11:05', '14:00', '17:40', '21:30'].map((time, place): Visit => {
      const from = instant(`${date}T${time}`);
      const length = [60, 90, 30][(day + place) % 3] ?? 60;
      const at = (ids: readonly Id[]): Id => ids[(day + place) % ids.length] ?? '';
      return {
        id: newId(),
        therapistId: at(spa.therapistIds),
        roomId: at(spa.roomIds),
        from,
        to: from + length * 60_000,
      };
    }),
  );
  await database.transact(async (db) => {
    const scope = tenantScope(db, spa.tenantId);
    await scope.insert(
      BookingTable,
      made.map((visit) => bookingOf(visit, guestId)),
    );
    await scope.insert(ItemTable, made.map(itemOf));
  });
  return made;
}

function bookingOf({ id, from, to }: Visit, guestId: Id) {
  return {
    id,
    code: newBookingCode(),
    version: 1,
    status: 'confirmed' as const,
    locationId: spa.locationId,
    guestId,
    conversationId: null,
    begunIn: null,
    channel: 'console',
    people: 1,
    startsAt: from,
    endsAt: to,
    currency: 'EUR',
    totalMinor: 9_000,
    dueMinor: 0,
    paidMinor: 0,
    heldUntil: null,
    terms: null,
    acceptedAt: null,
    acceptedThrough: null,
    moves: 0,
    seriesId: null,
    exception: null,
    createdAt: 0,
    checkedInAt: null,
    cancelReason: null,
    lateMinutes: null,
    forName: null,
  };
}

function itemOf({ id, from, to, therapistId, roomId }: Visit): Omit<ItemEntity, 'tenantId'> {
  return {
    id: newId(),
    bookingId: id,
    position: 0,
    part: 0,
    treatmentId: spa.treatmentId,
    durationMinutes: (to - from) / 60_000,
    bufferBeforeMinutes: 0,
    bufferAfterMinutes: 15,
    roomBufferBeforeMinutes: 0,
    roomBufferAfterMinutes: 15,
    startsAt: from,
    endsAt: to,
    therapistId,
    roomId,
    equipmentIds: [],
    addOns: [],
    genderWish: null,
    priceMinor: 9_000,
  };
}

// ─── The plain, slow reference: every five minutes of a visit are looked at by the clock on the wall ──────

function isHit(visit: Visit, change: HouseChange): boolean {
  for (let at = visit.from; at < visit.to; at += STEP_MS) if (isMissing(visit, at, change)) return true;
  return false;
}

function isMissing(visit: Visit, at: number, change: HouseChange): boolean {
  if (change.kind === 'save-time-off')
    return (
      [visit.therapistId, visit.roomId].includes(change.draft.resourceId) &&
      Date.parse(change.draft.startsAt) <= at &&
      at < Date.parse(change.draft.endsAt)
    );
  const local = DateTime.fromMillis(at, { zone: ZONE });
  const [date, time] = [local.toFormat('yyyy-MM-dd'), local.toFormat('HH:mm')];
  if (change.kind === 'save-closure') {
    const { fromDate, toDate, opens, closes } = change.draft;
    if (date < fromDate || toDate < date) return false;
    return opens === null || closes === null || time < opens || closes <= time;
  }
  if (change.kind !== 'save-rota' || change.draft.therapistId !== visit.therapistId) return false;
  const { validFrom, validTo, lines } = change.draft;
  if (date < validFrom || (validTo !== null && validTo < date)) return false;
  const within = (kind: RotaLine['kind']): boolean =>
    lines.some(
      (line) =>
        line.kind === kind && line.weekday === local.weekday && line.starts <= time && time < line.ends,
    );
  return !within('work') || within('break');
}

// ─── Changes of all sorts ─────────────────────────────────────────────────────────────────────────────────

const tick = fc.integer({ min: 6 * 12, max: 23 * 12 });
const wallTime = (ticks: number): string =>
  `${String(Math.floor(ticks / 12)).padStart(2, '0')}:${String((ticks % 12) * 5).padStart(2, '0')}`;
const hours = fc
  .uniqueArray(tick, { minLength: 2, maxLength: 2 })
  .map((two) => two.toSorted((a, b) => a - b).map(wallTime));
const day = fc.constantFrom(...DAYS);
const days = fc.tuple(day, day).map((two) => two.toSorted());
const weekday = fc.constantFrom<Weekday[]>(1, 2, 3, 4, 5, 6, 7);

/** At most one shift a day, with a break in its middle third or none. */
const weekLines = fc
  .uniqueArray(
    fc.record({ weekday, from: tick, length: fc.integer({ min: 3, max: 120 }), rest: fc.boolean() }),
    {
      selector: (one) => one.weekday,
      maxLength: 7,
    },
  )
  .map((shifts) =>
    shifts.flatMap(({ weekday, from, length, rest }) => {
      const end = Math.min(from + length, 24 * 12);
      const third = Math.floor((end - from) / 3);
      return [
        { kind: 'work' as const, weekday, from, end },
        ...(rest && third > 0
          ? [{ kind: 'break' as const, weekday, from: from + third, end: from + 2 * third }]
          : []),
      ].filter((line) => line.from < line.end);
    }),
  );

const rota = fc
  .record({ whose: fc.nat(1), days, isOpen: fc.boolean(), lines: weekLines })
  .map(({ whose, days: [from = '', to = ''], isOpen, lines }) => (): HouseChange => {
    const draft: RotaDraft = {
      therapistId: spa.therapistIds[whose] ?? '',
      validFrom: from,
      validTo: isOpen ? null : to,
      lines: lines.map((line) => ({
        kind: line.kind,
        weekday: line.weekday,
        locationId: spa.locationId,
        starts: wallTime(line.from),
        ends: wallTime(line.end),
      })),
    };
    return { kind: 'save-rota', draft };
  });

const away = fc
  .record({
    whose: fc.nat(1),
    isRoom: fc.boolean(),
    day,
    from: fc.integer({ min: 0, max: 287 }),
    length: fc.integer({ min: 1, max: 600 }),
  })
  .map(({ whose, isRoom, day, from, length }) => (): HouseChange => {
    const startsAt = instant(`${day}T00:00`) + from * STEP_MS;
    const draft: TimeOffDraft = {
      resourceId: (isRoom ? spa.roomIds : spa.therapistIds)[whose] ?? '',
      startsAt: isoOf(startsAt),
      endsAt: isoOf(startsAt + length * STEP_MS),
      reason: '',
    };
    return { kind: 'save-time-off', id: null, draft };
  });

const closed = fc
  .record({ days, hours: fc.option(hours) })
  .map(({ days: [fromDate = '', toDate = ''], hours }) => (): HouseChange => {
    const [opens = null, closes = null] = hours ?? [];
    const draft: ClosureDraft = { locationId: spa.locationId, fromDate, toDate, opens, closes, reason: '' };
    return { kind: 'save-closure', id: null, draft };
  });

test('whatever changes, the conflicts are exactly the visits that a look at every five minutes finds', async () => {
  const editor = makeHouseEditor(spa.core);
  let hits = 0;
  await fc.assert(
    fc.asyncProperty(fc.oneof(rota, away, closed), async (draw) => {
      const change = draw();
      const outcome = await editor.preview(spa.tenantId, MANAGER, change);
      const expected = visits.filter((visit) => isHit(visit, change)).map((visit) => visit.id);
      hits += expected.length;
      expect(outcome.ok ? outcome.conflicts.map((one) => one.booking.id).toSorted() : outcome).toEqual(
        expected.toSorted(),
      );
    }),
    { numRuns: 60 },
  );
  expect(hits).toBeGreaterThan(60);
});

test('and what was previewed is what happens', async () => {
  const editor = makeHouseEditor(spa.core);
  const [change] = fc.sample(away, { numRuns: 1, seed: 3 }).map((draw) => draw());
  if (!change) throw new Error('no change was drawn');
  const preview = await editor.preview(spa.tenantId, MANAGER, change);
  const done = await make(editor, spa.tenantId, change);
  expect(done.conflicts.map((one) => one.booking.id)).toEqual(
    preview.ok && preview.conflicts.map((one) => one.booking.id),
  );
});
