interface OfflineWords {
  readonly notLive: string;
  readonly connecting: string;
  readonly tryNow: string;
  again(seconds: number): string;
}

const LANGUAGES: Readonly<Record<string, OfflineWords>> = {
  en: {
    notLive: 'Not live: changes since the connection was lost are missing.',
    connecting: 'Connecting …',
    tryNow: 'Try now',
    again: (seconds) => `Trying again in ${seconds} s.`,
  },
  es: {
    notLive: 'Sin conexión: faltan los cambios desde que se perdió.',
    connecting: 'Conectando …',
    tryNow: 'Intentar ahora',
    again: (seconds) => `Nuevo intento en ${seconds} s.`,
  },
  de: {
    notLive: 'Nicht live: Was sich seit der Unterbrechung geändert hat, fehlt hier.',
    connecting: 'Verbinde …',
    tryNow: 'Jetzt versuchen',
    again: (seconds) => `Neuer Versuch in ${seconds} s.`,
  },
  fr: {
    notLive: 'Hors ligne : les changements depuis la coupure manquent.',
    connecting: 'Connexion …',
    tryNow: 'Réessayer maintenant',
    again: (seconds) => `Nouvel essai dans ${seconds} s.`,
  },
  pt: {
    notLive: 'Sem ligação: faltam as mudanças desde que ela se perdeu.',
    connecting: 'A ligar …',
    tryNow: 'Tentar agora',
    again: (seconds) => `Nova tentativa em ${seconds} s.`,
  },
};

/** What is said when the line is lost, in the tenant's language; English where we do not speak it. */
export function offlineWords(locale: string): { readonly lang: string; readonly words: OfflineWords } {
  const lang = locale.slice(0, 2).toLowerCase();
  const words = Object.hasOwn(LANGUAGES, lang) ? LANGUAGES[lang] : undefined;
  return words === undefined ? { lang: 'en', words: LANGUAGES.en as OfflineWords } : { lang, words };
}
