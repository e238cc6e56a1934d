import type { CheckInRefusal } from '../../../../api/contract.ts';

interface RefusalWords {
  readonly title: string;
  readonly advice: string;
}

const WORDS: Readonly<Record<CheckInRefusal, RefusalWords>> = {
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
  cancelled: {
    title: 'This visit was cancelled',
    advice: 'Offer the guest another time.',
  },
};

/** Why a code was not taken and what to do; undefined for a reason that is not one of the refusals. */
export function checkInWords(reason: string): RefusalWords | undefined {
  return new Map<string, RefusalWords>(Object.entries(WORDS)).get(reason);
}
