import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type ServedSpa, type SpaOnWhatsapp, serveSpa } from '../../support/whatsapp/served-spa.ts';
import { talkWith, until } from '../../support/whatsapp/talk.ts';

const MINUTE = 60_000;

let spa: ServedSpa;
let house: SpaOnWhatsapp;
beforeAll(async () => {
  spa = await serveSpa('2026-03-02T09:00');
  house = await spa.spa('300000000000009');
}, 60_000);
afterAll(() => spa?.close());

test('a message waits for WhatsApp to be back when it is out of order for a quarter of an hour', async () => {
  const talk = await talkWith(spa, house);
  house.number.fault = () => ({ status: 500 });
  await talk.tell({ text: 'Your visit is booked.' });
  for (const end = spa.now() + 15 * MINUTE; spa.now() < end; spa.forward(5_000))
    await spa.served.house.send();
  expect((await talk.outbox()).at(-1)?.status).toBe('pending');
  house.number.fault = () => null;
  await until(spa, async () => talk.guest.shown.some(({ text }) => text === 'Your visit is booked.'), 10_000);
}, 120_000);
