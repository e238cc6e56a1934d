import type { Choice } from '../../api/contract.ts';
import type { Errand } from '../choices.ts';
import { choice } from '../choices.ts';
import { mostChoices, turned } from '../memory.ts';
import { say } from '../reply.ts';
import type { Said, Scene } from '../scene.ts';
import { quotable } from '../texts/wording.ts';
import type { Memory, Turned } from '../types.ts';
import { askTreatment } from './next-question.ts';
import { phones } from './phones.ts';
import { answeredAside, reminder } from './remind.ts';
import { sentences } from './slot-list.ts';

/** The first time the question is put again; the second time help is offered, and a person. */
export function notUnderstood(scene: Scene, memory: Memory, said: Said): Turned {
  const { texts } = scene;
  const misses = memory.misses + 1;
  const words = quotable(said.text);
  if (misses > 1) return missed(offerHelp(scene, memory), misses);
  if (memory.question === 'treatment') return missed(notOnTheMenu(scene, memory, words), misses);
  const sorry = words ? texts('notUnderstoodWords', { words }) : texts('notUnderstood');
  const hint =
    memory.question === null ? say(sentences(sorry, texts('tryThis')), helpChoices(scene)) : say(sorry);
  return missed(answeredAside(scene, memory, [hint]), misses);
}

/** What a menu offers to somebody who does not know what to say. */
export function helpChoices({ texts }: Scene): Choice[] {
  const errands: readonly Errand[] = ['book', 'visits', 'prices', 'hours', 'human'];
  return errands.map((errand) => choice(texts(`button.errand.${errand}`), { kind: 'go', errand }));
}

function offerHelp(scene: Scene, memory: Memory): Turned {
  const { texts } = scene;
  const person = texts('person', { phones: phones(scene, memory.draft?.locationId ?? null) });
  const text = sentences(texts('stillNotUnderstood'), person);
  const open = reminder(scene, memory);
  if (!open) return turned(memory, null, [say(text, helpChoices(scene))]);
  // The question stays with its choices: an answer to it is still an answer.
  const choices = [...open.choices, ...waysOut(scene, open.choices)].slice(0, mostChoices);
  return turned(memory, memory.question, [say(text), { ...open, choices }]);
}

function waysOut(scene: Scene, shown: readonly Choice[]): Choice[] {
  const errands: readonly Errand[] = ['help', 'human'];
  const ways = errands.map((errand) =>
    choice(scene.texts(`button.errand.${errand}`), { kind: 'go', errand }),
  );
  return ways.filter(({ id }) => shown.every((other) => other.id !== id));
}

/** A treatment that the house does not have, by the guest's own name for it, and those it has. */
export function notOnTheMenu(scene: Scene, memory: Memory, words: string | null): Turned {
  const { texts } = scene;
  const reply = askTreatment(scene, null);
  const text = words ? texts('unknownTreatment', { words }) : texts('unknownAnything');
  return turned(memory, 'treatment', [{ ...reply, text }]);
}

function missed(turn: Turned, misses: number): Turned {
  return { ...turn, memory: { ...turn.memory, misses } };
}
