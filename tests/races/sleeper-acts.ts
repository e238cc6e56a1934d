import type { BookingStatus, HouseChange, HouseEditor, RotaLine } from '../../api/contract.ts';
import { newId } from '../../api/database/ids.ts';
import { isoOf } from '../../api/schedule/local-time.ts';
import { instant } from '../support/clock.ts';
import { ACTS } from './storm-acts.ts';
import { type Act, anyBooking, NOTHING_THERE, telling } from './storming.ts';
import { DESK } from './wishes.ts';

/** The desks beside the sleeper. */
const DESKS = [DESK, { ...DESK, userId: 'second-desk', name: 'Ilse' }] as const;
const OWNER = { kind: 'staff', userId: 'owner', name: 'Olga', role: 'owner' } as const;
const DAYS = ['2026-03-03', '2026-03-04'] as const;
const HOUR_MS = 3_600_000;

type Change = 'checkIn' | 'startTreatment' | 'completeVisit' | 'markNoShow';

function changes(verb: Change, from: readonly BookingStatus[]): Act {
  return async (storming) => {
    const { random, service, spa } = storming;
    const booking = await anyBooking(storming, from);
    if (!booking) return NOTHING_THERE;
    const desk = random.pick(DESKS) ?? DESK;
    if (verb === 'checkIn')
      return telling(storming, await service.checkIn(spa.tenantId, desk, booking.id, newId(), 'is early'));
    return telling(storming, await service[verb](spa.tenantId, desk, booking.id, newId()));
  };
}

const undoNoShow: Act = async (storming) => {
  const { random, service, spa } = storming;
  const booking = await anyBooking(storming, ['no-show']);
  if (!booking) return NOTHING_THERE;
  const undo = { bookingId: booking.id, arrived: random.chance(0.5), refundFee: false };
  return telling(storming, await service.undoNoShow(spa.tenantId, DESK, undo, newId()));
};

/** To somebody who may be off, or at an hour when they are: the desk may, with a reason. */
const moveOverTheRota: Act = async (storming) => {
  const { random, service, spa } = storming;
  const booking = await anyBooking(storming, ['held', 'awaiting-payment', 'confirmed']);
  if (!booking) return NOTHING_THERE;
  const outcome = await service.moveBooking(spa.tenantId, random.pick(DESKS) ?? DESK, {
    bookingId: booking.id,
    startsAt: isoOf(
      instant(`${random.pick(DAYS)}T${9 + random.below(9) < 10 ? '09' : 10 + random.below(8)}:00`),
    ),
    locationId: null,
    therapistId: random.pick(spa.therapistIds) ?? null,
    requestKey: newId(),
    exception: { reason: 'she insists', outsideHours: true, overBuffers: true, overCapacity: true },
  });
  return telling(storming, outcome);
};

/** Acts upon the house: who works when, who is away, when it is open, what is called how. */
export function houseActs(editor: HouseEditor): Readonly<Record<string, { weight: number; act: Act }>> {
  const change =
    (make: (storming: Parameters<Act>[0]) => Promise<HouseChange | null>): Act =>
    async (storming) => {
      const wanted = await make(storming);
      if (wanted === null) return NOTHING_THERE;
      const outcome = await editor.change(storming.spa.tenantId, OWNER, wanted, newId());
      return outcome.ok ? null : JSON.stringify(outcome.problems);
    };
  const timeOff = change(async ({ random, spa }) => {
    const resourceId = random.pick(spa.therapistIds);
    if (resourceId === undefined) return null;
    const from = instant(`${random.pick(DAYS)}T${random.chance(0.3) ? '00' : '13'}:00`);
    const draft = { resourceId, startsAt: isoOf(from), endsAt: isoOf(from + 24 * HOUR_MS), reason: 'ill' };
    return { kind: 'save-time-off', id: null, draft };
  });
  const backAtWork = change(async ({ random, spa }) => {
    const { timeOff: away } = await editor.sheet(spa.tenantId);
    const one = random.pick(away);
    return one ? { kind: 'remove-time-off', id: one.id } : null;
  });
  /** The day off of one whose visits stay theirs: they get a column, though they have no hours. */
  const rota = change(async ({ random, spa }) => {
    const therapistId = random.pick(spa.therapistIds);
    if (therapistId === undefined) return null;
    const lines = ([1, 2, 3, 4, 5] as const)
      .filter(() => random.chance(0.6))
      .map((weekday): RotaLine => {
        const starts = random.chance(0.5) ? '09:00' : '13:00';
        return { kind: 'work', locationId: spa.locationId, weekday, starts, ends: '21:00' };
      });
    const validFrom = random.pick(DAYS) ?? DAYS[0];
    return { kind: 'save-rota', draft: { therapistId, validFrom, validTo: null, lines } };
  });
  const closure = change(async ({ random, spa }) => {
    const date = random.pick(DAYS) ?? DAYS[0];
    const draft = { locationId: spa.locationId, fromDate: date, toDate: date, reason: 'water' };
    return { kind: 'save-closure', id: null, draft: { ...draft, opens: '10:00', closes: '20:00' } };
  });
  const reopening = change(async ({ random, spa }) => {
    const { closures } = await editor.sheet(spa.tenantId);
    const one = random.pick(closures);
    return one ? { kind: 'remove-closure', id: one.id } : null;
  });
  return {
    'time off': { weight: 3, act: timeOff },
    'back at work': { weight: 2, act: backAtWork },
    'another rota': { weight: 6, act: rota },
    'other hours': { weight: 1, act: closure },
    'the usual hours': { weight: 1, act: reopening },
  };
}

/** All that a spa's day is made of. */
export function dayActs(editor: HouseEditor): Readonly<Record<string, { weight: number; act: Act }>> {
  return {
    ...ACTS,
    'move over the rota': { weight: 12, act: moveOverTheRota },
    arrive: { weight: 8, act: changes('checkIn', ['confirmed']) },
    start: { weight: 6, act: changes('startTreatment', ['checked-in']) },
    end: { weight: 6, act: changes('completeVisit', ['in-treatment']) },
    'no-show': { weight: 3, act: changes('markNoShow', ['confirmed']) },
    'came after all': { weight: 2, act: undoNoShow },
    ...houseActs(editor),
  };
}
