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
import { moveChoice } from './move-visit.ts';
import { mayMove } from './moving.ts';
import { due } from './payment-words.ts';
import { answeredAside } from './remind.ts';
import { visitParts } from './visit.ts';

const mostShown = 5;

/** The guest's coming visits, with what can be done about them. A running booking waits. */
export function* myVisits(scene: Scene, memory: Memory): Flow {
  const visits = yield* ask({ kind: 'upcoming-visits' });
  const [first] = visits;
  if (!first) return answeredAside(scene, memory, [noVisits(scene)]);
  const known = memory.draft ? memory : aboutVisit(memory, first.id);
  return answeredAside(scene, known, [listed(scene, visits.slice(0, mostShown))]);
}

function noVisits(scene: Scene): Reply {
  return say(scene.texts.noVisits, [bookChoice(scene)]);
}

function listed(scene: Scene, visits: readonly BookingView[]): Reply {
  const { texts } = scene;
  const lines = visits.map((visit) => lineOf(scene, visit));
  const text = [texts.visits(visits.length), ...lines].join('\n');
  const movable = visits.filter((visit) => mayMove(scene, visit));
  const choices = [
    ...visits.map((visit) => cancelChoice(scene, visit)),
    ...movable.map((visit) => moveChoice(scene, visit)),
  ];
  const unpaid = visits.find((visit) => visit.status === 'awaiting-payment' && visit.checkout);
  if (!unpaid?.checkout) return say(text, choices);
  return sayWithLink(
    text,
    { url: unpaid.checkout.url, label: texts.button.pay(due(scene, unpaid)) },
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
