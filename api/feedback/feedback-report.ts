import { Between, type FindOperator, In, LessThanOrEqual, Raw } from 'typeorm';
import { viewBookings } from '../booking/view-bookings.ts';
import type {
  BookingView,
  FeedbackLine,
  FeedbackReport,
  FeedbackShare,
  FeedbackView,
  Id,
} from '../contract.ts';
import type { Core } from '../core.ts';
import { BookingTable, type FeedbackEntity, FeedbackTable } from '../database/entities/booking.ts';
import { ResourceTable, TreatmentTable } from '../database/entities/house.ts';
import { type Scope, tenantScope } from '../database/scope.ts';
import type { Seals } from '../keys/sealed-text.ts';
import { lastSequence } from '../live/read-events.ts';
import { isoOf } from '../schedule/local-time.ts';
import { openWords } from './feedback-words.ts';

export interface FeedbackWish {
  /** How far back from now. */
  readonly days: number;
  /** Only of visits that this therapist gave some of; null for all. */
  readonly therapistId: Id | null;
  /** Only of visits at these locations; null, or nothing said, for all. */
  readonly locationIds?: readonly Id[] | null;
}

const DAY_MS = 24 * 3_600_000;
/** So few stars are somebody's to see to. */
const LOW = 2;
/** Longer than this nobody's call makes good for it. */
const TO_SEE_TO_MS = 14 * DAY_MS;
const MOST_LOW = 20;
const MOST_NEWEST = 30;

/** What a guest said of a visit, to be read; null where they said nothing. */
export function viewFeedback(seals: Seals, feedback: FeedbackEntity | null): FeedbackView | null {
  if (feedback === null || feedback.stars === null) return null;
  return { stars: feedback.stars, words: openWords(seals, feedback), at: isoOf(feedback.updatedAt) };
}

/** What guests said lately: how many and how good, by therapist and by treatment; low ones of the last days, and the newest. */
export async function feedbackReport(core: Core, tenantId: Id, wish: FeedbackWish): Promise<FeedbackReport> {
  // Read first: what happens between the two is shown, and told once more.
  const sequence = await lastSequence(core, tenantId);
  const now = core.now();
  const from = now - wish.days * DAY_MS;
  return core.database.run(async (db) => {
    const scope = tenantScope(db, tenantId);
    const { therapistId, locationIds = null } = wish;
    const span = { from, to: now, therapistId, locationIds };
    const since = Math.max(from, now - TO_SEE_TO_MS);
    return {
      ...{ sequence, days: wish.days, ...(await total(scope, span)) },
      byTherapist: await byTherapist(scope, span),
      byTreatment: await byTreatment(scope, span),
      low: await lines(
        core,
        scope,
        { ...span, from: since },
        { stars: LessThanOrEqual(LOW), take: MOST_LOW },
      ),
      newest: await lines(core, scope, span, { stars: Between(1, 5), take: MOST_NEWEST }),
    };
  });
}

/** What guests said in a stretch of time, in ms since the epoch, both ends within it: how many and how good, and the low ones. */
export async function feedbackBetween(
  core: Core,
  tenantId: Id,
  from: number,
  to: number,
): Promise<Pick<FeedbackReport, 'count' | 'average' | 'low'>> {
  return core.database.run(async (db) => {
    const scope = tenantScope(db, tenantId);
    const span = { from, to, therapistId: null, locationIds: null };
    const which = { stars: LessThanOrEqual(LOW), take: MOST_LOW };
    return { ...(await total(scope, span)), low: await lines(core, scope, span, which) };
  });
}

interface Span {
  /** Milliseconds since the epoch, both within it. */
  readonly from: number;
  readonly to: number;
  readonly therapistId: Id | null;
  readonly locationIds: readonly Id[] | null;
}

interface Sums {
  readonly times: number | string;
  readonly stars: number | string | null;
}

/** Of the span, and of the therapist and the locations where some are meant; the feedback is `f`. */
function within(scope: Scope, span: Span) {
  const parts = visitsOf(scope, span);
  const own = parts.map(({ sql }) => ` AND f.booking_id IN (${sql})`).join('');
  return {
    sql: `f.tenant_id = ? AND f.stars IS NOT NULL AND f.updated_at >= ? AND f.updated_at <= ?${own}`,
    parameters: [scope.tenantId, span.from, span.to, ...parts.flatMap(({ values }) => values)],
  };
}

