import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { NoSlotReason } from '../../../api/contract.ts';
import { longestChoiceId } from '../../../dialogs/choices.ts';
import { mostChoices } from '../../../dialogs/memory.ts';
import { type Language, languageOf, languages, textsFor } from '../../../dialogs/texts/texts.ts';
import { refusedAnywhere } from '../../support/any-channel.ts';
import { ana, monday, past, receipt } from '../../transcripts/facts.ts';
import { type Given, visit } from './given.ts';
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
  "I'm here",
  "I'm running 15 minutes late",
  'late',
  '20',
  'receipt please',
  'feedback',
  '★★★',
  '5 stars',
  'that was terrible',
  'forget me',
  'start',
  'language',
  'bot',
  '[card number removed] 12/28',
  'code 123456',
  'my day',
  'my week',
  'next guest',
  'block 3 to 4 pm',
  'I am sick today',
  'can Ben take my 5 o’clock',
  'done',
  'no-show',
  'log out',
  'link my chats',
  'continue my booking here',
  'BK7M-T4RX',
  'that was not me',
  'hola, quiero un masaje mañana a las cinco',
  'morgen um halb acht, bitte',
  'je voudrais annuler',
  'oui',
  'não, sexta',
];

/** Choices as they may come back much later, or never have been sent. */
const taps = [
  'at.hko20.1o.1.trtdeeptissue001.loccanal00000001.thpana0000000001',
  'yes.bkg0000000000001',
  'no.bkg0000000000001',
  'again.bkg0000000000001',
  'cancel.bkg202603051200',
  'sure.bkg202603051200.0',
  'sure.bkg202603051200.0.1',
  'keep.bkg202603051200',
  'move.bkg202603051200',
  'to.bkg202603051200.hko20.loccanal00000001.thpana0000000001',
  'ok.bkg202603051200.hkq4w.loccanal00000001.-',
  'ok.bkg202603051200.hkq4w.loccanal00000001.-.1',
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
  'go.human',
  'late.bkg202603051200.10',
  'link.cde0000000000001.yes',
  'link.cde0000000000001.no',
  'unlink.cde0000000000001',
  'goon.cnv0000000000001',
  'stars.bkg202603051200.2',
  'stars.bkg202603051200.5',
  'forget.yes',
  'forget.no',
  'lang.en',
  'staff.day',
  'staff.week',
  'staff.help',
  'done.bkg202603051200',
  'no-show.bkg202603051200',
  'swap-visit.bkg202603051200',
  'swapto.bkg202603051200.thpana0000000001',
  'swap.swp1.yes',
  'off.hko20.hkq4w.sick',
  'offundo.off1',
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
  locale: fc.constantFrom(...languages),
  staff: fc.constantFrom(undefined, undefined, undefined, ana),
  free: fc.subarray([
    ...weekFree,
    '2026-03-03 17:00 Cleo',
    '2026-03-04 12:00 Ana East',
    '2026-03-06 18:30 Ben East',
  ]),
  why: fc.constantFrom(...reasons),
  answers: fc.constantFrom({}, { 'staff-days': [monday] }, { receipts: [receipt] }),
  visits: fc.constantFrom(
    [],
    [past],
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
  for (const reply of talk.replies) {
    const { text, choices } = reply;
    expect(refusedAnywhere(reply)).toEqual([]);
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

/** How a guest starts anew, and how they break off, in each language. */
const startOver = {
  en: 'start over',
  es: 'empezar de nuevo',
  de: 'von vorne',
  fr: 'recommencer',
  pt: 'recomeçar',
} as const;
const breakOff = {
  en: 'cancel',
  es: 'cancelar',
  de: 'abbrechen',
  fr: 'annuler',
  pt: 'cancelar',
} as const;

/** More for a night: `FUZZ_RUNS=100000 npm test -- any-conversation`. */
const runs = Number(process.env.FUZZ_RUNS ?? 300);

const spoken = (talk: Talk): Language => talk.memory.language ?? languageOf(talk.given.locale ?? 'en');

/** Breaking off leads to an answer and leaves no unpaid slot held, or asks which visit is meant, or whether to. */
function canBreakOff(talk: Talk): void {
  const before = structuredClone({ ...talk, given: {} });
  const branch = { ...before, given: talk.given };
  const answered = hear(branch, breakOff[spoken(branch)]);
  isSound(branch);
  if (talk.withPerson) expect(answered).toBe('');
  else expect(answered).not.toBe('');
}

describe('any conversation', () => {
  test(
    'is answered soundly at every turn, can be broken off, and starting over leads back to the beginning',
    () => {
      fc.assert(
        fc.property(given, fc.array(move, { minLength: 1, maxLength: 14 }), (facts, moves) => {
          const talk = talkWith(withoutNothing(facts));
          for (const step of moves) {
            make(talk, step);
            isSound(talk);
          }
          canBreakOff(talk);
          const language = spoken(talk);
          expect(hear(talk, startOver[language])).toContain(textsFor(language)('freshStart'));
          expect(talk.withPerson).toBe(false);
          expect(talk.memory).toMatchObject({ flow: null, draft: null, question: null, misses: 0 });
          expect([...talk.bookings.values()].filter(({ status }) => status === 'held')).toEqual([]);
        }),
        { numRuns: runs },
      );
    },
    Math.max(120_000, runs * 60),
  );
});

/** A fact that is not given is left out. */
function withoutNothing({
  staff,
  ...facts
}: Omit<Given, 'staff'> & { staff: Given['staff'] | undefined }): Given {
  return staff ? { ...facts, staff } : facts;
}
