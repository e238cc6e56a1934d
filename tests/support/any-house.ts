import fc from 'fast-check';
import { DateTime } from 'luxon';
import type { Taking } from '../../api/booking/takings.ts';
import type { LocalDate, VisitPart, VisitWish, WallTime, Weekday } from '../../api/contract.ts';
import type { ResourceEntity } from '../../api/database/entities/house.ts';
import type { HouseRows } from '../../api/tenants/house-book.ts';
import { POLICY } from './spa.ts';

/** A house as chance has it, what is taken in it, a visit that somebody wishes, and the day they ask about. */
export interface AnyHouse {
  readonly rows: HouseRows;
  readonly wish: VisitWish;
  readonly taken: readonly Taking[];
  readonly date: LocalDate;
}

/** Zones of whole and of broken hours, with the days on which their clocks change, and one that never does. */
const DAYS: readonly (readonly [zone: string, ...days: LocalDate[]])[] = [
  ['Europe/Amsterdam', '2026-03-29', '2026-10-25', '2026-06-10'],
  ['America/New_York', '2026-03-08', '2026-11-01'],
  ['America/St_Johns', '2026-03-08', '2026-11-01'],
  ['Australia/Lord_Howe', '2026-04-05', '2026-10-04'],
  ['Pacific/Chatham', '2026-04-05', '2026-09-27'],
  ['Africa/Cairo', '2026-04-24', '2026-10-30'],
  ['Asia/Kathmandu', '2026-07-01'],
  ['Asia/Kolkata', '2026-12-31'],
];
const TENANT = 'tenant';
const PLACE = 'house';
const WEEK: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7];
const SKILLS = ['massage', 'facial'];
const KINDS = ['soft', 'wet'];

const day = fc
  .constantFrom(...DAYS)
  .chain(([zone, ...days]) => fc.record({ zone: fc.constant(zone), date: fc.constantFrom(...days) }))
  .chain(({ zone, date }) =>
    fc.integer({ min: -1, max: 1 }).map((off) => ({
      zone,
      date: DateTime.fromISO(date, { zone: 'utc' }).plus({ days: off }).toISODate() ?? date,
    })),
  );

const wall = (from: number, to: number): fc.Arbitrary<WallTime> =>
  fc.integer({ min: from * 12, max: to * 12 }).map((ticks) => {
    const minutes = ticks * 5;
    return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
  });

/** A stretch of wall time, sometimes the whole day, often across the hours in which clocks are changed. */
const stretch = fc.oneof(
  { weight: 3, arbitrary: fc.constant({ from: '00:00', to: '24:00' }) },
  {
    weight: 4,
    arbitrary: fc
      .tuple(wall(0, 23), wall(0, 24))
      .map(([a, b]) => (a < b ? { from: a, to: b } : { from: b, to: a })),
  },
);

/** At most two hours. */
const pause = wall(0, 21).chain((from) =>
  fc.integer({ min: 1, max: 24 }).map((ticks) => ({ from, to: plus(from, ticks * 5) })),
);

function plus(time: WallTime, more: number): WallTime {
  const all = Number(time.slice(0, 2)) * 60 + Number(time.slice(3)) + more;
  return `${String(Math.floor(all / 60)).padStart(2, '0')}:${String(all % 60).padStart(2, '0')}`;
}

const minutes = (most: number): fc.Arbitrary<number> =>
  fc.integer({ min: 0, max: most / 5 }).map((n) => n * 5);

const resources = fc.record({
  therapists: fc.array(
    fc.record({
      skills: fc.subarray(SKILLS, { minLength: 1 }),
      gender: fc.constantFrom('female' as const, 'male' as const),
      shifts: fc.array(fc.record({ stretch, validFrom: fc.constantFrom('2020-01-01', '2026-06-10') }), {
        minLength: 1,
        maxLength: 2,
      }),
      breaks: fc.array(pause, { maxLength: 1 }),
    }),
    { minLength: 1, maxLength: 4 },
  ),
  rooms: fc.array(fc.record({ kind: fc.constantFrom(...KINDS), capacity: fc.integer({ min: 1, max: 3 }) }), {
    minLength: 1,
    maxLength: 4,
  }),
  heaters: fc.integer({ min: 0, max: 3 }),
});

