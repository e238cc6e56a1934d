import { describe, expect, it } from '@jest/globals';
import { read } from './reading.ts';

const date = (day: string): object => ({ date: day, dateRange: null });
const days = (from: string, to: string): object => ({ date: null, dateRange: { from, to } });

describe('a feast that moves', () => {
  it.each<[string, string, object]>([
    ['en', 'easter monday at 5', { date: '2026-04-06', time: '17:00' }],
    ['en', 'are you open on good friday?', date('2026-04-03')],
    ['en', 'easter', date('2026-04-05')],
    ['en', 'over easter', days('2026-04-03', '2026-04-06')],
    ['en', 'the easter weekend', days('2026-04-03', '2026-04-06')],
    ['en', 'easter sunday 2027', date('2027-03-28')],
    ['en', 'on ascension day', date('2026-05-14')],
    ['en', 'whit monday', date('2026-05-25')],
    ['en', 'Pentecost', date('2026-05-24')],
    ['en', 'corpus christi', date('2026-06-04')],
    ['en', 'shrove tuesday', date('2027-02-09')],
    ['en', "a facial for mother's day", date('2026-05-10')],
    ['en', 'fathers day', date('2026-06-21')],
    ['en', 'thanksgiving', date('2026-11-26')],
    ['de', 'am Ostermontag um 15 Uhr', { date: '2026-04-06', time: '15:00' }],
    ['de', 'Habt ihr Karfreitag offen?', date('2026-04-03')],
    ['de', 'über Ostern', days('2026-04-03', '2026-04-06')],
    ['de', 'an Christi Himmelfahrt', date('2026-05-14')],
    ['de', 'Mariä Himmelfahrt', date('2026-08-15')],
    ['de', 'Pfingstmontag', date('2026-05-25')],
    ['de', 'an Fronleichnam', date('2026-06-04')],
    ['de', 'Rosenmontag', date('2027-02-08')],
    ['de', 'Faschingsdienstag', date('2027-02-09')],
    ['de', 'zum Muttertag', date('2026-05-10')],
    ['de', 'am zweiten Advent', date('2026-12-06')],
    ['de', 'am zweiten Weihnachtstag', date('2026-12-26')],
    ['fr', 'le lundi de Pâques à 15h', { date: '2026-04-06', time: '15:00' }],
    ['fr', 'le vendredi saint', date('2026-04-03')],
    ['fr', "le jeudi de l'Ascension", date('2026-05-14')],
    ['fr', "à l'Ascension", date('2026-05-14')],
    ['fr', 'le lundi de Pentecôte', date('2026-05-25')],
    ['fr', 'la Fête-Dieu', date('2026-06-04')],
    ['fr', 'mardi gras', date('2027-02-09')],
    ['fr', 'pour la fête des mères', date('2026-05-31')],
    ['fr', 'le week-end de Pâques', days('2026-04-04', '2026-04-06')],
    ['es', 'el Viernes Santo a las 15:00', { date: '2026-04-03', time: '15:00' }],
    ['es', 'en Semana Santa', days('2026-03-29', '2026-04-05')],
    ['es', 'Domingo de Pascua', date('2026-04-05')],
    ['es', 'el lunes de Pascua', date('2026-04-06')],
    ['es', 'la Ascensión', date('2026-05-14')],
    ['es', 'el lunes de Pentecostés', date('2026-05-25')],
    ['es', 'Corpus Christi', date('2026-06-04')],
    ['es', 'el martes de carnaval', date('2027-02-09')],
    ['es', 'el día de la madre', date('2026-05-03')],
    ['pt', 'na Sexta-feira Santa às 15h', { date: '2026-04-03', time: '15:00' }],
    ['pt', 'Páscoa', date('2026-04-05')],
    ['pt', 'na segunda-feira de Páscoa', date('2026-04-06')],
    ['pt', 'no Carnaval', date('2027-02-09')],
    ['pt', 'no Corpus Christi', date('2026-06-04')],
    ['pt', 'no dia das mães', date('2026-05-10')],
    ['pt', 'no dia da mãe', date('2026-05-03')],
    ['pt', 'no feriado da Páscoa', days('2026-04-03', '2026-04-06')],
  ])('is found, in %s, in "%s"', (locale, text, expected) => {
    expect(read(text, { locale })).toMatchObject(expected);
  });

  it.each([
    ['en', 'a middle eastern ritual'],
    ['de', 'Osterhasenmassage'],
  ])('is not found, in %s, in "%s"', (locale, text) => {
    expect(read(text, { locale })).toMatchObject({ date: null, dateRange: null });
  });

  it('is the next one, and what is left of it', () => {
    const now = '2026-04-04T09:00:00Z';
    expect(read('good friday', { now })).toMatchObject(date('2027-03-26'));
    expect(read('the easter weekend', { now })).toMatchObject(days('2026-04-04', '2026-04-06'));
    expect(read('easter monday', { now })).toMatchObject(date('2026-04-06'));
  });

  it.each([
    ['2024-03-31'],
    ['2025-04-20'],
    ['2027-03-28'],
    ['2028-04-16'],
    ['2035-03-25'],
    ['2038-04-25'],
    ['2049-04-18'],
    ['2076-04-19'],
  ])('keeps Easter on %s', (sunday) => {
    expect(read('easter', { now: `${sunday.slice(0, 4)}-01-10T09:00:00Z` }).date).toBe(sunday);
  });

  it("is the house's own where countries differ", () => {
    expect(read("mother's day", { timezone: 'Europe/London' })).toMatchObject(date('2026-03-15'));
    // The last Sunday of May 2023 was Pentecost.
    expect(read('la fête des mères', { locale: 'fr', now: '2023-03-02T09:00:00Z' })).toMatchObject(
      date('2023-06-04'),
    );
  });
});

