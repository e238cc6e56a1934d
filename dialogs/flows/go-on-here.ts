import type { Id } from '../../api/contract.ts';
import { ask } from '../ask.ts';
import { choice } from '../choices.ts';
import { treatmentOf } from '../house.ts';
import { turned } from '../memory.ts';
import { partsOfDraft } from '../parts.ts';
import { lookAtPresent } from '../present.ts';
import { say } from '../reply.ts';
import type { Scene } from '../scene.ts';
import { clockWords, dayWords } from '../texts/wording.ts';
import type { DraftElsewhere, Flow, Memory, Question, Reply } from '../types.ts';
import { isUnpaid } from '../visit-status.ts';
import { backToErrand } from './back-to-errand.ts';
import { answeredAside, reminded } from './remind.ts';
import { visitInShort } from './visit.ts';

/** Two chats were linked: what is being booked here goes on, else what was being booked in the other is offered. */
export function* offerToGoOn(scene: Scene, memory: Memory, told: Reply): Flow {
  const elsewhere = memory.draft ? null : yield* ask({ kind: 'draft-elsewhere' });
  const what = elsewhere && draftInShort(scene, elsewhere);
  if (!elsewhere || !what) return yield* backToErrand(scene, memory, [told]);
  const { texts } = scene;
  const goOn = choice(texts('button.goOn'), { kind: 'go-on', conversationId: elsewhere.conversationId });
  return turned(memory, 'go-on', [
    { ...told, choices: [] },
    say(texts('goOnWith', { what }), [goOn, ...told.choices]),
  ]);
}

/** "Go on with my booking", where it was begun in another chat. */
export function* goOnAsked(scene: Scene, memory: Memory): Flow {
  if (memory.draft) return reminded(scene, memory);
  const elsewhere = yield* ask({ kind: 'draft-elsewhere' });
  if (!elsewhere) return answeredAside(scene, memory, [say(scene.texts('nothingToGoOn'))]);
  return yield* goOnHere(scene, memory, elsewhere.conversationId);
}

/** The draft of another chat becomes this one's, with the time it holds; there it is no more. */
export function* goOnHere(scene: Scene, memory: Memory, conversationId: Id): Flow {
  const asked = { ...memory, question: memory.question === 'go-on' ? null : memory.question };
  // What is being booked here is not thrown away by an old button.
  if (memory.draft) return reminded(scene, asked);
  const taken = yield* ask({ kind: 'take-draft', conversationId });
  if (!taken?.draft) return answeredAside(scene, asked, [say(scene.texts('nothingToGoOn'))]);
  const { flow, draft, choices, wanted, told, offered } = taken;
  const here: Memory = {
    ...asked,
    ...{ flow, draft, choices, wanted, told, offered },
    question: ofDrafts.includes(taken.question) ? taken.question : null,
    bookingId: taken.bookingId ?? memory.bookingId,
    nameAsked: memory.nameAsked || taken.nameAsked,
  };
  const present = yield* lookAtPresent(scene.situation, here);
  return yield* backToErrand(present.scene, present.memory, []);
}

/** Questions about what is being booked; others are about something else that chat was told. */
const ofDrafts: readonly (Question | null)[] = [
  'treatment',
  'add-on',
  'how-often',
  'for-name',
  'length',
  'therapist',
  'place',
  'day',
  'slot',
  'name',
  'agree',
  'pay',
  'party',
  'move',
];

/** "Deep tissue massage, Fri 6 Mar, 15:00": the visit it holds, else what was said of it; '' where that is nothing. */
function draftInShort(scene: Scene, { draft, booking }: DraftElsewhere): string {
  if (booking && isUnpaid(booking)) return visitInShort(scene, booking);
  const { texts, situation } = scene;
  const names = partsOfDraft(draft).flatMap(
    ({ treatmentId }) => treatmentOf(situation.house, treatmentId)?.name ?? [],
  );
  const when = [
    ...(draft.date === null ? [] : [dayWords(texts, draft.date)]),
    ...(draft.time === null ? [] : [clockWords(texts, draft.time)]),
  ];
  return [...(names.length > 0 ? [texts.list(names)] : []), ...when].join(', ');
}
