import { Problem } from './http.ts';

interface ProblemWords {
  readonly page: string;
  readonly unreachable: string;
  readonly signedOut: string;
  readonly mayNot: string;
  readonly gone: string;
  readonly tooMany: string;
  readonly server: string;
  readonly again: string;
}

const en: ProblemWords = {
  page: 'Something went wrong on this page. Load it again.',
  unreachable: 'The server cannot be reached. Check the connection, then try again.',
  signedOut: 'You were signed out. Sign in again to go on.',
  mayNot: 'Your account may not do this. Ask the owner for access.',
  gone: 'This is not here any more. Go back to the calendar.',
  tooMany: 'Too many requests just now. Wait a moment, then try again.',
  server: 'The server could not do this just now. Nothing was changed; try again in a moment.',
  again: 'Try again',
};

const LANGUAGES: ReadonlyMap<string, ProblemWords> = new Map([
  ['en', en],
  [
    'es',
    {
      page: 'Algo ha fallado en esta página. Cárguela de nuevo.',
      unreachable: 'No se puede llegar al servidor. Compruebe la conexión e inténtelo otra vez.',
      signedOut: 'Su sesión se cerró. Inicie sesión otra vez para seguir.',
      mayNot: 'Su cuenta no puede hacer esto. Pida acceso al propietario.',
      gone: 'Esto ya no está aquí. Vuelva al calendario.',
      tooMany: 'Demasiadas peticiones ahora mismo. Espere un momento e inténtelo otra vez.',
      server: 'El servidor no ha podido hacerlo ahora. Nada ha cambiado; inténtelo en un momento.',
      again: 'Intentar otra vez',
    },
  ],
  [
    'de',
    {
      page: 'Auf dieser Seite ging etwas schief. Laden Sie sie neu.',
      unreachable:
        'Der Server ist nicht zu erreichen. Prüfen Sie die Verbindung und versuchen Sie es noch einmal.',
      signedOut: 'Sie wurden abgemeldet. Melden Sie sich wieder an.',
      mayNot: 'Ihr Zugang darf das nicht. Fragen Sie die Inhaberin oder den Inhaber.',
      gone: 'Das gibt es hier nicht mehr. Gehen Sie zurück zum Kalender.',
      tooMany: 'Gerade zu viele Anfragen. Warten Sie einen Augenblick und versuchen Sie es noch einmal.',
      server:
        'Der Server konnte das gerade nicht. Es wurde nichts geändert; versuchen Sie es gleich noch einmal.',
      again: 'Noch einmal versuchen',
    },
  ],
  [
    'fr',
    {
      page: 'Un problème est survenu sur cette page. Rechargez-la.',
      unreachable: 'Le serveur est injoignable. Vérifiez la connexion, puis réessayez.',
      signedOut: 'Vous avez été déconnecté. Reconnectez-vous pour continuer.',
      mayNot: 'Votre compte n’y est pas autorisé. Demandez l’accès au propriétaire.',
      gone: 'Ceci n’est plus là. Revenez au calendrier.',
      tooMany: 'Trop de demandes pour l’instant. Attendez un moment, puis réessayez.',
      server: 'Le serveur n’a pas pu le faire. Rien n’a changé ; réessayez dans un instant.',
      again: 'Réessayer',
    },
  ],
  [
    'pt',
    {
      page: 'Algo deu errado nesta página. Carregue de novo.',
      unreachable: 'Não dá para falar com o servidor. Veja a conexão e tente de novo.',
      signedOut: 'Sua sessão foi encerrada. Entre de novo para continuar.',
      mayNot: 'Sua conta não pode fazer isso. Peça acesso ao proprietário.',
      gone: 'Isto não está mais aqui. Volte para o calendário.',
      tooMany: 'Pedidos demais agora. Espere um momento e tente de novo.',
      server: 'O servidor não conseguiu fazer isso agora. Nada mudou; tente de novo em instantes.',
      again: 'Tentar de novo',
    },
  ],
]);

/** What happened and what to do, for anything that went wrong without a wording of its own. */
export function problemWords(error: unknown, lang = 'en'): string {
  const words = LANGUAGES.get(lang) ?? en;
  if (!(error instanceof Problem)) return words.page;
  if (error.reason === 'unreachable') return words.unreachable;
  if (error.status === 401) return words.signedOut;
  if (error.status === 403) return words.mayNot;
  if (error.status === 404) return words.gone;
  return error.status === 429 ? words.tooMany : words.server;
}

/** The button that tries once more. */
export function againWord(lang = 'en'): string {
  return (LANGUAGES.get(lang) ?? en).again;
}
