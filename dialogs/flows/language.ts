import { ask } from '../ask.ts';
import { choice } from '../choices.ts';
import { say } from '../reply.ts';
import { type Scene, sceneOf } from '../scene.ts';
import { type Language, languageOf, languages } from '../texts/texts.ts';
import type { Flow, Memory, Turned } from '../types.ts';
import { answeredAside } from './remind.ts';

/** Each language's own name for itself. */
const names: Readonly<Record<Language, string>> = {
  en: 'English',
  es: 'Español',
  de: 'Deutsch',
  fr: 'Français',
  pt: 'Português',
};

/** "Change language": all that the house speaks, each by its own name. */
export function askLanguage(scene: Scene, memory: Memory): Turned {
  const choices = languages.map((language) => choice(names[language], { kind: 'language', language }));
  // What was open stays open with its own choices: these can be answered by name.
  return { memory: { ...memory, misses: 0 }, replies: [say(scene.texts('whichLanguage'), choices)] };
}

/** The conversation goes on in another language. */
export function* speak(scene: Scene, memory: Memory, language: Language): Flow {
  if (languageOf(scene.situation.locale) !== language) yield* ask({ kind: 'set-language', locale: language });
  const known = { ...memory, language };
  const spoken = sceneOf({ ...scene.situation, locale: language }, known, scene.visit);
  return answeredAside(spoken, known, [say(spoken.texts('languageSet'))]);
}
