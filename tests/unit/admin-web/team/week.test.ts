import { describe, expect, it } from '@jest/globals';
import {
  lastDayFrom,
  linesOf,
  minutesOfWeek,
  problemsByKey,
  stretchesOf,
  weekOf,
} from '../../../../admin-web/src/features/team/week.ts';
import type { RotaDraft, RotaLine } from '../../../../api/contract.ts';

const work = (weekday: 1 | 2, starts: string, ends: string, kind: RotaLine['kind'] = 'work'): RotaLine => ({
  ...{ kind, locationId: 'one', weekday, starts, ends },
});
const LINES = [
  work(1, '09:00', '13:00'),
  work(1, '10:30', '10:45', 'break'),
  work(1, '17:00', '24:00'),
  work(2, '09:00', '17:00'),
];
const rota = (validFrom: string, validTo: string | null, lines = LINES): RotaDraft => ({
  ...{ therapistId: 'ana', validFrom, validTo, lines },
});

describe('a week as it is edited', () => {
  it('says the same as the rota it came from, midnight at the end of a day too', () => {
    const week = weekOf(LINES);
    expect(week[1].map(({ starts, ends }) => [starts, ends])).toEqual([
      ['09:00', '13:00'],
      ['17:00', '00:00'],
    ]);
    expect(week[1][0]?.breaks).toMatchObject([{ starts: '10:30', ends: '10:45' }]);
    expect(linesOf(week).lines).toEqual(LINES);
    expect(minutesOfWeek(week)).toBe(225 + 420 + 480);
  });

  it('shows what the server finds wrong with a line at the shift or the break', () => {
    const week = weekOf(LINES);
    const { keys } = linesOf(week);
    const problems = problemsByKey(
      { 'lines[1].starts': 'outside', 'lines[9].ends': '?', validTo: 'no' },
      keys,
    );
    expect(problems).toEqual({ [week[1][0]?.breaks[0]?.key ?? '']: 'outside' });
  });
});

describe('the weeks of a therapist', () => {
  it('are told apart by whether they hold now, and two that say the same and meet are one', () => {
    const rotas = [
      rota('2026-03-01', '2026-03-31'),
      rota('2026-04-01', null, LINES.toReversed()),
      rota('2026-01-01', '2026-02-28', []),
    ];
    const seen = (today: string) =>
      stretchesOf(rotas, 'ana', today).map(({ validFrom, validTo, when }) => [validFrom, validTo, when]);
    expect(seen('2026-03-15')).toEqual([
      ['2026-01-01', '2026-02-28', 'past'],
      ['2026-03-01', null, 'now'],
    ]);
    expect(seen('2026-02-28')).toEqual([
      ['2026-01-01', '2026-02-28', 'now'],
      ['2026-03-01', null, 'later'],
    ]);
    expect(stretchesOf(rotas, 'bram', '2026-03-15')).toEqual([]);
  });

  it('end before the next that is planned', () => {
    const rotas = [rota('2026-03-01', null), rota('2026-06-01', null), rota('2026-05-01', '2026-05-31')];
    expect(lastDayFrom(rotas, 'ana', '2026-03-10')).toBe('2026-04-30');
    expect(lastDayFrom(rotas, 'ana', '2026-06-01')).toBeNull();
  });
});
