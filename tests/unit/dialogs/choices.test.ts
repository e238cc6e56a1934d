import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Picked } from '../../../dialogs/choices.ts';
import { choiceId, longestChoiceId, readChoice } from '../../../dialogs/choices.ts';

const id = fc.stringMatching(/^[a-z0-9]{16}$/);
const shortId = fc.stringMatching(/^[a-z0-9]{3,16}$/);

const quarterHour = fc
  .integer({ min: 0, max: 1_900_000 })
  .map((quarter) => new Date(Date.UTC(2020, 0) + quarter * 900_000).toISOString());

const slot = fc.record({
  kind: fc.constant('slot' as const),
  startsAt: quarterHour,
  durationMinutes: fc.integer({ min: 5, max: 600 }),
  people: fc.integer({ min: 1, max: 20 }),
  treatmentId: id,
  locationId: id,
  therapistId: fc.option(id),
});

const version = fc.option(fc.nat(9_999));

const picked: fc.Arbitrary<Picked> = fc.oneof(
  slot,
  fc.record({ kind: fc.constantFrom('yes', 'no', 'again', 'cancel', 'keep', 'move'), bookingId: shortId }),
  fc.record({
    kind: fc.constant('move-to' as const),
    bookingId: id,
    startsAt: quarterHour,
    locationId: id,
    therapistId: fc.option(id),
  }),
  fc.record({
    kind: fc.constant('skip' as const),
    seriesId: id,
    date: fc.constantFrom('2026-03-02', '2028-02-29'),
  }),
  fc.record({ kind: fc.constant('wait' as const), mark: shortId }),
  fc.record({ kind: fc.constant('leave' as const), entryId: id }),
  fc.record({
    kind: fc.constant('move-sure' as const),
    bookingId: id,
    startsAt: quarterHour,
    locationId: id,
    therapistId: fc.option(id),
    version,
  }),
  fc.record({ kind: fc.constant('sure' as const), bookingId: id, feeMinor: fc.nat(10_000_000), version }),
  fc.record({ kind: fc.constant('treat' as const), treatmentId: id }),
  fc.record({ kind: fc.constant('who' as const), therapistId: fc.option(id) }),
  fc.record({ kind: fc.constant('place' as const), locationId: id }),
  fc.record({ kind: fc.constant('day' as const), date: fc.constantFrom('2026-03-02', '2028-02-29') }),
  fc.record({
    kind: fc.constant('long' as const),
    minutes: fc.integer({ min: 1, max: 600 }),
    treatmentId: fc.option(id),
  }),
  fc.record({ kind: fc.constant('set' as const), startsAt: quarterHour, locationId: id, mark: shortId }),
  fc.record({ kind: fc.constantFrom('add', 'only'), treatmentId: id }),
  fc.record({ kind: fc.constant('add-on' as const), addOnId: id }),
  fc.record({ kind: fc.constant('times' as const), count: fc.integer({ min: 1, max: 52 }) }),
  fc.record({ kind: fc.constant('stars' as const), bookingId: id, stars: fc.integer({ min: 1, max: 5 }) }),
  fc.record({ kind: fc.constant('late' as const), bookingId: id, minutes: fc.integer({ min: 1, max: 120 }) }),
  fc.record({
    kind: fc.constant('off' as const),
    startsAt: quarterHour,
    endsAt: quarterHour,
    sick: fc.boolean(),
  }),
  fc.record({ kind: fc.constant('swap-to' as const), bookingId: id, therapistId: id }),
  fc.record({ kind: fc.constant('swap-answer' as const), swapId: id, yes: fc.boolean() }),
  fc.record({ kind: fc.constant('people' as const), people: fc.integer({ min: 1, max: 20 }) }),
  fc.record({ kind: fc.constant('more' as const), more: fc.constantFrom('later', 'days', 'soonest') }),
  fc.record({
    kind: fc.constant('go' as const),
    errand: fc.constantFrom('book', 'visits', 'hours', 'human'),
  }),
);

describe('choice ids', () => {
  test('say what they mean, and are read back as that', () => {
    fc.assert(
      fc.property(picked, (one) => expect(readChoice(choiceId(one))).toEqual(one)),
      { numRuns: 1000 },
    );
  });

  test('fit into the 64 bytes of the tightest channel', () => {
    fc.assert(
      fc.property(picked, (one) =>
        expect(Buffer.byteLength(choiceId(one))).toBeLessThanOrEqual(longestChoiceId),
      ),
      { numRuns: 1000 },
    );
  });

  test('let go of the therapist rather than grow too long', () => {
    const long = 'x'.repeat(18);
    const one = {
      kind: 'slot',
      startsAt: '2026-03-03T16:00:00.000Z',
      durationMinutes: 60,
      people: 1,
    } as const;
    const written = choiceId({ ...one, treatmentId: long, locationId: long, therapistId: long });
    expect(readChoice(written)).toMatchObject({ treatmentId: long, therapistId: null });
  });

  test('are never a reason to fail, whatever comes in', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          picked.map((one) => choiceId(one).slice(0, -1)),
        ),
        (text) => {
          expect(() => readChoice(text)).not.toThrow();
        },
      ),
      { numRuns: 1000 },
    );
  });
});
