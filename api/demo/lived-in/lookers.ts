import type { ChannelName } from '../../contract.ts';
import { newId } from '../../database/ids.ts';
import type { Visit } from '../invent-visits.ts';
import { type Chance, pick } from '../seeded.ts';
import { guestName } from './names.ts';
import type { Line, Talk } from './talks.ts';

const DAY_MS = 86_400_000;
const HOW_MANY = 130;
const DAYS = 40;
const FIRST_NAME = 600;

/** What guests ask who book nothing then, and how they are answered. */
const ASKED = [
  [
    'What does a hot stone massage cost?',
    'Hot stone massage is €105.00 for 75 minutes and €120.00 for 90 minutes.',
  ],
  ['Are you open on sunday?', 'Canal House is open on Sunday from 10:00 to 18:00. Garden House is closed.'],
  [
    'Where are you?',
    'Canal House is at Herengracht 210, Garden House at Vondelstraat 44, both in Amsterdam.',
  ],
  ['Do you have a sauna', 'That I do not know. I can book treatments, or ask somebody at the desk for you.'],
  ['Kann ich mit Karte zahlen?', 'Ja, vorab über den Link oder bei uns am Empfang.'],
] as const;

/** Somebody who wrote and booked nothing; `lines` null for who looked at times. */
export interface Looker {
  readonly comer: Talk['comer'];
  readonly visit: Visit;
  readonly at: number;
  readonly lines: readonly Line[] | null;
}

/** Who only asked, and who looked at times and went. Some browsers tell no name. */
export function lookers(visits: readonly Visit[], now: number, chance: Chance): Looker[] {
  return Array.from({ length: HOW_MANY }, (_, place) => {
    const at = now - (0.2 + chance() * DAYS) * DAY_MS;
    const [question, answer] = pick(ASKED, chance);
    const channel = pick<ChannelName>(['webchat', 'webchat', 'webchat', 'whatsapp', 'telegram'], chance);
    const phone = `+31 6 5551 ${1_000 + place}`;
    const own = { id: newId(), name: guestName(FIRST_NAME + place), phone, email: null };
    return {
      comer: { ...own, locale: 'en', channel, createdAt: at },
      visit: pick(visits, chance),
      at,
      lines:
        chance() < 0.4
          ? [
              { at, guest: question },
              { at: at + 1_000, house: answer },
            ]
          : null,
    };
  });
}
