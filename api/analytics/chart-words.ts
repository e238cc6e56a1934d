/** What stands on the picture of a day, beside figures and first names. */
export interface ChartWords {
  /** BCP 47, of the usual region: for days and numbers. */
  readonly locale: string;
  readonly utilisation: string;
  /** "18.5 of 25.5 hours booked" */
  booked(hours: string, of: string): string;
  readonly byTherapist: string;
  others(count: number): string;
  readonly lastDays: string;
  readonly keys: { readonly booked: string; readonly free: string };
  /** "6.5 / 8 h" */
  hours(booked: string, of: string): string;
  readonly nobody: string;
}

const WORDS: Readonly<Record<string, ChartWords>> = {
  en: {
    locale: 'en-GB',
    utilisation: 'Utilisation',
    booked: (hours, of) => `${hours} of ${of} hours booked`,
    byTherapist: 'By therapist',
    others: (count) => `${count} others`,
    lastDays: 'Last seven days',
    keys: { booked: 'booked', free: 'free' },
    hours: (booked, of) => `${booked} / ${of} h`,
    nobody: 'Nobody was at work',
  },
  de: {
    locale: 'de-DE',
    utilisation: 'Auslastung',
    booked: (hours, of) => `${hours} von ${of} Stunden gebucht`,
    byTherapist: 'Im Team',
    others: (count) => `${count} weitere`,
    lastDays: 'Die letzten sieben Tage',
    keys: { booked: 'gebucht', free: 'frei' },
    hours: (booked, of) => `${booked} / ${of} h`,
    nobody: 'Niemand war im Dienst',
  },
  es: {
    locale: 'es-ES',
    utilisation: 'Ocupación',
    booked: (hours, of) => `${hours} de ${of} horas reservadas`,
    byTherapist: 'Por terapeuta',
    others: (count) => `${count} más`,
    lastDays: 'Últimos siete días',
    keys: { booked: 'reservado', free: 'libre' },
    hours: (booked, of) => `${booked} / ${of} h`,
    nobody: 'No había nadie de turno',
  },
  fr: {
    locale: 'fr-FR',
    utilisation: 'Taux d’occupation',
    booked: (hours, of) => `${hours} heures réservées sur ${of}`,
    byTherapist: 'Par thérapeute',
    others: (count) => `${count} autres`,
    lastDays: 'Sept derniers jours',
    keys: { booked: 'réservé', free: 'libre' },
    hours: (booked, of) => `${booked} / ${of} h`,
    nobody: 'Personne au planning',
  },
  pt: {
    locale: 'pt-PT',
    utilisation: 'Ocupação',
    booked: (hours, of) => `${hours} de ${of} horas reservadas`,
    byTherapist: 'Por terapeuta',
    others: (count) => `mais ${count}`,
    lastDays: 'Últimos sete dias',
    keys: { booked: 'reservado', free: 'livre' },
    hours: (booked, of) => `${booked} / ${of} h`,
    nobody: 'Ninguém na escala',
  },
};

/** The language of a locale that the picture has words in; English for others. */
export function chartLanguage(locale: string): string {
  const language = locale.slice(0, 2).toLowerCase();
  return Object.hasOwn(WORDS, language) ? language : 'en';
}

export function chartWords(locale: string): ChartWords {
  const words = WORDS[chartLanguage(locale)];
  if (!words) throw new Error(`no words for ${locale}`);
  return words;
}
