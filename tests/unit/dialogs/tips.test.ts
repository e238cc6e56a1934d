import { describe, expect, test } from '@jest/globals';
import type { AnswerOf } from '../../../dialogs/types.ts';
import { readPercent, readSum } from '../../../dialogs/understand/amount.ts';
import { past } from '../../transcripts/facts.ts';
import { week } from './scenes.ts';
import { hear, type Talk, transcript } from './talk.ts';

const asked: AnswerOf['ask-for-tip'] = {
  ok: true,
  choices: [
    { percent: 5, amountMinor: 450 },
    { percent: 10, amountMinor: 900 },
    { percent: 15, amountMinor: 1_350 },
  ],
};
const link = {
  checkoutId: 'c',
  purpose: 'tip',
  url: 'https://house/pay/t',
  amountMinor: 900,
  currency: 'EUR',
  endsAt: '2026-03-03T09:00:00.000Z',
} as const;
const answers = { 'ask-for-tip': asked, 'open-tip': { ok: true, link } } as const;

/** Of a guest who gave so many stars and no more words. */
function rated(stars: number, given: Partial<AnswerOf> = {}): Talk {
  const scene = { ...week, visits: [past], answers: { ...answers, ...given } };
  return transcript(scene, [['I want to leave a review'], [String(stars)], ['no']]);
}

const tips = ({ asked: all }: Talk) => all.filter(({ kind }) => kind === 'open-tip');
const said = ({ replies }: Talk): string => replies.map(({ text }) => text).join('\n');

describe('after good stars', () => {
  test('a guest is thanked, and may leave a tip: of what the house proposes, another amount, or none', () => {
    const talk = rated(5);
    expect(talk.replies).toHaveLength(1);
    expect(said(talk)).toContain('passed it on to the team. If you would like to leave');
    expect(said(talk)).toContain('It is never expected.');
    expect(talk.replies[0]?.choices.map(({ title }) => title)).toEqual([
      '5 % · €4.50',
      '10 % · €9.00',
      '15 % · €13.50',
      'Another amount',
      'No, thank you',
    ]);
    hear(talk, '/tap 2');
    expect(tips(talk)).toEqual([{ kind: 'open-tip', bookingId: past.id, amountMinor: 900 }]);
    expect(talk.replies).toMatchObject([
      { link: { url: link.url, label: expect.stringContaining('€9.00') } },
    ]);
    expect(talk.memory.question).toBeNull();
  });

  test.each([
    ['10%', 900],
    ['15 percent', 1_350],
    ['5', 500],
    ['€7.50', 750],
    ['12,50 euro', 1_250],
  ])('"%s" is %i', (words, amountMinor) => {
    const talk = rated(5);
    hear(talk, words);
    expect(tips(talk)).toEqual([{ kind: 'open-tip', bookingId: past.id, amountMinor }]);
  });

  test.each(['/tap 5', 'no', 'no thanks'])('"%s" is no, and that is all', (words) => {
    const talk = rated(5);
    hear(talk, words);
    expect(tips(talk)).toEqual([]);
    expect(said(talk)).toBe('All right. I am here when you need me.');
  });

  test('another amount is asked for, and an answer to it again where it cannot be', () => {
    const talk = rated(5, { 'open-tip': { ok: false, reason: 'too-much', limitMinor: 9_000 } });
    hear(talk, '/tap 4');
    expect(said(talk)).toBe('How much would you like to give?');
    hear(talk, '500');
    expect(said(talk)).toContain('up to €90.00');
    hear(talk, '8');
    expect(tips(talk).at(-1)).toMatchObject({ amountMinor: 800 });
  });

  test.each(['what are your prices?', 'when are you open?', 'tomorrow at 5', 'thank you', 'hm'])(
    '"%s" is about something else, and nobody comes back to the tip',
    (words) => {
      const talk = rated(5);
      hear(talk, words);
      expect(tips(talk)).toEqual([]);
      expect(talk.memory.question).not.toBe('tip');
      expect(said(talk)).not.toMatch(/tip|like to give/);
      expect(said(talk)).not.toBe('');
    },
  );

  test('a button of a tip that cannot be given any more says so', () => {
    const talk = rated(5, { 'open-tip': { ok: false, reason: 'not-now' } });
    hear(talk, '/tap 1');
    expect(said(talk)).toContain('not possible for this visit');
  });
});

describe('nobody is offered to leave a tip', () => {
  test('who gave three stars', () => {
    const talk = rated(3);
    expect(talk.asked.map(({ kind }) => kind)).not.toContain('ask-for-tip');
    expect(said(talk)).toBe('Thank you, I have passed it on to the team.');
  });

  test.each([
    '4 stars, I was burned by the stones and want to complain',
    '5 stars for Femke but I want my money back, this was awful',
  ])('who complains, whatever the stars: "%s" is for a person', (words) => {
    const talk = transcript({ ...week, visits: [past], answers }, [[words]]);
    const kinds = talk.asked.map(({ kind }) => kind);
    expect(kinds).toContain('give-feedback');
    expect(talk.asked).toContainEqual({ kind: 'hand-over', reason: 'unhappy' });
    expect(kinds).not.toContain('ask-for-tip');
    expect(said(talk)).toContain('sorry');
  });

  test('where the house does not want it, or they were asked', () => {
    const talk = rated(5, { 'ask-for-tip': { ok: false, reason: 'not-now' } });
    expect(said(talk)).toBe('Thank you, I have passed it on to the team.');
    expect(talk.memory.question).toBeNull();
  });
});

test('sums and shares are read, and nothing else for one', () => {
  expect(readSum('12', 'JPY')).toBe(12);
  expect(readSum('1.5', 'JPY')).toBeNull();
  expect(readSum('10 CHF', 'CHF')).toBe(1_000);
  for (const words of ['tomorrow at 5', '5pm', '17:00', 'ten', '1.500', '5 or 6', '-5', ''])
    expect(readSum(words, 'EUR')).toBeNull();
  for (const [words, percent] of [
    ['10 %', 10],
    ['10 Prozent', 10],
    ['5 por ciento', 5],
    ['ten', null],
  ] as const)
    expect(readPercent(words)).toBe(percent);
});
