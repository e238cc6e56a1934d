import { describe } from '@jest/globals';
import { visit } from './given.ts';
import { play, week } from './scenes.ts';

const booked = { ...week, visits: [visit('2026-03-05 17:00')] };

describe('a booked visit that is to be cancelled while another is being booked', () => {
  play([
    [
      'is not taken for a wish for its day, though the other waits for payment',
      booked,
      ['deep tissue on tuesday at 5'],
      ['/tap 1'],
      ['yes', '<Pay'],
      ['I want to cancel my visit on thursday', 'Thursday', '[Yes, cancel it]'],
    ],
    [
      'is not taken for it either when the time for the other has gone',
      booked,
      ['deep tissue on tuesday at 5'],
      ['/tap 1'],
      ['yes', '<Pay'],
      ['/expire'],
      ['please cancel my appointment on thursday', 'Thursday', '[Yes, cancel it]'],
    ],
    [
      'is not taken for it in German',
      { ...booked, locale: 'de' },
      ['Tiefenmassage am Dienstag um 17 Uhr'],
      ['/tap 1'],
      ['ja'],
      ['ich möchte meinen Termin am Donnerstag absagen', '[Ja, absagen]'],
    ],
    [
      'is not taken for it in French',
      { ...booked, locale: 'fr' },
      ['massage profond mardi à 17h'],
      ['/tap 1'],
      ['oui'],
      ['je veux annuler mon rendez-vous de jeudi', '[Oui, annuler]'],
    ],
    [
      'is not taken for it in Spanish',
      { ...booked, locale: 'es' },
      ['masaje de tejido profundo el martes a las 17:00'],
      ['/tap 1'],
      ['sí'],
      ['quiero cancelar mi cita del jueves', '[Sí, cancelar]'],
    ],
    [
      'is not taken for it in Portuguese',
      { ...booked, locale: 'pt' },
      ['massagem profunda na terça às 17h'],
      ['/tap 1'],
      ['sim'],
      ['quero cancelar a minha reserva de quinta', '[Sim, cancelar]'],
    ],
    [
      'is not meant by a day that has none: that is where the one to be booked goes',
      booked,
      ['deep tissue on tuesday at 5'],
      ['/tap 1'],
      ['cancel my visit on wednesday', 'Wednesday'],
    ],
  ]);
});