const treatment = fc.record({
  durationMinutes: fc.integer({ min: 1, max: 18 }).map((n) => n * 5),
  before: minutes(30),
  after: minutes(30),
  roomBefore: minutes(30),
  roomAfter: minutes(30),
  skills: fc.constantFrom([], ['massage'], SKILLS),
  roomKind: fc.constantFrom(...KINDS),
  heated: fc.constantFrom(false, false, true),
});

const drawn = fc.record({
  day,
  hours: fc.array(stretch, { minLength: 1, maxLength: 2 }),
  closed: fc.option(stretch, { freq: 3 }),
  resources,
  treatments: fc.oneof(fc.tuple(treatment), fc.tuple(treatment), fc.tuple(treatment, treatment)),
  people: fc.constantFrom(1, 1, 1, 2, 3),
  gap: minutes(30),
  named: fc.option(fc.integer({ min: 0, max: 2 }), { freq: 1 }),
  gender: fc.option(fc.constantFrom('female' as const, 'male' as const), { freq: 4 }),
  step: fc.constantFrom(5, 15, 30),
  minGap: fc.constantFrom(0, 0, 15, 30),
  busy: fc.array(
    fc.record({
      whose: fc.nat(99),
      start: fc.integer({ min: -60, max: 330 }),
      length: fc.integer({ min: 1, max: 60 }),
    }),
    { maxLength: 12 },
  ),
  away: fc.array(
    fc.record({
      whose: fc.nat(99),
      start: fc.integer({ min: -60, max: 330 }),
      length: fc.integer({ min: 1, max: 120 }),
    }),
    { maxLength: 2 },
  ),
});
type Drawn = typeof drawn extends fc.Arbitrary<infer T> ? T : never;

export const anyHouse: fc.Arbitrary<AnyHouse> = drawn.map(houseOf);

function houseOf(from: Drawn): AnyHouse {
  const { date, zone } = from.day;
  const people = resourcesOf(from);
  const midnight = DateTime.fromISO(date, { zone }).toMillis();
  const pick = (place: number) => people[place % people.length]?.id ?? '';
  const rows: HouseRows = {
    tenant: {
      id: TENANT,
      slug: 'any',
      name: 'Any',
      currency: 'EUR',
      locale: 'en',
      accent: '#000',
      policy: { ...POLICY, slotStepMinutes: from.step, minGapMinutes: from.minGap },
      ownTexts: null,
      webChat: null,
      twoStepRoles: null,
      lastSequence: 0,
      houseVersion: 1,
      createdAt: 0,
    },
    locations: [
      {
        id: PLACE,
        tenantId: TENANT,
        name: 'House',
        address: '',
        phone: '',
        timeZone: zone,
        openingHours: WEEK.flatMap((weekday) =>
          from.hours.map((hours) => ({ weekday, opens: hours.from, closes: hours.to })),
        ),
        holidayCalendar: null,
        position: 0,
      },
    ],
    treatments: from.treatments.map((one, place) => treatmentRow(one, place)),
    resources: people,
    rota: from.resources.therapists.flatMap((one, place) =>
      WEEK.flatMap((weekday) => [
        ...one.shifts.map((shift, line) =>
          rotaRow(place, weekday, line, 'work', shift.stretch, shift.validFrom),
        ),
        ...one.breaks.map((pause, line) => rotaRow(place, weekday, line, 'break', pause, '2020-01-01')),
      ]),
    ),
    closures: from.closed === null ? [] : [closureRow(date, from.closed)],
    timeOff: from.away.map((one, place) => ({
      id: `away${place}`,
      tenantId: TENANT,
      resourceId: pick(one.whose),
      startsAt: midnight + one.start * 300_000,
      endsAt: midnight + (one.start + one.length) * 300_000,
      reason: '',
    })),
    terms: [],
  };
  return { rows, date, wish: wishOf(from), taken: takenOf(from, midnight, pick) };
}

