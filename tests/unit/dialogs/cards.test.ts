import { describe, expect, test } from '@jest/globals';
import { wordNotice } from '../../../dialogs/notices.ts';
import type { Reply } from '../../../dialogs/types.ts';
import { creditNote, receipt } from '../../transcripts/facts.ts';
import { type Given, visit } from './given.ts';
import { sageHouse } from './sage-house.ts';
import { week } from './scenes.ts';
import { hear, situationOf, talkWith } from './talk.ts';

const thursday = visit('2026-03-05 12:00');
const monday = visit('2026-03-09 12:00', { code: 'M0NDAY' });

function lastReply(given: Given, ...lines: string[]): Reply {
  const talk = talkWith(given);
  for (const line of lines) hear(talk, line);
  const reply = talk.replies.at(-1);
  if (!reply) throw new Error('nothing was said');
  return reply;
}

function confirmed(given: Given): Reply | null {
  const facts = { bookings: [thursday], checkIn: null, waits: false, swap: null };
  const notice = { kind: 'booking-confirmed', bookingId: thursday.id } as const;
  return wordNotice(notice, facts, situationOf(talkWith(given)));
}

/** A card stands for words that are there: a channel that draws leaves nothing out and says nothing twice. */
function expectItsWords({ text, cards = [] }: Reply): void {
  for (const { says } of cards) expect(text).toContain(says);
}

describe('a visit as a card', () => {
  test('of a summary says what, when, with whom, where and for how much', () => {
    const reply = lastReply({ ...week, guestName: 'Sofie' }, 'deep tissue 60 tomorrow', '/tap 1');
    expect(reply.cards).toMatchObject([
      { kind: 'visit', status: 'held', title: 'Deep tissue massage, 60 minutes', actions: [] },
    ]);
    expect(reply.cards?.[0]?.facts.map(({ kind }) => kind)).toEqual(['when', 'who', 'where', 'price']);
    expectItsWords(reply);
    expect(reply.cards?.[0]?.says).not.toBe('');
  });

  test('that is booked can be moved and cancelled from it', () => {
    const reply = confirmed({});
    expect(reply?.cards?.[0]).toMatchObject({ status: 'confirmed', code: thursday.code });
    expect(reply?.cards?.[0]?.actions.map(({ id }) => id)).toEqual([
      `move.${thursday.id}`,
      `cancel.${thursday.id}`,
    ]);
    // Other channels offer what they always did.
    expect(reply?.choices).toEqual([]);
  });

  test('of each visit in a list carries what can be done about that one', () => {
    const reply = lastReply({ ...week, visits: [thursday, monday] }, 'my visits');
    expect(reply.cards?.map(({ code }) => code)).toEqual([thursday.code, 'M0NDAY']);
    const onCards = reply.cards?.flatMap(({ actions }) => actions.map(({ id }) => id)).toSorted();
    expect(onCards).toEqual(reply.choices.map(({ id }) => id).toSorted());
    expectItsWords(reply);
  });

  test('leaves the words standing that are the spa’s own', () => {
    const house = { ...sageHouse, texts: { en: { confirmed: 'Hooray, {what}. Come ten minutes early.' } } };
    expect(confirmed({ house })?.cards?.[0]?.says).toBe('');
    expect(confirmed({ house, locale: 'de' })?.cards?.[0]?.says).not.toBe('');
  });
});

test('a receipt is a card with what was paid, a credit note one with what went back; each with its file', () => {
  const receipts = [receipt, creditNote, receipt, receipt];
  const talk = talkWith({ ...week, answers: { receipts } });
  hear(talk, 'receipt please');
  const { replies } = talk;
  const kinds = replies.map(({ cards = [] }) => cards.map(({ facts }) => facts.map(({ kind }) => kind)));
  expect(kinds).toEqual([
    [['when', 'price', 'paid-on']],
    [['when', 'refunded']],
    [['when', 'price', 'paid-on']],
    [],
  ]);
  replies.forEach(expectItsWords);
  expect(replies.map(({ document }) => document?.name ?? null)).toEqual([
    'Receipt 2026-000123.pdf',
    'Credit note C2026-000004.pdf',
    'Receipt 2026-000123.pdf',
    null,
  ]);
  // Those that are not shown are the desk's.
  expect(replies.at(-1)?.choices).toEqual([{ id: expect.any(String), title: 'Talk to a person' }]);
});

test('a question for a day says between which days', () => {
  const reply = lastReply(week, 'deep tissue 60');
  const { horizonDays } = sageHouse.tenant.policy;
  const last = new Date(Date.parse('2026-03-02') + horizonDays * 86_400_000).toISOString().slice(0, 10);
  expect(reply.asks).toEqual({ kind: 'day', from: '2026-03-02', to: last });
});
