import { useSession } from '../session/session-context.ts';

/** Signing in with two steps, in one language. */
export interface TwoStepsWords {
  readonly title: string;
  readonly help: string;
  readonly turnOn: string;
  readonly password: string;
  readonly next: string;
  readonly scan: string;
  readonly secret: string;
  readonly picture: string;
  readonly code: string;
  readonly confirm: string;
  readonly codesTitle: string;
  readonly codesHelp: string;
  readonly kept: string;
  since(when: string, left: number): string;
  readonly turnOff: string;
  readonly cancel: string;
  readonly firstTitle: string;
  readonly firstHelp: string;
  readonly signOut: string;
  readonly required: string;
  readonly requiredHelp: string;
  readonly saved: string;
  readonly end: string;
  readonly refusals: Readonly<Record<string, string>>;
}

const LANGUAGES: ReadonlyMap<string, TwoStepsWords> = new Map([
  [
    'en',
    {
      title: 'Two-step sign-in',
      help: 'Besides your password a code of an app on your phone is asked for: a password that got out opens nothing.',
      turnOn: 'Turn on',
      password: 'Your password',
      next: 'Next',
      scan: 'Read this with an authenticator app, then enter the code that it shows.',
      secret: 'Or enter by hand',
      picture: 'Picture for the app',
      code: 'Code',
      confirm: 'Confirm',
      codesTitle: 'Your recovery codes',
      codesHelp:
        'Each is good once, where you have lost your phone. They are shown this once: print them or keep them well.',
      kept: 'I have kept them',
      since: (when, left) => `On since ${when}. ${left} recovery codes are left.`,
      turnOff: 'Turn off',
      cancel: 'Cancel',
      firstTitle: 'One more step',
      firstHelp: 'Your spa asks your role to sign in with two steps. Turn it on to go on.',
      signOut: 'Sign out',
      required: 'Who must sign in with two steps',
      requiredHelp: 'Who has not turned it on yet does so before anything else.',
      saved: 'Saved',
      end: 'Turn off their two steps',
      refusals: {
        'wrong-password': 'This is not your password.',
        'wrong-code': 'This code is not right, or was used. Wait for the next one.',
        'too-many-tries': 'Too many tries. Wait a quarter of an hour.',
      },
    },
  ],
  [
    'de',
    {
      title: 'Anmeldung in zwei Schritten',
      help: 'Neben dem Passwort wird ein Code einer App auf Ihrem Telefon verlangt: Ein Passwort, das bekannt wurde, öffnet nichts.',
      turnOn: 'Einschalten',
      password: 'Ihr Passwort',
      next: 'Weiter',
      scan: 'Lesen Sie dies mit einer Authenticator-App, und geben Sie den Code ein, den sie zeigt.',
      secret: 'Oder von Hand eingeben',
      picture: 'Bild für die App',
      code: 'Code',
      confirm: 'Bestätigen',
      codesTitle: 'Ihre Wiederherstellungscodes',
      codesHelp:
        'Jeder gilt einmal, wenn das Telefon verloren ist. Sie werden nur jetzt gezeigt: Drucken Sie sie aus, oder bewahren Sie sie gut auf.',
      kept: 'Ich habe sie aufbewahrt',
      since: (when, left) => `An seit ${when}. ${left} Wiederherstellungscodes sind übrig.`,
      turnOff: 'Ausschalten',
      cancel: 'Abbrechen',
      firstTitle: 'Noch ein Schritt',
      firstHelp:
        'Ihr Haus verlangt von Ihrer Rolle die Anmeldung in zwei Schritten. Schalten Sie sie ein, um weiterzugehen.',
      signOut: 'Abmelden',
      required: 'Wer sich in zwei Schritten anmelden muss',
      requiredHelp: 'Wer sie noch nicht eingeschaltet hat, tut es vor allem anderen.',
      saved: 'Gespeichert',
      end: 'Zwei Schritte ausschalten',
      refusals: {
        'wrong-password': 'Das ist nicht Ihr Passwort.',
        'wrong-code': 'Dieser Code stimmt nicht oder wurde schon benutzt. Warten Sie auf den nächsten.',
        'too-many-tries': 'Zu viele Versuche. Warten Sie eine Viertelstunde.',
      },
    },
  ],
  [
    'es',
    {
      title: 'Inicio de sesión en dos pasos',
      help: 'Además de la contraseña se pide un código de una aplicación de su teléfono: una contraseña que se filtró no abre nada.',
      turnOn: 'Activar',
      password: 'Su contraseña',
      next: 'Siguiente',
      scan: 'Léalo con una aplicación de autenticación y escriba el código que muestra.',
      secret: 'O escríbalo a mano',
      picture: 'Imagen para la aplicación',
      code: 'Código',
      confirm: 'Confirmar',
      codesTitle: 'Sus códigos de recuperación',
      codesHelp:
        'Cada uno vale una vez, si pierde el teléfono. Se muestran solo ahora: imprímalos o guárdelos bien.',
      kept: 'Los he guardado',
      since: (when, left) => `Activado desde ${when}. Quedan ${left} códigos de recuperación.`,
      turnOff: 'Desactivar',
      cancel: 'Cancelar',
      firstTitle: 'Un paso más',
      firstHelp: 'Su casa pide a su función iniciar sesión en dos pasos. Actívelo para seguir.',
      signOut: 'Cerrar sesión',
      required: 'Quién debe iniciar sesión en dos pasos',
      requiredHelp: 'Quien aún no lo ha activado lo hace antes que nada.',
      saved: 'Guardado',
      end: 'Desactivar sus dos pasos',
      refusals: {
        'wrong-password': 'Esta no es su contraseña.',
        'wrong-code': 'Este código no es correcto o ya se usó. Espere al siguiente.',
        'too-many-tries': 'Demasiados intentos. Espere un cuarto de hora.',
      },
    },
  ],
  [
    'fr',
    {
      title: 'Connexion en deux étapes',
      help: 'En plus du mot de passe, un code d’une application de votre téléphone est demandé : un mot de passe connu d’autres n’ouvre rien.',
      turnOn: 'Activer',
      password: 'Votre mot de passe',
      next: 'Suivant',
      scan: 'Lisez ceci avec une application d’authentification, puis saisissez le code affiché.',
      secret: 'Ou à saisir à la main',
      picture: 'Image pour l’application',
      code: 'Code',
      confirm: 'Confirmer',
      codesTitle: 'Vos codes de secours',
      codesHelp:
        'Chacun vaut une fois, si le téléphone est perdu. Ils ne sont montrés que maintenant : imprimez-les ou gardez-les bien.',
      kept: 'Je les ai gardés',
      since: (when, left) => `Activée depuis ${when}. Il reste ${left} codes de secours.`,
      turnOff: 'Désactiver',
      cancel: 'Annuler',
      firstTitle: 'Encore une étape',
      firstHelp: 'Votre maison demande à votre rôle la connexion en deux étapes. Activez-la pour continuer.',
      signOut: 'Se déconnecter',
      required: 'Qui doit se connecter en deux étapes',
      requiredHelp: 'Qui ne l’a pas encore activée le fait avant toute chose.',
      saved: 'Enregistré',
      end: 'Désactiver ses deux étapes',
      refusals: {
        'wrong-password': 'Ce n’est pas votre mot de passe.',
        'wrong-code': 'Ce code n’est pas juste ou a déjà servi. Attendez le suivant.',
        'too-many-tries': 'Trop d’essais. Attendez un quart d’heure.',
      },
    },
  ],
  [
    'pt',
    {
      title: 'Início de sessão em dois passos',
      help: 'Além da palavra-passe é pedido um código de uma aplicação no seu telefone: uma palavra-passe que se soube não abre nada.',
      turnOn: 'Ativar',
      password: 'A sua palavra-passe',
      next: 'Seguinte',
      scan: 'Leia isto com uma aplicação de autenticação e escreva o código que ela mostra.',
      secret: 'Ou escreva à mão',
      picture: 'Imagem para a aplicação',
      code: 'Código',
      confirm: 'Confirmar',
      codesTitle: 'Os seus códigos de recuperação',
      codesHelp:
        'Cada um vale uma vez, se perder o telefone. São mostrados só agora: imprima-os ou guarde-os bem.',
      kept: 'Já os guardei',
      since: (when, left) => `Ativo desde ${when}. Restam ${left} códigos de recuperação.`,
      turnOff: 'Desativar',
      cancel: 'Cancelar',
      firstTitle: 'Mais um passo',
      firstHelp: 'A sua casa pede à sua função o início de sessão em dois passos. Ative-o para continuar.',
      signOut: 'Terminar sessão',
      required: 'Quem tem de iniciar sessão em dois passos',
      requiredHelp: 'Quem ainda não o ativou fá-lo antes de tudo.',
      saved: 'Guardado',
      end: 'Desativar os dois passos',
      refusals: {
        'wrong-password': 'Esta não é a sua palavra-passe.',
        'wrong-code': 'Este código não está certo ou já foi usado. Espere pelo seguinte.',
        'too-many-tries': 'Demasiadas tentativas. Espere um quarto de hora.',
      },
    },
  ],
]);
const en = LANGUAGES.get('en') as TwoStepsWords;

/** The words in the tenant's language, and which that is; English where we do not speak it. */
export function useTwoStepsWords(): { readonly lang: string; readonly words: TwoStepsWords } {
  const lang = useSession().tenant.locale.slice(0, 2).toLowerCase();
  const words = LANGUAGES.get(lang);
  return words === undefined ? { lang: 'en', words: en } : { lang, words };
}
