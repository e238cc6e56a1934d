import { ask, ended, type Step } from './ask.ts';
import { readChoice } from './choices.ts';
import { arrive } from './flows/arrive.ts';
import { attend } from './flows/attend.ts';
import { changeDetails, tellAddress, tellCode } from './flows/booked-visit.ts';
import { calendarLink } from './flows/calendar.ts';
import { feedback, feedbackEnds, starsIn, takeOpinion, takeRating, takeStars } from './flows/feedback.ts';
import { askToForget, forgetMe } from './flows/forget-me.ts';
import { goOnAsked, goOnHere } from './flows/go-on-here.ts';
import { handOver } from './flows/hand-over.ts';
import { askLanguage } from './flows/language.ts';
import { answerLink, offerLinkCode, undoLink } from './flows/link-chats.ts';
import { startMessages, stopMessages } from './flows/message-wishes.ts';
import { leaveList, myVisits } from './flows/my-visits.ts';
import { takeOffers } from './flows/offers.ts';
import { isTooLarge, planByPerson } from './flows/party.ts';
import { phones } from './flows/phones.ts';
import { charges, receipts } from './flows/receipts.ts';
import { answeredAside, notPaidYet, reminded } from './flows/remind.ts';
import { lateByWords, runningLate } from './flows/running-late.ts';
import { errandChoice } from './flows/small-talk.ts';
import { withBanks } from './flows/under-way.ts';
import { say } from './reply.ts';
import { hears, plans } from './said.ts';
import type { Said, Scene } from './scene.ts';
import { spanWords } from './texts/wording.ts';
import type { Flow, Memory, Turned } from './types.ts';
import { saysClearYes } from './understand/clear-yes.ts';
import { readDelay, saysSpan } from './understand/delay.ts';
import { type Rating, readRating } from './understand/rating.ts';
import { asksForIt, bareNumber, isOfSomeoneElse, isQuestion } from './understand/short-answers.ts';
import type { Act } from './understand/types.ts';

/** Stars that nobody asked for in this chat go to a visit no longer ago. */
const ratedWithinDays = 7;

/** What a guest asks for beside booking, or answers about it; null when the message is about neither. */
export function sideErrand(scene: Scene, memory: Memory, said: Said): Flow | null {
  return answerToErrand(scene, memory, said) ?? errandIn(scene, memory, said);
}

function errandIn(scene: Scene, memory: Memory, said: Said): Flow | null {
  if (said.says('leave-waiting')) return leaveList(scene, memory);
  if (said.says('off-the-list')) return offTheList(scene, memory, said);
  if (said.says('forget-me') || said.says('erase-all')) return ended(askToForget(scene, memory));
  if (said.says('no-offers')) return takeOffers(scene, memory, false);
  // "Write to me when something is free" is for the waiting list.
  if (said.says('offers-please') && !said.says('tell-me')) return takeOffers(scene, memory, true);
  if (hears(said, 'stop')) return stopMessages(scene, memory, said);
  if (said.says('start-messages')) return startMessages(scene, memory);
  if (hears(said, 'human'))
    return memory.draft && isTooLarge(scene, memory.draft)
      ? planByPerson(scene, memory, memory.draft)
      : handOver(scene, memory, 'asked');
  if (said.says('language')) return ended(askLanguage(scene, memory));
  if (said.says('see-visits')) return myVisits(scene, memory);
  if (said.says('charged') && !isUpset(scene, said)) return charges(scene, memory);
  if (said.says('receipt')) return receipts(scene, memory);
  if (said.says('calendar-link')) return calendarLink(scene, memory);
  if (said.says('my-code')) return tellCode(scene, memory);
  if (said.says('not-me')) return undoLink(scene, memory, null);
  if (said.says('go-on')) return goOnAsked(scene, memory);
  if (asksForReminder(said)) return ended(reminders(scene, memory));
  if (said.says('link-chats')) return offerLinkCode(scene, memory);
  if (said.says('my-details')) return ended(changeDetails(scene, memory));
  if (asksForAddress(said)) return tellAddress(scene, memory, said);
  if (said.says('here')) return arrive(scene, memory);
  if (said.says('what-if') && said.says('running-late')) return ended(ifLate(scene, memory));
  if (said.says('got-payment')) return paymentSeen(scene, memory);
  if (isLate(scene, memory, said)) return runningLate(scene, memory, said);
  if (isUpset(scene, said)) return handOver(scene, memory, 'unhappy');
  if (said.says('attends')) return attend(scene, memory, null);
  return said.says('feedback') ? feedback(scene, memory) : null;
}

