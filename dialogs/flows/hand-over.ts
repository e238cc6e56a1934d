import type { HandOverReason } from '../../api/contract.ts';
import { ask } from '../ask.ts';
import { cannotBeUndone } from '../memory.ts';
import { say } from '../reply.ts';
import type { Scene } from '../scene.ts';
import type { Flow, Memory } from '../types.ts';
import { phones } from './phones.ts';
import { reminder } from './remind.ts';

/** A person takes the conversation; the bot keeps what was begun, and is silent until it has it again. */
export function* handOver(scene: Scene, memory: Memory, reason: HandOverReason): Flow {
  yield* ask({ kind: 'hand-over', reason });
  const given = { phones: phones(scene, memory.draft?.locationId ?? null) };
  const { texts } = scene;
  const text = reason === 'unhappy' ? texts('handedOverSorry', given) : texts('handedOver', given);
  return { memory: { ...withoutWeighty(memory), misses: 0 }, replies: [say(text)] };
}

/** What cannot be undone is asked anew afterwards: an "ok" to the person must not be taken for its yes. */
function withoutWeighty(memory: Memory): Memory {
  return cannotBeUndone.includes(memory.question) ? { ...memory, question: null, choices: [] } : memory;
}

/** The guest wants the bot again: it says so, and what was open is asked again. */
export function* takeBack(scene: Scene, memory: Memory): Flow {
  yield* ask({ kind: 'take-back' });
  const again = reminder(scene, memory);
  const back = say(scene.texts('botAgain'));
  return { memory, replies: again ? [back, again] : [back] };
}
