import { CHANNELS } from '../../app/channels.ts';
import type { InsightWords } from './words/types.ts';

/** What a visit was booked through, or a chat is on. */
export function channelName(words: InsightWords, channel: string): string {
  if (channel === 'desk') return words.desk;
  return channel === 'webchat' ? words.webchat : (CHANNELS.get(channel) ?? channel);
}
