import type { ChannelName } from '../../contract.ts';
import { newId } from '../../database/ids.ts';
import type { Comer } from './comers.ts';
import type { DeskPerson } from './stories.ts';
import type { Line, Talk } from './talks.ts';

const MINUTE_MS = 60_000;

interface People {
  readonly desk: DeskPerson;
  readonly manager: DeskPerson;
}

/** A talk of today that the desk sees at the top of its inbox. Times are minutes before now. */
interface Script {
  readonly name: string;
  /** Somebody who comes often and writes on this channel, by the name that they have. */
  readonly isRegular?: true;
  readonly channel: ChannelName;
  readonly locale: string;
  readonly lines: readonly (
    | readonly [number, 'guest' | 'bot' | 'desk' | 'manager', string]
    | readonly [number, 'failed', string, string]
  )[];
  readonly person?: {
    readonly ago: number;
    readonly reason: NonNullable<Talk['person']>['reason'];
    readonly by: keyof People | null;
    readonly unread: number;
  };
}

const SCRIPTS: readonly Script[] = [
  {
    name: 'Saskia Molenaar',
    channel: 'webchat',
    locale: 'en',
    lines: [
      [26, 'guest', 'Do you do anything for a group of nine? It is a hen party.'],
      [26, 'bot', 'I can book up to four at once. Shall I ask somebody at the desk?'],
      [24, 'guest', 'Yes please. Saturday in three weeks, lunch included if you have it'],
      [24, 'bot', 'I have told our desk. Somebody will write to you here.'],
      [6, 'guest', 'We would also like the garden, if the weather is kind'],
    ],
    person: { ago: 24, reason: 'asked', by: null, unread: 2 },
  },
  {
    name: 'Henrik Lund',
    isRegular: true,
    channel: 'whatsapp',
    locale: 'en',
    lines: [
      [52, 'guest', 'I think I left my ring with you last time, in Willow'],
      [52, 'bot', 'I have told our desk. Somebody will write to you here.'],
      [41, 'desk', 'Good morning! We found it. It waits for you in the safe at the desk.'],
      [12, 'guest', 'Oh thank goodness. Can I fetch it tomorrow around ten?'],
    ],
    person: { ago: 52, reason: 'asked', by: 'desk', unread: 1 },
  },
  {
    name: 'Camille Roche',
    channel: 'telegram',
    locale: 'fr',
    lines: [
      [95, 'guest', 'Je voudrais offrir un massage à ma mère, elle a 78 ans. Que conseillez-vous ?'],
      [95, 'bot', 'Je demande à la réception de vous conseiller.'],
      [
        80,
        'manager',
        'Bonjour Camille, l’aromathérapie de 60 minutes avec Hana est très douce. Elle a le temps.',
      ],
      [77, 'guest', 'Parfait, jeudi prochain si possible'],
      [70, 'manager', 'Jeudi à 11 h est à vous. Je vous envoie le lien pour payer.'],
    ],
    person: { ago: 95, reason: 'asked', by: 'manager', unread: 0 },
  },
  {
    name: 'Priya Raman',
    channel: 'webchat',
    locale: 'en',
    lines: [
      [14, 'guest', 'The payment page said no to my card twice'],
      [14, 'bot', 'I am sorry. Your time is still kept. Would you like to try another card?'],
      [9, 'guest', 'I would rather talk to a person'],
      [9, 'bot', 'Of course. Somebody from our desk will answer here.'],
    ],
    person: { ago: 9, reason: 'unhappy', by: null, unread: 1 },
  },
  {
    name: 'Joost Verbeek',
    channel: 'whatsapp',
    locale: 'en',
    lines: [
      [310, 'guest', 'Can you send me the receipt of last week again?'],
      [309, 'bot', 'Here it is.'],
      [308, 'failed', 'Your receipt of last week, as a file.', 'unreachable: 131026 message undeliverable'],
    ],
  },
  {
    name: 'Beatriz Lopes',
    channel: 'telegram',
    locale: 'pt',
    lines: [
      [180, 'guest', 'A que horas fecham hoje?'],
      [180, 'bot', 'Canal House está aberta hoje até às 21:00, Garden House até às 20:00.'],
      [179, 'guest', 'Obrigada!'],
      [179, 'bot', 'De nada. Até breve.'],
    ],
  },
];

export interface OpenTalk extends Talk {
  /** It goes on in the talk of a guest who comes often. */
  readonly isRegular: boolean;
}

/** Chats of the last hours: who waits for a person, who has one, and a message that did not arrive. */
export function openTalks(people: People, now: number): OpenTalk[] {
  return SCRIPTS.map(({ name, channel, locale, lines, person, isRegular = false }, place) => ({
    ...{ id: newId(), isRegular },
    comer: comerOf({ name, channel, locale, place, now, first: lines[0]?.[0] ?? 0 }),
    lines: lines.map((line) => lineOf(line, people, now)),
    ...(person === undefined
      ? {}
      : {
          person: {
            since: now - person.ago * MINUTE_MS,
            until: now + 12 * 60 * MINUTE_MS,
            reason: person.reason,
            by: person.by && people[person.by],
            unread: person.unread,
          },
        }),
  }));
}

function comerOf(one: {
  readonly name: string;
  readonly channel: ChannelName;
  readonly locale: string;
  readonly place: number;
  readonly now: number;
  readonly first: number;
}): Comer & { readonly channel: ChannelName } {
  const { name, channel, locale, place, now, first } = one;
  const phone = `+31 6 5550 ${9_800 + place}`;
  return { id: newId(), name, phone, email: null, locale, channel, createdAt: now - first * MINUTE_MS };
}

function lineOf(line: Script['lines'][number], people: People, now: number): Line {
  const [ago, from, text] = line;
  const at = now - ago * MINUTE_MS + (from === 'guest' ? 0 : 1_500);
  if (from === 'guest') return { at, guest: text };
  if (from === 'failed') return { at, house: text, error: line[3] };
  return from === 'bot' ? { at, house: text } : { at, house: text, by: people[from] };
}
