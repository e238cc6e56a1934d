import { z } from 'zod';
import type { WebhookDoor } from '../../contract.ts';
import { type Route, route } from '../route.ts';

/** WhatsApp sends up to 3 MB in one request (Meta's webhook reference). */
const MAX_BODY_BYTES = 3 * 1024 * 1024;

const anyQuery = z.record(z.string(), z.string());

/** Where a provider delivers. Nothing reads the body before its door has checked who sent it; `refused` counts what no door saw. */
export function webhookRoutes(doors: readonly WebhookDoor[], refused: (reason: string) => void): Route[] {
  return doors.map(({ method, path, summary, handle }) =>
    route({
      method,
      path,
      summary,
      permission: null,
      query: anyQuery,
      maxBodyBytes: MAX_BODY_BYTES,
      unread: refused,
      async handle({ params, query, headers, raw }) {
        const { status, type, body } = await handle({ params, query, headers, raw });
        return { status, type, body, headers: { 'cache-control': 'no-store' } };
      },
    }),
  );
}
