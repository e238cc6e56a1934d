import { ended } from '../ask.ts';
import { emptyDraft, mostChoices, turned, withDraft } from '../memory.ts';
import { partsOfDraft } from '../parts.ts';
import { say } from '../reply.ts';
import { hears } from '../said.ts';
import type { Said, Scene } from '../scene.ts';
import type { BookingDraft, Flow, Memory, Turned } from '../types.ts';
import { book } from './book.ts';
import { answeredAside } from './remind.ts';
import { agreeChoices } from './summary.ts';
import { addOnChoices, addOnWords } from './take-add-ons.ts';
import { takeWhatWasSaid } from './take-what-was-said.ts';

/** What a running visit is to consist of: "without the facial" calls nothing off, "what can I add?" asks for no price list. */
export function composing(scene: Scene, memory: Memory, said: Said): Flow | null {
  const { wishes } = said;
  if (wishes.asksAddOns || asksAboutAddOn(said)) return whatToAdd(scene, memory, said);
  if (!memory.draft || memory.draft.moving) return null;
  const changes = dropsAny(memory.draft, said) || wishes.addOns.length > 0 || wishes.droppedAddOns.length > 0;
  return changes ? book(scene, memory, said) : null;
}

/** "How much are the hot stones?" adds none. */
function asksAboutAddOn(said: Said): boolean {
  return said.wishes.addOns.length > 0 && (hears(said, 'price') || said.says('what-is'));
}

function dropsAny(draft: BookingDraft, { wishes }: Said): boolean {
  const dropped = wishes.dropped.flatMap(({ ids }) => ids);
  return [...partsOfDraft(draft), ...draft.others].some(
    ({ treatmentId }) => treatmentId !== null && dropped.includes(treatmentId),
  );
}

function whatToAdd(scene: Scene, memory: Memory, said: Said): Flow | null {
  const { draft } = takeWhatWasSaid(scene, memory.draft ?? emptyDraft, said.understood);
  if (partsOfDraft(draft).every(({ treatmentId }) => treatmentId === null)) return null;
  return ended(toldAddOns(scene, memory, draft));
}

function toldAddOns(scene: Scene, memory: Memory, draft: BookingDraft): Turned {
  const { texts } = scene;
  const choices = addOnChoices(scene, draft);
  if (choices.length === 0) return answeredAside(scene, memory, [say(texts('nothingToAdd'))]);
  const text = texts('canAdd', { addOns: addOnWords(scene, draft) });
  // What is held can still be agreed to as it is.
  const agree = scene.open && memory.question === 'agree' ? agreeChoices(scene, scene.open) : [];
  return turned(withDraft(memory, { ...draft, addOnsTold: true }), memory.question ?? 'add-on', [
    say(text, [...agree, ...choices].slice(0, mostChoices)),
  ]);
}
