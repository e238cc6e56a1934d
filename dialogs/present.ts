import type { BookingView } from '../api/contract.ts';
import type { Step } from './ask.ts';
import { guestsVisit } from './flows/visit.ts';
import { forgetErrand } from './memory.ts';
import type { Scene } from './scene.ts';
import { sceneOf } from './scene.ts';
import type { Memory, Situation } from './types.ts';
import { isGone, isUnpaid } from './visit-status.ts';

/**
 * Holds end, payments arrive and the desk cancels between two messages: what the draft holds is looked at
 * anew before anything is said about it.
 */
export function* lookAtPresent(situation: Situation, memory: Memory): Step<{ scene: Scene; memory: Memory }> {
  const held = memory.draft?.bookingId ?? null;
  if (held === null) return { scene: sceneOf(situation, memory, null), memory };
  const booking = yield* guestsVisit({ situation }, held);
  const present = broughtUpToDate(memory, booking);
  return { scene: sceneOf(situation, present, booking), memory: present };
}

function broughtUpToDate(memory: Memory, booking: BookingView | null): Memory {
  if (booking && isUnpaid(booking)) return memory;
  // Paid: the errand is done, and the next wish is a new visit.
  if (booking && !isGone(booking)) return forgetErrand(memory);
  return memory.draft ? { ...memory, draft: { ...memory.draft, bookingId: null } } : memory;
}
