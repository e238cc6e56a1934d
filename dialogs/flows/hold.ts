import type { BookingView, HoldOutcome, HoldRefusal, Id, Instant } from '../../api/contract.ts';
import type { Step } from '../ask.ts';
import { ask } from '../ask.ts';
import { choice } from '../choices.ts';
import { localDay } from '../days.ts';
import { peopleMeant, zoneOf } from '../house.ts';
import { aboutVisit, draftOf, turned, withDraft } from '../memory.ts';
import { type Hands, partsMeant } from '../parts.ts';
import { say } from '../reply.ts';
import type { Scene } from '../scene.ts';
import { onDay, timeWords, whenWords } from '../texts/wording.ts';
import type { BookingDraft, Flow, Memory, Turned } from '../types.ts';
import { withAddOns } from './add-on-offer.ts';
import { because } from './lead.ts';
import { nextQuestion } from './next-question.ts';
import { sentences } from './slot-list.ts';
import { changedSummary, kept, summary } from './summary.ts';

/** One exact start, wished for by a tap or in words. */
export interface Wish {
  readonly draft: BookingDraft;
  readonly locationId: Id;
  readonly startsAt: Instant;
  /** For the treatments in their order; those that are not named are in whose hands the draft wishes. */
  readonly hands: Hands;
}

/** Asks the service for the slot, in place of what this draft holds already. */
export function* hold(scene: Scene, wish: Wish): Step<HoldOutcome> {
  const { house } = scene.situation;
  const { draft, locationId, startsAt, hands } = wish;
  const parts = partsMeant(house, draft, hands);
  if (!parts) return { ok: false, reason: 'no-such-slot' };
  return yield* ask({
    kind: 'hold-slot',
    hold: {
      parts,
      people: peopleMeant(house, draft),
      locationId,
      startsAt,
      replaces: scene.open?.id ?? null,
      ...(draft.forName ? { forName: draft.forName } : {}),
    },
  });
}

/** The slot is kept: a web guest without a name is asked for it, then all is summed up. */
export function held(
  scene: Scene,
  memory: Memory,
  draft: BookingDraft,
  booking: BookingView,
  lead = '',
): Turned {
  const known = aboutVisit(withDraft(memory, draftOf(booking, draft)), booking.id);
  const { channel, guest } = scene.situation;
  if (draft.forName === '') return askForWhom(scene, known, booking, lead);
  if (channel === 'webchat' && guest.name === null && !memory.nameAsked) {
    const when = whenWords(scene.texts, booking.startsAt, booking.timeZone);
    const text = sentences(
      lead,
      scene.texts('keptNameFirst', { when, minutes: kept(scene, booking).minutes }),
      scene.texts('whatName'),
    );
    return turned(known, 'name', [say(text)]);
  }
  const reply =
    scene.open && lead === '' ? changedSummary(scene, scene.open, booking) : summary(scene, booking, lead);
  if (scene.open && lead === '') return turned(known, 'agree', [reply]);
  const offered = withAddOns(scene, known, reply);
  return turned(offered.memory, 'agree', [offered.reply]);
}

function askForWhom(scene: Scene, memory: Memory, booking: BookingView, lead: string): Turned {
  const when = whenWords(scene.texts, booking.startsAt, booking.timeZone);
  const first = scene.texts('keptNameFirst', { when, minutes: kept(scene, booking).minutes });
  return turned(memory, 'for-name', [say(sentences(lead, first, scene.texts('forWhatName')))]);
}

/** Somebody was faster, or the time has passed: says so and shows what is free at once. */
export function* notHeld(
  scene: Scene,
  memory: Memory,
  draft: BookingDraft,
  refused: { reason: HoldRefusal; startsAt: Instant },
): Flow {
  const { texts, situation } = scene;
  const zone = zoneOf(situation.house, draft.locationId);
  if (refused.reason === 'too-many-holds') {
    return turned(withDraft(memory, draft), null, [
      say(texts('tooManyHolds'), [choice(texts('button.errand.visits'), { kind: 'go', errand: 'visits' })]),
    ]);
  }
  const when = `${timeWords(texts, refused.startsAt, zone)} ${onDay(texts, localDay(refused.startsAt, zone), scene.today)}`;
  const passed = Date.parse(refused.startsAt) < Date.parse(situation.now);
  const why = passed ? texts('slotPassed', { when }) : texts('justTaken', { when });
  return yield* nextQuestion(scene, memory, stillToCome(scene, draft), because(why));
}

// A choice of last week: the same time of day, from today on.
function stillToCome({ today }: Scene, draft: BookingDraft): BookingDraft {
  if (draft.date === null || draft.date >= today) return draft;
  return { ...draft, date: null, dateRange: { from: today, to: null } };
}
