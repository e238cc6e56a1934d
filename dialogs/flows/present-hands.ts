import type { Slot } from '../../api/contract.ts';
import type { Step } from '../ask.ts';
import { ask } from '../ask.ts';
import { therapistOf, zoneOf } from '../house.ts';
import type { Scene } from '../scene.ts';
import { therapistOfSlot } from '../slots.ts';
import { timeWords } from '../texts/wording.ts';
import type { Lead } from './lead.ts';
import { distinctSlots } from './nearest-of.ts';
import type { Offer } from './offer-slots.ts';
import { slotsShown } from './slot-query.ts';

/** A few of their times among those that are shown. */
const mostTimes = 2;

interface WithHands {
  readonly lead: Lead;
  readonly slots: readonly Slot[];
}

/**
 * A visit that is moved is in somebody's hands, perhaps because the guest wished so: that wish is not kept. Others are
 * offered as well, but never without a word of when the one who has it now is free.
 */
export function* withPresentHands(scene: Scene, offer: Offer, slots: readonly Slot[]): Step<WithHands> {
  const { draft, query, lead } = offer;
  const hands = therapistOf(scene.situation.house, draft.moving?.therapistId ?? null);
  const [first] = slots;
  const chosen = draft.therapistId !== null || draft.notTherapistIds.includes(hands?.id ?? '');
  if (!hands || !first || chosen || therapistOfSlot(first) === hands.id) return { lead, slots };
  const parts = query.parts.map((part, place) => (place === 0 ? { ...part, therapistId: hands.id } : part));
  const theirs = yield* ask({ kind: 'search-slots', query: { ...query, parts, limit: mostTimes } });
  const { texts } = scene;
  const { name } = hands;
  if (!theirs.ok || theirs.slots.length === 0)
    return { lead: { ...lead, hands: texts('presentHandsAway', { name }) }, slots };
  return {
    lead: query.from === query.to ? { ...lead, hands: timesOf(scene, name, theirs.slots) } : lead,
    slots: amongThem(first, theirs.slots, slots),
  };
}

function timesOf({ texts, situation }: Scene, name: string, slots: readonly Slot[]): string {
  const times = slots
    .map(({ startsAt, locationId }) => timeWords(texts, startsAt, zoneOf(situation.house, locationId)))
    .sort();
  return texts('presentHandsFree', { name, times: texts.list(times, 'or') });
}

/** The best stays first; of one start it is theirs that is shown. */
function amongThem(best: Slot, theirs: readonly Slot[], others: readonly Slot[]): readonly Slot[] {
  const rest = distinctSlots([...theirs, ...others]).filter(
    (slot) => slot.startsAt !== best.startsAt || slot.locationId !== best.locationId,
  );
  return [best, ...rest].slice(0, slotsShown);
}
