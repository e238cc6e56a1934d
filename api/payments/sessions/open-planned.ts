import { writeInTenant } from '../../audit/write-in-tenant.ts';
import { type CheckoutEntity, CheckoutTable } from '../../database/entities/booking.ts';
import {
  type CheckoutSessionEntity,
  CheckoutSessionTable,
} from '../../database/entities/checkout-session.ts';
import { tenantScope } from '../../database/scope.ts';
import { isPayable } from '../open-checkout.ts';
import { ProviderFailed, ProviderRefused, type SessionOrder } from '../provider.ts';
import { nextLook } from './session-rules.ts';
import { counterOf, type Till } from './till.ts';

/**
 * Asks the provider for what was planned, and writes down its answer. Asked again, as after a crash in between, it
 * answers with the same session. null where nothing is to be paid any more: then it is ended by the next look.
 */
export async function openPlanned(
  till: Till,
  session: CheckoutSessionEntity,
): Promise<CheckoutSessionEntity | null> {
  const { account, provider } = await counterOf(till, session);
  const { core } = till;
  const checkout = await core.database.run((db) =>
    tenantScope(db, session.tenantId).findOne(CheckoutTable, { id: session.checkoutId }),
  );
  if (checkout === null) throw new Error(`session ${session.id} has no checkout`);
  try {
    const opened = await provider.openSession(account, orderOf(session, checkout));
    return await keepOpened(till, session, opened);
  } catch (error) {
    // Nothing was opened with these terms, or a page whose address nobody has: who wants to pay next gets another.
    if (error instanceof ProviderRefused || error instanceof ProviderFailed)
      await giveUp(till, session, error);
    throw error;
  }
}

function orderOf(session: CheckoutSessionEntity, checkout: CheckoutEntity): SessionOrder {
  const { publicUrl, ...terms } = session.terms;
  const page = `${publicUrl}/pay/${encodeURIComponent(checkout.token)}`;
  return {
    ...terms,
    takes: checkout.purpose === 'card' ? 'card' : 'money',
    idempotencyKey: session.attempt === 1 ? session.checkoutId : `${session.checkoutId}-${session.attempt}`,
    expiresAt: session.expiresAt,
    successUrl: `${page}/done`,
    cancelUrl: `${page}/back`,
    metadata: { tenant: session.tenantId, booking: checkout.bookingId, checkout: session.checkoutId },
  };
}

async function keepOpened(
  { core }: Till,
  { id, tenantId, checkoutId }: CheckoutSessionEntity,
  opened: { readonly reference: string; readonly url: string },
): Promise<CheckoutSessionEntity | null> {
  return writeInTenant(core, tenantId, { kind: 'system', name: 'payment' }, async (unit) => {
    const set = { state: 'open' as const, ...opened, failures: 0, error: null };
    await unit.update(CheckoutSessionTable, { id, state: 'planned' }, set);
    const session = await unit.findOne(CheckoutSessionTable, { id });
    const checkout = await unit.findOne(CheckoutTable, { id: checkoutId });
    if (session?.state !== 'open' || checkout === null) return null;
    await unit.update(CheckoutSessionTable, { id }, { lookAt: nextLook(checkout, session, unit.now) });
    return isPayable(checkout, unit.now) ? session : null;
  });
}

async function giveUp(
  { core }: Till,
  { id, tenantId }: CheckoutSessionEntity,
  { message }: Error,
): Promise<void> {
  await writeInTenant(core, tenantId, { kind: 'system', name: 'payment' }, (unit) =>
    unit.update(
      CheckoutSessionTable,
      { id, state: 'planned' },
      { state: 'expired', lookAt: null, error: message.slice(0, 1000) },
    ),
  );
}
