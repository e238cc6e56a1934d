import { describe } from '@jest/globals';
import { sageHouse } from './sage-house.ts';
import { play, week } from './scenes.ts';

const [first] = sageHouse.treatments;
const withPregnancy = {
  ...sageHouse,
  treatments: [
    ...sageHouse.treatments,
    ...(first
      ? [{ ...first, id: 'trtpregnancy0006', name: 'Pregnancy massage', aliases: ['prenatal'] }]
      : []),
  ],
};

describe('a remark about health', () => {
  play([
    [
      'leaves what is held and asked as it is',
      week,
      ['swedish friday 3pm for one'],
      ['/tap 1', 'Shall I book it?'],
      [
        'my shoulder hurts, please be gentle',
        'Thank you for telling me',
        'Swedish massage, Friday 6 March, 15:00',
      ],
      [
        'no pressure on my neck please',
        'Thank you for telling me',
        '~That is so already',
        'Shall I book it?',
      ],
      ['no oil please, i am allergic to almonds', '~What would you like to change', 'Shall I book it?'],
      ['yes please, but i have asthma', 'Thank you for telling me', 'Shall I book it?'],
      ['yes', '<Pay €75.00>'],
      ['i also have a latex allergy', 'tell your therapist', '<Pay €75.00>'],
    ],
    [
      'stands beside a wish',
      week,
      [
        'deep tissue friday 3pm for one, im allergic to lavender',
        'Thank you',
        'Deep tissue',
        '[15:00 · Ben]',
      ],
    ],
    [
      'stands beside a change',
      week,
      ['swedish friday 3pm for one'],
      ['/tap 1'],
      ['can we do 5pm instead? my ankle is swollen', 'Thank you for telling me', '17:00'],
    ],
    [
      'about a pregnancy is answered with the treatment that is made for it',
      { ...week, house: withPregnancy },
      [
        'i am 6 months pregnant, can i get a massage on friday for one?',
        'pregnant',
        '\n[Pregnancy massage] [',
      ],
      ['is it safe? i have a nut allergy', 'Thank you for telling me', '\n[Pregnancy massage] ['],
      ['/tap 1', 'Pregnancy massage', 'Friday 6 March'],
      ['/tap 1', 'Pregnancy massage', 'Shall I book it?'],
      ['i am pregnant', 'Thank you', '~For guests who'],
    ],
    [
      'in German',
      { ...week, locale: 'de', house: withPregnancy },
      ['Swedish Massage Freitag um 15 Uhr für eine Person'],
      ['/tap 1'],
      ['mein Knie tut weh, bitte vorsichtig', 'Danke, dass Sie mir das sagen', 'Swedish massage', '6. März'],
      ['ich bin schwanger', 'Für Schwangere haben wir: Pregnancy massage', '[Pregnancy massage]'],
    ],
    [
      'in Spanish',
      { ...week, locale: 'es' },
      ['swedish el viernes a las 15:00 para una persona'],
      ['/tap 1'],
      ['sin aceite por favor, tengo alergia', 'Gracias por contármelo', 'Swedish massage', '6 de marzo'],
    ],
    [
      'in French',
      { ...week, locale: 'fr' },
      ['swedish vendredi à 15h pour une personne'],
      ['/tap 1'],
      ['pas de pression sur l’épaule svp', 'Merci de me le dire', 'Swedish massage', '6 mars'],
    ],
    [
      'in Portuguese',
      { ...week, locale: 'pt' },
      ['swedish sexta às 15h para uma pessoa'],
      ['/tap 1'],
      ['estou com dor nas costas, tenham cuidado', 'por me contar', 'Swedish massage', '6 de março'],
    ],
  ]);
});

describe('somebody who does not want to live', () => {
  play([
    ['is given help and a person', week, ['im so depressed i want to die', '112', '+31 20 555 0101']],
    ['in German', { ...week, locale: 'de' }, ['ich will nicht mehr leben', '112', 'Empfang']],
    ['in Spanish', { ...week, locale: 'es' }, ['ya no quiero vivir', '112', 'recepción']],
  ]);
});
