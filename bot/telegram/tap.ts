import type { CallBot } from './client.ts';
import { TELEGRAM_LIMITS } from './render.ts';
import type { Tap } from './update.ts';

/** Ends the button's spinning: until then the guest's app shows that it waits. */
export async function answerTap(bot: CallBot, { callbackId }: Tap): Promise<void> {
  await bot('answerCallbackQuery', { callback_query_id: callbackId });
}

/** Shows in the message what was chosen and takes its choices away; links to web pages stay. */
export async function showChosen(bot: CallBot, chatId: number, tap: Tap): Promise<void> {
  const of = { chat_id: chatId, message_id: tap.messageId, reply_markup: { inline_keyboard: tap.links } };
  const words = [tap.shown?.words, `✓ ${tap.title}`].filter(Boolean).join('\n');
  if (tap.shown?.as === 'text' && words.length <= TELEGRAM_LIMITS.text)
    await bot('editMessageText', { ...of, text: words });
  else if (tap.shown?.as === 'caption' && words.length <= TELEGRAM_LIMITS.caption)
    await bot('editMessageCaption', { ...of, caption: words });
  else await bot('editMessageReplyMarkup', of);
}
