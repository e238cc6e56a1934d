import { Problem } from '../../app/http.ts';
import { problemWords } from '../../app/problem-words.ts';
import type { GuestsWords } from './words/types.ts';

/** Why a merge was not made or undone, in words. */
export function mergeRefusal(words: GuestsWords, error: unknown, lang: string): string {
  const known = new Map<string, string>(Object.entries(words.mergeRefusals));
  return (error instanceof Problem ? known.get(error.reason) : undefined) ?? problemWords(error, lang);
}
