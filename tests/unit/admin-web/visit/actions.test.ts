import { describe, expect, it } from '@jest/globals';
import { actionsFor, hopedFor, refusalWords } from '../../../../admin-web/src/features/visit/actions.ts';
import { aBooking } from '../build.ts';

describe('what the desk can do with a visit', () => {
  it.each([
    ['held', ['cancel']],
    ['awaiting-payment', ['cancel']],
    ['confirmed', ['check-in', 'no-show', 'cancel']],
    ['checked-in', ['start']],
    ['in-treatment', ['complete']],
    ['completed', []],
    ['no-show', []],
    ['cancelled', []],
    ['expired', []],
  ] as const)('when it is %s: %j', (status, actions) => {
    expect(actionsFor(status)).toEqual(actions);
  });

  it('shows at once what is hoped for, in the same version, so that the server’s answer wins', () => {
    expect(hopedFor(aBooking({ version: 4 }), 'check-in')).toMatchObject({
      status: 'checked-in',
      version: 4,
    });
  });

  it('has words for every refusal and none for what is not one', () => {
    expect(refusalWords('too-early')).toMatch(/early/);
    expect(refusalWords('toString')).toBeUndefined();
  });
});
