import { describe, expect, test } from '@jest/globals';
import { parseDatabaseUrl } from '../../../../api/database/url.ts';

describe('a DATABASE_URL', () => {
  test('names a file, or a server', () => {
    expect(parseDatabaseUrl('sqlite:data/spa.db')).toEqual({ kind: 'sqlite', file: 'data/spa.db' });
    expect(parseDatabaseUrl('sqlite::memory:')).toEqual({ kind: 'sqlite', file: ':memory:' });
    expect(parseDatabaseUrl('sqlite:///var/spa.db')).toEqual({ kind: 'sqlite', file: '/var/spa.db' });
    expect(parseDatabaseUrl('mssql://sa:p%40ss@db:1434/spa?encrypt=false')).toEqual({
      kind: 'mssql',
      host: 'db',
      port: 1434,
      database: 'spa',
      user: 'sa',
      password: 'p@ss',
      encrypt: false,
      trustServerCertificate: false,
    });
  });

  test.each([
    ['', /unknown kind/],
    ['postgres://x/y', /unknown kind/],
    ['sqlite:', /file name/],
    ['mssql://', /URL|host/],
    ['mssql://host', /no database name/],
    ['mssql://sa:secret@host/spa?encrypt=maybe', /encrypt must be true or false/],
    ['mssql://sa:p/a@ss@host:99999/spa', /not a URL/],
    ['mssql://sa:100%secret@host/spa', /write a % itself as %25/],
  ])('that is %j is refused in one line that names it and keeps the password', (url, reason) => {
    const refusal = () => parseDatabaseUrl(url);
    expect(refusal).toThrow(reason);
    expect(refusal).toThrow(/^DATABASE_URL: [^\n]*$/);
    expect(refusal).not.toThrow(/secret|p\/a@ss/);
  });
});
