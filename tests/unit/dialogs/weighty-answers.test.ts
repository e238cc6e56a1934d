import { describe, expect, test } from '@jest/globals';
import type { Notice } from '../../../api/contract.ts';
import { visit } from './given.ts';
import { play, week } from './scenes.ts';
import { hear, type Talk, talkWith } from './talk.ts';

const thursday = visit('2026-03-05 12:00');
const booked = { ...week, visits: [thursday], fee: 4250 };

const cancelled = (talk: Talk): boolean => talk.bookings.get(thursday.id)?.status === 'cancelled';
const asksAgain = '[Yes, cancel it]';

function asked(locale = 'en'): Talk {
  const talk = talkWith({ ...booked, locale });
  hear(talk, `/tap cancel.${thursday.id}`);
  return talk;
}

describe('"Shall I cancel it?"', () => {
  test.each([
    ['en', 'thank you'],
    ['en', 'perfect, see you then'],
    ['en', 'yes I am still coming'],
    ['en', 'is it free to cancel?'],
    ['en', 'ok how much is a facial'],
    ['en', 'I want to cancel my subscription to messages'],
    ['de', 'danke'],
    ['de', 'ja ich komme'],
    ['de', 'kann ich kostenlos stornieren?'],
    ['fr', 'merci'],
    ['fr', 'oui je viens'],
    ['es', 'gracias'],
    ['es', '¿cuánto cuesta cancelar?'],
    ['pt', 'obrigado'],
    ['pt', 'sim, eu vou'],
  ])('is not answered by %s %j', (locale, line) => {
    const talk = asked(locale);
    expect(hear(talk, line)).not.toBe('');
    expect(cancelled(talk)).toBe(false);
  });

  test.each([
    ['en', 'no', 'Thursday 5 March, 12:00 stays as it is'],
    ['de', 'nein', 'Es bleibt dabei'],
    ['fr', 'non', '5 mars, 12:00'],
    ['es', 'no, déjala', '5 de marzo, 12:00'],
    ['pt', 'não', '5 de março, 12:00'],
  ])('says on %s %j that the visit stays', (locale, line, kept) => {
    const talk = asked(locale);
    expect(hear(talk, line)).toContain(kept);
    expect(cancelled(talk)).toBe(false);
  });

  test.each([
    ['en', 'yes please'],
    ['de', 'ja, stornieren'],
    ['fr', 'oui, annulez'],
    ['es', 'sí, cancela'],
    ['pt', 'sim, pode cancelar'],
  ])('is answered by %s %j', (locale, line) => {
    const talk = asked(locale);
    hear(talk, line);
    expect(cancelled(talk)).toBe(true);
  });

  test('is asked again where a yes has more in it, and the word for fewer messages is heard', () => {
    const talk = asked();
    expect(hear(talk, 'yes I am coming')).toContain(asksAgain);
    expect(hear(talk, 'STOP')).toContain('I write to you only about visits you booked');
    expect(talk.messages).toBe('answers-only');
    expect(cancelled(talk)).toBe(false);
  });

  test('is closed when a person takes the conversation: an "ok" to them cancels nothing', () => {
    const talk = asked();
    hear(talk, 'can I talk to a person');
    talk.withPerson = false;
    hear(talk, 'ok');
    expect(cancelled(talk)).toBe(false);
  });
});

describe('a yes after the house wrote of its own accord', () => {
  const offer = visit('2026-03-06 16:00', { id: 'bkgoffer00000001', status: 'held', heldUntil: null });
  const news: Notice = { kind: 'waitlist-offer', bookingId: offer.id, entryId: 'wle0000000000001' };
  const offered = (answers: object) =>
    talkWith({ ...booked, visits: [thursday, { ...offer, heldUntil: '2026-03-02T08:30:00.000Z' }], answers });

  test('takes the offer, whatever was asked before', () => {
    const talk = offered({ news });
    hear(talk, `/tap cancel.${thursday.id}`);
    hear(talk, 'yes please');
    expect(cancelled(talk)).toBe(false);
    expect(talk.bookings.get(offer.id)?.status).toBe('awaiting-payment');
  });

  test('takes the offer where nothing was asked', () => {
    const talk = offered({ news });
    expect(hear(talk, 'yes please')).toContain('<');
    expect(talk.bookings.get(offer.id)?.status).toBe('awaiting-payment');
  });

  test('is asked for again where the notice asked nothing', () => {
    const talk = offered({ news: { kind: 'therapist-late', bookingId: thursday.id, minutes: 10 } });
    hear(talk, `/tap cancel.${thursday.id}`);
    expect(hear(talk, 'ok')).toContain(asksAgain);
    expect(cancelled(talk)).toBe(false);
  });
});

describe('"Shall I delete it?"', () => {
  const gone = 'your data is being deleted now';
  play([
    ['is not answered by a wish to keep it', week, ['delete my data'], ['yes please keep it', `~${gone}`]],
    [
      'nor by another wish',
      week,
      ['delete my data'],
      ["yes I'd like to book a massage", `~${gone}`],
      ['delete my data'],
      ['yes, but first book me a facial tomorrow', `~${gone}`],
    ],
    ['but by a yes', week, ['delete my data'], ['yes, delete it', gone]],
  ]);
});

describe('while a person has the conversation', () => {
  test('"stop" is honoured at once, and nothing else is said', () => {
    const talk = talkWith(week);
    hear(talk, 'can I talk to a person');
    expect(hear(talk, 'stop')).toContain('I write to you only about visits you booked');
    expect(talk.messages).toBe('answers-only');
    expect(hear(talk, 'deep tissue tomorrow at 5')).toBe('');
  });
});
