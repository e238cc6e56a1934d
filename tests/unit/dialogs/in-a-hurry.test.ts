import { describe, expect, test } from '@jest/globals';
import { ids } from './sage-house.ts';
import { week } from './scenes.ts';
import { hear, talkWith } from './talk.ts';

/** A wish, a length in its place, a cold, and a word for the treatment. */
const hurried: Readonly<
  Record<string, readonly [wish: string, long: string, cold: string, relaxing: string, open: string]>
> = {
  en: [
    'deep tissue on friday at 5pm',
    'actually make it 90',
    'I have a cold, what now',
    'relaxing',
    'a massage on friday',
  ],
  es: [
    'tejido profundo el viernes a las 17',
    'mejor que sean 90',
    'estoy resfriada, qué hago?',
    'relajante',
    'un masaje el viernes',
  ],
  de: [
    'Tiefengewebsmassage am Freitag um 17 Uhr',
    'nein doch lieber 90',
    'bin erkältet, was jetzt?',
    'entspannend',
    'eine Massage am Freitag',
  ],
  fr: [
    'massage profond vendredi à 17h',
    'plutôt 90',
    'je suis enrhumée, que faire ?',
    'relaxant',
    'un massage vendredi',
  ],
  pt: [
    'massagem profunda na sexta às 17h',
    'melhor 90',
    'estou gripada, e agora?',
    'relaxante',
    'uma massagem na sexta',
  ],
};

describe('a guest in a hurry', () => {
  for (const [locale, [wish, long, cold, relaxing, open]] of Object.entries(hurried)) {
    test(`changes the length by its number, in ${locale}`, () => {
      const talk = talkWith({ ...week, locale });
      hear(talk, wish);
      hear(talk, '/tap 1');
      hear(talk, long);
      expect(talk.memory.draft?.durationMinutes).toBe(90);
    });

    test(`is not told that a cold is no treatment, in ${locale}`, () => {
      const talk = talkWith({ ...week, locale });
      hear(talk, cold);
      expect(talk.memory.question).not.toBe('treatment');
      expect(talk.memory.draft).toBeNull();
    });

    test(`answers "which massage?" by one word, in ${locale}`, () => {
      const talk = talkWith({ ...week, locale });
      hear(talk, open);
      hear(talk, relaxing);
      expect(talk.memory.draft?.treatmentId).toBe(ids.swedish);
    });
  }
});

/** A question about paying, with times on the table. */
const asked: Readonly<Record<string, string>> = {
  en: 'do I pay there?',
  es: 'pago ahí?',
  de: 'zahl ich vor Ort?',
  fr: 'je paye sur place ?',
  pt: 'pago na hora?',
};

describe('a guest with times on the table', () => {
  for (const [locale, [wish]] of Object.entries(hurried))
    test(`is told how to pay, in ${locale}`, () => {
      const talk = talkWith({ ...week, locale });
      hear(talk, wish);
      expect(hear(talk, asked[locale] ?? '')).not.toMatch(/\+31/);
    });

  test('gets the woman who is wished for', () => {
    const talk = talkWith(week);
    hear(talk, 'deep tissue on friday at 5pm');
    hear(talk, 'no a woman pls');
    expect(talk.memory.draft?.gender).toBe('female');
  });

  test('may change it later, in es', () => {
    const talk = talkWith({ ...week, locale: 'es' });
    hear(talk, 'tejido profundo el viernes a las 17');
    expect(hear(talk, 'puedo cambiarlo luego?')).toMatch(/cancel/i);
  });
});
