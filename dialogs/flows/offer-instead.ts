import type { NoSlotReason, Slot, SlotQuery, WallTime } from '../../api/contract.ts';
import type { Step } from '../ask.ts';
import { ask } from '../ask.ts';
import { choice } from '../choices.ts';
import { turned, withDraft } from '../memory.ts';
import { withOffered } from '../offered-set.ts';
import { say } from '../reply.ts';
import type { Scene } from '../scene.ts';
import type { BookingDraft, Flow, Memory } from '../types.ts';
import { dayChoices } from './day-choices.ts';
import type { Lead } from './lead.ts';
import { bestFirst, distinctSlots, nearestOf } from './nearest-of.ts';
import { largeParty } from './party.ts';
import { phones } from './phones.ts';
import { moreChoices, sentences, slotChoices } from './slot-list.ts';
import { slotsShown } from './slot-query.ts';
import { waitChoices, wantedInVain, withWanted } from './wait-offer.ts';
import { reasonWords } from './why-not.ts';
import { widenings, withGendersOf } from './widenings.ts';

interface Refused {
  readonly draft: BookingDraft;
  readonly query: SlotQuery;
  readonly lead: Lead;
  readonly reason: NoSlotReason;
}

/** No slot as wished: says why, looks wider, and offers what comes nearest rather than a dead end. */
export function* offerInstead(scene: Scene, memory: Memory, refused: Refused): Flow {
  const { draft, query, reason, lead } = refused;
  if (reason === 'too-many-people') return largeParty(scene, memory, draft);
  const why = sentences(lead.why ?? reasonWords(scene, draft, query, reason));
  const near = query.near ?? query.timeFrom;
  const wider = widenings(scene, query, reason);
  const queries = draft.moving && query.people > 1 ? wider.map((one) => withGendersOf(query, one)) : wider;
  const found = yield* nearestSlots(queries, mixed.includes(reason));
  const slots = mixedFrom(scene, found, near);
  const wanted = wantedInVain(refused, reason);
  const wished = reason === 'in-the-past' ? withoutPast(scene, draft) : draft;
  const kept = withWanted(withDraft(memory, wished), wanted);
  const wait = waitChoices(scene, wanted);
  if (slots.length === 0)
    return turned(kept, 'day', [
      say(sentences(why, nothingWords(scene, draft)), [...wayOn(scene, draft), ...wait]),
    ]);
  const choices = [...slotChoices(scene, draft, slots), ...moreChoices(scene, false, draft.moving), ...wait];
  return turned(withOffered(kept, slots), 'slot', [say(sentences(why, scene.texts('nearest')), choices)]);
}

// Where one of two wishes must be given up, the guest chooses which: another time, or another day.
const mixed: readonly NoSlotReason[] = ['fully-booked', 'therapist-away', 'nobody-does-it'];

/** Each wider search in turn until there is enough to choose from: one list, or two to mix. */
function* nearestSlots(queries: readonly SlotQuery[], mix: boolean): Step<readonly (readonly Slot[])[]> {
  const found: (readonly Slot[])[] = [];
  for (const query of queries) {
    const search = yield* ask({ kind: 'search-slots', query });
    if (search.ok && search.slots.length > 0) found.push(search.slots);
    if (found.length === 2 || (!mix && found.flat().length >= slotsShown)) break;
  }
  return found;
}

function mixedFrom(scene: Scene, found: readonly (readonly Slot[])[], near: WallTime | null): Slot[] {
  const [first = [], second = []] = found;
  const count = Math.max(slotsShown / 2, slotsShown - second.length);
  const best = bestFirst(scene, nearestOf(scene, first, { count, near }), near);
  return distinctSlots([...best, ...second]).slice(0, slotsShown);
}

// A day that has been helps nobody with the next question.
function withoutPast({ today }: Scene, draft: BookingDraft): BookingDraft {
  return draft.date !== null && draft.date < today ? { ...draft, date: null } : draft;
}

function nothingWords(scene: Scene, draft: BookingDraft): string {
  return `${scene.texts('nothingAtAll')} ${phones(scene, draft.locationId)}`;
}

function wayOn(scene: Scene, draft: BookingDraft): ReturnType<typeof dayChoices> {
  const { texts } = scene;
  return [
    ...dayChoices(scene, draft, draft.date),
    choice(texts('button.errand.human'), { kind: 'go', errand: 'human' }),
  ];
}
