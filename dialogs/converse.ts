import type { Id } from '../api/contract.ts';
import { ask, type Step } from './ask.ts';
import { type Picked, readChoice } from './choices.ts';
import { agree } from './flows/agree.ts';
import { book } from './flows/book.ts';
import { bookedAtLength, changeBooked } from './flows/booked-visit.ts';
import { calledOff, cancel, cancelNamed, keepVisit, offeredBack } from './flows/cancel-visit.ts';
import { composing } from './flows/compose.ts';
import { starsIn } from './flows/feedback.ts';
import { takeBack } from './flows/hand-over.ts';
import { besideHealth, despair, healthTold } from './flows/health.ts';
import { houseQuestion } from './flows/house-questions.ts';
import { speak } from './flows/language.ts';
import { likeLastTime } from './flows/like-last-time.ts';
import { linkByNumber, takeLinkCode } from './flows/link-chats.ts';
import { stopped } from './flows/message-wishes.ts';
import { moveVisit } from './flows/move-visit.ts';
import { myVisits } from './flows/my-visits.ts';
import { nameGuest, nameOfVisitor, nameVisitor } from './flows/name-guest.ts';
import { helpChoices, notUnderstood } from './flows/not-understood.ts';
import { answerToOffers, withoutOffers } from './flows/offers.ts';
import { prices } from './flows/prices.ts';
import { release } from './flows/release.ts';
import { answeredAside, notPaidYet, reminded } from './flows/remind.ts';
import { sentences } from './flows/slot-list.ts';
import { asides, cannotAnswer, courtesies, explain } from './flows/small-talk.ts';
import { summary } from './flows/summary.ts';
import { answerToTip, withoutTip } from './flows/tip.ts';
import { keepingTold, proposed } from './flows/told-treatment.ts';
import { withBanks } from './flows/under-way.ts';
import { guestsVisit } from './flows/visit.ts';
import { asksToWaitForNothing, joinWaiting, waitMeant } from './flows/wait-for.ts';
import { followPick } from './follow-pick.ts';
import { hear } from './hear.ts';
import { emptyMemory, finished, turned } from './memory.ts';
import { lookAtPresent } from './present.ts';
import { say } from './reply.ts';
import { hears, plans } from './said.ts';
import type { Said, Scene } from './scene.ts';
import { sideErrand, starsOutOfNothing, starsWithWords } from './side-errands.ts';
import { staffErrand } from './staff-errands.ts';
import { inTheirLanguage } from './their-language.ts';
import type { Flow, Heard, Memory, Reply, Situation, Turned } from './types.ts';
import { withoutCardDetails } from './understand/card-details.ts';
import { linkCodeIn } from './understand/link-code.ts';
import { saysPhrase } from './understand/phrases/phrases-of.ts';
import { asksToHoldOn, isQuestion, isWish } from './understand/short-answers.ts';
import type { Act } from './understand/types.ts';
import { wantsToStartOver } from './understand/understand.ts';
import { sureOrNot, toNewerMessage } from './weighty-answers.ts';

/** Beyond this only the beginning of a message is read. */
const longestRead = 1000;

/** One message of a guest, answered: the whole conversation as a function of what is remembered and found. */
export function* converse(situation: Situation, memory: Memory, heard: Heard): Flow {
  const spoken = yield* inTheirLanguage(situation, memory, heard);
  const { scene, memory: present } = yield* lookAtPresent(spoken.situation, spoken.memory);
  if (situation.withPerson) return yield* besidePerson(scene, present, heard);
  if (spoken.asked) return yield* speak(scene, present, spoken.asked);
  const turn = yield* answer(scene, present, heard);
  yield* giveBack(scene, present, turn.memory);
  const card = heard.kind === 'text' ? withoutCardDetails(heard.text).found : null;
  return card === null ? turn : withCardWarning(scene, turn, card);
}

/** A slot that the conversation turned away from, to another visit say, goes back to others at once. */
function* giveBack({ situation, open }: Scene, before: Memory, { draft }: Memory): Step<void> {
  if (open?.status !== 'held' || draft?.bookingId === open.id) return;
  const left = yield* guestsVisit({ situation }, open.id);
  if (left?.status === 'held') yield* release(left, before.draft);
}

