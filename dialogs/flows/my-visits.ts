import type { BookingView } from '../../api/contract.ts';
import { ask } from '../ask.ts';
import { choice } from '../choices.ts';
import { aboutVisit } from '../memory.ts';
import { say, sayWithLink } from '../reply.ts';
import type { Scene } from '../scene.ts';
import { timeWords } from '../texts/wording.ts';
import type { Flow, Memory, Reply } from '../types.ts';
import { isUnpaid } from '../visit-status.ts';
import { cancelChoice } from './cancel-visit.ts';
import { phones } from './phones.ts';
import { answeredAside } from './remind.ts';
import { price } from './summary.ts';
import { visitInShort, visitParts } from './visit.ts';

const mostShown = 5;

/** The guest's coming visits, with what can be done about them. A running booking waits. */
export function* myVisits(scene: Scene, memory: Memory): Flow {
  const visits = yield* ask({ kind: 'upcoming-visits' });
  const [first] = visits;
  if (!first) return answeredAside(scene, memory, [noVisits(scene)]);
  const known = memory.draft ? memory : aboutVisit(memory, first.id);
  return answeredAside(scene, known, [listed(scene, visits.slice(0, mostShown))]);
}

/** "Move my visit": a paid one is moved by a person for now; cancelling and booking anew is offered. */
export function* moveVisit(scene: Scene, memory: Memory): Flow {
  const visits = yield* ask({ kind: 'upcoming-visits' });
  const [first] = visits;
  const { texts } = scene;
  if (!first) return answeredAside(scene, memory, [say(texts.nothingToMove, [bookChoice(scene)])]);
  const text = texts.cannotMoveYet(visitInShort(scene, first), phones(scene, first.locationId));
  const choices = [
    ...visits.slice(0, mostShown).map((visit) => cancelChoice(scene, visit)),
    bookChoice(scene),
  ];
  return answeredAside(scene, memory, [say(text, choices)]);
}

function noVisits(scene: Scene): Reply {
  return say(scene.texts.noVisits, [bookChoice(scene)]);
}

function listed(scene: Scene, visits: readonly BookingView[]): Reply {
  const { texts } = scene;
  const lines = visits.map((visit) => lineOf(scene, visit));
  const text = [texts.visits(visits.length), ...lines].join('\n');
  const choices = visits.map((visit) => cancelChoice(scene, visit));
  const unpaid = visits.find((visit) => visit.status === 'awaiting-payment' && visit.checkout);
  if (!unpaid?.checkout) return say(text, choices);
  return sayWithLink(
    text,
    { url: unpaid.checkout.url, label: texts.button.pay(price(scene, unpaid)) },
    choices,
  );
}

function lineOf(scene: Scene, visit: BookingView): string {
  const { texts } = scene;
  const line = texts.visitLine(visitParts(scene, visit));
  if (!isUnpaid(visit) || !visit.heldUntil) return line;
  return texts.visitUnpaid(line, timeWords(texts, visit.heldUntil, visit.timeZone));
}

function bookChoice({ texts }: Scene) {
  return choice(texts.button.errand.book, { kind: 'go', errand: 'book' });
}
