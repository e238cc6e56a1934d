import { describe } from '@jest/globals';
import { visit } from './given.ts';
import { play, week } from './scenes.ts';

describe('so much later or earlier', () => {
  play([
    [
      'moves what is held',
      week,
      ['a 60 minute swedish massage on friday at 5', '17:00 is free'],
      ['yes', 'Shall I book it?'],
      ['one hour later', '18:00', 'Shall I book it?'],
      ['two hours earlier', '16:00', 'Shall I book it?'],
    ],
    [
      'in German, what is held',
      { ...week, locale: 'de' },
      ['60 Minuten schwedische Massage am Freitag um 17 Uhr', '17:00'],
      ['ja', '17:00'],
      ['eine Stunde später', '18:00'],
    ],
    [
      'in French, what is held',
      { ...week, locale: 'fr' },
      ['massage suédois 60 minutes vendredi à 17h', '17:00'],
      ['oui', '17:00'],
      ['une heure plus tard', '18:00'],
    ],
    [
      'in Spanish, what is held',
      { ...week, locale: 'es' },
      ['masaje sueco de 60 minutos el viernes a las 17:00', '17:00'],
      ['sí', '17:00'],
      ['una hora más tarde', '18:00'],
    ],
    [
      'in Portuguese, what is held',
      { ...week, locale: 'pt' },
      ['massagem sueca de 60 minutos na sexta às 17h', '17:00'],
      ['sim', '17:00'],
      ['uma hora mais tarde', '18:00'],
    ],
    [
      'of a visit that is to be moved is said of its own time',
      { ...week, visits: [visit('2026-03-05 17:00')] },
      ['move my visit one hour later', '18:00 is free on Thursday 5 March'],
      ['/tap 1', 'to Thursday 5 March, 18:00'],
    ],
  ]);
});

describe('any of several days', () => {
  play([
    [
      'are looked at, and the days between are not',
      week,
      ['a 60 minute swedish massage on tuesday or thursday at 5', '[Tue 17:00', '[Thu 17:00', '~Wed'],
    ],
    [
      'are looked at for a visit that is moved, too',
      { ...week, visits: [visit('2026-03-06 17:00')] },
      ['move it to tuesday or thursday', '[Tue ', '[Thu ', '~[Wed'],
    ],
  ]);
});

describe('nobody who is refused', () => {
  play([
    [
      'gives it, whatever time is looked for',
      week,
      ['a 60 minute swedish massage on friday at 5, not with ana', 'Ben', '~Ana'],
      ['saturday at 6', '~Ana'],
    ],
    [
      'stays held',
      week,
      ['a 60 minute swedish massage on friday at 3', '15:00'],
      ['at 4', 'with Ana'],
      ['anyone but ana', '16:00 is not free', '· Ben]', '~· Ana]'],
    ],
  ]);
});

describe('a stretch that goes on past midnight', () => {
  play([
    [
      'is looked at as long as the day lasts',
      week,
      ['a 60 minute swedish massage on friday until midnight', '[10:00', '[19:00'],
    ],
    [
      'begins when it was said to',
      week,
      ['a 60 minute swedish massage on friday between 5 pm and midnight', '17:', '~16:'],
    ],
    [
      'after the house has closed is told with the hours',
      week,
      ['a 60 minute swedish massage on friday between 10 pm and 1 am', 'nothing left', 'from 22:00'],
    ],
    [
      'tonight after midnight is the night, not the day after it',
      week,
      ['a 60 minute swedish massage tonight after midnight', 'nothing left tomorrow', 'from 00:00 to 06:00'],
    ],
  ]);
});

describe('who wants none of the times shown', () => {
  play([
    [
      'may name another hour of that day',
      week,
      ['swedish on friday at 4', '[16:00 · Ana]'],
      ['no, none of those', 'Which day or time would suit you better?', '[Today, Mon 2 Mar]'],
      ['before noon', 'on Friday 6 March', '[10:00 · Ana]'],
    ],
    [
      'or another day, in Spanish',
      { ...week, locale: 'es' },
      ['masaje sueco el viernes a las 16', '16:00 · Ana'],
      ['no, ninguna', '¿Qué otro día u hora le viene mejor?'],
      ['el sábado', 'sábado, 7 de marzo'],
    ],
  ]);
});
