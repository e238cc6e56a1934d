import type { BookingView } from '../../api/contract.ts';
import { ask, type Step } from '../ask.ts';
import { locationOf } from '../house.ts';
import { aboutVisit, asideAboutVisit } from '../memory.ts';
import { say } from '../reply.ts';
import type { Said, Scene } from '../scene.ts';
import type { Flow, Memory, Question, Turned } from '../types.ts';
import { fold } from '../understand/fold.ts';
import { readShift } from '../understand/shift.ts';
import { wordsOf } from '../understand/words/words-of.ts';
import { moveVisit } from './move-visit.ts';
import { phones } from './phones.ts';
import { answeredAside } from './remind.ts';
import { address, addressWords, errandChoice, pinOf } from './small-talk.ts';
import { wholeVisit } from './summary.ts';
import { visitInShort } from './visit.ts';

/** "What is my code?": that of the next visit. */
export function* tellCode(scene: Scene, memory: Memory): Flow {
  const { texts } = scene;
  const visit = yield* visitMeant(memory);
  if (visit) {
    const told = say(texts('yourCode', { what: visitInShort(scene, visit), code: visit.code }));
    return answeredAside(scene, asideAboutVisit(memory, visit.id), [told]);
  }
  if (scene.open) return answeredAside(scene, memory, [say(texts('codeWithPayment'))]);
  return answeredAside(scene, memory, [say(texts('noVisits'), [errandChoice(scene, 'book')])]);
}

/** "Send me the address": where the guest's visit is, else where the houses are. */
export function* tellAddress(scene: Scene, memory: Memory, said: Said): Flow {
  const visit = memory.draft ? null : yield* visitMeant(memory);
  const place = visit ? locationOf(scene.situation.house, visit.locationId) : null;
  if (!visit || !place) return answeredAside(scene, memory, [address(scene, memory, said)]);
  const { texts } = scene;
  const where = addressWords(texts, place);
  const told = say(texts('yourAddress', { what: visitInShort(scene, visit), where }));
  return answeredAside(scene, asideAboutVisit(memory, visit.id), [{ ...told, ...pinOf(place) }]);
}

/** A phone number or a name that is to be another: not changed by a message that anybody may write. */
export function changeDetails(scene: Scene, memory: Memory): Turned {
  const text = scene.texts('detailsByDesk', { phones: phones(scene, memory.draft?.locationId ?? null) });
  return answeredAside(scene, memory, [say(text, [errandChoice(scene, 'human')])]);
}

const unread: readonly (Question | null)[] = ['name', 'for-name', 'opinion', 'which-visit', 'which-move'];

/**
 * "Make it 90 minutes", "can my husband come too?" of a visit that is booked: it stays as it is, and is told so.
 * "Can it be friday?" and "an hour later?" move it. null when the message is about something else.
 */
export function* changeBooked(scene: Scene, memory: Memory, said: Said): Step<Turned | null> {
  if (memory.draft !== null || unread.includes(memory.question)) return null;
  const { acts } = said.understood;
  const shifts = movesBy(scene, said);
  const brings = bringsSomebody(said);
  const changes =
    shifts || brings || said.says('change-booked') || said.says('more-people') || acts.includes('move');
  if (!changes && !saysOnlyHow(said)) return null;
  const visits = (yield* ask({ kind: 'upcoming-visits' })).filter(({ status }) => status === 'confirmed');
  const visit = visits.find(({ id }) => id === memory.bookingId) ?? (changes ? visits[0] : null);
  if (!visit) return null;
  if (shifts) return yield* moveVisit(scene, memory, said);
  if (brings) return companyOf(scene, memory, visit);
  if (alters(visits, said)) return staysAsItIs(scene, memory, visit);
  return said.says('change-booked') && saysWhen(said) ? yield* moveVisit(scene, memory, said) : null;
}

/** "Can I bring my boyfriend?": of a visit that is booked, where no other is wished for. */
function bringsSomebody({ understood, says }: Said): boolean {
  const more = (understood.people ?? 1) > 1;
  return more && says('bring-along') && understood.treatment === null && !saysWhen({ understood });
}

