import { spawnSync } from 'node:child_process';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { expectQuickToRead } from '../../../support/quick-to-read.ts';
import { read } from './reading.ts';

const door = (
  args: string[],
  input: string,
): { status: number | null; lines: string[]; errors: string[] } => {
  const run = spawnSync(process.execPath, ['--import', 'tsx', 'commands/understand.ts', ...args], {
    input,
    encoding: 'utf8',
  });
  const lines = (text: string): string[] => text.split('\n').filter((line) => line.trim() !== '');
  return {
    status: run.status,
    lines: lines(run.stdout),
    errors: lines(run.stderr).filter((line) => line.startsWith('understand:')),
  };
};

const day = /^\d{4}-\d\d-\d\d$/;
const clock = /^\d\d:\d\d$/;

describe('hostile messages', () => {
  it('never throw, and always give well-formed days and times', () => {
    const words = fc.constantFrom(
      '31',
      'feb',
      'the',
      '0',
      '99',
      'at',
      'to',
      'pm',
      ':',
      '-',
      'next',
      'friday',
      'of',
      '/',
      '2nd',
      '👩‍🦰',
      '\u202e',
      '<b>',
      "'; --",
      '٣',
    );
    const text = fc.oneof(
      fc.string(),
      fc.array(words, { maxLength: 12 }).map((parts) => parts.join(' ')),
    );
    fc.assert(
      fc.property(text, fc.constantFrom('en', 'es', 'de', 'fr', 'pt'), (message, locale) => {
        const result = read(message, { locale, asked: ['date', 'time', 'people', 'choice'] });
        expect(result.acts.length).toBeGreaterThan(0);
        for (const value of [result.date, result.dateRange?.from, result.dateRange?.to])
          if (value) expect(value).toMatch(day);
        for (const value of [result.time, result.timeRange?.from, result.timeRange?.to])
          if (value) expect(value).toMatch(clock);
        expect(result.date !== null && result.dateRange !== null).toBe(false);
        expect(result.time !== null && result.timeRange !== null).toBe(false);
      }),
      { numRuns: 300 },
    );
  });

  it('of ten thousand characters take no power of what plain words take', () => {
    for (const text of [
      'a'.repeat(10_000),
      '1 '.repeat(5_000),
      'at the 5 to '.repeat(900),
      'my wife and '.repeat(900),
    ])
      expectQuickToRead(read, text);
  });
});

describe('the door', () => {
  it('writes one object for each line, whatever the line holds', () => {
    const input = [
      '',
      '{"text":',
      '{"text":5}',
      '{"text":"7","asked":["people","nonsense"]}',
      'x'.repeat(10_000),
      '🙈',
      'مرحبا',
      '<b>hi</b>',
      '',
    ].join('\n');
    const { status, lines } = door(
      ['--now', '2026-03-02T09:00', '--timezone', 'UTC', '--locale', 'en'],
      input,
    );
    expect(status).toBe(0);
    expect(lines).toHaveLength(8);
    expect(lines.map((line) => Array.isArray(JSON.parse(line).acts))).not.toContain(false);
    expect(JSON.parse(lines[3] ?? '{}').people).toBe(7);
  });

  it.each([
    [['--nonsense']],
    [['--now', 'soon']],
    [['--timezone', 'Mars/Base']],
    [['--vocabulary', '/nowhere.json']],
  ])('refuses %j in one line', (args) => {
    const { status, errors, lines } = door(args, 'hello\n');
    expect([status, errors.length, lines.length]).toEqual([2, 1, 0]);
  });
});
