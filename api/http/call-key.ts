import { z } from 'zod';
import type { CallKey } from '../contract.ts';
import { type RouteRequest, staffOn } from './route.ts';

/** With the caller's id before it, it must fit the column of answered calls. */
const Key = z.string().trim().min(1).max(150).optional();

/**
 * The header `Idempotency-Key`: the same key again is the same call, and gets the same answer. It is the caller's
 * own, so that nobody else's key can meet it. undefined where none was sent.
 */
export function keyOf(
  request: Pick<RouteRequest<unknown, unknown>, 'headers' | 'staff'>,
): CallKey | undefined {
  const key = Key.parse(request.headers['idempotency-key']);
  return key === undefined ? undefined : `${staffOn(request).id}:${key}`;
}
