import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type {
  BookingView,
  HoldRequest,
  MoveRequest,
  SeriesRequest,
  SlotQuery,
  WaitlistRequest,
} from '../../../api/contract.ts';
import {
  AnsweredCallTable,
  BookingTable,
  ClaimTable,
  EventTable,
  ItemTable,
  SeriesTable,
  TakingTable,
  WaitlistTable,
} from '../../../api/database/entities/booking.ts';
import { newId } from '../../../api/database/ids.ts';
import type { Database } from '../../../api/database/open-database.ts';
import { clockAt } from '../../support/clock.ts';
import { openTestDatabase } from '../../support/database.ts';
import { DESK } from '../../support/house-drafts.ts';
import { makeSpa, part, query, type TestSpa } from '../../support/spa.ts';

const NOW = '2026-03-02T09:00';
const NOON = '2026-03-03T12:00';

interface Scene {
  readonly spa: TestSpa;
  readonly other: TestSpa;
  readonly booking: BookingView;
  readonly theirs: BookingView;
}

type More<T> = (scene: Scene) => Partial<{ [K in keyof T]: unknown }>;

/** A wish that no house can fulfil, however it is asked for. */
const WISHES: readonly (readonly [string, More<HoldRequest>])[] = [
  ['nobody', () => ({ people: 0 })],
  ['minus one person', () => ({ people: -1 })],
  ['half a person', () => ({ people: 1.5 })],
  ['a person who is no number', () => ({ people: Number.NaN })],
  ['a crowd without end', () => ({ people: Number.POSITIVE_INFINITY })],
  ['no treatment', () => ({ parts: [] })],
  ['an unknown treatment', () => ({ parts: [part('nobody')] })],
  ["another tenant's treatment", ({ other }) => ({ parts: [part(other.treatmentId)] })],
  ['a length that is not sold', ({ spa }) => ({ parts: [part(spa.treatmentId, { durationMinutes: 45 })] })],
  ['a length of nothing', ({ spa }) => ({ parts: [part(spa.treatmentId, { durationMinutes: 0 })] })],
  [
    'a length that is no number',
    ({ spa }) => ({ parts: [part(spa.treatmentId, { durationMinutes: Number.NaN })] }),
  ],
  ['an add-on that is not sold', ({ spa }) => ({ parts: [part(spa.treatmentId, { addOnIds: ['nobody'] })] })],
  [
    'a negative pause',
    ({ spa }) => ({ parts: [part(spa.treatmentId), part(spa.treatmentId, { gapMinutes: -15 })] }),
  ],
  [
    'a pause that is no number',
    ({ spa }) => ({ parts: [part(spa.treatmentId), part(spa.treatmentId, { gapMinutes: Number.NaN })] }),
  ],
  [
    'a pause without end',
    ({ spa }) => ({
      parts: [part(spa.treatmentId), part(spa.treatmentId, { gapMinutes: Number.POSITIVE_INFINITY })],
    }),
  ],
  [
    'more than a day of treatments',
    ({ spa }) => ({ parts: Array.from({ length: 30 }, () => part(spa.treatmentId)) }),
  ],
  ['an unknown therapist', ({ spa }) => ({ parts: [part(spa.treatmentId, { therapistId: 'nobody' })] })],
  [
    "another tenant's therapist",
    ({ spa, other }) => ({ parts: [part(spa.treatmentId, { therapistId: other.therapistIds[0] ?? '' })] }),
  ],
];

const PLACES: readonly (readonly [string, More<HoldRequest>])[] = [
  ['an unknown location', () => ({ locationId: 'nobody' })],
  ["another tenant's location", ({ other }) => ({ locationId: other.locationId })],
];

const STARTS: readonly (readonly [string, More<HoldRequest>])[] = [
  ['a start that is no instant', () => ({ startsAt: 'tomorrow' })],
  ['no start', () => ({ startsAt: '' })],
  ['a start on a day that does not exist', () => ({ startsAt: '2026-02-31T12:00:00Z' })],
  ['a start off the grid', () => ({ startsAt: '2026-03-03T11:01:00Z' })],
  ['a start in a hundred years', () => ({ startsAt: '2126-03-03T11:00:00Z' })],
  ['a start yesterday', () => ({ startsAt: '2026-03-01T11:00:00Z' })],
];

const GUESTS: readonly (readonly [string, More<HoldRequest>])[] = [
  ['an unknown guest', () => ({ guestId: 'nobody' })],
  ["another tenant's guest", ({ theirs }) => ({ guestId: theirs.guest.id })],
  ['an unknown conversation', () => ({ conversationId: 'nobody' })],
];

