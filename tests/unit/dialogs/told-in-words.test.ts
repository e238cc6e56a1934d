import { describe, expect, test } from '@jest/globals';
import { duty, past } from '../../transcripts/facts.ts';
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
