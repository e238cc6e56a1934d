import { describe, expect, it } from '@jest/globals';
import { absenceOf, draftOf, gapsIn, isSimple } from '../../../../admin-web/src/features/team/absence.ts';

const ZONE = 'Europe/Amsterdam';
const DAYS = { whole: true, from: '2026-03-28', to: '2026-03-29', starts: '', ends: '', reason: 'Holiday' };
const HOURS = { whole: false, from: '2026-03-03', to: '', starts: '13:00', ends: '17:30', reason: '' };

describe('time off as it is typed', () => {
  it('of whole days goes from midnight to midnight, on the day of 23 hours too', () => {
    const draft = draftOf(DAYS, 'ana', ZONE);
    expect(draft).toEqual({
      ...{ resourceId: 'ana', reason: 'Holiday' },
      ...{ startsAt: '2026-03-27T23:00:00.000Z', endsAt: '2026-03-29T22:00:00.000Z' },
    });
    expect(absenceOf(draft, ZONE)).toMatchObject({ whole: true, from: '2026-03-28', to: '2026-03-29' });
  });

  it('of some hours is read by the clock of the house; midnight is the end of the day', () => {
    expect(draftOf(HOURS, 'ana', ZONE)).toMatchObject({
      ...{ startsAt: '2026-03-03T12:00:00.000Z', endsAt: '2026-03-03T16:30:00.000Z' },
    });
    const draft = draftOf({ ...HOURS, ends: '00:00' }, 'ana', ZONE);
    expect(draft.endsAt).toBe('2026-03-03T23:00:00.000Z');
    expect(absenceOf(draft, ZONE)).toMatchObject({ whole: false, from: '2026-03-03', to: '2026-03-03' });
  });

  it('says what is missing of what it needs', () => {
    expect(gapsIn({ ...DAYS, to: '' })).toEqual(['to']);
    expect(gapsIn({ ...HOURS, starts: '' })).toEqual(['starts']);
    expect(gapsIn(HOURS)).toEqual([]);
  });

  it('that goes from an hour of one day to one of another is more than the form can show', () => {
    const long = {
      resourceId: '',
      reason: '',
      startsAt: '2026-03-03T12:00:00Z',
      endsAt: '2026-03-05T09:00:00Z',
    };
    expect(isSimple(absenceOf(long, ZONE))).toBe(false);
    expect(isSimple(HOURS)).toBe(false);
    expect(isSimple(absenceOf(draftOf(HOURS, '', ZONE), ZONE))).toBe(true);
  });
});
