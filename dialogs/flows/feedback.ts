import type { BookingView, Choice, Id } from '../../api/contract.ts';
import { ask } from '../ask.ts';
import { choice } from '../choices.ts';
import { aboutVisit, asideAboutVisit, finished, turned } from '../memory.ts';
import { say } from '../reply.ts';
import type { Said, Scene } from '../scene.ts';
import type { Flow, Memory, Reply, Turned } from '../types.ts';
import { bareNumber } from '../understand/short-answers.ts';
import { backToErrand } from './back-to-errand.ts';
import { handOver } from './hand-over.ts';
import { answeredAside } from './remind.ts';
import { errandChoice } from './small-talk.ts';
import { thanksAndTip } from './tip.ts';
import { guestsVisit, visitInShort } from './visit.ts';

/** A visit longer ago than this is not asked about. */
const askedWithinDays = 30;

/** So few stars are for a person to answer, at once. */
const unhappyUpTo = 2;

const longestWords = 1000;

/** "I'd like to leave a review": of the last visit, stars first. */
export function* feedback(scene: Scene, memory: Memory): Flow {
  const [last] = yield* ask({ kind: 'past-visits', days: askedWithinDays });
  if (!last)
    return answeredAside(scene, memory, [say(scene.texts('noPastVisit'), [errandChoice(scene, 'human')])]);
  return askStars(scene, memory, last);
}

function askStars(scene: Scene, memory: Memory, visit: BookingView): Turned {
  const text = scene.texts('howWasIt', { what: visitInShort(scene, visit) });
  return turned({ ...aboutVisit(memory, visit.id), review: null }, 'stars', [
    say(text, starChoices(visit.id)),
  ]);
}

/** One to five stars, the best first. */
export function starChoices(bookingId: Id): Choice[] {
  return [5, 4, 3, 2, 1].map((stars) => choice('★'.repeat(stars), { kind: 'stars', bookingId, stars }));
}

/** How many stars a short answer gives: "5", "★★★★", "4 stars", "4/5"; null when it gives none. */
export function starsIn(text: string, locale: string): number | null {
  const drawn = text.match(/[★⭐🌟]/gu)?.length ?? 0;
  if (drawn >= 1 && drawn <= 5) return drawn;
  const stars = bareNumber(text.replace(/(?<=\d) ?\/ ?5\b/, ' '), locale) ?? 0;
  return stars >= 1 && stars <= 5 ? stars : null;
}

/**
 * Stars were given; few of them bring a person at once, else one line more is asked for. Given out of nothing while
 * something else is asked, a visit that is being booked say, they are thanked for and that question stays open.
 */
export function* takeStars(scene: Scene, memory: Memory, bookingId: Id, stars: number): Flow {
  const visit = yield* guestsVisit(scene, bookingId);
  const outcome =
    visit && (yield* ask({ kind: 'give-feedback', feedback: { bookingId, stars, words: null } }));
  if (!visit || !outcome?.ok)
    return answeredAside(scene, closed(memory), [say(scene.texts('feedbackNotNow'))]);
  const known = asideAboutVisit(memory, bookingId);
  // Their words go to the person: the bot is silent from here on.
  if (stars <= unhappyUpTo) return yield* handOver(scene, closed(known), 'unhappy');
  if (memory.question !== null && !asksForFeedback(memory))
    return answeredAside(scene, memory, [say(scene.texts('thanksForFeedback'))]);
  return turned({ ...known, review: { bookingId, stars } }, 'opinion', [say(scene.texts('anyWords'))]);
}

/**
 * Stars and what was to be said with them in one message; a question that was open for something else stays open. A complaint
 * beside any stars is one.
 */
export function* takeRating(
  scene: Scene,
  memory: Memory,
  said: Said,
  stars: { readonly bookingId: Id; readonly stars: number },
): Flow {
  const review = { ...stars, words: said.text.slice(0, longestWords) };
  const outcome = yield* ask({ kind: 'give-feedback', feedback: review });
  const complains = review.stars <= unhappyUpTo || said.says('unhappy');
  if (complains) return yield* handOver(scene, closed(memory), 'unhappy');
  if (!outcome.ok) return answeredAside(scene, closed(memory), [say(scene.texts('feedbackNotNow'))]);
  return yield* thanked(scene, memory, review);
}

/** The line that goes with the stars; a no is an answer, too. */
export function* takeOpinion(scene: Scene, memory: Memory, said: Said): Flow {
  const { review } = memory;
  if (!review) return finished(memory, [say(scene.texts('thanksForFeedback'))]);
  const praises = said.says('no-complaint');
  const declines = !praises && (said.understood.acts.includes('deny') || said.says('no-name'));
  if (!declines)
    yield* ask({ kind: 'give-feedback', feedback: { ...review, words: said.text.slice(0, longestWords) } });
  if (said.says('unhappy')) return yield* handOver(scene, closed(memory), 'unhappy');
  return yield* thanked(scene, memory, review);
}

/** What was going on before is gone on with; else a guest who was glad may leave a tip. */
function* thanked(
  scene: Scene,
  memory: Memory,
  review: { readonly bookingId: Id; readonly stars: number },
): Flow {
  if (memory.draft) return yield* feedbackEnds(scene, memory, [say(scene.texts('thanksForFeedback'))]);
  return yield* thanksAndTip(scene, closed(memory), review);
}

/** A visit that was being booked before the guest wanted to say how it was is gone on with. */
export function* feedbackEnds(scene: Scene, memory: Memory, replies: readonly Reply[]): Flow {
  const after = closed(memory);
  if (asksForFeedback(memory) && memory.draft) return yield* backToErrand(scene, after, replies);
  return answeredAside(scene, after, replies);
}

function asksForFeedback({ question }: Memory): boolean {
  return question === 'stars' || question === 'opinion';
}

function closed(memory: Memory): Memory {
  return { ...memory, review: null, ...(asksForFeedback(memory) ? { question: null, choices: [] } : {}) };
}
