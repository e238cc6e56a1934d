import { choice } from '../choices.ts';
import { peopleMeant, treatmentOf } from '../house.ts';
import { turned, withDraft } from '../memory.ts';
import { partsOfDraft } from '../parts.ts';
import { say } from '../reply.ts';
import type { Scene } from '../scene.ts';
import { capital } from '../texts/wording.ts';
import type { BookingDraft, Flow, Memory, Turned } from '../types.ts';
import { handOver } from './hand-over.ts';
import { phones } from './phones.ts';
import { sentences } from './slot-list.ts';
import { heardSoFar } from './slot-words.ts';

/** More people than can be booked in a chat. */
export function isTooLarge({ situation }: Scene, draft: BookingDraft): boolean {
  const { house } = situation;
  return peopleMeant(house, draft) > house.tenant.policy.maxPeople;
}

/** A person plans it. How many come stays known, so that it is never booked for one because nobody asked again. */
export function largeParty(scene: Scene, memory: Memory, draft: BookingDraft): Turned {
  const { texts, situation } = scene;
  const { house } = situation;
  const most = texts('people', { count: house.tenant.policy.maxPeople });
  const people = texts('people', { count: peopleMeant(house, draft) });
  const text = sentences(
    texts('tooManyPeople', { people, phones: phones(scene, draft.locationId) }),
    texts('upToPeople', { people: most }),
    texts('shallPersonPlan'),
  );
  const choices = [
    choice(texts('button.errand.human'), { kind: 'go', errand: 'human' }),
    choice(texts('button.upTo', { people: most }), {
      kind: 'people',
      people: house.tenant.policy.maxPeople,
    }),
  ];
  return turned(withDraft(memory, draft), 'party', [say(text, choices)]);
}

/** Hands the conversation over, with what is known of the party said once more: whoever takes it reads that first. */
export function* planByPerson(scene: Scene, memory: Memory, draft: BookingDraft): Flow {
  const { memory: after, replies } = yield* handOver(scene, memory, 'asked');
  const { texts, situation } = scene;
  const names = partsOfDraft(draft).flatMap(
    ({ treatmentId }) => treatmentOf(situation.house, treatmentId)?.name ?? [],
  );
  const what = [texts.list(names), heardSoFar(scene, draft, told)].filter((one) => one !== '').join(', ');
  return { memory: after, replies: [say(texts('partyNoted', { what: capital(what) })), ...replies] };
}

const told = [
  'date',
  'dateRange',
  'time',
  'timeRange',
  'durationMinutes',
  'people',
  'therapistId',
  'gender',
  'locationId',
];