/** As the ledger has it: one resource, one tick, once. */
function takenOf(from: Drawn, midnight: number, pick: (place: number) => string): Taking[] {
  const taken: Taking[] = [];
  for (const { whose, start, length } of from.busy) {
    const first = midnight / 300_000 + start;
    const one = { resourceId: pick(whose), first, end: first + length };
    const meets = taken.some(
      (other) => other.resourceId === one.resourceId && one.first < other.end && other.first < one.end,
    );
    if (!meets) taken.push(one);
  }
  return taken;
}

function wishOf(from: Drawn): VisitWish {
  const named = from.named === null ? null : `therapist${from.named}`;
  const parts = from.treatments.map(
    (one, place): VisitPart => ({
      treatmentId: `treatment${place}`,
      durationMinutes: one.durationMinutes,
      addOnIds: [],
      gapMinutes: place === 0 ? 0 : from.gap,
      therapistId: place === 0 ? named : null,
      gender: from.gender,
    }),
  );
  return { parts, people: from.people };
}

function resourcesOf(from: Drawn): ResourceEntity[] {
  const row = (kind: ResourceEntity['kind'], position: number): ResourceEntity => ({
    id: `${kind}${position}`,
    tenantId: TENANT,
    kind,
    locationId: kind === 'therapist' ? null : PLACE,
    name: `${kind} ${position}`,
    gender: null,
    skills: [],
    roomKind: null,
    equipmentKind: null,
    capacity: 1,
    position,
    active: true,
  });
  return [
    ...from.resources.therapists.map((one, place) => ({
      ...row('therapist', place),
      skills: one.skills,
      gender: one.gender,
    })),
    ...from.resources.rooms.map((one, place) => ({
      ...row('room', place),
      roomKind: one.kind,
      capacity: one.capacity,
    })),
    ...Array.from({ length: from.resources.heaters }, (_, place) => ({
      ...row('equipment', place),
      equipmentKind: 'heater',
    })),
  ];
}

function treatmentRow(one: Drawn['treatments'][number], place: number): HouseRows['treatments'][number] {
  return {
    id: `treatment${place}`,
    tenantId: TENANT,
    name: `Treatment ${place}`,
    aliases: [],
    category: '',
    description: '',
    variants: [{ durationMinutes: one.durationMinutes, priceMinor: 100 }],
    bufferBeforeMinutes: one.before,
    bufferAfterMinutes: one.after,
    roomBufferBeforeMinutes: one.roomBefore,
    roomBufferAfterMinutes: one.roomAfter,
    skills: one.skills,
    roomKind: one.roomKind,
    equipment: one.heated ? ['heater'] : [],
    addOns: [],
    position: place,
    active: true,
  };
}

function rotaRow(
  place: number,
  weekday: Weekday,
  line: number,
  kind: 'work' | 'break',
  { from, to }: { readonly from: WallTime; readonly to: WallTime },
  validFrom: LocalDate,
): HouseRows['rota'][number] {
  return {
    id: `rota${place}-${weekday}-${kind}-${line}`,
    tenantId: TENANT,
    resourceId: `therapist${place}`,
    locationId: PLACE,
    kind,
    weekday,
    startsLocal: from,
    endsLocal: to,
    validFrom,
    validTo: null,
  };
}

function closureRow(
  date: LocalDate,
  hours: { readonly from: WallTime; readonly to: WallTime },
): HouseRows['closures'][number] {
  return {
    id: 'special',
    tenantId: TENANT,
    locationId: PLACE,
    fromDate: date,
    toDate: date,
    opens: hours.from,
    closes: hours.to,
    reason: '',
  };
}
