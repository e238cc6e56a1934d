import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { makePace } from '../../../bot/pace.ts';
import { PER_GUEST, PER_NUMBER } from '../../../bot/whatsapp/send-message.ts';

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

describe('the pace of a Telegram bot', () => {
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

describe('what may as well be left undone', () => {
  test('is done while there is room, and keeps nobody waiting who asked before', () => {
    let at = 0;
    const pace = makePace(() => at);
    const rate = { perSecond: 1, burst: 2 };
    expect([1, 2, 3].map(() => pace.spare('bot', rate))).toEqual([true, true, false]);
    expect(pace.ask('message', [['bot', rate]])).toBe(1_000);
    at = 1_000;
    // The place is the message's.
    expect(pace.spare('bot', rate)).toBe(false);
    expect(pace.ask('message', [['bot', rate]])).toBe(0);
    at = 2_000;
    expect(pace.spare('bot', rate)).toBe(true);
    expect(pace.spare('another bot', rate)).toBe(true);
  });
});

describe('the pace of a WhatsApp number', () => {
  function numberAt(start = 0) {
    let at = start;
    let messages = 0;
    const pace = makePace(() => at);
    const keys = (guest: string, number: string) =>
      [
        [`${number}/${guest}`, PER_GUEST],
        [number, PER_NUMBER],
      ] as const;
    return {
      ask: (guest: string, number = 'n', who?: string) => {
        messages += 1;
        return pace.ask(who ?? `m${messages}`, keys(guest, number));
      },
      wait: (ms: number) => {
        at += ms;
      },
      now: () => at,
    };
  }

  test('lets ten go to one guest at once, then one in six seconds, and nobody else waits for them', () => {
    const { ask, wait } = numberAt();
    const burst = Array.from({ length: 10 }, () => ask('noor'));
    expect(burst).toEqual(burst.map(() => 0));
    expect(ask('noor', 'n', 'eleventh')).toBe(6_000);
    expect(Array.from({ length: 60 }, (_, place) => ask(`guest ${place}`)).every((ms) => ms === 0)).toBe(
      true,
    );
    wait(5_999);
    expect(ask('noor', 'n', 'eleventh')).toBeGreaterThan(0);
    wait(1);
    expect(ask('noor', 'n', 'eleventh')).toBe(0);
    expect(ask('noor')).toBe(6_000);
  });

  test('lets eighty go from one number in a second, and gives the rest moments of their own', () => {
    const { ask } = numberAt();
    const waits = Array.from({ length: 240 }, (_, place) => ask(`guest ${place}`));
    expect(waits.slice(0, 80).every((ms) => ms === 0)).toBe(true);
    expect(waits.at(80)).toBeLessThanOrEqual(13);
    expect(waits.at(-1)).toBe(2_000);
    expect(ask('noor', 'another')).toBe(0);
  });

  test('never allows more to one guest than the limits, whoever asks when', () => {
    const step = fc.record({
      guest: fc.integer({ min: 0, max: 3 }),
      after: fc.integer({ min: -50, max: 9_000 }),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 200 }), (steps) => {
        const { ask, wait, now } = numberAt(1_000_000);
        const sent: { guest: number; at: number }[] = [];
        for (const { guest, after } of steps) {
          wait(after);
          if (ask(String(guest)) === 0) sent.push({ guest, at: now() });
        }
        for (const { guest, at } of sent) {
          const minute = sent.filter((one) => one.guest === guest && one.at <= at && one.at > at - 60_000);
          expect(minute.length).toBeLessThanOrEqual(10 + 10 + 1);
        }
      }),
    );
  });

  test('told to wait so long, a guest’s message goes then', () => {
    const { ask, wait } = numberAt();
    for (let sent = 0; sent < 30; sent += 1) {
      const ms = ask('noor', 'n', `w${sent}`);
      wait(ms);
      if (ms > 0) expect(ask('noor', 'n', `w${sent}`)).toBe(0);
    }
  });
});
