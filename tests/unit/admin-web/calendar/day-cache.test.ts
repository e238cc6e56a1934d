import { describe, expect, it } from '@jest/globals';
import { QueryClient } from '@tanstack/react-query';
import { dayOptions } from '../../../../admin-web/src/features/calendar/api.ts';
import { dayKey, loadDay, receiveEvent } from '../../../../admin-web/src/features/calendar/day-cache.ts';
import type { CalendarDay } from '../../../../api/contract.ts';
import { aBooking, aDay, anEvent } from '../build.ts';

const key = dayKey('harbour', '2026-11-24');

function clientWith(day: CalendarDay): QueryClient {
  const client = new QueryClient();
  client.setQueryData(key, day);
  return client;
}

describe('a live event and the loaded days', () => {
  it('about a booking is shown at once', () => {
    const client = clientWith(aDay());
    receiveEvent(client, anEvent(101, aBooking()));
    expect(client.getQueryData<CalendarDay>(key)?.bookings).toHaveLength(1);
    client.clear();
  });

  it('about no booking has the days loaded again', () => {
    const client = clientWith(aDay());
    receiveEvent(client, anEvent(101, null));
    expect(client.getQueryData(key)).toBeUndefined();
    client.clear();
  });

  it('that brings a visit to somebody who has no column has the day loaded again: the server knows their hours', () => {
    const client = clientWith({ ...aDay(), columns: [] });
    receiveEvent(client, anEvent(101, aBooking()));
    expect(client.getQueryState(key)?.isInvalidated).toBe(true);
    receiveEvent(client, anEvent(102, aBooking()));
    expect(client.getQueryState(key)?.isInvalidated).toBe(true);
    client.clear();
  });

  it('about the house is not lost on a day that was read before it and arrives after it', async () => {
    const client = new QueryClient();
    const before = globalThis.fetch;
    const answers = [100, 100, 101].map((sequence) => ({ ...aDay(), sequence }));
    try {
      globalThis.fetch = async () => {
        const answer = answers.shift();
        if (answers.length === 2) receiveEvent(client, anEvent(101, null));
        return new Response(JSON.stringify(answer));
      };
      expect((await loadDay(client, 'harbour', '2026-11-24')).sequence).toBe(101);
      expect(answers).toHaveLength(0);
    } finally {
      globalThis.fetch = before;
    }
  });

  it('that takes a visit away leaves all others the very objects that they were: none of them is drawn again', async () => {
    const client = new QueryClient();
    const before = globalThis.fetch;
    const bookings = ['one', 'two', 'three'].map((id) => ({ ...aBooking(), id }));
    try {
      globalThis.fetch = async () => new Response(JSON.stringify({ ...aDay(), bookings }));
      const day = await client.fetchQuery(dayOptions(client, 'harbour', '2026-11-24'));
      receiveEvent(client, anEvent(101, { ...aBooking(), id: 'one', status: 'cancelled', version: 9 }));
      const left = client.getQueryData<CalendarDay>(key)?.bookings ?? [];
      expect(left.map(({ id }) => id)).toEqual(['two', 'three']);
      expect(left[0]).toBe(day.bookings[1]);
      expect(left[1]).toBe(day.bookings[2]);
      // Read again, with nothing changed but where each stands in the list.
      bookings.reverse().pop();
      await client.refetchQueries({ queryKey: key });
      const again = client.getQueryData<CalendarDay>(key)?.bookings ?? [];
      expect(again.map(({ id }) => id)).toEqual(['three', 'two']);
      expect(again[0]).toBe(day.bookings[2]);
      expect(again[1]).toBe(day.bookings[1]);
    } finally {
      globalThis.fetch = before;
      client.clear();
    }
  });
});
