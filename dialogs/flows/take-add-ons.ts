import type { AddOn, Choice, Id, Treatment } from '../../api/contract.ts';
import { choice } from '../choices.ts';
import { treatmentOf } from '../house.ts';
import { mostChoices } from '../memory.ts';
import { mapParts, partsOfDraft } from '../parts.ts';
import type { Scene } from '../scene.ts';
import { moneyWords } from '../texts/wording.ts';
import type { BookingDraft } from '../types.ts';
import type { Match, Understood } from '../understand/types.ts';
import type { Wishes } from '../wishes.ts';
import type { Hitch, Taken } from './hitch.ts';

/** What is added to the treatments that have it, or left out; what none of them has is told with what they have. */
export function takeAddOns(scene: Scene, draft: BookingDraft, _said: Understood, wishes: Wishes): Taken {
  const { addOns, droppedAddOns } = wishes;
  const left = droppedAddOns.reduce((so, match) => without(so, match.ids), draft);
  return addOns.reduce<Taken>(
    (so, match) => {
      const next = added(scene, so.draft, match);
      return { draft: next.draft, hitch: so.hitch ?? next.hitch };
    },
    { draft: left, hitch: null },
  );
}

function without(draft: BookingDraft, ids: readonly Id[]): BookingDraft {
  return mapParts(draft, (part) => ({ ...part, addOnIds: part.addOnIds.filter((id) => !ids.includes(id)) }));
}

function added(scene: Scene, draft: BookingDraft, match: Match): Taken {
  const { house } = scene.situation;
  const fitting = treatmentsOf(scene, draft).filter(({ addOns }) =>
    addOns.some(({ id }) => match.ids.includes(id)),
  );
  // Before the treatment is known nobody can tell whether it has it.
  if (partsOfDraft(draft).every(({ treatmentId }) => treatmentOf(house, treatmentId) === null))
    return { draft, hitch: null };
  if (fitting.length === 0) return { draft, hitch: notAmongThem(scene, draft, match) };
  const after = mapParts(draft, (part) => {
    const own = treatmentOf(house, part.treatmentId)?.addOns.map(({ id }) => id) ?? [];
    const wanted = own.filter((id) => match.ids.includes(id) && !part.addOnIds.includes(id));
    // A name that fits several of one treatment's add-ons is asked about.
    return wanted.length === 1 ? { ...part, addOnIds: [...part.addOnIds, ...wanted] } : part;
  });
  return { draft: after, hitch: whichAddOn(scene, fitting, match) };
}

function treatmentsOf({ situation }: Scene, draft: BookingDraft): readonly Treatment[] {
  return partsOfDraft(draft).flatMap(({ treatmentId }) => treatmentOf(situation.house, treatmentId) ?? []);
}

function whichAddOn(scene: Scene, fitting: readonly Treatment[], match: Match): Hitch | null {
  const several = fitting
    .map(({ addOns }) => addOns.filter(({ id }) => match.ids.includes(id)))
    .find(({ length }) => length > 1);
  if (!several) return null;
  const names = scene.texts.list(
    several.map(({ name }) => name),
    'or',
  );
  return {
    question: 'add-on',
    why: '',
    ask: scene.texts('didYouMean', { names }),
    choices: choicesOf(several),
  };
}

function notAmongThem(scene: Scene, draft: BookingDraft, match: Match): Hitch {
  const { texts, situation } = scene;
  const others = situation.house.treatments.flatMap(({ addOns }) => addOns);
  const addOn = others.find(({ id }) => match.ids.includes(id))?.name ?? match.text;
  const [first] = treatmentsOf(scene, draft);
  const treatment = first?.name ?? '';
  const choices = addOnChoices(scene, draft);
  const why = texts('addOnNotOfIt', { addOn, treatment });
  if (choices.length === 0) return { question: null, why, ask: texts('noAddOns', { treatment }), choices };
  return { question: 'add-on', why, ask: texts('addOnsAre', { addOns: addOnWords(scene, draft) }), choices };
}

/** What can still be added to a visit, as choices. */
export function addOnChoices(scene: Scene, draft: BookingDraft): Choice[] {
  return choicesOf(addOnsLeft(scene, draft)).slice(0, mostChoices);
}

/** "Scalp massage (15 minutes, €20.00) or Herbal oil (€8.00)". */
export function addOnWords(scene: Scene, draft: BookingDraft): string {
  const { texts, situation } = scene;
  const words = addOnsLeft(scene, draft).map(({ name, durationMinutes, priceMinor }) => {
    const price = moneyWords(texts, priceMinor, situation.house.tenant.currency);
    const length = durationMinutes > 0 ? [texts('minutes', { count: durationMinutes })] : [];
    return `${name} (${[...length, price].join(', ')})`;
  });
  return texts.list(words, 'or');
}

function addOnsLeft({ situation }: Scene, draft: BookingDraft): readonly AddOn[] {
  return partsOfDraft(draft).flatMap(({ treatmentId, addOnIds }) => {
    const own = treatmentOf(situation.house, treatmentId)?.addOns ?? [];
    return own.filter(({ id }) => !addOnIds.includes(id));
  });
}

const choicesOf = (addOns: readonly AddOn[]): Choice[] =>
  addOns.map(({ id, name }) => choice(name, { kind: 'add-on', addOnId: id }));
