import { describe, expect, test } from '@jest/globals';
import { all } from './all.ts';
import { messagesToConfirmed, playAll, type Transcript } from './transcript.ts';

for (const [language, transcripts] of Object.entries(all)) playAll(language, transcripts);

describe('of all transcripts', () => {
  const every = Object.values(all).flat();

  test('there are 300, at least 30 in each of five languages, and 100 take an unhappy path', () => {
    expect(Object.keys(all).sort()).toEqual(['de', 'en', 'es', 'fr', 'pt']);
    for (const transcripts of Object.values(all)) expect(transcripts.length).toBeGreaterThanOrEqual(30);
    expect(every.length).toBeGreaterThanOrEqual(300);
    expect(every.filter(({ path }) => path === 'unhappy').length).toBeGreaterThanOrEqual(100);
  });

  test('no two in a language have one name', () => {
    for (const transcripts of Object.values(all)) {
      const names = transcripts.map(({ name }) => name);
      expect(new Set(names).size).toBe(names.length);
    }
  });

  test('a new guest needs at most six messages to a confirmed visit in the median, a returning one three', () => {
    expect(medianMessages(every, 'new')).toBeLessThanOrEqual(6);
    expect(medianMessages(every, 'returning')).toBeLessThanOrEqual(3);
  });
});

function medianMessages(transcripts: readonly Transcript[], guest: Transcript['guest']): number {
  const counts = transcripts
    .filter((one) => one.guest === guest && one.path === 'happy')
    .flatMap((one) => messagesToConfirmed(one) ?? [])
    .sort((a, b) => a - b);
  expect(counts.length).toBeGreaterThanOrEqual(20);
  return counts[Math.floor(counts.length / 2)] ?? Number.POSITIVE_INFINITY;
}
