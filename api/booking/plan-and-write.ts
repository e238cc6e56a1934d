import { KeyReused, orAnswer } from '../audit/answered-calls.ts';
import { isOvertaken } from '../audit/overtaken.ts';
import { type Call, type Unit, writeInTenant } from '../audit/write-in-tenant.ts';
import type { Actor, Id } from '../contract.ts';
import type { Core } from '../core.ts';

/** Who loses a race looks once more for other hands and another room; after this many the slot counts as taken. */
const ATTEMPTS = 4;

/** A call that claims time: who makes it, and under which key. */
export interface Claiming {
  readonly core: Core;
  readonly tenantId: Id;
  readonly actor: Actor;
  readonly call: Call;
}

interface Outcome {
  readonly ok: boolean;
}

type Unlucky = { readonly ok: false; readonly reason: 'slot-taken' | 'key-reused' };

/**
 * Plans and writes, and again when somebody in another process was faster. A refusal looks once for the answer that the
 * same call was given there.
 */
export async function planAndWrite<T extends Outcome>(
  { core, tenantId, actor, call }: Claiming,
  attempt: () => Promise<T | 'lost'>,
): Promise<T | Unlucky> {
  try {
    let outcome: T | 'lost' = 'lost';
    for (let tries = 0; tries < ATTEMPTS && outcome === 'lost'; tries += 1) outcome = await attempt();
    const told = outcome === 'lost' ? ({ ok: false, reason: 'slot-taken' } as const) : outcome;
    return await orAnswer<T | Unlucky>(core, tenantId, actor, call, told);
  } catch (error) {
    if (error instanceof KeyReused) return { ok: false, reason: 'key-reused' };
    throw error;
  }
}

/** Writes what was planned, for a call that was looked up before; 'lost' when it no longer can be. */
export async function writePlanned<T extends Outcome>(
  { core, tenantId, actor, call }: Claiming,
  work: (unit: Unit) => Promise<T>,
): Promise<T | 'lost'> {
  try {
    return await writeInTenant(core, tenantId, actor, work, { ...call, isNew: true });
  } catch (error) {
    if (isOvertaken(error)) return 'lost';
    throw error;
  }
}
