import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { BookingTable } from '../../../api/database/entities/booking.ts';
import { tenantScope } from '../../../api/database/scope.ts';
import { scanQr } from '../../support/scan-qr.ts';
import { expectSound } from '../../support/sound.ts';
import { linkOf, type Shown, type SimulatedGuest, wordsOf } from '../../support/telegram/guest.ts';
import { openTelegramSpa, type TelegramSpa } from '../../support/telegram/telegram-spa.ts';

const DESK = { kind: 'staff', userId: 'desk', name: 'Mara', role: 'desk' } as const;

describe('a guest on Telegram', () => {
  let spa: TelegramSpa;
  beforeAll(async () => {
    spa = await openTelegramSpa('2026-03-02T09:00');
  }, 60_000);
  afterAll(() => spa?.stop());

  async function arrives() {
    const { tenantId } = await spa.tenant();
    const { bot } = await spa.connect(tenantId);
    const guest = bot.guest();
    guest.starts();
    await guest.sees(/Sage House/);
    return { guest, bot, tenantId };
  }

  /** Up to the confirmation with its code. */
  async function books(guest: SimulatedGuest, wish: string): Promise<Shown> {
    guest.says(wish);
    await guest.hears((message) => titles(message).some((title) => /House/.test(title)));
    guest.taps(/House/);
    await guest.hears((message) => titles(message).some((title) => /^Yes/.test(title)));
    guest.taps(/^Yes/);
    const payment = await guest.hears((message) => linkOf(message) !== null);
    const paid = await fetch(linkOf(payment) ?? '', {
      method: 'POST',
      redirect: 'manual',
      body: new URLSearchParams({ action: 'pay' }),
    });
    expect(paid.status).toBe(303);
    return guest.hears((message) => message.photo !== undefined);
  }

  /** The guest's only visit that is booked, as the desk sees it. */
  async function visitOf(tenantId: string) {
    const rows = await spa.served.house.core.database.run((db) =>
      tenantScope(db, tenantId).find(BookingTable, { where: { channel: 'telegram', status: 'confirmed' } }),
    );
    const booked = rows.filter(({ conversationId }) => conversationId !== null);
    expect(booked).toHaveLength(1);
    return booked[0]?.id ?? '';
  }

  test('books, pays and has the code, moves the visit, cancels it, books another and says how it was', async () => {
    const { guest, tenantId, bot } = await arrives();
    const confirmation = await books(guest, 'deep tissue on friday after 5');
    expect(wordsOf(confirmation)).toContain('Friday 6 March, 17:00');
    const code = scanQr(guest.pictures.get(confirmation.message_id) ?? Buffer.of());
    expect(code).toContain(spa.served.url);

    guest.says('move it to saturday at 11');
    await guest.hears(/free on Saturday/);
    guest.taps(/^11:00/);
    await guest.hears((message) => titles(message).some((title) => /^Yes/.test(title)));
    guest.taps(/^Yes/);
    const moved = await guest.hears(
      (message) => message.photo !== undefined && /Saturday/.test(wordsOf(message)),
    );
    expect(scanQr(guest.pictures.get(moved.message_id) ?? Buffer.of())).not.toBe(code);

    guest.says('/visits');
    await guest.hears((message) => titles(message).some((title) => /Cancel/.test(title)));
    guest.taps(/Cancel/);
    await guest.hears((message) => titles(message).some((title) => /^Yes/.test(title)));
    guest.taps(/^Yes/);
    await guest.hears(/cancelled/);

    await books(guest, 'swedish massage tomorrow at 10');
    const bookingId = await visitOf(tenantId);
    spa.setClock('2026-03-03T10:00');
    const { service } = spa.served.house;
    for (const change of ['checkIn', 'startTreatment', 'completeVisit'] as const)
      expect(await service[change](tenantId, DESK, bookingId)).toMatchObject({ ok: true });
    spa.setClock('2026-03-03T12:30');
    await guest.hears(/how was/i);
    guest.taps(/5|★★★★★/);
    await guest.hears(/thank/i);

    // Nothing waits or spins any more, each choice is shown as made, and the house has broken no rule.
    await bot.post.delivered();
    expect(bot.spinning).toBe(0);
    expect(guest.shown.filter((message) => /✓ Yes/.test(wordsOf(message)))).toHaveLength(4);
    expect(guest.typing).toBeGreaterThan(5);
    expect(spa.api.violations).toEqual([]);
    await expectSound({ core: spa.served.house.core, tenantId });
  }, 120_000);

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

function titles(message: Shown): string[] {
  return message.reply_markup?.inline_keyboard.flat().map(({ text }) => text) ?? [];
}
