import { visit } from '../../unit/dialogs/given.ts';
import { week } from '../../unit/dialogs/scenes.ts';
import { creditNote, past, receipt, today } from '../facts.ts';
import { happy, type Transcript } from '../transcript.ts';

const visits = { visits: [today] };

/** What guests ask beside booking. */
export const errands: readonly Transcript[] = [
  ...happy('returning', [
    ['ist da', visits, ['bin da', 'Ana', '12:00']],
    ['verspätet sich', visits, ['ich komme 10 minuten später, verspätung', '10 Minuten']],
    ['sieht die Termine', visits, ['meine termine', 'K7M4PX']],
    [
      'möchte die Quittung',
      { answers: { receipts: [receipt] } },
      ['bitte die quittung nochmal', 'K7M4PX', '85,00 €', '<Quittung 2026-000123.pdf>'],
    ],
    [
      'bewertet',
      { visits: [past] },
      ['ich möchte eine bewertung abgeben', '[★★★★★]'],
      ['/tap 1'],
      ['nein', '~undefined'],
    ],
    [
      'lässt sich schreiben, wenn es Zeit ist',
      { visits: [past], answers: { 'ask-for-offers': { ok: true } } },
      ['ich möchte eine bewertung abgeben', '[★★★★★]'],
      ['/tap 1'],
      ['nein', 'Team', 'Darf ich Ihnen schreiben'],
      ['ja gern', 'schreibe Ihnen, wenn es so weit ist'],
      ['keine angebote mehr', 'schlage Ihnen keine Termine vor'],
    ],
    ['fragt wo', week, ['wo seid ihr?', 'Prinsengracht 1']],
    ['fragt nach den Zeiten', week, ['habt ihr am sonntag geöffnet?', 'geschlossen']],
    ['fragt nach dem Preis', week, ['was kostet die schwedische massage', '75,00 €']],
    [
      'wechselt die Sprache',
      week,
      ['in english please', 'I speak English'],
      ['auf deutsch bitte', 'Deutsch'],
    ],
    ['dankt und geht', week, ['danke', 'Gern'], ['tschüss', '~undefined']],
    ['lässt die Daten löschen', week, ['lösch meine daten', '['], ['ja', '~undefined']],
    [
      'stoppt Nachrichten und startet sie wieder',
      week,
      ['stop', 'nur noch zu gebuchten Terminen'],
      ['start', 'wieder Nachrichten'],
    ],
    [
      'spricht mit einem Menschen und holt den Bot zurück',
      week,
      ['tiefengewebsmassage morgen um 17 uhr'],
      ['kann ich mit einem menschen sprechen?', 'Unser Empfang übernimmt'],
      ['hallo?', '~Sage House'],
      ['bot', '[17:00 · Ana]'],
    ],
    ['fragt, was es ist', week, ['was ist eine schwedische massage?', '60 Minuten 75,00 €', '[Das buchen]']],
    ['steht vor der Tür', visits, ['stehe vor der tür', 'Willkommen, Sie sind angemeldet', 'Ana']],
    ['ist mit einem Lächeln da', visits, ['wir sind jetzt da :)', 'Willkommen, Sie sind angemeldet']],
    [
      'steht im Stau und sagt es in Worten',
      visits,
      ['steh im stau', 'Wie viel später kommen Sie?', '[15 Minuten]'],
      ['viertelstunde', 'dass Sie 15 Minuten später kommen'],
    ],
    [
      'schafft es nicht ganz pünktlich, was keine Absage ist',
      visits,
      ['schaffs nicht ganz pünktlich', 'Wie viel später kommen Sie?', '~absagen'],
      ['20', 'dass Sie 20 Minuten später kommen'],
    ],
    ['kommt mit der Bahn', visits, ['bahn hat mal wieder verspätung, ca 20 min', '20 Minuten später']],
    [
      'fragt, was gebucht ist',
      { ...week, visits: [today, visit('2026-03-05 12:00')] },
      ['was hab ich bei euch gebucht?', '2. März, 12:00', '5. März, 12:00', '[Absagen Mo 2. März, 12:00]'],
    ],
    ['fragt, wie lange offen ist', week, ['wie lang habt ihr samstag offen', '10:00 bis 18:00 Uhr']],
    ['fragt, wann zu ist', week, ['wann macht ihr heut zu', 'bis 21:00 Uhr']],
    [
      'fragt nach allen Massagen',
      week,
      ['was kostet bei euch ne massage', 'Swedish massage: 60 Minuten 75,00 €', '~Glow facial'],
    ],
    ['fragt wie man spricht', week, ['was isn hammam', 'Hammam ritual by practised hands', '[Das buchen]']],
    [
      'wartet und will nicht mehr warten',
      { free: [] },
      ['tiefengewebsmassage morgen', 'nichts mehr frei', '[Auf die Warteliste]'],
      ['sagt mir bescheid wenn was frei wird', 'Gern, ich achte darauf: Deep tissue massage'],
      ['bin ich noch auf der warteliste?', 'Darauf achte ich für Sie', 'Deep tissue massage'],
      ['nehmt mich wieder von der warteliste', 'darauf achte ich nicht mehr'],
    ],
    [
      'gibt Sterne und einen Satz',
      { visits: [past] },
      ['will was zu gestern sagen, bewertung', 'Wie war es bei uns? Deep tissue massage'],
      ['5 sterne', 'noch etwas dazu schreiben'],
      ['ana war der hammer, nackenschmerzen weg', 'ich habe es dem Team weitergegeben'],
    ],
    ['gibt Sterne ungefragt', { visits: [past] }, ['5 sterne, war super!', 'weitergegeben']],
    [
      'sieht auf der Quittung, was zurückging',
      { answers: { receipts: [creditNote, receipt] } },
      [
        'brauch die rechnung nochmal fürs finanzamt',
        '42,50 € erstattet',
        '<Erstattungsbeleg C2026-000004.pdf>',
        '85,00 € bezahlt',
      ],
    ],
    [
      'kann kurz Englisch',
      week,
      ['geht auch englisch?', 'I speak English'],
      ['how much is a swedish massage', '60 minutes €75.00'],
      ['wieder deutsch bitte', 'auf Deutsch'],
    ],
    ['will keine Nachrichten', week, ['keine nachrichten mehr bitte', 'nur noch zu gebuchten Terminen']],
    [
      'lässt alles löschen',
      week,
      [
        'löscht alles was ihr über mich habt',
        'Das lässt sich nicht rückgängig machen. Soll ich alles löschen?',
      ],
      ['ja bitte löschen', 'Ihre Daten werden jetzt gelöscht'],
    ],
    [
      'redet mit jemandem und findet die gehaltene Zeit wieder',
      week,
      ['tiefengewebsmassage morgen um 17 uhr'],
      ['/tap 1', 'Darf ich ihn buchen?'],
      ['kann ich mal mit wem reden', 'Unser Empfang übernimmt'],
      ['ist da wer?', '~Sage House'],
      ['wieder der bot bitte', 'Ich bin wieder da', '3. März, 17:00 Uhr. Darf ich das so buchen?'],
      ['ja', '<85,00 € bezahlen>'],
    ],
    [
      'gibt mitten im Buchen Sterne, und es geht weiter',
      { ...week, visits: [past] },
      ['tiefengewebsmassage morgen 17 uhr'],
      ['/tap 1', 'Darf ich ihn buchen?'],
      ['★★★★', 'dem Team weitergegeben', 'Darf ich das so buchen?'],
      ['ja', '<85,00 € bezahlen>'],
    ],
    [
      'fragt, ob morgen etwas gebucht ist',
      { ...week, visits: [visit('2026-03-03 12:00')] },
      ['hab ich morgen nen termin bei euch?', '3. März, 12:00 Uhr', 'K7M4PX'],
      ['wann hab ich nochmal termin?', '3. März, 12:00 Uhr'],
    ],
  ]),
];