function* answer(scene: Scene, present: Memory, heard: Heard): Flow {
  const lost = despair(scene, present, heard);
  if (lost) return yield* lost;
  const health = healthTold(scene, present, withoutCard(heard));
  if (!health) return yield* answerWords(scene, present, heard);
  return yield* besideHealth(scene, present, health, (rest) => answerWords(scene, present, rest));
}

function* answerWords(scene: Scene, asked: Memory, heard: Heard): Flow {
  if (heard.kind === 'contact')
    return yield* linkByNumber(scene, withoutOffers(withoutTip(asked)), heard.phone);
  const said = hear(scene, asked, withoutCard(heard));
  const tip = answerToTip(scene, asked, withoutCard(heard), said);
  if (tip) return yield* tip;
  const offers = yield* answerToOffers(scene, asked, withoutCard(heard), said);
  if (offers) return offers;
  const present = withoutOffers(withoutTip(asked));
  if (!said.pick && wantsToStartOver(said.text, scene.situation.locale))
    return yield* startOver(scene, present);
  if (!said.pick && present.draft && said.says('erase-all'))
    return yield* startOver(scene, present, 'erased');
  if (isNothingBeside(heard, said)) return reminded(scene, present);
  const linkCode = said.pick ? null : linkCodeIn(said.text);
  if (linkCode !== null) return yield* takeLinkCode(scene, present, linkCode);
  const duty = staffErrand(scene, present, said);
  if (duty) return yield* duty;
  if (said.pick) return yield* followPick(scene, present, said.pick);
  if (
    !/[\p{L}\p{N}]/u.test(said.text) &&
    hears(said, 'unknown') &&
    starsIn(said.text, scene.situation.locale) === null
  )
    return wordless(scene, present);
  if (isLong(said) && hears(said, 'unknown'))
    return answeredAside(scene, present, [say(scene.texts('tooLong'))]);
  const turn = yield* route(scene, present, said);
  return isLong(said) ? { ...turn, replies: withNote(scene, turn.replies) } : turn;
}

/** Taps that answer a message of the house's own, an offer that is kept for a while say. */
const answersNotice: ReadonlySet<Picked['kind']> = new Set([
  'yes',
  'leave',
  'slot',
  'stars',
  'offers',
  'swap-answer',
  'link',
  'unlink',
]);

function isAnswerToNotice(heard: Heard): boolean {
  // A code or their number is meant for nobody else, whoever has the conversation.
  if (heard.kind === 'contact') return heard.phone !== null;
  if (heard.kind === 'text' && linkCodeIn(heard.text) !== null) return true;
  const pick = heard.kind === 'tap' ? readChoice(heard.choiceId) : null;
  return pick !== null && answersNotice.has(pick.kind);
}

/** While a person has the conversation only those words bring the bot back that are said to it. */
function* besidePerson(scene: Scene, memory: Memory, heard: Heard): Flow {
  if (isAnswerToNotice(heard)) return yield* answer(scene, memory, heard);
  const text = heard.kind === 'text' ? heard.text : '';
  const { locale } = scene.situation;
  if (wantsToStartOver(text, locale)) {
    yield* ask({ kind: 'take-back' });
    return yield* startOver(scene, memory);
  }
  if (saysPhrase(text, 'bot-again', locale)) return yield* takeBack(scene, memory);
  // Whoever has the conversation: the word is honoured at once.
  const said = hear(scene, { ...memory, question: null }, heard);
  const stops = hears(said, 'stop') && !said.says('leave-waiting');
  if (!said.pick && said.understood.acts.length === 1 && stops)
    return { memory, replies: yield* stopped(scene) };
  return { memory, replies: [] };
}

/** A card's number, its expiry date and its code are no part of what is said: they are no day and no name. */
function withoutCard<H extends Heard>(heard: H): H {
  return heard.kind === 'text' ? { ...heard, text: withoutCardDetails(heard.text).rest } : heard;
}