const QUERIES: readonly (readonly [string, More<SlotQuery>])[] = [
  ['a range that ends before it starts', () => ({ from: '2026-03-05', to: '2026-03-03' })],
  ['a range from a day that does not exist', () => ({ from: '2026-02-31', to: '2026-03-03' })],
  ['a range to a day that does not exist', () => ({ from: '2026-03-03', to: '2026-04-31' })],
  ['a day that is none', () => ({ from: 'NaN', to: 'NaN' })],
  ['a range without days', () => ({ onDays: [] })],
  ['hours that end before they start', () => ({ timeFrom: '15:00', timeTo: '12:00' })],
  ['an hour that is none', () => ({ timeFrom: '25:00' })],
  ['a wished hour that is none', () => ({ near: 'noon' })],
  ['no choices at all', () => ({ limit: 0 })],
];

const RULES: readonly (readonly [string, More<SeriesRequest['rule']>])[] = [
  ['every 0 weeks', () => ({ everyWeeks: 0 })],
  ['every −1 weeks', () => ({ everyWeeks: -1 })],
  ['every half week', () => ({ everyWeeks: 0.5 })],
  ['weeks that are no number', () => ({ everyWeeks: Number.NaN })],
  ['an hour that is none', () => ({ time: '25:00' })],
  ['a first day that does not exist', () => ({ from: '2026-02-31' })],
  ['a last day that does not exist', () => ({ until: '2026-04-31', count: null })],
  ['a last day before the first', () => ({ until: '2026-03-01', count: null })],
  ['no end', () => ({ until: null, count: null })],
  ['no visits', () => ({ count: 0 })],
  ['visits that are no number', () => ({ count: Number.NaN })],
  ['more visits than the house wants', () => ({ count: 1_000 })],
];

/** One test a row of a table, `%s` being what is wrong. */
function refusals<T>(rows: readonly (readonly [string, More<T>])[]) {
  return (name: string, check: (what: string, more: More<T>) => Promise<void>): void => {
    for (const [what, more] of rows) {
      const full = name.replace('%s', what);
      test(full, () => check(what, more));
    }
  };
}

