/** What the channels are called. */
export const CHANNELS: ReadonlyMap<string, string> = new Map([
  ['whatsapp', 'WhatsApp'],
  ['telegram', 'Telegram'],
  ['webchat', 'Web chat'],
  ['teams', 'Teams'],
  ['console', 'Console'],
]);
