import { visit } from '../../unit/dialogs/given.ts';
import { week } from '../../unit/dialogs/scenes.ts';
import { past, thursday, today, withAddOns } from '../facts.ts';
import { type Transcript, unhappy } from '../transcript.ts';

const visits = { visits: [today] };

/** Bookings in which something goes another way. */
export const misfortunes: readonly Transcript[] = [
  ...unhappy('new', [
    [
      'überlegt es sich zweimal anders',
      week,
      ['tiefengewebsmassage morgen um 17 uhr'],
      ['/tap 1'],
      ['nein, lieber freitag', '6. März, 17:00'],
      ['doch lieber um 16 uhr', '6. März, 16:00'],
      ['ja', '<85,00 € bezahlen>'],
    ],
    [
      'lässt es doch',
      week,
      ['tiefengewebsmassage morgen um 17 uhr'],
      ['/tap 1'],
      ['stornieren', '~bezahlen>'],
    ],
    ['wird nicht verstanden', week, ['asdfgh', 'nicht verstanden'], ['qwerty', '+31 20 555 0101']],
    ['fängt von vorne an', week, ['tiefengewebsmassage morgen'], ['von vorne', '~Ana']],
    ['tippt auf eine alte Taste', week, ['/tap yes.bkg0000000000001', '~undefined', '~bezahlen>']],
    ['tippt auf eine erfundene Taste', week, ['/tap nichts.davon', '~undefined']],
    ['schreibt die Kartennummer', week, ['[card number removed] 12/28', 'Kartennummer']],
    ['möchte gestern', week, ['tiefengewebsmassage gestern', '1. März']],
    ['kommt zu elft', week, ['tiefengewebsmassage morgen für 11 personen', '11 Personen', '+31 20 555 0101']],
    ['möchte sonntags', week, ['tiefengewebsmassage am sonntag', '8. März']],
    ['meint eine von mehreren', week, ['massage', '[Deep tissue massage]']],
    ['möchte, was es nicht gibt', week, ['ich möchte einen haarschnitt', '~undefined', '[']],
    ['will doch nicht absagen', visits, ['termin absagen', '85,00 €'], ['nein', '~abgesagt']],
    ['sagt ab', visits, ['ich muss meinen termin absagen', '85,00 €'], ['ja', '85,00 €']],
    [
      'verschiebt zu spät',
      { ...week, ...visits },
      ['termin auf freitag 17 uhr verschieben', '+31 20 555 0101'],
    ],
    ['verschiebt', thursday, ['meinen termin auf freitag um 17 uhr verschieben', '17:00'], ['/tap 1', '[']],
    [
      'verliert die Zeit',
      week,
      ['tiefengewebsmassage morgen um 17 uhr'],
      ['/tap 1'],
      ['/expire'],
      ['ja', '17:00'],
    ],
    [
      'fragt dazwischen',
      week,
      ['tiefengewebsmassage morgen um 17 uhr'],
      ['/tap 1'],
      ['wo seid ihr?', 'Prinsengracht 1'],
      ['ja', '<85,00 € bezahlen>'],
    ],
    ['ist verärgert', week, ['das ist eine frechheit', '~undefined']],
    ['kommt ohne Termin', {}, ['bin da', '~undefined', '[']],
    ['hat nichts bezahlt', {}, ['quittung bitte', '~undefined']],
    ['schickt nur Bildchen', week, ['😀😀', '~undefined']],
    ['beschimpft', week, ['du blöder bot', '~undefined']],
    [
      'sieht vor dem Absagen, was einbehalten wird',
      { ...visits, fee: 4250 },
      ['muss leider absagen', 'behalten wir 42,50 € ein', 'Sie bekommen 42,50 € zurück', '[Nein, behalten]'],
      ['ja', 'Ihr Termin ist abgesagt', '42,50 €'],
    ],
    [
      'sagt ab und überlegt es sich',
      { ...week, ...visits, fee: 4250 },
      ['schaffs heut doch nich, bitte stornieren', 'Soll ich den Termin absagen?'],
      ['nein, doch nicht', 'Es bleibt dabei', '~abgesagt'],
      ['meine termine', '2. März, 12:00'],
    ],
    [
      'sagt einen von zweien ab',
      { ...week, visits: [today, visit('2026-03-05 12:00')] },
      ['muss absagen', 'Welchen Termin möchten Sie absagen?'],
      ['den am donnerstag', '5. März, 12:00', 'Soll ich den Termin absagen?'],
      ['jo', 'abgesagt: Deep tissue massage, Donnerstag, 5. März'],
    ],
    [
      'gibt zwei Sterne und hat sofort jemanden',
      { visits: [past] },
      ['feedback', '[★★★★★]'],
      ['2', 'Das tut mir sehr leid', 'Unser Empfang schreibt Ihnen gleich'],
      ['war viel zu kalt und laut', '~verstanden'],
    ],
    [
      'war enttäuscht, und das ist keine Buchung für gestern',
      { ...week, visits: [past] },
      ['war gestern da und total enttäuscht', 'Das tut mir sehr leid', '~schon vorbei'],
    ],
    [
      'will doch nicht vergessen werden',
      week,
      ['bitte meine daten löschen', 'Soll ich alles löschen?'],
      ['ne doch nicht', 'alles bleibt, wie es ist'],
    ],
    [
      'nimmt etwas dazu und lässt es wieder weg',
      withAddOns,
      ['tiefengewebsmassage freitag um 5, 60 min', '85,00 €'],
      ['/tap 1', 'Dazu gibt es Hot stones'],
      ['ne kopfmassage dazu bitte', 'mit Scalp massage, 70 Minuten, 95,00 €'],
      ['doch ohne kopfmassage', 'Geändert: Deep tissue massage, 60 Minuten, 85,00 €'],
      ['ja', '<85,00 € bezahlen>'],
    ],
  ]),
];
