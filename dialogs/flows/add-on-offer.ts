import { mostChoices, withDraft } from '../memory.ts';
import type { Scene } from '../scene.ts';
import type { Memory, Reply } from '../types.ts';
import { addOnChoices, addOnWords } from './take-add-ons.ts';

/** A summary with what can be added to the visit: told once, and not again. */
export function withAddOns(scene: Scene, memory: Memory, reply: Reply): { memory: Memory; reply: Reply } {
  const { draft } = memory;
  const choices = draft && !draft.addOnsTold ? addOnChoices(scene, draft) : [];
  if (!draft || choices.length === 0) return { memory, reply };
  const text = `${reply.text}\n${scene.texts('canAdd', { addOns: addOnWords(scene, draft) })}`;
  const told = withDraft(memory, { ...draft, addOnsTold: true });
  return {
    memory: told,
    reply: { ...reply, text, choices: [...reply.choices, ...choices].slice(0, mostChoices) },
  };
}
