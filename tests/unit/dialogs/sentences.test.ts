import { describe, expect, test } from '@jest/globals';
import { catalogues, languages, type Texts, textsFor } from '../../../dialogs/texts/texts.ts';
import { dayTitle, moneyWords, onDay, shortWhen, whenWords } from '../../../dialogs/texts/wording.ts';
import { genericVocabulary } from '../../../dialogs/understand/generic-vocabulary.ts';
import { saysPhrase } from '../../../dialogs/understand/phrases/phrases-of.ts';
import type { Phrase } from '../../../dialogs/understand/phrases/types.ts';
import { understand, wantsToStartOver } from '../../../dialogs/understand/understand.ts';

const now = '2026-03-02T08:00:00.000Z';
const zone = 'Europe/Amsterdam';
const fridayAtFive = '2026-03-06T16:00:00.000Z';

/** What the help for therapists gives an example of, in its order. */
const staffPhrases: readonly Phrase[] = [
  'my-day',
  'my-week',
  'next-guest',
  'running-late',
  'sick',
  'block',
  'swap',
  'begin',
  'done',
  'no-show',
];

/** Sums are set with a space that does not break. */
const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ');

const visit = (texts: Texts) =>
  texts('visit', { what: 'Hammam', when: whenWords(texts, fridayAtFive, zone) });

describe('German sentences', () => {
  const texts = textsFor('de');

  test('count', () => {
    expect([0, 1, 2, 30].map((count) => texts('minutes', { count }))).toEqual([
      '0 Minuten',
      '1 Minute',
      '2 Minuten',
      '30 Minuten',
    ]);
    expect(texts('moreTreatments', { count: 1 })).toBe('und noch eine weitere; fragen Sie mich gern danach.');
    expect(texts('canMove', { what: visit(texts), until: 'Donnerstag, 5. März, 17:00', left: 2 })).toContain(
      'noch 2 Mal',
    );
  });

  test('name days in full and short, with the full stop that a date has', () => {
    expect(texts('closedThen', { when: onDay(texts, '2026-03-06', '2026-03-02') })).toBe(
      'Wir haben am Freitag, 6. März geschlossen.',
    );
    expect(texts('fullyBooked', { when: onDay(texts, '2026-03-03', '2026-03-02') })).toBe(
      'Leider ist morgen (Dienstag, 3. März) nichts mehr frei.',
    );
    expect(dayTitle(texts, '2026-03-03', '2026-03-02')).toBe('Morgen, Di 3. März');
    expect(shortWhen(texts, fridayAtFive, zone)).toBe('Fr 6. März, 17:00');
  });

  test('name visits, sums and several people', () => {
    expect(texts('cancelled', { what: visit(texts) })).toBe(
      'Ihr Termin ist abgesagt: Hammam, Freitag, 6. März, 17:00 Uhr.',
    );
    expect(plain(texts('refundComes', { amount: moneyWords(texts, 123450, 'EUR') }))).toBe(
      'Sie bekommen 1.234,50 € zurück.',
    );
    expect(texts('withName', { name: texts.list(['Ana', 'Ben', 'Cleo']) })).toBe('bei Ana, Ben und Cleo');
    expect(texts('didYouMean', { names: texts.list(['Ana', 'Anna'], 'or') })).toBe(
      'Meinten Sie Ana oder Anna?',
    );
    expect(texts('noneOfGender', { treatment: 'Hammam', gender: 'male', others: 'Ana' })).toBe(
      'Für Hammam haben wir keinen Mann im Team. Gern für Sie da: Ana.',
    );
  });
});

