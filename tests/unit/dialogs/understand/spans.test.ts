import { describe, expect, it } from '@jest/globals';
import { read } from './reading.ts';

const endOfNextWeek = ['2026-03-12', '2026-03-15'] as const;
const startOfNextWeek = ['2026-03-09', '2026-03-10'] as const;
const middleOfNextWeek = ['2026-03-10', '2026-03-12'] as const;
const endOfMonth = ['2026-03-21', '2026-03-31'] as const;
const endOfNextMonth = ['2026-04-21', '2026-04-30'] as const;
const middleOfMarch = ['2026-03-11', '2026-03-20'] as const;

describe('a part of a week or a month', () => {
  it.each<[string, string, readonly [string | null, string]]>([
    ['en', 'a facial at the end of next week', endOfNextWeek],
    ['en', 'late next week', endOfNextWeek],
    ['en', 'early next week', startOfNextWeek],
    ['en', 'the middle of next week', middleOfNextWeek],
    ['en', 'midweek', ['2026-03-03', '2026-03-05']],
    ['en', 'by the end of the week', [null, '2026-03-08']],
    ['en', 'towards the end of the month', endOfMonth],
    ['en', 'at the end of next month', endOfNextMonth],
    ['en', 'mid-march', middleOfMarch],
    ['en', 'the beginning of april', ['2026-04-01', '2026-04-10']],
    ['de', 'Ende nächster Woche', endOfNextWeek],
    ['de', 'gleich Anfang nächster Woche', startOfNextWeek],
    ['de', 'Mitte nächster Woche', middleOfNextWeek],
    ['de', 'bis Ende der Woche', [null, '2026-03-08']],
    ['de', 'gegen Monatsende', endOfMonth],
    ['de', 'Ende nächsten Monats', endOfNextMonth],
    ['de', 'Mitte März', middleOfMarch],
    ['fr', 'en fin de semaine prochaine', endOfNextWeek],
    ['fr', 'au début de la semaine prochaine', startOfNextWeek],
    ['fr', 'en milieu de semaine prochaine', middleOfNextWeek],
    ['fr', 'à la fin du mois', endOfMonth],
    ['fr', 'fin du mois prochain', endOfNextMonth],
    ['fr', 'à la mi-mars', middleOfMarch],
    ['es', 'a finales de la semana que viene', endOfNextWeek],
    ['es', 'a principios de la próxima semana', startOfNextWeek],
    ['es', 'a mediados de la próxima semana', middleOfNextWeek],
    ['es', 'a finales de mes', endOfMonth],
    ['es', 'a finales del mes que viene', endOfNextMonth],
    ['es', 'a mediados de marzo', middleOfMarch],
    ['pt', 'no final da semana que vem', endOfNextWeek],
    ['pt', 'no início da próxima semana', startOfNextWeek],
    ['pt', 'no meio da próxima semana', middleOfNextWeek],
    ['pt', 'no fim do mês', endOfMonth],
    ['pt', 'no final do próximo mês', endOfNextMonth],
    ['pt', 'em meados de março', middleOfMarch],
  ])('is narrowed down, in %s, in "%s"', (locale, text, [from, to]) => {
    expect(read(text, { locale })).toMatchObject({ date: null, dateRange: { from, to } });
  });

  it.each<[string, string, string, string]>([
    ['en', 'next week', '2026-03-09', '2026-03-15'],
    ['en', 'at the weekend', '2026-03-07', '2026-03-08'],
    ['de', 'am Wochenende', '2026-03-07', '2026-03-08'],
    ['es', 'el fin de semana', '2026-03-07', '2026-03-08'],
    ['pt', 'no fim de semana', '2026-03-07', '2026-03-08'],
    ['fr', 'la semaine prochaine', '2026-03-09', '2026-03-15'],
  ])('is not taken for the whole of another, in %s: "%s"', (locale, text, from, to) => {
    expect(read(text, { locale })).toMatchObject({ date: null, dateRange: { from, to } });
  });

  it('is what is left of it, or the next one where it is over', () => {
    const now = '2026-03-13T09:00:00Z';
    expect(read('at the end of the week', { now }).dateRange).toEqual({
      from: '2026-03-13',
      to: '2026-03-15',
    });
    expect(read('at the beginning of the week', { now }).dateRange).toEqual({
      from: '2026-03-16',
      to: '2026-03-17',
    });
    expect(read('the beginning of the month', { now }).dateRange).toEqual({
      from: '2026-04-01',
      to: '2026-04-10',
    });
  });
});