describe('what is counted from a feast', () => {
  it.each<[string, string, object]>([
    ['en', 'the day after christmas', date('2026-12-26')],
    ['en', 'two days before easter', date('2026-04-03')],
    ['en', 'a week after easter monday', date('2026-04-13')],
    ['en', 'the tuesday after easter', date('2026-04-07')],
    ['en', 'the friday before easter', date('2026-04-03')],
    ['en', 'the weekend after easter', days('2026-04-11', '2026-04-12')],
    ['en', 'the weekend before good friday', days('2026-03-28', '2026-03-29')],
    ['en', 'the week after easter', days('2026-04-06', '2026-04-12')],
    ['en', 'any day after easter', { dateRange: { from: '2026-04-05', to: null } }],
    ['de', 'am Tag nach Weihnachten', date('2026-12-26')],
    ['de', 'zwei Tage vor Ostern', date('2026-04-03')],
    ['de', 'am Dienstag nach Ostern', date('2026-04-07')],
    ['de', 'das Wochenende nach Ostern', days('2026-04-11', '2026-04-12')],
    ['de', 'in der Woche vor Ostern', days('2026-03-23', '2026-03-29')],
    ['fr', 'le lendemain de Noël', date('2026-12-26')],
    ['fr', 'la veille de Pâques', date('2026-04-04')],
    ['fr', 'le mardi après Pâques', date('2026-04-07')],
    ['fr', "le week-end d'après Pâques", days('2026-04-11', '2026-04-12')],
    ['fr', "deux jours avant l'Ascension", date('2026-05-12')],
    ['es', 'el día después de Navidad', date('2026-12-26')],
    ['es', 'la víspera de Pascua', date('2026-04-04')],
    ['es', 'el martes después de Pascua', date('2026-04-07')],
    ['es', 'el fin de semana siguiente a Pascua', days('2026-04-11', '2026-04-12')],
    ['es', 'dos días antes de Pascua', date('2026-04-03')],
    ['pt', 'o dia depois do Natal', date('2026-12-26')],
    ['pt', 'na véspera da Páscoa', date('2026-04-04')],
    ['pt', 'na terça-feira depois da Páscoa', date('2026-04-07')],
    ['pt', 'o fim de semana depois da Páscoa', days('2026-04-11', '2026-04-12')],
    ['pt', 'dois dias antes da Páscoa', date('2026-04-03')],
  ])('is found, in %s, in "%s"', (locale, text, expected) => {
    expect(read(text, { locale })).toMatchObject(expected);
  });
});
