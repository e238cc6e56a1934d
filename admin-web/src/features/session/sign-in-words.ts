import { Problem } from '../../app/http.ts';
import { problemWords } from '../../app/problem-words.ts';

/** What somebody reads before it is known to which spa they belong: in their browser's language. */
export interface SignInWords {
  readonly title: string;
  readonly intro: string;
  readonly email: string;
  readonly password: string;
  readonly code: string;
  readonly wrongCode: string;
  readonly signIn: string;
  readonly badEmail: string;
  readonly noPassword: string;
  readonly wrong: string;
  readonly tooOften: string;
  readonly notOpened: string;
  readonly stopped: { readonly title: string; readonly what: string; readonly reload: string };
}

const en: SignInWords = {
  title: 'Front desk',
  intro: 'Sign in to see today’s visits.',
  email: 'Email',
  password: 'Password',
  code: 'Code of your app, or a recovery code',
  wrongCode: 'This code is not right, or was used. Wait for the next one.',
  signIn: 'Sign in',
  badEmail: 'Enter the email you sign in with, like mara@sagehouse.com.',
  noPassword: 'Enter your password.',
  wrong: 'This email and password do not match. Check both, or ask the owner for a new password.',
  tooOften: 'Too many tries. Wait a few minutes, then sign in again.',
  notOpened: 'The desk did not open',
  stopped: {
    title: 'This page stopped working',
    what: 'Nothing that was saved is lost.',
    reload: 'Load the page again',
  },
};

const es: SignInWords = {
  title: 'Recepción',
  intro: 'Inicie sesión para ver las visitas de hoy.',
  email: 'Correo',
  password: 'Contraseña',
  code: 'Código de su aplicación, o uno de recuperación',
  wrongCode: 'Este código no es correcto o ya se usó. Espere al siguiente.',
  signIn: 'Iniciar sesión',
  badEmail: 'Escriba el correo con el que inicia sesión, como mara@sagehouse.com.',
  noPassword: 'Escriba su contraseña.',
  wrong:
    'Este correo y esta contraseña no coinciden. Compruebe los dos o pida una contraseña nueva al propietario.',
  tooOften: 'Demasiados intentos. Espere unos minutos e inicie sesión de nuevo.',
  notOpened: 'La recepción no se ha abierto',
  stopped: {
    title: 'Esta página ha dejado de funcionar',
    what: 'Nada de lo guardado se ha perdido.',
    reload: 'Cargar la página de nuevo',
  },
};

const de: SignInWords = {
  title: 'Empfang',
  intro: 'Melden Sie sich an, um die Termine von heute zu sehen.',
  email: 'E-Mail',
  password: 'Passwort',
  code: 'Code Ihrer App, oder ein Wiederherstellungscode',
  wrongCode: 'Dieser Code stimmt nicht oder wurde schon benutzt. Warten Sie auf den nächsten.',
  signIn: 'Anmelden',
  badEmail: 'Geben Sie die E-Mail-Adresse ein, mit der Sie sich anmelden, etwa mara@sagehouse.com.',
  noPassword: 'Geben Sie Ihr Passwort ein.',
  wrong:
    'E-Mail und Passwort passen nicht zusammen. Prüfen Sie beides, oder bitten Sie um ein neues Passwort.',
  tooOften: 'Zu viele Versuche. Warten Sie ein paar Minuten, und melden Sie sich dann wieder an.',
  notOpened: 'Der Empfang hat sich nicht geöffnet',
  stopped: {
    title: 'Diese Seite geht nicht mehr',
    what: 'Nichts, was gespeichert war, ist verloren.',
    reload: 'Seite neu laden',
  },
};

const fr: SignInWords = {
  title: 'Accueil',
  intro: 'Connectez-vous pour voir les visites du jour.',
  email: 'E-mail',
  password: 'Mot de passe',
  code: 'Code de votre application, ou code de secours',
  wrongCode: 'Ce code n’est pas juste ou a déjà servi. Attendez le suivant.',
  signIn: 'Se connecter',
  badEmail: 'Indiquez l’e-mail de votre compte, comme mara@sagehouse.com.',
  noPassword: 'Indiquez votre mot de passe.',
  wrong:
    'Cet e-mail et ce mot de passe ne vont pas ensemble. Vérifiez les deux, ou demandez un nouveau mot de passe.',
  tooOften: 'Trop d’essais. Attendez quelques minutes, puis reconnectez-vous.',
  notOpened: 'L’accueil ne s’est pas ouvert',
  stopped: {
    title: 'Cette page ne fonctionne plus',
    what: 'Rien de ce qui était enregistré n’est perdu.',
    reload: 'Recharger la page',
  },
};

const pt: SignInWords = {
  title: 'Receção',
  intro: 'Inicie sessão para ver as visitas de hoje.',
  email: 'E-mail',
  password: 'Palavra-passe',
  code: 'Código da sua aplicação, ou um de recuperação',
  wrongCode: 'Este código não está certo ou já foi usado. Espere pelo seguinte.',
  signIn: 'Iniciar sessão',
  badEmail: 'Escreva o e-mail da sua conta, como mara@sagehouse.com.',
  noPassword: 'Escreva a sua palavra-passe.',
  wrong: 'Este e-mail e esta palavra-passe não condizem. Verifique os dois, ou peça uma nova palavra-passe.',
  tooOften: 'Tentativas a mais. Espere uns minutos e inicie sessão de novo.',
  notOpened: 'A receção não abriu',
  stopped: {
    title: 'Esta página deixou de funcionar',
    what: 'Nada do que estava guardado se perdeu.',
    reload: 'Carregar a página de novo',
  },
};

const LANGUAGES: ReadonlyMap<string, SignInWords> = new Map(Object.entries({ en, es, de, fr, pt }));

/** The words in the browser's language, and which that is; English where we do not speak it. */
export function signInWords(locale: string = navigator.language): {
  readonly lang: string;
  readonly words: SignInWords;
} {
  const lang = locale.slice(0, 2).toLowerCase();
  const words = LANGUAGES.get(lang);
  return words === undefined ? { lang: 'en', words: en } : { lang, words };
}

/** Why signing in did not work, and what to do. */
export function signInProblem(error: unknown): string {
  const { lang, words } = signInWords();
  const reason = error instanceof Problem ? error.reason : '';
  // The field that came says what is wanted.
  if (reason === 'code-needed') return '';
  if (reason === 'wrong-code') return words.wrongCode;
  if (reason === 'wrong-credentials') return words.wrong;
  return reason === 'too-many-tries' ? words.tooOften : problemWords(error, lang);
}
