import type { Role } from '../../../api/contract.ts';

export type PageName =
  | 'calendar'
  | 'inbox'
  | 'checkIn'
  | 'guests'
  | 'money'
  | 'insight'
  | 'feedback'
  | 'team'
  | 'house'
  | 'log';

export interface ShellWords {
  /** What the ways to the pages are, for who cannot see them. */
  readonly nav: string;
  readonly pages: Readonly<Record<PageName, string>>;
  /** Beside the first of them, where not all fit. */
  readonly more: string;
  readonly account: (name: string) => string;
  readonly roles: Readonly<Record<Role, string>>;
  readonly access: string;
  readonly signOut: string;
  readonly toTheme: Readonly<Record<'light' | 'dark', string>>;
  readonly noPage: { readonly title: string; readonly what: string; readonly back: string };
  readonly notYours: { readonly title: string; readonly what: string };
}

const LANGUAGES: Readonly<Record<string, ShellWords>> = {
  en: {
    nav: 'Pages',
    pages: {
      calendar: 'Calendar',
      inbox: 'Inbox',
      checkIn: 'Check-in',
      guests: 'Guests',
      money: 'Money',
      insight: 'Insight',
      feedback: 'Feedback',
      team: 'Team',
      house: 'House',
      log: 'Log',
    },
    more: 'More',
    account: (name) => `Account of ${name}`,
    roles: { owner: 'Owner', manager: 'Manager', desk: 'Front desk', therapist: 'Therapist' },
    access: 'Sign-in and access',
    signOut: 'Sign out',
    toTheme: { light: 'Use the light theme', dark: 'Use the dark theme' },
    noPage: {
      title: 'There is no such page',
      what: 'The address may be old, or have a slip in it.',
      back: 'Go to the calendar',
    },
    notYours: { title: 'This page is not for your role', what: 'Ask a manager if you need it.' },
  },
  es: {
    nav: 'Páginas',
    pages: {
      calendar: 'Calendario',
      inbox: 'Bandeja',
      checkIn: 'Llegadas',
      guests: 'Clientes',
      money: 'Caja',
      insight: 'Informes',
      feedback: 'Opiniones',
      team: 'Equipo',
      house: 'Casa',
      log: 'Registro',
    },
    more: 'Más',
    account: (name) => `Cuenta de ${name}`,
    roles: { owner: 'Propietario', manager: 'Gerente', desk: 'Recepción', therapist: 'Terapeuta' },
    access: 'Inicio de sesión y acceso',
    signOut: 'Cerrar sesión',
    toTheme: { light: 'Usar el tema claro', dark: 'Usar el tema oscuro' },
    noPage: {
      title: 'Esta página no existe',
      what: 'Puede que la dirección sea antigua o tenga un error.',
      back: 'Ir al calendario',
    },
    notYours: { title: 'Esta página no es para su función', what: 'Si la necesita, pídala a un gerente.' },
  },
  de: {
    nav: 'Seiten',
    pages: {
      calendar: 'Kalender',
      inbox: 'Postfach',
      checkIn: 'Ankunft',
      guests: 'Gäste',
      money: 'Kasse',
      insight: 'Einblick',
      feedback: 'Bewertungen',
      team: 'Team',
      house: 'Haus',
      log: 'Protokoll',
    },
    more: 'Mehr',
    account: (name) => `Konto von ${name}`,
    roles: { owner: 'Inhaber', manager: 'Leitung', desk: 'Empfang', therapist: 'Behandelnde' },
    access: 'Anmeldung und Zugang',
    signOut: 'Abmelden',
    toTheme: { light: 'Helle Darstellung', dark: 'Dunkle Darstellung' },
    noPage: {
      title: 'Diese Seite gibt es nicht',
      what: 'Die Adresse ist vielleicht alt oder verschrieben.',
      back: 'Zum Kalender',
    },
    notYours: {
      title: 'Diese Seite ist nicht für Ihre Rolle',
      what: 'Wenden Sie sich an die Leitung, wenn Sie sie brauchen.',
    },
  },
  fr: {
    nav: 'Pages',
    pages: {
      calendar: 'Calendrier',
      inbox: 'Messages',
      checkIn: 'Arrivées',
      guests: 'Clients',
      money: 'Caisse',
      insight: 'Analyse',
      feedback: 'Avis',
      team: 'Équipe',
      house: 'Maison',
      log: 'Journal',
    },
    more: 'Plus',
    account: (name) => `Compte de ${name}`,
    roles: { owner: 'Propriétaire', manager: 'Responsable', desk: 'Accueil', therapist: 'Thérapeute' },
    access: 'Connexion et accès',
    signOut: 'Se déconnecter',
    toTheme: { light: 'Passer au thème clair', dark: 'Passer au thème sombre' },
    noPage: {
      title: 'Cette page n’existe pas',
      what: 'L’adresse est peut-être ancienne ou mal écrite.',
      back: 'Aller au calendrier',
    },
    notYours: {
      title: 'Cette page n’est pas pour votre rôle',
      what: 'Demandez à un responsable si vous en avez besoin.',
    },
  },
  pt: {
    nav: 'Páginas',
    pages: {
      calendar: 'Calendário',
      inbox: 'Mensagens',
      checkIn: 'Chegadas',
      guests: 'Clientes',
      money: 'Caixa',
      insight: 'Análise',
      feedback: 'Avaliações',
      team: 'Equipa',
      house: 'Casa',
      log: 'Registo',
    },
    more: 'Mais',
    account: (name) => `Conta de ${name}`,
    roles: { owner: 'Proprietário', manager: 'Gerente', desk: 'Receção', therapist: 'Terapeuta' },
    access: 'Início de sessão e acesso',
    signOut: 'Terminar sessão',
    toTheme: { light: 'Usar o tema claro', dark: 'Usar o tema escuro' },
    noPage: {
      title: 'Esta página não existe',
      what: 'O endereço pode ser antigo ou ter um erro.',
      back: 'Ir para o calendário',
    },
    notYours: { title: 'Esta página não é para a sua função', what: 'Se precisar dela, peça a um gerente.' },
  },
};

/** What surrounds the pages, in the tenant's language; English where we do not speak it. */
export function shellWords(locale: string): { readonly lang: string; readonly words: ShellWords } {
  const lang = locale.slice(0, 2).toLowerCase();
  const words = Object.hasOwn(LANGUAGES, lang) ? LANGUAGES[lang] : undefined;
  return words === undefined ? { lang: 'en', words: LANGUAGES.en as ShellWords } : { lang, words };
}
