import { describe, expect, test } from '@jest/globals';
import { type ChartDay, chartSvg } from '../../../../api/analytics/chart-svg.ts';
import { chartLanguage, chartWords } from '../../../../api/analytics/chart-words.ts';
import { addDays } from '../../../../api/schedule/local-time.ts';

const load = (bookedMinutes: number, bookableMinutes: number) => ({ bookedMinutes, bookableMinutes });

function day(more: Partial<ChartDay> = {}): ChartDay {
  return {
    date: '2026-03-02',
    houseName: 'Sage House',
    utilisation: load(540, 720),
    therapists: [
      { id: '1', name: 'Ana Maria Duarte', ...load(360, 480) },
      { id: '2', name: 'Ben', ...load(180, 240) },
    ],
    week: Array.from({ length: 7 }, (_, place) => ({
      date: addDays('2026-02-24', place),
      ...(place === 3 ? load(0, 0) : load(place * 60, 720)),
    })),
    ...more,
  };
}

const words = (svg: string): string[] =>
  [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, text = '']) => text);

describe('the picture of a day', () => {
  test('labels every bar with its figure, and names therapists by their first name alone', () => {
    const said = words(chartSvg(day(), chartWords('en')));
    expect(said).toEqual(
      expect.arrayContaining([
        'Sage House',
        'Monday 2 March',
        '75%',
        '9 of 12 hours booked',
        'Ana',
        '6 / 8 h',
        'booked',
        'free',
        'Mon',
      ]),
    );
    expect(said.join(' ')).not.toContain('Duarte');
    // A day on which nobody was at work is none with nothing booked.
    expect(said.filter((text) => text === '–')).toHaveLength(1);
  });

  test.each([
    ['de', 'Montag, 2. März', 'Auslastung'],
    ['es', 'Lunes, 2 de marzo', 'Ocupación'],
    ['fr', 'Lundi 2 mars', 'Taux d’occupation'],
    ['pt', 'Segunda-feira, 2 de março', 'Ocupação'],
  ])('speaks %s', (locale, date, utilisation) => {
    expect(words(chartSvg(day(), chartWords(locale)))).toEqual(expect.arrayContaining([date, utilisation]));
  });

  test('is in English for a language without words', () => {
    expect([chartLanguage('ja'), chartLanguage('pt-BR'), chartLanguage('')]).toEqual(['en', 'pt', 'en']);
  });

  test('adds up those who have no room', () => {
    const therapists = Array.from({ length: 14 }, (_, place) => ({
      ...{ id: String(place), name: `Person${place}` },
      ...load(60, 480),
    }));
    const said = words(chartSvg(day({ therapists }), chartWords('en')));
    expect(said).toContain('6 others');
    expect(said).toContain('6 / 48 h');
    expect(said).not.toContain('Person8');
  });

  test('of a day on which nobody was at work says so', () => {
    const none = day({ therapists: [], utilisation: load(0, 0) });
    expect(
      words(chartSvg(none, chartWords('en'))).filter((text) => text === 'Nobody was at work'),
    ).toHaveLength(2);
  });

  test('is well formed whatever a house and its people are called', () => {
    const odd = day({
      houseName: '<b>&"\u0000\ud800',
      therapists: [{ id: '1', name: '</text><script>', ...load(1, 2) }],
    });
    const svg = chartSvg(odd, chartWords('en'));
    for (const harm of ['<script', '<b>', '\u0000', '\ud800']) expect(svg).not.toContain(harm);
    expect(svg).toContain('&lt;b&gt;&amp;"');
  });
});
