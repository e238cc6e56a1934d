import { finished, inFlow } from '../memory.ts';
import type { Scene } from '../scene.ts';
import type { Flow, Memory, Reply } from '../types.ts';
import { nextQuestion } from './next-question.ts';
import { answeredAside } from './remind.ts';

/** Ends a side errand: a visit that was being booked before is gone on with, and what it holds stays held. */
export function* backToErrand(scene: Scene, memory: Memory, replies: readonly Reply[]): Flow {
  const { draft, question } = memory;
  if (!draft) return finished(memory, replies);
  const booking = inFlow(memory, 'book');
  if (scene.open) {
    const waits = scene.open.status === 'awaiting-payment';
    return answeredAside(scene, { ...booking, question: waits ? 'pay' : 'agree' }, replies);
  }
  if (question !== null && question !== 'sure' && question !== 'which-visit')
    return answeredAside(scene, booking, replies);
  const turn = yield* nextQuestion(scene, booking, draft);
  return { ...turn, replies: [...replies.map((reply) => ({ ...reply, choices: [] })), ...turn.replies] };
}
