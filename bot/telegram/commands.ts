import { choiceId, type Errand } from '../../dialogs/choices.ts';
import { type Language, languageOf } from '../../dialogs/texts/texts.ts';
import { linkCodeIn } from '../../dialogs/understand/link-code.ts';

/** One of the bot's commands: what stands in the menu beside it, and what the guest says with it. */
export interface Command {
  readonly name: string;
  readonly description: Readonly<Record<Language, string>>;
  /** An errand is meant in any language; words are said in the guest's own. */
  readonly means: { readonly errand: Errand } | { readonly words: Readonly<Record<Language, string>> };
}

/** Menu of the bot, in the order it is shown. */
export const COMMANDS: readonly Command[] = [
  {
    name: 'book',
    description: {
      en: 'Book a treatment',
      es: 'Reservar un tratamiento',
      de: 'Eine Behandlung buchen',
      fr: 'Réserver un soin',
      pt: 'Reservar um tratamento',
    },
    means: { errand: 'book' },
  },
  {
    name: 'visits',
    description: {
      en: 'See, move or cancel your visits',
      es: 'Ver, cambiar o cancelar sus citas',
      de: 'Termine ansehen, verschieben, absagen',
      fr: 'Voir, déplacer ou annuler vos rendez-vous',
      pt: 'Ver, mudar ou cancelar suas reservas',
    },
    means: { errand: 'visits' },
  },
  {
    name: 'help',
    description: {
      en: 'What you can write',
      es: 'Qué puede escribir',
      de: 'Was Sie schreiben können',
      fr: 'Ce que vous pouvez écrire',
      pt: 'O que você pode escrever',
    },
    means: { errand: 'help' },
  },
  {
    name: 'language',
    description: {
      en: 'Speak another language',
      es: 'Hablar en otro idioma',
      de: 'Eine andere Sprache wählen',
      fr: 'Changer de langue',
      pt: 'Falar em outro idioma',
    },
    means: {
      words: { en: 'language', es: 'idioma', de: 'Sprache', fr: 'langue', pt: 'idioma' },
    },
  },
  {
    name: 'stop',
    description: {
      en: 'Only messages about booked visits',
      es: 'Solo mensajes sobre sus citas',
      de: 'Nur Nachrichten zu gebuchten Terminen',
      fr: 'Seulement les messages sur vos rendez-vous',
      pt: 'Só mensagens sobre suas reservas',
    },
    means: { words: { en: 'stop', es: 'stop', de: 'stop', fr: 'stop', pt: 'stop' } },
  },
  {
    name: 'start',
    description: {
      en: 'Get all messages again',
      es: 'Volver a recibir todos los mensajes',
      de: 'Wieder alle Nachrichten bekommen',
      fr: 'Recevoir à nouveau tous les messages',
      pt: 'Receber de novo todas as mensagens',
    },
    means: { words: { en: 'start', es: 'start', de: 'start', fr: 'start', pt: 'start' } },
  },
];

const COMMAND = /^\/([a-z0-9_]+)(?:@\w+)?(?:\s+([\s\S]*))?$/i;

type Said = { readonly kind: 'text'; readonly text: string } | Tapped;
interface Tapped {
  readonly kind: 'tap';
  readonly choiceId: string;
  readonly title: string;
}

/**
 * What a guest says with a line: a command is what it means, one that is none of ours is its words. What comes after
 * `/start` is a link's payload and not the guest's words, but for the code of another chat of theirs.
 */
export function saidWith(line: string, locale: string | null): Said {
  const [, name = '', more = ''] = COMMAND.exec(line.trim()) ?? [];
  if (name === '') return { kind: 'text', text: line };
  if (name.toLowerCase() === 'start') return openedWith(more.trim(), locale);
  return commanded(name, more, locale);
}

/** From a link of ours: the code of another chat, or the errand that the link leads to (`visits`, `visits_website`). */
function openedWith(payload: string, locale: string | null): Said {
  const code = linkCodeIn(payload);
  if (code !== null) return { kind: 'text', text: code };
  const [led = ''] = payload.split(/[_-]/);
  return commanded(errandOf(led) === null ? 'start' : led, '', locale);
}

function errandOf(name: string): Errand | null {
  const known = COMMANDS.find((one) => one.name === name.toLowerCase());
  return known && 'errand' in known.means ? known.means.errand : null;
}

function commanded(name: string, more: string, locale: string | null): Said {
  const known = COMMANDS.find((one) => one.name === name.toLowerCase());
  const errand = errandOf(name);
  if (errand !== null && more === '')
    return { kind: 'tap', choiceId: choiceId({ kind: 'go', errand }), title: `/${name}` };
  if (known && 'words' in known.means)
    return { kind: 'text', text: known.means.words[languageOf(locale ?? '')] };
  return { kind: 'text', text: [name.replaceAll('_', ' '), more].join(' ').trim() };
}
