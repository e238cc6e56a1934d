import { useSession } from '../session/session-context.ts';

/** What the palette says, in one language. */
export interface PaletteWords {
  readonly title: string;
  readonly placeholder: string;
  readonly nothing: string;
  readonly pages: string;
  readonly days: string;
  readonly today: string;
  readonly tomorrow: string;
  readonly guests: string;
  readonly actions: string;
  readonly book: string;
  bookThis(text: string): string;
  readonly print: string;
}

const en: PaletteWords = {
  title: 'Go to or do',
  placeholder: 'A page, a day, a guest, or what to book',
  nothing: 'Nothing has that name.',
  pages: 'Pages',
  days: 'Days',
  today: 'Today',
  tomorrow: 'Tomorrow',
  guests: 'Guests',
  actions: 'Actions',
  book: 'Book a visit',
  bookThis: (text) => `Book “${text}”`,
  print: 'Print this page',
};

const es: PaletteWords = {
  title: 'Ir a o hacer',
  placeholder: 'Una página, un día, un cliente o qué reservar',
  nothing: 'Nada se llama así.',
  pages: 'Páginas',
  days: 'Días',
  today: 'Hoy',
  tomorrow: 'Mañana',
  guests: 'Clientes',
  actions: 'Acciones',
  book: 'Reservar una visita',
  bookThis: (text) => `Reservar «${text}»`,
  print: 'Imprimir esta página',
};

const de: PaletteWords = {
  title: 'Gehen zu oder tun',
  placeholder: 'Eine Seite, ein Tag, ein Gast oder was zu buchen ist',
  nothing: 'Nichts heißt so.',
  pages: 'Seiten',
  days: 'Tage',
  today: 'Heute',
  tomorrow: 'Morgen',
  guests: 'Gäste',
  actions: 'Aktionen',
  book: 'Einen Termin buchen',
  bookThis: (text) => `„${text}“ buchen`,
  print: 'Diese Seite drucken',
};

const fr: PaletteWords = {
  title: 'Aller ou agir',
  placeholder: 'Une page, un jour, un client ou quoi réserver',
  nothing: 'Rien ne porte ce nom.',
  pages: 'Pages',
  days: 'Jours',
  today: 'Aujourd’hui',
  tomorrow: 'Demain',
  guests: 'Clients',
  actions: 'Actions',
  book: 'Réserver une visite',
  bookThis: (text) => `Réserver « ${text} »`,
  print: 'Imprimer cette page',
};

const pt: PaletteWords = {
  title: 'Ir ou fazer',
  placeholder: 'Uma página, um dia, um cliente ou o que marcar',
  nothing: 'Nada tem esse nome.',
  pages: 'Páginas',
  days: 'Dias',
  today: 'Hoje',
  tomorrow: 'Amanhã',
  guests: 'Clientes',
  actions: 'Ações',
  book: 'Marcar uma visita',
  bookThis: (text) => `Marcar “${text}”`,
  print: 'Imprimir esta página',
};

const LANGUAGES: ReadonlyMap<string, PaletteWords> = new Map(Object.entries({ en, es, de, fr, pt }));

export function usePaletteWords(): { readonly lang: string; readonly words: PaletteWords } {
  const lang = useSession().tenant.locale.slice(0, 2).toLowerCase();
  const words = LANGUAGES.get(lang);
  return words === undefined ? { lang: 'en', words: en } : { lang, words };
}
