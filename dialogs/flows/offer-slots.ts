import type { Slot, SlotQuery } from '../../api/contract.ts';
import { ask } from '../ask.ts';
import { turned, withDraft } from '../memory.ts';
import { say } from '../reply.ts';
import type { Scene } from '../scene.ts';
import type { BookingDraft, Flow, Memory, Turned } from '../types.ts';
import type { Lead } from './lead.ts';
import { bestFirst } from './nearest-of.ts';
import { offerInstead } from './offer-instead.ts';
import { isSoonest, soonestSlots } from './offer-soonest.ts';
import { moreChoices, sentences, slotChoices, startsThen } from './slot-list.ts';
import { slotsShown } from './slot-query.ts';
import { offerWords, queryWords } from './slot-words.ts';
import { whyNotThen } from './why-not.ts';

/** What is offered, and how it is led in. */
export interface Offer {
  readonly draft: BookingDraft;
  readonly query: SlotQuery;
  readonly lead: Lead;
}

/** Searches and shows a few starts to choose from; where there are none, the reason and the nearest ones. */
export function* offerSlots(scene: Scene, memory: Memory, offer: Offer): Flow {
  const soonest = isSoonest(scene, offer.draft) ? yield* soonestSlots(scene, offer.query) : [];
  if (soonest.length > 0) return showSlots(scene, memory, { ...offer, slots: soonest });
  const found = yield* ask({ kind: 'search-slots', query: offer.query });
  if (found.ok && found.slots.length > 0) return showSlots(scene, memory, { ...offer, slots: found.slots });
  return yield* offerInstead(scene, memory, { ...offer, reason: found.ok ? 'fully-booked' : found.reason });
}

/** Shows what a search found. The first choice is the best. */
export function showSlots(scene: Scene, memory: Memory, offer: Offer & { slots: readonly Slot[] }): Turned {
  const { draft, query, slots } = offer;
  // As many as were asked for: there may be more behind them.
  const more = query.from === query.to && query.near === null && slots.length >= slotsShown;
  const best = bestFirst(scene, slots, query.near);
  const choices = [...slotChoices(scene, draft, best), ...moreChoices(scene, more)];
  return turned(withDraft(memory, draft), 'slot', [say(leadIn(scene, offer), choices)]);
}

function leadIn(scene: Scene, { draft, query, slots, lead }: Offer & { slots: readonly Slot[] }): string {
  const { texts } = scene;
  const [best] = slots;
  const what = lead.what ?? (best ? offerWords(scene, best) : '');
  const when = queryWords(scene, query);
  if (lead.whole !== null) return lead.whole;
  if (lead.why !== null) return sentences(lead.why, texts.nearest);
  if (isSoonest(scene, draft)) return sentences(what, texts.soonestOnes);
  if (draft.time === null || draft.date === null || query.near === null)
    return sentences(what, texts.freeThen(when));
  if (slots.some((slot) => startsThen(scene, draft, slot)))
    return sentences(what, texts.thisIsFree(draft.time, when));
  return sentences(what, whyNotThen(scene, draft) ?? texts.notFree(draft.time, when), texts.nearest);
}
