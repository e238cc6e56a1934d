import type { Treatment } from '../../api/contract.ts';
import { choice } from '../choices.ts';
import { treatmentOf, variantOf } from '../house.ts';
import { emptyPart, mostChoices } from '../memory.ts';
import { openPlace, partOf, partsOfDraft, withParts } from '../parts.ts';
import type { Scene } from '../scene.ts';
import type { BookingDraft, DraftPart } from '../types.ts';
import type { Match, Understood } from '../understand/types.ts';
import type { Wishes } from '../wishes.ts';
import type { Hitch, Taken } from './hitch.ts';
import { phones } from './phones.ts';

/** Which treatments a visit is to have: those that were named, dropped, put on top, or made clear. */
export function takeTreatments(scene: Scene, draft: BookingDraft, said: Understood, wishes: Wishes): Taken {
  const left = withoutDropped(draft, wishes.dropped);
  const taken = takeNamed(scene, left, said, wishes);
  if (partsOfDraft(taken.draft).length <= mostParts) return taken;
  return { draft: left, hitch: tooMany(scene, left) };
}

/** More in one visit is planned by a person. */
const mostParts = 5;

function tooMany(scene: Scene, draft: BookingDraft): Hitch {
  const { texts } = scene;
  return {
    question: 'party',
    why: texts('tooManyTreatments', { most: String(mostParts), phones: phones(scene, draft.locationId) }),
    ask: texts('shallPersonPlan'),
    choices: [choice(texts('button.errand.human'), { kind: 'go', errand: 'human' })],
  };
}

function takeNamed(scene: Scene, draft: BookingDraft, said: Understood, wishes: Wishes): Taken {
  const { several, adds } = wishes;
  if (wishes.apart) return asked(scene, oneByOne(scene, draft, several));
  if (several.length > 1) {
    const parts = several.map((one) => partSaid(scene, one));
    return asked(scene, withParts(draft, adds ? [...wishedSoFar(draft), ...parts] : parts));
  }
  const { treatment } = said;
  if (!treatment || isKnown(draft, treatment)) return { draft, hitch: null };
  const open = openPlace(scene.situation.house, draft);
  const found = amongAsked(draft, open, treatmentsNamed(scene, treatment));
  if (found.length === 0) return { draft, hitch: null };
  const part = { ...emptyPart, ...named(found) };
  if (adds && wishedSoFar(draft).length > 0)
    return asked(
      scene,
      withParts(draft, [...wishedSoFar(draft), { ...part, durationMinutes: said.durationMinutes }]),
    );
  if (open >= 0) return asked(scene, filled(draft, open, part));
  if (draft.further.length > 0 && !wishes.only) return { draft, hitch: addOrInstead(scene, found) };
  return asked(scene, inPlace(scene, draft, part));
}

/** All of a party have the same treatments: different ones are visits of their own, one after the other. */
function oneByOne(scene: Scene, draft: BookingDraft, several: readonly Understood[]): BookingDraft {
  const [first = emptyPart, ...others] = several.map((one) => partSaid(scene, one));
  return { ...withParts(draft, [first]), people: 1, others };
}

const wishedSoFar = (draft: BookingDraft): readonly DraftPart[] =>
  partsOfDraft(draft).filter(({ treatmentId, among }) => treatmentId !== null || among.length > 0);

/** "The massage", of a visit that has one: it is about that. */
function isKnown(draft: BookingDraft, { ids }: Match): boolean {
  return partsOfDraft(draft).some(({ treatmentId }) => treatmentId !== null && ids.includes(treatmentId));
}

/** "Classic", asked which facial, is one of those, whatever else the house calls so. */
function amongAsked(draft: BookingDraft, open: number, found: readonly Treatment[]): readonly Treatment[] {
  const among = partsOfDraft(draft)[open]?.among ?? [];
  const meant = found.filter(({ id }) => among.includes(id));
  return meant.length > 0 ? meant : found;
}

function treatmentsNamed(scene: Scene, { ids }: Match): readonly Treatment[] {
  return ids.flatMap((id) => treatmentOf(scene.situation.house, id) ?? []);
}

