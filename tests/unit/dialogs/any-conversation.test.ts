import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { NoSlotReason } from '../../../api/contract.ts';
import { longestChoiceId } from '../../../dialogs/choices.ts';
import { mostChoices } from '../../../dialogs/memory.ts';
import { visit } from './given.ts';
import { twoPlaces } from './sage-house.ts';
import { weekFree } from './scenes.ts';
import type { Talk } from './talk.ts';
import { hear, talkWith } from './talk.ts';

/** What guests write, in no order at all. */
const sentences = [
  'deep tissue tomorrow after 5 for one',
  'a massage',
  'facial friday with cleo',
  'couples massage',
  'hammam',
  'with a man',
  'for two',
  'for 3 people',
  'eleven people',
  'make it 90 minutes',
  'no, friday',
  'actually 4',
  'yesterday',
  'next week',
  'sunday',
  'on 24 december',
  'tomorrow at 7 am',
  'at east',
  'yes',
  'no',
  'the second one',
  'the last one',
  '1',
  '4',
  'later',
  'earlier',
  'another day',
  'asap',
  'cancel',
  "don't cancel",
  'yes cancel it',
  'my visits',
  'move my massage to friday',
  'reschedule my visit',
  'with the same therapist',
  'same as last time',
  'the usual, tomorrow',
  'start over',
  'stop',
  'never mind',
  'put me on the waiting list',
  'tell me when something is free',
  'help',
  'where are you?',
  'are you open on sunday?',
  'how much is it?',
  'what is a hammam?',
  'can I talk to a person',
  'hello',
  'thanks',
  'bye',
  'I paid',
  'Maria Lopez',
  'anyone',
  '👍',
  '',
  '😀',
  '<b>hi</b>',
  "'; DROP TABLE bookings; --",
  'שלום',
  'x'.repeat(3000),
];

/** Choices as they may come back much later, or never have been sent. */
const taps = [
  'at.hko20.1o.1.trtdeeptissue001.loccanal00000001.thpana0000000001',
  'yes.bkg0000000000001',
  'no.bkg0000000000001',
  'again.bkg0000000000001',
  'cancel.bkg202603051200',
  'sure.bkg202603051200.0',
  'keep.bkg202603051200',
  'move.bkg202603051200',
  'to.bkg202603051200.hko20.loccanal00000001.thpana0000000001',
  'ok.bkg202603051200.hkq4w.loccanal00000001.-',
  'skip.srs1.2026-03-06',
  'wait.1abc2def',
  'leave.wle0000000000001',
  'treat.trtglow',
  'treat.trtcouples000004',
  'who.-',
  'place.loceast000000002',
  'day.2026-03-06',
  'day.2020-01-01',
  'long.45',
  'people.2',
  'more.later',
  'more.days',
  'more.soonest',
  'go.book',
  'go.visits',
  '',
];

type Move =
  | { readonly kind: 'line'; readonly line: string }
  | { readonly kind: 'tap'; readonly place: number };

const move: fc.Arbitrary<Move> = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(...sentences).map((line) => ({ kind: 'line', line }) as const) },
  { weight: 4, arbitrary: fc.nat(9).map((place) => ({ kind: 'tap', place }) as const) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(...taps).map((id) => ({ kind: 'line', line: `/tap ${id}` }) as const),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom('/wait 20m', '/wait 900m').map((line) => ({ kind: 'line', line }) as const),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'binary' }).map((line) => ({ kind: 'line', line }) as const) },
  {
    weight: 1,
    arbitrary: fc.constantFrom('/pay', '/expire').map((line) => ({ kind: 'line', line }) as const),
  },
);

const reasons: readonly NoSlotReason[] = [
  'in-the-past',
  'too-soon',
  'beyond-horizon',
  'closed',
  'outside-hours',
  'too-many-people',
  'nobody-does-it',
  'therapist-away',
  'fully-booked',
];

const given = fc.record({
  house: fc.constant(twoPlaces),
  channel: fc.constantFrom('console', 'webchat', 'whatsapp'),
  free: fc.subarray([
    ...weekFree,
    '2026-03-03 17:00 Cleo',
    '2026-03-04 12:00 Ana East',
    '2026-03-06 18:30 Ben East',
  ]),
  why: fc.constantFrom(...reasons),
  visits: fc.constantFrom(
    [],
    [visit('2026-03-05 12:00')],
    [visit('2026-03-05 12:00'), visit('2026-03-09 12:00')],
  ),
  fee: fc.constantFrom(0, 4250, 8500),
  taken: fc.constantFrom([], ['2026-03-03T16:00:00.000Z']),
  moveRefused: fc.constantFrom(undefined, undefined, 'slot-taken', 'too-late', 'too-often', 'key-reused'),
  tooManyHolds: fc.constantFrom(false, false, false, true),
});

function make(talk: Talk, step: Move): void {
  if (step.kind === 'line') {
    const settles = step.line === '/pay' || step.line === '/expire';
    if (settles && !talk.bookings.has(talk.memory.bookingId ?? '')) return;
    hear(talk, step.line);
    return;
  }
  const shown = talk.replies.flatMap(({ choices }) => choices).length;
  if (shown > 0) hear(talk, `/tap ${(step.place % shown) + 1}`);
}

function isSound(talk: Talk): void {
  expect(JSON.stringify(talk.memory).length).toBeLessThan(8192);
  for (const { text, choices } of talk.replies) {
    expect(text.trim()).not.toBe('');
    expect(text).not.toMatch(/undefined|null|NaN|\[object|Invalid/);
    expect(choices.length).toBeLessThanOrEqual(mostChoices);
    expect(new Set(choices.map(({ id }) => id)).size).toBe(choices.length);
    for (const { id, title } of choices) {
      expect(Buffer.byteLength(id)).toBeLessThanOrEqual(longestChoiceId);
      expect(title.trim()).not.toBe('');
    }
  }
}

describe('any conversation', () => {
  test('is answered soundly at every turn, and starting over leads back to the beginning', () => {
    fc.assert(
      fc.property(given, fc.array(move, { minLength: 1, maxLength: 14 }), (facts, moves) => {
        const talk = talkWith(facts);
        for (const step of moves) {
          make(talk, step);
          isSound(talk);
        }
        expect(hear(talk, 'start over')).toContain('We start afresh.');
        expect(talk.memory).toMatchObject({ flow: null, draft: null, question: null, misses: 0 });
        const open = [...talk.bookings.values()].find(
          ({ id, status }) => id === talk.memory.bookingId && status === 'held',
        );
        expect(open).toBeUndefined();
      }),
      { numRuns: 300 },
    );
  }, 120_000);
});
