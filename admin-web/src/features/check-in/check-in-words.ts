import type { Formats } from '../../app/formats.ts';
import type { Discrepancy, DoorAnswer, DoorRefusal } from '../door/answers.ts';

interface RefusalWords {
  readonly title: string;
  readonly advice: string;
}

const WORDS: Readonly<Record<DoorRefusal, RefusalWords>> = {
  'not-a-code': {
    title: 'This is not a check-in code',
    advice: 'Ask for the code in the confirmation message: six letters and digits, or the picture.',
  },
  'not-ours': {
    title: 'This code is from another spa',
    advice: 'Check with the guest which house the confirmation names.',
  },
  'not-found': {
    title: 'No visit has this code',
    advice: 'Look for a mistyped letter, or find the guest in the calendar by name.',
  },
  replaced: {
    title: 'This code is out of date',
    advice: 'The visit was changed after this code was sent. Ask for the newest message.',
  },
  'too-early': {
    title: 'Too early to check in',
    advice: 'Look at the day and time of the visit: its code opens shortly before.',
  },
  'too-late': {
    title: 'Too late to check in',
    advice: 'The visit’s time has passed. Open it in the calendar to decide with the guest.',
  },
  'already-used': {
    title: 'Already checked in',
    advice: 'This code was used before. If the guest is at the desk, all is well.',
  },
  'not-paid': {
    title: 'Not paid yet',
    advice: 'Ask the guest to pay by the link in the chat, then scan again.',
  },
  retired: {
    title: 'This code was signed with an old key',
    advice:
      'Ask for the six letters and digits in the confirmation and type them. The visit may well be as it was.',
  },
  'other-house': {
    title: 'This visit is at another house',
    advice: 'The guest is not checked in. Tell them where to go, or open the visit to decide with them.',
  },
  cancelled: {
    title: 'This visit was cancelled',
    advice: 'Offer the guest another time.',
  },
  'not-on-list': {
    title: 'Not on the list of today',
    advice:
      'Without a connection this cannot be looked up: it may be another day’s, another house’s, or booked just now. You know your guests.',
  },
  'type-instead': {
    title: 'This browser cannot check the picture without a connection',
    advice: 'Type the six letters and digits of the confirmation instead.',
  },
  'no-connection': {
    title: 'No connection, and no list of today',
    advice:
      'Let the guest in by your own judgement and check them in later. Open this page once a day while there is a connection.',
  },
  'too-many-tries': {
    title: 'Too many codes that lead nowhere',
    advice: 'Wait five minutes, or find the guest in the calendar by name.',
  },
  failed: {
    title: 'Not checked in',
    advice: 'The server could not do this just now. Try again in a moment.',
  },
};

/** In a word. */
export function refusalTitle(reason: DoorRefusal): string {
  return WORDS[reason].title;
}

type Refused = Extract<DoorAnswer, { kind: 'refused' }>;

/** Why a code was not taken and what to do; with the time and the device where they are known. */
export function checkInWords(
  { reason, visit, usedAt, usedOn, house }: Refused,
  formats: Formats,
): RefusalWords {
  const words = WORDS[reason];
  if (reason === 'already-used' && usedAt !== null) {
    const where = usedOn === null ? '' : ` on ${usedOn}`;
    const advice = `At ${formats.time(usedAt)}${where}. If it is the same guest, all is well.`;
    return { ...words, advice };
  }
  if (reason === 'other-house' && house !== null) return { ...words, title: `This visit is at ${house}` };
  if (visit === null) return words;
  if (reason === 'too-early')
    return { ...words, advice: `This visit can be checked in from ${formats.moment(visit.opensAt)}.` };
  return reason === 'too-late' && visit.status === 'confirmed'
    ? { ...words, advice: `The time for it ended at ${formats.moment(visit.closesAt)}. You decide.` }
    : words;
}

/** What turned out when a scan without a connection was settled. */
export function discrepancyWords(
  { reason, usedAt, usedOn }: Discrepancy,
  time: (at: number) => string,
): string {
  if (reason === 'already-used') {
    const when = usedAt === null ? '' : ` at ${time(usedAt)}`;
    const where = usedOn === null ? '' : ` on ${usedOn}`;
    return `Checked in${when}${where} as well: was it the same guest twice, or two with one code?`;
  }
  if (reason === 'replaced') return 'The visit was moved or changed meanwhile.';
  if (reason === 'other-house') return 'The visit was moved to another house meanwhile.';
  if (reason === 'cancelled') return 'The visit was cancelled meanwhile.';
  return `${WORDS[reason].title}: it could not be written down as checked in.`;
}
