import type { BookingView } from '../../api/contract.ts';
import { ask } from '../ask.ts';
import { canGive, locationOf, therapistOf, treatmentOf, variantOf } from '../house.ts';
import { draftOf, emptyDraft, emptyPart } from '../memory.ts';
import { partsMeant, partsOfDraft, withParts } from '../parts.ts';
import type { Said, Scene } from '../scene.ts';
import { partsOf } from '../slots.ts';
import { whatWords } from '../texts/wording.ts';
import type { BookingDraft, Flow, Memory } from '../types.ts';
import { checkDraft } from './check-draft.ts';
import { corrected } from './correct.ts';
import { tellHitch } from './hitch.ts';
import { because, noLead } from './lead.ts';
import { nextQuestion } from './next-question.ts';
import { slotQuery } from './slot-query.ts';
import { wishWords } from './slot-words.ts';
import { fieldsChanged, takeWhatWasSaid } from './take-what-was-said.ts';
import { visitPartWords } from './wait-words.ts';

/** "Same as last time": everything but day and time comes from the last visit; what is said besides goes before it. */
export function* likeLastTime(scene: Scene, memory: Memory, said: Said): Flow {
  return yield* likeVisit(scene, memory, said, yield* ask({ kind: 'last-visit' }));
}

/** The same of a visit that is meant; null where there was none. */
export function* likeVisit(scene: Scene, memory: Memory, said: Said, last: BookingView | null): Flow {
  const running = memory.draft?.moving ? emptyDraft : (memory.draft ?? emptyDraft);
  const before = last ? filledFrom(scene, running, last) : running;
  const taken = takeWhatWasSaid(scene, before, said.understood, said.wishes);
  if (taken.hitch) return tellHitch(scene, memory, taken.draft, taken.hitch);
  if (!last) return yield* nextQuestion(scene, memory, taken.draft, because(scene.texts('noLastVisit')));
  // Nothing new may have been said, and the house has changed since.
  const { draft, hitch } = checkDraft(scene, taken.draft);
  if (hitch) return tellHitch(scene, memory, draft, hitch);
  if (slotQuery(scene, draft) === null)
    return yield* nextQuestion(scene, memory, draft, { ...noLead, what: likeLast(scene, draft) });
  const changed = fieldsChanged(running, draft);
  return yield* corrected(scene, memory, { before: running, draft, changed });
}

/** The last visit as a wish, as far as the house still has it. */
function filledFrom({ situation }: Scene, running: BookingDraft, last: BookingView): BookingDraft {
  const { house } = situation;
  const draft = draftOf(last, emptyDraft);
  const { people, locationId } = draft;
  const given = partsOf(last.items);
  const parts = partsOfDraft(draft).flatMap((part, place) => {
    const treatment = treatmentOf(house, part.treatmentId);
    if (!treatment) return [];
    const hands = people === 1 ? therapistOf(house, given[place]?.therapistId ?? null) : null;
    const { durationMinutes } = part;
    return {
      ...part,
      durationMinutes: variantOf(treatment, durationMinutes) ? durationMinutes : null,
      addOnIds: part.addOnIds.filter((id) => treatment.addOns.some((addOn) => addOn.id === id)),
      therapistId: hands && canGive(hands, treatment) ? hands.id : null,
    };
  });
  const place = locationOf(house, locationId)?.id ?? null;
  return withParts({ ...running, ...emptyPart, further: [], people, locationId: place }, parts);
}

function likeLast(scene: Scene, draft: BookingDraft): string {
  const { texts, situation } = scene;
  const parts = partsMeant(situation.house, draft) ?? [];
  const whole = whatWords(
    texts,
    parts.map((part) => visitPartWords(scene, part)),
    draft.people ?? 1,
  );
  return texts('likeLastTime', { what: [whole, ...wishWords(scene, draft, ['therapistId'])].join(' ') });
}
