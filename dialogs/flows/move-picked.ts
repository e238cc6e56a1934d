import type { BookingView, MoveOutcome } from '../../api/contract.ts';
import { ask } from '../ask.ts';
import type { MoveStart, MoveSure } from '../choices.ts';
import { choice, readChoice } from '../choices.ts';
import { localDay } from '../days.ts';
import { locationOf, therapistOf, zoneOf } from '../house.ts';
import { aboutVisit, emptyDraft, finished, leaveMove, turned, withDraft } from '../memory.ts';
import { partsOfDraft } from '../parts.ts';
import { say } from '../reply.ts';
import type { Scene } from '../scene.ts';
import { onDay, timeWords, whenWords } from '../texts/wording.ts';
import type { BookingDraft, Flow, Memory, Turned } from '../types.ts';
import { isGone, isUnpaid } from '../visit-status.ts';
import { backToErrand } from './back-to-errand.ts';
import { because } from './lead.ts';
import { cannotMove, inMove } from './move-visit.ts';
import { withTime } from './moving.ts';
import { nextQuestion } from './next-question.ts';
import { cancellationWords } from './payment-words.ts';
import { answeredAside } from './remind.ts';
import { sentences } from './slot-list.ts';
import { guestsVisit, visitInShort, visitParts } from './visit.ts';

/** A new time for a visit was picked: it is asked about once, since the old time is given up for it. */
export function* askMove(scene: Scene, memory: Memory, pick: MoveStart): Flow {
  const visit = yield* guestsVisit(scene, pick.bookingId);
  if (!visit || (isGone(visit) && !mayChoose(scene, visit))) return gone(scene, memory, visit);
  const zone = zoneOf(scene.situation.house, pick.locationId);
  const about = inMove(memory, visit);
  const draft = withTime(about.draft ?? emptyDraft, pick, zone);
  if (Date.parse(pick.startsAt) <= Date.parse(scene.situation.now))
    return yield* notThen(scene, about, pick, 'in-the-past');
  const { texts } = scene;
  const text = isSame(visit, pick)
    ? texts('movesNowhere', { what: visitInShort(scene, visit) })
    : sentences(
        lateFeeWords(scene, visit, pick),
        texts('shallIMoveTo', { what: visitInShort(scene, visit), when: whenWhoWhere(scene, visit, pick) }),
      );
  const choices = [
    ...(isSame(visit, pick)
      ? []
      : [choice(texts('button.moveIt'), { ...pick, kind: 'move-sure', version: visit.version })]),
    choice(texts('button.anotherDay'), { kind: 'more', more: 'days' }),
    choice(texts('button.keepAsItIs'), { kind: 'keep', bookingId: visit.id }),
  ];
  return turned(withDraft(about, draft), 'move', [say(text, choices)]);
}

/** A new time so near that cancelling it would cost what it does not cost now: said before it is agreed to. */
function lateFeeWords(scene: Scene, visit: BookingView, { startsAt }: MoveStart): string {
  const { freeCancellationHours, lateFeePercent } = visit.terms;
  const freeUntil = (start: string): number => Date.parse(start) - freeCancellationHours * 3_600_000;
  const now = Date.parse(scene.situation.now);
  const worse = lateFeePercent > 0 && freeUntil(startsAt) <= now && freeUntil(visit.startsAt) > now;
  return worse ? cancellationWords(scene, { ...visit, startsAt }) : '';
}

/** The guest is sure: the new time is claimed before the old one goes back. Of a changed visit it is asked again. */
export function* moveForSure(scene: Scene, memory: Memory, pick: MoveSure): Flow {
  const visit = yield* guestsVisit(scene, pick.bookingId);
  if (!visit || (isGone(visit) && !mayChoose(scene, visit))) return gone(scene, memory, visit);
  if (visit.version !== pick.version) return yield* askMove(scene, memory, pick);
  const { bookingId, startsAt, locationId, therapistId } = pick;
  const genders = gendersMeant(scene, inMove(memory, visit).draft ?? emptyDraft, pick);
  const move = { bookingId, startsAt, locationId, therapistId, genders };
  const outcome = yield* ask({ kind: 'move-booking', move });
  if (!outcome.ok) return yield* notMoved(scene, memory, { visit, pick, reason: outcome.reason });
  return yield* moved(scene, memory, visit, outcome.booking);
}

/** As it is wished now: whoever chose somebody by name, whom they saw offered, no longer wishes otherwise of the first. */
function gendersMeant({ situation }: Scene, draft: BookingDraft, { therapistId }: MoveStart) {
  const chosen = therapistOf(situation.house, therapistId)?.gender ?? null;
  return partsOfDraft(draft).map(({ gender }, place) =>
    place === 0 && chosen !== null && gender !== chosen ? null : gender,
  );
}

