import type { Choice } from '../../api/contract.ts';
import { turned, withDraft } from '../memory.ts';
import { say } from '../reply.ts';
import type { Scene } from '../scene.ts';
import type { BookingDraft, Memory, Question, Turned } from '../types.ts';
import { answeredAside } from './remind.ts';
import { sentences } from './slot-list.ts';

/** Something said that cannot be taken as it is: what to tell, and what to ask about it. */
export interface Hitch {
  /** null asks nothing: what was open stays open. */
  readonly question: Question | null;
  /** What cannot be, and why; empty when there is only something to ask. */
  readonly why: string;
  readonly ask: string;
  readonly choices: readonly Choice[];
}

/** The draft with what was said in it; a hitch when one thing needs asking about. The rest is taken all the same. */
export interface Taken {
  readonly draft: BookingDraft;
  readonly hitch: Hitch | null;
}

/** Two hitches of one message: both are told, the first is asked about. */
export function joinHitches(first: Hitch | null, second: Hitch | null): Hitch | null {
  if (!first || !second) return first ?? second;
  return { ...first, why: sentences(first.why, second.why) };
}

/** Tells the hitch and keeps what was taken. */
export function tellHitch(scene: Scene, memory: Memory, draft: BookingDraft, hitch: Hitch): Turned {
  const kept = withDraft(memory, draft);
  if (hitch.question === null) return answeredAside(scene, kept, [say(sentences(hitch.why, hitch.ask))]);
  return turned(kept, hitch.question, [say(sentences(hitch.why, hitch.ask), hitch.choices)]);
}