/** Beside card details words that are not understood, or no words at all, need no answer of their own. */
function isNothingBeside(heard: Heard, said: Said): boolean {
  if (heard.kind !== 'text' || withoutCardDetails(heard.text).found === null) return false;
  return hears(said, 'unknown') || !/\p{L}/u.test(said.text);
}

function withCardWarning({ texts }: Scene, turn: Turned, card: 'removed' | 'told'): Turned {
  const warning = card === 'removed' ? texts('cardRemoved') : texts('cardTold');
  return { ...turn, replies: [say(warning), ...turn.replies] };
}

/** "I paid", when nothing waits for it any more. */
function saysPaid({ question }: Memory, said: Said): boolean {
  return (question === null || question === 'pay') && said.says('paid') && !plans(said.understood);
}

/** The first errand that the message is about. */
function* route(scene: Scene, memory: Memory, said: Said): Flow {
  const newer = yield* toNewerMessage(scene, memory, said);
  if (newer) return newer;
  const sure = memory.question === 'sure' ? sureOrNot(scene, memory, said) : null;
  if (sure) return yield* sure;
  if (memory.question === 'which-visit' && (namesVisit(said) || said.says('all-of-them')))
    return yield* cancel(scene, memory, said);
  if (memory.question === 'which-move' && namesVisit(said)) return yield* moveVisit(scene, memory, said);
  const reviewed = yield* starsWithWords(scene, memory, said);
  if (reviewed) return reviewed;
  const errand = sideErrand(scene, memory, said);
  if (errand) return yield* errand;
  const other = memory.draft && said.says('cancel-mine') && namesVisit(said);
  const named = other ? yield* cancelNamed(scene, memory, said) : null;
  if (named) return named;
  const changed = yield* changeBooked(scene, memory, said);
  if (changed) return changed;
  const composed = composing(scene, memory, said);
  if (composed) return yield* composed;
  const rated = yield* starsOutOfNothing(scene, memory, said);
  if (rated) return rated;
  if (asksWhich(memory) && isBareAnswer(said) && hears(said, 'deny'))
    return yield* keepVisit(scene, memory, null);
  const back = yield* wantedBack(scene, memory, said);
  if (back !== null) return yield* agree(scene, memory, back);
  const wait = waitMeant(scene, memory, said);
  if (wait !== null) return yield* joinWaiting(scene, memory, wait);
  if (asksToWaitForNothing(said)) return yield* waitsAlready(scene, memory);
  if (said.says('keep-it')) return yield* keepAsItIs(scene, memory);
  const asksTerms = said.says('cancel-terms');
  if (hears(said, 'cancel') && !asksTerms) return yield* cancel(scene, memory, said);
  if (memory.draft && said.says('never-mind') && !anyWillDo(said)) return yield* cancel(scene, memory, said);
  if (hears(said, 'my-visits')) return yield* myVisits(scene, memory);
  if (hears(said, 'move') && !memory.draft) return yield* moveVisit(scene, memory, said);
  if (said.says('like-last-time')) return yield* likeLastTime(scene, memory, said);
  const visitor = nameOfVisitor(scene, memory, said);
  if (visitor) return visitor;
  const booked = yield* bookedAtLength(scene, memory, said);
  if (booked) return booked;
  const answers = asideAnswers(scene, memory, said);
  if (answers.length > 0) return yield* aside(scene, memory, said, answers);
  if (memory.question === 'name' && isCourtesy(said)) return reminded(scene, memory);
  if (asksForName(memory) && asksToHoldOn(said.text, scene.situation.locale)) return reminded(scene, memory);
  if (memory.question === 'name' && !asksElse(scene, said)) return yield* nameGuest(scene, memory, said);
  if (memory.question === 'for-name' && isCourtesy(said)) return reminded(scene, memory);
  if (memory.question === 'for-name' && !asksElse(scene, said))
    return yield* nameVisitor(scene, memory, said);
  if (memory.question === 'pay' && scene.open && said.says('paid')) return notPaidYet(scene, memory);
  const atBank = saysPaid(memory, said) ? yield* withBanks(scene, memory) : null;
  if (atBank) return atBank;
  const courtesy = courtesies.find(([act]) => hears(said, act));
  if (courtesy && !says(said)) return answeredAside(scene, memory, [courtesy[1](scene, memory, said)]);
  const proposal = memory.question === 'treatment' && said.says('whatever') ? proposed(scene, memory) : null;
  if (proposal) return proposal;
  // "Ok, I'll take it" after a price was told.
  if (memory.told !== null && isBareAnswer(said) && (hears(said, 'affirm') || hears(said, 'select')))
    return yield* book(scene, memory, said);
  if (memory.question === null && !memory.draft && isBareAnswer(said)) return allRight(scene, memory);
  if (isAboutBooking(memory, said)) return yield* book(scene, memory, said);
  if (hears(said, 'ask')) return answeredAside(scene, memory, [cannotAnswer(scene, memory)]);
  return notUnderstood(scene, memory, said);
}

