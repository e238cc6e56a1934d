import { expect } from '@jest/globals';
import { linkOf, type Shown, type SimulatedGuest, wordsOf } from '../telegram/guest.ts';
import { openTelegramSpa } from '../telegram/telegram-spa.ts';
import { phoneOver } from './phone-over.ts';
import type { Heard, Phone, Stage } from './stage.ts';

/** On Telegram a fifth of the updates comes twice. */
export async function onTelegram(local: string): Promise<Stage> {
  const spa = await openTelegramSpa(local);
  return {
    served: spa.served,
    url: spa.url,
    setClock: spa.setClock,
    async arrives() {
      const { tenantId } = await spa.tenant();
      const { bot } = await spa.connect(tenantId, { twice: 0.2 });
      const guest = bot.guest();
      guest.starts();
      await guest.sees(/Sage House/);
      return {
        phone: phoneOf(guest),
        tenantId,
        async endsWell() {
          await bot.post.delivered();
          expect(spa.api.violations).toEqual([]);
          // No button waits or spins any more, and a choice made is shown as made.
          expect(bot.spinning).toBe(0);
          expect(guest.shown.filter((message) => /✓ Yes/.test(wordsOf(message)))).toHaveLength(4);
          expect(guest.typing).toBeGreaterThan(5);
        },
      };
    },
    stop: spa.stop,
  };
}

function phoneOf(guest: SimulatedGuest): Phone {
  const heard = (message: Shown): Heard => ({
    text: wordsOf(message),
    taps: message.reply_markup?.inline_keyboard.flat().map(({ text }) => text) ?? [],
    link: linkOf(message),
    // A file's bytes are kept there, too.
    picture: message.document ? null : (guest.pictures.get(message.message_id) ?? null),
  });
  return phoneOver(guest, heard);
}
