import { z } from 'zod';
import { type InsightWish, insight } from '../../analytics/insight/insight.ts';
import { insightCsv, TABLES } from '../../analytics/insight/insight-csv.ts';
import { lengthOf, MOST_INSIGHT_DAYS } from '../../analytics/insight/ranges.ts';
import type { Insight } from '../../contract.ts';
import type { Core } from '../../core.ts';
import { json, problem, type Reply, type Route, type RouteRequest, route, staffOn } from '../route.ts';
import { Day, Id } from './visit-wish.ts';

const Wish = z.object({
  from: Day,
  to: Day,
  /** Without it, all houses. */
  location: Id.optional(),
  compare: z.enum(['none', 'before', 'year']).default('before'),
  /** How many days somebody has to book again. */
  again: z.coerce.number().int().min(1).max(365).default(30),
});

const TableWish = Wish.extend({ table: z.enum(TABLES) });

/** How a house does, for those who run it. */
export function insightRoutes(core: Core): Route[] {
  return [
    route({
      method: 'get',
      path: '/api/v1/insight',
      summary: `How full the house was, its money, guests, chats and feedback on some days, both included, at most ${MOST_INSIGHT_DAYS}`,
      permission: 'see-insight',
      where: 'theirs',
      query: Wish,
      answers: 'All figures of the range, and of what it is held against.',
      handle: (request) => ofWish(core, request, (found) => json(200, found)),
    }),
    route({
      method: 'get',
      path: '/api/v1/insight.csv',
      summary: 'One table of the same for a spreadsheet',
      permission: 'see-insight',
      where: 'theirs',
      query: TableWish,
      answers: 'CSV in UTF-8; sums in units of their currency, not in minor ones.',
      handle: (request) =>
        ofWish(core, request, (found) => {
          const { table, from, to } = request.query;
          return {
            status: 200,
            type: 'text/csv; charset=utf-8',
            body: insightCsv(found, table),
            headers: {
              'content-disposition': `attachment; filename="insight ${table} ${from} to ${to}.csv"`,
              'cache-control': 'no-store',
            },
          };
        }),
    }),
  ];
}

async function ofWish(
  core: Core,
  request: RouteRequest<unknown, z.output<typeof Wish>>,
  answer: (found: Insight) => Reply,
): Promise<Reply> {
  const { from, to, location, compare, again } = request.query;
  const count = lengthOf({ from, to });
  if (count === 0 || count > MOST_INSIGHT_DAYS) {
    const title =
      count === 0 ? 'The days end before they begin' : `At most ${MOST_INSIGHT_DAYS} days at once`;
    return problem({ status: 422, title, reason: 'bad-range' });
  }
  const { tenantId, locationIds: within } = staffOn(request);
  const wish: InsightWish = { from, to, locationId: location ?? null, within, compare, rebookDays: again };
  const found = await insight(core, tenantId, wish);
  return found === null
    ? problem({ status: 404, title: 'There is no such location', reason: 'not-found' })
    : answer(found);
}
