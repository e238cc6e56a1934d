import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { fetchAgain } from '../../support/whatsapp/deliver.ts';
import type { SimulatedGuest } from '../../support/whatsapp/guest.ts';
import { type ServedSpa, type SpaOnWhatsapp, serveSpa } from '../../support/whatsapp/served-spa.ts';
import { until } from '../../support/whatsapp/talk.ts';

const DESK = { kind: 'staff', userId: 'desk', name: 'Mara', role: 'desk' } as const;

let spa: ServedSpa;
let house: SpaOnWhatsapp;
beforeAll(async () => {
  spa = await serveSpa('2026-03-02T09:00');
  house = await spa.spa('100000000000001');
}, 60_000);
afterAll(() => spa?.close());

const pay = (url: string | null) =>
  fetchAgain(url ?? '', { method: 'POST', redirect: 'manual', body: new URLSearchParams({ action: 'pay' }) });

/** From the wish to the confirmation with its picture. */
async function book(guest: SimulatedGuest, wish: string): Promise<void> {
  await guest.says(wish);
  const offer = await guest.sees(({ taps }) => taps.length > 2);
  expect(offer.kind).toBe('list');
  await guest.taps(offer.taps[0]?.title ?? '');
  await guest.sees(({ taps }) => taps.some(({ title }) => /^Yes/.test(title)));
  await guest.taps('Yes');
  const payment = await guest.sees(({ link }) => link !== null);
  expect(payment.kind).toBe('cta_url');
  await pay(payment.link);
  const confirmed = await guest.sees(({ image }) => image !== null);
  expect(confirmed).toMatchObject({ kind: 'image', text: expect.stringMatching(/^You are booked/) });
  spa.forward(60_000);
}

async function nextVisit(guest: SimulatedGuest) {
  const { mailroom, service } = spa.served.house;
  const { tenantId } = house.demo;
  const conversation = await mailroom.findConversation(tenantId, 'whatsapp', guest.address);
  return (await service.upcomingVisits(tenantId, conversation?.guestId ?? ''))[0];
}

test('the desk cancels days later: a template says so, and its button finds another time', async () => {
  const guest = house.number.guest('31612345679', 'Ben');
  await book(guest, 'swedish massage next wednesday');
  const visit = await nextVisit(guest);
  spa.forward(26 * 3_600_000);
  await spa.served.house.service.cancelBooking(house.demo.tenantId, DESK, visit?.id ?? '', 'Ana is ill');
  const notice = await guest.sees(({ template }) => template === 'cancelled_by_house');
  expect(notice.text).toMatch(/we had to cancel .* Ana is ill/);
  // In whichever order: two things happened at once.
  await until(spa, async () => guest.shown.some(({ template }) => template === 'refunded'));
  await guest.taps('Look again');
  const offer = await guest.sees(({ template, taps }) => template === null && taps.length > 0);
  expect(offer.kind).not.toBe('template');
  await spa.meta.quiet();
  expect(spa.meta.violations).toEqual([]);
}, 60_000);

test('who asks for the way to one house gets its pin', async () => {
  const guest = house.number.guest('31612345679', 'Ada');
  await guest.says('where is the Canal House?');
  const pin = await guest.sees(({ kind }) => kind === 'location');
  expect(pin.body).toMatchObject({
    type: 'location',
    location: { name: 'Canal House', address: 'Herengracht 210, Amsterdam', latitude: 52.3716 },
  });
  await guest.sees(({ text }) => text.includes('Herengracht 210'));
});

test('who has a visit gets the pin of its house', async () => {
  const guest = house.number.guest('31612345680', 'Mia');
  await book(guest, 'swedish massage on friday at the garden house');
  await guest.says('where is it?');
  const pin = await guest.sees(({ kind }) => kind === 'location');
  expect(pin.body).toMatchObject({ location: { name: 'Garden House', longitude: 4.8765 } });
  await guest.sees(({ text }) => text.includes('Vondelstraat 44'));
});
