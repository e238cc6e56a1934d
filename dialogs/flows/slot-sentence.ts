import type { Slot } from '../../api/contract.ts';
import { locationOf, therapistOf, treatmentOf } from '../house.ts';
import type { Scene } from '../scene.ts';
import { therapistIdsOf } from '../slots.ts';
import { moneyWords, partWords, whatWords } from '../texts/wording.ts';

/** "Deep tissue massage, 60 minutes, €85.00": every treatment of a slot, and the price of all. */
export function slotWords({ texts, situation }: Scene, slot: Slot): string {
  const { house } = situation;
  const parts = slot.parts.map((part, place) => {
    const treatment = treatmentOf(house, part.treatmentId);
    const addOns = treatment?.addOns.filter(({ id }) => part.addOnIds.includes(id)) ?? [];
    const minutes = slot.items.find((item) => item.part === place)?.durationMinutes ?? part.durationMinutes;
    return partWords(texts, { name: treatment?.name ?? '', addOns, minutes });
  });
  const price = moneyWords(texts, slot.priceMinor, house.tenant.currency);
  return `${whatWords(texts, parts, slot.people)}, ${price}`;
}

/** "with Ana", "with Ana and Ben". */
export function slotWho({ texts, situation }: Scene, slot: Slot): string {
  const names = therapistIdsOf(slot).flatMap((id) => therapistOf(situation.house, id)?.name ?? []);
  return names.length > 0 ? texts('withName', { name: texts.list(names) }) : '';
}

/** "at Canal", where there is more than one place. */
export function slotPlace({ texts, situation }: Scene, slot: Slot): string {
  const place = locationOf(situation.house, slot.locationId);
  return place && situation.house.locations.length > 1 ? texts('atPlace', { place: place.name }) : '';
}
