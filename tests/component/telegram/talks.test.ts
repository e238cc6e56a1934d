import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openTelegramSpa, type TelegramSpa } from '../../support/telegram/telegram-spa.ts';

describe('a guest on Telegram', () => {
  let spa: TelegramSpa;
  beforeAll(async () => {
    spa = await openTelegramSpa('2026-03-02T09:00');
  }, 60_000);
  afterAll(() => spa?.stop());

  test('speaks German to the house when their phone does, by commands too', async () => {
    const { tenantId } = await spa.tenant();
    const { bot } = await spa.connect(tenantId);
    const guest = bot.guest({ language_code: 'de' });
    guest.starts('from-the-website');
    await guest.hears(/hier ist Sage House/);
    guest.says('/language');
    await guest.hears(/In welcher Sprache/);
    guest.says('/visits');
    await guest.hears(/Sie haben zurzeit keinen Termin/);
    expect(spa.api.violations).toEqual([]);
  }, 60_000);
});
