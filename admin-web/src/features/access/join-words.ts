import type { JoinWords } from './words/types.ts';

const LANGUAGES: ReadonlyMap<string, JoinWords> = new Map([
  [
    'en',
    {
      invited: (spa) => `Welcome to ${spa}`,
      invitedHelp:
        'You were invited to the team. Your name as colleagues know it, and a password, and you are in.',
      newPassword: (name) => `A new password for ${name}`,
      newPasswordHelp: 'You are signed out everywhere else when it is set.',
      name: 'Name',
      password: 'Password',
      passwordHelp: 'At least ten characters. A few words are easy to keep.',
      noName: 'Enter your name.',
      short: 'At least ten characters.',
      join: 'Come in',
      set: 'Set password',
      ended: 'This link is not good any more',
      endedHelp: 'It was used, withdrawn or is too old. Ask for a new one.',
      toSignIn: 'Go to sign-in',
      tooOften: 'Too many tries. Wait a few minutes.',
    },
  ],
  [
    'de',
    {
      invited: (spa) => `Willkommen: ${spa}`,
      invitedHelp:
        'Sie wurden ins Team eingeladen. Ihr Name, wie ihn alle kennen, und ein Passwort, dann sind Sie da.',
      newPassword: (name) => `Neues Passwort für ${name}`,
      newPasswordHelp: 'Wenn es gesetzt ist, sind Sie überall sonst abgemeldet.',
      name: 'Name',
      password: 'Passwort',
      passwordHelp: 'Mindestens zehn Zeichen. Ein paar Wörter merken sich leicht.',
      noName: 'Geben Sie Ihren Namen ein.',
      short: 'Mindestens zehn Zeichen.',
      join: 'Eintreten',
      set: 'Passwort setzen',
      ended: 'Dieser Link gilt nicht mehr',
      endedHelp: 'Er wurde benutzt oder zurückgezogen, oder er ist zu alt. Bitten Sie um einen neuen.',
      toSignIn: 'Zur Anmeldung',
      tooOften: 'Zu viele Versuche. Warten Sie ein paar Minuten.',
    },
  ],
  [
    'es',
    {
      invited: (spa) => `Le damos la bienvenida a ${spa}`,
      invitedHelp:
        'Le han invitado al equipo. Su nombre, como lo conocen, y una contraseña, y ya está dentro.',
      newPassword: (name) => `Contraseña nueva para ${name}`,
      newPasswordHelp: 'Al ponerla se cierran sus demás sesiones.',
      name: 'Nombre',
      password: 'Contraseña',
      passwordHelp: 'Al menos diez caracteres. Unas palabras se recuerdan bien.',
      noName: 'Escriba su nombre.',
      short: 'Al menos diez caracteres.',
      join: 'Entrar',
      set: 'Poner la contraseña',
      ended: 'Este enlace ya no vale',
      endedHelp: 'Se usó, se retiró o es demasiado antiguo. Pida uno nuevo.',
      toSignIn: 'Ir a iniciar sesión',
      tooOften: 'Demasiados intentos. Espere unos minutos.',
    },
  ],
  [
    'fr',
    {
      invited: (spa) => `Bienvenue : ${spa}`,
      invitedHelp:
        'Vous êtes invité(e) dans l’équipe. Votre nom, comme on vous connaît, et un mot de passe, et vous y êtes.',
      newPassword: (name) => `Nouveau mot de passe : ${name}`,
      newPasswordHelp: 'Vos autres sessions se ferment quand il est choisi.',
      name: 'Nom',
      password: 'Mot de passe',
      passwordHelp: 'Au moins dix caractères. Quelques mots se retiennent bien.',
      noName: 'Indiquez votre nom.',
      short: 'Au moins dix caractères.',
      join: 'Entrer',
      set: 'Choisir le mot de passe',
      ended: 'Ce lien n’est plus valable',
      endedHelp: 'Il a servi, a été retiré ou est trop ancien. Demandez-en un nouveau.',
      toSignIn: 'Aller à la connexion',
      tooOften: 'Trop d’essais. Attendez quelques minutes.',
    },
  ],
  [
    'pt',
    {
      invited: (spa) => `Damos-lhe as boas-vindas: ${spa}`,
      invitedHelp:
        'Foi convidado(a) para a equipa. O seu nome, como o conhecem, e uma palavra-passe, e está dentro.',
      newPassword: (name) => `Nova palavra-passe de ${name}`,
      newPasswordHelp: 'Ao defini-la, as outras sessões terminam.',
      name: 'Nome',
      password: 'Palavra-passe',
      passwordHelp: 'Pelo menos dez caracteres. Algumas palavras fixam-se bem.',
      noName: 'Escreva o seu nome.',
      short: 'Pelo menos dez caracteres.',
      join: 'Entrar',
      set: 'Definir palavra-passe',
      ended: 'Esta ligação já não vale',
      endedHelp: 'Foi usada, retirada ou é demasiado antiga. Peça uma nova.',
      toSignIn: 'Ir para o início de sessão',
      tooOften: 'Demasiadas tentativas. Espere uns minutos.',
    },
  ],
]);
const en = LANGUAGES.get('en') as JoinWords;

/** In the spa's language, or the browser's as long as no spa is known; English where we speak neither. */
export function joinWords(locale: string): { readonly lang: string; readonly words: JoinWords } {
  const lang = locale.slice(0, 2).toLowerCase();
  const words = LANGUAGES.get(lang);
  return words === undefined ? { lang: 'en', words: en } : { lang, words };
}