/** Who waits for something means that list; anybody else that of those who are written to. */
function* offTheList(scene: Scene, memory: Memory, said: Said): Flow {
  const waits = (yield* ask({ kind: 'waitlist' })).length > 0;
  return yield* waits ? leaveList(scene, memory) : stopMessages(scene, memory, said);
}

/** "A reminder on WhatsApp, too" wants no chats linked. */
function asksForReminder(said: Said): boolean {
  return said.says('reminder') && !(hears(said, 'book') && plansVisit(said)) && !hears(said, 'cancel');
}

/** They come by the house's rules, to everybody: there is nothing to be set. */
function reminders(scene: Scene, memory: Memory): Turned {
  const { texts, situation } = scene;
  const hours = situation.house.tenant.policy.reminderHours ?? [];
  const spans = hours.toSorted((one, other) => other - one).map((lead) => spanWords(texts, lead * 60));
  const text =
    hours.length === 0 ? texts('noReminders') : texts('remindersCome', { when: texts.list(spans) });
  return answeredAside(scene, memory, [say(text, [errandChoice(scene, 'visits')])]);
}

/** Asked beforehand: nobody at the desk is told of a delay that may never be. */
function ifLate(scene: Scene, memory: Memory): Turned {
  const text = scene.texts('ifLate', { phones: phones(scene, memory.draft?.locationId ?? null) });
  return answeredAside(scene, memory, [say(text)]);
}

/** With a time still waiting for its payment that is what is asked about; else what is with a bank, and what was paid, is told. */
function* paymentSeen(scene: Scene, memory: Memory): Flow {
  if (memory.question === 'pay' && scene.open) return notPaidYet(scene, memory);
  return (yield* withBanks(scene, memory)) ?? (yield* receipts(scene, memory));
}

/** "Where is it?", with no house named and nothing else wished for. */
function asksForAddress(said: Said): boolean {
  const { location, acts } = said.understood;
  const others: readonly Act[] = ['book', 'search', 'hours', 'price', 'duration', 'help'];
  return hears(said, 'location') && location === null && !acts.some((act) => others.includes(act));
}

/** Late for a visit that is booked; with one on the table "an hour later" is when that is to be. */
function isLate({ situation }: Scene, { draft }: Memory, said: Said): boolean {
  if (!said.says('running-late')) return false;
  if (said.says('late-for-visit')) return true;
  const { time, treatment, laterMinutes } = said.understood;
  if (laterMinutes !== null && draft !== null) return false;
  if (time === null) return true;
  // "Ten minutes late for my three o'clock": the hour is the visit's, where nothing is asked for at it.
  const asksFor = treatment !== null || draft !== null || hears(said, 'move') || hears(said, 'book');
  return !asksFor && readDelay(said.text, situation.locale) !== null;
}

