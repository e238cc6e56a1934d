import { describe, expect, test } from '@jest/globals';
import { visit } from './given.ts';
import { ids, sageHouse } from './sage-house.ts';
import { week } from './scenes.ts';
import { hear, talkWith } from './talk.ts';

const locales = ['en', 'es', 'de', 'fr', 'pt'] as const;
type Locale = (typeof locales)[number];

/** A wish with something that no house of ours has, the word for it, and the same alone. */
const champagne: Readonly<Record<Locale, readonly [wish: string, word: string, alone: string]>> = {
  en: ['deep tissue on friday at 5pm with hot stones', 'hot stones', 'with champagne please'],
  es: ['tejido profundo el viernes a las 17 con champán', 'champan', 'y con piedras calientes por favor'],
  de: [
    'Tiefengewebsmassage am Freitag um 17 Uhr mit heißen Steinen',
    'heissen steinen',
    'mit Champagner bitte',
  ],
  fr: ['massage profond vendredi à 17h avec champagne', 'champagne', 'avec des pierres chaudes svp'],
  pt: ['massagem profunda na sexta às 17h com velas', 'velas', 'com pedras quentes por favor'],
};

describe('an extra that the house has not', () => {
  for (const locale of locales) {
    const [wish, word, alone] = champagne[locale];
    test(`is told, and the booking goes on, in ${locale}`, () => {
      const talk = talkWith({ ...week, locale });
      const told = hear(talk, wish);
      expect(told).toContain(word);
      expect(talk.memory.draft).toMatchObject({ treatmentId: ids.deep, date: '2026-03-06', time: '17:00' });
      expect(talk.memory.question).toBe('slot');
    });

    test(`leaves the question open where nothing else is said, in ${locale}`, () => {
      const talk = talkWith({ ...week, locale });
      hear(talk, wish);
      hear(talk, '/tap 1');
      const told = hear(talk, alone);
      expect(told).toMatch(/champagner?|piedras calientes|pierres chaudes|pedras quentes/);
      expect(talk.memory.question).toBe('agree');
    });
  }

  test('is no extra where the house sells it', () => {
    const stones = {
      id: 'addstone00000001',
      name: 'Hot stones',
      durationMinutes: 15,
      priceMinor: 2500,
      equipment: [],
    };
    const house = {
      ...sageHouse,
      treatments: sageHouse.treatments.map((one) =>
        one.id === ids.deep ? { ...one, addOns: [stones] } : one,
      ),
    };
    const talk = talkWith({ ...week, house });
    hear(talk, 'deep tissue on friday at 5pm with hot stones');
    expect(talk.memory.draft?.addOnIds).toEqual([stones.id]);
  });

  test('is no company', () => {
    const talk = talkWith(week);
    hear(talk, 'deep tissue with my wife on friday at 5pm with ana');
    expect(talk.replies).toHaveLength(1);
  });
});

const erase: Readonly<Record<Locale, readonly string[]>> = {
  en: ['erase everything', 'please delete all', 'can you wipe everything?'],
  es: ['borra todo', 'elimina todo por favor'],
  de: ['alles löschen', 'lösch bitte alles'],
  fr: ['effacez tout', 'supprime tout stp', 'tout effacer'],
  pt: ['apaga tudo', 'exclua tudo por favor'],
};

const wishOf: Readonly<Record<Locale, string>> = {
  en: 'deep tissue on friday',
  es: 'tejido profundo el viernes',
  de: 'Tiefenmassage am Freitag',
  fr: 'massage profond vendredi',
  pt: 'massagem profunda na sexta',
};

describe('"erase everything"', () => {
  for (const locale of locales)
    for (const line of erase[locale]) {
      test(`asks whether data is to go, with nothing being booked: ${line}`, () => {
        const talk = talkWith({ ...week, locale });
        hear(talk, line);
        expect(talk.memory.question).toBe('forget');
        expect(talk.asked.some(({ kind }) => kind === 'forget-guest')).toBe(false);
      });

      test(`starts over what is being booked, and names the way to the rest: ${line}`, () => {
        const talk = talkWith({ ...week, locale });
        hear(talk, wishOf[locale]);
        const told = hear(talk, line);
        expect(talk.memory).toMatchObject({ draft: null, question: null });
        const way = /["„]\u00a0?([^"“”]*(?:data|datos|Daten|dados)[^"“”]*)["“]|«\s([^»]*données)\s»/u.exec(
          told,
        );
        hear(talk, way?.[1] ?? way?.[2] ?? '');
        expect(talk.memory.question).toBe('forget');
      });
    }
});

const reminders: Readonly<Record<Locale, readonly string[]>> = {
  en: ['I also want a reminder on WhatsApp', 'can you remind me the day before?', 'do you send reminders'],
  es: ['quiero también un recordatorio por whatsapp', 'me pueden mandar recordatorio?'],
  de: ['ich möchte auch eine Erinnerung auf WhatsApp', 'erinnert ihr mich vorher?'],
  fr: ['je veux aussi un rappel sur whatsapp', 'vous pouvez me rappeler la veille ?'],
  pt: ['quero também um lembrete no whatsapp', 'vocês mandam lembrete?'],
};

const linking: Readonly<Record<Locale, string>> = {
  en: 'I also write from WhatsApp',
  es: 'también escribo por whatsapp',
  de: 'ich schreibe auch auf WhatsApp',
  fr: "j'écris aussi sur whatsapp",
  pt: 'também escrevo pelo whatsapp',
};

describe('a reminder', () => {
  for (const locale of locales) {
    for (const line of reminders[locale])
      test(`is answered and links no chats: ${line}`, () => {
        const talk = talkWith({ ...week, locale, visits: [visit('2026-03-05 17:00')] });
        expect(hear(talk, line)).toMatch(/remind|recordatorio|Erinnerung|rappel|lembrete/);
        expect(talk.asked.some(({ kind }) => kind === 'new-link-code')).toBe(false);
        expect(talk.memory.draft).toBeNull();
      });

    test(`is not heard where chats are to be linked, in ${locale}`, () => {
      const talk = talkWith({ ...week, locale });
      hear(talk, linking[locale]);
      expect(talk.asked.some(({ kind }) => kind === 'new-link-code')).toBe(true);
    });
  }
});
