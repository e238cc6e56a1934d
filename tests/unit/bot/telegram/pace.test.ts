import { describe, expect, test } from '@jest/globals';
import { makePace } from '../../../../bot/telegram/pace.ts';

const CHAT = { perSecond: 1, burst: 5 };
const BOT = { perSecond: 30, burst: 30 };

function paceAt(start = 1_000_000) {
  let at = start;
  const pace = makePace(() => at);
  return {
    ask: (who: string, chat = 'anna') =>
      pace.ask(who, [
        [chat, CHAT],
        ['bot', BOT],
      ]),
    wait: (ms: number) => {
      at += ms;
    },
  };
}

describe('the pace of a bot', () => {
  test('lets five messages through at once in a chat, then one a second', () => {
    const { ask, wait } = paceAt();
    const first = ['1', '2', '3', '4', '5', '6', '7'].map((who) => ask(who));
    expect(first).toEqual([0, 0, 0, 0, 0, 1000, 2000]);
    wait(1000);
    expect(['6', '7'].map((who) => ask(who))).toEqual([0, 1000]);
    wait(1000);
    expect(ask('7')).toBe(0);
    wait(60_000);
    expect(['8', '9'].map((who) => ask(who))).toEqual([0, 0]);
  });

  test('gives each of a crowd a place of its own: nobody comes back in vain', () => {
    const { ask, wait } = paceAt();
    const guests = Array.from({ length: 300 }, (_, place) => `guest ${place}`);
    const waits = guests.map((guest) => ask(guest, guest));
    expect(waits.filter((ms) => ms === 0)).toHaveLength(30);
    expect(Math.max(...waits)).toBe(9000);
    let passed = 0;
    for (const [place, ms] of waits.entries()) {
      if (ms === 0) continue;
      wait(ms - passed);
      passed = ms;
      expect(ask(guests[place] ?? '', guests[place])).toBe(0);
    }
  });

  test('never sends more in any second than it may, however it is asked', () => {
    const { ask, wait } = paceAt();
    const sent: number[] = [];
    for (let ms = 0; ms < 10_000; ms += 10) {
      for (let i = 0; i < 3; i += 1) if (ask(`${ms}/${i}`, `${ms}/${i}`) === 0) sent.push(ms);
      wait(10);
    }
    for (let from = 0; from < 9_000; from += 100)
      expect(sent.filter((at) => at >= from && at < from + 1000).length).toBeLessThanOrEqual(60);
    expect(sent.length).toBeLessThanOrEqual(330);
  });

  test('is whole milliseconds, and goes on when the clock was set back', () => {
    const { ask, wait } = paceAt();
    for (let i = 0; i < 60; i += 1) expect(Number.isInteger(ask(`m${i}`, `c${i}`))).toBe(true);
    wait(-3_600_000);
    expect(ask('later')).toBe(0);
  });
});
