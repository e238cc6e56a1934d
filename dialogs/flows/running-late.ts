import type { BookingView, Id, WallTime } from '../../api/contract.ts';
import { ask, type Step } from '../ask.ts';
import { choice } from '../choices.ts';
import { localTime } from '../days.ts';
import { asideAboutVisit, turned } from '../memory.ts';
import { say } from '../reply.ts';
import type { Said, Scene } from '../scene.ts';
import { spanWords } from '../texts/wording.ts';
import type { Flow, Memory, Reply } from '../types.ts';
import { readDelay, saysSpan } from '../understand/delay.ts';
import type { Understood } from '../understand/types.ts';
import { backToErrand } from './back-to-errand.ts';
import { phones } from './phones.ts';
import { answeredAside } from './remind.ts';
import { errandChoice } from './small-talk.ts';
import { guestsVisit, visitInShort } from './visit.ts';

/** Offered where no number was said. */
const usualDelays = [5, 10, 15, 20, 30] as const;

/** Longer is no delay, but another time. */
const longestDelay = 120;

/** "I'm running late": desk and therapist are told, for the guest's next visit, or the one at the hour that is named. */
export function* runningLate(scene: Scene, memory: Memory, said: Said): Flow {
  return yield* nextVisitLate(scene, memory, delayIn(scene, said), said.understood);
}

/** Beside the hour of the visit, "my 8 o'clock", a number alone says no delay. */
function delayIn({ situation }: Scene, { text, understood }: Said): number | null {
  const { locale } = situation;
  return understood.time === null || saysSpan(text, locale) ? readDelay(text, locale) : null;
}

type Hour = Pick<Understood, 'time' | 'eitherHalf'>;

/** `minutes` null asks for them. */
function* nextVisitLate(scene: Scene, memory: Memory, minutes: number | null, hour: Hour): Flow {
  const visits = (yield* ask({ kind: 'upcoming-visits' })).filter(({ status }) => status === 'confirmed');
  const next = visits.find((visit) => isAt(visit, hour)) ?? visits[0];
  if (!next)
    return answeredAside(scene, memory, [say(scene.texts('noVisits'), [errandChoice(scene, 'book')])]);
  if (minutes === null) return askHowLate(scene, memory, next);
  return yield* tellLate(scene, memory, next, minutes);
}

/** "My 8 o'clock" may be one in the evening. */
function isAt({ startsAt, timeZone }: BookingView, { time, eitherHalf }: Hour): boolean {
  const [begins, said] = [localTime(startsAt, timeZone), time ?? ''];
  return begins === said || (eitherHalf === true && inOtherHalf(begins) === said);
}

function inOtherHalf(time: WallTime): WallTime {
  const [hours = '', minutes = ''] = time.split(':');
  return `${String((Number(hours) + 12) % 24).padStart(2, '0')}:${minutes}`;
}

/** A number of minutes typed in answer to "how late?". With another visit being booked it is that one which is open. */
export function* lateByWords(scene: Scene, memory: Memory, minutes: number): Flow {
  if (memory.draft === null && memory.bookingId !== null)
    return yield* lateBy(scene, memory, memory.bookingId, minutes);
  return yield* nextVisitLate(scene, memory, minutes, { time: null, eitherHalf: null });
}

/** A number of minutes picked. */
export function* lateBy(scene: Scene, memory: Memory, bookingId: Id, minutes: number): Flow {
  const visit = yield* guestsVisit(scene, bookingId);
  if (!visit) return answeredAside(scene, memory, [say(scene.texts('noVisits'))]);
  return yield* tellLate(scene, memory, visit, minutes);
}

function askHowLate(scene: Scene, memory: Memory, visit: BookingView) {
  const { texts } = scene;
  const choices = usualDelays.map((minutes) =>
    choice(texts('minutes', { count: minutes }), { kind: 'late', bookingId: visit.id, minutes }),
  );
  return turned(asideAboutVisit(memory, visit.id), 'late', [say(texts('howLate'), choices)]);
}

function* tellLate(scene: Scene, memory: Memory, visit: BookingView, minutes: number): Flow {
  const reply = yield* tell(scene, visit, minutes);
  const known = asideAboutVisit(memory, visit.id);
  if (memory.question !== 'late') return answeredAside(scene, known, [reply]);
  const answered = { ...known, question: null };
  return memory.draft
    ? yield* backToErrand(scene, answered, [reply])
    : answeredAside(scene, answered, [reply]);
}

function* tell(scene: Scene, visit: BookingView, minutes: number): Step<Reply> {
  if (minutes > longestDelay) return tooLong(scene, visit, minutes);
  const outcome = yield* ask({ kind: 'tell-late', bookingId: visit.id, minutes });
  return outcome.ok ? told(scene, visit, minutes) : notNow(scene, visit);
}

function told(scene: Scene, visit: BookingView, minutes: number): Reply {
  const { texts } = scene;
  return say(
    texts('lateTold', { minutes: texts('minutes', { count: minutes }), what: visitInShort(scene, visit) }),
  );
}

function notNow(scene: Scene, visit: BookingView): Reply {
  const what = visitInShort(scene, visit);
  return say(scene.texts('lateNotNow', { what, phones: phones(scene, visit.locationId) }));
}

function tooLong(scene: Scene, visit: BookingView, minutes: number): Reply {
  const { texts } = scene;
  return say(texts('lateTooLong', { span: spanWords(texts, minutes), what: visitInShort(scene, visit) }), [
    choice(texts('button.moveVisit'), { kind: 'move', bookingId: visit.id }),
    errandChoice(scene, 'human'),
  ]);
}
