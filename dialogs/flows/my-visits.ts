import type { BookingView, Choice, WaitlistEntryView } from '../../api/contract.ts';
import { ask } from '../ask.ts';
import { choice } from '../choices.ts';
import { zoneOf } from '../house.ts';
import { asideAboutVisit } from '../memory.ts';
import { say, sayWithLink } from '../reply.ts';
import type { Scene } from '../scene.ts';
import { timeWords } from '../texts/wording.ts';
import type { Flow, Memory, Reply } from '../types.ts';
import { isUnpaid } from '../visit-status.ts';
import { cancelChoice } from './cancel-visit.ts';
import { visitCard } from './cards.ts';
import { moveChoice } from './move-visit.ts';
import { mayMove } from './moving.ts';
import { payLabel } from './payment-words.ts';
import { isAtBank, processingReply } from './processing.ts';
import { answeredAside } from './remind.ts';
import { visitParts } from './visit.ts';
import { leaveWaiting } from './wait-for.ts';
import { waitDays, waitEnd, waitWords } from './wait-words.ts';

const mostShown = 5;

/** The guest's coming visits and what they wait for, with what can be done about it. A running booking waits. */
export function* myVisits(scene: Scene, memory: Memory): Flow {
  const visits = yield* ask({ kind: 'upcoming-visits' });
  const entries = yield* ask({ kind: 'waitlist' });
  const waits = entries.length > 0 ? [waitedFor(scene, entries.slice(0, mostShown))] : [];
  const paid = (yield* ask({ kind: 'payments-under-way' })).filter(isAtBank);
  const lost = paid.filter(({ id }) => visits.every((visit) => visit.id !== id));
  const others = [...lost.map((visit) => processingReply(scene, visit)), ...waits];
  const [first] = visits;
  if (!first) return answeredAside(scene, memory, [noVisits(scene), ...others]);
  const known = asideAboutVisit(memory, first.id);
  return answeredAside(scene, known, [listed(scene, visits.slice(0, mostShown)), ...others]);
}

/** Off the waiting list: at once, where the guest waits for one thing only. */
export function* leaveList(scene: Scene, memory: Memory): Flow {
  const [only, ...more] = yield* ask({ kind: 'waitlist' });
  if (!only) return answeredAside(scene, memory, [say(scene.texts('notWaiting'))]);
  if (more.length === 0) return yield* leaveWaiting(scene, memory, only.id);
  return answeredAside(scene, memory, [waitedFor(scene, [only, ...more].slice(0, mostShown))]);
}

function waitedFor(scene: Scene, entries: readonly WaitlistEntryView[]): Reply {
  const lines = entries.map((entry) => waitLine(scene, entry));
  return say(
    [scene.texts('waitsFor'), ...lines].join('\n'),
    entries.map((entry) => stopWaiting(scene, entry)),
  );
}

function waitLine(scene: Scene, { wish, offer }: WaitlistEntryView): string {
  const { texts, situation } = scene;
  const what = waitWords(scene, wish);
  if (offer === null) return texts('waitLine', { what, until: waitEnd(scene, wish) });
  return texts('waitOffered', {
    line: what,
    until: timeWords(texts, offer.until, zoneOf(situation.house, wish.locationId)),
  });
}

function stopWaiting(scene: Scene, { id, wish }: WaitlistEntryView): Choice {
  return choice(scene.texts('button.stopWaiting', { when: waitDays(scene, wish) }), {
    kind: 'leave',
    entryId: id,
  });
}

function noVisits(scene: Scene): Reply {
  return say(scene.texts('noVisits'), [bookChoice(scene)]);
}

function listed(scene: Scene, visits: readonly BookingView[]): Reply {
  const { texts } = scene;
  const lines = visits.map((visit) => lineOf(scene, visit));
  const text = [texts('visits', { count: visits.length }), ...lines].join('\n');
  const movable = visits.filter((visit) => mayMove(scene, visit));
  const choices = [
    ...visits.map((visit) => cancelChoice(scene, visit)),
    ...movable.map((visit) => moveChoice(scene, visit)),
  ];
  const cards = visits.map((visit, place) =>
    visitCard(scene, visit, { key: 'visitLine', says: lines[place] ?? '' }, [
      ...(movable.includes(visit) ? [moveChoice(scene, visit)] : []),
      cancelChoice(scene, visit),
    ]),
  );
  const unpaid = visits.find(
    (visit) => visit.status === 'awaiting-payment' && visit.checkout && !isAtBank(visit),
  );
  if (!unpaid?.checkout) return { ...say(text, choices), cards };
  const label = payLabel(scene, unpaid);
  return { ...sayWithLink(text, { url: unpaid.checkout.url, label }, choices), cards };
}

function lineOf(scene: Scene, visit: BookingView): string {
  const { texts } = scene;
  const line = texts('visitLine', visitParts(scene, visit));
  if (isAtBank(visit)) return texts('visitProcessing', { line });
  if (!isUnpaid(visit) || !visit.heldUntil) return line;
  return texts('visitUnpaid', { line, until: timeWords(texts, visit.heldUntil, visit.timeZone) });
}

function bookChoice({ texts }: Scene) {
  return choice(texts('button.errand.book'), { kind: 'go', errand: 'book' });
}