/** Which visits are meant: those that are in all of these. */
function visitsOf({ tenantId }: Scope, { therapistId, locationIds }: Span) {
  const marks = locationIds?.map(() => '?').join(', ') || 'NULL';
  return [
    ...(therapistId === null
      ? []
      : [
          {
            sql: 'SELECT booking_id FROM booking_item WHERE tenant_id = ? AND therapist_id = ?',
            values: [tenantId, therapistId],
          },
        ]),
    ...(locationIds === null
      ? []
      : [
          {
            sql: `SELECT id FROM booking WHERE tenant_id = ? AND location_id IN (${marks})`,
            values: [tenantId, ...locationIds],
          },
        ]),
  ];
}

async function total(scope: Scope, span: Span): Promise<Pick<FeedbackReport, 'count' | 'average'>> {
  const { sql, parameters } = within(scope, span);
  const [row] = await scope.rows<Sums>(
    `SELECT COUNT(*) AS times, SUM(f.stars) AS stars FROM feedback f WHERE ${sql}`,
    parameters,
  );
  const count = Number(row?.times ?? 0);
  return { count, average: count === 0 ? null : Number(row?.stars) / count };
}

/** A visit of two counts for both who gave it, once each. */
async function byTherapist(scope: Scope, span: Span): Promise<FeedbackShare[]> {
  const rows = await sharesBy(scope, span, 'therapist_id');
  const own = rows.filter(({ id }) => span.therapistId === null || id === span.therapistId);
  const known = await scope.find(ResourceTable, { where: { id: In(own.map(({ id }) => id)) } });
  return named(own, known);
}

async function byTreatment(scope: Scope, span: Span): Promise<FeedbackShare[]> {
  const rows = await sharesBy(scope, span, 'treatment_id');
  return named(rows, await scope.find(TreatmentTable, { where: { id: In(rows.map(({ id }) => id)) } }));
}

type Row = Sums & { readonly id: Id };

async function sharesBy(scope: Scope, span: Span, column: 'therapist_id' | 'treatment_id'): Promise<Row[]> {
  const { sql, parameters } = within(scope, span);
  return scope.rows<Row>(
    `SELECT i.id AS id, COUNT(*) AS times, SUM(f.stars) AS stars FROM feedback f
      JOIN (SELECT DISTINCT booking_id, ${column} AS id FROM booking_item WHERE tenant_id = ?) i
        ON i.booking_id = f.booking_id
      WHERE ${sql} GROUP BY i.id`,
    [scope.tenantId, ...parameters],
  );
}

/** Those with the most to say first; who is unhappy more often comes before who is as often happy. */
function named(
  rows: readonly Row[],
  known: readonly { readonly id: Id; readonly name: string }[],
): FeedbackShare[] {
  const names = new Map(known.map(({ id, name }) => [id, name]));
  return rows
    .map(({ id, times, stars }) => ({
      ...{ id, name: names.get(id) ?? '', count: Number(times) },
      average: Number(stars) / Number(times),
    }))
    .toSorted((a, b) => b.count - a.count || a.average - b.average || a.name.localeCompare(b.name));
}

async function lines(
  core: Core,
  scope: Scope,
  span: Span,
  which: { readonly stars: FindOperator<number>; readonly take: number },
): Promise<FeedbackLine[]> {
  const rows = await scope.find(FeedbackTable, {
    where: {
      ...{ stars: which.stars, updatedAt: Between(span.from, span.to) },
      ...(span.therapistId === null && span.locationIds === null ? {} : { bookingId: among(scope, span) }),
    },
    order: { updatedAt: 'DESC', id: 'DESC' },
    take: which.take,
  });
  const bookings = await scope.find(BookingTable, {
    where: { id: In(rows.map(({ bookingId }) => bookingId)) },
  });
  const views = new Map((await viewBookings(core, scope, bookings)).map((view) => [view.id, view]));
  return rows.flatMap((row) => {
    const [view, feedback] = [views.get(row.bookingId), viewFeedback(core.seals, row)];
    return view === undefined || feedback === null ? [] : [{ ...feedback, visit: visitOf(view) }];
  });
}

/** The same for TypeORM, whose parameters have names. */
function among(scope: Scope, span: Span) {
  const values: Record<string, string> = {};
  const named = visitsOf(scope, span).map(({ sql, values: given }) => {
    const rest = [...given];
    return sql.replaceAll('?', () => {
      const name = `visits${Object.keys(values).length}`;
      values[name] = rest.shift() ?? '';
      return `:${name}`;
    });
  });
  return Raw((alias) => named.map((sql) => `${alias} IN (${sql})`).join(' AND '), values);
}

function visitOf({
  id,
  code,
  locationId,
  startsAt,
  timeZone,
  guest,
  items,
}: BookingView): FeedbackLine['visit'] {
  return {
    ...{ id, code, locationId, startsAt, timeZone, guestName: guest.name },
    treatments: [...new Set(items.map(({ treatmentName }) => treatmentName))],
    therapists: [...new Set(items.map(({ therapistName }) => therapistName))],
  };
}
