import { ask, type Step } from './ask.ts';
import { type Language, languageOf } from './texts/texts.ts';
import type { Heard, Memory, Situation } from './types.ts';
import { detectLanguage, languageWish } from './understand/language.ts';

/** What is known before anything is said: the words to read it with, and what is remembered of them. */
export interface Spoken {
  readonly situation: Situation;
  readonly memory: Memory;
  /** Asked for, and nothing else said. */
  readonly asked: Language | null;
}

/**
 * The language of a conversation: what the guest asked for or writes, else what the channel told. One that is
 * new to the service is told to it, since what is sent unasked is worded later.
 */
export function* inTheirLanguage(situation: Situation, memory: Memory, heard: Heard): Step<Spoken> {
  const before = memory.language ?? languageOf(situation.locale);
  const text = heard.kind === 'text' ? heard.text : '';
  const wish = languageWish(text);
  const wished = wish?.language ?? null;
  const language = wished ?? written(text, before, memory);
  const known = language === null ? memory : { ...memory, language };
  const locale = localeOf(situation.locale, known.language ?? before);
  if (languageOf(situation.locale) !== languageOf(locale)) yield* ask({ kind: 'set-language', locale });
  return { situation: { ...situation, locale }, memory: known, asked: wish?.alone ? wished : null };
}

/** What a message is written in, where that is clear; a short one does not change what was spoken before. */
function written(text: string, before: Language, memory: Memory): Language | null {
  const { language, sure } = detectLanguage(text, before, memory.language !== null);
  if (!sure) return null;
  const short = text.trim().split(/\s+/).length <= 2;
  return memory.language !== null && short ? null : language;
}

// The region that the channel told stays where it fits.
function localeOf(told: string, language: Language): string {
  return languageOf(told) === language ? told : language;
}
