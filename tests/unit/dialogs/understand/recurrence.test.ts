import { describe, expect, it } from '@jest/globals';
import { readHowOften } from '../../../../dialogs/understand/recurrence.ts';
import { read } from './reading.ts';

const again = (everyWeeks: number | null, end: { count?: number; until?: string } = {}) => ({
  everyWeeks,
  count: end.count ?? null,
  until: end.until ?? null,
});
const friday = '2026-03-06';

describe('how often a visit comes again', () => {
  it.each([
    ['en', 'every friday at 5 for six weeks', again(1, { count: 6 })],
    ['en', 'weekly', again(1)],
    ['en', 'every other week', again(2)],
    ['en', 'every second friday until june', again(2, { until: '2026-06-30' })],
    ['en', 'once a week for a month', again(1, { count: 4 })],
    ['en', 'every two weeks for three months', again(2, { count: 6 })],
    ['en', 'a massage every friday at 5, 8 times', again(1, { count: 8 })],
    ['en', 'every friday until the 3rd of april', again(1, { until: '2026-04-03' })],
    ['en', 'every month', again(4)],
    ['en', 'the first friday of every month', again(4)],
    ['en', 'every second friday of the month', again(4)],
    ['de', 'jeden ersten Freitag im Monat', again(4)],
    ['fr', 'tous les premiers vendredis du mois', again(4)],
    ['es', 'el primer viernes de cada mes', again(4)],
    ['pt', 'toda primeira sexta do mês', again(4)],
    ['en', '6 times', again(null, { count: 6 })],
    ['en', 'only once', again(null, { count: 1 })],
    ['de', 'jeden Freitag um 17 Uhr, sechs Wochen lang', again(1, { count: 6 })],
    ['de', 'wöchentlich', again(1)],
    ['de', 'alle zwei Wochen', again(2)],
    ['de', 'jeden zweiten Freitag bis Juni', again(2, { until: '2026-06-30' })],
    ['de', 'einmal pro Woche für einen Monat', again(1, { count: 4 })],
    ['de', 'alle 14 Tage freitags, fünf Mal', again(2, { count: 5 })],
    ['de', 'jeden Freitag bis zum 3. April', again(1, { until: '2026-04-03' })],
    ['de', 'sechsmal', again(null, { count: 6 })],
    ['de', 'nur einmal', again(null, { count: 1 })],
    ['fr', 'tous les vendredis à 17h pendant six semaines', again(1, { count: 6 })],
    ['fr', 'chaque semaine', again(1)],
    ['fr', 'toutes les deux semaines', again(2)],
    ['fr', "un vendredi sur deux jusqu'en juin", again(2, { until: '2026-06-30' })],
    ['fr', 'une fois par semaine pendant un mois', again(1, { count: 4 })],
    ['fr', "chaque vendredi jusqu'au 3 avril", again(1, { until: '2026-04-03' })],
    ['fr', 'six fois', again(null, { count: 6 })],
    ['fr', 'une seule fois', again(null, { count: 1 })],
    ['es', 'todos los viernes a las 17 durante seis semanas', again(1, { count: 6 })],
    ['es', 'cada semana', again(1)],
    ['es', 'cada dos semanas', again(2)],
    ['es', 'un viernes sí y otro no hasta junio', again(2, { until: '2026-06-30' })],
    ['es', 'una vez por semana durante un mes', again(1, { count: 4 })],
    ['es', 'cada viernes hasta el 3 de abril', again(1, { until: '2026-04-03' })],
    ['es', 'seis veces', again(null, { count: 6 })],
    ['es', 'solo una vez', again(null, { count: 1 })],
    ['pt', 'toda sexta-feira às 17h durante seis semanas', again(1, { count: 6 })],
    ['pt', 'semanalmente', again(1)],
    ['pt', 'de duas em duas semanas', again(2)],
    ['pt', 'sexta sim, sexta não até junho', again(2, { until: '2026-06-30' })],
    ['pt', 'uma vez por semana durante um mês', again(1, { count: 4 })],
    ['pt', 'todas as sextas até 3 de abril', again(1, { until: '2026-04-03' })],
    ['pt', 'seis vezes', again(null, { count: 6 })],
    ['pt', 'só uma vez', again(null, { count: 1 })],
  ])('%s: "%s"', (locale, text, expected) => {
    const said = read(text, { locale });
    expect(said.recurrence).toEqual(expected);
    expect(said.acts).toContain('inform');
  });

  it.each([
    ['en', 'every friday at 5 for six weeks', friday, '17:00'],
    ['en', 'every second friday at 5 until june', friday, '17:00'],
    ['de', 'jeden Freitag um 17 Uhr, sechs Wochen lang', friday, '17:00'],
    ['fr', "tous les vendredis à 17h jusqu'en juin", friday, '17:00'],
    ['es', 'todos los viernes a las 17:00 durante seis semanas', friday, '17:00'],
    ['pt', 'toda sexta-feira às 17h durante seis semanas', friday, '17:00'],
  ])('the first day and the hour are read beside it, in %s: "%s"', (locale, text, date, time) => {
    expect(read(text, { locale })).toMatchObject({ date, dateRange: null, time });
  });

  it.each([
    ['en', 'are you open every friday?'],
    ['en', 'i am free every friday'],
    ['en', 'on friday at 5'],
    ['en', 'for 6 people on friday'],
    ['en', 'in six weeks'],
    ['en', 'any time until friday'],
    ['en', 'i have called 6 times about this and nobody answers me'],
    ['de', 'habt ihr jeden Freitag offen?'],
    ['de', 'in sechs Wochen'],
    ['fr', 'êtes-vous ouverts tous les vendredis ?'],
    ['es', '¿abren todos los viernes?'],
    ['pt', 'vocês abrem toda sexta?'],
  ])('nothing comes again in %s: "%s"', (locale, text) => {
    expect(read(text, { locale }).recurrence).toBeNull();
  });
});

