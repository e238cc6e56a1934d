import { describe, expect, it } from '@jest/globals';
import { saysPhrase } from '../../../../dialogs/understand/phrases/phrases-of.ts';
import type { Phrase } from '../../../../dialogs/understand/phrases/types.ts';

const said: [Phrase, string[]][] = [
  [
    'introduction',
    ['ich heiße Jana', 'Mein Name ist Müller', 'ich bin die Lisa', 'auf Weber bitte', 'hier ist Tom'],
  ],
  ['no-name', ['nein', 'lieber nicht', 'ohne Namen', 'sag ich nicht']],
  ['paid', ['hab bezahlt', 'ist überwiesen', 'Zahlung ist durch']],
  ['not-agreed', ['nein doch nicht', 'warte mal', 'lass ihn', 'behalten']],
  [
    'keep-it',
    [
      'bitte nicht stornieren',
      'ich will den Termin nicht absagen',
      'lass es so',
      'sag nicht ab',
      'behalt ihn',
    ],
  ],
  [
    'never-mind',
    ['vergiss es', 'ach egal', 'hat sich erledigt', 'nein, lassen wir das', 'doch nicht', 'schon gut'],
  ],
  ['earlier', ['geht es auch früher?', 'was frueheres?', 'gehts auch eher?']],
  ['later', ['lieber später', 'hast du was spaeteres', 'und danach?']],
  [
    'soonest',
    [
      'so bald wie möglich',
      'asap',
      'jetzt',
      'schnellstmoeglich',
      'wann habt ihr was frei',
      'der nächste freie Termin',
      'wann kann ich kommen',
      'egal wann',
    ],
  ],
  [
    'whatever',
    ['egal', 'ist mir wurscht', 'mir egal', 'keine Ahnung', 'weiß nicht', 'überrasch mich', 'such du aus'],
  ],
  [
    'like-last-time',
    [
      'wie letztes Mal',
      'das Gleiche wie immer',
      'nochmal dasselbe',
      'dieselbe Massage wie beim letzten Mal',
      'das Übliche',
    ],
  ],
  ['same-therapist', ['bei derselben Therapeutin', 'wieder bei ihr', 'die gleiche Masseurin bitte']],
  [
    'tell-me',
    [
      'setz mich auf die Warteliste',
      'sag mir Bescheid wenn was frei wird',
      'meldet euch falls jemand absagt',
    ],
  ],
  [
    'cancel-terms',
    [
      'was passiert wenn ich absage?',
      'kann ich kostenlos stornieren?',
      'Stornobedingungen?',
      'bis wann kann ich absagen',
    ],
  ],
  ['cheapest', ['was ist am günstigsten', 'das billigste bitte', 'nicht so teuer']],
  ['all-prices', ['was sind eure Preise', 'Preisliste bitte']],
  ['what-is', ['was ist eine Hot Stone Massage', 'erklär mir das mal', 'wie funktioniert das']],
  ['who-works', ['wer massiert bei euch?', 'welche Therapeuten habt ihr', 'wer arbeitet am Freitag']],
  [
    'how-to-pay',
    [
      'kann ich mit Karte zahlen?',
      'nehmt ihr EC',
      'wie bezahle ich',
      'geht auch bar?? in bar mein ich',
      'kann man vor Ort bezahlen',
    ],
  ],
  ['gift', ['als Geschenk', 'ist zum Verschenken', 'für meine Mutter zum Geburtstag']],
  [
    'running-late',
    [
      'ich komme zu spät',
      'stehe im Stau',
      'Zug hat Verspätung',
      'bin 10 min später da',
      'verspäte mich',
      'schaffe es nicht pünktlich',
    ],
  ],
  ['here', ['ich bin da', 'bin jetzt hier', 'sind angekommen', 'Hallo, ich bin da!', 'stehe vor der Tür']],
  ['receipt', ['kann ich eine Rechnung haben', 'Quittung bitte', 'brauche den Beleg']],
  ['feedback', ['ich möchte mich beschweren', 'wo kann ich euch bewerten', 'will Feedback geben']],
  [
    'unhappy',
    [
      'das war eine Frechheit',
      'bin sehr enttäuscht',
      'nie wieder!',
      'ich bin gar nicht zufrieden',
      'die war total unfreundlich',
    ],
  ],
  ['start-messages', ['Start', 'bitte wieder Nachrichten erhalten']],
  ['forget-me', ['löscht meine Daten', 'bitte meine Daten löschen', 'DSGVO', 'vergesst mich']],
  ['bot-again', ['zurück zum Bot', 'wieder mit dem Bot bitte']],
  [
    'my-day',
    [
      'mein Tag',
      'meine Termine heute',
      'was hab ich heute',
      'was steht morgen an',
      'mein erster Gast am Montag',
    ],
  ],
  [
    'leave-waiting',
    ['streich mich von der Warteliste', 'ich will nicht mehr warten', 'nehmt mich bitte von der Warteliste'],
  ],
  ['off-the-list', ['nimm mich von der Liste']],
  ['my-week', ['meine Woche', 'Dienstplan nächste Woche', 'was habe ich diese Woche']],
  ['next-guest', ['wer ist der nächste', 'mein nächster Gast', 'wer kommt als nächstes']],
  ['sick', ['bin krank', 'mir gehts nicht gut', 'hab Fieber', 'bin erkältet']],
  [
    'block',
    ['blockier 15 bis 16 Uhr', 'halt mir 3 bis 4 frei', 'brauche um 4 eine Pause', 'ich will Freitag frei'],
  ],
  ['swap', ['kann Ben meinen 17 Uhr übernehmen', 'Lea und ich tauschen', 'wer kann für mich einspringen']],
  ['done', ['fertig', 'Gast ist weg', 'Behandlung abgeschlossen']],
  ['no-show', ['no show', 'Gast ist nicht gekommen', 'sie ist nicht erschienen', 'der kam nicht']],
];

