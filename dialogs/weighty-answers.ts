import type { Id } from '../api/contract.ts';
import { ask, ended, type Step } from './ask.ts';
import { readChoice } from './choices.ts';
import { agree, lookAgain } from './flows/agree.ts';
import { attend } from './flows/attend.ts';
import { cancelAgreed, cancelChosen, keepVisit } from './flows/cancel-visit.ts';
import { likeVisit } from './flows/like-last-time.ts';
import { notNow } from './flows/offers.ts';
import { reminded } from './flows/remind.ts';
import { guestsVisit } from './flows/visit.ts';
import { cannotBeUndone } from './memory.ts';
import { hears, plans } from './said.ts';
import type { Said, Scene } from './scene.ts';
import type { Flow, Memory, Question, Turned } from './types.ts';
import { saysClearYes } from './understand/clear-yes.ts';
import type { Act } from './understand/types.ts';

/** Beside a yes or a no these ask for nothing else. */
const courteous: readonly Act[] = ['thanks', 'bye', 'select', 'inform'];

/** Says yes, perhaps with thanks, and asks for nothing. */
function isBareYes(said: Said): boolean {
  return isBare(said, 'affirm');
}

function isBare({ understood, text }: Said, answer: 'affirm' | 'deny'): boolean {
  const { acts } = understood;
  const others = acts.filter((act) => act !== answer);
  return acts.includes(answer) && others.every((act) => courteous.includes(act)) && !/[?¿]/.test(text);
}

/**
 * What the answer to "Shall I cancel it?" leads to; null where it is none. A paid visit is cancelled on a yes that
 * cannot be anything else: thanks, a question about the fee and "yes, I am coming" have its words in them, too.
 */
export function sureOrNot(scene: Scene, memory: Memory, said: Said): Flow | null {
  if (saysClearYes(said.text, 'cancel')) return cancelAgreed(scene, memory);
  if (plans(said.understood) || hears(said, 'ask') || hears(said, 'stop')) return null;
  if (hears(said, 'deny') || said.says('not-agreed')) return keepVisit(scene, memory, visitAsked(memory));
  return isBareYes(said) ? ended(reminded(scene, memory)) : null;
}

/** The one visit that "Shall I cancel it?" is about; null where it is about several. */
function visitAsked({ choices }: Memory): Id | null {
  const sure = choices.map(({ id }) => readChoice(id)).find((picked) => picked?.kind === 'sure');
  return sure?.kind === 'sure' ? sure.bookingId : null;
}

/** Questions whose yes does something at once. */
const weighty: readonly (Question | null)[] = [...cannotBeUndone, 'agree', 'staff-sure'];

/**
 * A bare yes answers what the guest read last. Where the house wrote of its own accord since it asked, that was a
 * notice: an offer of time is taken by it, and any other question is asked again. A yes to a reminder says that they come; a no
 * asks whether the visit is to be cancelled.
 */
export function* toNewerMessage(scene: Scene, memory: Memory, said: Said): Step<Turned | null> {
  const idle = memory.question === null && memory.draft === null;
  if (!idle && !weighty.includes(memory.question)) return null;
  const yes = isBareYes(said) || (saysClearYes(said.text, 'cancel') && !hears(said, 'cancel'));
  const no = idle && isBare(said, 'deny');
  if (idle && isBarePlan(said)) return yield* proposalTaken(scene, memory, said);
  if (plans(said.understood) || !(yes || no)) return null;
  const news = yield* ask({ kind: 'news' });
  if (news?.kind === 'visit-soon' && idle)
    return yield* no ? cancelChosen(scene, memory, news.bookingId) : attend(scene, memory, news.bookingId);
  if (news?.kind === 'visit-again' && idle)
    return no ? notNow(scene, memory) : yield* lookAgain(scene, memory, news.bookingId);
  if (no) return null;
  if (news?.kind === 'waitlist-offer') return yield* agree(scene, memory, news.bookingId);
  return news === null || idle ? null : reminded(scene, memory);
}

/** "(Yes,) on friday after 5", and no word of what. */
function isBarePlan({ understood }: Said): boolean {
  const { acts, treatment } = understood;
  return plans(understood) && treatment === null && acts.every((act) => act === 'inform' || act === 'affirm');
}

/** When it suits them, said to the proposal of another visit. */
function* proposalTaken(scene: Scene, memory: Memory, said: Said): Step<Turned | null> {
  const news = yield* ask({ kind: 'news' });
  if (news?.kind !== 'visit-again') return null;
  return yield* likeVisit(scene, memory, said, yield* guestsVisit(scene, news.bookingId));
}
