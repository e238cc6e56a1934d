import { expect, test } from '@jest/globals';
import { foldFor } from '../../../../dialogs/understand/fold.ts';
import { readRecurrence } from '../../../../dialogs/understand/recurrence.ts';
import { wordsOf } from '../../../../dialogs/understand/words/words-of.ts';

const read = (text: string, locale: string) => {
  const words = wordsOf(locale);
  const found = readRecurrence(foldFor(words, text), words);
  return found && [found.everyWeeks, found.count];
};

test.each([
  ['en', 'every friday at 5 for six weeks', 1, 6],
  ['en', 'a massage every other week', 2, null],
  ['en', 'every second tuesday, 5 times', 2, 5],
  ['en', 'weekly please', 1, null],
  ['en', 'every 3 weeks for 12 weeks', 3, 4],
  ['en', 'just once', 1, 1],
  ['de', 'jeden Freitag um 17 Uhr für sechs Wochen', 1, 6],
  ['de', 'alle zwei Wochen', 2, null],
  ['de', 'wöchentlich, 8 mal', 1, 8],
  ['fr', 'tous les vendredis à 17h pendant six semaines', 1, 6],
  ['fr', 'toutes les deux semaines', 2, null],
  ['es', 'todos los viernes a las 5 durante seis semanas', 1, 6],
  ['es', 'cada dos semanas', 2, null],
  ['es', 'cada viernes, 4 veces', 1, 4],
  ['pt', 'toda sexta às 17h por seis semanas', 1, 6],
  ['pt', 'a cada duas semanas', 2, null],
])('%s: "%s" is every %s weeks, %s times', (locale, text, weeks, count) =>
  expect(read(text, locale)).toEqual([weeks, count]),
);

test.each([
  ['en', 'friday at 5'],
  ['en', 'for six people'],
  ['en', 'in two weeks'],
  ['en', 'everybody is welcome'],
  ['en', 'is it busy every day?'],
  ['de', 'am Freitag in zwei Wochen'],
  ['fr', 'dans deux semaines'],
  ['es', 'dentro de dos semanas'],
  ['pt', 'daqui a duas semanas'],
])('%s: "%s" comes once', (locale, text) => expect(read(text, locale)).toBeNull());