/** One treatment is clear; of several the guest is asked which. */
function named(found: readonly Treatment[]): Pick<DraftPart, 'treatmentId' | 'among'> {
  const [only] = found;
  return found.length === 1 && only
    ? { treatmentId: only.id, among: [] }
    : { treatmentId: null, among: found.slice(0, mostChoices).map(({ id }) => id) };
}

/** One treatment of several in a message, with what was said of it alone. */
function partSaid(scene: Scene, { treatment, durationMinutes, therapistGender }: Understood): DraftPart {
  const gender = therapistGender === 'any' ? null : therapistGender;
  return {
    ...emptyPart,
    ...named(treatment ? treatmentsNamed(scene, treatment) : []),
    durationMinutes,
    gender,
  };
}

/** What was said before the treatment was clear is said of it. */
function filled(draft: BookingDraft, place: number, { treatmentId, among }: DraftPart): BookingDraft {
  const parts = partsOfDraft(draft);
  const before = parts[place] ?? emptyPart;
  return withParts(draft, parts.with(place, { ...before, treatmentId, among }));
}

/** Another treatment instead: a length that was said for the one before holds only where it is sold. */
function inPlace({ situation }: Scene, draft: BookingDraft, part: DraftPart): BookingDraft {
  const { therapistId, gender, durationMinutes } = partOf(draft);
  const treatment = treatmentOf(situation.house, part.treatmentId);
  const holds = treatment === null || variantOf(treatment, durationMinutes) !== null;
  return withParts(draft, [
    { ...part, therapistId, gender, durationMinutes: holds ? durationMinutes : null },
  ]);
}

function withoutDropped(draft: BookingDraft, dropped: readonly Match[]): BookingDraft {
  if (dropped.length === 0) return draft;
  const ids = dropped.flatMap((match) => match.ids);
  const stays = ({ treatmentId }: DraftPart): boolean => treatmentId === null || !ids.includes(treatmentId);
  const left = partsOfDraft(draft).filter(stays);
  const others = draft.others.filter(stays);
  return withParts({ ...draft, others }, left.length > 0 ? left : [{ ...emptyPart, ...handsOnly(draft) }]);
}

const handsOnly = ({ therapistId, gender }: DraftPart) => ({ therapistId, gender });

/** Asks which treatment is meant where a name fits several; a length that is not sold of a new one is let go. */
function asked(scene: Scene, draft: BookingDraft): Taken {
  const { house } = scene.situation;
  const place = partsOfDraft(draft).findIndex(
    ({ treatmentId, among }) => treatmentId === null && among.length > 0,
  );
  const among = partsOfDraft(draft)[place]?.among ?? [];
  const found = among.flatMap((id) => treatmentOf(house, id) ?? []);
  if (place < 0) return { draft: { ...draft, asking: 0 }, hitch: null };
  return { draft: { ...draft, asking: place }, hitch: whichTreatment(scene, found) };
}

/** "Did you mean …?" */
export function whichTreatment({ texts }: Scene, found: readonly Treatment[]): Hitch {
  const few = found.length <= 3;
  const names = texts.list(
    found.map(({ name }) => name),
    'or',
  );
  const choices = found
    .slice(0, mostChoices)
    .map(({ id, name }) => choice(name, { kind: 'treat', treatmentId: id }));
  return {
    question: 'treatment',
    why: '',
    ask: few ? texts('didYouMean', { names }) : texts('whichTreatment'),
    choices,
  };
}

/** Another treatment than those of a visit of several: on top, or instead of all. */
function addOrInstead({ texts }: Scene, found: readonly Treatment[]): Hitch | null {
  const [first] = found;
  if (!first) return null;
  const choices = [
    choice(texts('button.addIt'), { kind: 'add', treatmentId: first.id }),
    choice(texts('button.onlyIt'), { kind: 'only', treatmentId: first.id }),
  ];
  return { question: 'treatment', why: '', ask: texts('addOrInstead', { treatment: first.name }), choices };
}
