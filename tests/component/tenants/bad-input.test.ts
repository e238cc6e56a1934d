import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Actor, HouseChange, HouseEditor, Id } from '../../../api/contract.ts';
import { newId } from '../../../api/database/ids.ts';
import type { Database } from '../../../api/database/open-database.ts';
import { readHouse } from '../../../api/tenants/house-book.ts';
import { makeHouseEditor } from '../../../api/tenants/house-editor.ts';
import { clockAt } from '../../support/clock.ts';
import { openTestDatabase } from '../../support/database.ts';
import {
  closure,
  everyDay,
  locationDraft,
  MANAGER,
  make,
  rotaDraft,
  timeOff,
  treatmentDraft,
} from '../../support/house-drafts.ts';
import { makeSpa, POLICY, type TestSpa } from '../../support/spa.ts';

const NOW = '2026-03-02T09:00';

type Refused = readonly [
  what: string,
  change: (spa: TestSpa, other: TestSpa) => unknown,
  field: string,
  reason: string,
];

const location = (draft: object) => (): unknown => ({
  kind: 'save-location',
  id: null,
  draft: { ...locationDraft(), ...draft },
});
const treatment = (draft: object) => (): unknown => ({
  kind: 'save-treatment',
  id: null,
  draft: { ...treatmentDraft(), ...draft },
});
const variant = (variant: object): (() => unknown) =>
  treatment({ variants: [{ durationMinutes: 60, priceMinor: 9_000, ...variant }] });
const addOn = (addOn: object): (() => unknown) =>
  treatment({
    addOns: [{ id: null, name: 'Oil', durationMinutes: 15, priceMinor: 500, equipment: [], ...addOn }],
  });
const hours = (opens: string, closes: string): (() => unknown) =>
  location({ openingHours: [{ weekday: 1, opens, closes }] });
const rota = (draft: (spa: TestSpa, other: TestSpa) => object) => (spa: TestSpa, other: TestSpa) => ({
  kind: 'save-rota',
  draft: { ...rotaDraft(spa), ...draft(spa, other) },
});
const line =
  (starts: string, ends: string, kind = 'work') =>
  (spa: TestSpa) => ({
    kind,
    weekday: 1,
    locationId: spa.locationId,
    starts,
    ends,
  });
const lines = (...of: ((spa: TestSpa) => object)[]) => rota((spa) => ({ lines: of.map((one) => one(spa)) }));
const away = (more: object) => (spa: TestSpa) => ({
  kind: 'save-time-off',
  id: null,
  draft: { ...timeOff(spa.therapistIds[0], '2026-03-03T09:00', '2026-03-03T12:00'), ...more },
});
const closed = (more: object) => (spa: TestSpa) => ({
  kind: 'save-closure',
  id: null,
  draft: { ...closure(spa, '2026-03-03', '2026-03-04'), ...more },
});
const terms = (more: object) => () => ({
  kind: 'save-terms',
  draft: {
    treatmentId: null,
    terms: {
      depositPercent: 50,
      freeCancellationHours: 24,
      lateFeePercent: 100,
      noShowFeePercent: 100,
      maxMoves: 2,
      moveUntilHours: 24,
      ...more,
    },
  },
});
const policy = (more: object) => () => ({ kind: 'save-policy', draft: { ...POLICY, ...more } });
const room = (draft: (spa: TestSpa, other: TestSpa) => object) => (spa: TestSpa, other: TestSpa) => ({
  kind: 'save-room',
  id: null,
  draft: {
    locationId: spa.locationId,
    name: 'Room',
    kind: 'massage',
    capacity: 1,
    active: true,
    ...draft(spa, other),
  },
});

