import { describe, expect, test } from '@jest/globals';
import { saysPhrase } from '../../../dialogs/understand/phrases/phrases-of.ts';
import type { Phrase } from '../../../dialogs/understand/phrases/types.ts';
import { visit } from './given.ts';
import { play, week } from './scenes.ts';

const booked = { ...week, visits: [visit('2026-03-05 17:00')] };

describe('a booked visit', () => {
  play([
    [
      'keeps its length, its people and its treatment, and says what can be done',
      booked,
      [
        'I would like to add one more person',
        'stays booked as it is',
        '[Talk to a person] [Book a treatment]',
      ],
      ['make it 90 minutes', 'stays booked as it is'],
      ['can my sister join me?', 'stays booked as it is'],
      ['can you change it to a swedish massage', 'stays booked as it is'],
      ['my visits', 'Deep tissue massage, 60 minutes', 'Thursday 5 March, 17:00'],
    ],
    [
      'tells its code and where it is',
      booked,
      ["what's my code again?", 'is K7M4PX'],
      ['where is it?', 'Thursday 5 March, 17:00.\nCanal: Prinsengracht 1', '~Garden'],
    ],
    ['leads to a person for a new number', booked, ['my number has changed', '[Talk to a person]']],
    [
      'moves at "can we do friday instead?"',
      booked,
      ['can we do friday instead?', 'You can move', 'Friday 6 March'],
    ],
    [
      'leaves a new wish a new wish',
      booked,
      ['I want a deep tissue for two on friday at 5', '~stays booked as it is', '~You can move'],
    ],
    [
      'in Spanish stays, or moves',
      { ...booked, locale: 'es' },
      ['¿puede venir también mi marido?', 'La cita sigue como está', '[Hablar con alguien]'],
      ['¿cuál es mi código?', 'K7M4PX'],
      ['¿se puede cambiar a viernes?', 'Puede cambiar esta cita', 'viernes, 6 de marzo'],
    ],
    [
      'in German stays, or moves',
      { ...booked, locale: 'de' },
      ['kann meine Freundin auch mitkommen?', 'der Termin bleibt für 1 Person gebucht'],
      ['wie ist mein Code?', 'K7M4PX'],
      ['kann ich auf Freitag wechseln?', 'Freitag, 6. März', '~Welche Behandlung'],
    ],
    [
      'in French stays, or moves',
      { ...booked, locale: 'fr' },
      ['je voudrais ajouter une personne', 'Votre rendez-vous reste tel quel'],
      ['quel est mon code ?', 'K7M4PX'],
      ['on peut le changer pour vendredi ?', 'vendredi 6 mars', '~Quel soin'],
    ],
    [
      'in Portuguese stays, or moves',
      { ...booked, locale: 'pt' },
      ['minha irmã pode vir também?', 'A reserva continua como está'],
      ['qual é o meu código?', 'K7M4PX'],
      ['dá para mudar para sexta?', 'sexta-feira, 6 de março', '~Qual tratamento'],
    ],
  ]);
});

const heard: readonly (readonly [language: string, phrase: Phrase, ...texts: string[]])[] = [
  ['en', 'my-code', 'can you send me the check-in code', 'I lost my QR code', 'where is the code?'],
  ['es', 'my-code', '¿me mandas el código?', 'no encuentro el qr', 'he perdido mi código'],
  ['de', 'my-code', 'schicken Sie mir bitte den Code', 'ich finde den QR-Code nicht', 'wo ist mein Code'],
  ['fr', 'my-code', 'vous pouvez renvoyer mon code ?', 'j’ai perdu le QR', 'c’est quoi mon code'],
  ['pt', 'my-code', 'me manda o código', 'perdi meu QR', 'onde está o código?'],
  ['en', 'more-people', 'one more person please', 'can a friend come along', 'can you make it longer'],
  ['es', 'more-people', 'una persona más', 'quiero añadir a una amiga', 'mi hermana puede venir'],
  [
    'de',
    'more-people',
    'noch eine Person',
    'eine Person mehr',
    'eine Person mehr',
    'darf ich jemanden mitbringen',
    'bitte verlängern',
  ],
  ['fr', 'more-people', 'une personne de plus', 'mon mari peut venir aussi ?', 'vous pouvez prolonger ?'],
  ['pt', 'more-people', 'mais uma pessoa', 'quero incluir uma amiga', 'dá para estender?'],
  ['en', 'my-details', 'I have a new number', 'please update my email'],
  ['es', 'my-details', 'mi número ha cambiado', 'tengo otro teléfono'],
  ['de', 'my-details', 'ich habe eine neue Nummer', 'meine Mail hat sich geändert'],
  ['fr', 'my-details', 'mon numéro a changé', 'j’ai un nouveau téléphone'],
  ['pt', 'my-details', 'meu número mudou', 'tenho outro celular'],
];

const unheard: readonly (readonly [language: string, phrase: Phrase, ...texts: string[]])[] = [
  ['en', 'my-code', 'my code is 123456', 'is there a dress code?'],
  ['es', 'my-code', 'mi código es 123456'],
  ['de', 'my-code', 'mein Code ist 123456'],
  ['fr', 'my-code', 'mon code est 123456'],
  ['pt', 'my-code', 'meu código é 123456'],
  ['en', 'change-booked', 'a massage for friday', 'have a nice day'],
  ['es', 'change-booked', '¿puedo pasar a las 5?', 'un masaje para el viernes'],
  ['de', 'change-booked', 'eine Massage am Freitag'],
  ['fr', 'change-booked', 'un massage vendredi'],
  ['pt', 'change-booked', 'uma massagem na sexta'],
];

describe('what is asked of a booked visit', () => {
  test.each(heard)('in %s, %s is heard', (language, phrase, ...texts) =>
    expect(texts.filter((text) => !saysPhrase(text, phrase, language))).toEqual([]),
  );
  test.each(unheard)('in %s, %s is not heard in other words', (language, phrase, ...texts) =>
    expect(texts.filter((text) => saysPhrase(text, phrase, language))).toEqual([]),
  );
});
