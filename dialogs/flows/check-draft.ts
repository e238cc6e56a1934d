import type { Therapist, Treatment } from '../../api/contract.ts';
import { choice } from '../choices.ts';
import { canGive, locationOf, therapistOf, treatmentOf, variantOf, whoDoes } from '../house.ts';
import { mostChoices } from '../memory.ts';
import { partOf, partsOfDraft, withParts } from '../parts.ts';
import type { Scene } from '../scene.ts';
import { spanWords } from '../texts/wording.ts';
import type { BookingDraft } from '../types.ts';
import type { Hitch, Taken } from './hitch.ts';

type Check = (scene: Scene, draft: BookingDraft, treatment: Treatment) => Taken | null;

const checks: readonly Check[] = [
  isDoneByAnybody,
  isSoldAtLength,
  isDoneByTherapist,
  isDoneByGender,
  isAtPlace,
];

/** What the house knows without searching: lengths it sells, who does what, who works where. */
export function checkDraft(scene: Scene, draft: BookingDraft): Taken {
  for (const [place, part] of partsOfDraft(draft).entries()) {
    const treatment = treatmentOf(scene.situation.house, part.treatmentId);
    const stopped = treatment && checkPart(scene, { ...draft, ...part }, treatment);
    if (stopped) return { draft: partOnly(draft, place, stopped.draft), hitch: stopped.hitch };
  }
  return { draft, hitch: null };
}

function checkPart(scene: Scene, draft: BookingDraft, treatment: Treatment): Taken | null {
  for (const check of checks) {
    const stopped = check(scene, draft, treatment);
    if (stopped) return stopped;
  }
  return null;
}

/** What a check let go of one treatment, and of the place that all are at. */
function partOnly(draft: BookingDraft, place: number, checked: BookingDraft): BookingDraft {
  const parts = partsOfDraft(draft).with(place, partOf(checked));
  return { ...withParts(draft, parts), locationId: checked.locationId, asking: place };
}

function isDoneByAnybody(scene: Scene, draft: BookingDraft, treatment: Treatment): Taken | null {
  const { house } = scene.situation;
  if (whoDoes(house, treatment).length > 0) return null;
  const others = house.treatments.filter((other) => whoDoes(house, other).length > 0);
  const choices = others
    .slice(0, mostChoices)
    .map(({ id, name }) => choice(name, { kind: 'treat', treatmentId: id }));
  const why = scene.texts('nobodyDoes', { treatment: treatment.name });
  const hitch: Hitch = { question: 'treatment', why, ask: scene.texts('somethingElse'), choices };
  return { draft: { ...draft, treatmentId: null }, hitch };
}

function isSoldAtLength({ texts }: Scene, draft: BookingDraft, treatment: Treatment): Taken | null {
  if (draft.durationMinutes === null || variantOf(treatment, draft.durationMinutes)) return null;
  const lengths = treatment.variants.map(({ durationMinutes }) => durationMinutes);
  const wished = spanWords(texts, draft.durationMinutes);
  const sold = texts.list(
    lengths.map((minutes) => texts('minutes', { count: minutes })),
    'or',
  );
  const why = texts('lengthNotOffered', { treatment: treatment.name, wished, lengths: sold });
  const choices = lengths
    .slice(0, mostChoices)
    .map((minutes) =>
      choice(texts('minutes', { count: minutes }), { kind: 'long', minutes, treatmentId: null }),
    );
  return {
    draft: { ...draft, durationMinutes: null },
    hitch: { question: 'length', why, ask: texts('stillLength'), choices },
  };
}

function isDoneByTherapist(scene: Scene, draft: BookingDraft, treatment: Treatment): Taken | null {
  const therapist = therapistOf(scene.situation.house, draft.therapistId);
  if (!therapist || canGive(therapist, treatment)) return null;
  const others = whoDoes(scene.situation.house, treatment);
  const text = scene.texts('therapistDoesNot', {
    name: therapist.name,
    treatment: treatment.name,
    others: names(scene, others),
  });
  return { draft: { ...draft, therapistId: null }, hitch: whoInstead(scene, text, others) };
}

function isDoneByGender(scene: Scene, draft: BookingDraft, treatment: Treatment): Taken | null {
  const { gender } = draft;
  const able = whoDoes(scene.situation.house, treatment);
  if (!gender || able.some((therapist) => therapist.gender === gender)) return null;
  const text = scene.texts('noneOfGender', { treatment: treatment.name, gender, others: names(scene, able) });
  return { draft: { ...draft, gender: null }, hitch: whoInstead(scene, text, able) };
}

function isAtPlace(scene: Scene, draft: BookingDraft, treatment: Treatment): Taken | null {
  const { house } = scene.situation;
  const therapist = therapistOf(house, draft.therapistId);
  const place = locationOf(house, draft.locationId);
  if (!therapist || !place || therapist.locationIds.includes(place.id)) return null;
  const there = whoDoes(house, treatment).filter(({ locationIds }) => locationIds.includes(place.id));
  const elsewhere = therapist.locationIds.flatMap((id) => locationOf(house, id) ?? []);
  const hitch = whoInstead(
    scene,
    scene.texts('notAtPlace', { name: therapist.name, place: place.name }),
    there,
  );
  const places = elsewhere.map(({ id, name }) =>
    choice(`${therapist.name}, ${name}`, { kind: 'place', locationId: id }),
  );
  // The therapist stays: the next tap settles either the place or the person.
  return {
    draft: { ...draft, locationId: null },
    hitch: { ...hitch, choices: [...places, ...hitch.choices].slice(0, mostChoices) },
  };
}

function whoInstead({ texts }: Scene, why: string, others: readonly Therapist[]): Hitch {
  const people = others
    .slice(0, mostChoices - 1)
    .map(({ id, name }) => choice(name, { kind: 'who', therapistId: id }));
  return {
    question: 'therapist',
    why,
    ask: texts('stillTherapist'),
    choices: [...people, choice(texts('button.anybody'), { kind: 'who', therapistId: null })],
  };
}

function names({ texts }: Scene, people: readonly Therapist[]): string {
  return texts.list(people.slice(0, 4).map(({ name }) => name));
}
