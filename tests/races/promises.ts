import type { Id } from '../../api/contract.ts';
import type { Told, Verdict } from './orders.ts';

/**
 * What was told and is not so. The house moves or cancels nothing confirmed by itself, so such a visit stays as it was
 * told until somebody was told otherwise. `uncertain` are bookings that a process was changing when it was killed.
 */
export function brokenPromises(
  told: readonly Told[],
  { bookings, announced }: Pick<Verdict, 'bookings' | 'announced'>,
  uncertain: ReadonlySet<Id> = new Set(),
): string[] {
  const now = new Map(bookings.map((booking) => [booking.id, booking]));
  const words = new Map<Id, Told[]>(announced.map((id) => [id, []]));
  for (const one of told) words.set(one.id, [...(words.get(one.id) ?? []), one]);
  const confirmed = new Set([
    ...announced,
    ...told.filter((one) => one.status === 'confirmed').map(({ id }) => id),
  ]);
  return [...words].flatMap(([id, said]) => {
    const is = now.get(id);
    if (!is) return [`booking ${id} was told of and is not there`];
    const faults = [...cancelFaults(said, is), ...lastWordFaults(said, is)];
    if (!uncertain.has(id)) faults.push(...staying(said, is, confirmed.has(id)));
    return faults.map((fault) => `booking ${id} ${fault}`);
  });
}

function cancelFaults(said: readonly Told[], is: Told): string[] {
  const isCancelled = said.some((one) => one.status === 'cancelled');
  return isCancelled && is.status !== 'cancelled' ? [`was told cancelled and is ${is.status}`] : [];
}

/** What was told last is what is there, or has been changed since. */
function lastWordFaults(said: readonly Told[], is: Told): string[] {
  const last = lastOf(said);
  if (!last || last.version < is.version) return [];
  return JSON.stringify(last) === JSON.stringify(is)
    ? []
    : [`was told ${JSON.stringify(last)} and is ${JSON.stringify(is)}`];
}

function staying(said: readonly Told[], is: Told, wasConfirmed: boolean): string[] {
  const isLost = wasConfirmed && is.status !== 'confirmed' && !said.some((one) => one.status === 'cancelled');
  const last = lastOf(said);
  return [
    ...(isLost ? [`was told confirmed, is ${is.status}, and nobody was told why`] : []),
    ...(last && last.startsAt !== is.startsAt ? [`was moved to ${is.startsAt} and nobody was told`] : []),
  ];
}

function lastOf(said: readonly Told[]): Told | undefined {
  return said.toSorted((a, b) => a.version - b.version).at(-1);
}