describe('what flows listen for, in German', () => {
  const table = said.flatMap(([phrase, texts]) => texts.map((text): [string, Phrase] => [text, phrase]));
  it.each(table)('hears in "%s": %s', (text, phrase) => {
    expect(saysPhrase(text, phrase, 'de-AT')).toBe(true);
  });

  const notSaid: [string, Phrase][] = [
    ['ich kann leider nicht kommen bitte stornieren', 'keep-it'],
    ['nein, bitte stornieren', 'keep-it'],
    ['wann ist mein nächster Termin', 'soonest'],
    ['eher am Abend', 'earlier'],
    ['bin ich zu spät für heute? ist es zu spät zum Buchen', 'cancel-terms'],
    ['ist es zu spät für heute?', 'running-late'],
    ['komme lieber später am Abend', 'running-late'],
    ['kann ich später bezahlen', 'later'],
    ['muss ich früher bezahlen?', 'earlier'],
    ['ich habe Beschwerden im Nacken', 'feedback'],
    ['ist um 4 belegt?', 'receipt'],
    ['kann ich auf Rechnung zahlen', 'receipt'],
    ['zahlt das die Krankenkasse?', 'sick'],
    ['macht ihr Krankengymnastik', 'sick'],
    ['ich habe furchtbare Rückenschmerzen', 'unhappy'],
    ['ich will nicht mit dem Bot reden', 'bot-again'],
    ['kann ich meinen Termin absagen?', 'cancel-terms'],
    ['ich bin da flexibel', 'here'],
    ['bin da nicht in der Stadt', 'here'],
    ['sag mir bitte eure Preise', 'tell-me'],
    ['doch nicht Dienstag, Mittwoch', 'never-mind'],
    ['habt ihr Geschenkgutscheine', 'gift'],
    ['wann muss bezahlt werden', 'paid'],
    ['noch nicht bezahlt', 'paid'],
    ['für meine Mutter', 'gift'],
    ['Vergissmeinnicht', 'forget-me'],
    ['ich kann nicht kommen', 'no-show'],
    ['morgen um 5', 'soonest'],
    ['meine Termine diese Woche', 'my-day'],
    ['egal, Hauptsache morgen', 'whatever'],
    ['setz mich auf die Warteliste', 'leave-waiting'],
    ['ich stehe auf der Warteliste', 'leave-waiting'],
  ];
  it.each(notSaid)('does not hear in "%s": %s', (text, phrase) => {
    expect(saysPhrase(text, phrase, 'de')).toBe(false);
  });
});
