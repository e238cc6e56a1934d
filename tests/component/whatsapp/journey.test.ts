import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type ServedSpa, type SpaOnWhatsapp, serveSpa } from '../../support/whatsapp/served-spa.ts';

let spa: ServedSpa;
let house: SpaOnWhatsapp;
beforeAll(async () => {
  spa = await serveSpa('2026-03-02T09:00');
  house = await spa.spa('100000000000001');
}, 60_000);
afterAll(() => spa?.close());

const pay = (url: string) =>
  fetch(url, { method: 'POST', redirect: 'manual', body: new URLSearchParams({ action: 'pay' }) });

test('a guest books and pays, all on WhatsApp', async () => {
  const guest = house.number.guest('31612345678');
  await guest.says('swedish massage on friday');
  const offer = await guest.sees(({ taps }) => taps.length > 2);
  expect(offer.kind).toBe('list');
  await guest.taps(offer.taps[0]?.title ?? '');
  const summary = await guest.sees(({ taps }) => taps.some(({ title }) => /^Yes/.test(title)));
  expect(summary.kind).toBe('button');
  await guest.taps('Yes');
  const payment = await guest.sees(({ link }) => link !== null);
  await pay(payment.link ?? '');
  const confirmed = await guest.sees(({ image }) => image !== null);
  expect(confirmed.text).toMatch(/You are booked/);
  await spa.meta.quiet();
  expect(spa.meta.violations).toEqual([]);
});