const REFUSED: readonly Refused[] = [
  ['nothing at all', () => null, '', 'wrong-type'],
  ['a change of no kind', () => ({}), 'kind', 'missing'],
  ['a change that does not exist', () => ({ kind: 'burn-down' }), 'kind', 'unknown-value'],
  ['no draft', () => ({ kind: 'save-room', id: null }), '', 'missing'],

  ['a location without a name', location({ name: '  ' }), 'name', 'empty'],
  ['a location without a zone', location({ timeZone: '' }), 'timeZone', 'empty'],
  ['a location whose zone is left out', location({ timeZone: undefined }), 'timeZone', 'missing'],
  ['a zone that does not exist', location({ timeZone: 'Europe/Atlantis' }), 'timeZone', 'not-a-zone'],
  ['an offset for a zone', location({ timeZone: '+02:00' }), 'timeZone', 'not-a-zone'],
  [
    'an unknown holiday calendar',
    location({ holidayCalendar: 'XX' }),
    'holidayCalendar',
    'not-a-holiday-calendar',
  ],
  ['an unknown region', location({ holidayCalendar: 'DE-XX' }), 'holidayCalendar', 'not-a-holiday-calendar'],
  [
    'a region of a region',
    location({ holidayCalendar: 'DE-BY-A' }),
    'holidayCalendar',
    'not-a-holiday-calendar',
  ],
  [
    'hours that end before they start',
    hours('18:00', '09:00'),
    'openingHours[0].closes',
    'ends-before-start',
  ],
  ['hours of no length', hours('09:00', '09:00'), 'openingHours[0].closes', 'ends-before-start'],
  ['a wall time off the grid', hours('09:03', '18:00'), 'openingHours[0].opens', 'off-grid'],
  ['a wall time that is none', hours('9', '18:00'), 'openingHours[0].opens', 'not-a-time'],
  ['an hour that is none', hours('09:00', '25:00'), 'openingHours[0].closes', 'not-a-time'],
  [
    'hours that overlap',
    location({
      openingHours: [
        { weekday: 1, opens: '09:00', closes: '13:00' },
        { weekday: 1, opens: '12:00', closes: '18:00' },
      ],
    }),
    'openingHours[1].opens',
    'overlaps',
  ],
  [
    'an eighth weekday',
    location({ openingHours: [{ weekday: 8, opens: '09:00', closes: '13:00' }] }),
    'openingHours[0].weekday',
    'unknown-value',
  ],

  ['a treatment without a name', treatment({ name: '' }), 'name', 'empty'],
  ['a treatment without variants', treatment({ variants: [] }), 'variants', 'empty'],
  ['a 0-minute treatment', variant({ durationMinutes: 0 }), 'variants[0].durationMinutes', 'too-low'],
  ['a negative length', variant({ durationMinutes: -60 }), 'variants[0].durationMinutes', 'too-low'],
  ['a length off the grid', variant({ durationMinutes: 62 }), 'variants[0].durationMinutes', 'off-grid'],
  ['half a minute', variant({ durationMinutes: 60.5 }), 'variants[0].durationMinutes', 'not-whole'],
  [
    'a length that is no number',
    variant({ durationMinutes: Number.NaN }),
    'variants[0].durationMinutes',
    'wrong-type',
  ],
  [
    'a length without end',
    variant({ durationMinutes: Infinity }),
    'variants[0].durationMinutes',
    'wrong-type',
  ],
  ['a treatment of two days', variant({ durationMinutes: 2_880 }), 'variants[0].durationMinutes', 'too-high'],
  [
    'a treatment longer than any house is open',
    variant({ durationMinutes: 725 }),
    'variants[0].durationMinutes',
    'longer-than-opening-hours',
  ],
  ['a negative price', variant({ priceMinor: -1 }), 'variants[0].priceMinor', 'too-low'],
  ['a price for a palace', variant({ priceMinor: 3_000_000_000 }), 'variants[0].priceMinor', 'too-high'],
  ['a price in words', variant({ priceMinor: '90' }), 'variants[0].priceMinor', 'wrong-type'],
  [
    'two variants of one length',
    treatment({
      variants: [
        { durationMinutes: 60, priceMinor: 1 },
        { durationMinutes: 60, priceMinor: 2 },
      ],
    }),
    'variants[1].durationMinutes',
    'duplicate',
  ],
  ['a buffer off the grid', treatment({ bufferAfterMinutes: 7 }), 'bufferAfterMinutes', 'off-grid'],
  ['a negative buffer', treatment({ bufferBeforeMinutes: -5 }), 'bufferBeforeMinutes', 'too-low'],
  [
    'a buffer beyond the longest',
    treatment({ roomBufferAfterMinutes: 245 }),
    'roomBufferAfterMinutes',
    'too-high',
  ],
  ['a skill without a name', treatment({ skills: [''] }), 'skills[0]', 'empty'],
  ['a skill that is named twice', treatment({ skills: ['a', 'a'] }), 'skills', 'duplicate'],
  ['no kind of room', treatment({ roomKind: '' }), 'roomKind', 'empty'],
  ['an add-on off the grid', addOn({ durationMinutes: 3 }), 'addOns[0].durationMinutes', 'off-grid'],
  ['an add-on of another house', addOn({ id: 'nobody' }), 'addOns[0].id', 'not-found'],

  ['a therapist of no gender we know', () => therapist({ gender: 'x' }), 'gender', 'unknown-value'],
  ['a therapist without a name', () => therapist({ name: '' }), 'name', 'empty'],
  ['a room for nobody', room(() => ({ capacity: 0 })), 'capacity', 'too-low'],
  [
    "a room in another tenant's house",
    room((_, other) => ({ locationId: other.locationId })),
    'locationId',
    'not-found',
  ],

  ['a shift that ends before it starts', lines(line('18:00', '09:00')), 'lines[0].ends', 'ends-before-start'],
  ['a shift off the grid', lines(line('09:01', '18:00')), 'lines[0].starts', 'off-grid'],
  [
    'shifts that overlap',
    lines(line('09:00', '13:00'), line('12:55', '18:00')),
    'lines[1].starts',
    'overlaps',
  ],
  [
    'a break outside work',
    lines(line('09:00', '13:00'), line('12:30', '13:30', 'break')),
    'lines[1].starts',
    'break-outside-work',
  ],
  ['a break on a day off', lines(line('09:00', '10:00', 'break')), 'lines[0].starts', 'break-outside-work'],
  [
    'breaks that overlap',
    lines(line('09:00', '18:00'), line('12:00', '13:00', 'break'), line('12:30', '13:30', 'break')),
    'lines[2].starts',
    'overlaps',
  ],
  [
    'a rota that ends before it begins',
    rota(() => ({ validTo: '2026-03-01' })),
    'validTo',
    'ends-before-start',
  ],
  [
    'a rota from a day that does not exist',
    rota(() => ({ validFrom: '2026-02-31' })),
    'validFrom',
    'not-a-day',
  ],
  ['a rota of nobody', rota(() => ({ therapistId: 'nobody' })), 'therapistId', 'not-found'],
  ['a rota of a room', rota((spa) => ({ therapistId: spa.roomIds[0] })), 'therapistId', 'not-found'],
  [
    "a rota of another tenant's therapist",
    rota((_, other) => ({ therapistId: other.therapistIds[0] })),
    'therapistId',
    'not-found',
  ],
  [
    "a shift in another tenant's house",
    rota((_, other) => ({ lines: everyDay(other.locationId, '09:00', '18:00') })),
    'lines[0].locationId',
    'not-found',
  ],

  [
    'time off that ends before it starts',
    away({ endsAt: '2026-03-01T09:00:00Z' }),
    'endsAt',
    'ends-before-start',
  ],
  [
    'time off on a day that does not exist',
    away({ startsAt: '2026-02-31T09:00:00Z' }),
    'startsAt',
    'not-an-instant',
  ],
  [
    'time off at a time without a zone',
    away({ startsAt: '2026-03-03T09:00:00' }),
    'startsAt',
    'not-an-instant',
  ],
  ['time off off the grid', away({ startsAt: '2026-03-03T09:01:00Z' }), 'startsAt', 'off-grid'],
  ['time off of nobody', away({ resourceId: 'nobody' }), 'resourceId', 'not-found'],
  ['a closure that ends before it starts', closed({ toDate: '2026-03-02' }), 'toDate', 'ends-before-start'],
  ['a closure on a day that does not exist', closed({ fromDate: '2026-02-31' }), 'fromDate', 'not-a-day'],
  ['special hours without an end', closed({ opens: '09:00' }), 'closes', 'only-one-end'],
  ['special hours without a start', closed({ closes: '09:00' }), 'opens', 'only-one-end'],
  [
    'special hours that end before they start',
    closed({ opens: '12:00', closes: '09:00' }),
    'closes',
    'ends-before-start',
  ],
  ['special hours off the grid', closed({ opens: '09:02', closes: '12:00' }), 'opens', 'off-grid'],

  ['a deposit above everything', terms({ depositPercent: 101 }), 'terms.depositPercent', 'too-high'],
  ['a negative fee', terms({ lateFeePercent: -1 }), 'terms.lateFeePercent', 'too-low'],
  ['half a percent', terms({ noShowFeePercent: 0.5 }), 'terms.noShowFeePercent', 'not-whole'],
  ['a grid of starts beside the ledger', policy({ slotStepMinutes: 12 }), 'slotStepMinutes', 'off-grid'],
  ['a grid of starts of nothing', policy({ slotStepMinutes: 0 }), 'slotStepMinutes', 'too-low'],
  ['a gap beside the ledger', policy({ minGapMinutes: 7 }), 'minGapMinutes', 'off-grid'],
  ['an order nobody knows', policy({ waitlistOrder: 'by-beauty' }), 'waitlistOrder', 'unknown-value'],
];

