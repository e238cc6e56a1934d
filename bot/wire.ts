import type { Conversation, MessageContent } from '../api/contract.ts';
import { renderTelegram } from './telegram/render.ts';
import { listButton } from './whatsapp/list-button.ts';
import { renderWhatsapp } from './whatsapp/render.ts';

type Reader = Pick<Conversation, 'channel' | 'address' | 'locale'>;

/**
 * The request body a channel's provider would be sent for a message to this guest; an array when the message
 * takes several. Nothing for channels of our own, which need no provider.
 */
export function wireFor(reader: Reader, content: MessageContent): { readonly wire?: unknown } {
  const bodies = bodiesFor(reader, content);
  if (bodies === null) return {};
  return { wire: bodies.length === 1 ? bodies[0] : bodies };
}

function bodiesFor({ channel, address, locale }: Reader, content: MessageContent): readonly unknown[] | null {
  switch (channel) {
    case 'whatsapp':
      return renderWhatsapp({ to: address, listButton: listButton(locale) }, content);
    case 'telegram':
      return renderTelegram(Number(address), content).map(({ body }) => body);
    default:
      return null;
  }
}