/** Whether somebody may just come along is for the desk to say; a treatment for both is another booking. */
function companyOf(scene: Scene, memory: Memory, visit: BookingView): Turned {
  const given = { what: visitInShort(scene, visit), people: scene.texts('people', { count: visit.people }) };
  const text = scene.texts('bringCompany', { ...given, phones: phones(scene, visit.locationId) });
  const choices = [errandChoice(scene, 'human'), errandChoice(scene, 'book')];
  return answeredAside(scene, aboutVisit(memory, visit.id), [say(text, choices)]);
}

/** "How long is it?", "how much is it?" with a visit booked and no other treatment talked about: of that visit. */
export function* bookedAtLength(scene: Scene, memory: Memory, said: Said): Step<Turned | null> {
  const { acts } = said.understood;
  const asks = acts.includes('duration') || acts.includes('price');
  const others = memory.draft !== null || memory.told !== null || said.says('all-prices');
  if (!asks || others || namesTreatments(scene, said)) return null;
  const visit = yield* visitMeant(memory);
  if (!visit) return null;
  return answeredAside(scene, asideAboutVisit(memory, visit.id), [say(wholeVisit(scene, visit))]);
}

/** By name, or all of a kind: "massages", "your treatments". */
function namesTreatments({ situation }: Scene, { text, understood, says }: Said): boolean {
  if (understood.treatment !== null || understood.unknownTreatment !== null) return true;
  if (says('cheapest') || saysWhen({ understood })) return true;
  const words = fold(text).match(/\p{L}+/gu) ?? [];
  const { generic } = wordsOf(situation.locale);
  return words.some((word) => generic.some((one) => word.startsWith(one) && one.length > 3));
}

/** "Actually, an hour later?", "can we do it a week later?" of no treatment by name: from where the visit is. */
function movesBy({ situation }: Scene, { text, understood }: Said): boolean {
  return understood.treatment === null && readShift(text, situation.locale) !== null;
}

/** "90 minutes", "for two" and nothing else: said of what was booked just now. */
function saysOnlyHow({ understood }: Said): boolean {
  const { durationMinutes, people, treatment, acts } = understood;
  const how = durationMinutes ?? people;
  return how !== null && treatment === null && !saysWhen({ understood }) && !acts.includes('book');
}

function saysWhen({ understood }: Pick<Said, 'understood'>): boolean {
  const { date, dateRange, days, time, timeRange, laterMinutes } = understood;
  return days.length > 0 || (date ?? dateRange ?? time ?? timeRange ?? laterMinutes) !== null;
}

/** Whether another treatment, length or party is wished for than any of the visits has. */
function alters(visits: readonly BookingView[], said: Said): boolean {
  const { durationMinutes, people, treatment } = said.understood;
  if (said.says('more-people') || people !== null) return true;
  const booked = visits.flatMap(({ items }) => items);
  if (durationMinutes !== null) return booked.every((item) => item.durationMinutes !== durationMinutes);
  return treatment !== null && booked.every(({ treatmentId }) => !treatment.ids.includes(treatmentId));
}

function staysAsItIs(scene: Scene, memory: Memory, visit: BookingView): Turned {
  const text = scene.texts('staysAsItIs', {
    what: visitInShort(scene, visit),
    phones: phones(scene, visit.locationId),
  });
  const choices = [errandChoice(scene, 'human'), errandChoice(scene, 'book')];
  return answeredAside(scene, aboutVisit(memory, visit.id), [say(text, choices)]);
}

/** The visit last talked about, if it is booked, else the next one. */
function* visitMeant({ bookingId }: Memory): Step<BookingView | null> {
  const visits = (yield* ask({ kind: 'upcoming-visits' })).filter(
    ({ status }) => status === 'confirmed' || status === 'checked-in',
  );
  return visits.find(({ id }) => id === bookingId) ?? visits[0] ?? null;
}
