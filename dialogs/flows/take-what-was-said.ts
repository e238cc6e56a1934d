import type { Scene } from '../scene.ts';
import type { BookingDraft } from '../types.ts';
import type { Understood } from '../understand/types.ts';
import { noWishes, type Wishes } from '../wishes.ts';
import { checkDraft } from './check-draft.ts';
import type { Taken } from './hitch.ts';
import { joinHitches } from './hitch.ts';
import { takeAddOns } from './take-add-ons.ts';
import { takeDay, takeTime } from './take-day-and-time.ts';
import { takeTreatments } from './take-parts.ts';
import { takeForWhom, takeRecurrence } from './take-recurrence.ts';
import {
  takeGender,
  takeLength,
  takePeople,
  takePlace,
  takeRefusedTherapist,
  takeTherapist,
} from './take-wishes.ts';

/** Takes one thing out of a message. */
export type Taker = (scene: Scene, draft: BookingDraft, said: Understood, wishes: Wishes) => Taken;

const takers: readonly Taker[] = [
  takeTreatments,
  takeAddOns,
  takeLength,
  takePeople,
  takeRefusedTherapist,
  takeTherapist,
  takeGender,
  takePlace,
  takeDay,
  takeTime,
  takeRecurrence,
  takeForWhom,
];

/** Everything of one message goes into the draft at once; the first hitch is the one to ask about. */
export function takeWhatWasSaid(
  scene: Scene,
  before: BookingDraft,
  said: Understood,
  wishes: Wishes = noWishes,
): Taken {
  const start: Taken = { draft: before, hitch: null };
  const taken = takers.reduce((so, taker) => {
    const next = taker(scene, so.draft, said, wishes);
    return { draft: next.draft, hitch: joinHitches(so.hitch, next.hitch) };
  }, start);
  if (taken.hitch) return taken;
  const changed = fieldsChanged(before, taken.draft).length > 0;
  return changed ? checkDraft(scene, taken.draft) : taken;
}

/** What a guest may say about a visit. */
export type Field = Exclude<
  keyof BookingDraft,
  'bookingId' | 'moving' | 'asking' | 'addOnsTold' | 'seriesVisits'
>;

const fields: readonly Field[] = [
  'treatmentId',
  'among',
  'durationMinutes',
  'addOnIds',
  'further',
  'others',
  'people',
  'locationId',
  'therapistId',
  'gender',
  'notTherapistIds',
  'date',
  'dateRange',
  'onDays',
  'time',
  'timeRange',
  'repeats',
  'forName',
];

/** Which wishes differ between two drafts. */
export function fieldsChanged(before: BookingDraft, after: BookingDraft): readonly Field[] {
  return fields.filter((field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]));
}