/** "Am I still on the waiting list?" is told what for, beside the visits; who waits for nothing is asked what it is to be for. */
function* waitsAlready(scene: Scene, memory: Memory): Flow {
  const waits = (yield* ask({ kind: 'waitlist' })).length > 0;
  if (waits) return yield* myVisits(scene, memory);
  return answeredAside(scene, memory, [say(scene.texts('waitForWhat'))]);
}

/** Clears everything; an unpaid slot goes back to others. */
function* startOver(scene: Scene, memory: Memory, as: 'asked' | 'erased' = 'asked'): Flow {
  if (scene.open) yield* release(scene.open, memory.draft);
  const { bookingId, nameAsked, language } = memory;
  const { texts } = scene;
  // "Erase everything" may have been meant of what the house knows.
  const more = as === 'erased' ? texts('dataToo') : '';
  return finished({ ...emptyMemory, bookingId, nameAsked, language }, [
    say(sentences(texts('freshStart'), more), helpChoices(scene)),
  ]);
}

function asksWhich({ question }: Memory): boolean {
  return question === 'which-visit' || question === 'which-move';
}

// "Ok" or "no" when nothing was asked.
function isBareAnswer({ understood }: Said): boolean {
  const bare: readonly Act[] = ['affirm', 'deny', 'select', 'bye'];
  return understood.ordinal === null && understood.acts.every((act) => bare.includes(act));
}

/** "No, wait" right after a visit was let go of, or "I want it back" at any time after: the visit that is meant. */
function* wantedBack(scene: Scene, memory: Memory, said: Said): Step<Id | null> {
  if (memory.draft !== null) return null;
  const offered = said.says('take-back') ? offeredBack(memory) : null;
  return offered ?? (said.says('want-back') ? yield* calledOff(scene, memory, said) : null);
}

// "Don't cancel" with a time held: it is shown again as it stands.
function* keepAsItIs(scene: Scene, memory: Memory): Flow {
  const moving = memory.draft?.moving ?? null;
  if (moving) return yield* keepVisit(scene, memory, moving.bookingId);
  const back = memory.draft ? null : offeredBack(memory);
  if (back !== null) return yield* agree(scene, memory, back);
  if (memory.question !== 'slot' || !scene.open) return allRight(scene, memory);
  return turned(memory, 'agree', [summary(scene, scene.open)]);
}

// "Hi" or "thx" while the name is asked for is no name, and no wish to go without one.
function isCourtesy({ text, understood }: Said): boolean {
  const short = text.trim().split(/\s+/).length <= 2;
  return short && understood.acts.every((act) => act === 'thanks' || act === 'greet');
}

function asksForName({ question }: Memory): boolean {
  return question === 'name' || question === 'for-name';
}

/** Where a name was asked for: something else than one. A therapist's name alone may be the guest's, too. */
function asksElse({ situation }: Scene, said: Said): boolean {
  const { text, understood } = said;
  const { treatment, therapist, location, notTherapist, therapistGender } = understood;
  if (plans(understood) || isQuestion(text, situation.locale)) return true;
  if (said.says('introduction') || said.says('their-name') || said.says('no-name')) return false;
  if ((treatment ?? notTherapist ?? therapistGender) !== null || said.wishes.addOns.length > 0) return true;
  return (therapist ?? location) !== null && isWish(text, situation.locale);
}

