import { describe, expect, test } from '@jest/globals';
import { past, today as visit } from '../../transcripts/facts.ts';
import { week } from './scenes.ts';
import { hear, type Talk, transcript } from './talk.ts';

const wished: Readonly<Record<string, string>> = {
  en: 'I would like a deep tissue tomorrow at 17:00',
  de: 'Ich hätte gern morgen um 17 Uhr eine Deep tissue massage',
  es: 'quiero un deep tissue massage mañana a las 17:00',
  fr: 'je voudrais un deep tissue massage demain à 17h',
  pt: 'queria uma deep tissue massage amanhã às 17:00',
};

const kinds = (talk: Talk): string[] => talk.asked.map(({ kind }) => kind);

describe('of the times offered, none is held', () => {
  test.each([
    ['en', '17:00 is too early'],
    ['en', '17:00 does not work for me'],
    ['en', 'the first one is too late'],
    ['en', '5 is too late'],
    ['en', '1 moment'],
    ['en', 'one sec'],
    ['de', '17:00 ist zu früh'],
    ['de', 'das erste passt mir nicht'],
    ['de', '1 Moment'],
    ['es', 'a las 17:00 es muy tarde'],
    ['es', 'la primera no me va bien'],
    ['es', '1 momento'],
    ['fr', '17h est trop tôt'],
    ['fr', 'le premier ne me va pas'],
    ['fr', '1 instant'],
    ['pt', '17:00 é muito cedo'],
    ['pt', 'o primeiro não dá'],
    ['pt', '1 momento'],
  ])('%s: %s', (locale, words) => {
    const talk = transcript({ ...week, locale }, [[wished[locale] ?? '']]);
    expect(talk.memory.question).toBe('slot');
    hear(talk, words);
    expect(kinds(talk)).not.toContain('hold-slot');
    expect(talk.memory.draft?.bookingId ?? null).toBeNull();
  });

  test.each(['17:00, no problem', 'no, 17:00', 'the first one please'])('but "%s" is', (words) => {
    const talk = transcript(week, [['deep tissue tomorrow at 5'], [words, 'Shall I book it?']]);
    expect(kinds(talk)).toContain('hold-slot');
  });
});

const late = {
  en: "I'm running late",
  de: 'ich verspäte mich',
  es: 'llego tarde',
  fr: 'je suis en retard',
  pt: 'estou atrasado',
};

describe('how late is answered by minutes alone', () => {
  test.each([
    ['en', 'can we move it to 5 pm'],
    ['en', 'cancel my 10 o clock'],
    ['en', 'deep tissue for 2 people'],
    ['de', 'können wir auf 17 Uhr verschieben'],
    ['es', '¿podemos moverla a las 5?'],
    ['fr', 'annuler mon rendez-vous de 10h'],
    ['pt', 'massagem para 2 pessoas'],
  ] as const)('%s: %s tells nobody', (locale, words) => {
    const talk = transcript({ ...week, locale, visits: [visit] }, [[late[locale]]]);
    expect(talk.memory.question).toBe('late');
    hear(talk, words);
    expect(kinds(talk)).not.toContain('tell-late');
  });

  test.each([
    ['en', 'about 10, sorry', 10],
    ['en', '15', 15],
    ['en', 'ten minutes at most', 10],
    ['de', 'so etwa 20', 20],
    ['es', 'unos 10 minutos', 10],
    ['fr', 'environ 15', 15],
    ['pt', 'uns 10 minutos', 10],
  ] as const)('%s: %s', (locale, words, minutes) => {
    const talk = transcript({ ...week, locale, visits: [visit] }, [[late[locale]], [words]]);
    expect(talk.asked).toContainEqual({ kind: 'tell-late', bookingId: visit.id, minutes });
  });
});

const feedback = {
  en: 'feedback',
  de: 'bewertung',
  es: 'quiero dejar una reseña',
  fr: 'laisser un avis',
  pt: 'quero deixar uma avaliação',
};

