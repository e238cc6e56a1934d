import type { Buffer } from 'node:buffer';
import type { z } from 'zod';
import type { Permission } from '../people/permissions.ts';
import type { StaffMember } from '../people/sessions.ts';
import type { Thing } from '../people/where-is.ts';

/** A request as a handler sees it: checked, and with nothing of the web framework. */
export interface RouteRequest<Body, Query> {
  readonly params: Readonly<Record<string, string>>;
  readonly query: Query;
  readonly body: Body;
  /** The body as it came, for signatures. */
  readonly raw: string;
  readonly headers: Readonly<Record<string, string | undefined>>;
  /** Whom the call comes from, as limits count them. Worked out when it is asked: few routes do. */
  caller(): string;
  readonly sessionToken: string | null;
  /** Who is signed in; null on routes that need nobody. */
  readonly staff: StaffMember | null;
}

export interface Reply {
  readonly status: number;
  readonly type: string;
  readonly body: string | Buffer;
  readonly headers?: Readonly<Record<string, string>>;
}

type Method = 'get' | 'post' | 'del';

/** One route: what it needs, who may, and what it does. The OpenAPI document is made of the same table. */
export interface Route {
  readonly method: Method;
  readonly path: string;
  readonly summary: string;
  /** null is open to anybody; `own-account` to everybody who signed in, but no device at the door. */
  readonly permission: Permission | 'signed-in' | 'own-account' | null;
  /**
   * For who is bound to some locations: `anywhere` where nothing of a location is in it, `theirs` where the handler gives and takes
   * what is of theirs alone, or what it is that `:id` names, which must be at one of theirs. Without a word it is the whole house's
   * and refused to them: a route that nobody thought of is closed.
   */
  readonly where?: 'anywhere' | 'theirs' | Thing;
  readonly query?: z.ZodType;
  readonly body?: z.ZodType;
  /** The largest body it takes; 64 kB where it does not say. */
  readonly maxBodyBytes?: number;
  /** Told when a body was not read: 'too-large', or 'packed' by a content encoding. The caller has the answer already. */
  unread?(why: 'too-large' | 'packed'): void;
  /** What a good answer looks like; routes without one are pages and pictures, not part of the API. */
  readonly answers?: string;
  handle(request: RouteRequest<unknown, unknown>): Promise<Reply>;
}

interface RouteSpec<Body extends z.ZodType, Query extends z.ZodType>
  extends Omit<Route, 'handle' | 'body' | 'query'> {
  readonly body?: Body;
  readonly query?: Query;
  handle(request: RouteRequest<z.output<Body>, z.output<Query>>): Promise<Reply>;
}

/** Ties a handler's types to the schemas that check its input. The server parses with these before it calls. */
export function route<Body extends z.ZodType, Query extends z.ZodType>(spec: RouteSpec<Body, Query>): Route {
  const { body, query } = spec;
  return {
    ...spec,
    handle: (request) =>
      spec.handle({
        ...request,
        body: (body ? body.parse(request.body) : undefined) as z.output<Body>,
        query: (query ? query.parse(request.query) : undefined) as z.output<Query>,
      }),
  };
}

/** What went wrong, as RFC 9457 has it, with the reason that the contract names. */
export interface Problem {
  readonly status: number;
  readonly title: string;
  readonly reason: string;
  readonly detail?: string;
  readonly more?: Readonly<Record<string, unknown>>;
}

export function json(status: number, body: unknown, headers: Readonly<Record<string, string>> = {}): Reply {
  return {
    status,
    type: 'application/json',
    body: JSON.stringify(body),
    headers: { 'cache-control': 'no-store', ...headers },
  };
}

export function problem({ status, title, reason, detail, more }: Problem): Reply {
  const body = {
    type: 'about:blank',
    title,
    status,
    reason,
    ...(detail === undefined ? {} : { detail }),
    ...more,
  };
  return { ...json(status, body), type: 'application/problem+json' };
}

/** Why something cannot be done as it stands: 409, or 422 where its key came with another request before. */
export function notPossible(why: Omit<Problem, 'status' | 'title'>): Reply {
  return problem({
    status: why.reason === 'key-reused' ? 422 : 409,
    title: 'That is not possible',
    ...why,
  });
}

export function page(status: number, body: string): Reply {
  return { status, type: 'text/html; charset=utf-8', body, headers: { 'cache-control': 'no-store' } };
}

export function empty(status: number, headers: Readonly<Record<string, string>> = {}): Reply {
  return { status, type: 'text/plain', body: '', headers };
}

/** A signed-in caller, on a route that has been checked to need one. */
export function staffOn(request: { readonly staff: StaffMember | null }): StaffMember {
  if (request.staff === null) throw new Error('a route for staff was reached without a session');
  return request.staff;
}
