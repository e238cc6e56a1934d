import { describe, expect, test } from '@jest/globals';
import { duty, monday, own, past, today } from '../../transcripts/facts.ts';
import { visit } from './given.ts';
import { play, week } from './scenes.ts';
import { hear, talkWith } from './talk.ts';

const been = { ...week, visits: [past] };

describe('a therapist who is ill says yes to being taken off', () => {
  play([
    ['in English', duty, ["I'm sick today", 'Shall I?'], ['yes', 'Get well soon', '[Undo]']],
    [
      'in Spanish',
      { ...duty, locale: 'es' },
      ['toi malita hoy', '¿De acuerdo?'],
      ['vale', 'Que te mejores', '[Deshacer]'],
    ],
    [
      'in German',
      { ...duty, locale: 'de' },
      ['bin heute krank', 'Soll ich?'],
      ['ja', 'Gute Besserung', '[Rückgängig]'],
    ],
    [
      'in French',
      { ...duty, locale: 'fr' },
      ['je suis malade aujourd’hui', 'On fait ainsi ?'],
      ['oui', 'Prompt rétablissement'],
    ],
    [
      'in Portuguese',
      { ...duty, locale: 'pt' },
      ['to doente hj', 'Pode ser?'],
      ['pode ser', 'Melhoras', '[Desfazer]'],
    ],
  ]);

  test('but not where the house has written something since, which the yes may mean', () => {
    const news = { kind: 'waitlist-offer', bookingId: 'bkg0000000000009', entryId: 'wle1' } as const;
    const talk = talkWith({ ...duty, answers: { ...duty.answers, news } });
    hear(talk, "I'm sick today");
    expect(hear(talk, 'yes')).not.toContain('Get well soon');
    expect(talk.asked.filter(({ kind }) => kind === 'block')).toEqual([]);
  });
});

describe('a visit that is told of as bad is no wish for another', () => {
  play([
    ['in English', been, ['the massage yesterday was awful', 'I am sorry to hear that']],
    ['without its day', been, ['the massage was terrible', 'I am sorry to hear that']],
    ['in Spanish', { ...been, locale: 'es' }, ['el masaje de ayer fue un asco', 'Lo siento mucho']],
    ['in German', { ...been, locale: 'de' }, ['die Massage gestern war furchtbar', 'tut mir sehr leid']],
    ['in French', { ...been, locale: 'fr' }, ['le massage d’hier était horrible', 'Toutes nos excuses']],
    ['in Portuguese', { ...been, locale: 'pt' }, ['a massagem de ontem foi horrivel', 'Sinto muito']],
    [
      'unless what is bad is the back, and a massage is what helps',
      week,
      ['my back was terrible all week, i need a massage', '[Deep tissue massage]', '~I am sorry'],
      ['my neck is awful, massage tomorrow', '[Deep tissue massage]', '~I am sorry'],
    ],
  ]);
});

describe('what is typed like on a phone is meant all the same', () => {
  play([
    [
      'by a guest in Spanish',
      { ...been, locale: 'es' },
      ['donde kedais?', 'Prinsengracht 1'],
      ['os kiero dejar una reseña', '[★★★★★]'],
      ['can we speak english?', 'I speak English'],
      ['mejor en español', 'hablamos en español'],
    ],
    [
      'by a guest in Portuguese',
      { ...been, locale: 'pt' },
      ['oq eh o glow facial?', 'Glow facial by practised hands'],
      ['para de me mandar msg', '"start"'],
      ['can we speak english?', 'I speak English'],
      ['melhor em portugues', 'falamos em português'],
    ],
    ['by a therapist in Spanish', { ...duty, locale: 'es' }, ['q tengo hoy?', '08:00', 'Maria']],
    ['by a therapist in Portuguese', { ...duty, locale: 'pt' }, ['oq eu tenho hj?', '08:00', 'Maria']],
  ]);
});

describe('three hours late is not three minutes', () => {
  const visits = { visits: [today] };
  play([
    ['in English', visits, ['3 hours late', '3 hours is too long']],
    ['in Spanish', { ...visits, locale: 'es' }, ['llego 3 horas tarde', 'Con 3 horas de retraso']],
    ['in German', { ...visits, locale: 'de' }, ['ich komme 3 Stunden zu spät', '3 Stunden können wir']],
    ['in French', { ...visits, locale: 'fr' }, ['j’aurai 3 heures de retard', '3 heures de retard, c’est']],
    ['in Portuguese', { ...visits, locale: 'pt' }, ['chego 3 horas atrasada', 'Com 3 horas de atraso']],
  ]);
});

describe('the visit that a therapist means is named by its hour or its guest', () => {
  const missed = {
    ...duty,
    answers: {
      'staff-days': [{ ...monday, visits: [own('2026-03-02 08:00'), own('2026-03-02 07:00')] }],
      'mark-no-show': { ok: true, booking: visit('2026-03-02 08:00') },
    },
  } as const;
  play([
    ['in English', missed, ["guest didn't show up", 'Who did not come?'], ["the 8 o'clock", 'no-show']],
    [
      'in Spanish',
      { ...missed, locale: 'es' },
      ['me dejaron plantada', '¿Quién no ha venido?'],
      ['la de las 8', 'no ha venido'],
    ],
    [
      'in German',
      { ...missed, locale: 'de' },
      ['Gast ist nicht gekommen', '[08:00 Maria]'],
      ['der um 8 Uhr', 'nicht gekommen'],
    ],
    [
      'in French',
      { ...missed, locale: 'fr' },
      ['la cliente n’est pas venue', '[08:00 Maria]'],
      ['celle de 8h', 'Noté comme absence'],
    ],
    [
      'in Portuguese',
      { ...missed, locale: 'pt' },
      ['levei um bolo', 'Quem não veio?'],
      ['a das 8', 'não veio'],
    ],
  ]);

  test('at that hour and no other', () => {
    const talk = talkWith({ ...missed, locale: 'es' });
    hear(talk, 'me dejaron plantada');
    hear(talk, 'la de las 8');
    expect(talk.asked).toContainEqual({ kind: 'mark-no-show', bookingId: own('2026-03-02 08:00').bookingId });
  });
});
