import { describe } from '@jest/globals';
import { visit } from './given.ts';
import { play, week } from './scenes.ts';

describe('a treatment that was asked about', () => {
  play([
    [
      'stays in mind after its price',
      week,
      ['how much is a deep tissue', '€85.00'],
      ['where are you?', 'Prinsengracht'],
      ['can i come thursday evening for one', 'Deep tissue massage', 'Thursday 5 March'],
    ],
    [
      'stays in mind after what it is',
      week,
      ['what is a deep tissue massage?', 'by practised hands'],
      ['book it for friday 3pm', 'Deep tissue massage', '15:00 is free'],
    ],
    ['is taken by a yes', week, ['how much is the swedish?'], ['ok', 'Swedish massage', 'Which day']],
    [
      'gives way to another that is named',
      week,
      ['how much is a deep tissue'],
      ['swedish friday 3pm', 'Swedish massage', '~Deep tissue'],
    ],
    [
      'in German',
      { ...week, locale: 'de' },
      ['was kostet die Deep Tissue Massage?', '85,00'],
      ['geht das am Donnerstagabend?', 'Deep tissue massage', '5. März'],
    ],
    [
      'in French',
      { ...week, locale: 'fr' },
      ['combien coûte le deep tissue ?', '85,00'],
      ['je peux venir jeudi soir ?', 'Deep tissue massage', '5 mars'],
    ],
    [
      'is wished for in place of the one held',
      week,
      ['swedish friday 3pm for one'],
      ['/tap 1'],
      ['can i have the deep tissue instead?', 'Changed: Deep tissue massage'],
    ],
  ]);
});

describe('a wish and a question in one message', () => {
  play([
    [
      'are both answered',
      week,
      ['swedish tomorrow at 4pm for one, how much would that be?', '€75.00', '[16:00 · Ana]'],
    ],
    [
      'in Spanish, for two',
      { ...week, locale: 'es' },
      [
        'hola, me pueden hacer un masaje mañana a las 5, mi novia viene conmigo, cuanto costaría?',
        'Swedish massage: 60 minutos por 75,00',
        '¿Quiere decir',
      ],
      ['swedish', '2 personas'],
    ],
    [
      'in German, with hands that were wished for',
      { ...week, locale: 'de' },
      ['ich bräuchte morgen gegen 16 Uhr eine Massage bei einer Frau, was kostet das?', '75,00'],
      ['Swedish', '[16:00 · Ana]', '~Ben'],
    ],
    [
      '"are you open tomorrow?" is only a question',
      week,
      ['what are your opening hours tomorrow?', 'open', '~Which treatment'],
    ],
  ]);
});

describe('questions that only sound like an errand', () => {
  play([
    [
      '"what if I am late" tells nobody of a delay',
      { ...week, visits: [visit('2026-03-02 12:00')] },
      ['what if i am 50 minutes late', 'Should you be late', '~I have told the desk'],
    ],
    [
      'nor does it in French',
      { ...week, locale: 'fr', visits: [visit('2026-03-02 12:00')] },
      ['et si je suis en retard de 20 minutes ?', 'En cas de retard'],
    ],
    [
      '"did you get my payment" is told what is known of it',
      week,
      ['hello did you get my payment?', 'I find no payment', '~with us'],
      ['swedish friday 3pm for one'],
      ['/tap 1'],
      ['yes'],
      ['did you receive my payment?', 'not seen the payment yet', '<Pay €75.00>'],
    ],
    ['in Portuguese', { ...week, locale: 'pt' }, ['vocês receberam meu pagamento?', 'pagamento']],
    [
      'in Portuguese, as in Lisbon',
      { ...week, locale: 'pt' },
      ['recebeste o meu pagamento?', '~Isso eu não sei', 'nenhum pagamento'],
    ],
    [
      'in Spanish, as to a friend',
      { ...week, locale: 'es' },
      ['¿recibiste mi pago?', '~Eso no lo sé', 'ningún pago'],
      ['¿has recibido mi pago?', '~Eso no lo sé', 'ningún pago'],
    ],
    [
      '"any" to which treatment is given a proposal that a yes takes',
      week,
      ['NEED MASSAGE TOMORROW!!!', 'Did you mean'],
      ['ANY', 'How about this one: Deep tissue massage?'],
      ['yes', 'Deep tissue massage', 'tomorrow'],
    ],
    [
      'what nobody here knows has a way to a person',
      week,
      ['is there wifi?', '[Talk to a person]'],
      ['swedish friday for one'],
      ['is there wifi?', '[Another day] [Talk to a person]'],
    ],
    ['"c où exactement" asks where', { ...week, locale: 'fr' }, ['c ou exactement?', 'Prinsengracht']],
  ]);
});