/** A yes typed to "Move it to …?" */
export function* moveAgreed(scene: Scene, memory: Memory): Flow {
  const sure = memory.choices.map(({ id }) => readChoice(id)).find((picked) => picked?.kind === 'move-sure');
  if (sure?.kind === 'move-sure') return yield* moveForSure(scene, memory, sure);
  return yield* nextQuestion(scene, memory, memory.draft ?? emptyDraft);
}

// The code of the old time is void: the new one comes with the notice of the move, before or after this.
function* moved(scene: Scene, memory: Memory, before: BookingView, visit: BookingView): Flow {
  const { texts } = scene;
  // It was being booked until its time went back: with another time that is done.
  if (isGone(before) && memory.bookingId === visit.id && !scene.open)
    return finished(aboutVisit(memory, visit.id), [say(texts('movedNewCode'))]);
  const { when, who } = visitParts(scene, visit);
  // A booked visit is told again as it is now, with its new code: once is enough.
  const text = isUnpaid(visit) ? texts('moved', { when: `${when} ${who}` }) : texts('movedNewCode');
  return yield* backToErrand(scene, aboutVisit(leaveMove(memory), visit.id), [say(text)]);
}

interface NotMoved {
  readonly visit: BookingView;
  readonly pick: MoveStart;
  readonly reason: Exclude<MoveOutcome, { ok: true }>['reason'];
}

function* notMoved(scene: Scene, memory: Memory, { visit, pick, reason }: NotMoved): Flow {
  switch (reason) {
    case 'slot-taken':
    case 'no-such-slot':
    case 'in-the-past':
      return yield* notThen(scene, inMove(memory, visit), pick, reason);
    case 'too-late':
    case 'too-often': {
      const terms = yield* ask({ kind: 'move-terms', bookingId: visit.id });
      return cannotMove(scene, leaveMove(memory), visit, terms);
    }
    case 'hold-ended':
      return mayChoose(scene, visit)
        ? moneyGone(scene, memory, visit)
        : cannotMove(scene, leaveMove(memory), visit, null);
    default:
      return cannotMove(scene, leaveMove(memory), visit, null);
  }
}

/** Somebody was faster, or the time has passed: what is free near it is shown at once. */
function* notThen(scene: Scene, memory: Memory, pick: MoveStart, reason: NotMoved['reason']): Flow {
  const { texts, situation, today } = scene;
  const zone = zoneOf(situation.house, pick.locationId);
  const day = localDay(pick.startsAt, zone);
  const when = `${timeWords(texts, pick.startsAt, zone)} ${onDay(texts, day, today)}`;
  const why = reason === 'in-the-past' ? texts('slotPassed', { when }) : texts('justTaken', { when });
  const draft = withTime(memory.draft ?? emptyDraft, pick, zone);
  const dates = day < today ? { date: null, dateRange: { from: today, to: null } } : {};
  return yield* nextQuestion(scene, memory, { ...draft, ...dates }, because(why));
}

/** Its money came too late for its time, and is good for another. */
function mayChoose({ situation }: Scene, { rebookUntil }: BookingView): boolean {
  return Boolean(rebookUntil && Date.parse(rebookUntil) > Date.parse(situation.now));
}

/** The money that was good for another time was given back, all or some of it, while the guest was choosing. */
function moneyGone(scene: Scene, memory: Memory, visit: BookingView): Turned {
  const { texts } = scene;
  const text = texts('moneyGoneBack', { what: visitInShort(scene, visit) });
  const again = choice(texts('button.lookAgain'), { kind: 'again', bookingId: visit.id });
  return finished(aboutVisit(memory, visit.id), [say(text, [again])]);
}

function gone(scene: Scene, memory: Memory, visit: BookingView | null) {
  const text = visit
    ? scene.texts('alreadyCancelled', { what: visitInShort(scene, visit) })
    : scene.texts('nothingToMove');
  return answeredAside(scene, leaveMove(memory), [say(text)]);
}

function isSame(visit: BookingView, pick: MoveStart): boolean {
  return (
    Date.parse(visit.startsAt) === Date.parse(pick.startsAt) &&
    visit.locationId === pick.locationId &&
    (pick.therapistId === null || visit.items.some(({ therapistId }) => therapistId === pick.therapistId))
  );
}

function whenWhoWhere({ texts, situation }: Scene, visit: BookingView, pick: MoveStart): string {
  const { house } = situation;
  const hands = therapistOf(house, pick.therapistId);
  const place = pick.locationId === visit.locationId ? null : locationOf(house, pick.locationId);
  return [
    whenWords(texts, pick.startsAt, zoneOf(house, pick.locationId)),
    hands ? texts('withName', { name: hands.name }) : '',
    place ? texts('atPlace', { place: place.name }) : '',
  ]
    .filter((part) => part !== '')
    .join(' ');
}