describe('bad input for a booking', () => {
  let database: Database;
  let scene: Scene;
  beforeAll(async () => {
    database = await openTestDatabase();
    const clock = clockAt(NOW);
    const [spa, other] = [await makeSpa(database, clock, { therapists: 2 }), await makeSpa(database, clock)];
    scene = {
      spa,
      other,
      booking: (await spa.held('2026-03-04T12:00')).booking,
      theirs: (await other.held(NOON)).booking,
    };
  });
  afterAll(() => database.close());

  const TABLES = [
    BookingTable,
    ItemTable,
    ClaimTable,
    TakingTable,
    EventTable,
    SeriesTable,
    WaitlistTable,
    AnsweredCallTable,
  ];

  async function rows(): Promise<number[]> {
    const counts = [];
    for (const { tenantId } of [scene.spa, scene.other])
      for (const table of TABLES)
        counts.push(
          await database.run((db) => db.countBy<{ tenantId: string }>(table.options.name, { tenantId })),
        );
    return counts;
  }

  /** Refused with a word, no error, and nothing left behind. */
  async function refused(call: () => Promise<{ readonly ok: boolean }>): Promise<void> {
    const before = await rows();
    await expect(call()).resolves.toMatchObject({ ok: false, reason: expect.stringMatching(/^[a-z-]+$/) });
    await expect(rows()).resolves.toEqual(before);
  }

  // As a caller without our compiler would send it.
  const as = <T>(value: object): T => value as T;

  refusals(QUERIES)('a search with %s finds nothing, by name', async (_what, more) => {
    const { spa } = scene;
    await refused(() =>
      spa.service.searchSlots(spa.tenantId, as({ ...query(spa.treatmentId, '2026-03-03'), ...more(scene) })),
    );
  });

  refusals([...WISHES, ...PLACES])('a search for %s finds nothing, by name', async (_what, more) => {
    const { spa } = scene;
    await refused(() =>
      spa.service.searchSlots(spa.tenantId, as({ ...query(spa.treatmentId, '2026-03-03'), ...more(scene) })),
    );
  });

  refusals([...WISHES, ...PLACES, ...STARTS, ...GUESTS])(
    'a hold with %s is refused by name',
    async (_what, more) => {
      const { spa } = scene;
      const guest = await spa.guest();
      await refused(() =>
        spa.service.holdSlot(spa.tenantId, guest, as({ ...spa.request(guest, NOON), ...more(scene) })),
      );
    },
  );

  refusals([...WISHES, ...PLACES, ...STARTS.filter(([what]) => !/hundred/.test(what)), ...GUESTS])(
    'a booking at the desk with %s is refused by name',
    async (_what, more) => {
      const { spa } = scene;
      const { replaces: _, ...wish } = spa.request(await spa.guest(), NOON);
      const booking = { ...wish, roomId: null, payment: 'at-spa', exception: null, ...more(scene) };
      await refused(() => spa.service.bookByDesk(spa.tenantId, DESK, as(booking)));
    },
  );

  const MOVES: readonly (readonly [string, More<MoveRequest>])[] = [
    ...STARTS.filter(([what]) => !/hundred|not exist/.test(what)).map(
      ([what, more]) => [what, more] as const,
    ),
    // Not the day that others of these would have taken.
    ['a start on a day that does not exist', () => ({ startsAt: '2026-04-31T12:00:00Z' })],
    ['an unknown booking', () => ({ bookingId: 'nobody' })],
    ["another tenant's booking", ({ theirs }) => ({ bookingId: theirs.id })],
    ['an unknown location', () => ({ locationId: 'nobody' })],
    ["another tenant's location", ({ other }) => ({ locationId: other.locationId })],
    ['an unknown therapist', () => ({ therapistId: 'nobody' })],
    ["another tenant's therapist", ({ other }) => ({ therapistId: other.therapistIds[0] })],
    [
      'an exception without a reason',
      () => ({ exception: { reason: ' ', outsideHours: true, overBuffers: true, overCapacity: true } }),
    ],
  ];
  refusals(MOVES)('a move with %s is refused by name', async (_what, more) => {
    const { spa, booking } = scene;
    const move: MoveRequest = {
      bookingId: booking.id,
      startsAt: '2026-03-03T11:00:00.000Z',
      locationId: null,
      therapistId: null,
      requestKey: newId(),
      exception: null,
    };
    await refused(() => spa.service.moveBooking(spa.tenantId, DESK, as({ ...move, ...more(scene) })));
  });

  async function series(more: object, rule: object) {
    const { spa } = scene;
    const guest = await spa.guest();
    const { startsAt: _, replaces: __, ...wish } = spa.request(guest, NOON);
    const request = {
      ...wish,
      rule: { everyWeeks: 1, time: '12:00', from: '2026-03-03', until: null, count: 2, ...rule },
      ...more,
    };
    await refused(() => spa.service.holdSeries(spa.tenantId, guest, as(request)));
  }
  refusals(RULES)('a series with %s is refused by name', (_what, rule) => series({}, rule(scene)));
  refusals([...WISHES, ...PLACES, ...GUESTS])('a series for %s is refused by name', (_what, more) =>
    series(more(scene), {}),
  );

  const WAITS: readonly (readonly [string, More<WaitlistRequest>])[] = [
    ...QUERIES.filter(([what]) => !/wished|without days|no choices/.test(what)).map(
      ([what, more]) => [what, more as More<WaitlistRequest>] as const,
    ),
    ...[...WISHES, ...PLACES, ...GUESTS].map(([what, more]) => [what, more] as const),
  ];
  refusals(WAITS)('a place on the waiting list with %s is refused by name', async (_what, more) => {
    const { spa } = scene;
    const guest = await spa.guest();
    const request = {
      parts: [part(spa.treatmentId)],
      people: 1,
      guestId: guest.guestId,
      conversationId: null,
      channel: 'console',
      locationId: spa.locationId,
      from: '2026-03-03',
      to: '2026-03-05',
      timeFrom: null,
      timeTo: null,
      requestKey: newId(),
    };
    await refused(() => spa.service.joinWaitlist(spa.tenantId, guest, as({ ...request, ...more(scene) })));
  });

  test('a visit of nobody and one of another tenant are told alike, whatever is asked of them', async () => {
    const { spa, theirs } = scene;
    const { service, tenantId } = spa;
    for (const id of ['nobody', theirs.id, '', "'; DROP TABLE booking; --"]) {
      const changes = [
        () => service.acceptHold(tenantId, DESK, id),
        () => service.cancelBooking(tenantId, DESK, id, null),
        () => service.checkIn(tenantId, DESK, id),
        () => service.startTreatment(tenantId, DESK, id),
        () => service.completeVisit(tenantId, DESK, id),
        () => service.markNoShow(tenantId, DESK, id),
        () => service.acceptSeries(tenantId, DESK, id),
        () => service.leaveWaitlist(tenantId, DESK, id),
      ];
      for (const change of changes) await refused(change);
      await expect(service.booking(tenantId, id)).resolves.toBeNull();
      await expect(service.bookingDetail(tenantId, id)).resolves.toBeNull();
      await expect(service.moveTerms(tenantId, id)).resolves.toBeNull();
      await expect(service.cancellationTerms(tenantId, id)).resolves.toBeNull();
      await expect(service.checkInToken(tenantId, id)).resolves.toBeNull();
      await expect(service.calendarDay(tenantId, id, '2026-03-03')).resolves.toBeNull();
    }
  });
});
