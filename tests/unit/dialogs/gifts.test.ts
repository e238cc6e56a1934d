import { describe } from '@jest/globals';
import { play, week } from './scenes.ts';

describe('a visit given to somebody', () => {
  play([
    [
      'is theirs under the name that was said with it',
      week,
      ['a present for my husband Tom, deep tissue on tuesday at 5'],
      ['/tap 1', 'For Tom.', 'Shall I book it?'],
    ],
    [
      'takes the name when it is told before it is asked',
      week,
      ['I want to give my mum a deep tissue', 'Which day'],
      ['her name is Margaret', 'It will be for Margaret.', 'Which day'],
      ['tuesday at 5'],
      ['/tap 1', 'For Margaret.'],
    ],
    [
      'asks again at a yes, and goes without a name at a no',
      week,
      ['deep tissue for my wife on tuesday at 5'],
      ['/tap 1', 'What is the name of the person who comes?'],
      ['yes', 'What is the name of the person who comes?'],
      ['no', 'Shall I book it?', '~For '],
    ],
    [
      'is what can be had instead of a voucher',
      week,
      ['do you sell gift cards?', 'Vouchers I cannot sell here'],
    ],
    [
      'is begun in Spanish',
      { ...week, locale: 'es' },
      ['quiero regalarle un masaje a mi madre', '¿Quiere decir'],
      ['tejido profundo el martes a las 5 de la tarde'],
      ['/tap 1', '¿Cómo se llama'],
      ['se llama Carmen', 'Carmen'],
    ],
    [
      'is begun in German',
      { ...week, locale: 'de' },
      [
        'ich möchte meiner Mutter einen Gutschein schenken',
        'Gutscheine verkaufe ich hier nicht',
        'Welche Behandlung',
      ],
      ['Tiefenmassage am Dienstag um 17 Uhr'],
      ['/tap 1', 'Wie heißt die Person'],
      ['sie heißt Inge', 'Inge'],
    ],
    [
      'is begun in French',
      { ...week, locale: 'fr' },
      ['je voudrais offrir un massage profond à ma mère', 'Quel jour'],
      ['mardi à 17h'],
      ['/tap 1', 'personne'],
      ['elle s’appelle Claire', 'Claire'],
    ],
    [
      'is begun in Portuguese',
      { ...week, locale: 'pt' },
      ['quero presentear minha mãe', 'Qual tratamento'],
      ['tecido profundo na terça às 17h'],
      ['/tap 1', 'nome'],
      ['ela se chama Rosa', 'Rosa'],
    ],
  ]);
});
