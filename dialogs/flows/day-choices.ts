import type { Choice, LocalDate } from '../../api/contract.ts';
import { choice } from '../choices.ts';
import { addDays, laterBy, localTime } from '../days.ts';
import { hoursOn, locationsMeant } from '../house.ts';
import type { Scene } from '../scene.ts';
import { dayTitle } from '../texts/wording.ts';
import type { BookingDraft } from '../types.ts';

const daysShown = 4;

/** The next open days, and the soonest time there is. */
export function dayChoices(scene: Scene, draft: BookingDraft, without: LocalDate | null = null): Choice[] {
  const { texts, today } = scene;
  const days = nextOpenDays(scene, draft).filter((day) => day !== without);
  return [
    ...days.slice(0, daysShown).map((date) => choice(dayTitle(texts, date, today), { kind: 'day', date })),
    choice(texts('button.soonest'), { kind: 'more', more: 'soonest' }),
  ];
}

function nextOpenDays({ situation, today, zone }: Scene, draft: BookingDraft): LocalDate[] {
  const places = locationsMeant(situation.house, draft.locationId);
  const soon = laterBy(localTime(situation.now, zone), situation.house.tenant.policy.leadMinutes + 60);
  return Array.from({ length: 10 }, (_, offset) => addDays(today, offset)).filter((date) =>
    places.some((place) => hoursOn(place, date).some(({ closes }) => date > today || closes > soon)),
  );
}