function allRight(scene: Scene, memory: Memory) {
  return answeredAside(scene, memory, [say(scene.texts('hereIfNeeded'))]);
}

function wordless(scene: Scene, memory: Memory) {
  return answeredAside(scene, memory, [say(scene.texts('noWords'))]);
}

function withNote({ texts }: Scene, replies: readonly Reply[]): readonly Reply[] {
  const [first, ...rest] = replies;
  return first ? [{ ...first, text: sentences(texts('readTheBeginning'), first.text) }, ...rest] : replies;
}

function isLong({ text }: Said): boolean {
  return text.length > longestRead;
}

function asideAnswers(scene: Scene, memory: Memory, said: Said): readonly Reply[] {
  const found = asides.filter(([act]) => hears(said, act)).map(([, answer]) => answer(scene, memory, said));
  if (found.length > 0)
    return found.filter((reply, place) => found.findIndex(({ text }) => text === reply.text) === place);
  if (said.says('cheapest')) return [prices(scene, memory, said)];
  const told = explain(scene, memory, said) ?? (plansMore(said) ? null : houseQuestion(scene, memory, said));
  return told ? [told] : [];
}

/** "Do you have vouchers, for my mum" tells for whom one is to be, and plans no visit yet. */
function plansMore({ understood, says }: Said): boolean {
  return plans(says('voucher') ? { ...understood, people: null } : understood);
}

/** A question beside the errand; when the same message also plans a visit, both are answered. */
function* aside(scene: Scene, memory: Memory, said: Said, answers: readonly Reply[]): Flow {
  if (!wishesToo(scene, memory, said))
    return keepingTold(scene, memory, said, answeredAside(scene, memory, answers));
  const turn = yield* book(scene, memory, said);
  return { ...turn, replies: [...answers.map((reply) => ({ ...reply, choices: [] })), ...turn.replies] };
}

/** "A massage tomorrow at 5, and what does it cost?" asks and wishes; "are you open tomorrow?" only asks. */
function wishesToo({ open }: Scene, { draft }: Memory, said: Said): boolean {
  if (hears(said, 'book') && plans(said.understood)) return true;
  if (said.wishes.gift.given && !draft) return true;
  if (open || draft?.moving || hears(said, 'hours')) return false;
  const { date, dateRange, time, timeRange, days } = said.understood;
  const when = date ?? dateRange ?? time ?? timeRange ?? days[0] ?? null;
  return when !== null && (hears(said, 'price') || hears(said, 'duration') || hears(said, 'location'));
}

// "Tanto faz" and "da igual" drop nothing where they answer "with whom?", "which day?" or "what time?".
function anyWillDo({ understood, says }: Said): boolean {
  const { therapistGender, timeRange, dateRange } = understood;
  const anyTime = timeRange !== null && timeRange.from === null && timeRange.to === null;
  return therapistGender === 'any' || anyTime || (says('whatever') && dateRange !== null);
}

/** An answer to "which visit?" by its day or its treatment. */
function namesVisit(said: Said): boolean {
  const { date, dateRange, treatment } = said.understood;
  return (date ?? dateRange ?? treatment) !== null && !hears(said, 'book');
}

/** More than courtesy: a yes, a no, or something about a visit. */
function says(said: Said): boolean {
  const { acts } = said.understood;
  return (
    acts.some((act) => !['thanks', 'bye', 'greet'].includes(act)) &&
    !(hears(said, 'select') && hears(said, 'bye'))
  );
}

const bookingActs: readonly Act[] = ['book', 'search', 'inform', 'move', 'alternatives'];

function isAboutBooking(memory: Memory, { understood, wishes }: Said): boolean {
  if (memory.flow === 'book' || wishes.gift.given) return true;
  return understood.unknownTreatment !== null || understood.acts.some((act) => bookingActs.includes(act));
}
