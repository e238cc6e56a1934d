import type { CheckInWords } from './types.ts';

export const de: CheckInWords = {
  title: 'Ankunft',
  intro:
    'Scannen Sie das Bild aus der Bestätigung des Gastes, oder tippen Sie den Code. Ein Handscanner geht jederzeit.',
  camera: {
    starting: 'Die Kamera startet …',
    reading: 'Halten Sie den Code vor die Kamera.',
    refused:
      'Die Kamera ist gesperrt. Erlauben Sie sie in der Adresszeile des Browsers, oder tippen Sie den Code.',
    missing: 'Hier lässt sich keine Kamera benutzen. Tippen Sie den Code.',
    busy: 'Ein anderes Programm hat die Kamera. Schließen Sie es und starten Sie die Kamera neu, oder tippen Sie den Code.',
    insecure:
      'Browser geben die Kamera nur https-Adressen. Tippen Sie den Code, oder nehmen Sie einen Handscanner.',
  },
  cameraPicture: 'Bild der Kamera',
  otherCamera: 'Andere Kamera',
  light: 'Licht',
  startCamera: 'Mit der Kamera scannen',
  stopCamera: 'Kamera ausschalten',
  code: 'Code',
  codeMissing: 'Tippen Sie den Code aus der Bestätigung des Gastes.',
  checkIn: 'Einchecken',
  lookingUp: 'Der Termin wird gesucht …',
  next: 'Nächster Gast',
  sound: 'Ton',
  location: 'Haus',
  toKiosk: 'Zum Kiosk machen',
  welcome: (name) => (name === null ? 'Willkommen' : `Willkommen, ${name}`),
  keptHere: 'Auf diesem Gerät vermerkt, bis die Verbindung wieder da ist.',
  openVisit: 'Im Kalender öffnen',
  noName: 'Ein Gast',
  because: 'Trotzdem einchecken, weil …',
  becauseExample: 'Die Straßenbahn stand still',
  letIn: 'Einlassen',
  letInDone: 'Eingecheckt.',
  noListNoConnection:
    'Keine Verbindung, und keine Liste von heute auf diesem Gerät: Codes lassen sich nicht prüfen.',
  byList: (time) => `Keine Verbindung. Codes werden nach der Liste von ${time} geprüft.`,
  unsettled: (count) =>
    `${count === 1 ? '1 Ankunft' : `${count} Ankünfte`} nur auf diesem Gerät. Lassen Sie die Seite offen, bis die Verbindung wieder da ist.`,
  toLookAt: 'Zu klären',
  letInAt: (name, time, device) => `${name ?? 'Ein Gast'}, um ${time} eingelassen, Gerät: ${device}`,
  seenTo: 'Erledigt',
  refusals: {
    'not-a-code': {
      title: 'Das ist kein Code von uns',
      advice: 'Fragen Sie nach dem Code aus der Bestätigung: sechs Buchstaben und Ziffern, oder das Bild.',
    },
    'not-ours': {
      title: 'Dieser Code ist von einem anderen Spa',
      advice: 'Sehen Sie mit dem Gast nach, welches Haus in der Bestätigung steht.',
    },
    'not-found': {
      title: 'Diesen Code hat kein Termin',
      advice: 'Prüfen Sie jedes Zeichen, oder suchen Sie den Gast im Kalender nach Namen.',
    },
    replaced: {
      title: 'Dieser Code ist veraltet',
      advice:
        'Der Termin wurde geändert, nachdem der Code gesendet war. Fragen Sie nach der neuesten Nachricht.',
    },
    'too-early': {
      title: 'Zu früh zum Einchecken',
      advice: 'Sehen Sie auf Tag und Uhrzeit: Der Code gilt ab kurz vorher.',
    },
    'too-late': {
      title: 'Zu spät zum Einchecken',
      advice: 'Die Zeit des Termins ist vorbei. Öffnen Sie ihn im Kalender und entscheiden Sie mit dem Gast.',
    },
    'already-used': {
      title: 'Schon eingecheckt',
      advice: 'Dieser Code wurde schon benutzt. Steht der Gast vor Ihnen, ist alles gut.',
    },
    'not-paid': {
      title: 'Noch nicht bezahlt',
      advice: 'Bitten Sie den Gast, über den Link im Chat zu bezahlen, und scannen Sie dann noch einmal.',
    },
    retired: {
      title: 'Dieser Code hat einen alten Schlüssel',
      advice:
        'Fragen Sie nach den sechs Zeichen aus der Bestätigung und tippen Sie sie. Der Termin kann durchaus noch gelten.',
    },
    'other-house': {
      title: 'Dieser Termin ist in einem anderen Haus',
      advice:
        'Der Gast ist nicht eingecheckt. Sagen Sie ihm den Weg, oder öffnen Sie den Termin und entscheiden Sie gemeinsam.',
    },
    cancelled: { title: 'Dieser Termin wurde abgesagt', advice: 'Bieten Sie dem Gast eine andere Zeit an.' },
    'not-on-list': {
      title: 'Nicht auf der Liste von heute',
      advice:
        'Ohne Verbindung lässt sich das nicht nachsehen: Es kann ein anderer Tag sein, ein anderes Haus, oder eben erst gebucht. Sie kennen Ihre Gäste.',
    },
    'type-instead': {
      title: 'Dieser Browser kann das Bild ohne Verbindung nicht prüfen',
      advice: 'Tippen Sie stattdessen die sechs Zeichen aus der Bestätigung.',
    },
    'no-connection': {
      title: 'Keine Verbindung, und keine Liste von heute',
      advice:
        'Lassen Sie den Gast nach eigenem Ermessen ein und checken Sie ihn später ein. Öffnen Sie diese Seite einmal am Tag, solange es eine Verbindung gibt.',
    },
    'too-many-tries': {
      title: 'Zu viele Codes, die ins Leere führen',
      advice: 'Warten Sie fünf Minuten, oder suchen Sie den Gast im Kalender nach Namen.',
    },
    failed: {
      title: 'Nicht eingecheckt',
      advice: 'Der Server konnte das gerade nicht. Versuchen Sie es gleich noch einmal.',
    },
  },
  usedAt: (time, device) =>
    `Um ${time}${device === null ? '' : `, Gerät: ${device}`}. Ist es derselbe Gast, ist alles gut.`,
  atHouse: (house) => `Dieser Termin ist in ${house}`,
  from: (moment) => `Dieser Termin lässt sich ab ${moment} einchecken.`,
  until: (moment) => `Die Zeit dafür endete: ${moment}. Sie entscheiden.`,
  twice: (time, device) =>
    `Auch${time === null ? '' : ` um ${time}`} eingecheckt${device === null ? '' : `, Gerät: ${device}`}. War es derselbe Gast zweimal, oder zwei mit einem Code?`,
  movedMeanwhile: 'Der Termin wurde inzwischen verschoben oder geändert.',
  elsewhereMeanwhile: 'Der Termin wurde inzwischen in ein anderes Haus verlegt.',
  cancelledMeanwhile: 'Der Termin wurde inzwischen abgesagt.',
  notWritten: (title) => `${title}: Die Ankunft konnte nicht vermerkt werden.`,
  kiosk: {
    title: 'Dieses Gerät zum Kiosk machen',
    help: 'Gäste checken daran selbst ein, mit oder ohne Verbindung. Es zeigt nur Vornamen und kann sonst nichts: Um zum Kalender zurückzukommen, melden Sie es ab und wieder an.',
    house: 'Haus',
    device: 'Name des Geräts',
    start: 'Kiosk starten',
    notLoaded: 'Die Häuser wurden nicht geladen',
  },
};
