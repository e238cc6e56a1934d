import { LessThanOrEqual } from 'typeorm';
import {
  type CheckoutSessionEntity,
  CheckoutSessionTable,
} from '../../database/entities/checkout-session.ts';
import { tenantScope } from '../../database/scope.ts';
import { inBatches } from '../in-batches.ts';
import { isOfProvider } from '../provider.ts';
import { lookAtSession } from './look-at-session.ts';
import { lookAfterFailures, PLANNED_FOR_MS } from './session-rules.ts';
import type { Till } from './till.ts';

/** Taken up in one round, and asked for at once: a provider that is silent for seconds must not hold up the others for minutes. */
const MOST_IN_A_ROUND = 100;
const AT_ONCE = 10;

/**
 * Reads back the sessions that may have ended or been paid without a word: a webhook that was lost heals here. Ends
 * those whose time is over, again and again until the provider has taken it. How many were looked at.
 */
export async function sweepSessions(till: Till): Promise<number> {
  const { core } = till;
  const due = await core.database.run((db) =>
    db.find(CheckoutSessionTable, {
      where: { lookAt: LessThanOrEqual(core.now()) },
      order: { lookAt: 'ASC' },
      take: MOST_IN_A_ROUND,
    }),
  );
  await inBatches(due, AT_ONCE, (session) => lookOnce(till, session));
  return due.length;
}

/** One process looks; should it not live to tell, another does a minute later. */
async function lookOnce(till: Till, session: CheckoutSessionEntity): Promise<void> {
  const { core } = till;
  const { id, tenantId, lookAt } = session;
  if (lookAt === null) return;
  const planned = core.now() + PLANNED_FOR_MS;
  const mine = await core.database.run((db) =>
    tenantScope(db, tenantId).update(CheckoutSessionTable, { id, lookAt }, { lookAt: planned }),
  );
  if (mine !== 1) return;
  try {
    await lookAtSession(till, session);
  } catch (error) {
    await keepFailure(till, session, planned, error);
  }
}

async function keepFailure(
  { core }: Till,
  session: CheckoutSessionEntity,
  planned: number,
  error: unknown,
): Promise<void> {
  const { id, tenantId, failures } = session;
  core.log[isOfProvider(error) ? 'warn' : 'error'](
    { err: error, session: id },
    'a payment page could not be looked at',
  );
  const words = error instanceof Error ? error.message : String(error);
  const again = lookAfterFailures(failures, core.now());
  // Somebody may have wanted another look meanwhile: that time stays. What is over has none.
  await core.database.run((db) =>
    tenantScope(db, tenantId).change(
      `UPDATE checkout_session SET look_at = CASE WHEN look_at = ? THEN ? ELSE look_at END, failures = ?, error = ?
        WHERE id = ? AND tenant_id = ? AND look_at IS NOT NULL`,
      [planned, again, failures + 1, words.slice(0, 1000), id, tenantId],
    ),
  );
}
