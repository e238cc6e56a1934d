import type { Choice, Id } from '../../api/contract.ts';
import { choice } from '../choices.ts';
import { addDays } from '../days.ts';
import { treatmentOf } from '../house.ts';
import { mostChoices, turned, withDraft } from '../memory.ts';
import { mapParts, openPlace, partsOfDraft } from '../parts.ts';
import { say } from '../reply.ts';
import type { Scene } from '../scene.ts';
import type { BookingDraft, Flow, Memory, Reply, Turned } from '../types.ts';
import { dayChoices } from './day-choices.ts';
import type { Lead } from './lead.ts';
import { noLead } from './lead.ts';
import { offerSlots } from './offer-slots.ts';
import { isTooLarge, largeParty } from './party.ts';
import { repeatVisit } from './repeat-visit.ts';
import { sentences } from './slot-list.ts';
import { slotQuery } from './slot-query.ts';

/** Goes on with a draft: asks for the first thing that is missing, or shows times when nothing is. */
export function* nextQuestion(scene: Scene, memory: Memory, draft: BookingDraft, lead: Lead = noLead): Flow {
  if (isTooLarge(scene, draft)) return largeParty(scene, memory, draft);
  const kept = withDraft(memory, draft);
  const open = openPlace(scene.situation.house, draft);
  if (open >= 0)
    return turned(withDraft(memory, { ...unknownAt(draft, open), asking: open }), 'treatment', [
      askTreatment(scene, lead.why ?? lead.what, partsOfDraft(draft)[open]?.among),
    ]);
  const query = slotQuery(scene, draft);
  if (!query)
    return turned(kept, 'day', [askDay(scene, draft, lead.why ?? lead.what ?? namesOf(scene, draft))]);
  if (draft.repeats && draft.date && draft.time) return yield* repeatVisit(scene, memory, draft, query);
  return yield* offerSlots(scene, memory, { draft, query, lead });
}

/** A treatment that is no longer there is asked for anew. */
function unknownAt(draft: BookingDraft, place: number): BookingDraft {
  return mapParts(draft, (part, at) => (at === place ? { ...part, treatmentId: null } : part));
}

function namesOf({ texts, situation }: Scene, draft: BookingDraft): string {
  return texts.list(
    partsOfDraft(draft).flatMap(({ treatmentId }) => treatmentOf(situation.house, treatmentId)?.name ?? []),
  );
}

/** Asks which treatment; the most that one list can show are choices. */
export function askTreatment(
  { texts, situation }: Scene,
  lead: string | null,
  among: readonly Id[] = [],
): Reply {
  const known = situation.house.treatments.filter(({ id }) => among.includes(id));
  const all = known.length > 0 ? known : situation.house.treatments;
  const choices = all
    .slice(0, mostChoices)
    .map(({ id, name }) => choice(name, { kind: 'treat', treatmentId: id }));
  const rest = all.length > choices.length ? texts('orNameAnother') : '';
  return say(sentences(lead ?? '', texts('whichTreatment'), rest), choices);
}

/** Asks for another day than the one just talked about. */
export function askOtherDay(scene: Scene, memory: Memory, draft: BookingDraft): Turned {
  const kept = withDraft(memory, { ...draft, date: null, dateRange: null });
  return turned(kept, 'day', [
    sayDay(scene, scene.texts('whichOtherDay'), dayChoices(scene, draft, draft.date)),
  ]);
}

/** None of the times shown will do: another hour of that day is an answer, too. */
export function askOtherDayOrTime(scene: Scene, memory: Memory, draft: BookingDraft): Turned {
  return turned(withDraft(memory, draft), 'day', [
    sayDay(scene, scene.texts('whichOtherDayOrTime'), dayChoices(scene, draft, draft.date)),
  ]);
}

function askDay(scene: Scene, draft: BookingDraft, lead: string): Reply {
  return sayDay(scene, sentences(lead, scene.texts('whichDay')), dayChoices(scene, draft));
}

/** A question for a day, any that can be booked. */
function sayDay({ situation, today }: Scene, text: string, choices: readonly Choice[]): Reply {
  const to = addDays(today, situation.house.tenant.policy.horizonDays);
  return { ...say(text, choices), asks: { kind: 'day', from: today, to } };
}
