import { Problem } from '../../app/http.ts';
import { problemWords } from '../../app/problem-words.ts';
import type { ChangeWords } from './words/types.ts';

/** What is wrong with each field, by the server's name of it; under '' what is wrong with all of it. */
export type Problems = Readonly<Record<string, string>>;

/** Why a change was refused, in words, at the fields that the server names. */
export function problemsOf(error: unknown, words: ChangeWords, lang: string): Problems {
  const list = error instanceof Problem ? error.body.problems : undefined;
  if (!Array.isArray(list) || list.length === 0) return { '': problemWords(error, lang) };
  return Object.fromEntries(
    list.map((one: { readonly field: string; readonly reason: string }) => [
      one.field,
      new Map<string, string>(Object.entries(words.problems)).get(one.reason) ?? words.problem,
    ]),
  );
}

/** Those that a form has no field for stand under ''. */
export function withoutHome(problems: Problems, hasHome: (field: string) => boolean): Problems {
  const homeless = Object.entries(problems).filter(([field]) => field !== '' && !hasHome(field));
  const said = problems[''] ?? homeless[0]?.[1];
  const home = Object.entries(problems).filter(([field]) => field !== '' && hasHome(field));
  return { ...Object.fromEntries(home), ...(said === undefined ? {} : { '': said }) };
}
