import { describe, expect, it, test } from '@jest/globals';
import { detectLanguage } from '../../../../dialogs/understand/language.ts';
import { read } from './reading.ts';

const atFive = { time: '17:00', timeRange: null };
const afterFour = { time: null, timeRange: { from: '16:00', to: null } };
const beforeNoon = { time: null, timeRange: { from: null, to: '12:00' } };

describe('an hour is heard though the word before it is mistyped', () => {
  it.each<[string, string, object]>([
    ['en', 'hot stone on friday aruond 5 pm', atFive],
    ['en', 'tomorrow abotu five pm please', atFive],
    ['en', 'saturday aftr 4', afterFour],
    ['en', 'sunday befor 12', beforeNoon],
    ['es', 'el sábado sobr las 17', atFive],
    ['es', 'mañana alrrededor de las 17', atFive],
    ['es', 'el viernes despues de las 16', afterFour],
    ['es', 'el jueves depues de las 16', afterFour],
    ['es', 'mañana ants de las 12', beforeNoon],
    ['de', 'am Samstag gegn 17 Uhr', atFive],
    ['de', 'übermorgen ungefehr um 17 Uhr', atFive],
    ['de', 'Freitag nahc 16 Uhr', afterFour],
    ['de', 'Montag vro 12 Uhr', beforeNoon],
    ['fr', 'samedi verz 17h', atFive],
    ['fr', 'demain anviron 17h', atFive],
    ['fr', 'mardi aprs 16h', afterFour],
    ['fr', 'dimanche avan 12h', beforeNoon],
    ['pt', 'no sábado por vota das 17h', atFive],
    ['pt', 'quinta depos das 16h', afterFour],
    ['pt', 'sexta ants das 12h', beforeNoon],
  ])('%s: %s', (locale, text, heard) => {
    expect(read(text, { locale })).toMatchObject(heard);
  });
});

describe('French without its apostrophes', () => {
  it.each<[string, object]>([
    ['un soin aujourdhui à 18h', { date: '2026-03-02', time: '18:00' }],
    ['samedi dans lapres-midi', { date: '2026-03-07', timeRange: { from: '12:00', to: '18:00' } }],
    ['vendredi lapresmidi', { date: '2026-03-06', timeRange: { from: '12:00', to: '18:00' } }],
    ['jaimerais venir demain', { date: '2026-03-03' }],
    ['cest pour trois personnes', { people: 3 }],
  ])('%s', (text, heard) => {
    expect(read(text, { locale: 'fr' })).toMatchObject(heard);
  });

  test('is French to somebody whose device speaks English', () => {
    expect(detectLanguage('massage aujourdhui à 10h', 'en')).toEqual({ language: 'fr', sure: true });
    expect(detectLanguage('jaimerais un massage', 'en').language).toBe('fr');
  });
});
