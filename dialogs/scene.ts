import type { BookingView, Id } from '../api/contract.ts';
import type { Picked } from './choices.ts';
import { localDay } from './days.ts';
import { zoneOf } from './house.ts';
import type { Texts } from './texts/texts.ts';
import { textsOf } from './texts/texts.ts';
import type { Memory, Situation } from './types.ts';
import type { Phrase } from './understand/phrases/types.ts';
import type { Understood } from './understand/types.ts';
import { isUnpaid } from './visit-status.ts';
import type { Wishes } from './wishes.ts';

/** What every step of a flow is given beside the memory. */
export interface Scene {
  readonly situation: Situation;
  readonly texts: Texts;
  /** The visit this draft holds and that is not paid, as it stands now; null when there is none any more. */
  readonly open: BookingView | null;
  /** The visit this draft was about when the message came, paid or not. */
  readonly visit: BookingView | null;
  /** The zone in which the guest's words are meant, and the day it is there. */
  readonly zone: string;
  readonly today: string;
}

/** One message, read: what was said, and the choice that was made if one was, by tap or by words. */
export interface Said {
  readonly text: string;
  readonly understood: Understood;
  /** What it says of the visit's treatments beyond the one that it is about. */
  readonly wishes: Wishes;
  readonly pick: Picked | null;
  /** Whether it says this, beside what was understood. */
  says(phrase: Phrase): boolean;
}

export function sceneOf(situation: Situation, memory: Memory, visit: BookingView | null): Scene {
  const zone = zoneOf(situation.house, memory.draft?.locationId ?? placeOfStaff(situation));
  const today = localDay(situation.now, zone);
  const open = visit && isUnpaid(visit) ? visit : null;
  return { situation, texts: textsOf(situation.house, situation.locale), open, visit, zone, today };
}

/** A therapist's "3 pm" is the clock's on their own wall. */
function placeOfStaff({ house, staff }: Situation): Id | null {
  const therapist = house.therapists.find(({ id }) => id === staff?.therapistId);
  return therapist?.locationIds[0] ?? null;
}
