import { describe, expect, test } from '@jest/globals';
import { detectLanguage } from '../../../dialogs/understand/language.ts';
import { past } from '../../transcripts/facts.ts';
import { visit } from './given.ts';
import { play, week } from './scenes.ts';

const today = { ...week, visits: [visit('2026-03-02 15:00')] };

describe('who comes late', () => {
  play([
    [
      'tells it with the visit’s own hour',
      today,
      ['15 min late for my 3pm', '15 minutes later for Deep tissue'],
    ],
    ['may have missed a train', today, ['I missed my train', 'How late']],
    [
      'is heard in Spanish',
      { ...today, locale: 'es' },
      ['se me ha hecho tarde, llego 10 minutos después', '10 minutos'],
    ],
    [
      'is heard in German',
      { ...today, locale: 'de' },
      ['hab den Bus verpasst', '[15 Minuten]'],
      ['15', '15 Minuten später'],
    ],
    [
      'is heard in French',
      { ...today, locale: 'fr' },
      ['je ne serai pas à l’heure, 20 minutes de retard', '20 minutes'],
    ],
    [
      'is heard in Portuguese',
      { ...today, locale: 'pt' },
      ['vou-me atrasar uns 20 min', '20 minutos mais tarde'],
    ],
    [
      'keeps the language that was spoken',
      { ...today, locale: 'en' },
      ['bom dia, tudo bem? quero uma massagem', 'massagem'],
      ['deixa pra lá'],
      ['vou me atrasar uns 20 min', '20 minutos mais tarde'],
      ['cheguei', 'check-in'],
    ],
  ]);
});

describe('who has arrived', () => {
  play([
    [
      'is checked in with the visit’s own hour',
      today,
      ['hi, I’m here for my 3pm massage', 'You are checked in'],
    ],
    ['is checked in in Spanish', { ...today, locale: 'es' }, ['ya he llegado al spa', 'Ana']],
    [
      'is checked in in German',
      { ...today, locale: 'de' },
      ['ich bin hier für meinen Termin', 'Sie sind angemeldet'],
    ],
    ['is checked in in French', { ...today, locale: 'fr' }, ['suis là', 'Ana']],
    ['is checked in in Portuguese', { ...today, locale: 'pt' }, ['já cheguei', 'check-in']],
  ]);
});

describe('a known language', () => {
  test.each([
    ['pt', 'uns 20 min'],
    ['de', 'cancel'],
    ['fr', 'friday 3pm'],
    ['es', 'ok the blue'],
  ] as const)('%s stays at one word of another: %s', (language, text) =>
    expect(detectLanguage(text, language, true).language).toBe(language),
  );

  test.each([
    ['en', 'quiero un masaje', 'es'],
    ['pt', 'can I come tomorrow', 'en'],
    ['en', 'ich möchte einen Termin', 'de'],
    ['de', 'je voudrais un massage', 'fr'],
  ] as const)('%s is left for a whole sentence: %s', (language, text, other) =>
    expect(detectLanguage(text, language, true)).toEqual({ language: other, sure: true }),
  );
});

describe('stars with words', () => {
  const visited = { visits: [past] };
  play([
    ['go to the last visit', visited, ['5 stars, so relaxing', 'passed it on to the team', '~add a line']],
    ['alone still ask for a line', visited, ['five stars', 'add a line']],
    [
      'are taken where stars were asked for',
      visited,
      ['feedback', '[★★★★★]'],
      ['4, a bit loud', 'passed it on'],
    ],
    ['bring a person when they are few', visited, ['1 star, it hurt', 'I am sorry to hear that']],
    [
      'leave what is asked open',
      { ...week, visits: [past] },
      ['deep tissue tomorrow at 5'],
      ['/tap 1'],
      ['5 stars, lovely place', 'passed it on', 'Shall I book it?'],
    ],
    ['are heard in Spanish', { ...visited, locale: 'es' }, ['5 estrellas, todo genial', 'al equipo']],
    ['are heard in German', { ...visited, locale: 'de' }, ['5 Sterne, alles toll', 'dem Team']],
    ['are heard in French', { ...visited, locale: 'fr' }, ['5 étoiles, tout était parfait', 'l’équipe']],
    ['are heard in Portuguese', { ...visited, locale: 'pt' }, ['5 estrelas, tudo ótimo', 'a equipe']],
  ]);
});
