import type { MessageWords } from './types.ts';

export const de: MessageWords = {
  title: 'Nachrichten an Gäste',
  back: 'Kalender',
  intro: 'Wann Ihr Haus Gästen von sich aus schreibt. Was Sie hier ändern, gilt ab der nächsten Nachricht.',
  notLoaded: 'Die Einstellungen konnten nicht geladen werden.',
  notYours: 'Diese Einstellungen sind für Inhaber und Leitung.',
  reminders: 'Erinnerungen',
  reminderHours: 'Vor einem Besuch',
  reminderHoursHelp: 'Bis zu vier, etwa 24, 2. Leer lassen, um keine zu senden.',
  badHours: 'Bis zu vier ganze Zahlen von 1 bis 336, etwa 24, 2.',
  hours: 'Stunden',
  quiet: 'Ruhezeit',
  quietHelp:
    'Erinnerungen, Fragen und Vorschläge aus dieser Zeit kommen davor oder danach. Antworten kommen immer sofort.',
  from: 'Von',
  to: 'Bis',
  badTime: 'Geben Sie eine Uhrzeit an.',
  release: 'Besuche freigeben, die niemand bestätigt',
  releaseHelp: 'Nur Besuche, für die nichts bezahlt wurde, und nur, wenn der Gast rechtzeitig gefragt wurde.',
  releaseHours: 'So lange vor dem Besuch',
  next: 'Der nächste Besuch',
  propose: 'Den nächsten Besuch vorschlagen',
  proposeHelp: 'Nur Gästen, die nach einem Besuch zugestimmt haben. Mit einem Tipp beenden sie es.',
  rebookDays: 'Nach einem ersten Besuch',
  days: 'Tage; später im eigenen Rhythmus des Gastes',
  texts: 'Die Nachrichten des Bots mit eigenen Worten sagen',
};
