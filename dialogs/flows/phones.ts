import type { Id } from '../../api/contract.ts';
import { locationsMeant } from '../house.ts';
import type { Scene } from '../scene.ts';

/** The number to call, or each place with its number. */
export function phones(
  { situation, texts }: Pick<Scene, 'situation' | 'texts'>,
  locationId: Id | null,
): string {
  const places = locationsMeant(situation.house, locationId);
  const [only] = places;
  if (places.length === 1 && only) return only.phone;
  return places.map(({ name, phone }) => texts('phone', { place: name, phone })).join(', ');
}
