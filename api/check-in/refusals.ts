import type { CheckInRefusal } from '../contract.ts';

const REFUSALS: Readonly<Record<CheckInRefusal, true>> = {
  'not-a-code': true,
  'not-ours': true,
  'not-found': true,
  replaced: true,
  'too-early': true,
  'too-late': true,
  'already-used': true,
  'not-paid': true,
  cancelled: true,
  retired: true,
  'other-house': true,
};

/** Is this word one of the reasons why a code is refused? */
export function isCheckInRefusal(word: string): word is CheckInRefusal {
  return Object.hasOwn(REFUSALS, word);
}
