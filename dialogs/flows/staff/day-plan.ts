import type {
  BookingStatus,
  BookingView,
  Id,
  Instant,
  Notice,
  PlannedVisit,
  StaffDay,
} from '../../../api/contract.ts';
import { say } from '../../reply.ts';
import type { Scene } from '../../scene.ts';
import { timeWords, whenWords } from '../../texts/wording.ts';
import type { Reply } from '../../types.ts';
import { type OwnVisit, visitLine, visitsOf } from './days.ts';
import { dayText, hoursOf } from './my-days.ts';
import { staffChoices } from './reply.ts';

interface OfDay {
  readonly therapistId: Id;
  readonly until: Instant;
}

/** Is the chat still theirs, the day not over, and are they not ill? */
export function isForThem(
  { situation: { staff, now } }: Scene,
  { therapistId, until }: OfDay,
  days: readonly StaffDay[],
): boolean {
  const isSick = days.some(({ timeOff }) => timeOff.some(({ reason }) => reason === 'sick'));
  return staff?.therapistId === therapistId && !isSick && Date.parse(now) < Date.parse(until);
}

/** The schedule of a day that begins soon; null when there is nothing to say, or no longer. */
export function dayPlanNotice(
  scene: Scene,
  notice: Extract<Notice, { kind: 'day-plan' }>,
  days: readonly StaffDay[],
): Reply | null {
  const isWork = days.some(({ works, visits }) => works.length > 0 || visits.length > 0);
  if (!isForThem(scene, notice, days) || !isWork) return null;
  const hello = scene.texts('dayPlan', { name: scene.situation.staff?.name ?? '' });
  return say([hello, dayText(scene, notice.date, days)].join('\n'), staffChoices(scene, ['next']));
}

/** Other hours today. */
export function hoursChangedNotice(
  scene: Scene,
  notice: Extract<Notice, { kind: 'hours-changed' }>,
  days: readonly StaffDay[],
): Reply | null {
  if (!isForThem(scene, notice, days)) return null;
  const works = days.some((day) => day.works.length > 0);
  return say(
    works ? scene.texts('hoursChanged', { hours: hoursOf(scene, days) }) : scene.texts('hoursChangedOff'),
  );
}

type Changed = Extract<Notice, { kind: 'day-changed' }>;

/** A visit of today that came, went or is another now, as it stands when it is said; null when nothing is different by then. */
export function dayChangedNotice(
  scene: Scene,
  notice: Changed,
  booking: BookingView | null,
  days: readonly StaffDay[],
): Reply | null {
  if (booking === null || !isForThem(scene, notice, days)) return null;
  const visit = visitsOf(days).find(({ bookingId, status }) => bookingId === booking.id && isBooked(status));
  if (visit) return hereNow(scene, notice.was, visit);
  return notice.was && say(goneNow(scene, notice, notice.was, booking));
}

function hereNow(scene: Scene, was: PlannedVisit | null, now: OwnVisit): Reply | null {
  const { texts } = scene;
  const visit = visitLine(scene, now);
  if (was === null) return say(texts('dayChangedNew', { visit }));
  if (was.startsAt !== now.startsAt)
    return say(texts('dayChangedMoved', { from: timeWords(texts, was.startsAt, now.timeZone), visit }));
  const what = [now.treatmentName, ...now.addOnNames].join(' + ');
  const isSame = was.endsAt === now.endsAt && was.roomName === now.roomName && was.what === what;
  return isSame ? null : say(texts('dayChangedOther', { visit }));
}

function goneNow(
  { texts }: Scene,
  { therapistId }: Changed,
  was: PlannedVisit,
  booking: BookingView,
): string {
  const guest = booking.forName || booking.guest.name || texts('staffGuest');
  const visit = `${timeWords(texts, was.startsAt, booking.timeZone)} ${guest}`;
  if (!isBooked(booking.status)) return texts('dayChangedOff', { visit });
  const own = booking.items.find((item) => item.therapistId === therapistId);
  if (own) return texts('dayChangedAway', { visit, when: whenWords(texts, own.startsAt, booking.timeZone) });
  const names = [...new Set(booking.items.map(({ therapistName }) => therapistName))];
  return texts('dayChangedGiven', { visit, name: texts.list(names) });
}

/** Not only kept for somebody, and not off. */
function isBooked(status: BookingStatus): boolean {
  return status !== 'held' && status !== 'awaiting-payment' && status !== 'cancelled' && status !== 'expired';
}
