/**
 * How days, times and the widget's own words are written: in the language of the conversation, as this browser's
 * owner writes it. "en" becomes the "en-US" that the browser asks for.
 * @param spoken BCP 47, of the conversation; null before there is one
 * @param wanted the browser's languages, most wanted first
 */
export function localeFor(spoken: string | null, wanted: readonly string[]): string {
  const [first = 'en'] = wanted;
  if (spoken === null) return first;
  return wanted.find((locale) => languageIn(locale) === languageIn(spoken)) ?? spoken;
}

/** The language of a BCP 47 locale: "de" of "de-AT". */
export function languageIn(locale: string): string {
  return locale.toLowerCase().split('-')[0] ?? '';
}
