import { DateTime } from 'luxon';
import type { Actor, BookingView } from '../../api/contract.ts';
import { newId } from '../../api/database/ids.ts';
import { isoOf } from '../../api/schedule/local-time.ts';
import type { House } from '../../house.ts';
import { deliverPayment } from '../support/pay.ts';
import { spaOver, type TestSpa } from '../support/spa.ts';
import type { SimulatedGuest } from '../support/whatsapp/guest.ts';
import type { SimulatedNumber, Simulator } from '../support/whatsapp/simulator.ts';
import type { MonthRules, Standing } from './month-oracle.ts';

const DESK = { kind: 'staff', userId: 'desk', name: 'Mara', role: 'desk' } as const;

export interface MonthGuest {
  readonly phone: SimulatedGuest;
  readonly actor: Extract<Actor, { kind: 'guest' }>;
  /** When they wrote "stop", in ms since the epoch. */
  stoppedAt: number;
}

export interface MonthSpa extends TestSpa {
  readonly rules: MonthRules;
  readonly number: SimulatedNumber;
  readonly guests: readonly MonthGuest[];
}

/** A visit as the month made it: what its guest knew of it, and when it was over. */
export interface MonthVisit {
  readonly spa: MonthSpa;
  readonly guest: MonthGuest;
  readonly id: string;
  readonly standing: Standing[];
  endedAt: number | null;
}

export interface MonthHouse {
  readonly house: House;
  readonly meta: Simulator;
  readonly url: string;
}

const WEEK = [1, 2, 3, 4, 5, 6, 7] as const;
/** Within the quiet hours: of early visits guests are to hear on the evening before. */
export const OPENS = '06:30';

let numbers = 0;

/** A spa with a number on WhatsApp, and guests who have written to it once. */
export async function openMonthSpa(
  { house, meta, url }: MonthHouse,
  rules: MonthRules,
  guests: number,
): Promise<MonthSpa> {
  const spa = await spaOver(house, {
    therapists: 3,
    openingHours: WEEK.map((weekday) => ({ weekday, opens: OPENS, closes: '21:00' })),
    shift: { from: OPENS, to: '21:00' },
    timeZone: rules.zone,
    policy: { reminderHours: rules.hours, quietHours: rules.quiet },
  });
  numbers += 1;
  const id = `${10 ** 14 + (Date.now() % 10 ** 9) * 1000 + numbers}`;
  const secrets = { accessToken: `token of ${id}`, appSecret: `secret of ${id}`, verifyToken: 'v' };
  const account = { channel: 'whatsapp', externalId: id, name: 'Front desk', secrets } as const;
  if ((await house.accounts.add(spa.tenantId, account)) === 'taken') throw new Error(`${id} is taken`);
  const number = meta.number({ id, webhook: `${url}/webhooks/whatsapp/${id}`, ...secrets });
  number.traffic.patienceMs = 60_000;
  const met: MonthGuest[] = [];
  for (let place = 0; place < guests; place += 1) {
    const phone = number.guest(`316${numbers}${String(place).padStart(5, '0')}`);
    await phone.says('hello');
    met.push({ phone, actor: await actorOf(house, spa, phone), stoppedAt: Number.POSITIVE_INFINITY });
  }
  return { ...spa, rules, number, guests: met };
}

async function actorOf({ mailroom }: House, { tenantId }: TestSpa, { address }: SimulatedGuest) {
  const conversation = await mailroom.findConversation(tenantId, 'whatsapp', address);
  if (!conversation) throw new Error(`nobody heard of ${address}`);
  return { kind: 'guest', guestId: conversation.guestId, conversationId: conversation.id } as const;
}

/** An hour held, accepted and paid for; null where the time is not free. */
export async function book(spa: MonthSpa, guest: MonthGuest, startsAt: number): Promise<BookingView | null> {
  const { tenantId, service } = spa;
  const { actor } = guest;
  const held = await service.holdSlot(tenantId, actor, {
    ...spa.request(actor, '2026-01-01T00:00'),
    startsAt: isoOf(startsAt),
    conversationId: actor.conversationId,
    channel: 'whatsapp',
  });
  if (!held.ok) return null;
  const accepted = await service.acceptHold(tenantId, actor, held.booking.id);
  if (!accepted.ok) throw new Error(accepted.reason);
  await deliverPayment(spa.core, accepted.booking);
  const booking = await service.booking(tenantId, held.booking.id);
  if (booking?.status !== 'confirmed') throw new Error('the visit was not confirmed');
  return booking;
}

/** By the desk. Was it possible? */
export async function move({ spa, id }: MonthVisit, startsAt: number): Promise<boolean> {
  const to = { bookingId: id, startsAt: isoOf(startsAt), locationId: null, therapistId: null };
  const moved = await spa.service.moveBooking(spa.tenantId, DESK, {
    ...to,
    requestKey: newId(),
    exception: null,
  });
  return moved.ok;
}

export async function cancel({ spa, guest, id }: MonthVisit, byGuest: boolean): Promise<void> {
  const done = await spa.service.cancelBooking(spa.tenantId, byGuest ? guest.actor : DESK, id, null);
  if (!done.ok) throw new Error(`a visit could not be cancelled: ${done.reason}`);
}

export async function change(
  { spa, id }: MonthVisit,
  how: 'checkIn' | 'startTreatment' | 'completeVisit',
): Promise<void> {
  const done = await spa.service[how](spa.tenantId, DESK, id);
  if (!done.ok) throw new Error(`${how}: ${done.reason}`);
}

/** A wall time of the spa's, so many days after another instant. */
export function wallTime({ zone }: MonthRules, at: number, days: number, minute: number): number {
  const day = DateTime.fromMillis(at, { zone }).startOf('day').plus({ days });
  return day.set({ hour: Math.floor(minute / 60), minute: minute % 60 }).toMillis();
}
