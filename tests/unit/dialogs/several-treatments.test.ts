import { describe, expect, test } from '@jest/globals';
import { ids, sageHouse } from './sage-house.ts';
import { play, weekFree } from './scenes.ts';
import { hear, talkWith } from './talk.ts';

const scalp = { id: 'addscalp00000001', name: 'Scalp massage', durationMinutes: 15, priceMinor: 2000 };

/** The same spa, whose deep tissue massage can have something added that is called a massage, too. */
const house = {
  ...sageHouse,
  treatments: sageHouse.treatments.map((one) =>
    one.id === ids.deep ? { ...one, addOns: [{ ...scalp, equipment: [] }] } : one,
  ),
};

const stones = { id: 'addstone00000001', name: 'Hot stones', durationMinutes: 15, priceMinor: 2500 };

/** Each of two massages can have something else added. */
const ownAddOns = {
  ...sageHouse,
  treatments: sageHouse.treatments.map((one) => {
    const own = one.id === ids.deep ? [stones] : one.id === ids.swedish ? [scalp] : [];
    return { ...one, addOns: own.map((addOn) => ({ ...addOn, equipment: [] })) };
  }),
};

describe('an add-on', () => {
  play([
    [
      'that the treatment does not have leaves the treatment, and what it has is told',
      { house: ownAddOns, free: weekFree },
      [
        'swedish with hot stones on friday at 5',
        'Swedish massage does not come with Hot stones',
        'Scalp massage (15 minutes, €20.00)',
      ],
      ['no thanks, just the swedish', 'Swedish massage, 60 minutes'],
    ],
    [
      'is told of with the visit still to be agreed to',
      { house: ownAddOns, free: weekFree },
      ['a 60 minute swedish massage on friday at 5'],
      ['/tap 1', 'Shall I book it?'],
      ['what can I add?', 'Scalp massage', '[Yes, book it]', '[Scalp massage]'],
      ['/tap 1', '<Pay'],
    ],
  ]);
});

/** What is asked in the middle of agreeing: with the stones, without them, and what they cost. */
const stonesIn = {
  en: ['deep tissue on friday at 5', 'how much are the hot stones?', 'hot stones too pls', 'no hot stones'],
  es: [
    'tejido profundo el viernes a las 17',
    'cuanto cuestan las piedras calientes?',
    'ponle piedras calientes',
    'quita las piedras',
  ],
  de: [
    'Tiefenmassage am Freitag um 17 Uhr',
    'was kosten die hot stones?',
    'gehen da auch hot stones dazu?',
    'ohne hot stones bitte',
  ],
  fr: [
    'massage profond vendredi à 17h',
    'combien coûtent les pierres chaudes ?',
    'on peut ajouter des pierres chaudes ?',
    'sans les pierres',
  ],
  pt: [
    'tecido profundo na sexta às 17h',
    'qto custam as pedras quentes?',
    'da pra colocar pedras quentes?',
    'tira as pedras',
  ],
} as const;

describe('an add-on named while a visit is to be agreed to', () => {
  for (const [locale, [wish, price, add, drop]] of Object.entries(stonesIn))
    test(`is priced, added and left out again, in ${locale}`, () => {
      const talk = talkWith({ house: ownAddOns, free: weekFree, locale });
      hear(talk, wish);
      hear(talk, '/tap 1');
      expect(hear(talk, price)).toMatch(/Hot stones .*25[.,]00/);
      expect(talk.memory.draft?.addOnIds).toEqual([]);
      expect(hear(talk, add)).toMatch(/Hot stones, 75 /);
      expect(talk.memory.draft?.addOnIds).toEqual([stones.id]);
      expect(hear(talk, drop)).toMatch(/Deep tissue massage, 60 /);
      expect(talk.memory.draft?.addOnIds).toEqual([]);
    });

  play([
    [
      'is told to be so where it is, and may stand beside the yes',
      { house: ownAddOns, free: weekFree },
      ['deep tissue on friday at 5'],
      ['/tap 1'],
      ['with hot stones please', 'Deep tissue massage with Hot stones, 75 minutes'],
      ['with hot stones please', 'That is so already.'],
      ['yes with the hot stones', '<Pay €110.00>'],
    ],
    [
      'is not heard in a word of the body',
      { house: ownAddOns, free: weekFree },
      ['a 60 minute swedish massage on friday at 5'],
      ['/tap 1'],
      ['my scalp itches', '~Changed'],
    ],
  ]);
});

