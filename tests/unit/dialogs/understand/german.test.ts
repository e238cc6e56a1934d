import { describe, expect, it } from '@jest/globals';
import type { Asked } from '../../../../dialogs/understand/types.ts';
import { read } from './reading.ts';

const locale = 'de';

describe('a day, in German', () => {
  it.each<[string, object]>([
    ['am 8.', { date: '2026-03-08' }],
    ['den 8ten', { date: '2026-03-08' }],
    ['nächsten Montag', { date: '2026-03-09' }],
    ['Montag in einer Woche', { date: '2026-03-09' }],
    ['in 14 Tagen', { date: '2026-03-16' }],
    ['jeden Tag außer Montag', { dateRange: { from: '2026-03-03', to: '2026-03-08' } }],
    ['Sa oder So', { dateRange: { from: '2026-03-07', to: '2026-03-08' } }],
    ['am So', { date: '2026-03-08' }],
    ['heiligabend', { date: '2026-12-24' }],
    ['am einundzwanzigsten', { date: '2026-03-21' }],
    ['ab Montag', { dateRange: { from: '2026-03-09', to: null } }],
    ['bis Freitag', { dateRange: { from: null, to: '2026-03-06' } }],
    ['vom 5. bis 9. März', { dateRange: { from: '2026-03-05', to: '2026-03-09' } }],
    ['nächste Woche', { dateRange: { from: '2026-03-09', to: '2026-03-15' } }],
    ['dieses Wochenende', { dateRange: { from: '2026-03-07', to: '2026-03-08' } }],
    ['in zwei Wochen', { date: '2026-03-16' }],
    ['heute in einer Woche', { date: '2026-03-09' }],
    ['Mittwoch in 14 Tagen', { date: '2026-03-18' }],
    ['zwischen Montag und Mittwoch', { dateRange: { from: '2026-03-09', to: '2026-03-11' } }],
    ['der 1. Mai', { date: '2026-05-01' }],
    ['am ersten Mai', { date: '2026-05-01' }],
    ['1.5.', { date: '2026-05-01' }],
    ['am 31.', { date: '2026-03-31' }],
  ])('reads "%s"', (text, expected) => {
    expect(read(text, { locale })).toMatchObject(expected);
  });
});

describe('a time, in German', () => {
  it.each<[string, object]>([
    ['viertel vor 5', { time: '16:45' }],
    ['viertel nach drei', { time: '15:15' }],
    ['fünf vor halb drei', { time: '14:25' }],
    ['zehn nach halb 3', { time: '14:40' }],
    ['kurz nach 5', { time: '17:00' }],
    ['so gegen 5', { time: '17:00' }],
    ['ab 17 Uhr', { timeRange: { from: '17:00', to: null } }],
    ['nach Feierabend', { timeRange: { from: '17:00', to: '23:00' } }],
    ['vormittags', { timeRange: { from: '06:00', to: '12:00' } }],
    ['gleich morgens', { timeRange: { from: '06:00', to: '10:00' } }],
    ['7 Uhr abends', { time: '19:00' }],
    ['17.30', { time: '17:30' }],
    ['nicht vor 15 Uhr', { timeRange: { from: '15:00', to: null } }],
    ['nicht nach 4', { timeRange: { from: null, to: '16:00' } }],
    ['zwischen 2 und 4', { timeRange: { from: '14:00', to: '16:00' } }],
    ['14-16 Uhr', { timeRange: { from: '14:00', to: '16:00' } }],
    ['14 bis 16', { timeRange: { from: '14:00', to: '16:00' } }],
    ['so früh wie möglich', { timeRange: { from: '06:00', to: '10:00' } }],
    ['um drei Uhr in der Früh', { time: '03:00' }],
    ['um 16 Uhr 30', { time: '16:30' }],
    ['17h30', { time: '17:30' }],
    ['gegen Mittag', { timeRange: { from: '12:00', to: '14:00' } }],
    ['nach dem Mittagessen', { timeRange: { from: '13:00', to: null } }],
    ['vor 12', { timeRange: { from: null, to: '12:00' } }],
    ['bis spätestens 18 Uhr', { timeRange: { from: null, to: '18:00' } }],
    ['frühestens um 3', { timeRange: { from: '15:00', to: null } }],
  ])('reads "%s"', (text, expected) => {
    expect(read(text, { locale })).toMatchObject(expected);
  });
});

