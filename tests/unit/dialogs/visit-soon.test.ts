import { describe, expect, test } from '@jest/globals';
import type { BookingView, Notice } from '../../../api/contract.ts';
import { wordNotice } from '../../../dialogs/notices.ts';
import { saysPhrase } from '../../../dialogs/understand/phrases/phrases-of.ts';
import { visit } from './given.ts';
import { week } from './scenes.ts';
import { hear, situationOf, type Talk, talkWith } from './talk.ts';

const thursday = visit('2026-03-05 12:00');
type VisitSoon = Extract<Notice, { kind: 'visit-soon' }>;
const reminder: VisitSoon = {
  ...{ kind: 'visit-soon', bookingId: thursday.id, startsAt: thursday.startsAt },
  ...{ toldBefore: '2026-03-02T08:00:00.000Z', confirmBy: null, tried: [] },
};

function worded(booking: BookingView, more: Partial<VisitSoon> = {}) {
  const facts = { bookings: [booking], checkIn: null, waits: true, swap: null };
  return wordNotice({ ...reminder, ...more }, facts, situationOf(talkWith()));
}

describe('a reminder', () => {
  test('says what comes, the code, and takes an answer by one tap', () => {
    const reply = worded(thursday);
    expect(reply?.text).toBe(
      'A reminder of your visit: Deep tissue massage, 60 minutes, Thursday 5 March, 12:00 with Ana, Canal, Prinsengracht 1, Amsterdam. You can cancel free of charge until Wednesday 4 March, 12:00.\nWhen you arrive, say K7M4PX.',
    );
    expect(reply?.choices.map(({ id }) => id)).toEqual(
      ['attend', 'move', 'cancel'].map((kind) => `${kind}.${thursday.id}`),
    );
  });

  test('says until when the time is kept where it goes back unconfirmed, but not to who has said that they come', () => {
    const asks = { confirmBy: '2026-03-05T05:00:00.000Z' };
    expect(worded(thursday, asks)?.text).toContain('tell me by Thursday 5 March, 06:00 whether you come');
    const attends = { ...thursday, attendsAt: '2026-03-04T05:00:00.000Z' };
    expect(worded(attends, asks)?.text).not.toContain('whether you come');
  });

  test('is not sent of a visit that is off, has another time, or has begun', () => {
    expect(worded({ ...thursday, status: 'cancelled' })).toBeNull();
    expect(worded({ ...thursday, status: 'checked-in' })).toBeNull();
    expect(worded(thursday, { startsAt: '2026-03-05T10:00:00.000Z' })).toBeNull();
    const past = visit('2026-03-01 12:00');
    expect(worded(past, { startsAt: past.startsAt })).toBeNull();
  });
});

test('who is told that their time went back is offered to look again', () => {
  const released = { kind: 'cancelled-by-house', bookingId: thursday.id, unconfirmed: true } as const;
  const booking: BookingView = { ...thursday, status: 'cancelled', cancelReason: 'not confirmed' };
  const facts = { bookings: [booking], checkIn: null, waits: true, swap: null };
  const reply = wordNotice(released, facts, situationOf(talkWith()));
  expect(reply?.text).toContain('As I had no answer, your time is open to others again');
  expect(reply?.choices.map(({ id }) => id)).toEqual([`again.${thursday.id}`]);
});

describe('the answer to a reminder', () => {
  const reminded = (locale = 'en'): Talk =>
    talkWith({ ...week, locale, visits: [thursday], fee: 4250, answers: { news: reminder } });
  const attends = (talk: Talk): boolean => Boolean(talk.bookings.get(thursday.id)?.attendsAt);

  test.each([
    ['en', 'yes'],
    ['en', "I'll be there!"],
    ['en', 'Yes, we will come, thanks'],
    ['es', 'sí, allí estaré'],
    ['de', 'ja ich komme'],
    ['fr', "oui, j'y serai"],
    ['pt', 'sim, estarei aí'],
  ])('%s: %s keeps the visit, and is told to the house', (locale, text) => {
    const talk = reminded(locale);
    hear(talk, text);
    expect(attends(talk)).toBe(true);
  });

  test.each(['no', 'nope, sorry'])('"%s" asks whether it is to be cancelled, and cancels nothing', (text) => {
    const talk = reminded();
    expect(hear(talk, text)).toContain('[Yes, cancel it]');
    expect(talk.bookings.get(thursday.id)?.status).toBe('confirmed');
    expect(attends(talk)).toBe(false);
  });

  test('by a tap is the same, also days later', () => {
    const talk = talkWith({ ...week, visits: [thursday] });
    expect(hear(talk, `/tap attend.${thursday.id}`)).toContain('Good, you are expected');
    expect(attends(talk)).toBe(true);
    expect(hear(talk, '/tap attend.bkgofsomebodyel')).toContain('12:00');
  });
});

describe('"I’ll be there"', () => {
  test.each([
    ['en', "I won't be there"],
    ['en', 'will you be there?'],
    ['en', "I'll come with my wife"],
    ['en', "I'm coming 10 minutes late"],
    ['es', 'no voy a ir'],
    ['de', 'ich komme nicht'],
    ['de', 'ich komme 10 Minuten später'],
    ['fr', "je n'y serai pas"],
    ['fr', 'je viens avec une amie'],
    ['pt', 'não vou'],
  ])('is not what %s "%s" says', (locale, text) => expect(saysPhrase(text, 'attends', locale)).toBe(false));
});
