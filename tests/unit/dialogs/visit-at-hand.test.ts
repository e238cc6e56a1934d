import { describe, expect, test } from '@jest/globals';
import { visit } from './given.ts';
import { ids } from './sage-house.ts';
import { week } from './scenes.ts';
import { hear, talkWith } from './talk.ts';

/** Two visits today: one at three, and one at eight in the evening. */
const twice = { ...week, visits: [visit('2026-03-02 15:00'), visit('2026-03-02 20:00')] };

const lateFor8: Readonly<Record<string, readonly string[]>> = {
  en: [
    "running late for my 8 o'clock, 10 min",
    "hey sorry I'm gonna be 10 minutes late for my 8 o'clock appointment",
    '10 mins late to my 8pm massage',
  ],
  es: [
    'llego 10 min tarde a mi cita de las 8',
    'voy 10 minutos tarde a la de las 20:00',
    'voy tarde para mi masaje de las 8, 10 min',
  ],
  de: [
    'bin 10 min zu spät für meinen 20 uhr termin',
    'komme zu spät zu meinem 20-Uhr-Termin, 10 min',
    'verspäte mich 10 minuten zu meiner massage um 20 uhr',
  ],
  fr: [
    'en retard pour mon rdv de 20h, 10 min',
    'je suis en retard de 10 min pour mon 20h',
    "j'ai 10 minutes de retard pour mon massage de 20h",
  ],
  pt: [
    'vou atrasar 10 min pro meu horário das 20h',
    'atrasado pra minha massagem das 8, 10 min',
    'vou chegar 10 minutos atrasada na minha sessão das 20h',
  ],
};

describe('who is late for the visit at an hour', () => {
  for (const [locale, lines] of Object.entries(lateFor8))
    for (const line of lines)
      test(`is told that the desk knows: ${line}`, () => {
        const talk = talkWith({ ...twice, locale });
        hear(talk, line);
        expect(talk.asked.filter(({ kind }) => kind === 'tell-late')).toEqual([
          { kind: 'tell-late', bookingId: twice.visits[1]?.id, minutes: 10 },
        ]);
      });

  test('is asked how late where only the hour is said', () => {
    const talk = talkWith(twice);
    expect(hear(talk, "I'm running late for my 3pm")).toContain('How late');
    expect(hear(talk, '10')).toContain('15:00');
  });

  test('moves it where that is asked for', () => {
    const talk = talkWith({ ...week, visits: [visit('2026-03-05 17:00')] });
    hear(talk, 'running late for my 5pm, can we move it by 30 minutes?');
    expect(talk.asked.some(({ kind }) => kind === 'tell-late')).toBe(false);
  });
});

const booked = { ...week, visits: [visit('2026-03-05 17:00')] };

const company: Readonly<Record<string, readonly [text: string, asks: readonly string[]]>> = {
  en: [
    'stays booked for 1 person',
    [
      'can I bring my boyfriend?',
      'is it ok to bring a friend along',
      'can my husband and I come, can I take my husband',
    ],
  ],
  es: ['sigue reservada para 1 persona', ['puedo llevar a mi novio?', 'puedo ir con mi marido?']],
  de: ['bleibt für 1 Person gebucht', ['kann ich meinen freund mitbringen?', 'darf meine Frau mitkommen?']],
  fr: ['reste réservé pour 1 personne', ['je peux amener mon copain ?', 'puis-je venir avec mon mari ?']],
  pt: ['continua para 1 pessoa', ['posso levar meu namorado?', 'posso ir com a minha esposa?']],
};

describe('who wants to bring somebody to a booked visit', () => {
  for (const [locale, [text, asks]] of Object.entries(company))
    for (const line of asks)
      test(`is answered and loses nothing: ${line}`, () => {
        const talk = talkWith({ ...booked, locale });
        expect(hear(talk, line)).toContain(text);
        expect(talk.memory.draft).toBeNull();
        expect(talk.memory.bookingId).toBe(booked.visits[0]?.id);
      });

  test('books for two where a visit for two is wished for', () => {
    const talk = talkWith(booked);
    hear(talk, 'can I bring my boyfriend for a deep tissue on friday at 5?');
    expect(talk.memory.draft).toMatchObject({ people: 2, treatmentId: ids.deep });
  });

  test('is heard as a party of two while the visit is being booked', () => {
    const talk = talkWith(week);
    hear(talk, 'deep tissue on friday at 5');
    hear(talk, 'can I bring my boyfriend?');
    expect(talk.memory.draft?.people).toBe(2);
  });
});

const howLong: Readonly<Record<string, readonly [all: string, own: string]>> = {
  en: ['how long are your treatments?', 'how long is it?'],
  es: ['¿cuánto duran los tratamientos?', 'cuanto dura?'],
  de: ['wie lange dauern die behandlungen?', 'wie lange dauert es?'],
  fr: ['combien de temps durent les soins ?', 'ça dure combien de temps ?'],
  pt: ['quanto tempo duram as massagens?', 'quanto tempo dura?'],
};

describe('how long it is', () => {
  for (const [locale, [all, own]] of Object.entries(howLong))
    test(`is said of the booked visit alone, in ${locale}`, () => {
      const talk = talkWith({ ...booked, locale });
      const told = hear(talk, own);
      expect(told).toMatch(/Deep tissue massage, 60 /);
      expect(told).not.toMatch(/Swedish/);
      expect(hear(talk, all)).toMatch(/Swedish/);
    });

  test('is said of the treatment that was asked about', () => {
    const talk = talkWith(booked);
    hear(talk, 'how much is a swedish massage?');
    const told = hear(talk, 'and how long is it?');
    expect(told).toContain('Swedish massage: 60 minutes');
    expect(told).not.toContain('Deep');
  });
});