describe('how many come, in German', () => {
  it.each<[string, object]>([
    ['meine Frau und ich', { people: 2 }],
    ['zu dritt', { people: 3 }],
    ['wir sind 3', { people: 3 }],
    ['2 Erwachsene und ein Kind', { people: 3 }],
    ['ich komme mit meinem Mann', { people: 2 }],
    ['für 2', { people: 2 }],
    ['2er', { people: 2 }],
    ['für eine Frau', { people: 1 }],
    ['wir wären zu viert', { people: 4 }],
    ['mit meiner Freundin zusammen', { people: 2 }],
    ['ich und 2 Freundinnen', { people: 3 }],
    ['für mich und meine Schwester', { people: 2 }],
    ['nur für mich', { people: 1 }],
  ])('reads "%s"', (text, expected) => {
    expect(read(text, { locale })).toMatchObject(expected);
  });
});

describe('a length, in German', () => {
  it.each<[string, object]>([
    ['anderthalb Stunden', { durationMinutes: 90 }],
    ['90 min', { durationMinutes: 90 }],
    ['eine Stunde', { durationMinutes: 60 }],
    ['2h', { durationMinutes: 120 }],
    ['eine dreiviertel Stunde', { durationMinutes: 45 }],
  ])('reads "%s"', (text, expected) => {
    expect(read(text, { locale })).toMatchObject(expected);
  });
});

describe('who treats, in German', () => {
  it.each<[string, object]>([
    ['bei einer Frau', { therapistGender: 'female' }],
    ['kein Mann', { therapistGender: 'female' }],
    ['nur von einer Frau', { therapistGender: 'female' }],
    ['egal wer', { therapistGender: 'any' }],
    ['egal', { therapistGender: 'any' }],
  ])('reads "%s"', (text, expected) => {
    expect(read(text, { locale })).toMatchObject(expected);
  });
});

