import { ask, type Step } from '../ask.ts';
import { say } from '../reply.ts';
import type { Said, Scene } from '../scene.ts';
import type { Flow, Memory, Reply } from '../types.ts';
import { cancel } from './cancel-visit.ts';
import { answeredAside } from './remind.ts';
import { sentences } from './slot-list.ts';
import { hello } from './small-talk.ts';

/** "Stop": nothing is sent unasked any more but what concerns a booked visit; what was being booked is dropped. */
export function* stopMessages(scene: Scene, memory: Memory, said: Said): Flow {
  const replies = yield* stopped(scene);
  if (memory.draft === null) return answeredAside(scene, memory, replies);
  const turn = yield* cancel(scene, memory, said);
  return { ...turn, replies: [...replies, ...turn.replies] };
}

/** Writes down that only answers are wanted, and says what that means. */
export function* stopped({ texts }: Scene): Step<readonly Reply[]> {
  yield* ask({ kind: 'set-messages', wanted: 'answers-only' });
  const waits = (yield* ask({ kind: 'waitlist' })).length > 0;
  return [say(sentences(texts('messagesStopped'), waits ? texts('stoppedWhileWaiting') : ''))];
}

/** "Start": after a stop all messages again; else it is a greeting, as every new Telegram chat begins with it. */
export function* startMessages(scene: Scene, memory: Memory): Flow {
  if (scene.situation.messages === 'all') return answeredAside(scene, memory, [hello(scene)]);
  yield* ask({ kind: 'set-messages', wanted: 'all' });
  return answeredAside(scene, memory, [say(scene.texts('messagesStarted'))]);
}
