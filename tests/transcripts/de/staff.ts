import { visit } from '../../unit/dialogs/given.ts';
import { week } from '../../unit/dialogs/scenes.ts';
import { asked, ben, duty, frontDesk, monday, ofTheTeam, overDuty, own, swapAsked } from '../facts.ts';
import { happy, type Transcript } from '../transcript.ts';

/** Therapists in their own chat. */
export const staff: readonly Transcript[] = [
  ...happy('staff', [
    [
      'liest, wie der Tag im Haus war',
      frontDesk,
      [
        'wie war es heute?',
        'Termine: 11 erledigt, 1 noch nicht vermerkt, 1 Gast kam nicht, 2 abgesagt.',
        'Auslastung: 65',
        'im Schnitt 3,7 von 5 Sternen',
      ],
      ['Tageszahlen bitte', 'Eingenommen'],
    ],
    ...['Start', 'wir fangen an', 'ich beginne mit der Massage', 'Behandlung hat begonnen'].map(
      (words) =>
        [
          `beginnt mit dem Gast, der da ist: ${words}`,
          {
            ...duty,
            answers: { ...duty.answers, 'mark-begun': { ok: true, booking: visit('2026-03-02 08:00') } },
          },
          [words, 'Vermerkt: Die Behandlung hat begonnen.'],
        ] as const,
    ),
    [
      'hört, wie der Tag war, und vermerkt, was offen ist',
      overDuty,
      [
        'wie war mein Tag?',
        'Heute 1 Termin erledigt, 1 Std. 30 Min. mit Gästen',
        '1 Gast kam nicht',
        'Noch nicht vermerkt: 08:00 Maria',
        'Morgen: 2 Termine, der erste: 10:00 Maria.',
        '[Fertig 08:00] [Nicht da 08:00]',
        '~€',
        '~assage',
      ],
      ['/tap 1', 'Als fertig vermerkt.'],
    ],
    [
      'macht Feierabend vor dem letzten Gast',
      duty,
      ['Feierabend', 'kein Termin als fertig', 'steht noch 1 Termin aus'],
    ],
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
      {
        ...duty,
        answers: { ...duty.answers, 'mark-done': { ok: true, booking: visit('2026-03-02 08:00') } },
      },
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
    ['verknüpft den Chat', { ...week, answers: ofTheTeam }, ['code BK7M-T4RX', 'Willkommen, Ana']],
    ['sieht den Tag', duty, ['mein tag', '08:00', 'Maria', '~€']],
    ['sieht die Woche', duty, ['meine woche', '2']],
    ['sieht, wer kommt', duty, ['nächster gast', '11:00']],
    ['sperrt eine Stunde', duty, ['sperre 15 bis 16 uhr', '15:00']],
    ['ist krank', duty, ['ich bin heute krank', '[']],
    [
      'verknüpft den Chat in einem Satz',
      { ...week, answers: ofTheTeam },
      ['mein code is BK7M-T4RX', 'Willkommen, Ana', '[Mein Tag]'],
    ],
    ['fragt nach heute', duty, ['was hab ich heut', 'Heute (Montag, 2. März): 08:00 bis 18:00 Uhr', 'Maria']],
    ['fragt nach morgen', duty, ['was steht morgen an', 'Morgen (Dienstag, 3. März)']],
    [
      'fragt nach der Woche',
      duty,
      ['wie sieht meine woche aus', 'Mo 2. März: 08:00 bis 18:00 Uhr, 2 Termine'],
    ],
    ['fragt, wer als Nächstes kommt', duty, ['wer ist als nächstes dran', '11:00 bis 12:00 Uhr, Gast']],
    [
      'kommt später und sagt, wie viel',
      { ...duty, answers: { 'therapist-late': monday.visits } },
      ['komme später', 'Wie viel später kommen Sie?'],
      ['ne viertelstunde', '15 Minuten später', '08:00 Maria und 11:00 Gast'],
    ],
    [
      'sperrt eine Stunde und nimmt es zurück',
      { ...duty, answers: { block: { ok: true, timeOffId: 'off2', conflicts: [own('2026-03-02 15:00')] } } },
      [
        'blockier mir mal 15-16 uhr',
        'Blockiert: Montag, 2. März, 15:00 bis 16:00 Uhr',
        '15:00 Maria',
        '[Rückgängig]',
      ],
      ['doch nicht', 'diese Zeit ist wieder buchbar'],
    ],
    [
      'sperrt zwei Stunden ohne „Uhr“ mit einem Grund',
      duty,
      ['kannst du morgen 10 bis 11 sperren, zahnarzt', 'Blockiert: Dienstag, 3. März, 10:00 bis 11:00 Uhr.'],
      ['mach das wieder rückgängig', 'wieder buchbar'],
    ],
    [
      'wird nach den Stunden gefragt',
      duty,
      ['bitte blocken', 'Von wann bis wann?'],
      ['von 14 bis 15 uhr', 'Blockiert: Montag, 2. März, 14:00 bis 15:00 Uhr.'],
    ],
    [
      'ist krank und sagt ja',
      duty,
      [
        'bin krank heute',
        'Ich nehme Sie aus dem Dienstplan, Montag, 2. März, ab 09:00 Uhr',
        '[Ja, bitte austragen]',
      ],
      ['ja', 'Gute Besserung', '[Rückgängig]'],
    ],
    [
      'kann doch arbeiten',
      duty,
      ['mir gehts nicht gut, kann heut nicht', 'aus dem Dienstplan'],
      ['nein', '~Gute Besserung'],
    ],
    [
      'sucht jemanden zum Tauschen',
      {
        ...duty,
        answers: { ...duty.answers, 'swap-candidates': ben, 'ask-swap': { ok: true, swap: swapAsked } },
      },
      ['kann wer meinen termin um 11 übernehmen', 'Wen aus dem Team soll ich fragen?', '[Ben]'],
      ['/tap 1', 'Ich habe Ben gefragt', 'der Empfang'],
    ],
    ['übernimmt für Ana', asked, ['/tap swap.swp1.yes', 'Danke. Der Empfang muss noch zustimmen']],
    [
      'ist mit Maria fertig',
      {
        ...duty,
        answers: { ...duty.answers, 'mark-done': { ok: true, booking: visit('2026-03-02 08:00') } },
      },
      ['maria is fertig', 'Als fertig vermerkt'],
    ],
    [
      'sagt salopp, wer nicht kam',
      {
        ...duty,
        answers: {
          'staff-days': [{ ...monday, visits: [own('2026-03-02 08:00')] }],
          'mark-no-show': { ok: true, booking: visit('2026-03-02 08:00') },
        },
      },
      ['maria ist nich aufgetaucht', 'Wer ist nicht gekommen?', '[08:00 Maria] [Nein]'],
      ['/tap 1', 'Als nicht gekommen vermerkt'],
    ],
    ['meldet sich ab', duty, ['moin', 'Hallo Ana.'], ['abmelden', 'nicht mehr mit dem Team verbunden']],
  ]),
];
