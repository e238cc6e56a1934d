import { IsNull, MoreThanOrEqual, Not } from 'typeorm';
import type { Core } from '../core.ts';
import { type PaymentEntity, PaymentTable } from '../database/entities/booking.ts';
import { type CheckoutSessionEntity, CheckoutSessionTable } from '../database/entities/checkout-session.ts';
import { type Scope, tenantScope } from '../database/scope.ts';
import { inBatches } from '../payments/in-batches.ts';
import type { DisputeAtProvider, RefundAtProvider, SessionStanding } from '../payments/provider.ts';
import { counterOf, type Till } from '../payments/sessions/till.ts';
import type { Finding } from './examine.ts';

const CHECK = 'payments agree with their providers';
/** Providers count how much one asks: this is slow on purpose. */
const AT_ONCE = 4;
/** What the poller has not read back by so long after its time, it will not. */
const LATE_MS = 15 * 60_000;

/**
 * Asks the payment providers how every session that was opened since then ended, and what went back of it, and names what
 * our payments say otherwise. What is still being read back by itself is left to that. Nothing is changed.
 */
export async function compareWithProviders(till: Till, since: number): Promise<readonly Finding[]> {
  const sessions = await till.core.database.run((db) =>
    db.find(CheckoutSessionTable, {
      where: { createdAt: MoreThanOrEqual(since), reference: Not(IsNull()) },
      order: { createdAt: 'ASC', id: 'ASC' },
    }),
  );
  const due = sessions.filter(({ lookAt }) => lookAt === null || lookAt + LATE_MS < till.core.now());
  return (await inBatches(due, AT_ONCE, (session) => compare(till, session))).flat();
}

async function compare(till: Till, session: CheckoutSessionEntity): Promise<Finding[]> {
  const { tenantId, reference } = session;
  const finding = (detail: string): Finding => ({
    check: CHECK,
    tenantId,
    detail: `session ${reference} ${detail}`,
  });
  try {
    const { account, provider } = await counterOf(till, session);
    const standing = await provider.readSession(account, reference ?? '');
    const refunds =
      standing.status === 'paid' ? await provider.refundsOf(account, standing.chargeReference) : [];
    const disputes =
      standing.status === 'paid' ? await provider.disputesOf(account, standing.chargeReference) : [];
    const ours = await oursOf(till.core, session);
    return [
      ...chargeDiffers(standing, ours),
      ...refundsDiffer(refunds, ours),
      ...disputesDiffer(disputes, ours),
    ].map(finding);
  } catch (error) {
    return [finding(`could not be compared: ${error instanceof Error ? error.message : String(error)}`)];
  }
}

/** What we say of a session's money. */
interface Ours {
  /** null where we know of none. */
  readonly charge: {
    readonly amountMinor: number;
    readonly currency: string;
    readonly reference: string;
  } | null;
  /** Gone through the provider, and promised through it. */
  readonly goneMinor: number;
  readonly promisedMinor: number;
  /** Taken by the guest's bank. */
  readonly disputedMinor: number;
}

function oursOf({ database }: Core, session: CheckoutSessionEntity): Promise<Ours> {
  return database.run((db) => readOurs(tenantScope(db, session.tenantId), session));
}

async function readOurs(scope: Scope, { checkoutId, chargeReference }: CheckoutSessionEntity): Promise<Ours> {
  const charge =
    chargeReference === null
      ? null
      : await scope.findOne(PaymentTable, { kind: 'charge', checkoutId, providerReference: chargeReference });
  if (charge === null) return { charge: null, goneMinor: 0, promisedMinor: 0, disputedMinor: 0 };
  const all = await scope.find(PaymentTable, {
    where: { chargeId: charge.id, provider: charge.provider },
  });
  const sum = (kind: PaymentEntity['kind'], status: PaymentEntity['status']): number =>
    all
      .filter((one) => one.kind === kind && one.status === status)
      .reduce((total, refund) => total - refund.amountMinor - refund.tipMinor, 0);
  return {
    charge: {
      amountMinor: charge.amountMinor + charge.tipMinor,
      currency: charge.currency,
      reference: charge.providerReference,
    },
    goneMinor: sum('refund', 'settled'),
    promisedMinor: sum('refund', 'requested'),
    disputedMinor: sum('dispute', 'lost') + sum('dispute', 'requested'),
  };
}

function chargeDiffers(there: SessionStanding, { charge }: Ours): string[] {
  if (there.status !== 'paid')
    return charge === null ? [] : [`is ${there.status} at the provider, and paid by our books`];
  const said = `${there.amountMinor} ${there.currency}`;
  if (charge === null) return [`was paid ${said} at the provider, and not by our books`];
  const here = `${charge.amountMinor} ${charge.currency}`;
  return here === said ? [] : [`was paid ${said} at the provider, ${here} by our books`];
}

/** What is promised may be there already, and not be written down yet. */
function refundsDiffer(
  there: readonly RefundAtProvider[],
  { charge, goneMinor, promisedMinor }: Ours,
): string[] {
  if (charge === null) return [];
  const done = there
    .filter(({ status }) => status === 'done')
    .reduce((total, { amountMinor }) => total + amountMinor, 0);
  return done >= goneMinor && done <= goneMinor + promisedMinor
    ? []
    : [`gave back ${done} ${charge.currency} at the provider, ${goneMinor} by our books`];
}

function disputesDiffer(there: readonly DisputeAtProvider[], { charge, disputedMinor }: Ours): string[] {
  if (charge === null) return [];
  const taken = there.reduce((total, { outMinor }) => total + outMinor, 0);
  return taken === disputedMinor
    ? []
    : [`has ${taken} ${charge.currency} at the guest's bank by the provider, ${disputedMinor} by our books`];
}
