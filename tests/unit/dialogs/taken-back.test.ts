import { describe } from '@jest/globals';
import { play, week } from './scenes.ts';

describe('a visit that was just let go of', () => {
  play([
    [
      'is taken again at "no, don\'t"',
      week,
      ['deep tissue on tuesday at 5'],
      ['/tap 1', 'Shall I book it?'],
      ['yes', '<Pay'],
      ['cancel', '[Take it back]'],
      ["no, don't", 'Tuesday 3 March, 17:00', '[Yes, book it]'],
    ],
    [
      'is taken again at "no wait"',
      week,
      ['deep tissue on tuesday at 5'],
      ['/tap 1', 'Shall I book it?'],
      ['yes', '<Pay'],
      ['cancel', '[Take it back]'],
      ['no wait', 'Tuesday 3 March, 17:00', '[Yes, book it]'],
    ],
    [
      'stays let go of at "no"',
      week,
      ['deep tissue on tuesday at 5'],
      ['/tap 1', 'Shall I book it?'],
      ['yes', '<Pay'],
      ['cancel', '[Take it back]'],
      ['no thanks', '~[Yes, book it]'],
    ],
    [
      'is taken again in German',
      { ...week, locale: 'de' },
      ['Tiefenmassage am Dienstag um 17 Uhr'],
      ['/tap 1'],
      ['ja'],
      ['stornieren', '[Doch behalten]'],
      ['nein, warte', '17:00', '[Ja, bitte buchen]'],
    ],
    [
      'is taken again in French',
      { ...week, locale: 'fr' },
      ['massage profond mardi à 17h'],
      ['/tap 1'],
      ['oui'],
      ['annuler', '[Le reprendre]'],
      ['non, attendez', '17:00', '[Oui, réserver]'],
    ],
    [
      'is taken again in Spanish',
      { ...week, locale: 'es' },
      ['masaje de tejido profundo el martes a las 17:00'],
      ['/tap 1'],
      ['sí'],
      ['cancelar', '[Recuperarla]'],
      ['no, espera', '17:00', '[Sí, reservar]'],
    ],
    [
      'is taken again in Portuguese',
      { ...week, locale: 'pt' },
      ['massagem de tecido profundo na terça às 17h'],
      ['/tap 1'],
      ['sim'],
      ['cancelar', '[Quero de volta]'],
      ['não, espera', '17:00', '[Sim, reservar]'],
    ],
  ]);
});
