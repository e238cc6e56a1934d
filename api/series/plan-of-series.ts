import type { Unit } from '../audit/write-in-tenant.ts';
import { needOfBooking } from '../booking/replan.ts';
import type { Core } from '../core.ts';
import { type BookingEntity, ItemTable, type SeriesEntity } from '../database/entities/booking.ts';
import { openBook } from '../tenants/house-book.ts';
import type { SeriesPlan } from './claim-visit.ts';

/**
 * A series as its next visit is planned: with the lengths, prices and terms that its guest agreed to, whatever is
 * sold today. null when it has no visit to go by, or its house is gone.
 */
export async function planOfSeries(
  core: Core,
  unit: Unit,
  series: SeriesEntity,
  visits: readonly BookingEntity[],
): Promise<SeriesPlan | null> {
  const book = await openBook(core, series.tenantId);
  const { locationId, ...wish } = series.wish;
  const location = book.location(locationId);
  // The one that was made first: a later one may have been moved into other hands.
  const [model] = visits.toSorted((a, b) => a.createdAt - b.createdAt || a.startsAt - b.startsAt);
  if (!model || location === null) return null;
  const items = await unit.findAll(ItemTable, { bookingId: model.id });
  const agreed = needOfBooking(book, model, items);
  const parts = agreed.parts.map((part, place) => {
    const { therapistId = null, gender = null } = wish.parts[place] ?? {};
    return { ...part, therapistId, gender };
  });
  const { guestId, conversationId, channel, rule, id: seriesId } = series;
  const guest = { guestId, conversationId, channel };
  return { seriesId, book, location, wish, rule, guest, need: { ...agreed, parts } };
}
