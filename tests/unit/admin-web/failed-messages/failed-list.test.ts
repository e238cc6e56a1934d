import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { QueryClient } from '@tanstack/react-query';
import { dayKey, receiveEvent } from '../../../../admin-web/src/features/calendar/day-cache.ts';
import {
  FAILED_KEY,
  type FailedPages,
  messagesOf,
  reloadFailedSoon,
  totalOf,
  without,
} from '../../../../admin-web/src/features/failed-messages/failed-cache.ts';
import {
  failedWords,
  LANGUAGES,
  refusalWords,
} from '../../../../admin-web/src/features/failed-messages/failed-words.ts';
import type { CalendarDay, FailedMessage } from '../../../../api/contract.ts';
import { aDay, anEvent } from '../build.ts';

function failed(id: string): FailedMessage {
  return {
    id,
    direction: 'out',
    conversationId: 'c',
    channel: 'whatsapp',
    guest: { id: 'g', name: 'Noor' },
    at: '2026-03-02T08:00:00.000Z',
    tries: 1,
    reason: 'refused',
    text: 'hello',
    notice: null,
    visit: null,
    hindrance: null,
    doubt: null,
  };
}

function pagesOf(...pages: readonly (readonly string[])[]): FailedPages {
  const total = new Set(pages.flat()).size;
  return {
    pageParams: pages.map(() => null),
    pages: pages.map((ids) => ({ messages: ids.map(failed), total, next: null, sequence: 7 })),
  };
}

describe('the loaded failed messages', () => {
  it('show one that stands on two pages once', () => {
    expect(messagesOf(pagesOf(['d', 'c'], ['c', 'b'])).map(({ id }) => id)).toEqual(['d', 'c', 'b']);
  });

  it('are one fewer while one is being seen to', () => {
    const rest = without(pagesOf(['d', 'c'], ['b']), 'b');
    expect(messagesOf(rest).map(({ id }) => id)).toEqual(['d', 'c']);
    expect(totalOf(rest)).toBe(2);
    expect(totalOf(without(rest, 'not here'))).toBe(2);
  });

  it('change without the calendar being read again', () => {
    const client = new QueryClient();
    const key = dayKey('harbour', '2026-11-24');
    client.setQueryData(key, aDay());
    receiveEvent(client, { ...anEvent(101, null), type: 'message-failed' });
    expect(client.getQueryData<CalendarDay>(key)?.sequence).toBe(101);
    client.clear();
  });
});

describe('messages that fail by the hundred', () => {
  beforeEach(() => {
    jest.useFakeTimers();
  });
  afterEach(() => {
    jest.useRealTimers();
  });

  it('have the list read once, and again for those after it', () => {
    const client = new QueryClient();
    const read = jest.spyOn(client, 'invalidateQueries');
    for (let i = 0; i < 100; i += 1) reloadFailedSoon(client);
    expect(read).not.toHaveBeenCalled();
    jest.advanceTimersByTime(1_000);
    expect(read.mock.calls).toEqual([[{ queryKey: FAILED_KEY }]]);
    reloadFailedSoon(client);
    jest.advanceTimersByTime(1_000);
    expect(read).toHaveBeenCalledTimes(2);
    client.clear();
  });
});

describe('the words for them', () => {
  it('are those of the tenant’s language, and English where we do not speak it', () => {
    expect(failedWords('de-AT').words.retry).toBe('Noch einmal versuchen');
    expect(failedWords('pt-BR').lang).toBe('pt');
    expect(failedWords('nl')).toMatchObject({ lang: 'en', words: { retry: 'Try again' } });
  });

  it.each([...LANGUAGES])('in %s no sentence is empty or says undefined', (_lang, words) => {
    const said = Object.values<unknown>({ ...words }).flatMap((one): string[] => {
      if (typeof one === 'function') return [1, 2, 5].map((n) => String(one(n)));
      return typeof one === 'string' ? [one] : Object.values(Object(one)).map(String);
    });
    expect(said.filter((one) => one.trim() === '' || /undefined|[!]/.test(one))).toEqual([]);
  });

  it('know only the server’s own refusals', () => {
    const { words } = failedWords('en');
    expect(refusalWords(words, 'settled-already')).toBe('Somebody else has seen to this one.');
    expect(refusalWords(words, 'constructor')).toBeUndefined();
  });
});
