import type { Location } from '../../api/contract.ts';
import type { Errand } from '../choices.ts';
import { choice } from '../choices.ts';
import { locationsMeant } from '../house.ts';
import { say } from '../reply.ts';
import type { Said, Scene } from '../scene.ts';
import type { Texts } from '../texts/texts.ts';
import { whenWords } from '../texts/wording.ts';
import type { Memory, Reply } from '../types.ts';
import type { Act } from '../understand/types.ts';
import { isGone } from '../visit-status.ts';
import { openingHours } from './hours.ts';
import { helpChoices } from './not-understood.ts';
import { phones } from './phones.ts';
import { about, namedIn, prices } from './prices.ts';

type Answering = (scene: Scene, memory: Memory, said: Said) => Reply;

/** Questions that are answered aside, whatever else is going on; in the order they are looked for. */
export const asides: readonly (readonly [act: Act, answer: Answering])[] = [
  ['help', help],
  ['hours', openingHours],
  ['location', address],
  ['price', prices],
  ['duration', prices],
];

/** Words of courtesy, answered when nothing else was said. */
export const courtesies: readonly (readonly [act: Act, answer: Answering])[] = [
  ['bye', ({ texts }) => say(texts('goodbye'))],
  ['thanks', thanks],
  ['greet', hello],
];

/** "What is a hammam?": told when one treatment is meant, and nothing about a visit was said. */
export function explain(scene: Scene, { draft }: Memory, said: Said): Reply | null {
  const asks = said.understood.acts.includes('ask') || said.says('what-is');
  const [only, second] = namedIn(scene, said);
  const { date, dateRange, time, timeRange } = said.understood;
  const plans = date ?? dateRange ?? time ?? timeRange;
  // "Can I have the hot stones instead?" of a visit with another treatment is a wish.
  const chosen = draft?.treatmentId ?? null;
  if (chosen !== null && chosen !== only?.id && said.says('rather') && !said.says('what-is')) return null;
  return only && !second && plans === null && asks ? about(scene, only) : null;
}

export function hello(scene: Scene): Reply {
  const { guest, house } = scene.situation;
  const given = { house: house.tenant.name };
  const { name } = guest;
  const text = name === null ? scene.texts('hello', given) : scene.texts('helloNamed', { ...given, name });
  return say(text, helpChoices(scene));
}

export function help(scene: Scene): Reply {
  return say(scene.texts('help'), helpChoices(scene));
}

export function address({ texts, situation }: Scene, memory: Memory, said: Said | null): Reply {
  const named = said?.understood.location?.ids;
  const place = named?.length === 1 ? (named[0] ?? null) : (memory.draft?.locationId ?? null);
  const places = locationsMeant(situation.house, place);
  const reply = say(places.map((one) => addressWords(texts, one)).join('\n'));
  const [only, second] = places;
  // Of several houses the guest would not know which pin is whose.
  return only && !second ? { ...reply, ...pinOf(only) } : reply;
}

export function addressWords(texts: Texts, { name, address, phone }: Location): string {
  return texts('address', { place: name, address, phone });
}

/** Where a house is on a map, for a message that tells of no other; nothing when nobody said where that is. */
export function pinOf({ name, address, coordinates }: Location): Pick<Reply, 'place'> {
  return coordinates ? { place: { name, address, ...coordinates } } : {};
}

/** A question that nothing here knows the answer to. */
export function cannotAnswer(scene: Scene, memory: Memory): Reply {
  const text = scene.texts('cannotAnswer', { phones: phones(scene, memory.draft?.locationId ?? null) });
  return say(text, [errandChoice(scene, 'human')]);
}

function thanks({ texts, visit }: Scene): Reply {
  return say(
    visit && !isGone(visit)
      ? texts('seeYou', { when: whenWords(texts, visit.startsAt, visit.timeZone) })
      : texts('welcomeBack'),
  );
}

/** A menu's errand as a choice. */
export function errandChoice({ texts }: Scene, errand: Errand) {
  return choice(texts(`button.errand.${errand}`), { kind: 'go', errand });
}
