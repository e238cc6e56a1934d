import type { House, Id, Therapist } from '../../api/contract.ts';
import { choice } from '../choices.ts';
import { canGive, locationOf, therapistOf, treatmentOf, variantOf } from '../house.ts';
import { mostChoices } from '../memory.ts';
import { mapParts, partsOfDraft, withParts } from '../parts.ts';
import type { Scene } from '../scene.ts';
import type { BookingDraft, DraftPart } from '../types.ts';
import type { Understood } from '../understand/types.ts';
import type { Wishes } from '../wishes.ts';
import type { Hitch, Taken } from './hitch.ts';

const taken = (draft: BookingDraft, hitch: Hitch | null = null): Taken => ({ draft, hitch });

/** A length, of the treatment that is named with it; of several without a name it is asked which. */
export function takeLength(scene: Scene, draft: BookingDraft, said: Understood, wishes: Wishes): Taken {
  const { durationMinutes, treatment } = said;
  const { house } = scene.situation;
  if (durationMinutes === null || durationMinutes <= 0) return taken(draft);
  const parts = partsOfDraft(draft);
  if (wishes.several.some((one) => one.durationMinutes !== null)) return taken(draft);
  const place =
    parts.length === 1 ? 0 : parts.findIndex(({ treatmentId }) => isNamed(treatment?.ids, treatmentId));
  if (place >= 0) return taken(longer(draft, place, durationMinutes));
  const fitting = parts.flatMap((part, at) => (sells(house, part, durationMinutes) ? [at] : []));
  const [first, second] = fitting;
  if (first === undefined || second === undefined)
    return taken(longer(draft, first ?? draft.asking, durationMinutes));
  const choices = fitting.flatMap((at) => {
    const named = treatmentOf(house, parts[at]?.treatmentId ?? null);
    return named
      ? [choice(named.name, { kind: 'long', minutes: durationMinutes, treatmentId: named.id })]
      : [];
  });
  const minutes = scene.texts('minutes', { count: durationMinutes });
  return taken(draft, {
    question: 'length',
    why: '',
    ask: scene.texts('whichIsSoLong', { minutes }),
    choices,
  });
}

const isNamed = (ids: readonly Id[] | undefined, id: Id | null): boolean =>
  ids !== undefined && id !== null && ids.includes(id);

function longer(draft: BookingDraft, place: number, durationMinutes: number): BookingDraft {
  return mapParts(draft, (part, at) => (at === place ? { ...part, durationMinutes } : part));
}

function sells(house: House, { treatmentId }: DraftPart, durationMinutes: number): boolean {
  const treatment = treatmentOf(house, treatmentId);
  return treatment !== null && variantOf(treatment, durationMinutes) !== null;
}

/** How many come, also when they are more than can be booked here: that is told when it would be booked. */
export function takePeople(
  { texts }: Scene,
  draft: BookingDraft,
  { people }: Understood,
  { apart }: Wishes,
): Taken {
  if (people === null || apart) return taken(draft);
  if (people < 1) return taken(draft, { question: null, why: texts('noPeople'), ask: '', choices: [] });
  return taken({ ...draft, people, others: people > 1 ? [] : draft.others });
}

/** A therapist by name, for the treatments they give; a name that fits several is asked about. */
export function takeTherapist(scene: Scene, draft: BookingDraft, said: Understood): Taken {
  const { house } = scene.situation;
  const found = (said.therapist?.ids ?? []).flatMap((id) => therapistOf(house, id) ?? []);
  const [only] = found;
  if (!only) return taken(draft);
  const parts = partsOfDraft(draft);
  // "Me with Ana, my wife with Cleo": of each treatment one person has the hands that were named.
  const each = parts.length > 1 || (draft.people ?? 1) > 1;
  if (found.length > 1 && !(each && haveOwnNames(found))) {
    const known = found.some(({ id }) => parts.some(({ therapistId }) => therapistId === id));
    return known ? taken(draft) : taken(draft, whichTherapist(scene, found));
  }
  return taken(withoutRefusal(withParts(draft, inHandsOf(house, parts, found)), found));
}

