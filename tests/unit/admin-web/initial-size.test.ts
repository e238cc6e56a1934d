import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, it } from '@jest/globals';

const SITE = join(process.cwd(), 'dist', 'admin-web');
/** What a desk's browser loads before the calendar is there. */
const MOST_BYTES = 200_000;

it('the first page of the site needs at most 200 kB of JavaScript, gzipped', () => {
  const page = readFileSync(join(SITE, 'index.html'), 'utf8');
  const scripts = [...page.matchAll(/(?:src|href)="\/admin\/([^"]+\.js)"/g)].map(([, path]) => path ?? '');
  expect(scripts.length).toBeGreaterThan(2);
  const sizes = scripts.map((path) => gzipSync(readFileSync(join(SITE, path)), { level: 9 }).length);
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(MOST_BYTES);
});
