import { z } from 'zod';
import type { Route } from './route.ts';

/** The OpenAPI 3.1 document, made from the table of routes and the schemas that check their input. */
export function openApi(publicUrl: string, routes: readonly Route[]): object {
  const paths: Record<string, Record<string, object>> = {};
  for (const route of routes.filter((one) => one.answers !== undefined)) {
    const path = route.path.replace(/:(\w+)/g, '{$1}');
    paths[path] = { ...paths[path], [route.method === 'del' ? 'delete' : route.method]: operation(route) };
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Stillwater', version: '1', description: "A spa's front desk." },
    servers: [{ url: publicUrl }],
    components: {
      securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: 'session' } },
      schemas: { Problem },
    },
    paths,
  };
}

const Problem = {
  type: 'object',
  required: ['type', 'title', 'status', 'reason'],
  properties: {
    type: { type: 'string' },
    title: { type: 'string' },
    status: { type: 'integer' },
    reason: { type: 'string', description: 'A fixed word for programs.' },
    detail: { type: 'string' },
  },
};

function operation(route: Route): object {
  const needsHeader = route.permission !== null && route.method !== 'get';
  return {
    summary: route.summary,
    ...(route.permission === null ? {} : { security: [{ session: [] }] }),
    parameters: [
      ...pathParameters(route.path),
      ...queryParameters(route.query),
      ...(needsHeader ? [MARK] : []),
    ],
    ...(route.body
      ? { requestBody: { required: true, content: { 'application/json': { schema: schemaOf(route.body) } } } }
      : {}),
    responses: {
      200: { description: route.answers ?? '' },
      default: {
        description: 'What went wrong.',
        content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
      },
    },
  };
}

/** See server.ts: what other sites cannot send. */
const MARK = { name: 'x-stillwater', in: 'header', required: true, schema: { type: 'string' } };

function pathParameters(path: string): object[] {
  return [...path.matchAll(/:(\w+)/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  }));
}

function queryParameters(query: z.ZodType | undefined): object[] {
  if (!query) return [];
  const schema = schemaOf(query);
  return Object.entries(schema.properties ?? {}).map(([name, one]) => ({
    name,
    in: 'query',
    required: schema.required?.includes(name) ?? false,
    schema: one,
  }));
}

function schemaOf(schema: z.ZodType) {
  return z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
}
