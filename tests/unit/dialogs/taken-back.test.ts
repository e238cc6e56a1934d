import { describe, expect, test } from '@jest/globals';
import { instant, visit } from './given.ts';
import { play, week } from './scenes.ts';
import { hear, talkWith } from './talk.ts';

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

describe('a paid visit that was cancelled', () => {
  const booked = { ...week, visits: [visit('2026-03-05 17:00')] };
  play([
    [
      'is offered again with a button',
      booked,
      ['cancel my visit'],
      ['yes', 'is cancelled', '[Book it again]'],
      ['/tap 1', 'It is still free', 'Thursday 5 March, 17:00', '[Yes, book it]'],
      ['yes', '<Pay €85.00>'],
    ],
    [
      'is had again by words, also later',
      booked,
      ['cancel my visit'],
      ['yes'],
      ['thanks'],
      ['can you uncancel it?', 'It is still free', '[Yes, book it]'],
    ],
    [
      'is left where another is wished for',
      booked,
      ['cancel my visit'],
      ['yes'],
      ['I changed my mind, a deep tissue on friday at 5', '~It is still free', 'Friday 6 March'],
    ],
    [
      'whose time is taken meanwhile leads to others',
      { ...booked, taken: [instant('2026-03-05 17:00')] },
      ['cancel my visit'],
      ['yes'],
      ['I want it back', 'has just been taken', '[Another day]'],
    ],
    [
      'is had again in Spanish',
      { ...booked, locale: 'es' },
      ['cancelar mi cita'],
      ['sí', '[Reservar de nuevo]'],
      ['me arrepiento, la quiero de vuelta', 'sigue libre', '[Sí, reservar]'],
    ],
    [
      'is had again in German',
      { ...booked, locale: 'de' },
      ['Termin stornieren'],
      ['ja', '[Doch wieder buchen]'],
      ['ich hab es mir anders überlegt', 'noch frei', '[Ja, bitte buchen]'],
    ],
    [
      'is had again in French',
      { ...booked, locale: 'fr' },
      ['annuler mon rendez-vous'],
      ['oui', '[Réserver à nouveau]'],
      ['je voudrais le récupérer finalement', 'encore libre', '[Oui, réserver]'],
    ],
    [
      'is had again in Portuguese',
      { ...booked, locale: 'pt' },
      ['cancelar minha reserva'],
      ['sim', '[Reservar de novo]'],
      ['mudei de ideia, quero de volta', 'ainda está livre', '[Sim, reservar]'],
    ],
  ]);
});

describe('a visit that is paid in the moment it is let go of', () => {
  test('stays, and the guest is asked on its terms', () => {
    const talk = talkWith({ ...week, paidAsLetGo: true, fee: 4250 });
    hear(talk, 'deep tissue on tuesday at 5');
    hear(talk, '/tap 1');
    expect(hear(talk, 'yes')).toContain('<Pay');
    const asked = hear(talk, 'cancel');
    expect(asked).toContain('€42.50 is kept and you get €42.50 back. Shall I cancel it?');
    expect([...talk.bookings.values()].map(({ status }) => status)).toEqual(['confirmed']);
    expect(hear(talk, 'yes')).toContain('is cancelled. You get €42.50 back.');
  });

  test('a recurring one stays whole', () => {
    const fridays = ['06', '13', '20', '27'].map((day) => `2026-03-${day} 17:00 Ana`);
    const talk = talkWith({ free: fridays, paidAsLetGo: true });
    hear(talk, 'a 60 minute swedish massage every friday at 5, 4 times');
    expect(hear(talk, 'yes')).toContain('<Pay');
    hear(talk, 'cancel');
    expect([...talk.bookings.values()].filter(({ status }) => status === 'confirmed')).toHaveLength(4);
  });
});
