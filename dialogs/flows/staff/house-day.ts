import type {
  FeedbackLine,
  HouseDay,
  LocalDate,
  Notice,
  StaffIdentity,
  Utilisation,
} from '../../../api/contract.ts';
import { ask } from '../../ask.ts';
import { addDays } from '../../days.ts';
import { say } from '../../reply.ts';
import type { Scene } from '../../scene.ts';
import { capital, moneyWords, onDay } from '../../texts/wording.ts';
import type { Flow, Memory, Reply } from '../../types.ts';
import { answered, staffChoices, staffHelp } from './reply.ts';

/** As many unhappy guests are named; all of them stand on the desk's page. */
const MOST_LOW = 3;
const LONGEST_WORDS = 100;
/** Longer ago the books are the place to look. */
const DAYS_BACK = 31;

/** Does this member of staff read how the house did? */
export function readsHouse({ role }: StaffIdentity): boolean {
  return role !== 'therapist';
}

/** "How was today?", of the house: its visits, money, utilisation and feedback, and the next day. */
export function* houseDay(scene: Scene, memory: Memory, wished: LocalDate): Flow {
  const isKnown = wished <= scene.today && wished >= addDays(scene.today, -DAYS_BACK);
  const day = yield* ask({ kind: 'house-day', date: isKnown ? wished : scene.today });
  return day
    ? answered(memory, [houseDayReply(scene, day)])
    : staffHelp(scene, memory, scene.situation.staff?.name ?? '');
}

/** The same unasked; null when the chat is no longer such a person's, and when it is too late. */
export function houseDayNotice(
  scene: Scene,
  { until }: Extract<Notice, { kind: 'house-day' }>,
  day: HouseDay | null,
): Reply | null {
  const { staff, now } = scene.situation;
  const isLate = Date.parse(now) >= Date.parse(until);
  if (day === null || isLate || staff === null || !readsHouse(staff)) return null;
  return houseDayReply(scene, day);
}

/** A day in a message, with its picture. */
export function houseDayReply(scene: Scene, day: HouseDay): Reply {
  const { texts, today } = scene;
  const lines = [
    texts('houseDay', { day: capital(onDay(texts, day.date, today)) }),
    visitsLine(scene, day),
    ...moneyLines(scene, day),
    usedLine(scene, day.utilisation),
    ...feedbackLines(scene, day),
    nextLine(scene, day),
  ];
  const ways = scene.situation.staff?.therapistId ? staffChoices(scene, ['day', 'week']) : [];
  return {
    ...say(lines.join('\n'), ways),
    image: { url: day.pictureUrl, alt: texts('houseDayPicture'), text: null },
  };
}

function visitsLine({ texts }: Scene, { visits }: HouseDay): string {
  const { done, unmarked, ahead, missed, cancelled } = visits;
  const parts = [
    texts('houseDayDone', { count: done }),
    unmarked > 0 ? texts('houseDayUnmarked', { count: unmarked }) : '',
    ahead > 0 ? texts('houseDayAhead', { count: ahead }) : '',
    texts('houseDayMissed', { count: missed }),
    texts('houseDayCancelled', { count: cancelled }),
  ];
  return texts('houseDayVisits', { visits: parts.filter((part) => part !== '').join(', ') });
}

function moneyLines({ texts }: Scene, { money, currency }: HouseDay): string[] {
  const words = (minor: number): string => moneyWords(texts, minor, currency);
  const { takenMinor, givenBackMinor, netMinor, tipsMinor } = money;
  const net = words(netMinor);
  return [
    givenBackMinor === 0
      ? texts('houseDayMoney', { net })
      : texts('houseDayMoneyLess', { net, taken: words(takenMinor), back: words(givenBackMinor) }),
    ...(tipsMinor === 0 ? [] : [texts('houseDayTips', { tips: words(tipsMinor) })]),
  ];
}

function usedLine({ texts }: Scene, used: Utilisation): string {
  if (used.bookableMinutes === 0) return texts('houseDayNobody');
  const hours = (minutes: number): string => number(texts.locale, minutes / 60, 1);
  return texts('houseDayUsed', {
    share: share(texts.locale, used),
    booked: hours(used.bookedMinutes),
    bookable: hours(used.bookableMinutes),
  });
}

function feedbackLines(scene: Scene, { feedback }: HouseDay): string[] {
  const { texts } = scene;
  const { count, average, low } = feedback;
  if (average === null) return [texts('houseDayNoFeedback')];
  return [
    texts('houseDayFeedback', { count, average: number(texts.locale, average, 1) }),
    ...low.slice(0, MOST_LOW).map((line) => lowLine(scene, line)),
    ...(low.length > MOST_LOW ? [texts('houseDayMoreLow', { count: low.length - MOST_LOW })] : []),
  ];
}

function lowLine({ texts }: Scene, { stars, words, visit }: FeedbackLine): string {
  const line = texts('houseDayLow', {
    stars,
    guest: visit.guestName ?? texts('staffGuest'),
    treatment: texts.list([...visit.treatments]),
    therapist: texts.list([...visit.therapists]),
  });
  const said = (words ?? '').replace(/\s+/g, ' ').trim();
  if (said === '') return line;
  const letters = [...said];
  const short = letters.length > LONGEST_WORDS ? `${letters.slice(0, LONGEST_WORDS - 1).join('')}…` : said;
  return `${line} – ${short}`;
}

function nextLine({ texts }: Scene, { tomorrow }: HouseDay): string {
  const { visits } = tomorrow;
  if (tomorrow.bookableMinutes === 0) return texts('houseDayNextClosed');
  return texts('houseDayNext', { count: visits, share: share(texts.locale, tomorrow) });
}

function share(locale: string, { bookedMinutes, bookableMinutes }: Utilisation): string {
  const format = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 });
  return format.format(bookedMinutes / bookableMinutes);
}

function number(locale: string, value: number, digits: number): string {
  return new Intl.NumberFormat(locale, { maximumFractionDigits: digits }).format(value);
}
