/** LIKE patterns (`\` escapes) for a part of a name. SQLite folds the case of ASCII letters alone: the ways in which a name is written are asked for. */
export function patternsOf(search: string): string[] {
  const lower = search.toLowerCase();
  const title = lower.replace(
    /(^|[\s-])(\S)/gu,
    (_all, before: string, letter: string) => before + letter.toUpperCase(),
  );
  const forms = new Set([search, lower, search.toUpperCase(), title]);
  return [...forms].map((form) => `%${form.replaceAll(/[\\%_[]/g, '\\$&')}%`);
}
