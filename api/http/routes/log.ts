import { z } from 'zod';
import { logCsv } from '../../audit/log-csv.ts';
import { readLog } from '../../audit/read-log.ts';
import { writeInTenant } from '../../audit/write-in-tenant.ts';
import type { LogWish } from '../../contract.ts';
import type { Core } from '../../core.ts';
import { json, type Route, route, staffOn } from '../route.ts';
import { actorOf } from './desk.ts';
import { Day, Id } from './visit-wish.ts';

const Filter = z.object({
  /** A member of staff's id, `guests` or `automatic`. */
  by: Id.optional(),
  guest: Id.optional(),
  kind: z.enum(['visits', 'money', 'guests', 'talks', 'house', 'access']).optional(),
  from: Day.optional(),
  to: Day.optional(),
});
const Page = Filter.extend({
  before: z.coerce.number().int().min(1).max(Number.MAX_SAFE_INTEGER).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
});

/** More lines than this are another table's: by days they are taken one after another. */
const MOST_LINES = 5_000;

/** Who did what in this spa, for owners and managers. */
export function logRoutes(core: Core): Route[] {
  return [
    route({
      method: 'get',
      path: '/api/v1/log',
      summary: 'The log of all that was done, by whom, about whom; of any person, guest, kind and days',
      permission: 'see-log',
      query: Page,
      answers: 'A page, newest first; `next` is the `before` of the next one.',
      async handle(request) {
        const { before, limit } = request.query;
        const wish = { ...wishOf(request.query), before: before ?? null, limit };
        return json(200, await readLog(core, staffOn(request).tenantId, wish));
      },
    }),
    route({
      method: 'get',
      path: '/api/v1/log.csv',
      summary: `The same as a table for a spreadsheet, its newest ${MOST_LINES} lines`,
      permission: 'see-log',
      query: Filter,
      answers: 'CSV in UTF-8; that it was taken stands in the log.',
      async handle(request) {
        const staff = staffOn(request);
        const wish = { ...wishOf(request.query), before: null, limit: MOST_LINES };
        const { body, lastDay } = await logCsv(core, staff.tenantId, wish);
        await writeInTenant(core, staff.tenantId, actorOf(staff), async (unit) =>
          unit.record({ type: 'log-exported', bookingId: null }),
        );
        return {
          status: 200,
          type: 'text/csv; charset=utf-8',
          body,
          headers: {
            'content-disposition': `attachment; filename="log ${lastDay}.csv"`,
            'cache-control': 'no-store',
          },
        };
      },
    }),
  ];
}

function wishOf({ by, guest, kind, from, to }: z.output<typeof Filter>): Omit<LogWish, 'before' | 'limit'> {
  return {
    ...{ by: by ?? null, guestId: guest ?? null, kind: kind ?? null },
    ...{ from: from ?? null, to: to ?? null },
  };
}
