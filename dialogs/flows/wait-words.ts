import type { VisitPart } from '../../api/contract.ts';
import { treatmentOf } from '../house.ts';
import type { Scene } from '../scene.ts';
import { firstPart } from '../slots.ts';
import { clockWords, dayWords, partWords, shortDay, whatWords } from '../texts/wording.ts';
import type { WaitWish } from '../types.ts';
import { queryWords, wishWords } from './slot-words.ts';

/** "Deep tissue massage, 60 minutes, tomorrow (Tue 3 Mar) from 17:00 with Ana". */
export function waitWords(scene: Scene, wish: WaitWish): string {
  const { texts, situation } = scene;
  const what = whatWords(
    texts,
    wish.parts.map((part) => visitPartWords(scene, part)),
    wish.people,
  );
  const { therapistId = null, gender = null } = firstPart(wish) ?? {};
  const place = situation.house.locations.length > 1 ? ['locationId'] : [];
  const hands = { therapistId, gender, locationId: wish.locationId };
  const wishes = wishWords(scene, hands, ['therapistId', 'gender', ...place]);
  return `${what}, ${[queryWords(scene, wish), ...wishes].join(' ')}`;
}

/** "Deep tissue massage with hot stones, 75 minutes": a treatment as it is asked for. */
export function visitPartWords({ texts, situation }: Scene, part: VisitPart): string {
  const treatment = treatmentOf(situation.house, part.treatmentId);
  const addOns = treatment?.addOns.filter(({ id }) => part.addOnIds.includes(id)) ?? [];
  const minutes = addOns.reduce((sum, addOn) => sum + addOn.durationMinutes, part.durationMinutes);
  return partWords(texts, { name: treatment?.name ?? '', addOns, minutes });
}

/** When the wait ends: with its last day, or at its hour. */
export function waitEnd({ texts, today }: Scene, { to, timeTo }: WaitWish): string {
  const day = dayWords(texts, to, today);
  return timeTo === null ? day : `${day}, ${clockWords(texts, timeTo)}`;
}

/** "Tue 3 Mar", or its first and last day: for a button. */
export function waitDays({ texts, today }: Scene, { from, to }: WaitWish): string {
  const [first, last] = [shortDay(texts, from, today), shortDay(texts, to, today)];
  return from === to ? first : texts('daySpan', { from: first, to: last });
}
