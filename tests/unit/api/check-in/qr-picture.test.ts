import { expect, test } from '@jest/globals';
import { qrDataUrl, qrPng } from '../../../../api/check-in/qr-picture.ts';
import { scanQr } from '../../../support/scan-qr.ts';

const TEXT = `https://spa.example/check-in/${'aB3dE6gH9j'.repeat(6)}`;
/** Where a PNG's header says how deep its colours are, and of which kind. */
const [DEPTH, KIND] = [24, 25];
const RGB_AND_ALPHA = 6;

test('a code’s picture is read by a scanner, is of the kind that WhatsApp takes, and small', async () => {
  const picture = await qrPng(TEXT);
  expect(scanQr(picture)).toBe(TEXT);
  expect([picture[DEPTH], picture[KIND]]).toEqual([8, RGB_AND_ALPHA]);
  expect(picture.length).toBeLessThan(3_300);
});

test('a code’s picture without an address is read, too', async () => {
  const url = await qrDataUrl(TEXT);
  expect(scanQr(Buffer.from(url.split(',')[1] ?? '', 'base64'))).toBe(TEXT);
});
