import { answerWordsOf } from './answer-words.ts';
import { fold, foldFor } from './fold.ts';
import { wordsOf } from './words/words-of.ts';

/** The one number of a message that says nothing beside it: "about 10, sorry"; null when it says more. */
export function bareNumber(text: string, locale: string): number | null {
  const { besideNumber } = answerWordsOf(locale);
  const said = foldFor(wordsOf(locale), text).match(/[\p{L}\p{N}:.'-]*[\p{L}\p{N}]/gu) ?? [];
  const numbers = said.filter((word) => /\d/.test(word));
  const [only] = numbers;
  if (numbers.length !== 1 || only === undefined || !/^\d{1,3}$/.test(only)) return null;
  return said.every((word) => word === only || besideNumber.has(word)) ? Number(only) : null;
}

// "No, 17:00": of what was said before.
const correction = /^(?:no|nein|nee?|non|nan|nao)[,.!;]+ */;

/** "17:00 is too early", "not the first", "one sec": what is named is not what is wanted, or not yet. */
export function refusesNamed(text: string, locale: string): boolean {
  const { noRefusal, refused } = answerWordsOf(locale);
  const said = fold(text).replace(correction, '').replace(noRefusal, ' ');
  return refused.test(said);
}

/** "Hang on", "one moment": nothing but that. */
export function asksToHoldOn(text: string, locale: string): boolean {
  return answerWordsOf(locale).holdOn.test(fold(text));
}

/** A question, with its mark or without. */
export function isQuestion(text: string, locale: string): boolean {
  return /[?¿]/.test(text) || answerWordsOf(locale).asks.test(fold(text));
}

/** Is somebody else talked about than who writes? */
export function isOfSomeoneElse(text: string, locale: string): boolean {
  return answerWordsOf(locale).someoneElse.test(fold(text));
}

/** "I need a massage": something is asked for. */
export function asksForIt(text: string, locale: string): boolean {
  const words = wordsOf(locale);
  const folded = foldFor(words, text);
  return (words.signals.need?.test(folded) || words.signals.wish?.test(folded)) ?? false;
}

/** "With Ben please", "a facial instead": a wish, and nobody's name. */
export function isWish(text: string, locale: string): boolean {
  return answerWordsOf(locale).wishes.test(fold(text));
}
