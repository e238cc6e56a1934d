import { describe, expect, test } from '@jest/globals';
import { textsFor } from '../../../dialogs/texts/texts.ts';
import { moneyWords, onDay, shortDay, timeWords, whenWords } from '../../../dialogs/texts/wording.ts';

const monday = '2026-03-02';
const at = '2026-03-06T16:00:00.000Z';
const zone = 'Europe/Madrid';

describe('Spanish', () => {
  const texts = textsFor('es');

  test('counts', () => {
    const counts = [0, 1, 2, 1_000_000];
    expect(counts.map((count) => texts('hours', { count }))).toEqual([
      '0 horas',
      '1 hora',
      '2 horas',
      '1.000.000 horas',
    ]);
    expect(texts('canMove', { what: 'Facial', until: 'viernes', left: 1 })).toContain('1 vez más');
    expect(texts('visits', { count: 1 })).toBe('Su próxima cita:');
  });

  test('puts the article before a day, and none before today', () => {
    expect(texts('freeThen', { when: onDay(texts, '2026-03-06', monday) })).toBe(
      'Horas libres el viernes, 6 de marzo:',
    );
    expect(texts('fullyBooked', { when: onDay(texts, monday, monday) })).toBe(
      'No queda nada libre hoy (lunes, 2 de marzo).',
    );
    expect(texts('seeYou', { when: whenWords(texts, at, zone) })).toBe(
      'De nada. Hasta el viernes, 6 de marzo, 17:00.',
    );
  });

  test('says "la" before one o’clock and "las" before any other hour', () => {
    const mexican = textsFor('es-MX');
    const hour = (instant: string) => mexican('atTime', { time: timeWords(mexican, instant, zone) });
    expect(hour('2026-03-06T12:30:00.000Z')).toBe('a la 1:30 p.m.');
    expect(hour('2026-03-06T10:00:00.000Z')).toBe('a las 11:00 a.m.');
    expect(texts('atTime', { time: '13:00' })).toBe('a las 13:00');
  });

  test('joins names so that they sound well, and never makes a verb agree with them', () => {
    const others = texts.list(['Ana', 'Inés']);
    expect(texts('therapistDoesNot', { name: 'Ben', treatment: 'Hammam', others })).toBe(
      'Ben no ofrece Hammam; puede reservar con Ana e Inés.',
    );
    expect(texts('didYouMean', { names: texts.list(['Hammam', 'Onda'], 'or') })).toBe(
      '¿Quiere decir Hammam u Onda?',
    );
  });

  test('writes sums as they are written in Spain', () => {
    const amount = moneyWords(texts, 8500, 'EUR').replace(/\s/g, ' ');
    expect(texts('payPartToConfirm', { amount, parts: amount, minutes: '10 minutos', until: '17:10' })).toBe(
      'Muy bien. Son 85,00 €. Pague 85,00 € y la cita es suya. Se la guardo durante 10 minutos, hasta las 17:10.',
    );
  });
});

describe('Portuguese', () => {
  const texts = textsFor('pt');

  test('counts', () => {
    expect([0, 1, 2].map((count) => texts('days', { count }))).toEqual(['0 dia', '1 dia', '2 dias']);
    expect(texts('canMove', { what: 'Facial', until: 'sexta', left: 2 })).toContain('mais 2 vezes');
    expect(texts('visits', { count: 2 })).toBe('Suas próximas reservas:');
  });

  test('fuses "em" with the article that a weekday has', () => {
    const free = (date: string) => texts('freeThen', { when: onDay(texts, date, monday) });
    expect(free('2026-03-06')).toBe('Horários livres na sexta-feira, 6 de março:');
    expect(free('2026-03-07')).toBe('Horários livres no sábado, 7 de março:');
    expect(free(monday)).toBe('Horários livres hoje (segunda-feira, 2 de março):');
    const given = { what: 'Facial', when: whenWords(texts, at, zone), who: 'com Ana', where: '', price: '' };
    expect(texts('summary', given)).toContain('\nNa sexta-feira, 6 de março, 17:00 com Ana\n');
    expect(texts('notUnderstoodWords', { words: 'também sexta-feira' })).toContain('também sexta-feira');
  });

  test('writes days on buttons without the full stops of their short forms', () => {
    expect(shortDay(texts, '2026-03-06')).toBe('sex 6 de mar');
  });

  test('writes sums and lists as they are written in Brazil, or in Portugal where the locale says so', () => {
    const amount = (locale: string) => moneyWords(textsFor(locale), 8500, 'EUR').replace(/\s/g, ' ');
    expect([amount('pt'), amount('pt-PT')]).toEqual(['€ 85,00', '85,00 €']);
    const lengths = texts.list(['60 minutos', '90 minutos'], 'or');
    expect(texts('lengthNotOffered', { treatment: 'Hammam', wished: '45 minutos', lengths })).toBe(
      'Hammam dura 60 minutos ou 90 minutos, não 45 minutos.',
    );
  });
});
