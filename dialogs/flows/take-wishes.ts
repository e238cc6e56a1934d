import type { Therapist, Treatment } from '../../api/contract.ts';
import { choice } from '../choices.ts';
import { locationOf, therapistOf, treatmentOf, variantOf } from '../house.ts';
import { mostChoices } from '../memory.ts';
import type { Scene } from '../scene.ts';
import type { BookingDraft } from '../types.ts';
import type { Understood } from '../understand/types.ts';
import type { Hitch, Taken } from './hitch.ts';
import { phones } from './phones.ts';

const taken = (draft: BookingDraft, hitch: Hitch | null = null): Taken => ({ draft, hitch });

/** A treatment named clearly is taken; a name that fits several is asked about. */
export function takeTreatment(scene: Scene, draft: BookingDraft, { treatment }: Understood): Taken {
  if (!treatment || (draft.treatmentId && treatment.ids.includes(draft.treatmentId))) return taken(draft);
  const found = treatment.ids.flatMap((id) => treatmentOf(scene.situation.house, id) ?? []);
  const [only] = found;
  if (!only) return taken(draft);
  if (found.length > 1) return taken({ ...draft, treatmentId: null }, whichTreatment(scene, found));
  // A length that was said for another treatment holds only where it is sold; one said for none yet is checked.
  const holds = draft.treatmentId === null || variantOf(only, draft.durationMinutes);
  const durationMinutes = holds ? draft.durationMinutes : null;
  return taken({ ...draft, treatmentId: only.id, durationMinutes });
}

function whichTreatment({ texts }: Scene, found: readonly Treatment[]): Hitch {
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

export function takeLength(_scene: Scene, draft: BookingDraft, { durationMinutes }: Understood): Taken {
  return taken(durationMinutes === null || durationMinutes <= 0 ? draft : { ...draft, durationMinutes });
}

/** A party is taken up to the house's limit; a larger one is planned by a person. */
export function takePeople(scene: Scene, draft: BookingDraft, { people }: Understood): Taken {
  if (people === null) return taken(draft);
  const { texts, situation } = scene;
  if (people < 1) return taken(draft, { question: null, why: texts('noPeople'), ask: '', choices: [] });
  const { maxPeople } = situation.house.tenant.policy;
  if (people <= maxPeople) return taken({ ...draft, people });
  const why = texts('tooManyPeople', {
    people: texts('people', { count: people }),
    phones: phones(scene, draft.locationId),
  });
  return taken(draft, {
    question: null,
    why,
    ask: texts('upToPeople', { people: texts('people', { count: maxPeople }) }),
    choices: [],
  });
}

/** A therapist by name; a name that fits several is asked about. */
export function takeTherapist(scene: Scene, draft: BookingDraft, said: Understood): Taken {
  const found = (said.therapist?.ids ?? []).flatMap((id) => therapistOf(scene.situation.house, id) ?? []);
  const [only] = found;
  if (!only || found.some(({ id }) => id === draft.therapistId)) return taken(draft);
  if (found.length > 1) return taken(draft, whichTherapist(scene, found));
  return taken({ ...draft, therapistId: only.id, gender: null });
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

/** "With a woman" lets go of a man asked for before; "anyone" lets go of both. */
export function takeGender(scene: Scene, draft: BookingDraft, said: Understood): Taken {
  const gender = said.therapistGender;
  if (gender === null || said.therapist) return taken(draft);
  if (gender === 'any') return taken({ ...draft, therapistId: null, gender: null });
  const therapist = therapistOf(scene.situation.house, draft.therapistId);
  return taken({ ...draft, gender, therapistId: therapist?.gender === gender ? therapist.id : null });
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
