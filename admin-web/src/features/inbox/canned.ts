import type { CannedAnswer } from '../../../../api/contract.ts';

/** What is typed after a "/" that begins a word, up to the caret; null where none is. */
export function searchAt(
  text: string,
  caret: number,
): { readonly from: number; readonly search: string } | null {
  const found = /(?:^|\s)\/([^\s/]*)$/.exec(text.slice(0, caret));
  if (found === null) return null;
  const search = found[1] ?? '';
  return { from: caret - search.length - 1, search };
}

/** The answers whose name begins with it, then those that have it anywhere. */
export function matching(answers: readonly CannedAnswer[], search: string): readonly CannedAnswer[] {
  const wanted = search.toLowerCase();
  const begins = ({ title }: CannedAnswer) => title.toLowerCase().startsWith(wanted);
  const has = ({ title, text }: CannedAnswer) => `${title} ${text}`.toLowerCase().includes(wanted);
  return [...answers.filter(begins), ...answers.filter((one) => !begins(one) && has(one))];
}

/** `{name}` is the guest's first name; of who gave none, it goes with the space or comma before it. */
export function filled(text: string, name: string | null): string {
  const first = name?.trim().split(/\s+/)[0];
  if (first) return text.replaceAll('{name}', () => first);
  return text.replaceAll(/[ \u00a0]?\{name\}/g, '').trimStart();
}
