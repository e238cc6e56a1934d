import { describe, expect, it } from '@jest/globals';
import { QueryClient } from '@tanstack/react-query';
import { dayKey, receiveEvent } from '../../../../admin-web/src/features/calendar/day-cache.ts';
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
});
