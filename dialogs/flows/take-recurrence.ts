import type { Scene } from '../scene.ts';
import type { BookingDraft } from '../types.ts';
import type { Understood } from '../understand/types.ts';
import type { Wishes } from '../wishes.ts';
import type { Taken } from './hitch.ts';

/** "Every second friday until june": how often it comes again. An end that was said before stays when only the pace is changed. */
export function takeRecurrence(_scene: Scene, draft: BookingDraft, { recurrence }: Understood): Taken {
  if (recurrence === null || draft.moving) return { draft, hitch: null };
  const { everyWeeks, count, until } = recurrence;
  // "Only once" ends it.
  if (count === 1) return { draft: { ...draft, repeats: null }, hitch: null };
  const ends = count === null && until === null ? draft.repeats : recurrence;
  const repeats = {
    everyWeeks: everyWeeks ?? draft.repeats?.everyWeeks ?? 1,
    count: ends?.count ?? null,
    until: ends?.until ?? null,
  };
  return { draft: { ...draft, repeats }, hitch: null };
}

/** "For my mum": somebody else comes, whose name may be said with it. With "me and my wife" the guest comes too. */
export function takeForWhom(_scene: Scene, draft: BookingDraft, said: Understood, wishes: Wishes): Taken {
  const another = wishes.forSomebody && (said.people ?? draft.people ?? 1) === 1;
  const { name } = wishes.gift;
  const known = draft.forName !== null && (draft.forName !== '' || name === null);
  if (!another || known || draft.moving) return { draft, hitch: null };
  return { draft: { ...draft, forName: name ?? '' }, hitch: null };
}