/** Answers to the questions that these errands leave open. */
function answerToErrand(scene: Scene, memory: Memory, said: Said): Flow | null {
  const closed: Memory = { ...memory, question: null, choices: [] };
  switch (memory.question) {
    case 'stars':
      return answerWithStars(scene, memory, said);
    case 'opinion':
      return isOpinion(scene, memory, said) ? takeOpinion(scene, memory, said) : null;
    case 'late': {
      const minutes = minutesSaid(scene, said);
      if (minutes !== null) return lateByWords(scene, memory, minutes);
      return hears(said, 'deny') ? ended(allRight(scene, closed)) : null;
    }
    case 'forget':
      if (saysClearYes(said.text, 'delete')) return forgetMe(scene, memory, true);
      if (hears(said, 'deny') || hears(said, 'cancel') || said.says('not-agreed'))
        return forgetMe(scene, memory, false);
      // A yes with more in it is not enough for what cannot be undone.
      return hears(said, 'affirm') && !isErrand(said) ? ended(reminded(scene, memory)) : null;
    case 'link':
      return answerToLink(scene, memory, said);
    case 'go-on':
      return answerToGoOn(scene, memory, said);
    default:
      return null;
  }
}

function answerToGoOn(scene: Scene, memory: Memory, said: Said): Flow | null {
  const asked = memory.choices.map(({ id }) => readChoice(id)).find((pick) => pick?.kind === 'go-on');
  if (asked?.kind !== 'go-on' || isErrand(said) || plans(said.understood)) return null;
  if (hears(said, 'affirm') || said.says('go-on')) return goOnHere(scene, memory, asked.conversationId);
  return hears(said, 'deny') ? ended(allRight(scene, { ...memory, question: null, choices: [] })) : null;
}

/** A bare yes is meant: the question says what it leads to, and it can be undone. */
function answerToLink(scene: Scene, memory: Memory, said: Said): Flow | null {
  const asked = memory.choices.map(({ id }) => readChoice(id)).find((pick) => pick?.kind === 'link');
  if (asked?.kind !== 'link' || isErrand(said)) return null;
  const no = hears(said, 'deny') || said.says('not-agreed') || said.says('not-me');
  if (no) return answerLink(scene, memory, asked.codeId, false);
  const yes = hears(said, 'affirm') && !isQuestion(said.text, scene.situation.locale);
  return yes || said.says('link-chats') ? answerLink(scene, memory, asked.codeId, true) : null;
}

/** "15", "about ten minutes": by how much, and nothing that is asked for. */
function minutesSaid({ situation }: Scene, said: Said): number | null {
  const { text, understood } = said;
  const { locale } = situation;
  if (isErrand(said) || isQuestion(text, locale)) return null;
  // "About 20" is heard as an hour as well.
  const bare = bareNumber(text, locale) !== null;
  const plans = (understood.treatment ?? understood.date ?? understood.time) !== null;
  return bare || (!plans && saysSpan(text, locale)) ? readDelay(text, locale) : null;
}

/** What may go with the stars. A wish, a question or another errand is heard as such. */
function isOpinion(scene: Scene, memory: Memory, said: Said): boolean {
  const { text, understood, says } = said;
  const { locale } = scene.situation;
  if (isErrand(said) || says('start-messages') || says('here') || text.trim().endsWith('?')) return false;
  if (isQuestion(text, locale) && understood.acts.some((act) => questions.includes(act))) return false;
  if (isLate(scene, memory, said) && !isOfSomeoneElse(text, locale)) return false;
  const { date, time, timeRange } = understood;
  const few = text.trim().split(/\s+/).length <= mostWordsOfPlan;
  return !few || (date ?? time ?? timeRange) === null;
}

function answerWithStars(scene: Scene, memory: Memory, said: Said): Flow | null {
  const answers = !isErrand(said) && !isQuestion(said.text, scene.situation.locale);
  const stars = answers ? starsIn(said.text, scene.situation.locale) : null;
  if (stars !== null && memory.bookingId) return takeStars(scene, memory, memory.bookingId, stars);
  if (isUpset(scene, said)) return handOver(scene, { ...memory, question: null, choices: [] }, 'unhappy');
  // Glad, without a number: the question for one stays.
  if (said.says('no-complaint')) return ended(reminded(scene, memory));
  if (!hears(said, 'deny')) return null;
  return feedbackEnds(scene, memory, [say(scene.texts('hereIfNeeded'))]);
}

