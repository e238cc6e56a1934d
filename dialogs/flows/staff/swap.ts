import type { SwapOutcome, SwapView } from '../../../api/contract.ts';
import { ask, type Step } from '../../ask.ts';
import { choice } from '../../choices.ts';
import { localTime } from '../../days.ts';
import { therapistOf } from '../../house.ts';
import { turned } from '../../memory.ts';
import { say } from '../../reply.ts';
import type { Said, Scene } from '../../scene.ts';
import { shortWhen, whenWords } from '../../texts/wording.ts';
import type { Flow, Memory, Reply, Turned } from '../../types.ts';
import { type OwnVisit, staffDays, visitsOf } from './days.ts';
import { answered } from './reply.ts';

/** "Can Ben take my 5 o'clock?": which visit, which colleague; then the colleague is asked, and the desk after. */
export function* swap(scene: Scene, memory: Memory, said: Said): Flow {
  const visits = yield* meantVisits(scene, said);
  const [only, second] = visits;
  if (!only) return answered(memory, [say(scene.texts('staffNoVisitToSwap'))]);
  if (second) return whichVisit(scene, memory, visits);
  const [named, another] = said.understood.therapist?.ids ?? [];
  if (named && !another) return yield* swapTo(scene, memory, only.bookingId, named);
  return yield* swapVisit(scene, memory, only.bookingId);
}

/** A visit was chosen: who could give it? */
export function* swapVisit(scene: Scene, memory: Memory, bookingId: string): Flow {
  const colleagues = yield* ask({ kind: 'swap-candidates', bookingId });
  if (colleagues.length === 0) return answered(memory, [say(scene.texts('staffNobodyFree'))]);
  const choices = colleagues
    .slice(0, 10)
    .map(({ id, name }) => choice(name, { kind: 'swap-to', bookingId, therapistId: id }));
  return turned(memory, 'staff-choice', [say(scene.texts('staffWhoTakesIt'), choices)]);
}

/** A colleague was chosen, and is asked. */
export function* swapTo(scene: Scene, memory: Memory, bookingId: string, therapistId: string): Flow {
  const outcome = yield* ask({ kind: 'ask-swap', bookingId, toTherapistId: therapistId });
  const name = therapistOf(scene.situation.house, therapistId)?.name ?? '';
  return answered(memory, [outcome.ok ? asked(scene, name) : say(refusal(scene, name, outcome))]);
}

/** The colleague's answer. */
export function* answerSwap(scene: Scene, memory: Memory, swapId: string, yes: boolean): Flow {
  const outcome = yield* ask({ kind: 'answer-swap', swapId, yes });
  if (!outcome.ok) return answered(memory, [say(refusal(scene, '', outcome))]);
  return answered(memory, [say(yes ? scene.texts('staffSwapAgreed') : scene.texts('staffSwapDeclined'))]);
}

/** A swap as one of the two hears of it; null when there is nothing to tell them. */
export function swapNotice(scene: Scene, view: SwapView): Reply | null {
  const { texts, situation } = scene;
  const me = situation.staff?.therapistId ?? null;
  const given = {
    from: therapistOf(situation.house, view.fromTherapistId)?.name ?? '',
    to: therapistOf(situation.house, view.toTherapistId)?.name ?? '',
    visit: `${view.visit.treatmentName}, ${whenWords(texts, view.visit.startsAt, view.timeZone)}`,
  };
  switch (view.status) {
    case 'asked':
      return me === view.toTherapistId ? swapQuestion(scene, view, given) : null;
    case 'agreed':
      return me === view.fromTherapistId ? say(texts('swapAgreed', given)) : null;
    case 'done':
      return say(texts('swapDone', given));
    case 'declined':
      return me === view.fromTherapistId ? say(texts('swapDeclined', given)) : null;
    case 'refused':
      return say(texts('swapRefused', given));
    default:
      return say(texts('swapEnded', given));
  }
}

function swapQuestion({ texts }: Scene, { id }: SwapView, given: { from: string; visit: string }): Reply {
  return say(texts('swapAsked', given), [
    choice(texts('button.staff.take'), { kind: 'swap-answer', swapId: id, yes: true }),
    choice(texts('button.staff.leave'), { kind: 'swap-answer', swapId: id, yes: false }),
  ]);
}

function asked({ texts }: Scene, name: string): Reply {
  return say(texts('staffSwapAsked', { name }));
}

function refusal({ texts }: Scene, name: string, outcome: Extract<SwapOutcome, { ok: false }>): string {
  switch (outcome.reason) {
    case 'not-in-chat':
      return texts('staffNotInChat', { name });
    case 'cannot-give-it':
    case 'not-free':
      return texts('staffNotFree', { name });
    case 'too-late':
    case 'changed-meanwhile':
      return texts('staffSwapTooLate');
    default:
      return texts('staffCannotSwap');
  }
}

function* meantVisits(scene: Scene, { understood }: Said): Step<readonly OwnVisit[]> {
  const { date, time } = understood;
  const visits = visitsOf(yield* staffDays(date ?? scene.today, date === null ? 7 : 1));
  const ahead = visits.filter(
    ({ startsAt, status }) =>
      status === 'confirmed' && Date.parse(startsAt) > Date.parse(scene.situation.now),
  );
  const named = ahead.filter(
    ({ startsAt, timeZone }) => time === null || localTime(startsAt, timeZone) === time,
  );
  // "My 5 o'clock" without a day is the next one.
  return date === null && time !== null ? named.slice(0, 1) : named;
}

function whichVisit(scene: Scene, memory: Memory, visits: readonly OwnVisit[]): Turned {
  const { texts } = scene;
  const choices = visits.slice(0, 10).map((visit) =>
    choice(shortWhen(texts, visit.startsAt, visit.timeZone), {
      kind: 'swap-visit',
      bookingId: visit.bookingId,
    }),
  );
  return turned(memory, 'staff-choice', [say(texts('staffWhichSwap'), choices)]);
}
