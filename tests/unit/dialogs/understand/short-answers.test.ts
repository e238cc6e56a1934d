import { describe, expect, it, test } from '@jest/globals';
import type { Act, Asked } from '../../../../dialogs/understand/types.ts';
import { understand } from '../../../../dialogs/understand/understand.ts';
import { read } from './reading.ts';

const everyQuestion: Asked[][] = [
  ['confirm'],
  ['choice'],
  ['date', 'choice'],
  ['service', 'choice'],
  ['therapist', 'choice'],
  ['place', 'choice'],
  ['time'],
  ['other'],
];

describe('what may be said at any point', () => {
  const table: [string, Act][] = [
    ['hello', 'greet'],
    ['hi!', 'greet'],
    ['hey there', 'greet'],
    ['my visits', 'my-visits'],
    ['my bookings please', 'my-visits'],
    ['show me my appointments', 'my-visits'],
    ['help', 'help'],
  ];
  it.each(table)('hears "%s" as %s whatever was asked', (text, act) => {
    for (const asked of everyQuestion) expect(read(text, { asked }).acts).toEqual([act]);
  });
});

describe('keeping a visit', () => {
  it.each([
    "don't cancel",
    'dont cancel pls',
    'please do not cancel it',
    "i don't want to cancel",
    'no need to cancel my booking',
    'keep it',
    'no, keep my appointment',
  ])('never cancels on "%s"', (text) => {
    for (const asked of everyQuestion) {
      const { acts } = read(text, { asked });
      expect(acts).toContain('deny');
      expect(acts).not.toContain('cancel');
    }
  });

  it.each([
    ['no lo canceles', 'es'],
    ['bitte nicht stornieren', 'de'],
    ["n'annulez pas", 'fr'],
    ['não cancele', 'pt'],
  ])('nor on "%s"', (text, locale) => {
    expect(read(text, { locale }).acts).toContain('deny');
    expect(read(text, { locale }).acts).not.toContain('cancel');
  });

  it.each(['no, cancel it', "i'm not sure, cancel it", 'cancel please'])('still cancels on "%s"', (text) => {
    expect(read(text).acts).toContain('cancel');
  });
});

describe('not coming', () => {
  it.each([
    ["I can't come tomorrow, I'm sick", '2026-03-03'],
    ['im sick cant come tmrw', '2026-03-03'],
    ['wont make it on friday sorry', '2026-03-06'],
    ["won't make it", null],
    ["i'm ill and can't make my massage", null],
    ['not gonna make it', null],
  ])('calls the visit off on "%s"', (text, date) => {
    const said = read(text);
    expect(said.acts[0]).toBe('cancel');
    expect(said.date).toBe(date);
  });

  it('asks for another day when one is named', () => {
    expect(read("can't make it friday, is saturday ok?")).toMatchObject({
      acts: ['move', 'inform'],
      date: '2026-03-07',
    });
  });
});

describe('a question', () => {
  it.each([
    'what is a manicure?',
    "what's a hot stone massage",
    'tell me about the anti-ageing facial',
    'who are the therapists',
    'do you take cash',
    'do you have gift cards',
    'can i bring my dog',
    'are towels included',
  ])('is no booking: "%s"', (text) => {
    const { acts } = read(text);
    expect(acts[0]).toBe('ask');
    expect(acts).not.toContain('book');
  });

  it.each([
    'can you book me a manicure',
    'do you have a manicure on friday',
    'could i get a manicure tomorrow',
  ])('"%s" asks for a visit', (text) => {
    expect(read(text).acts).toContain('book');
  });

  it('is about the hours, whatever was asked', () => {
    for (const asked of everyQuestion) {
      expect(read('when do u close today', { asked }).acts).toEqual(['ask', 'hours', 'inform']);
    }
  });
});

describe('a place in the list, in one word', () => {
  it.each([
    ['first', 1],
    ['First!', 1],
    ['second please', 2],
    ['the third', 3],
    ['the 1st', 1],
  ])('reads "%s" as %i', (text, place) => {
    expect(read(text, { asked: ['choice'] })).toMatchObject({ ordinal: place, date: null });
  });

  it('is neither a day nor a choice when nothing was offered', () => {
    expect(read('first')).toMatchObject({ date: null, ordinal: null, acts: ['unknown'] });
  });

  it('leaves the days of a month alone', () => {
    expect(read('the 5th', { asked: ['date', 'choice'] }).date).toBe('2026-03-05');
    expect(read('the first of april', { asked: ['choice'] }).date).toBe('2026-04-01');
  });
});

describe('a part of the body as the answer to "which treatment?"', () => {
  const vocabulary = {
    treatments: [
      { id: 'back', name: 'Back and neck massage' },
      { id: 'swedish', name: 'Swedish massage' },
    ],
    therapists: [],
    locations: [],
  };
  test.each([
    ['de', 'nacken'],
    ['es', 'el de espalda y cuello porfa'],
    ['fr', 'le dos'],
    ['pt', 'costas'],
  ])('%s: %p', (locale, text) => {
    const context = { now: '2026-03-02T08:00:00Z', timezone: 'Europe/Amsterdam', locale, vocabulary };
    expect(understand(text, { ...context, asked: ['service', 'choice'] }).treatment?.ids).toEqual(['back']);
  });
});