// "5, everything was lovely", where stars were asked for.
function leadingStars(text: string): number | null {
  const first = /^\s*([1-5])(?: ?\/ ?5)?\s*[,;:!.–-]+\s*\p{L}/u.exec(text)?.[1];
  return first ? Number(first) : null;
}

/** "5" or "★★★★" out of nothing: an answer to the question that came after a visit. */
export function* starsOutOfNothing(scene: Scene, memory: Memory, said: Said): Step<Turned | null> {
  const bare =
    memory.question === null && memory.draft === null && /^(?:[\s1-5★⭐🌟]|\ufe0f)+$/u.test(said.text);
  const stars = bare ? starsIn(said.text, scene.situation.locale) : null;
  if (stars === null) return null;
  const [last] = yield* ask({ kind: 'past-visits', days: ratedWithinDays });
  return last ? yield* takeStars(scene, memory, last.id, stars) : null;
}

/** "5 stars, Femke was wonderful": of the visit they were asked for, else of the last one. */
export function* starsWithWords(scene: Scene, memory: Memory, said: Said): Step<Turned | null> {
  if (memory.question === 'opinion' || memory.question === 'name' || memory.question === 'for-name')
    return null;
  const rating = starsGiven(scene, memory, said);
  if (!rating) return null;
  const asked = memory.question === 'stars' ? memory.bookingId : null;
  const [last] = asked === null ? yield* ask({ kind: 'past-visits', days: ratedWithinDays }) : [];
  const bookingId = asked ?? last?.id ?? null;
  if (bookingId === null) return null;
  const { stars, remarks } = rating;
  if (remarks) return yield* takeRating(scene, memory, said, { bookingId, stars });
  return yield* takeStars(scene, memory, bookingId, stars);
}

function starsGiven({ situation }: Scene, { question }: Memory, said: Said): Rating | null {
  if (isErrand(said)) return null;
  const { text } = said;
  const rating = readRating(text, situation.locale);
  const asked = question === 'stars' && !isQuestion(text, situation.locale);
  const leading = rating === null && asked ? leadingStars(text) : null;
  return leading === null ? rating : { stars: leading, remarks: true };
}

const questions: readonly Act[] = ['ask', 'price', 'hours', 'location', 'duration', 'search'];

/** "Tomorrow at 5" is a plan; in a longer opinion a day or an hour is only told of. */
const mostWordsOfPlan = 4;

const errands: readonly Act[] = ['book', 'cancel', 'move', 'my-visits', 'stop', 'human', 'help'];

function isErrand({ understood }: Said): boolean {
  return understood.acts.some((act) => errands.includes(act));
}

/** Let down or angry, and about nothing that a booking could mend. */
function isUpset(scene: Scene, said: Said): boolean {
  if (!said.says('unhappy')) return false;
  return tellsOfVisit(scene, said) || (!plansVisit(said) && !isErrand(said));
}

/** "The massage yesterday was awful": its day and its treatment are no wish. */
function tellsOfVisit({ today, situation }: Scene, { text, understood, says }: Said): boolean {
  const { acts, date, dateRange, time, timeRange } = understood;
  if (acts.some((act) => act !== 'book' && errands.includes(act))) return false;
  if (date !== null) return date < today;
  return says('it-was') && (dateRange ?? time ?? timeRange) === null && !asksForIt(text, situation.locale);
}

function plansVisit({ understood }: Said): boolean {
  const { treatment, date, dateRange, time, timeRange } = understood;
  return (treatment ?? date ?? dateRange ?? time ?? timeRange) !== null;
}

function allRight(scene: Scene, memory: Memory): Turned {
  return answeredAside(scene, memory, [say(scene.texts('hereIfNeeded'))]);
}
