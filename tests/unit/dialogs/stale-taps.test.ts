import { describe, expect, test } from '@jest/globals';
import { instant, visit } from './given.ts';
import { week } from './scenes.ts';
import { hear, type Talk, talkWith } from './talk.ts';

const friday = visit('2026-03-06 12:00');

/** The desk, or the guest in another chat, moves the visit after a question about it was shown. */
function movedMeanwhile(talk: Talk): void {
  const before = talk.bookings.get(friday.id);
  if (!before) throw new Error('there is no visit');
  const startsAt = instant('2026-03-07 12:00');
  talk.bookings.set(before.id, { ...before, startsAt, version: before.version + 1 });
}

const idOf = (talk: Talk, title: string): string =>
  talk.replies.flatMap(({ choices }) => choices).find((one) => one.title === title)?.id ?? '';

describe('a button about a visit that was moved since', () => {
  test('to cancel it asks again, about the visit as it is now', () => {
    const talk = talkWith({ ...week, visits: [friday] });
    hear(talk, 'cancel my visit');
    const yes = idOf(talk, 'Yes, cancel it');
    movedMeanwhile(talk);
    expect(hear(talk, `/tap ${yes}`)).toContain(
      'Saturday 7 March, 12:00. You get €85.00 back in full. Shall I cancel it?',
    );
    expect(talk.bookings.get(friday.id)?.status).toBe('confirmed');
    expect(hear(talk, '/tap 1')).toContain('Saturday 7 March, 12:00 is cancelled');
  });

  test('to move it asks again, and so does one of before that names no version', () => {
    const talk = talkWith({ ...week, visits: [friday] });
    hear(talk, 'move my visit to thursday at 5pm');
    const question = talk.memory.question;
    if (question !== 'move') hear(talk, '/tap 1');
    const yes = idOf(talk, 'Yes, move it');
    expect(yes).toMatch(/^ok\./);
    movedMeanwhile(talk);
    for (const id of [yes, yes.split('.').slice(0, 5).join('.')]) {
      expect(hear(talk, `/tap ${id}`)).toContain('Saturday 7 March, 12:00');
      expect(talk.asked.filter(({ kind }) => kind === 'move-booking')).toEqual([]);
    }
    expect(hear(talk, '/tap 1')).toContain('moved');
    expect(talk.bookings.get(friday.id)?.startsAt).toBe(instant('2026-03-05 17:00'));
  });
});
