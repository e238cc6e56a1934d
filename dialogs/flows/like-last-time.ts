import type { BookingView } from '../../api/contract.ts';
import { ask } from '../ask.ts';
import { canGive, locationOf, therapistOf, treatmentOf, variantOf } from '../house.ts';
import { draftOf, emptyDraft } from '../memory.ts';
import type { Said, Scene } from '../scene.ts';
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

/** "Same as last time": everything but day and time comes from the last visit; what is said besides goes before it. */
export function* likeLastTime(scene: Scene, memory: Memory, said: Said): Flow {
  const running = memory.draft?.moving ? emptyDraft : (memory.draft ?? emptyDraft);
  const last = yield* ask({ kind: 'last-visit' });
  const before = last ? filledFrom(scene, running, last) : running;
  const taken = takeWhatWasSaid(scene, before, said.understood);
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
  const { treatmentId, durationMinutes, people, locationId } = draftOf(last, emptyDraft);
  const treatment = treatmentOf(house, treatmentId);
  const hands = last.people === 1 ? therapistOf(house, last.items[0]?.therapistId ?? null) : null;
  return {
    ...running,
    treatmentId: treatment?.id ?? null,
    durationMinutes: treatment && variantOf(treatment, durationMinutes) ? durationMinutes : null,
    people,
    locationId: locationOf(house, locationId)?.id ?? null,
    therapistId: hands && treatment && canGive(hands, treatment) ? hands.id : null,
    gender: null,
  };
}

function likeLast(scene: Scene, draft: BookingDraft): string {
  const { texts, situation } = scene;
  const treatment = treatmentOf(situation.house, draft.treatmentId);
  const minutes = treatment && variantOf(treatment, draft.durationMinutes)?.durationMinutes;
  const what = treatment && minutes ? [`${treatment.name}, ${texts('minutes', { count: minutes })}`] : [];
  const whole = whatWords(texts, what, draft.people ?? 1);
  return texts('likeLastTime', { what: [whole, ...wishWords(scene, draft, ['therapistId'])].join(' ') });
}