describe('French sentences', () => {
  const texts = textsFor('fr');

  test('count, none as one', () => {
    expect([0, 1, 2, 30].map((count) => texts('minutes', { count }))).toEqual([
      '0 minute',
      '1 minute',
      '2 minutes',
      '30 minutes',
    ]);
    expect(texts('moreTreatments', { count: 1 })).toContain('et 1 autre soin ;');
    expect(texts('visits', { count: 3 })).toBe('Vos prochains rendez-vous :');
  });

  test('name days, the first of a month in its own form', () => {
    expect(texts('closedThen', { when: onDay(texts, '2026-03-06', '2026-03-02') })).toBe(
      'Le spa est fermé le vendredi 6 mars.',
    );
    expect(onDay(texts, '2026-04-01', '2026-03-02')).toBe('le mercredi 1er avril');
    expect(onDay(texts, '2026-03-31', '2026-03-02')).toBe('le mardi 31 mars');
    expect(dayTitle(texts, '2026-03-03', '2026-03-02')).toBe('Demain, mar 3 mars');
  });

  test('name visits, sums and several people', () => {
    expect(texts('cancelled', { what: visit(texts) })).toBe(
      'Votre rendez-vous est annulé : Hammam, vendredi 6 mars, 17:00.',
    );
    expect(plain(texts('refundComes', { amount: moneyWords(texts, 123450, 'EUR') }))).toBe(
      'Nous vous remboursons 1 234,50 €.',
    );
    expect(texts('withName', { name: texts.list(['Ana', 'Ben', 'Cleo']) })).toBe('avec Ana, Ben et Cleo');
    expect(texts('didYouMean', { names: texts.list(['Ana', 'Anna'], 'or') })).toBe(
      'Vouliez-vous dire Ana ou Anna ?',
    );
    expect(texts('noneOfGender', { treatment: 'Hammam', gender: 'female', others: 'Ben' })).toBe(
      'Pour Hammam, nous n’avons pas de femme dans l’équipe. Pour ce soin : Ben.',
    );
  });
});

describe.each(languages)('what a guest is told to write in %s', (locale) => {
  const catalogue = catalogues[locale];

  /** What stands in quotation marks. */
  const examplesIn = (text: string): string[] =>
    [...text.matchAll(/["„«]\s?(.+?)\s?["“»]/g)].map(([, example = '']) => example);

  const read = (text = '') =>
    understand(text, { now, timezone: zone, locale, vocabulary: genericVocabulary });

  test.each(['hello', 'helloNamed', 'tryThis'] as const)('is understood: %s', (key) => {
    const [example] = examplesIn(catalogue[key]);
    expect(read(example)).toMatchObject({ date: '2026-03-03', timeRange: { from: '17:00', to: null } });
    expect(read(example).treatment).not.toBeNull();
  });

  test('is understood when help tells it', () => {
    const [booking, startOver = ''] = examplesIn(catalogue.help);
    expect(read(booking)).toMatchObject({ date: '2026-03-06', time: '16:00', therapistGender: 'female' });
    expect(wantsToStartOver(startOver, locale)).toBe(true);
  });

  test('calls off, and shows the visits', () => {
    expect(read(examplesIn(catalogue.dropOrGoOn)[0]).acts).toContain('cancel');
    expect(read(examplesIn(catalogue.tooManyWaits)[0]).acts).toContain('my-visits');
  });

  test('is understood of a therapist', () => {
    const examples = examplesIn(catalogue.staffHelp);
    expect(staffPhrases.map((phrase, place) => saysPhrase(examples[place] ?? '', phrase, locale))).toEqual(
      staffPhrases.map(() => true),
    );
    expect(examples).toHaveLength(staffPhrases.length);
  });

  test('brings the bot back, and the messages', () => {
    for (const key of ['handedOver', 'handedOverSorry'] as const)
      expect(saysPhrase(examplesIn(catalogue[key])[0] ?? '', 'bot-again', locale)).toBe(true);
    expect(saysPhrase(examplesIn(catalogue.messagesStopped)[0] ?? '', 'start-messages', locale)).toBe(true);
  });
});

test.each(languages.filter((language) => language !== 'en'))(
  'buttons in %s are short enough for a reply button of WhatsApp',
  (language) => {
    const fixed = Object.entries(catalogues[language]).filter(
      ([key, text]) => key.startsWith('button.') && !text.includes('{'),
    );
    expect(fixed.length).toBeGreaterThan(20);
    expect(fixed.filter(([, text]) => text.length > 20)).toEqual([]);
  },
);
