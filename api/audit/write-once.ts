import type { Actor, Id } from '../contract.ts';
import type { Core } from '../core.ts';
import { KeyReused } from './answered-calls.ts';
import { isOvertaken } from './overtaken.ts';
import { type Call, type Unit, writeInTenant } from './write-in-tenant.ts';

/** Each time somebody else was faster by a row: more often than this nobody is that unlucky. */
const ATTEMPTS = 6;

/**
 * `writeInTenant` for a call whose work may meet a duplicate key: the same call at once elsewhere, or time that was
 * taken meanwhile; or a house that was changed. The work is done again from its start, on what is there then. null when the key was used for
 * something else.
 */
export async function writeOnce<T>(
  core: Core,
  tenantId: Id,
  actor: Actor,
  call: Call | null,
  work: (unit: Unit) => Promise<T>,
): Promise<T | null> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await writeInTenant(core, tenantId, actor, work, call);
    } catch (error) {
      if (error instanceof KeyReused) return null;
      if (attempt >= ATTEMPTS || !isOvertaken(error)) throw error;
    }
  }
}

/** The call that a key names; null where the caller gave none. */
export function callOf(key: string | undefined, name: string, body: unknown): Call | null {
  return key === undefined ? null : { key, name, body };
}
