import type { MessageContent } from '../../api/contract.ts';
import { renderTelegram } from '../../bot/telegram/render.ts';
import { renderWhatsapp } from '../../bot/whatsapp/render.ts';
import { METHODS } from './telegram/limits.ts';
import { SentMessage } from './whatsapp/message-shapes.ts';

/** What the channels' providers would refuse of a message, by the same schemas as their simulators. */
export function refusedAnywhere(content: MessageContent): string[] {
  const asked = [
    ...renderWhatsapp({ to: '15550001234', listButton: 'Choose' }, content).map((body) =>
      SentMessage.safeParse(body),
    ),
    ...renderTelegram(1, content).map(({ method, body }) => METHODS[method].safeParse(body)),
  ];
  const said = asked.length === 0 ? ['it is sent as nothing'] : [];
  return [
    ...said,
    ...asked.flatMap(({ error }) =>
      (error?.issues ?? []).map(({ path, message }) => `${path.join('.')}: ${message}`),
    ),
  ];
}