const sequence = {
  en: 'a facial, then a swedish with a scalp massage, friday',
  es: 'primero un facial y dsps un sueco el viernes',
  de: 'eine Gesichtsbehandlung und dann Schwedisch am Freitag',
  fr: 'un soin visage puis un suédois vendredi',
  pt: 'um facial e dps uma sueca na sexta',
};

describe('a visit of several treatments', () => {
  play(
    Object.entries(sequence).map(([locale, wish]) => [
      `is heard where the second has only a short name, in ${locale}`,
      { house: ownAddOns, free: [...weekFree, '2026-03-06 14:00 Anouk'], locale },
      [wish, 'Glow facial, 45 ', 'Swedish massage', '14:00 · Anouk'],
    ]),
  );

  play([
    [
      'is asked about where the second is any massage, which is no add-on of that name',
      { house, free: weekFree },
      ['a facial and then a massage on friday', 'Deep tissue massage', '~does not come with'],
    ],
    [
      'is offered whole when both are clear',
      { house, free: [...weekFree, '2026-03-06 14:00 Anouk'] },
      [
        'a facial and then a 60 minute swedish massage on friday',
        'Glow facial, 45 minutes; then Swedish massage, 60 minutes',
      ],
    ],
  ]);
});

const whichFirst = {
  en: 'makes separate bookings: first this one',
  de: 'das sind getrennte Buchungen: erst diese',
  fr: 'ce sont des réservations séparées : d’abord celle-ci',
  es: 'son reservas separadas: primero esta',
  pt: 'são reservas separadas: primeiro esta',
};

describe('two people who want different treatments', () => {
  play([
    [
      'are told that it takes two bookings, and each is for one',
      { free: weekFree },
      [
        'swedish for my wife and deep tissue for me tomorrow at 5',
        whichFirst.en,
        'Swedish massage, 60 minutes',
      ],
      ['/tap 1', 'Swedish massage, 60 minutes', '~2 people'],
    ],
    [
      'also where they say "one … and one …"',
      { free: weekFree },
      ['two people on friday, one swedish and one deep tissue', whichFirst.en],
    ],
    [
      'in German',
      { free: weekFree, locale: 'de' },
      ['Tiefengewebsmassage für mich und Hammam für meine Schwester, morgen', whichFirst.de],
    ],
    [
      'in French',
      { free: weekFree, locale: 'fr' },
      ['un hammam pour ma mère et un massage suédois pour moi demain', whichFirst.fr],
    ],
    [
      'in Spanish',
      { free: weekFree, locale: 'es' },
      ['un hammam para mi hermana y un masaje sueco para mí mañana', whichFirst.es],
    ],
    [
      'in Portuguese',
      { free: weekFree, locale: 'pt' },
      ['hammam para a minha irmã e massagem sueca para mim amanhã', whichFirst.pt],
    ],
    [
      'but not one guest who wants both',
      { free: weekFree },
      ["i'd like a swedish massage and a hammam for me", '~separate bookings'],
      ['a swedish and a hammam for my wife', '~separate bookings'],
    ],
  ]);
});

describe('a visit of very many treatments', () => {
  test('is planned by a person, and what was wished for so far stays', () => {
    const talk = talkWith({ free: weekFree });
    hear(talk, 'a swedish massage and a hammam tomorrow');
    for (let turn = 0; turn < 10; turn += 1) hear(talk, 'and then a facial and a swedish massage too');
    expect(hear(talk, 'and then a hammam too')).toContain('[Talk to a person]');
    expect(talk.memory.draft?.further.length).toBeLessThan(5);
  });

  test('is read alike whoever wrote before, in whatever language', () => {
    const french = (): number => {
      const talk = talkWith({ free: weekFree, locale: 'fr' });
      hear(talk, 'un massage suédois puis un hammam demain');
      return talk.memory.draft?.further.length ?? 0;
    };
    const before = french();
    hear(talkWith({ free: weekFree }), 'a swedish massage and then a hammam');
    expect(before).toBe(1);
    expect(french()).toBe(before);
  });
});
