import type { Choice, Slot } from '../../api/contract.ts';
import { choice } from '../choices.ts';
import { localDay, localTime } from '../days.ts';
import { zoneOf } from '../house.ts';
import type { Scene } from '../scene.ts';
import { capital, shortWhen } from '../texts/wording.ts';
import type { BookingDraft, Moving } from '../types.ts';
import { movePickOf, slotChoice } from './slot-words.ts';

/** The starts as choices; they name the day and the place where the guest has not. */
export function slotChoices(scene: Scene, draft: BookingDraft, slots: readonly Slot[]): Choice[] {
  const { house } = scene.situation;
  const day = slots.some((slot) => localDay(slot.startsAt, zoneOf(house, slot.locationId)) !== draft.date);
  const place =
    house.locations.length > 1 &&
    slots.some((slot) => draft.locationId === null || slot.locationId !== draft.locationId);
  const { moving } = draft;
  return slots.map((slot) =>
    moving
      ? slotChoice(scene, slot, { day, place }, movePickOf(moving, slot))
      : slotChoice(scene, slot, { day, place }),
  );
}

/** Ways on from a list of times: later the same day, another day, or what is kept or booked already. */
export function moreChoices({ texts, open }: Scene, later: boolean, moving: Moving | null): Choice[] {
  return [
    ...(later ? [choice(texts('button.later'), { kind: 'more', more: 'later' })] : []),
    choice(texts('button.anotherDay'), { kind: 'more', more: 'days' }),
    ...(open
      ? [
          choice(texts('button.keep', { when: shortWhen(texts, open.startsAt, open.timeZone) }), {
            kind: 'yes',
            bookingId: open.id,
          }),
        ]
      : []),
    ...(moving ? [choice(texts('button.keepAsItIs'), { kind: 'keep', bookingId: moving.bookingId })] : []),
  ];
}

/** Whether a slot is at exactly the day and time that was said. */
export function startsThen({ situation }: Scene, draft: BookingDraft, slot: Slot): boolean {
  const zone = zoneOf(situation.house, slot.locationId);
  return localDay(slot.startsAt, zone) === draft.date && localTime(slot.startsAt, zone) === draft.time;
}

/** Sentences in a row, each with its full stop. */
export function sentences(...parts: readonly string[]): string {
  return parts
    .filter((part) => part !== '')
    .map((part) => capital(/[.:?!\n]$/.test(part) ? part : `${part}.`))
    .join(' ');
}
