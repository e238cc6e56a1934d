import type { Unit } from '../../audit/write-in-tenant.ts';
import { callOf, writeOnce } from '../../audit/write-once.ts';
import type { Actor, CallKey, ClosingDraft, ClosingOutcome, Id } from '../../contract.ts';
import type { Core } from '../../core.ts';
import { DayClosingTable } from '../../database/entities/money.ts';
import { newId } from '../../database/ids.ts';
import { redactText } from '../../inbox/redact-cards.ts';
import { loadHouse } from '../../tenants/load-house.ts';
import { tillOf, viewClosing, whetherClosable } from './day-book.ts';
import { dayTotals } from './day-totals.ts';

const CASH = 'cash';

/**
 * Closes a day's book: the cash that was counted beside what should be there, by whom, when. From then on its totals
 * stay, and money that still comes stands in the next day.
 */
export async function closeDay(
  core: Core,
  tenantId: Id,
  actor: Actor,
  draft: ClosingDraft,
  key?: CallKey,
): Promise<ClosingOutcome> {
  if (actor.kind !== 'staff') return { ok: false, reason: 'not-allowed' };
  const { currency } = (await loadHouse(core, tenantId)).tenant;
  const call = callOf(key, 'close-day', draft);
  const outcome = await writeOnce(core, tenantId, actor, call, (unit) =>
    closeWithin(unit, draft, currency, actor.name),
  );
  return outcome ?? { ok: false, reason: 'key-reused' };
}

async function closeWithin(
  unit: Unit,
  draft: ClosingDraft,
  currency: string,
  closedBy: string,
): Promise<ClosingOutcome> {
  const { locationId, date } = draft;
  const own = [locationId, unit.tenantId];
  // Whoever is writing money of this house is waited for, and whoever begins to waits: see `ledger/post.ts`.
  await unit.change(
    'UPDATE location SET books_closed_through = books_closed_through WHERE id = ? AND tenant_id = ?',
    own,
  );
  const till = await tillOf(unit, locationId, unit.now);
  if (till === null) return { ok: false, reason: 'not-found' };
  const { closable, closeFirst } = await whetherClosable(unit, till, draft);
  if (closable !== 'yes') return { ok: false, reason: closable, closeFirst };
  const totals = await dayTotals(unit, draft, currency);
  const cash = totals.methods.find((one) => one.method === CASH && one.currency === currency);
  const { floatMinor, countedMinor, note } = draft;
  const closing = {
    ...{ id: newId(), locationId, day: date, currency, totals, floatMinor, countedMinor, closedBy },
    expectedMinor: floatMinor + (cash?.netMinor ?? 0),
    note: note && redactText(note).slice(0, 500),
    closedAt: unit.now,
  };
  await unit.insert(DayClosingTable, [closing]);
  await unit.change('UPDATE location SET books_closed_through = ? WHERE id = ? AND tenant_id = ?', [
    date,
    ...own,
  ]);
  unit.record({ type: 'day-closed', bookingId: null, note: `${locationId} ${date}` });
  return { ok: true, closing: viewClosing({ ...closing, tenantId: unit.tenantId }) };
}