describe('for how many visits, when that is asked', () => {
  it.each([
    ['en', '6', 1, 6],
    ['en', 'six please', 1, 6],
    ['en', 'for six weeks', 2, 3],
    ['en', 'for two months', 1, 8],
    ['de', 'zwei Monate lang', 1, 8],
    ['fr', 'pendant six semaines', 1, 6],
    ['es', 'durante un mes', 1, 4],
    ['pt', 'dez', 1, 10],
    ['en', 'at 5:30', 1, null],
    ['en', 'what?', 1, null],
  ])('%s: "%s" every %s weeks', (locale, text, everyWeeks, count) => {
    expect(readHowOften(text, locale, everyWeeks)).toBe(count);
  });
});

describe('the pace and the number of visits', () => {
  it.each([
    ['en', 'a massage every other week', 2, null],
    ['en', 'every second tuesday, 5 times', 2, 5],
    ['en', 'weekly please', 1, null],
    ['en', 'every 3 weeks for 12 weeks', 3, 4],
    ['en', 'just once', null, 1],
    ['de', 'jeden Freitag um 17 Uhr für sechs Wochen', 1, 6],
    ['de', 'wöchentlich, 8 mal', 1, 8],
    ['es', 'todos los viernes a las 5 durante seis semanas', 1, 6],
    ['es', 'cada viernes, 4 veces', 1, 4],
    ['pt', 'toda sexta às 17h por seis semanas', 1, 6],
    ['pt', 'a cada duas semanas', 2, null],
  ])('%s: "%s" is every %s weeks, %s times', (locale, text, everyWeeks, count) => {
    expect(read(text, { locale }).recurrence).toMatchObject({ everyWeeks, count });
  });

  it.each([
    ['en', 'for six people'],
    ['en', 'in two weeks'],
    ['en', 'everybody is welcome'],
    ['en', 'is it busy every day?'],
    ['de', 'am Freitag in zwei Wochen'],
    ['fr', 'dans deux semaines'],
    ['es', 'dentro de dos semanas'],
    ['pt', 'daqui a duas semanas'],
  ])('%s: "%s" comes once', (locale, text) => expect(read(text, { locale }).recurrence).toBeNull());
});
