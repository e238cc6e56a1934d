import type { Unit } from '../audit/write-in-tenant.ts';
import type { OffersWanted } from '../contract.ts';
import type { Taken } from '../database/entities/identities.ts';
import { type GuestEntity, GuestTable } from '../database/entities/people.ts';

/** What the kept guest had said of offers before the other's newer word took its place. */
type Before = Extract<Taken, `offers-from-${string}`>;

/** Of two records that become one the newest word holds. What was taken. */
export async function takeOffers(unit: Unit, kept: GuestEntity, merged: GuestEntity): Promise<Before[]> {
  const isNewer = merged.offers !== null && (kept.offers === null || merged.offersAt > kept.offersAt);
  const { offers } = isNewer ? merged : kept;
  // Asked in vain once is asked once for both.
  const isLater = isNewer || (kept.offers === null && merged.offersAt > kept.offersAt);
  const { offersAt } = isLater ? merged : kept;
  await unit.update(GuestTable, { id: merged.id }, { rebookAt: null });
  await unit.update(GuestTable, { id: kept.id }, { offers, offersAt, rebookAt: planOf(unit, offers) });
  return isNewer ? [`offers-from-${kept.offers ?? 'nothing'}`] : [];
}

/** What the two had said; a no that was said since they were one (`since`, ms since the epoch) was meant by either. */
export async function giveOffersBack(
  unit: Unit,
  kept: GuestEntity,
  merged: GuestEntity,
  { took, since }: { readonly took: readonly Taken[]; readonly since: number },
): Promise<void> {
  const before = took.find((one): one is Before => one.startsWith('offers-from-'));
  const isTheirs = before !== undefined && kept.offersAt === merged.offersAt && kept.offers === merged.offers;
  const own = isTheirs ? wordIn(before) : kept.offers;
  const saidSince = kept.offers === 'no' && kept.offersAt >= since && !isTheirs;
  const others = saidSince && merged.offers === 'yes' ? 'no' : merged.offers;
  await unit.update(GuestTable, { id: kept.id }, { offers: own, rebookAt: planOf(unit, own) });
  await unit.update(GuestTable, { id: merged.id }, { offers: others, rebookAt: planOf(unit, others) });
}

function wordIn(before: Before): OffersWanted | null {
  if (before === 'offers-from-yes') return 'yes';
  return before === 'offers-from-no' ? 'no' : null;
}

/** Their visits are others than before: looked at anew. */
function planOf({ now }: Unit, offers: OffersWanted | null): number | null {
  return offers === 'yes' ? now : null;
}
