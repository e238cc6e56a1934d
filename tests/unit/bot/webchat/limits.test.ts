import type { IncomingMessage } from 'node:http';
import { describe, expect, test } from '@jest/globals';
import { networkAddress } from '../../../../api/http/network-address.ts';
import { boundedCounter } from '../../../../bot/webchat/bounded-counter.ts';
import { defaultLimits, openGate } from '../../../../bot/webchat/limits.ts';

describe('a counter', () => {
  test('grants so many in a window, and says when the next begins', () => {
    let now = 1_000;
    const ask = boundedCounter({ limit: 2, windowMs: 100, mostKeys: 10, now: () => now });
    expect([ask('a'), ask('a')]).toEqual([{ granted: true }, { granted: true }]);
    now = 1_030;
    expect(ask('a')).toEqual({ granted: false, afterMs: 70 });
    expect(ask('b')).toEqual({ granted: true });
    now = 1_100;
    expect(ask('a')).toEqual({ granted: true });
  });

  test('keeps no more keys than it may, and those that count the longest go first', () => {
    const ask = boundedCounter({ limit: 1, windowMs: 100, mostKeys: 3, now: () => 0 });
    for (const key of ['a', 'b', 'c']) ask(key);
    expect(ask('a').granted).toBe(false);
    ask('d');
    expect([ask('b'), ask('c'), ask('d')].map(({ granted }) => granted)).toEqual([false, false, false]);
    expect(ask('a').granted).toBe(true);
  });
});

test('the gate counts what is open, and takes back what has left', () => {
  const gate = openGate({ ...defaultLimits, openPerAddress: 2, openSockets: 3 }, () => 0);
  const granted = (address: string) => gate.socket(address).granted;
  expect(['a', 'a', 'a', 'b', 'c'].map(granted)).toEqual([true, true, false, true, false]);
  gate.left('a');
  expect(['c', 'a'].map(granted)).toEqual([true, false]);
});

describe('whom a request comes from', () => {
  function from(remoteAddress: string, forwarded?: string): IncomingMessage {
    const headers = forwarded === undefined ? {} : { 'x-forwarded-for': forwarded };
    return { headers, socket: { remoteAddress } } as unknown as IncomingMessage;
  }
  test.each([
    ['203.0.113.7', '203.0.113.7'],
    ['::ffff:203.0.113.7', '203.0.113.7'],
    ['2001:db8:1:2:aaaa::1', '2001:db8:1:2::/64'],
    ['2001:db8:1:2:bbbb:0:0:1', '2001:db8:1:2::/64'],
    ['2001:db8::1', '2001:db8:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
  ])('%s is %s', (address, counted) => {
    expect(networkAddress(from(address), false)).toBe(counted);
  });

  test('is what our own proxy says, and only where there is one', () => {
    const request = from('10.0.0.1', '1.2.3.4, 203.0.113.7');
    expect(networkAddress(request, false)).toBe('10.0.0.1');
    expect(networkAddress(request, true)).toBe('203.0.113.7');
    expect(networkAddress(from('10.0.0.1', 'x'.repeat(9_000)), true)).toHaveLength(64);
  });
});
