const LANGUAGES = {
  en: { pages: 'Pages', calendar: 'Calendar', checkIn: 'Check-in' },
  es: { pages: 'Páginas', calendar: 'Calendario', checkIn: 'Llegadas' },
  de: { pages: 'Seiten', calendar: 'Kalender', checkIn: 'Ankunft' },
  fr: { pages: 'Pages', calendar: 'Calendrier', checkIn: 'Arrivées' },
  pt: { pages: 'Páginas', calendar: 'Calendário', checkIn: 'Chegadas' },
} as const;

/** What the ways to the pages are called in the tenant's language; English where we do not speak it. */
export function shellWords(locale: string) {
  const known = Object.entries(LANGUAGES).find(([lang]) => lang === locale.slice(0, 2).toLowerCase());
  const [lang, words] = known ?? (['en', LANGUAGES.en] as const);
  return { lang, words };
}
