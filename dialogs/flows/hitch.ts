import type { Choice } from '../../api/contract.ts';
import { inFlow, turned } from '../memory.ts';
import { say } from '../reply.ts';
import type { BookingDraft, Memory, Question, Turned } from '../types.ts';

/** Something said that cannot be taken as it is: what to tell, and what to ask about it. */
export interface Hitch {
  readonly question: Question | null;
  readonly text: string;
  readonly choices: readonly Choice[];
}

/** The draft with what was said in it; a hitch when one thing needs asking about. The rest is taken all the same. */
export interface Taken {
  readonly draft: BookingDraft;
  readonly hitch: Hitch | null;
}

/** Tells the hitch and keeps what was taken. */
export function tellHitch(memory: Memory, draft: BookingDraft, hitch: Hitch): Turned {
  const kept = inFlow({ ...memory, draft }, 'book');
  return turned(kept, hitch.question, [say(hitch.text, hitch.choices)]);
}
