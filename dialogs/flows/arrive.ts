import type { BookingView, CheckInRefusal } from '../../api/contract.ts';
import { ask } from '../ask.ts';
import { localDay } from '../days.ts';
import { asideAboutVisit } from '../memory.ts';
import { say } from '../reply.ts';
import type { Scene } from '../scene.ts';
import { whenWords } from '../texts/wording.ts';
import type { Flow, Memory, Reply } from '../types.ts';
import { phones } from './phones.ts';
import { answeredAside } from './remind.ts';
import { errandChoice } from './small-talk.ts';
import { payReply } from './summary.ts';
import { guestsVisit, visitInShort } from './visit.ts';
import { welcomed } from './welcomed.ts';

/** "I'm here": the guest's visit of today is checked in, as the code would. */
export function* arrive(scene: Scene, memory: Memory): Flow {
  const visits = yield* ask({ kind: 'upcoming-visits' });
  const [next] = visits;
  if (!next)
    return answeredAside(scene, memory, [say(scene.texts('noVisits'), [errandChoice(scene, 'book')])]);
  const today = visits.filter((visit) => isToday(scene, visit));
  const meant = today.find(({ status }) => status === 'confirmed') ?? today[0] ?? next;
  return yield* arriveFor(scene, memory, meant);
}

/** The same for a visit that was chosen. */
export function* arriveChosen(scene: Scene, memory: Memory, bookingId: string): Flow {
  const visit = yield* guestsVisit(scene, bookingId);
  if (!visit) return answeredAside(scene, memory, [say(scene.texts('noVisits'))]);
  return yield* arriveFor(scene, memory, visit);
}

function* arriveFor(scene: Scene, memory: Memory, visit: BookingView): Flow {
  const known = asideAboutVisit(memory, visit.id);
  const outcome = yield* ask({ kind: 'arrive', bookingId: visit.id });
  const reply = outcome.ok ? welcomed(scene, outcome.booking) : refused(scene, visit, outcome.reason);
  return answeredAside(scene, known, [reply]);
}

function isToday({ situation }: Scene, { startsAt, timeZone }: BookingView): boolean {
  return localDay(startsAt, timeZone) === localDay(situation.now, timeZone);
}

function refused(scene: Scene, visit: BookingView, reason: CheckInRefusal): Reply {
  const { texts } = scene;
  const what = visitInShort(scene, visit);
  switch (reason) {
    case 'already-used':
      return say(texts('arrivedAlready', { what }));
    case 'not-paid':
      return payReply(scene, visit, texts('arrivedUnpaid', { what }));
    case 'too-early':
      return say(
        texts('arrivedEarly', { what, from: whenWords(texts, opensAt(scene, visit), visit.timeZone) }),
      );
    default:
      return say(texts('arrivedNot', { what, phones: phones(scene, visit.locationId) }), [
        errandChoice(scene, 'human'),
      ]);
  }
}

function opensAt({ situation }: Scene, { startsAt }: BookingView): string {
  const early = situation.house.tenant.policy.checkInOpensMinutes * 60_000;
  return new Date(Date.parse(startsAt) - early).toISOString();
}
