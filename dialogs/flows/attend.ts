import type { Id } from '../../api/contract.ts';
import { ask } from '../ask.ts';
import { asideAboutVisit } from '../memory.ts';
import { say } from '../reply.ts';
import type { Scene } from '../scene.ts';
import type { Flow, Memory } from '../types.ts';
import { myVisits } from './my-visits.ts';
import { answeredAside } from './remind.ts';
import { guestsVisit, visitInShort } from './visit.ts';

/** "I'll be there", of the visit that they were reminded of, or of their next one. */
export function* attend(scene: Scene, memory: Memory, bookingId: Id | null): Flow {
  const visit = bookingId === null ? yield* nextVisit() : yield* guestsVisit(scene, bookingId);
  const outcome = visit && (yield* ask({ kind: 'attend', bookingId: visit.id }));
  if (!visit || !outcome?.ok) return yield* myVisits(scene, memory);
  const known = asideAboutVisit(memory, visit.id);
  return answeredAside(scene, known, [say(scene.texts('attends', { what: visitInShort(scene, visit) }))]);
}

function* nextVisit() {
  const visits = yield* ask({ kind: 'upcoming-visits' });
  return visits.find(({ status }) => status === 'confirmed') ?? null;
}
