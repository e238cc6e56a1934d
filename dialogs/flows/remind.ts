import { choice, readChoice } from '../choices.ts';
import { inFlow, mostChoices, turned } from '../memory.ts';
import { say } from '../reply.ts';
import type { Scene } from '../scene.ts';
import { timeWords } from '../texts/wording.ts';
import type { Memory, Question, Reply, Turned } from '../types.ts';
import { isAtBank, processingReply } from './processing.ts';
import { sentences } from './slot-list.ts';
import { agreeChoices, payReply } from './summary.ts';
import { visitInShort } from './visit.ts';

/** The open question in short, with the choices it had; null when nothing is open. */
export function reminder(scene: Scene, memory: Memory): Reply | null {
  const { texts, open } = scene;
  if (memory.question === null) return null;
  const isHeld = memory.question === 'agree' || memory.question === 'pay' || memory.question === 'name';
  if (isHeld && scene.visit && isAtBank(scene.visit)) return processingReply(scene, scene.visit);
  if (isHeld && !open) return goneReminder(scene, memory);
  if (open && memory.question === 'agree')
    return say(texts('stillAgree', keptUntil(scene, open)), agreeChoices(scene, open));
  if (open && memory.question === 'pay')
    return payReply(scene, open, texts(open.cardFeeMinor ? 'stillCard' : 'stillPay', keptUntil(scene, open)));
  return say(shortOf(scene, memory.question), memory.choices);
}

/** Says something without leaving the errand: the open question follows, and the draft stays as it is. */
export function answeredAside(scene: Scene, memory: Memory, replies: readonly Reply[]): Turned {
  const again = reminder(scene, memory);
  if (!again) return turned(memory, null, replies);
  const bare = replies.map((reply) => ({ ...reply, choices: [] }));
  return turned(memory, memory.question, [...bare, narrowed(memory, again, replies)]);
}

// "How much is a facial?" while a treatment is asked for: the facials are the choices then.
function narrowed(memory: Memory, again: Reply, replies: readonly Reply[]): Reply {
  const told = replies.flatMap(({ choices }) => choices).filter(({ id }) => readChoice(id)?.kind === 'treat');
  const short = memory.question === 'treatment' && told.length > 0 ? { ...again, choices: told } : again;
  return withPerson(short, replies);
}

/** What only a person can answer keeps its way to one, after the choices of the open question. */
function withPerson(again: Reply, replies: readonly Reply[]): Reply {
  const persons = replies
    .flatMap(({ choices }) => choices)
    .filter(({ id }) => {
      const picked = readChoice(id);
      return picked?.kind === 'go' && picked.errand === 'human';
    });
  const [person] = persons.filter(({ id }) => again.choices.every((other) => other.id !== id));
  if (!person || again.link || again.choices.length >= mostChoices) return again;
  return { ...again, choices: [...again.choices, person] };
}

/** Repeats the open question. */
export function reminded(scene: Scene, memory: Memory): Turned {
  return answeredAside(scene, memory, []);
}

/** "I paid", "done": only the provider's word counts, so the link stays at hand; where a bank is at it, the reminder says so. */
export function notPaidYet(scene: Scene, memory: Memory): Turned {
  if (scene.open && isAtBank(scene.open)) return reminded(scene, inFlow(memory, 'book'));
  return answeredAside(scene, inFlow(memory, 'book'), [say(scene.texts('notPaidYet'))]);
}

function goneReminder({ texts }: Scene, memory: Memory): Reply {
  const choices = memory.bookingId
    ? [choice(texts('button.lookAgain'), { kind: 'again', bookingId: memory.bookingId })]
    : [];
  return say(sentences(texts('holdEnded'), texts('shallILookAgain')), choices);
}

function keptUntil(scene: Scene, open: NonNullable<Scene['open']>) {
  const until = open.heldUntil ?? scene.situation.now;
  return { what: visitInShort(scene, open), until: timeWords(scene.texts, until, open.timeZone) };
}

function shortOf({ texts }: Scene, question: Question): string {
  const short: Readonly<Record<Question, string>> = {
    treatment: texts('stillTreatment'),
    'add-on': texts('stillAddOn'),
    // The pace has been told with the question itself.
    'how-often': texts('howOften', { weeks: 1 }),
    'for-name': texts('forWhatName'),
    length: texts('stillLength'),
    therapist: texts('stillTherapist'),
    place: texts('stillPlace'),
    day: texts('stillDay'),
    slot: texts('stillSlot'),
    name: texts('stillName'),
    agree: texts('shallIBook'),
    pay: texts('shallIBook'),
    party: texts('shallPersonPlan'),
    'which-visit': texts('whichVisit'),
    'which-move': texts('whichMove'),
    move: texts('stillMove'),
    sure: texts('shallICancel'),
    late: texts('howLate'),
    forget: texts('stillForget'),
    link: texts('stillLink'),
    'go-on': texts('stillGoOn'),
    stars: texts('howManyStars'),
    opinion: texts('anyWords'),
    tip: texts('tipHowMuch'),
    offers: texts('offersAsk'),
    'staff-late': texts('howLate'),
    'block-when': texts('staffBlockWhen'),
    'staff-choice': texts('whichOfThese'),
    'staff-sure': texts('whichOfThese'),
  };
  return short[question];
}
