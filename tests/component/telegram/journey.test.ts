import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { scanQr } from '../../support/scan-qr.ts';
import { linkOf, type Shown, type SimulatedGuest, wordsOf } from '../../support/telegram/guest.ts';
import { openTelegramSpa, type TelegramSpa } from '../../support/telegram/telegram-spa.ts';

describe('a guest on Telegram', () => {
  let spa: TelegramSpa;
  beforeAll(async () => {
    spa = await openTelegramSpa('2026-03-02T09:00');
  }, 60_000);
  afterAll(() => spa?.stop());

  async function arrives(): Promise<SimulatedGuest> {
    const { tenantId } = await spa.tenant();
    const { bot } = await spa.connect(tenantId);
    const guest = bot.guest();
    guest.starts();
    await guest.sees(/Sage House/);
    return guest;
  }

  /** Up to the confirmation with its code. */
  async function books(guest: SimulatedGuest, wish: string): Promise<Shown> {
    guest.says(wish);
    await guest.sees((message) => titles(message).some((title) => /House/.test(title)));
    guest.taps(/House/);
    await guest.sees((message) => titles(message).some((title) => /^Yes/.test(title)));
    guest.taps(/^Yes/);
    const payment = await guest.sees((message) => linkOf(message) !== null);
    const paid = await fetch(linkOf(payment) ?? '', {
      method: 'POST',
      redirect: 'manual',
      body: new URLSearchParams({ action: 'pay' }),
    });
    expect(paid.status).toBe(303);
    return guest.sees((message) => message.photo !== undefined);
  }

  test('books, pays and has the code', async () => {
    const guest = await arrives();
    const confirmation = await books(guest, 'deep tissue on friday after 5');
    expect(scanQr(guest.pictures.get(confirmation.message_id) ?? Buffer.of())).toContain('http');
    expect(wordsOf(confirmation)).toContain('Friday');
    expect(spa.api.violations).toEqual([]);
  }, 60_000);
});

function titles(message: Shown): string[] {
  return message.reply_markup?.inline_keyboard.flat().map(({ text }) => text) ?? [];
}
