import { describe, expect, test } from '@jest/globals';
import { QueryFailedError } from 'typeorm';
import { openLog } from '../../open-log.ts';

describe('the log', () => {
  test('tells of a failed statement without the values it was given', () => {
    const lines: string[] = [];
    const log = openLog('info', { write: (line) => void lines.push(line) });
    const failed = new QueryFailedError(
      'INSERT INTO inbox (body) VALUES (?)',
      ['my name is Sofie'],
      new Error('disk full'),
    );
    log.error({ err: failed, tenantId: 't1' }, 'a request failed');
    expect(lines.join('')).not.toContain('Sofie');
    const [line] = lines.map((text): object => JSON.parse(text));
    expect(line).toMatchObject({
      msg: 'a request failed',
      tenantId: 't1',
      err: { type: 'QueryFailedError', message: 'disk full', query: 'INSERT INTO inbox (body) VALUES (?)' },
    });
  });
});
