import { describe, expect, test } from '@jest/globals';
import { ana, monday, own } from '../../transcripts/facts.ts';
import { play } from './scenes.ts';
import { hear, talkWith } from './talk.ts';

/** Canal is open from ten to nine, on saturdays to six. */
const evening = { free: ['2026-03-03 12:00 Ana', '2026-03-03 20:00 Ana', '2026-03-07 10:00 Ana'] };

describe('"at 8" of a house that opens at ten is eight in the evening', () => {
  play([
    ['in English', evening, ['deep tissue tomorrow at 8', '20:00 is free']],
    ['in Spanish', { ...evening, locale: 'es' }, ['tejido profundo mañana a las 8', 'A las 20:00 tenemos']],
    ['in German', { ...evening, locale: 'de' }, ['Tiefenmassage morgen um 8', '20:00 Uhr morgen']],
    ['in French', { ...evening, locale: 'fr' }, ['massage profond demain à 8h', '20:00 est libre']],
    ['in Portuguese', { ...evening, locale: 'pt' }, ['tecido profundo amanha as 8', 'Às 20:00 temos']],
    [
      'as an answer, which takes the start that is offered then',
      evening,
      ['deep tissue tomorrow', '[20:00 · Ana]'],
      ['at 8', 'Tuesday 3 March, 20:00 with Ana'],
    ],
    ['before the day is known', evening, ['deep tissue at 8', 'Which day'], ['tomorrow', '20:00 is free']],
    [
      'but not where the morning is said',
      evening,
      ['deep tissue tomorrow at 8am', 'We are open 10:00 to 21:00'],
    ],
    [
      'nor where it is written by the clock of 24 hours',
      evening,
      ['deep tissue tomorrow at 08:00', 'We are open'],
    ],
    [
      'nor where the house is closed then as well',
      evening,
      ['deep tissue on saturday at 8', 'We are open 10:00 to 18:00'],
    ],
    ['and "at 10" is the morning it is open in', evening, ['deep tissue on saturday at 10', '10:00 is free']],
  ]);

  test('and a therapist, who begins before the house opens, means the morning', () => {
    const answers = { 'staff-days': [{ ...monday, visits: [own('2026-03-03 08:00')], date: '2026-03-03' }] };
    const talk = talkWith({ ...evening, staff: ana, answers });
    hear(talk, 'can Ben take my 8 o’clock tomorrow?');
    expect(talk.asked).toContainEqual(
      expect.objectContaining({ kind: 'ask-swap', bookingId: own('2026-03-03 08:00').bookingId }),
    );
  });
});
