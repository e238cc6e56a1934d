import type { Unit } from '../audit/write-in-tenant.ts';
import type { Core } from '../core.ts';
import type { Taken } from '../database/entities/identities.ts';
import { type GuestEntity, GuestTable } from '../database/entities/people.ts';
import { type Guest, openGuest, sealDetails } from '../people/guest-record.ts';
import { keepNothingFor } from '../people/set-messages.ts';

/**
 * What the kept guest has not is taken from the merged one; notes are put behind one another, and a "stop" of either
 * is a stop of both. What was taken. The merged record keeps its own, to be had again.
 */
export async function takeDetails(
  { seals }: Pick<Core, 'seals'>,
  unit: Unit,
  keptRow: GuestEntity,
  mergedRow: GuestEntity,
): Promise<Taken[]> {
  const [kept, merged] = [openGuest(seals, keptRow), openGuest(seals, mergedRow)];
  const took = (['name', 'phone', 'email'] as const).filter(
    (field): boolean => kept[field] === null && merged[field] !== null,
  );
  const { name, phone, email } = merged;
  const notes = merged.notes === null ? undefined : together(kept.notes, merged.notes);
  const given = {
    ...(took.includes('phone') ? { phone } : {}),
    ...(took.includes('email') ? { email } : {}),
    ...(notes === undefined ? {} : { notes }),
  };
  const stops = keptRow.messages === 'all' && mergedRow.messages === 'answers-only';
  const set = {
    ...sealDetails(seals, keptRow, given),
    ...(took.includes('name') ? { name } : {}),
    ...(stops ? { messages: 'answers-only' as const } : {}),
  };
  if (Object.keys(set).length > 0) await unit.update(GuestTable, { id: kept.id }, set);
  if (stops || keptRow.messages === 'answers-only') await keepNothingFor(unit, kept.id);
  return [...took, ...(notes === undefined ? [] : ['notes' as const]), ...(stops ? ['stop' as const] : [])];
}

/** Takes from a guest again what they had from the merged one, unless it is another by now. */
export async function giveDetailsBack(
  { seals }: Pick<Core, 'seals'>,
  unit: Unit,
  keptRow: GuestEntity,
  mergedRow: GuestEntity,
  took: readonly Taken[],
): Promise<void> {
  const [kept, merged] = [openGuest(seals, keptRow), openGuest(seals, mergedRow)];
  const isTheirs = (field: 'name' | 'phone' | 'email') =>
    took.includes(field) && kept[field] !== null && kept[field] === merged[field];
  const given = {
    ...(isTheirs('phone') ? { phone: null } : {}),
    ...(isTheirs('email') ? { email: null } : {}),
    ...(took.includes('notes') ? { notes: apart(kept, merged) } : {}),
  };
  const set = {
    ...sealDetails(seals, keptRow, given),
    ...(isTheirs('name') ? { name: null } : {}),
    ...(took.includes('stop') ? { messages: 'all' as const } : {}),
  };
  if (Object.keys(set).length > 0) await unit.update(GuestTable, { id: kept.id }, set);
  // A stop that was said since they were one was meant by either.
  if (keptRow.messages === 'answers-only' && !took.includes('stop'))
    await unit.update(GuestTable, { id: merged.id }, { messages: 'answers-only' });
}

function together(kept: string | null, merged: string): string {
  return kept === null ? merged : `${kept}\n${merged}`;
}

/** Notes that were written over since stay as they are. */
function apart(kept: Guest, merged: Guest): string | null {
  if (kept.notes === null || merged.notes === null || kept.notes === merged.notes) return null;
  const behind = `\n${merged.notes}`;
  return kept.notes.endsWith(behind) ? kept.notes.slice(0, -behind.length) : kept.notes;
}
