import { describe, expect, it } from '@jest/globals';
import { read } from './reading.ts';

const table: [locale: string, text: string, expected: object][] = [
  [
    'es',
    'quiero reservar mañana a las ocho y media de la tarde para dos personas',
    { acts: ['book', 'inform'], date: '2026-03-03', time: '20:30', people: 2 },
  ],
  ['es', 'pasado mañana por la mañana', { date: '2026-03-04', timeRange: { from: '06:00', to: '12:00' } }],
  ['es', 'el 15 a las 11:30', { date: '2026-03-15', time: '11:30' }],
  ['es', 'a las seis menos cuarto', { time: '17:45' }],
  [
    'de',
    'einen Termin übermorgen um halb acht abends für zwei Personen',
    { acts: ['book', 'inform'], date: '2026-03-04', time: '19:30', people: 2 },
  ],
  ['de', 'am 15. April um 16 Uhr', { date: '2026-04-15', time: '16:00' }],
  ['de', 'nächsten Freitag nach 17 Uhr', { date: '2026-03-13', timeRange: { from: '17:00', to: null } }],
  ['de', 'meine Frau und ich', { people: 2 }],
  [
    'fr',
    'je voudrais réserver demain à 18h30 pour deux personnes',
    { acts: ['book', 'inform'], date: '2026-03-03', time: '18:30', people: 2 },
  ],
  ['fr', 'samedi après-midi', { date: '2026-03-07', timeRange: { from: '12:00', to: '18:00' } }],
  ['fr', 'le 15 mars vers sept heures et demie du soir', { date: '2026-03-15', time: '19:30' }],
  [
    'pt',
    'gostaria de marcar depois de amanhã às 17h para duas pessoas',
    { acts: ['book', 'inform'], date: '2026-03-04', time: '17:00', people: 2 },
  ],
  ['pt', 'na sexta-feira às três e meia da tarde', { date: '2026-03-06', time: '15:30' }],
];

describe('guests who write in other languages', () => {
  it.each(table)('%s: "%s"', (locale, text, expected) => {
    expect(read(text, { locale })).toMatchObject(expected);
  });

  it.each([
    ['es', 'sí', 'no', 'cancelar mi cita', 'gracias'],
    ['de', 'ja', 'nein', 'Termin absagen', 'danke'],
    ['fr', 'oui', 'non', 'annuler mon rendez-vous', 'merci'],
    ['pt', 'sim', 'não', 'cancelar a marcação', 'obrigada'],
  ])('%s: agrees, refuses, cancels and thanks', (locale, yes, no, cancel, thanks) => {
    expect(read(yes, { locale, asked: ['confirm'] }).acts[0]).toBe('affirm');
    expect(read(no, { locale, asked: ['confirm'] }).acts[0]).toBe('deny');
    expect(read(cancel, { locale }).acts[0]).toBe('cancel');
    expect(read(thanks, { locale }).acts[0]).toBe('thanks');
  });

  it('reads English where the language is not spoken', () => {
    expect(read('tomorrow', { locale: 'nl' }).date).toBe('2026-03-03');
  });
});
