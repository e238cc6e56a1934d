import { visit } from '../../unit/dialogs/given.ts';
import { week } from '../../unit/dialogs/scenes.ts';
import { ana, duty, monday, own, past, receiptOf, swapAsked, today } from '../facts.ts';
import { linking } from '../linking.ts';
import { happy, type Transcript, unhappy } from '../transcript.ts';

const maria = { ...week, guestName: 'Maria', visits: [past] };
const visits = { visits: [today] };
const thursday = { ...week, visits: [visit('2026-03-05 12:00')] };

const booking = happy('new', [
  [
    'kommen zu zweit',
    week,
    ['tiefengewebsmassage für zwei morgen um 17 uhr', 'für 2 Personen, 170,00 €'],
    ['/tap 1', 'bei Ana und Ben'],
    ['ja', '<170,00 € bezahlen>'],
    ['/pay'],
  ],
  [
    'bucht mit einem Satz, einer Zeit und einem Ja',
    week,
    ['tiefengewebsmassage morgen nach 17 uhr', '85,00 €', '[17:00 · Ana]'],
    ['/tap 1', '17:00'],
    ['ja', '<85,00 € bezahlen>'],
    ['/pay'],
  ],
  [
    'grüßt zuerst',
    week,
    ['hallo', 'Sage House'],
    ['ich hätte gern eine schwedische massage am freitag um 17 uhr', '17:00'],
    ['/tap 1', '6. März'],
    ['gerne', '<75,00 € bezahlen>'],
    ['/pay'],
  ],
  [
    'sagt ja zur genauen Zeit',
    week,
    ['tiefengewebsmassage morgen um 17 uhr', '17:00'],
    ['/tap 1'],
    ['ja bitte', '<85,00 € bezahlen>'],
    ['/pay'],
  ],
  [
    'wird nach dem Tag gefragt',
    week,
    ['schwedische massage', '[Morgen, Di 3. März]'],
    ['morgen', '[17:00 · Ana]'],
    ['um 17 uhr', '17:00'],
    ['passt', '<75,00 € bezahlen>'],
    ['/pay'],
  ],
  [
    'wünscht sich jemanden',
    week,
    ['tiefengewebsmassage morgen bei ana', '[10:00 · Ana]', '~Ben'],
    ['/tap 1', 'Ana'],
    ['ok', '<85,00 € bezahlen>'],
    ['/pay'],
  ],
  [
    'wünscht sich einen Mann',
    week,
    ['tiefengewebsmassage morgen bei einem mann', '[13:00 · Ben]', '~Ana'],
    ['/tap 1', 'Ben'],
    ['ja', '<85,00 € bezahlen>'],
    ['/pay'],
  ],
  [
    'nimmt die zweite Zeit',
    week,
    ['tiefengewebsmassage morgen ab 17 uhr', '[17:15 · Ben]'],
    ['die zweite', '17:15'],
    ['ja gern', '<85,00 € bezahlen>'],
    ['/pay'],
  ],
]);

const returning = happy('returning', [
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
  ['ist da', visits, ['bin da', 'Ana', '12:00']],
  ['verspätet sich', visits, ['ich komme 10 minuten später, verspätung', '10 Minuten']],
  ['sieht die Termine', visits, ['meine termine', 'K7M4PX']],
  [
    'möchte die Quittung',
    { answers: { receipts: [receiptOf(0)] } },
    ['bitte die quittung nochmal', 'K7M4PX', '85,00 €'],
  ],
  [
    'bewertet',
    { visits: [past] },
    ['ich möchte eine bewertung abgeben', '[★★★★★]'],
    ['/tap 1'],
    ['nein', '~undefined'],
  ],
  ['fragt wo', week, ['wo seid ihr?', 'Prinsengracht 1']],
  ['fragt nach den Zeiten', week, ['habt ihr am sonntag geöffnet?', 'geschlossen']],
  ['fragt nach dem Preis', week, ['was kostet die schwedische massage', '75,00 €']],
  ['wechselt die Sprache', week, ['in english please', 'I speak English'], ['auf deutsch bitte', 'Deutsch']],
  ['dankt und geht', week, ['danke', 'Gern'], ['tschüss', '~undefined']],
  ['lässt die Daten löschen', week, ['lösch meine daten', '['], ['ja', '~undefined']],
  [
    'stoppt Nachrichten und startet sie wieder',
    week,
    ['stop', 'nur noch zu gebuchten Terminen'],
    ['start', 'wieder alle Nachrichten'],
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
]);

const staff = happy('staff', [
  [
    'sagt, dass es später wird',
    { ...duty, answers: { 'therapist-late': monday.visits } },
    ['ich bin 15 minuten zu spät', '15 Minuten'],
  ],
  [
    'bittet um Tausch',
    { ...duty, answers: { ...duty.answers, 'ask-swap': { ok: true, swap: swapAsked } } },
    ['kann Ben meinen 11 Uhr übernehmen?', 'Ich habe Ben gefragt'],
  ],
  [
    'ist fertig',
    { ...duty, answers: { ...duty.answers, 'mark-done': { ok: true, booking: visit('2026-03-02 08:00') } } },
    ['fertig', 'Als fertig vermerkt'],
  ],
  [
    'vermerkt, wer nicht kam',
    {
      ...duty,
      answers: {
        'staff-days': [{ ...monday, visits: [own('2026-03-02 08:00')] }],
        'mark-no-show': { ok: true, booking: visit('2026-03-02 08:00') },
      },
    },
    ['gast ist nicht erschienen', '[08:00 Maria]'],
    ['/tap 1', 'Als nicht gekommen vermerkt'],
  ],
  [
    'verknüpft den Chat',
    { ...week, answers: { 'link-staff': { ok: true, staff: ana } } },
    ['code 482913', 'Willkommen, Ana'],
  ],
  ['sieht den Tag', duty, ['mein tag', '08:00', 'Maria', '~€']],
  ['sieht die Woche', duty, ['meine woche', '2']],
  ['sieht, wer kommt', duty, ['nächster gast', '11:00']],
  ['sperrt eine Stunde', duty, ['sperre 15 bis 16 uhr', '15:00']],
  ['ist krank', duty, ['ich bin heute krank', '[']],
]);

const misfortunes = unhappy('new', [
  [
    'überlegt es sich zweimal anders',
    week,
    ['tiefengewebsmassage morgen um 17 uhr'],
    ['/tap 1'],
    ['nein, lieber freitag', '6. März, 17:00'],
    ['doch lieber um 16 uhr', '6. März, 16:00'],
    ['ja', '<85,00 € bezahlen>'],
  ],
  ['lässt es doch', week, ['tiefengewebsmassage morgen um 17 uhr'], ['/tap 1'], ['stornieren', '~bezahlen>']],
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
]);

export const de: readonly Transcript[] = [...booking, ...returning, ...staff, ...misfortunes, ...linking.de];
