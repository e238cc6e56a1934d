import { createHash } from 'node:crypto';
import type { Actor, CallKey, Id } from '../contract.ts';
import type { Core } from '../core.ts';
import { AnsweredCallTable } from '../database/entities/booking.ts';
import type { Database } from '../database/open-database.ts';
import { changeRows, selectRows } from '../database/plain-sql.ts';
import { type Scope, tenantScope } from '../database/scope.ts';
import type { Place } from '../keys/sealed-text.ts';
import type { Call } from './write-in-tenant.ts';

/** The key was used before, for something else: whoever made it up did so badly, or wants to read another's answer. */
export class KeyReused extends Error {
  override name = 'KeyReused';
}

/** Answers are kept for as long as somebody may ask again: providers retry for days. */
const KEPT_MS = 7 * 86_400_000;

/** What the same call was answered before; null when it is new. Throws `KeyReused`. */
export async function answerBefore<T>(
  { seals }: Pick<Core, 'seals'>,
  scope: Scope,
  actor: Actor,
  call: Call,
): Promise<{ readonly answer: T } | null> {
  const known = await scope.findOne(AnsweredCallTable, { callKey: call.key });
  if (known === null) return null;
  if (known.fingerprint !== fingerprintOf(actor, call))
    throw new KeyReused(`the key of ${call.name} was used before`);
  return { answer: JSON.parse(seals.open(known.answer, placeOf(scope, known.callKey))) };
}

/**
 * The outcome of a call that looked before it wrote. Refused, it may have been overtaken by itself: the same call, made
 * in another process, took what it was to have. Then it is given that one's answer. Throws `KeyReused`.
 */
export async function orAnswer<T extends { readonly ok: boolean }>(
  core: Pick<Core, 'seals' | 'database'>,
  tenantId: Id,
  actor: Actor,
  call: Call,
  outcome: T,
): Promise<T> {
  if (outcome.ok || !(await isAnswered(core, tenantId, call.key))) return outcome;
  const known = await core.database.run((db) =>
    answerBefore<T>(core, tenantScope(db, tenantId), actor, call),
  );
  return known?.answer ?? outcome;
}

const asked = new WeakMap<Database, Map<Id, Set<CallKey>>>();
/** SQL Server takes 2,100 parameters a statement. */
const PART = 500;

/** Was this call answered? Of many who are refused at once all are looked up together. */
async function isAnswered(
  { database }: Pick<Core, 'database'>,
  tenantId: Id,
  key: CallKey,
): Promise<boolean> {
  const tenants = asked.get(database) ?? new Map<Id, Set<CallKey>>();
  asked.set(database, tenants);
  const keys = tenants.get(tenantId) ?? new Set<CallKey>();
  tenants.set(tenantId, keys.add(key));
  const known = await database.share(`answered ${tenantId}`, async (db) => {
    tenants.delete(tenantId);
    const all = [...keys];
    const found = new Set<CallKey>();
    for (let at = 0; at < all.length; at += PART) {
      const part = all.slice(at, at + PART);
      const rows = await selectRows<{ call_key: CallKey }>(
        db,
        `SELECT call_key FROM answered_call WHERE tenant_id = ? AND call_key IN (${part.map(() => '?').join(', ')})`,
        [tenantId, ...part],
      );
      for (const row of rows) found.add(row.call_key);
    }
    return found;
  });
  return known.has(key);
}

/** Forgets what nobody will ask for again, of all tenants. How many. */
export function forgetAnswers({ database, now }: Pick<Core, 'database' | 'now'>): Promise<number> {
  return database.run((db) =>
    changeRows(db, 'DELETE FROM answered_call WHERE created_at < ?', [now() - KEPT_MS]),
  );
}

export async function keepAnswer(
  { seals }: Pick<Core, 'seals'>,
  scope: Scope & { readonly now: number },
  actor: Actor,
  call: Call,
  answer: unknown,
): Promise<void> {
  await scope.insert(AnsweredCallTable, [
    {
      callKey: call.key,
      fingerprint: fingerprintOf(actor, call),
      // It names a guest and how to reach them.
      answer: seals.seal(JSON.stringify(answer), placeOf(scope, call.key)),
      createdAt: scope.now,
    },
  ]);
}

function placeOf({ tenantId }: Scope, key: CallKey): Place {
  return { tenantId, table: 'answered_call', column: 'answer', rowId: key };
}

/** Who asked, as the event log names them, too. */
export interface Asker {
  readonly kind: Actor['kind'];
  readonly id: string;
}

/** Did this one make this call, and was it done? Says nothing of the answer, so anybody may ask it. */
export async function wasDoneFor(scope: Scope, asker: Asker, call: Call): Promise<boolean> {
  const known = await scope.findOne(AnsweredCallTable, { callKey: call.key });
  return known !== null && known.fingerprint === fingerprintFor(asker, call);
}

/** Who asked is part of it: another's key gives nobody their answer. */
function fingerprintOf(actor: Actor, call: Call): string {
  const id = actor.kind === 'guest' ? actor.guestId : actor.kind === 'staff' ? actor.userId : actor.name;
  return fingerprintFor({ kind: actor.kind, id }, call);
}

function fingerprintFor({ kind, id }: Asker, { name, body }: Call): string {
  return createHash('sha256')
    .update(JSON.stringify([name, kind, id, body]))
    .digest('hex');
}
