import { createHash } from 'node:crypto';
import type { ChannelName } from '../../api/contract.ts';

/**
 * A guest's address as their channel would have it, the same for the same name. WhatsApp's are phone numbers
 * without a plus: these begin with 1 555, an area code that nobody has. Telegram's are numbers of a chat.
 */
export function addressOf(channel: ChannelName, guest: string): string {
  const number = createHash('sha256').update(guest).digest().readUInt32BE() % 10_000_000;
  if (channel === 'whatsapp') return `1555${String(number).padStart(7, '0')}`;
  if (channel === 'telegram') return String(1_000_000_000 + number);
  return `terminal-${guest}`.slice(0, 200);
}
