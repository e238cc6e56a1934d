import type { BookingView, CancellationTerms } from '../../api/contract.ts';
import { ask, type Step } from '../ask.ts';
import { choice, readChoice } from '../choices.ts';
import { finished, inFlow, mostChoices, turned } from '../memory.ts';
import { say } from '../reply.ts';
import type { Scene } from '../scene.ts';
import { moneyWords, shortWhen } from '../texts/wording.ts';
import type { Flow, Memory } from '../types.ts';
import { isUnpaid } from '../visit-status.ts';
import { outOfCalendar } from './calendar.ts';
import { costOf } from './cancel-terms.ts';
import { sentences } from './slot-list.ts';

interface Costed {
  readonly visit: BookingView;
  readonly terms: CancellationTerms;
}

/** "Cancel all of them": every coming visit with what comes back, and one yes for all. null where there are not several. */
export function* cancelAll(scene: Scene, memory: Memory): Step<ReturnType<typeof turned> | null> {
  const costed = yield* everyVisit();
  const [first] = costed;
  if (!first || costed.length < 2 || costed.length > mostAtOnce) return null;
  const { texts } = scene;
  const days = costed.map(({ visit }) => shortWhen(texts, visit.startsAt, visit.timeZone));
  const money = (minor: number): string => moneyWords(texts, minor, first.visit.currency);
  const fromCards = costed.reduce((total, { terms }) => total + (terms.cardMinor ?? 0), 0);
  const cards = fromCards > 0 ? texts('cardFeeThen', { fee: money(fromCards) }) : '';
  const sure = texts('cancelAllSure', {
    count: costed.length,
    days: texts.list(days),
    refund: money(sum(costed, 'refundMinor')),
    fee: money(sum(costed, 'feeMinor')),
    fees: sum(costed, 'feeMinor') > 0 ? 'yes' : 'no',
  });
  const text = sentences(cards, sure);
  const choices = [
    choice(texts('button.cancelAll'), {
      kind: 'sure-all',
      count: costed.length,
      feeMinor: cost(costed),
    }),
    choice(texts('button.keepAll'), { kind: 'keep', bookingId: first.visit.id }),
  ];
  return turned(inFlow(memory, 'cancel'), 'sure', [say(text, choices)]);
}

/** A guest has no more visits than a recurring booking and a few beside it. */
const mostAtOnce = 60;

/** The yes to it. Where the visits or what they cost are others by now, all is shown again. */
export function* cancelAllForSure(
  scene: Scene,
  memory: Memory,
  sure: { readonly count: number; readonly feeMinor: number },
): Flow {
  const { texts } = scene;
  const costed = yield* everyVisit();
  if (costed.length !== sure.count || cost(costed) > sure.feeMinor) {
    const again = yield* cancelAll(scene, memory);
    return again ?? finished(memory, [say(texts('noVisits'))]);
  }
  const gone: Costed[] = [];
  for (const one of costed) {
    const outcome = yield* ask({ kind: 'cancel-booking', bookingId: one.visit.id, reason: null });
    if (outcome.ok) gone.push(one);
  }
  const [first] = gone;
  const refund = sum(gone, 'refundMinor');
  const comes =
    first && refund > 0
      ? texts('refundComes', { amount: moneyWords(texts, refund, first.visit.currency) })
      : '';
  const reply = say(sentences(texts('cancelledAll', { count: gone.length }), comes));
  const booked = gone.map(({ visit }) => visit).filter((visit) => !isUnpaid(visit));
  return finished(memory, [yield* outOfCalendar(scene, booked, reply)]);
}

/** What a typed yes to "shall I cancel all of them?" means; null when something else was asked. */
export function allAsked(memory: Memory): { readonly count: number; readonly feeMinor: number } | null {
  const picked = memory.choices
    .slice(0, mostChoices)
    .map(({ id }) => readChoice(id))
    .find((one) => one?.kind === 'sure-all');
  return picked?.kind === 'sure-all' ? picked : null;
}

function* everyVisit(): Step<readonly Costed[]> {
  const visits = yield* ask({ kind: 'upcoming-visits' });
  const costed: Costed[] = [];
  for (const visit of visits) {
    const terms = yield* ask({ kind: 'cancellation-terms', bookingId: visit.id });
    if (terms) costed.push({ visit, terms });
  }
  return costed;
}

function cost(costed: readonly Costed[]): number {
  return costed.reduce((total, { terms }) => total + costOf(terms), 0);
}

function sum(costed: readonly Costed[], what: 'refundMinor' | 'feeMinor'): number {
  return costed.reduce((total, { terms }) => total + terms[what], 0);
}
