import { readChoice } from '../choices.ts';
import { treatmentOf } from '../house.ts';
import { turned } from '../memory.ts';
import { partsOfDraft } from '../parts.ts';
import { say } from '../reply.ts';
import type { Said, Scene } from '../scene.ts';
import type { Memory, Turned } from '../types.ts';
import { namedIn } from './prices.ts';

/** A question about one treatment keeps it in mind, as long as none is chosen. */
export function keepingTold(scene: Scene, memory: Memory, said: Said, turn: Turned): Turned {
  const [only, second] = namedIn(scene, said);
  if (!only || second || hasTreatment(memory)) return turn;
  return { ...turn, memory: { ...turn.memory, told: only.id } };
}

/** "Can I come on thursday?" after the price of a massage: that one is meant, unless another is named. */
export function withToldTreatment(memory: Memory, said: Said): Said {
  const { told } = memory;
  const { treatment, unknownTreatment } = said.understood;
  if (told === null || hasTreatment(memory) || unknownTreatment !== null) return said;
  // "A massage" fits it, too; "a facial" does not.
  const fits = treatment === null || (treatment.ids.length > 1 && treatment.ids.includes(told));
  if (!fits || said.wishes.several.length > 0) return said;
  return { ...said, understood: { ...said.understood, treatment: { ids: [told], text: '' } } };
}

function hasTreatment({ draft }: Memory): boolean {
  return (
    draft !== null &&
    (draft.moving !== null || partsOfDraft(draft).some(({ treatmentId }) => treatmentId !== null))
  );
}

/** "Any", "you choose" to "which treatment?": the first of those offered is proposed, and a yes takes it. */
export function proposed(scene: Scene, memory: Memory): Turned | null {
  const ids = memory.choices.flatMap(({ id }) => {
    const picked = readChoice(id);
    return picked?.kind === 'treat' ? [picked.treatmentId] : [];
  });
  const first = treatmentOf(scene.situation.house, ids[0] ?? null);
  if (!first) return null;
  const reply = say(scene.texts('howAbout', { treatment: first.name }), memory.choices);
  return turned({ ...memory, told: first.id }, 'treatment', [reply]);
}
