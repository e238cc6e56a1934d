import { describe, expect, it } from '@jest/globals';
import { callOf } from '../../../../admin-web/src/features/house-change/call-of.ts';
import { firstChoices, movesOf } from '../../../../admin-web/src/features/house-change/choices.ts';
import { withoutHome } from '../../../../admin-web/src/features/house-change/problems.ts';
import type { VisitConflict } from '../../../../api/contract.ts';

describe('a change of the house', () => {
  it('is asked for at the address of its kind', () => {
    const draft = { resourceId: 'a', startsAt: '', endsAt: '', reason: '' };
    expect(callOf({ kind: 'save-time-off', id: null, draft })).toEqual({
      ...{ method: 'POST', path: '/house/time-off', body: draft },
    });
    expect(callOf({ kind: 'remove-time-off', id: 'x/y' })).toEqual({
      ...{ method: 'DELETE', path: '/house/time-off/x%2Fy' },
    });
    expect(callOf({ kind: 'remove-rota', therapistId: 'a', validFrom: '2026-03-01' }).path).toBe(
      '/house/rotas/a/2026-03-01',
    );
    const texts = { language: 'en', texts: {} };
    expect(callOf({ kind: 'save-texts', draft: texts })).toMatchObject({ path: '/house/texts', body: texts });
    expect(callOf({ kind: 'retire-equipment', id: 'e' }).path).toBe('/house/equipment/e');
  });

  it('moves each visit to what was chosen for it, and the others not', () => {
    const option = (startsAt: string) => ({ startsAt, endsAt: '', therapistId: 'ana', items: [] });
    const conflicts = [
      { booking: { id: 'one' }, reasons: [], options: [option('9'), option('10')] },
      { booking: { id: 'two' }, reasons: [], options: [] },
      { booking: { id: 'three' }, reasons: [], options: [option('11')] },
    ] as unknown as VisitConflict[];
    const choices = firstChoices(conflicts);
    expect(choices).toEqual({ one: 0, two: null, three: 0 });
    expect(movesOf(conflicts, { ...choices, one: 1, three: null })).toEqual([
      { bookingId: 'one', startsAt: '10', therapistId: 'ana' },
    ]);
  });

  it('that is refused for a field which the form has no place for says so beside its button', () => {
    const has = (field: string) => field === 'name';
    expect(withoutHome({ name: 'a', 'draft.zone': 'b' }, has)).toEqual({ name: 'a', '': 'b' });
    expect(withoutHome({ name: 'a' }, has)).toEqual({ name: 'a' });
  });
});
