import type { KioskWords } from './types.ts';

const desk = 'Kommen Sie bitte an den Empfang, wir klären das gemeinsam.';

export const de: KioskWords = {
  language: 'Deutsch',
  hold: 'Halten Sie Ihren Code vor die Kamera',
  holdMore: 'Das Bild aus Ihrer Bestätigung, auf dem Telefon oder auf Papier.',
  camera: {
    starting: 'Die Kamera startet …',
    refused: 'Die Kamera ist hier nicht freigegeben. Bitte tippen Sie Ihren Code ein.',
    missing: 'Hier gibt es keine Kamera. Bitte tippen Sie Ihren Code ein.',
    busy: 'Die Kamera ist gerade belegt. Bitte tippen Sie Ihren Code ein.',
    insecure: 'Unter dieser Adresse geht die Kamera nicht. Bitte tippen Sie Ihren Code ein.',
  },
  typeInstead: 'Code eintippen',
  scanInstead: 'Kamera benutzen',
  code: 'Ihr Code',
  codeMore: 'Sechs Buchstaben und Ziffern aus Ihrer Bestätigung.',
  checkIn: 'Anmelden',
  otherCamera: 'Andere Kamera',
  lightOn: 'Licht an',
  lightOff: 'Licht aus',
  soundOn: 'Ton an',
  soundOff: 'Ton aus',
  moment: 'Einen Augenblick …',
  offline: 'Gerade keine Verbindung. Anmelden können Sie sich trotzdem.',
  welcome: (name) => (name === null ? 'Willkommen' : `Willkommen, ${name}`),
  begins: (time, therapist) => `Um ${time} Uhr geht es los, mit ${therapist}.`,
  ends: (therapist, until) => `${therapist} holt Sie gleich ab. Ihr Termin endet um ${until} Uhr.`,
  seat: 'Nehmen Sie gern Platz, wir holen Sie ab.',
  comeFrom: (time) => `Ab ${time} Uhr können Sie sich anmelden. Machen Sie es sich bis dahin bequem.`,
  usedSince: (time) => `Sie sind seit ${time} Uhr da. Nehmen Sie gern Platz.`,
  atHouse: (house) => `Ihr Besuch ist in ${house}. Wenn Sie den Weg brauchen, kommen Sie bitte zum Empfang.`,
  refusals: {
    'not-a-code': {
      title: 'Das ist kein Code von uns',
      next: 'Zeigen Sie bitte das Bild aus Ihrer Bestätigung, oder tippen Sie die sechs Zeichen ein.',
    },
    'not-ours': { title: 'Dieser Code gehört zu einem anderen Haus', next: desk },
    'not-found': {
      title: 'Diesen Code finden wir nicht',
      next: 'Prüfen Sie bitte jedes Zeichen, oder kommen Sie an den Empfang.',
    },
    replaced: {
      title: 'Für Sie gibt es einen neueren Code',
      next: 'Ihr Termin wurde geändert. Zeigen Sie bitte die neueste Nachricht, oder tippen Sie die sechs Zeichen ein.',
    },
    'too-early': { title: 'Sie sind früh dran', next: desk },
    'too-late': {
      title: 'Ihr Termin hat schon vor einer Weile begonnen',
      next: 'Kommen Sie bitte an den Empfang, wir sehen, was noch geht.',
    },
    'already-used': { title: 'Sie sind schon angemeldet', next: 'Nehmen Sie gern Platz.' },
    'not-paid': {
      title: 'Ihr Termin ist noch nicht bezahlt',
      next: 'Bezahlen Sie bitte über den Link im Chat und zeigen Sie den Code noch einmal, oder kommen Sie an den Empfang.',
    },
    cancelled: {
      title: 'Dieser Termin wurde abgesagt',
      next: 'Kommen Sie bitte an den Empfang, wir finden einen neuen.',
    },
    'other-house': { title: 'Ihr Besuch ist in einem anderen Haus', next: desk },
    retired: {
      title: 'Diesen Code können wir nicht mehr lesen',
      next: 'Tippen Sie bitte stattdessen die sechs Zeichen ein.',
    },
    'not-on-list': { title: 'Das können wir gerade nicht nachsehen', next: desk },
    'type-instead': {
      title: 'Bitte tippen Sie Ihren Code ein',
      next: 'Es sind sechs Buchstaben und Ziffern aus Ihrer Bestätigung.',
    },
    'no-connection': { title: 'Das können wir gerade nicht nachsehen', next: desk },
    'too-many-tries': {
      title: 'Zu viele Codes, die wir nicht kennen',
      next: 'Kommen Sie bitte an den Empfang.',
    },
    failed: { title: 'Das hat nicht geklappt', next: desk },
  },
  next: 'Nächster Gast',
  staff: 'Team',
  leaveTitle: 'Dieses Gerät abmelden?',
  leaveMore: 'Dann ist es kein Empfangsgerät mehr. Zum Weiterbenutzen meldet sich jemand mit Passwort an.',
  leave: 'Abmelden',
  stay: 'So lassen',
  chooseLanguage: 'Sprache',
};
