import type {
  House,
  LocalDate,
  NoSlotReason,
  OpeningHours,
  SlotQuery,
  VisitPart,
} from '../../api/contract.ts';
import { addDays, instantAt, minutesOf } from '../days.ts';
import { hoursOn, locationsMeant, therapistOf, treatmentOf } from '../house.ts';
import { partsMeant } from '../parts.ts';
import type { Scene } from '../scene.ts';
import { firstPart } from '../slots.ts';
import { capital, clockWords, dayWords, onDay, spanWords } from '../texts/wording.ts';
import type { BookingDraft } from '../types.ts';
import { daysWords, queryWords, wishWords } from './slot-words.ts';

/** Why an exact time cannot be, when the house knows without asking: it has passed, or it is outside the hours. */
export function whyNotThen(scene: Scene, draft: BookingDraft): string | null {
  const { texts, situation, today, zone } = scene;
  const { date, time } = draft;
  if (date === null || time === null) return null;
  const when = onDay(texts, date, today);
  const instant = instantAt(date, time, zone);
  if (instant !== null && Date.parse(instant) < Date.parse(situation.now))
    return texts('timePassed', { time, when });
  const hours = hoursMeant(scene, draft, date);
  const minutes = lengthOf(scene, draft);
  const within = hours.some(
    ({ opens, closes }) =>
      minutesOf(time) >= minutesOf(opens) && minutesOf(time) + minutes <= minutesOf(closes),
  );
  return within || hours.length === 0
    ? null
    : texts('openThen', { hours: hoursWords(scene, draft, date), when });
}

/** The reason for an empty search, in words. */
export function reasonWords(
  scene: Scene,
  draft: BookingDraft,
  query: SlotQuery,
  reason: NoSlotReason,
): string {
  const { texts, situation } = scene;
  const { policy } = situation.house.tenant;
  const days = daysWords(scene, query);
  switch (reason) {
    case 'in-the-past':
      return passedWords(scene, draft, query);
    case 'too-soon':
      return policy.leadMinutes > 0
        ? texts('tooSoon', { notice: spanWords(texts, policy.leadMinutes) })
        : texts('tooSoonAtAll');
    case 'beyond-horizon':
      return texts('beyondHorizon', { until: dayWords(texts, lastDay(scene)) });
    case 'closed':
      return texts('closedThen', { when: days });
    case 'outside-hours':
      return outsideWords(scene, draft, query);
    case 'nobody-does-it':
      return texts('nobodyDoesThat', {
        what: treatmentOf(situation.house, firstPart(query)?.treatmentId ?? null)?.name ?? '',
      });
    case 'therapist-away':
      return awayWords(scene, query);
    default:
      return texts('fullyBooked', {
        when: [fullWhen(scene, draft, query), ...wishWords(scene, draft, personal)].join(' '),
      });
  }
}

// Named with the refusal: without them there might be something.
const personal = ['therapistId', 'gender', 'locationId'];

function fullWhen(scene: Scene, draft: BookingDraft, query: SlotQuery): string {
  if (draft.time === null) return queryWords(scene, query);
  return `${daysWords(scene, query)} ${scene.texts('atTime', { time: clockWords(scene.texts, draft.time) })}`;
}

/** The last day that can be booked. */
export function lastDay({ situation, today }: Scene): LocalDate {
  return addDays(today, situation.house.tenant.policy.horizonDays);
}

function passedWords(scene: Scene, draft: BookingDraft, query: SlotQuery): string {
  const { texts, today } = scene;
  const time = draft.time ?? query.timeTo;
  if (query.to === today && time) return texts('timePassed', { time, when: onDay(texts, today, today) });
  return query.to === today
    ? texts('dayOver')
    : texts('dayPassed', { day: capital(dayWords(texts, query.to, today)) });
}

function outsideWords(scene: Scene, draft: BookingDraft, query: SlotQuery): string {
  const hours = hoursMeant(scene, draft, query.from);
  if (hours.length === 0) return scene.texts('closedThen', { when: daysWords(scene, query) });
  return scene.texts('openThen', {
    hours: hoursWords(scene, draft, query.from),
    when: daysWords(scene, { from: query.from, to: query.from }),
  });
}

function awayWords(scene: Scene, query: SlotQuery): string {
  const name = therapistOf(scene.situation.house, firstPart(query)?.therapistId ?? null)?.name;
  const when = queryWords(scene, query);
  return name ? scene.texts('therapistAway', { name, when }) : scene.texts('fullyBooked', { when });
}

function hoursMeant({ situation }: Scene, draft: BookingDraft, date: LocalDate): readonly OpeningHours[] {
  return locationsMeant(situation.house, draft.locationId).flatMap((place) => hoursOn(place, date));
}

/** "09:00 to 21:00"; where the houses differ each with its name. */
function hoursWords(scene: Scene, draft: BookingDraft, date: LocalDate): string {
  const { texts, situation } = scene;
  const places = locationsMeant(situation.house, draft.locationId).flatMap((place) => {
    const hours = texts.list(
      hoursOn(place, date).map(({ opens, closes }) =>
        texts('hoursFromTo', { opens: clockWords(texts, opens), closes: clockWords(texts, closes) }),
      ),
    );
    return hours === '' ? [] : [{ name: place.name, hours }];
  });
  const [first] = places;
  if (places.every(({ hours }) => hours === first?.hours)) return first?.hours ?? '';
  return texts.list(places.map(({ name, hours }) => `${hours} (${name})`));
}

/** From the first treatment's start to the end of the last, with what is added to each. */
function lengthOf({ situation }: Scene, draft: BookingDraft): number {
  const parts = partsMeant(situation.house, draft) ?? [];
  return parts.reduce((sum, part) => sum + part.durationMinutes + addedMinutes(situation.house, part), 0);
}

function addedMinutes(house: House, { treatmentId, addOnIds }: VisitPart): number {
  const added = treatmentOf(house, treatmentId)?.addOns.filter(({ id }) => addOnIds.includes(id)) ?? [];
  return added.reduce((sum, { durationMinutes }) => sum + durationMinutes, 0);
}
