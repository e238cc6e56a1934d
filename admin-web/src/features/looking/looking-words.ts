interface LookingWords {
  /** Beside the visit in the calendar. Names are joined already. */
  looks(names: string, count: number): string;
  /** To who looks at it themselves. */
  looksToo(names: string, count: number): string;
}

const LANGUAGES: Readonly<Record<string, LookingWords>> = {
  en: {
    looks: (names, count) => `${names} ${count === 1 ? 'is' : 'are'} looking at this visit`,
    looksToo: (names, count) => `${names} ${count === 1 ? 'is' : 'are'} looking at this visit too`,
  },
  es: {
    looks: (names, count) => `${names} ${count === 1 ? 'está' : 'están'} viendo esta visita`,
    looksToo: (names, count) => `${names} también ${count === 1 ? 'está' : 'están'} viendo esta visita`,
  },
  de: {
    looks: (names, count) => `${names} ${count === 1 ? 'hat' : 'haben'} diesen Termin gerade offen`,
    looksToo: (names, count) => `${names} ${count === 1 ? 'hat' : 'haben'} diesen Termin auch gerade offen`,
  },
  fr: {
    looks: (names, count) => `${names} ${count === 1 ? 'regarde' : 'regardent'} cette visite`,
    looksToo: (names, count) => `${names} ${count === 1 ? 'regarde' : 'regardent'} aussi cette visite`,
  },
  pt: {
    looks: (names, count) => `${names} ${count === 1 ? 'está' : 'estão'} vendo esta visita`,
    looksToo: (names, count) => `${names} também ${count === 1 ? 'está' : 'estão'} vendo esta visita`,
  },
};

/** Who looks at a visit, in the tenant's language; English where we do not speak it. */
export function lookingWords(locale: string): { readonly lang: string; readonly words: LookingWords } {
  const lang = locale.slice(0, 2).toLowerCase();
  const words = Object.hasOwn(LANGUAGES, lang) ? LANGUAGES[lang] : undefined;
  return words === undefined ? { lang: 'en', words: LANGUAGES.en as LookingWords } : { lang, words };
}

/** "Mara, Ana and Ben". */
export function namesOf(lang: string, people: readonly { readonly name: string }[]): string {
  return new Intl.ListFormat(lang).format(people.map(({ name }) => name));
}
