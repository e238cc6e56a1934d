import { describe, expect, it } from '@jest/globals';
import { backoffMs } from '../../../../admin-web/src/features/live/backoff.ts';
import { startProgress } from '../../../../admin-web/src/features/live/progress.ts';

describe('coming back after a lost connection', () => {
  it('waits twice as long each time, up to half a minute', () => {
    expect([1, 2, 3, 4, 5, 6, 20].map((failures) => backoffMs(failures, 0))).toEqual([
      1000, 2000, 4000, 8000, 16_000, 30_000, 30_000,
    ]);
  });

  it('spreads the desks over half of the wait', () => {
    expect(backoffMs(3, 1)).toBe(2000);
  });
});

describe('the sequence of events', () => {
  it('tells the next event from a known one and from a gap', () => {
    const progress = startProgress(100);
    expect(progress.advance(101)).toBe('next');
    expect(progress.advance(101)).toBe('known');
    expect(progress.advance(104)).toBe('gap');
    expect(progress.last()).toBe(104);
  });

  it('takes it that nothing was meant for us up to where the server is through', () => {
    const progress = startProgress(100);
    progress.caughtUp(100, 110);
    expect(progress.advance(111)).toBe('next');
    progress.caughtUp(40, 50);
    expect(progress.last()).toBe(111);
  });

  it('knows that something was lost where it is told that nothing came after what it has not seen', () => {
    const progress = startProgress(100);
    expect([progress.caughtUp(102, 110), progress.caughtUp(110, 112), progress.last()]).toEqual([
      ...['gap', 'next'],
      112,
    ]);
  });

  it('covers a page that is known as far as it began, however far it has come, and none that is known less far', () => {
    const progress = startProgress(100);
    progress.caughtUp(100, 110);
    expect([99, 100, 105, 111].map(progress.covers)).toEqual([false, true, true, true]);
  });
});
