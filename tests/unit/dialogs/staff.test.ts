import { describe, expect, test } from '@jest/globals';
import type { SwapView } from '../../../api/contract.ts';
import { wordNotice } from '../../../dialogs/notices.ts';
import { ana, duty, swapAsked } from '../../transcripts/facts.ts';
import { ids, twoPlaces } from './sage-house.ts';
import { week } from './scenes.ts';
import { hear, situationOf, talkWith, transcript } from './talk.ts';

describe('a swap', () => {
  const told = (status: SwapView['status'], staff: typeof ana | { therapistId: string }) => {
    const situation = { ...situationOf(talkWith(duty)), staff: { ...ana, ...staff } };
    const facts = { bookings: [], checkIn: null, waits: false, swap: { ...swapAsked, status } };
    return wordNotice({ kind: 'swap', swapId: 'swp1' }, facts, situation)?.text ?? null;
  };

  test('is told to whom it concerns at each step', () => {
    const theirs = { therapistId: ids.ben };
    expect(told('asked', theirs)).toBe(
      'Ana asks whether you can take Deep tissue massage, Monday 2 March, 11:00.',
    );
    expect(told('asked', ana)).toBeNull();
    expect(told('agreed', ana)).toContain('Ben can take');
    expect(told('agreed', theirs)).toBeNull();
    expect(told('declined', ana)).toContain('Ben cannot take');
    for (const who of [ana, theirs]) {
      expect(told('done', who)).toContain('goes from Ana to Ben');
      expect(told('refused', who)).toContain('did not agree');
      expect(told('ended', who)).toContain('the swap is off');
    }
  });

  test('is answered by a tap', () => {
    const given = { ...duty, answers: { 'answer-swap': { ok: true, swap: swapAsked } as const } };
    expect(hear(talkWith(given), '/tap swap.swp1.yes')).toContain('The desk has to agree');
    expect(hear(talkWith(given), '/tap swap.swp1.no')).toContain('it stays where it is');
  });
});

describe('a guest’s forged tap on what therapists are offered', () => {
  test('asks the service nothing', () => {
    const talk = transcript(week, [['/tap no-show.bkg1'], ['/tap swap.swp1.yes'], ['/tap offundo.off1']]);
    expect(talk.asked).toEqual([]);
  });
});

describe('a therapist’s own clock', () => {
  test('is that of the house they work in, not of the first one', () => {
    const far = {
      ...twoPlaces,
      locations: twoPlaces.locations.map((one) =>
        one.id === ids.east ? { ...one, timeZone: 'America/New_York' } : one,
      ),
      therapists: twoPlaces.therapists.map((one) =>
        one.id === ids.ana ? { ...one, locationIds: [ids.east] } : one,
      ),
    };
    const talk = talkWith({ ...duty, house: far });
    hear(talk, 'block tomorrow 3 to 4 pm');
    const asked = talk.asked.find(({ kind }) => kind === 'block');
    expect(asked).toMatchObject({ block: { startsAt: '2026-03-03T20:00:00.000Z' } });
  });
});
