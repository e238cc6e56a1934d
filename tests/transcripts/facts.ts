import type { HouseDay, ReceiptView, StaffDay, StaffVisit, SwapView } from '../../api/contract.ts';
import type { AnswerOf } from '../../dialogs/types.ts';
import { instant, visit } from '../unit/dialogs/given.ts';
import { ids, sageHouse } from '../unit/dialogs/sage-house.ts';
import { week, weekFree } from '../unit/dialogs/scenes.ts';

/** Now is Monday 2 March 2026, 09:00 in Amsterdam, in every transcript. */
export const today = visit('2026-03-02 12:00');
export const past = visit('2026-03-01 12:00', {}, 'completed');

export const receipt: ReceiptView = {
  kind: 'receipt',
  number: '2026-000123',
  bookingId: past.id,
  paymentId: 'pay1',
  code: 'K7M4PX',
  startsAt: past.startsAt,
  timeZone: 'Europe/Amsterdam',
  treatmentNames: ['Deep tissue massage'],
  currency: 'EUR',
  amountMinor: 8500,
  issuedOn: '2026-02-27',
  url: 'https://spa.test/receipts/TOKEN/2026-000123.pdf',
};

/** Half of it went back. */
export const creditNote: ReceiptView = {
  ...receipt,
  kind: 'credit-note',
  number: 'C2026-000004',
  paymentId: 'pay2',
  amountMinor: 4250,
  url: 'https://spa.test/receipts/TOKEN/C2026-000004.pdf',
};

export const ana = { staffId: 'stf1', name: 'Ana', role: 'therapist', therapistId: ids.ana } as const;

/** A visit of Ana's, an hour long. */
export function own(when: string, more: Partial<StaffVisit> = {}): StaffVisit {
  return {
    bookingId: `bkg${when.replace(/\D/g, '')}`,
    code: 'K7M4PX',
    status: 'confirmed',
    startsAt: instant(when),
    endsAt: new Date(Date.parse(instant(when)) + 3_600_000).toISOString(),
    treatmentName: 'Deep tissue massage',
    addOnNames: [],
    durationMinutes: 60,
    roomName: 'Willow',
    guestName: 'Maria',
    people: 1,
    lateMinutes: null,
    ...more,
  };
}

/** Ana's day: one guest has just left, the next comes at 11. */
export const monday: StaffDay = {
  date: '2026-03-02',
  locationId: ids.canal,
  timeZone: 'Europe/Amsterdam',
  works: [{ startsAt: instant('2026-03-02 08:00'), endsAt: instant('2026-03-02 18:00') }],
  timeOff: [
    { id: 'off1', startsAt: instant('2026-03-02 13:00'), endsAt: instant('2026-03-02 14:00'), reason: 'x' },
  ],
  visits: [
    own('2026-03-02 08:00', { status: 'checked-in' }),
    own('2026-03-02 11:00', { guestName: null, addOnNames: ['hot stones'], lateMinutes: 10 }),
  ],
};

/** Ana's day when it is over: one guest was done, one did not come, one is not marked; two come tomorrow. */
export const dayOver: readonly StaffDay[] = [
  {
    ...monday,
    visits: [
      own('2026-03-02 06:00', { status: 'completed', durationMinutes: 90, guestName: 'Noor' }),
      own('2026-03-02 07:30', { status: 'no-show', guestName: 'Pim' }),
      own('2026-03-02 08:00', { status: 'checked-in' }),
    ],
  },
  { ...monday, date: '2026-03-03', visits: [own('2026-03-03 10:00'), own('2026-03-03 12:00')] },
];

export const duty = { ...week, staff: ana, answers: { 'staff-days': [monday] } } as const;

export const overDuty = {
  ...duty,
  answers: {
    'staff-days': dayOver,
    'mark-done': { ok: true, booking: visit('2026-03-02 08:00') },
  },
} as const;

export const swapAsked: SwapView = {
  id: 'swp1',
  status: 'asked',
  fromTherapistId: ids.ana,
  toTherapistId: ids.ben,
  visit: own('2026-03-02 11:00'),
  timeZone: 'Europe/Amsterdam',
};

/** How the house's day was, for who may read it. */
export const houseFigures: HouseDay = {
  date: '2026-03-02',
  houseName: 'Sage House',
  currency: 'EUR',
  visits: { done: 11, unmarked: 1, ahead: 0, missed: 1, cancelled: 2 },
  money: { takenMinor: 98_000, givenBackMinor: 8_500, netMinor: 89_500, tipsMinor: 1_500 },
  utilisation: { bookedMinutes: 780, bookableMinutes: 1_200 },
  therapists: [],
  feedback: { count: 3, average: 11 / 3, low: [] },
  tomorrow: { visits: 9, bookedMinutes: 600, bookableMinutes: 1_200 },
  week: [],
  pictureUrl: 'https://house/charts/day.png',
};

/** The desk in its own chat. */
export const frontDesk = {
  ...week,
  staff: { staffId: 'stf2', name: 'Mara', role: 'desk', therapistId: null },
  answers: { 'house-day': houseFigures },
} as const;

export const ben = sageHouse.therapists.filter(({ id }) => id === ids.ben);

/** A guest who has been here, and one whose visit can still be moved. */
export const maria = { ...week, guestName: 'Maria', visits: [past] };
export const thursday = { ...week, visits: [visit('2026-03-05 12:00')] };

const stones = { id: 'addstone00000001', name: 'Hot stones', durationMinutes: 15, priceMinor: 2000 };
const scalp = { id: 'addscalp00000001', name: 'Scalp massage', durationMinutes: 10, priceMinor: 1000 };
const addOns = [stones, scalp].map((one) => ({ ...one, equipment: [] }));

/** The deep tissue massage can have hot stones and a scalp massage with it. */
export const withAddOns = {
  ...week,
  house: {
    ...sageHouse,
    treatments: sageHouse.treatments.map((one) => (one.id === ids.deep ? { ...one, addOns } : one)),
  },
};

/** Ana on six fridays, at five and at six. */
export const fridays = {
  free: ['03-06', '03-13', '03-20', '03-27', '04-03', '04-10'].flatMap((day) => [
    `2026-${day} 17:00 Ana`,
    `2026-${day} 18:00 Ana`,
  ]),
};

/** Ben, whom Ana has asked to take her visit; the desk has still to agree. */
export const asked = {
  ...week,
  staff: { staffId: 'stf3', name: 'Ben', role: 'therapist', therapistId: ids.ben },
  answers: { 'answer-swap': { ok: true, swap: { ...swapAsked, status: 'agreed' } } },
} as const;

/** The same spa; Anouk, who gives facials and massages, is free on friday at two. */
export const anouk = { ...withAddOns, free: [...weekFree, '2026-03-06 14:00 Anouk'] };

/** A code that the desk gave to Ana. */
export const ofTheTeam: Partial<AnswerOf> = {
  'take-link-code': { ok: false, reason: 'staff-code' },
  'link-staff': { ok: true, staff: ana },
};
