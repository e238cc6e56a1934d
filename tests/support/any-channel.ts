import { z } from 'zod';
import type { MessageContent } from '../../api/contract.ts';
import { renderTeams } from '../../bot/teams/render.ts';
import type { TeamsMessage } from '../../bot/teams/wire-types.ts';
import { renderTelegram } from '../../bot/telegram/render.ts';
import { renderWhatsapp } from '../../bot/whatsapp/render.ts';
import { asPosted, MAX_MESSAGE_BYTES, SENT } from './teams/limits.ts';
import { METHODS } from './telegram/limits.ts';
import { SentMessage } from './whatsapp/message-shapes.ts';

const BOT_CHANNELS = ['msteams', 'directline'] as const;

/** What the channels' providers would refuse of a message, by the same schemas as their simulators. */
export function refusedAnywhere(content: MessageContent): string[] {
  const asked = [
    ...renderWhatsapp({ to: '15550001234', listButton: 'Choose' }, content).map((body) =>
      SentMessage.safeParse(body),
    ),
    ...renderTelegram(1, content).map(({ method, body }) => METHODS[method].safeParse(body)),
    ...BOT_CHANNELS.flatMap((channel) => renderTeams(channel, content).map((one) => posted(channel, one))),
  ];
  const said = asked.length === 0 ? ['it is sent as nothing'] : [];
  return [
    ...said,
    ...asked.flatMap(({ error }) =>
      (error?.issues ?? []).map(({ path, message }) => `${path.join('.')}: ${message}`),
    ),
  ];
}

function posted(channel: (typeof BOT_CHANNELS)[number], message: TeamsMessage) {
  const body = JSON.stringify(asPosted(channel, message));
  const most = MAX_MESSAGE_BYTES[channel];
  const fits = z.string().refine((json) => Buffer.byteLength(json) <= most, `at most ${most} bytes`);
  const size = fits.safeParse(body);
  return size.success ? SENT[channel].safeParse(JSON.parse(body)) : size;
}
