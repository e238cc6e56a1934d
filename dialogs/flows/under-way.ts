import { ask, type Step } from '../ask.ts';
import type { Scene } from '../scene.ts';
import type { Memory, Turned } from '../types.ts';
import { isAtBank, processingReply } from './processing.ts';
import { answeredAside } from './remind.ts';

/** What is told of the payments that banks take their time over; null where there are none. */
export function* withBanks(scene: Scene, memory: Memory): Step<Turned | null> {
  const visits = (yield* ask({ kind: 'payments-under-way' })).filter(isAtBank);
  if (visits.length === 0) return null;
  // Whether to pay is no question any more.
  const known = memory.question === 'pay' ? { ...memory, question: null } : memory;
  return answeredAside(
    scene,
    known,
    visits.map((visit) => processingReply(scene, visit)),
  );
}
