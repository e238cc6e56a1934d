import { describe, expect, it } from '@jest/globals';
import { read } from './reading.ts';

const tenToOne = { time: null, timeRange: { from: '22:00', to: '01:00' } };
const eightToMidnight = { timeRange: { from: '20:00', to: '00:00' } };
const untilMidnight = { time: null, timeRange: { from: null, to: '00:00' } };
const afterMidnight = { date: '2026-03-03', timeRange: { from: '00:00', to: null } };
const oneInTheNight = { date: '2026-03-03', time: '01:00' };

describe('a stretch of time that goes on past midnight', () => {
  it.each<[string, string, object]>([
    ['en', 'between 10 pm and 1 am', tenToOne],
    ['en', 'from 22 to 1', tenToOne],
    ['en', 'anything between ten at night and one in the morning', tenToOne],
    ['en', 'swedish massage between 10 and 1 am', tenToOne],
    ['en', 'from eight pm to midnight', eightToMidnight],
    ['en', '8pm-midnight', eightToMidnight],
    ['en', 'until midnight', untilMidnight],
    ['en', 'between midnight and 2', { timeRange: { from: '00:00', to: '02:00' } }],
    ['en', 'tonight after midnight', afterMidnight],
    ['en', 'tonight at 1 am', oneInTheNight],
    ['de', 'zwischen 22 und 1 Uhr', tenToOne],
    ['de', 'von 22 bis um 1', tenToOne],
    ['de', 'zwischen zehn Uhr abends und ein Uhr nachts', tenToOne],
    ['de', 'von 20 Uhr bis Mitternacht', eightToMidnight],
    ['de', 'bis Mitternacht', untilMidnight],
    ['de', 'heute Nacht nach Mitternacht', afterMidnight],
    ['de', 'heute Nacht um 1', oneInTheNight],
    ['es', 'entre las 10 de la noche y la 1', tenToOne],
    ['es', 'de 22 a 1', tenToOne],
    ['es', 'desde las 8 de la tarde hasta la medianoche', eightToMidnight],
    ['es', 'hasta medianoche', untilMidnight],
    ['es', 'esta noche después de medianoche', afterMidnight],
    ['es', 'esta noche a la 1', oneInTheNight],
    ['fr', 'de 22h à 1h', tenToOne],
    ['fr', 'entre 10h du soir et 1h du matin', tenToOne],
    ['fr', 'de 20h à minuit', eightToMidnight],
    ['fr', "jusqu'à minuit", untilMidnight],
    ['fr', 'ce soir après minuit', afterMidnight],
    ['pt', 'das 22h à 1h', tenToOne],
    ['pt', 'das dez da noite à uma da manhã', tenToOne],
    ['pt', 'das 20h à meia-noite', eightToMidnight],
    ['pt', 'até à meia-noite', untilMidnight],
    ['pt', 'hoje à noite depois da meia-noite', afterMidnight],
  ])('reads, in %s, "%s"', (locale, text, expected) => {
    expect(read(text, { locale })).toMatchObject(expected);
  });

  it.each<[string, string, object]>([
    ['en', 'between 11 and 1', { timeRange: { from: '11:00', to: '13:00' } }],
    ['en', 'from 9 in the morning to 5 in the afternoon', { timeRange: { from: '09:00', to: '17:00' } }],
    ['en', '8 to 10 in the evening', { timeRange: { from: '20:00', to: '22:00' } }],
    ['en', 'tonight at 8', { date: '2026-03-02', time: '20:00' }],
    ['en', 'at midnight', { time: '00:00' }],
    ['de', 'von 9 Uhr morgens bis 5 Uhr nachmittags', { timeRange: { from: '09:00', to: '17:00' } }],
    ['es', 'de las 9 de la mañana a las 5 de la tarde', { timeRange: { from: '09:00', to: '17:00' } }],
  ])('but not, in %s, "%s"', (locale, text, expected) => {
    expect(read(text, { locale })).toMatchObject(expected);
  });
});
