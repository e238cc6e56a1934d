import type { Choice, NoSlotReason, Slot, SlotQuery } from '../../api/contract.ts';
import { choice } from '../choices.ts';
import { instantAt } from '../days.ts';
import { fingerprint } from '../fingerprint.ts';
import type { Scene } from '../scene.ts';
import type { BookingDraft, Memory, WaitWish } from '../types.ts';
import { startsThen } from './slot-list.ts';
import { whyNotThen } from './why-not.ts';

/** A wish that time may yet come free for, and what the guest said of it. */
interface Wished {
  readonly draft: BookingDraft;
  readonly query: SlotQuery;
}

/** What comes free when somebody cancels; a closed door does not. */
const mayComeFree: readonly NoSlotReason[] = ['fully-booked', 'therapist-away'];

/** What may be waited for after an empty search. A visit that is moved would be booked a second time. */
export function wantedInVain({ draft, query }: Wished, reason: NoSlotReason): WaitWish | null {
  return mayComeFree.includes(reason) && !draft.moving ? wishOf(draft, query) : null;
}

/** What may be waited for beside starts that miss the time asked for; null when none was, or one is at it. */
export function wantedBeside(scene: Scene, wished: Wished, slots: readonly Slot[]): WaitWish | null {
  const { draft, query } = wished;
  const { date, time } = draft;
  if (date === null || time === null || query.near === null || draft.moving) return null;
  if (slots.some((slot) => startsThen(scene, draft, slot)) || whyNotThen(scene, draft) !== null) return null;
  const { now, house } = scene.situation;
  const startsAt = instantAt(date, time, scene.zone);
  const soonest = Date.parse(now) + house.tenant.policy.leadMinutes * 60_000;
  return startsAt !== null && Date.parse(startsAt) > soonest ? wishOf(draft, query) : null;
}

// A search is for the starts near a time, a wait for that time alone: what is near was offered.
function wishOf(draft: BookingDraft, { parts, people, locationId, from, to, ...query }: SlotQuery): WaitWish {
  const timeFrom = draft.time ?? query.timeFrom;
  const timeTo = draft.time ?? query.timeTo;
  const { onDays, notTherapistIds } = query;
  return {
    ...{ parts, people, locationId, from, to, timeFrom, timeTo },
    ...(onDays === null ? {} : { onDays }),
    ...(notTherapistIds.length === 0 ? {} : { notTherapistIds }),
  };
}

/** Remembers what may be waited for: the choice names it by its mark alone. */
export function withWanted(memory: Memory, wanted: WaitWish | null): Memory {
  return wanted === null ? memory : { ...memory, wanted };
}

export function waitChoices({ texts }: Scene, wanted: WaitWish | null): Choice[] {
  return wanted === null ? [] : [choice(texts('button.tellMe'), { kind: 'wait', mark: markOf(wanted) })];
}

/** A few letters that tell one wish from another; a whole wish would not fit into a choice. */
export function markOf(wish: WaitWish): string {
  const { parts, people, locationId, from, to, timeFrom, timeTo, onDays, notTherapistIds } = wish;
  const each = parts.map((part) => [
    part.treatmentId,
    part.durationMinutes,
    part.addOnIds,
    part.gapMinutes,
    part.therapistId,
    part.gender,
  ]);
  return fingerprint(
    JSON.stringify([each, people, locationId, from, to, timeFrom, timeTo, onDays, notTherapistIds]),
  );
}
