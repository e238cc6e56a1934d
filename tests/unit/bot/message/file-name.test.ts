import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { fileName } from '../../../../bot/message/file-name.ts';
import { anyText } from './any-content.ts';

const named = (name: string): string => fileName({ name, mediaType: 'application/pdf' });

test.each([
  ['Receipt K7M4PX.pdf', 'Receipt K7M4PX.pdf'],
  ['Reçu K7M4PX', 'Reçu K7M4PX.pdf'],
  ['../../etc/passwd', 'etc passwd.pdf'],
  ['a\nb.PDF', 'a b.pdf'],
  ['.pdf', 'file.pdf'],
  ['\u200d', 'file.pdf'],
  [`${'long '.repeat(40)}.pdf`, `${'long '.repeat(11)}l.pdf`],
])('%j is kept as %j', (name, kept) => {
  expect(named(name)).toBe(kept);
});

test('any name is one that every system takes, with its ending', () => {
  fc.assert(
    fc.property(anyText, (name) => {
      expect(named(name)).toMatch(/^[^\\/:*?"<>|\p{Cc}]{1,56}\.pdf$/u);
      expect(Buffer.byteLength(named(name))).toBeLessThanOrEqual(240);
    }),
  );
});
