import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type SimulatedGuest, wordsOf } from '../../support/telegram/guest.ts';
import { type ConnectedBot, openTelegramSpa, type TelegramSpa } from '../../support/telegram/telegram-spa.ts';

describe('a button pressed on Telegram', () => {
  let spa: TelegramSpa;
  let connected: ConnectedBot;
  beforeAll(async () => {
    spa = await openTelegramSpa('2026-03-02T09:00');
    connected = await spa.connect((await spa.tenant()).tenantId);
  }, 60_000);
  afterAll(() => spa?.stop());

  async function greeted(): Promise<SimulatedGuest> {
    const guest = connected.bot.guest();
    guest.starts();
    await guest.sees(/Sage House/);
    return guest;
  }

  const PAY = { text: 'Pay', url: 'https://pay.example/1' };
  const pressable = (data = 'go.hours') => ({ text: 'Opening hours', callback_data: data });

  test('stops spinning, and shows in its place what was chosen', async () => {
    const guest = await greeted();
    guest.taps('Opening hours');
    const chosen = await guest.sees(/✓ Opening hours$/);
    expect(chosen.reply_markup).toBeUndefined();
    await guest.sees(/Canal House|09:00/);
    expect(connected.bot.spinning).toBe(0);
  });

  test('leaves the way to the payment where it is', async () => {
    const guest = await greeted();
    guest.show({ text: 'Pay, or not.', reply_markup: { inline_keyboard: [[PAY], [pressable()]] } });
    guest.taps('Opening hours');
    const chosen = await guest.sees(/^Pay, or not\.\n✓/);
    expect(chosen.reply_markup).toEqual({ inline_keyboard: [[PAY]] });
  });

  test('under a picture is told in its caption, and without words to add to only goes away', async () => {
    const guest = await greeted();
    guest.show({ photo: [{}], caption: 'Your code', reply_markup: { inline_keyboard: [[pressable()]] } });
    guest.taps('Opening hours');
    await guest.sees(/^Your code\n✓ Opening hours$/);
    const full = 'x'.repeat(4096);
    guest.show({ text: full, reply_markup: { inline_keyboard: [[pressable('go.prices')]] } });
    guest.taps('Opening hours');
    await guest.sees((message) => wordsOf(message) === full && message.reply_markup === undefined);
    expect(spa.api.violations).toEqual([]);
  });

  test('is answered all the same when neither its spinning nor its message can be changed', async () => {
    const guest = await greeted();
    connected.bot.answerNext(
      { status: 400, description: 'Bad Request: query is too old' },
      'answerCallbackQuery',
    );
    connected.bot.answerNext(
      { status: 400, description: "Bad Request: message can't be edited" },
      'editMessageText',
    );
    guest.taps('Treatments and prices');
    await guest.sees(/€/);
  });

  test('is one press when it is delivered twice', async () => {
    const guest = await greeted();
    const [message] = guest.shown;
    if (!message) throw new Error('nothing is shown');
    const edits = () => connected.bot.calls.filter(({ method }) => method.startsWith('edit')).length;
    const before = edits();
    connected.bot.deliverTo(connected.door, connected.secretToken, { twice: 1 });
    guest.presses(message, 'go.hours');
    await connected.bot.post.delivered();
    connected.bot.deliverTo(connected.door, connected.secretToken);
    await guest.sees(/✓ Opening hours$/);
    // A second edit would not be waited for by anybody.
    await sleep(300);
    expect(edits() - before).toBe(1);
  });

  test('of a message that Telegram does not show any more still counts', async () => {
    const guest = await greeted();
    connected.bot.update({
      callback_query: {
        id: connected.bot.newCallback(),
        from: { id: guest.id, first_name: 'Sofie' },
        message: { message_id: 1, date: 0, chat: { id: guest.id, type: 'private' } },
        data: 'go.hours',
      },
    });
    await guest.sees(/09:00|Canal House/);
  });
});
