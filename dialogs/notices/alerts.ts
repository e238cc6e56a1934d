import type { AlertFrame, BookingView, DeviceNotice, StaffAlert, StaffIdentity } from '../../api/contract.ts';
import { localDay } from '../days.ts';
import type { Texts } from '../texts/texts.ts';
import { textsOf } from '../texts/texts.ts';
import { shortWhen, timeWords } from '../texts/wording.ts';
import type { Reply, Situation } from '../types.ts';

/** What an alert is about, as it stands when it is sent. */
export interface AlertFacts {
  readonly booking: BookingView | null;
  /** The guest that it was said of still waits for a person. */
  readonly waits: boolean;
}

/** Somebody waits for a person: later than this another of the team has seen it. */
const PERSON_MINUTES = 30;
/** Who came longer ago, as a device says that had no connection at the door, is no news: chats are not told either. */
const MET_MINUTES = 30;

/**
 * Words what is said on a lock screen: when, and for the team the guest's first name. What is done there is for nobody who
 * happens to see the screen. null when it is no longer true, or not for this device.
 */
export function wordAlert(notice: DeviceNotice, facts: AlertFacts, situation: Situation): Reply | null {
  const texts = textsOf(situation.house, situation.locale);
  if (notice.kind === 'person-alert') return facts.waits ? personWanted(texts, notice, situation) : null;
  const { booking } = facts;
  if (booking === null) return null;
  return notice.kind === 'guest-alert'
    ? toGuest(texts, notice, booking, situation)
    : toStaff(texts, notice, booking, situation);
}

function toGuest(
  texts: Texts,
  { about, startsAt }: Extract<DeviceNotice, { kind: 'guest-alert' }>,
  booking: BookingView,
  situation: Situation,
): Reply | null {
  // Chats that were one guest's may be two again.
  if (booking.guest.id !== situation.guest.id || isOver(booking.startsAt, situation)) return null;
  if (about === 'cancelled' ? booking.status !== 'cancelled' : booking.status !== 'confirmed') return null;
  if (about === 'soon' && startsAt !== booking.startsAt) return null;
  const when = shortWhen(texts, booking.startsAt, booking.timeZone);
  const says = {
    confirmed: 'alertConfirmed',
    moved: 'alertMoved',
    cancelled: 'alertCancelled',
    soon: 'alertSoon',
  } as const;
  const path = `/spa/${situation.house.tenant.slug}/chat`;
  return alert(texts(says[about], { when }), situation, {
    tag: tagOf(booking),
    path,
    until: booking.startsAt,
  });
}

function toStaff(
  texts: Texts,
  { about }: Extract<DeviceNotice, { kind: 'staff-alert' }>,
  booking: BookingView,
  situation: Situation,
): Reply | null {
  const { staff, house } = situation;
  if (staff === null) return null;
  const text = staffWords(texts, about, booking, staff);
  const until = endOf(about, booking);
  if (text === null || isOver(until, situation)) return null;
  const { id, locationId, startsAt, timeZone } = booking;
  const path = `/admin/?location=${locationId}&date=${localDay(startsAt, timeZone)}&visit=${id}`;
  const isSeries = about === 'booked' && booking.seriesId !== null;
  return alert(
    text,
    { house },
    { tag: isSeries ? `series-${booking.seriesId}` : tagOf(booking), path, until },
  );
}

/** Who is on their way matters while the visit lasts; what is booked or not, until it begins. */
function endOf(about: StaffAlert, { startsAt, endsAt, checkedInAt }: BookingView): string {
  if (about === 'late') return endsAt;
  if (about !== 'arrived' || checkedInAt === null) return startsAt;
  const isMetBy = Math.max(Date.parse(startsAt), Date.parse(checkedInAt) + MET_MINUTES * 60_000);
  return new Date(Math.min(isMetBy, Date.parse(endsAt))).toISOString();
}

/** null where it is no longer so. */
function staffWords(
  texts: Texts,
  about: StaffAlert,
  booking: BookingView,
  { therapistId }: StaffIdentity,
): string | null {
  const { status, startsAt, timeZone } = booking;
  const isTheirs = booking.items.some((item) => item.therapistId === therapistId);
  const name = firstName(booking.forName ?? booking.guest.name);
  const time = timeWords(texts, startsAt, timeZone);
  const said = { when: shortWhen(texts, startsAt, timeZone), guest: name ?? texts('alertSomebody') };
  const isBooked = status === 'confirmed' || status === 'checked-in';
  switch (about) {
    case 'booked':
      return isBooked && isTheirs ? texts('alertBooked', said) : null;
    case 'moved':
      return isBooked ? texts(isTheirs ? 'alertTime' : 'alertGone', said) : null;
    case 'cancelled':
      return status === 'cancelled' && isTheirs ? texts('alertOff', said) : null;
    case 'arrived':
      if (status !== 'checked-in' || !isTheirs) return null;
      return name === null
        ? texts('guestArrivedUnnamed', { time })
        : texts('guestArrived', { guest: name, time });
    case 'late': {
      if (status !== 'confirmed' || !isTheirs || booking.lateMinutes === null) return null;
      const minutes = texts('minutes', { count: booking.lateMinutes });
      return name === null
        ? texts('guestLateUnnamed', { time, minutes })
        : texts('guestLate', { guest: name, time, minutes });
    }
  }
}

function personWanted(
  texts: Texts,
  { conversationId }: Extract<DeviceNotice, { kind: 'person-alert' }>,
  situation: Situation,
): Reply | null {
  if (situation.staff === null || situation.staff.role === 'therapist') return null;
  const until = new Date(Date.parse(situation.now) + PERSON_MINUTES * 60_000).toISOString();
  return alert(texts('alertPerson'), situation, { tag: `person-${conversationId}`, path: '/admin/', until });
}

function alert(text: string, { house }: Pick<Situation, 'house'>, frame: Omit<AlertFrame, 'title'>): Reply {
  return { text, choices: [], link: null, image: null, alert: { title: house.tenant.name, ...frame } };
}

function tagOf({ id }: BookingView): string {
  return `visit-${id}`;
}

function isOver(until: string, { now }: Pick<Situation, 'now'>): boolean {
  return Date.parse(until) <= Date.parse(now);
}

/** "Anna" of "Anna Berg". */
function firstName(name: string | null): string | null {
  return name?.trim().split(/\s+/)[0] || null;
}