describe('stars are given by a number alone', () => {
  test.each([
    ['en', 'book at 5 pm'],
    ['en', 'tomorrow at 4'],
    ['en', 'for 2 people'],
    ['en', '2 pm'],
    ['en', 'cancel 1'],
    ['en', '1 moment'],
    ['de', 'morgen um 4'],
    ['es', 'para 2 personas'],
    ['fr', 'demain à 4h'],
    ['pt', 'amanhã às 4'],
  ] as const)('%s: %s gives none', (locale, words) => {
    const talk = transcript({ ...week, locale, visits: [past] }, [[feedback[locale]]]);
    expect(talk.memory.question).toBe('stars');
    hear(talk, words);
    expect(kinds(talk)).not.toContain('give-feedback');
    expect(talk.withPerson).toBe(false);
  });

  test.each([
    ['en', "I'd say 4", 4],
    ['en', '5 great', 5],
    ['de', 'eine 5', 5],
    ['es', 'le doy 4', 4],
    ['fr', 'je mets 5', 5],
    ['pt', 'dou 4', 4],
  ] as const)('%s: %s', (locale, words, stars) => {
    const talk = transcript({ ...week, locale, visits: [past] }, [[feedback[locale]], [words]]);
    expect(talk.asked).toContainEqual({
      kind: 'give-feedback',
      feedback: { bookingId: past.id, stars, words: null },
    });
  });
});

describe('no wish or question becomes the text of a review', () => {
  test.each([
    ['en', 'tomorrow at 5'],
    ['en', 'what are your prices'],
    ['en', 'where are you?'],
    ['en', 'running 10 minutes late'],
    ['en', 'start'],
    ['de', 'morgen um 17 Uhr'],
    ['de', 'was kostet eine Massage'],
    ['es', 'mañana a las 5'],
    ['es', '¿dónde están?'],
    ['fr', 'demain à 17h'],
    ['fr', "c'est combien un massage"],
    ['pt', 'amanhã às 5'],
    ['pt', 'quanto custa uma massagem'],
  ] as const)('%s: %s', (locale, words) => {
    const talk = transcript({ ...week, locale, visits: [past] }, [[feedback[locale]], ['5']]);
    expect(talk.memory.question).toBe('opinion');
    hear(talk, words);
    expect(kinds(talk).filter((kind) => kind === 'give-feedback')).toHaveLength(1);
    expect(talk.replies).not.toHaveLength(0);
  });

  test.each([
    'very calm',
    'my therapist was 10 minutes late but lovely',
    'what a lovely place',
    'we came at 5 and nobody made us wait, wonderful',
  ])('"%s" does', (words) => {
    const talk = transcript({ visits: [past] }, [['feedback'], ['5'], [words]]);
    expect(talk.asked).toContainEqual({
      kind: 'give-feedback',
      feedback: { bookingId: past.id, stars: 5, words },
    });
  });
});

describe('nobody is called', () => {
  test.each([
    ['en', 'wait'],
    ['en', 'hang on'],
    ['en', 'with Ben please'],
    ['en', 'a facial instead'],
    ['en', 'why do you need that'],
    ['de', 'Moment bitte'],
    ['de', 'bei Ben bitte'],
    ['de', 'wozu braucht ihr das'],
    ['es', 'espera un momento'],
    ['es', 'con Ben por favor'],
    ['es', 'para qué lo necesitan'],
    ['fr', 'attendez'],
    ['fr', 'avec Ben svp'],
    ['fr', 'pourquoi vous voulez savoir'],
    ['pt', 'espera um momento'],
    ['pt', 'com Ben por favor'],
    ['pt', 'para que precisam disso'],
  ])('%s: %s', (locale, words) => {
    const given = { ...week, locale, channel: 'webchat' } as const;
    const talk = transcript(given, [[wished[locale] ?? ''], ['/tap 1']]);
    expect(talk.memory.question).toBe('name');
    hear(talk, words);
    expect(talk.guestName).toBeNull();
    expect(talk.replies).not.toHaveLength(0);
  });

  test.each(['Ben', 'Ana Ruiz', 'my name is Rose', "it's Will Hang"])('but "%s" is a name', (words) => {
    const talk = transcript({ ...week, channel: 'webchat' }, [
      ['deep tissue tomorrow at 5'],
      ['/tap 1'],
      [words],
    ]);
    expect(talk.guestName).not.toBeNull();
  });
});
