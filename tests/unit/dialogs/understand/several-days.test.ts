import { describe, expect, it } from '@jest/globals';
import { read } from './reading.ts';

const [mon, tue, wed, thu, fri] = ['2026-03-09', '2026-03-03', '2026-03-04', '2026-03-05', '2026-03-06'];

describe('several days of which any will do', () => {
  it.each([
    ['en', 'tuesday or thursday', [tue, thu]],
    ['en', 'monday, wednesday or friday', [mon, wed, fri]],
    ['en', 'thursday or tuesday at 5', [thu, tue]],
    ['en', 'the 5th or the 9th', [thu, mon]],
    ['en', 'either wednesday or friday', [wed, fri]],
    ['en', 'a massage for two on tuesday, thursday or friday', [tue, thu, fri]],
    ['en', 'tomorrow or on friday', [tue, fri]],
    ['en', 'tue/thu', [tue, thu]],
    ['de', 'Dienstag oder Donnerstag', [tue, thu]],
    ['de', 'Montag, Mittwoch oder Freitag', [mon, wed, fri]],
    ['de', 'am Donnerstag oder am Dienstag um 17 Uhr', [thu, tue]],
    ['de', 'am 5. oder am 9. März', [thu, mon]],
    ['de', 'morgen oder Freitag', [tue, fri]],
    ['de', 'entweder Mittwoch oder Freitag', [wed, fri]],
    ['de', 'Massage am Dienstag, Donnerstag oder Freitag', [tue, thu, fri]],
    ['de', 'Di oder Do', [tue, thu]],
    ['fr', 'mardi ou jeudi', [tue, thu]],
    ['fr', 'lundi, mercredi ou vendredi', [mon, wed, fri]],
    ['fr', 'jeudi ou mardi à 17h', [thu, tue]],
    ['fr', 'le 5 mars ou le 9 mars', [thu, mon]],
    ['fr', 'demain ou vendredi', [tue, fri]],
    ['fr', 'soit mercredi, soit vendredi', [wed, fri]],
    ['fr', 'un massage mardi, jeudi ou vendredi', [tue, thu, fri]],
    ['fr', 'mercredi ou bien vendredi', [wed, fri]],
    ['es', 'martes o jueves', [tue, thu]],
    ['es', 'lunes, miércoles o viernes', [mon, wed, fri]],
    ['es', 'el jueves o el martes a las 17', [thu, tue]],
    ['es', 'el 5 de marzo o el 9 de marzo', [thu, mon]],
    ['es', 'mañana o el viernes', [tue, fri]],
    ['es', 'miércoles o bien viernes', [wed, fri]],
    ['es', 'un masaje el martes, el jueves o el viernes', [tue, thu, fri]],
    ['es', 'miércoles o si no viernes', [wed, fri]],
    ['pt', 'terça ou quinta', [tue, thu]],
    ['pt', 'segunda, quarta ou sexta', [mon, wed, fri]],
    ['pt', 'na quinta ou na terça às 17h', [thu, tue]],
    ['pt', '5 de março ou 9 de março', [thu, mon]],
    ['pt', 'amanhã ou sexta', [tue, fri]],
    ['pt', 'quarta-feira ou sexta-feira', [wed, fri]],
    ['pt', 'uma massagem na terça, quinta ou sexta', [tue, thu, fri]],
    ['pt', 'quarta ou então sexta', [wed, fri]],
  ])('%s: "%s"', (locale, text, days) => {
    const said = read(text, { locale });
    expect(said).toMatchObject({ days, date: null, dateRange: null });
    expect(said.acts).toContain('inform');
  });

  it.each([
    ['en', 'tuesday or wednesday', { date: null, dateRange: { from: tue, to: wed } }],
    ['en', 'tuesday to thursday', { date: null, dateRange: { from: tue, to: thu } }],
    ['en', 'not tuesday, thursday', { date: thu, dateRange: null }],
    ['en', 'friday the 6th, the 6th of march', { date: fri, dateRange: null }],
    ['en', 'friday', { date: fri, dateRange: null }],
    ['de', 'zwischen Dienstag und Donnerstag', { date: null, dateRange: { from: tue, to: thu } }],
    ['de', 'Dienstag bis Donnerstag', { date: null, dateRange: { from: tue, to: thu } }],
  ])('one day or a range stays what it is, in %s: "%s"', (locale, text, expected) => {
    expect(read(text, { locale })).toMatchObject({ ...expected, days: [] });
  });
});

describe('a visit that is moved to any of several days', () => {
  it.each<[string, string, string[]]>([
    ['en', 'move it to tuesday or thursday', ['2026-03-03', '2026-03-05']],
    [
      'en',
      'move my friday visit to tuesday, thursday or saturday',
      ['2026-03-03', '2026-03-05', '2026-03-07'],
    ],
    ['de', 'bitte auf Dienstag oder auf Donnerstag verschieben', ['2026-03-03', '2026-03-05']],
    ['fr', 'déplacer mon rendez-vous à mardi ou à jeudi', ['2026-03-03', '2026-03-05']],
    ['es', 'cambiar mi cita al martes o al jueves', ['2026-03-03', '2026-03-05']],
    ['pt', 'mudar a minha marcação para terça ou para quinta', ['2026-03-03', '2026-03-05']],
  ])('keeps them all, in %s: "%s"', (locale, text, days) => {
    expect(read(text, { locale })).toMatchObject({ date: null, dateRange: null, days });
  });

  it.each<[string, string]>([
    ['move it from friday to monday', '2026-03-09'],
    ['move my visit on friday to monday', '2026-03-09'],
  ])('keeps the one in "%s"', (text, date) => {
    expect(read(text)).toMatchObject({ date, days: [] });
  });

  it('is looked for on both of two that follow each other', () => {
    expect(read('move it to tuesday or wednesday').dateRange).toEqual({
      from: '2026-03-03',
      to: '2026-03-04',
    });
  });
});