/** Each treatment in the hands of the first who gives it; where nobody named does, it is told of the first treatment. */
function inHandsOf(
  house: House,
  parts: readonly DraftPart[],
  named: readonly Therapist[],
): readonly DraftPart[] {
  const placed = parts.map((part) => {
    const treatment = treatmentOf(house, part.treatmentId);
    const hands = treatment && named.find((therapist) => canGive(therapist, treatment));
    return hands ? { ...part, therapistId: hands.id, gender: null } : part;
  });
  const unplaced = named[0] && !placed.some(({ therapistId }) => named.some(({ id }) => id === therapistId));
  return unplaced
    ? placed.map((part, place) =>
        place === 0 ? { ...part, therapistId: named[0]?.id ?? null, gender: null } : part,
      )
    : placed;
}

function haveOwnNames(found: readonly Therapist[]): boolean {
  return new Set(found.map(({ name }) => name.split(' ')[0]?.toLowerCase())).size === found.length;
}

/** Who is asked for is refused no longer. */
function withoutRefusal(draft: BookingDraft, wanted: readonly Therapist[]): BookingDraft {
  const notTherapistIds = draft.notTherapistIds.filter((id) => wanted.every((one) => one.id !== id));
  return { ...draft, notTherapistIds };
}

/** "Not with Ben": from now on, whatever else is looked for. */
export function takeRefusedTherapist({ situation }: Scene, draft: BookingDraft, said: Understood): Taken {
  const refused = (said.notTherapist?.ids ?? []).filter((id) => therapistOf(situation.house, id) !== null);
  if (refused.length === 0) return taken(draft);
  const notTherapistIds = [...new Set([...draft.notTherapistIds, ...refused])];
  const free = mapParts(draft, (part) =>
    part.therapistId !== null && refused.includes(part.therapistId) ? { ...part, therapistId: null } : part,
  );
  return taken({ ...free, notTherapistIds });
}

function whichTherapist({ texts }: Scene, found: readonly Therapist[]): Hitch {
  const names = texts.list(
    found.map(({ name }) => name),
    'or',
  );
  const choices = found
    .slice(0, mostChoices)
    .map(({ id, name }) => choice(name, { kind: 'who', therapistId: id }));
  return { question: 'therapist', why: '', ask: texts('didYouMean', { names }), choices };
}

/** "With a woman" lets go of a man asked for before; "anyone" lets go of both. Said of one treatment of several it is taken with it. */
export function takeGender(scene: Scene, draft: BookingDraft, said: Understood, wishes: Wishes): Taken {
  const gender = said.therapistGender;
  if (gender === null || said.therapist) return taken(draft);
  if (wishes.several.some((one) => one.therapistGender !== null)) return taken(draft);
  if (gender === 'any') {
    const anybody = mapParts(draft, (part) => ({ ...part, therapistId: null, gender: null }));
    return taken({ ...anybody, notTherapistIds: [] });
  }
  return taken(
    mapParts(draft, (part) => {
      const therapist = therapistOf(scene.situation.house, part.therapistId);
      return { ...part, gender, therapistId: therapist?.gender === gender ? therapist.id : null };
    }),
  );
}

/** One of the spa's houses. */
export function takePlace(scene: Scene, draft: BookingDraft, { location }: Understood): Taken {
  const found = (location?.ids ?? []).flatMap((id) => locationOf(scene.situation.house, id) ?? []);
  const [only] = found;
  if (!only || found.some(({ id }) => id === draft.locationId)) return taken(draft);
  if (found.length === 1) return taken({ ...draft, locationId: only.id });
  const names = scene.texts.list(
    found.map(({ name }) => name),
    'or',
  );
  const choices = found
    .slice(0, mostChoices)
    .map(({ id, name }) => choice(name, { kind: 'place', locationId: id }));
  return taken(draft, { question: 'place', why: '', ask: scene.texts('didYouMean', { names }), choices });
}
