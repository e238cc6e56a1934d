import type { Act, Asked } from './types.ts';
import type { Signal, Words } from './words/types.ts';

export interface ActContext {
  readonly words: Words;
  readonly asked: readonly Asked[];
  /** Something of the booking was named: a day, a time, a treatment … */
  readonly informs: boolean;
  readonly ordinal: boolean;
}

/** What the guest does with the message, the main act first. */
export function readActs(text: string, context: ActContext): Act[] {
  const { signals } = context.words;
  const heard = (signal: Signal): boolean => signals[signal]?.test(text) ?? false;
  const acts: Act[] = [];
  if (context.informs) acts.push('inform');
  if (heard('book')) acts.unshift('book');
  return acts.length > 0 ? acts : ['unknown'];
}
