import type { Slot, SlotQuery } from '../../api/contract.ts';
import type { Step } from '../ask.ts';
import { ask } from '../ask.ts';
import { turned, withDraft } from '../memory.ts';
import { withOffered } from '../offered-set.ts';
import { say } from '../reply.ts';
import type { Scene } from '../scene.ts';
import type { BookingDraft, Flow, Memory, Turned } from '../types.ts';
import type { Lead } from './lead.ts';
import { because } from './lead.ts';
import { bestFirst } from './nearest-of.ts';
import { offerInstead } from './offer-instead.ts';
import { soonestSlots } from './offer-soonest.ts';
import { withPresentHands } from './present-hands.ts';
import { moreChoices, sentences, slotChoices, startsThen } from './slot-list.ts';
import { isSoonest } from './slot-query.ts';
import { slotWords } from './slot-sentence.ts';
import { queryWords } from './slot-words.ts';
import { waitChoices, wantedBeside, withWanted } from './wait-offer.ts';
import { whyNotThen } from './why-not.ts';

/** What is offered, and how it is led in. */
export interface Offer {
  readonly draft: BookingDraft;
  readonly query: SlotQuery;
  readonly lead: Lead;
}

/** What a search found, and whether there is more later on the same day. */
interface Found extends Offer {
  readonly slots: readonly Slot[];
  readonly later: boolean;
}

/** Searches and shows a few starts to choose from; where there are none, the reason and the nearest ones. */
export function* offerSlots(scene: Scene, memory: Memory, offer: Offer): Flow {
  const soonest = isSoonest(scene, offer.draft) ? yield* soonestSlots(scene, offer.query) : [];
  if (soonest.length > 0) return showSlots(scene, memory, { ...offer, slots: soonest, later: false });
  const found = yield* ask({ kind: 'search-slots', query: offer.query });
  if (found.ok && found.slots.length > 0) {
    const shown = yield* withPresentHands(scene, offer, found.slots);
    return showSlots(scene, memory, { ...offer, ...shown, later: found.more.later });
  }
  if (!found.ok && found.reason === 'nobody-does-it' && (yield* isOneAtATime(offer))) {
    const why = scene.texts('oneAtATime', { people: scene.texts('people', { count: offer.query.people }) });
    const alone = { draft: { ...offer.draft, people: 1 }, query: { ...offer.query, people: 1 } };
    return yield* offerSlots(scene, memory, { ...alone, lead: because(why) });
  }
  return yield* offerInstead(scene, memory, { ...offer, reason: found.ok ? 'fully-booked' : found.reason });
}

/** What the house can give to one, but nowhere to so many at once, whoever gives it. */
function* isOneAtATime({ draft, query }: Offer): Step<boolean> {
  const wishesHands = query.parts.some(({ therapistId, gender }) => (therapistId ?? gender) !== null);
  if (query.people === 1 || draft.moving || wishesHands) return false;
  const elsewhere = yield* ask({ kind: 'search-slots', query: { ...query, locationId: null } });
  if (elsewhere.ok || elsewhere.reason !== 'nobody-does-it') return false;
  const alone = yield* ask({ kind: 'search-slots', query: { ...query, people: 1 } });
  return alone.ok || alone.reason !== 'nobody-does-it';
}

/** Shows what a search found. The first choice is the best. */
export function showSlots(scene: Scene, memory: Memory, offer: Found): Turned {
  const { draft, query, slots } = offer;
  // Of several days "later" would say neither which day nor which hour; of a wished hour nothing that was asked for.
  const more = query.from === query.to && query.near === null && offer.later;
  const best = bestFirst(scene, slots, query.near);
  const wanted = offer.lead.whole === null ? wantedBeside(scene, offer, slots) : null;
  const choices = [
    ...slotChoices(scene, draft, best),
    ...moreChoices(scene, more, draft.moving),
    ...waitChoices(scene, wanted),
  ];
  const kept = withOffered(withWanted(withDraft(memory, draft), wanted), best);
  return turned(kept, 'slot', [say(leadIn(scene, offer), choices)]);
}

function leadIn(scene: Scene, { draft, query, slots, lead }: Found): string {
  const { texts } = scene;
  const [best] = slots;
  // What a visit is and costs was said when it was booked: a move tells only when.
  const unsaid = best && !draft.moving ? slotWords(scene, best) : '';
  const what = lead.what ?? unsaid;
  const when = queryWords(scene, query);
  const { hands } = lead;
  if (lead.whole !== null) return lead.whole;
  if (lead.why !== null) return sentences(lead.why, texts('nearest'), hands);
  if (isSoonest(scene, draft)) return sentences(what, texts('soonestOnes'));
  if (draft.time === null || draft.date === null || query.near === null)
    return sentences(what, texts('freeThen', { when }), hands);
  if (slots.some((slot) => startsThen(scene, draft, slot)))
    return sentences(what, texts('thisIsFree', { time: draft.time, when }), hands);
  return sentences(
    what,
    whyNotThen(scene, draft) ?? texts('notFree', { time: draft.time, when }),
    texts('nearest'),
    hands,
  );
}
