import type { ChannelName, MessageContent } from '../api/contract.ts';
import { renderTelegram } from './telegram/render.ts';
import { renderWhatsapp } from './whatsapp/render.ts';

/** What opens WhatsApp's list of choices, until each language has its own word. */
const LIST_BUTTON = 'Choose';

/**
 * The request body a channel's provider would be sent for a message to this address; an array when the message
 * takes several. Nothing for channels of our own, which need no provider.
 */
export function wireFor(
  channel: ChannelName,
  address: string,
  content: MessageContent,
): { readonly wire?: unknown } {
  const bodies = bodiesFor(channel, address, content);
  if (bodies === null) return {};
  return { wire: bodies.length === 1 ? bodies[0] : bodies };
}

function bodiesFor(
  channel: ChannelName,
  address: string,
  content: MessageContent,
): readonly unknown[] | null {
  switch (channel) {
    case 'whatsapp':
      return renderWhatsapp({ to: address, listButton: LIST_BUTTON }, content);
    case 'telegram':
      return renderTelegram(Number(address), content).map(({ body }) => body);
    default:
      return null;
  }
}