describe('what is wanted, in German', () => {
  it.each<[string, object]>([
    ['moechte fuer uebermorgen buchen', { acts: ['book', 'inform'], date: '2026-03-04' }],
    ['nicht Dienstag, Mittwoch', { acts: ['deny', 'inform'], date: '2026-03-04' }],
    ['Montag geht nicht, Dienstag?', { acts: ['deny', 'inform'], date: '2026-03-03' }],
    ['für meine Mutter hätte ich gern einen Termin', { acts: ['book', 'inform'], people: 1 }],
    ['ein paar Fragen hab ich noch', { acts: ['unknown'] }],
    ['eine Massage bei Tom', { acts: ['book', 'inform'] }],
    ['kann leider nicht kommen', { acts: ['cancel'] }],
    ['muss absagen', { acts: ['cancel'] }],
    ['ich schaffe es am Freitag nicht', { acts: ['cancel', 'inform'], date: '2026-03-06' }],
    ['mir ist was dazwischengekommen, können wir verschieben', { acts: ['move'] }],
    ['Termin verschieben auf Freitag', { acts: ['move', 'inform'], date: '2026-03-06' }],
    ['kann ich umbuchen', { acts: ['move'] }],
    ['wann ist mein Termin', { acts: ['my-visits'] }],
    ['meine Termine', { acts: ['my-visits'] }],
    ['habe ich einen Termin?', { acts: ['my-visits'] }],
    ['was kostet die Massage', { acts: ['ask', 'price', 'inform'] }],
    ['wie lange dauert das', { acts: ['ask', 'duration'] }],
    ['wann habt ihr auf', { acts: ['ask', 'hours'] }],
    ['habt ihr am Sonntag offen?', { acts: ['ask', 'hours', 'inform'], date: '2026-03-08' }],
    ['wo seid ihr', { acts: ['ask', 'location'] }],
    ['kann ich bei euch parken', { acts: ['ask', 'location'] }],
    ['ich will mit einem Menschen reden', { acts: ['human'] }],
    ['Hilfe', { acts: ['help'] }],
    ['stopp', { acts: ['stop'] }],
    ['nimm mich von der Liste', { acts: ['stop'] }],
    ['streich mich bitte von eurer Liste', { acts: ['stop'] }],
    ['nimm mich bitte Freitag dran', { acts: ['book', 'inform'], date: '2026-03-06' }],
    ['bitte nicht stornieren', { acts: ['deny'] }],
    ['danke, das wars', { acts: ['thanks', 'bye'] }],
    ['tschüss', { acts: ['bye'] }],
    ['Grüezi', { acts: ['greet'] }],
    ['hallo zusammen', { acts: ['greet'] }],
    ['was ist hot stone?', { acts: ['ask', 'inform'] }],
    ['macht ihr Haarschnitte', { acts: ['ask'], unknownTreatment: 'haarschnitte' }],
    ['ich möchte einen Haarschnitt buchen', { acts: ['book'], unknownTreatment: 'haarschnitt' }],
    ['ich hätte gern eine Maniküre', { acts: ['book', 'inform'] }],
    ['was haben Sie frei am Mittwoch', { acts: ['book', 'inform'], date: '2026-03-04' }],
    ['habt ihr morgen was frei', { acts: ['search', 'inform'], date: '2026-03-03' }],
    ['ich bin krank und kann morgen nicht kommen', { acts: ['cancel', 'inform'], date: '2026-03-03' }],
    ['kann man mit Karte zahlen', { acts: ['ask'] }],
    ['sag mir ab wann ihr offen habt', { acts: ['ask', 'hours'] }],
    ['wo ist meine Buchung', { acts: ['my-visits'] }],
    ['kann morgen nicht kommen, geht Freitag?', { acts: ['move', 'inform'], date: '2026-03-06' }],
    ['Montag passt leider nicht', { acts: ['deny'] }],
    ['mein Mann möchte auch mit', { acts: ['book', 'inform'], people: 2 }],
    ['kann ich meine Tochter mitbringen', { acts: ['book', 'inform'], people: 2 }],
    ['ich möchte mich anmelden', { acts: ['book'] }],
    ['haben Sie am Freitag noch was frei?', { acts: ['search', 'inform'], date: '2026-03-06' }],
    ['Ich würde gerne einen Termin vereinbaren', { acts: ['book'] }],
    ['können Sie mir was empfehlen', { acts: ['search'] }],
    ['wie teuer ist eine Stunde', { acts: ['ask', 'price', 'inform'], durationMinutes: 60 }],
    ['gibt es einen Parkplatz', { acts: ['ask', 'location'] }],
    ['habt ihr Gutscheine', { acts: ['ask'] }],
    ['ich hätte gern was Entspannendes', { acts: ['search'] }],
    ['wann kann ich kommen', { acts: ['ask'] }],
    ['kann ich um 17 Uhr kommen', { acts: ['book', 'inform'], time: '17:00' }],
    ['nicht Freitag sondern Samstag', { acts: ['deny', 'inform'], date: '2026-03-07' }],
    ['was kostet das für 2 Personen', { acts: ['ask', 'price', 'inform'], people: 2 }],
    ['Termin am 12.4. absagen', { acts: ['cancel', 'inform'], date: '2026-04-12' }],
    ['storniere bitte meinen Termin', { acts: ['cancel'] }],
    ['sage ab', { acts: ['cancel'] }],
    ['ne Massage bitte', { acts: ['book', 'inform'] }],
  ])('reads "%s"', (text, expected) => {
    expect(read(text, { locale })).toMatchObject(expected);
  });
});

describe('several wishes in one message, in German', () => {
  it.each<[string, object]>([
    ['hätte gern nen Termin morgen um 5', { acts: ['book', 'inform'], date: '2026-03-03', time: '17:00' }],
    [
      'brauch ne Massage heut abend',
      { acts: ['book', 'inform'], date: '2026-03-02', timeRange: { from: '17:00', to: '23:00' } },
    ],
    ['Freitagabend', { acts: ['inform'], date: '2026-03-06', timeRange: { from: '17:00', to: '23:00' } }],
    ['Freitag morgen um 9', { acts: ['inform'], date: '2026-03-06', time: '09:00' }],
    ['morgen früh', { acts: ['inform'], date: '2026-03-03', timeRange: { from: '06:00', to: '12:00' } }],
    ['di um 5', { acts: ['inform'], date: '2026-03-03', time: '17:00' }],
    ['Valentinstag um 15 uhr', { acts: ['inform'], date: '2027-02-14', time: '15:00' }],
    ['morgen 17.30', { acts: ['inform'], date: '2026-03-03', time: '17:30' }],
    ['geht Mittwoch um 4?', { acts: ['book', 'inform'], date: '2026-03-04', time: '16:00' }],
    [
      'Montag bitte nicht vor 15 Uhr',
      { acts: ['book', 'inform'], date: '2026-03-09', timeRange: { from: '15:00', to: null } },
    ],
    ['Mo um 10', { acts: ['inform'], date: '2026-03-09', time: '10:00' }],
    ['do vormittag', { acts: ['inform'], date: '2026-03-05', timeRange: { from: '06:00', to: '12:00' } }],
    [
      'am Mittwoch oder Donnerstag nachmittag',
      {
        acts: ['inform'],
        dateRange: { from: '2026-03-04', to: '2026-03-05' },
        timeRange: { from: '12:00', to: '18:00' },
      },
    ],
    ['5.3. um 14:30', { acts: ['inform'], date: '2026-03-05', time: '14:30' }],
    ['in einer Stunde', { acts: ['inform'], date: '2026-03-02', time: '10:00' }],
    ['in einer halben Stunde', { acts: ['inform'], date: '2026-03-02', time: '09:30' }],
    [
      'für 3 Personen am 3. April um 15 Uhr, 60 Minuten',
      { acts: ['inform'], date: '2026-04-03', time: '15:00', people: 3, durationMinutes: 60 },
    ],
    ['Paarmassage Samstag 17 Uhr', { acts: ['book', 'inform'], date: '2026-03-07', time: '17:00' }],
    [
      'hallo, ich hätte gerne morgen Nachmittag so gegen 3 eine Hot Stone Massage für zwei',
      { acts: ['book', 'inform', 'greet'], date: '2026-03-03', time: '15:00', people: 2 },
    ],
    [
      'Ich kann am Montag nicht vor 17 Uhr kommen',
      { acts: ['inform'], date: '2026-03-09', timeRange: { from: '17:00', to: null } },
    ],
  ])('reads "%s"', (text, expected) => {
    expect(read(text, { locale })).toMatchObject(expected);
  });
});

