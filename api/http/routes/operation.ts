import type { Registry } from 'prom-client';
import type { Core } from '../../core.ts';
import { TenantTable } from '../../database/entities/house.ts';
import { openApi } from '../openapi.ts';
import { json, problem, type Route, route } from '../route.ts';

/** What operators and their tools ask. */
export function operationRoutes(
  core: Core,
  metrics: Registry,
  api: readonly Route[],
  isStopping: () => boolean,
): Route[] {
  const document = openApi(core.publicUrl, api);
  return [
    route({
      method: 'get',
      path: '/healthz',
      summary: 'Is the process alive',
      permission: null,
      handle: async () => json(200, { status: 'alive' }),
    }),
    route({
      method: 'get',
      path: '/readyz',
      summary: 'Can it serve',
      permission: null,
      async handle() {
        if (isStopping())
          return problem({ status: 503, title: 'The process is stopping', reason: 'stopping' });
        return (await hasDatabase(core))
          ? json(200, { status: 'ready' })
          : problem({ status: 503, title: 'The database does not answer', reason: 'no-database' });
      },
    }),
    route({
      method: 'get',
      path: '/metrics',
      summary: 'Prometheus metrics',
      permission: null,
      handle: async () => ({ status: 200, type: metrics.contentType, body: await metrics.metrics() }),
    }),
    route({
      method: 'get',
      path: '/api/openapi.json',
      summary: 'This API, described',
      permission: null,
      handle: async () => json(200, document),
    }),
  ];
}

async function hasDatabase(core: Core): Promise<boolean> {
  try {
    await core.database.run((db) => db.count(TenantTable));
    return true;
  } catch (error) {
    core.log.error({ err: error }, 'the database does not answer');
    return false;
  }
}
