import { describe, expect, it, test } from '@jest/globals';
import { readShift } from '../../../dialogs/understand/shift.ts';
import { thursday } from '../../transcripts/facts.ts';
import { play } from './scenes.ts';
import { hear, talkWith } from './talk.ts';

const day = 24 * 60;

describe('how far a visit is to be moved', () => {
  it.each<[string, string, number]>([
    ['en', 'move my visit to two weeks later', 14 * day],
    ['en', 'push my appointment back a day', day],
    ['en', 'can you postpone it by a week', 7 * day],
    ['en', 'one day earlier', -day],
    ['en', 'bring it forward by 2 hours', -120],
    ['es', 'pasar mi cita a dos semanas despues', 14 * day],
    ['es', 'me pueden retrasar la cita media hora?', 30],
    ['es', 'adelantar la cita un dia', -day],
    ['es', 'un dia antes', -day],
    ['de', 'Termin um zwei Wochen verschieben', 14 * day],
    ['de', 'eine Woche später', 7 * day],
    ['de', 'einen Tag früher', -day],
    ['de', 'um eine Stunde vorverlegen', -60],
    ['fr', 'décaler mon rdv de deux semaines', 14 * day],
    ['fr', 'repousser d’une heure', 60],
    ['fr', 'avancer mon rdv d’un jour', -day],
    ['fr', 'une semaine plus tard', 7 * day],
    ['pt', 'mudar para duas semanas depois', 14 * day],
    ['pt', 'da pra adiar em um dia?', day],
    ['pt', 'adiantar minha hora em meia hora', -30],
    ['pt', 'um dia antes', -day],
  ])('in %s: "%s"', (locale, text, minutes) => {
    const shift = readShift(text, locale);
    expect((shift?.days ?? 0) * day + (shift?.minutes ?? 0)).toBe(minutes);
  });

  it.each<[string, string]>([
    ['en', 'move my visit to friday at 5'],
    ['en', 'in two weeks'],
    ['en', 'two weeks from now'],
    ['es', 'en dos semanas'],
    ['es', 'dentro de una hora'],
    ['de', 'in zwei Wochen'],
    ['fr', 'dans deux semaines'],
    ['pt', 'daqui a duas semanas'],
  ])('but not, in %s, "%s"', (locale, text) => {
    expect(readShift(text, locale)).toBeNull();
  });
});

describe('a visit on thursday at 12 is moved from where it is', () => {
  play([
    ['at once', thursday, ['push my appointment back a day', '12:00 is not free on Friday 6 March']],
    [
      'after "which day?"',
      thursday,
      ['move my visit'],
      ['a day later', '12:00 is not free on Friday 6 March'],
    ],
    ['by an hour', thursday, ['move my visit'], ['one hour later', '13:00 is free on Thursday 5 March']],
    [
      'and further from the time that is on the table',
      thursday,
      ['move my visit to friday at 5', '17:00 is free'],
      ['one hour later', 'Friday 6 March, 18:00'],
    ],
    [
      'in Spanish',
      { ...thursday, locale: 'es' },
      ['kiero mover mi cita'],
      ['una hora mas tarde', 'A las 13:00 tenemos disponibilidad el jueves, 5 de marzo'],
    ],
    [
      'in German',
      { ...thursday, locale: 'de' },
      ['Termin um einen Tag verschieben', '12:00 Uhr am Freitag, 6. März ist leider nicht frei'],
    ],
    [
      'in French',
      { ...thursday, locale: 'fr' },
      ['je peux décaler mon rdv d’une heure ?', '13:00 est libre le jeudi 5 mars'],
    ],
    [
      'in Portuguese',
      { ...thursday, locale: 'pt' },
      ['da pra adiar minha hora em um dia?', 'Às 12:00 não temos horário livre na sexta-feira, 6 de março'],
    ],
  ]);

  test('weeks are counted from its day, not from today', () => {
    const talk = talkWith(thursday);
    hear(talk, 'move my visit');
    hear(talk, 'two weeks later');
    expect(talk.memory.draft?.date).toBe('2026-03-19');
  });
});

describe('"an hour later?" of what is booked asks for another time, and tells nobody of a delay', () => {
  play([
    ['in English', thursday, ['actually can we do an hour later?', '13:00 is free on Thursday 5 March']],
    ['as a question', thursday, ['can i have my appointment an hour later?', '13:00 is free']],
    [
      'in Spanish',
      { ...thursday, locale: 'es' },
      ['puedo tener la cita una hora más tarde?', 'A las 13:00 tenemos disponibilidad'],
    ],
    [
      'in German',
      { ...thursday, locale: 'de' },
      ['kann ich meinen Termin eine Stunde später haben?', '13:00 Uhr am Donnerstag, 5. März ist frei'],
    ],
    [
      'a week',
      { ...thursday, locale: 'de' },
      ['können wir das einen Tag später machen?', '12:00 Uhr am Freitag'],
    ],
    [
      'in French',
      { ...thursday, locale: 'fr' },
      ['je peux avoir mon rdv une heure plus tard ?', '13:00 est libre le jeudi 5 mars'],
    ],
    ['in Portuguese', { ...thursday, locale: 'pt' }, ['posso fazer uma hora mais tarde?', 'Às 13:00']],
    [
      'with a treatment by name it is another visit',
      thursday,
      ['a facial an hour later', '~13:00 is free on Thursday 5 March'],
    ],
    ['and with nothing booked it is asked what for', { free: [] }, ['an hour later?', '~move']],
  ]);
});