describe('an answer in German', () => {
  it.each<[string, Asked[], object]>([
    ['ja', ['confirm'], { acts: ['affirm'] }],
    ['jo passt', ['confirm'], { acts: ['affirm'] }],
    ['passt nicht', ['confirm'], { acts: ['deny'] }],
    ['ne lieber Freitag', ['confirm'], { acts: ['deny', 'inform'], date: '2026-03-06' }],
    ['klingt gut', ['choice'], { acts: ['select'] }],
    ['das zweite', ['choice'], { acts: ['select'], ordinal: 2 }],
    ['den 2. bitte', ['choice'], { acts: ['select'], ordinal: 2 }],
    ['der zweite passt', ['choice'], { acts: ['select'], ordinal: 2 }],
    ['der erste', ['choice'], { acts: ['select'], ordinal: 1 }],
    ['das letzte', ['choice'], { acts: ['select'], ordinal: -1 }],
    ['haben Sie was anderes?', ['choice'], { acts: ['alternatives'] }],
    ['was früheres?', ['choice'], { acts: ['alternatives'] }],
    ['nehm ich', ['choice'], { acts: ['select'] }],
    ['2', ['choice'], { acts: ['select'], ordinal: 2 }],
    ['7', ['time'], { acts: ['inform'], time: '19:00' }],
    ['7', ['people'], { acts: ['inform'], people: 7 }],
    ['zu zweit', ['people'], { acts: ['inform'], people: 2 }],
    ['nur ich', ['people'], { acts: ['inform'], people: 1 }],
    ['einundzwanzigsten', ['date'], { acts: ['inform'], date: '2026-03-21' }],
    ['21.', ['date'], { acts: ['inform'], date: '2026-03-21' }],
    ['nein danke', ['anything-else'], { acts: ['deny', 'thanks'] }],
    ['nein', ['confirm'], { acts: ['deny'] }],
    ['vielleicht später', ['confirm'], { acts: ['deny'] }],
    ['perfekt', ['confirm'], { acts: ['affirm'] }],
    ['ja gerne', ['confirm'], { acts: ['affirm'] }],
    ['ja bitte buchen', ['confirm'], { acts: ['affirm'] }],
    ['nein, lieber um 4', ['confirm'], { acts: ['deny', 'inform'], time: '16:00' }],
    ['doch lieber Mittwoch', ['confirm'], { acts: ['deny', 'inform'], date: '2026-03-04' }],
    ['alles klar danke', ['done'], { acts: ['thanks', 'bye'] }],
    ['danke dir, schönen Tag noch', ['done'], { acts: ['thanks', 'bye'] }],
    ['nein das wars', ['anything-else'], { acts: ['deny', 'thanks'] }],
    ['den ganzen Tag', ['time'], { acts: ['inform'], timeRange: { from: null, to: null } }],
    ['egal wann', ['time'], { acts: ['inform'], timeRange: { from: null, to: null } }],
  ])('"%s" to %j', (text, asked, expected) => {
    expect(read(text, { locale, asked })).toMatchObject(expected);
  });
});
