import { z } from 'zod';
import type { Core } from '../../core.ts';
import { feedbackReport } from '../../feedback/feedback-report.ts';
import { may } from '../../people/permissions.ts';
import { json, type Route, route, staffOn } from '../route.ts';

const Lately = z.object({ days: z.coerce.number().int().min(1).max(366).default(90) });

/** What guests said of their visits. */
export function feedbackRoutes(core: Core): Route[] {
  return [
    route({
      method: 'get',
      path: '/api/v1/feedback',
      summary:
        'Stars and words of guests, by therapist and treatment; a therapist is told of their own visits',
      permission: 'see-calendar',
      where: 'theirs',
      query: Lately,
      answers: 'Count and average, those with few stars of the last fortnight, and the newest.',
      async handle(request) {
        const { tenantId, role, therapistId, locationIds } = staffOn(request);
        const all = may(role, 'see-all-feedback');
        // Somebody without a therapist of their own has no visits.
        const own = all ? null : (therapistId ?? '');
        const wish = { ...request.query, therapistId: own, locationIds };
        return json(200, await feedbackReport(core, tenantId, wish));
      },
    }),
  ];
}
