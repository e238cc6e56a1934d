import { IntlMessageFormat } from 'intl-messageformat';
import { fuse } from './fuse.ts';
import type { Messages } from './messages.ts';

export type MessageKey = keyof Messages;

/**
 * One language's words for all that the house says, as ICU messages
 * (https://unicode-org.github.io/icu/userguide/format_parse/messages/): `{name}`, `{count, plural, …}`.
 */
export type Catalogue = Readonly<Record<MessageKey, string>>;

/** What a message must be given. */
export type Given<K extends MessageKey> = Messages[K] extends null ? [] : [given: Messages[K]];

/** A message of a catalogue, ready to be filled in. */
export type Filled = (given?: Readonly<Record<string, string | number>>) => string;

/** Compiles one message. Throws a SyntaxError when it is no ICU message. */
export function compileMessage(text: string, locale: string): Filled {
  // Most are plain words: they need no parser.
  if (!/[{}'#]/.test(text)) return () => text;
  const message = new IntlMessageFormat(text, locale, undefined, { ignoreTag: true });
  return (given) => fuse(String(message.format(given)), locale);
}

/** The names that a message wants to be given, sorted. Throws a SyntaxError when it is no ICU message. */
export function namesIn(text: string): readonly string[] {
  return [...new Set(argumentsIn(text).map(({ name }) => name))].sort();
}

/** What a message wants to be given. */
export interface Argument {
  readonly name: string;
  /** Wanted as a number, a date or a time, in a form of its own. */
  readonly formatted: boolean;
}

/** Each place where a message wants to be given something. Throws a SyntaxError when it is no ICU message. */
export function argumentsIn(text: string): readonly Argument[] {
  const found: Argument[] = [];
  const look = (parts: unknown): void => {
    if (!Array.isArray(parts)) return;
    for (const part of parts) {
      // 1 is a name alone, 2 to 6 a name with a form; 0 is words, 7 the count of a plural.
      if (part.type >= 1 && part.type <= 6)
        found.push({ name: String(part.value), formatted: part.type >= 2 && part.type <= 4 });
      for (const option of Object.values(part.options ?? {})) look(Object(option).value);
    }
  };
  look(new IntlMessageFormat(text, 'en', undefined, { ignoreTag: true }).getAst());
  return found;
}
