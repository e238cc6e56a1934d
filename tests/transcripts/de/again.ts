import { maria, thursday } from '../facts.ts';
import { happy, type Transcript } from '../transcript.ts';

/** The same as last time, and visits that are moved. */
export const again: readonly Transcript[] = [
  ...happy('returning', [
    [
      'nimmt dasselbe wie letztes Mal',
      maria,
      ['wie letztes mal, freitag nach 17 uhr', 'Deep tissue massage', '[17:00 · Ana]'],
      ['/tap 1', '17:00'],
      ['ja', '<85,00 € bezahlen>'],
      ['/pay'],
    ],
    [
      'nimmt dasselbe an einem anderen Tag',
      maria,
      ['dasselbe wie letztes mal, donnerstag um 17 uhr', '[17:00 · Ana]'],
      ['/tap 1', '5. März'],
      ['passt', '<85,00 € bezahlen>'],
      ['/pay'],
    ],
    [
      'sagt alles auf einmal',
      maria,
      ['tiefengewebsmassage freitag 17 uhr bei ana', '17:00'],
      ['/tap 1', 'Ana'],
      ['ja', '<85,00 € bezahlen>'],
      ['/pay'],
    ],
    [
      'wie immer',
      maria,
      ['wie immer, morgen um 17 uhr', '17:00'],
      ['/tap 1', '17:00'],
      ['ja', '<85,00 € bezahlen>'],
      ['/pay'],
    ],
    [
      'nimmt einmal wie immer und die zweite Zeit',
      maria,
      ['das gleiche wie letztes mal. morgen abend?', '[17:00 · Ana] [18:00 · Ana]', '~Ben'],
      ['das zweite', '18:00 Uhr bei Ana'],
      ['jo', '<85,00 € bezahlen>'],
      ['/pay'],
    ],
    [
      'schiebt einen Termin',
      thursday,
      [
        'kann ich meinen termin am donnerstag auf freitag 17h schieben',
        '17:00 Uhr am Freitag, 6. März ist frei',
      ],
      ['/tap 1', 'auf Freitag, 6. März, 17:00 bei Ana verschieben?'],
      ['ja', 'der Termin ist verschoben'],
      ['meine termine', 'Freitag, 6. März, 17:00 Uhr', '~5. März'],
    ],
    [
      'muss verschieben und sagt Tag und Uhrzeit nacheinander',
      thursday,
      ['muss verschieben, donnerstag klappt doch nicht', 'Welcher Tag passt Ihnen?'],
      ['freitag', '12:00 Uhr am Freitag, 6. März ist leider nicht frei', '[So lassen]'],
      ['17 uhr', 'auf Freitag, 6. März, 17:00 bei Ana verschieben?'],
      ['ja', 'der Termin ist verschoben'],
    ],
  ]),
];