function therapist(draft: object) {
  return {
    kind: 'save-therapist',
    id: null,
    draft: { name: 'Ada', gender: 'female', skills: [], active: true, ...draft },
  };
}

describe('bad input for the house', () => {
  let database: Database;
  let editor: HouseEditor;
  let spa: TestSpa;
  let other: TestSpa;
  beforeAll(async () => {
    database = await openTestDatabase();
    spa = await makeSpa(database, clockAt(NOW));
    other = await makeSpa(database, clockAt(NOW));
    editor = makeHouseEditor(spa.core);
  });
  afterAll(() => database.close());

  const change = (input: unknown, actor: Actor = MANAGER, key: string = newId()) =>
    // As a caller without our compiler would send it.
    editor.change(spa.tenantId, actor, input as HouseChange, key);
  const stored = () => database.run((db) => readHouse(db, spa.tenantId));
  const versionOf = async () => (await stored()).tenant.houseVersion;

  test.each(REFUSED)(
    'refuses %s, with the field and the reason, and writes nothing',
    async (_what, input, field, reason) => {
      const before = await stored();
      await expect(change(input(spa, other))).resolves.toEqual({
        ok: false,
        problems: expect.arrayContaining([{ field, reason, message: expect.stringMatching(/^[A-Z].*\.$/) }]),
      });
      await expect(
        editor.preview(spa.tenantId, MANAGER, input(spa, other) as HouseChange),
      ).resolves.toMatchObject({ ok: false });
      await expect(stored()).resolves.toEqual(before);
    },
  );

  test('names every field that is wrong at once', async () => {
    const outcome = await change(
      treatment({ name: '', variants: [{ durationMinutes: 3, priceMinor: -1 }], bufferAfterMinutes: 1 })(),
    );
    expect(!outcome.ok && outcome.problems.map((one) => one.field)).toEqual([
      'name',
      'variants[0].durationMinutes',
      'variants[0].priceMinor',
      'bufferAfterMinutes',
    ]);
  });

  const kinds: readonly ((id: Id) => HouseChange)[] = [
    (id) => ({ kind: 'save-location', id, draft: locationDraft() }),
    (id) => ({ kind: 'remove-location', id }),
    (id) => ({ kind: 'save-treatment', id, draft: treatmentDraft() }),
    (id) => ({ kind: 'retire-treatment', id }),
    (id) => ({
      kind: 'save-therapist',
      id,
      draft: { name: 'Ada', gender: 'female', skills: [], active: true },
    }),
    (id) => ({ kind: 'retire-therapist', id }),
    (id) => ({ kind: 'retire-room', id }),
    (id) => ({ kind: 'retire-equipment', id }),
    (id) => ({ kind: 'remove-time-off', id }),
    (id) => ({ kind: 'remove-closure', id }),
    (id) => ({ kind: 'remove-rota', therapistId: id, validFrom: '2020-01-01' }),
    (id) => ({ kind: 'save-terms', draft: { treatmentId: id, terms: HOUSE_TERMS } }),
  ];

  test("another tenant's ids do not exist, and nothing is told of them", async () => {
    const away = await make(editor, other.tenantId, {
      kind: 'save-time-off',
      id: null,
      draft: timeOff(other.therapistIds[0], '2026-03-03T09:00', '2026-03-03T12:00'),
    });
    const theirs = [
      other.locationId,
      other.treatmentId,
      ...other.therapistIds,
      ...other.roomIds,
      away.id ?? '',
    ];
    const before = await database.run((db) => readHouse(db, other.tenantId));
    for (const id of theirs) {
      for (const kind of kinds) {
        const unknown = await change(kind('nobody'));
        expect(unknown).toMatchObject({ ok: false, problems: [{ reason: 'not-found' }] });
        await expect(change(kind(id))).resolves.toEqual(unknown);
      }
    }
    await expect(database.run((db) => readHouse(db, other.tenantId))).resolves.toEqual(before);
  });

  test('a therapist, a guest and a desk that changes prices are not allowed', async () => {
    const guest = await spa.guest();
    const staff = (role: 'therapist' | 'desk'): Actor => ({ kind: 'staff', userId: role, name: role, role });
    const notAllowed = { ok: false, problems: [{ field: '', reason: 'not-allowed' }] };
    const sick: HouseChange = { kind: 'remove-time-off', id: 'nobody' };
    for (const actor of [guest, staff('therapist')])
      await expect(change(sick, actor)).resolves.toMatchObject(notAllowed);
    await expect(change(treatment({})(), staff('desk'))).resolves.toMatchObject(notAllowed);
    await expect(change(sick, staff('desk'))).resolves.toMatchObject({ problems: [{ reason: 'not-found' }] });
    await expect(editor.replan(spa.tenantId, guest, [], newId())).resolves.toMatchObject({
      reason: 'not-allowed',
    });
  });

  test('a room stays in its house', async () => {
    const second = await make(editor, spa.tenantId, {
      kind: 'save-location',
      id: null,
      draft: locationDraft(),
    });
    const [id = ''] = spa.roomIds;
    const draft = { locationId: second.id ?? '', name: 'Room', kind: 'massage', capacity: 1, active: true };
    await expect(change({ kind: 'save-room', id, draft })).resolves.toMatchObject({
      problems: [{ field: 'locationId', reason: 'cannot-change' }],
    });
  });

  test('the same key for something else is refused, and for the same answers the same', async () => {
    const key = newId();
    const before = await versionOf();
    const first = await change(treatment({ name: 'Once' })(), MANAGER, key);
    await expect(change(treatment({ name: 'Once' })(), MANAGER, key)).resolves.toEqual(first);
    await expect(change(treatment({ name: 'Twice' })(), MANAGER, key)).resolves.toMatchObject({
      problems: [{ reason: 'key-reused' }],
    });
    const names = (await stored()).treatments.map((one) => one.name);
    expect(names.filter((name) => /Once|Twice/.test(name))).toEqual(['Once']);
    await expect(versionOf()).resolves.toBe(before + 1);
  });
});

const HOUSE_TERMS = {
  depositPercent: 0,
  freeCancellationHours: 0,
  lateFeePercent: 0,
  noShowFeePercent: 0,
  maxMoves: 0,
  moveUntilHours: 0,
};
