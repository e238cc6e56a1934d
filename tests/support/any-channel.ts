import { z } from 'zod';
import type { MessageContent } from '../../api/contract.ts';
import { renderTeams } from '../../bot/teams/render.ts';
import type { TeamsMessage } from '../../bot/teams/wire-types.ts';
import { renderTelegram } from '../../bot/telegram/render.ts';
import { renderWhatsapp } from '../../bot/whatsapp/render.ts';
import { asPosted, MAX_MESSAGE_BYTES, SENT } from './teams/limits.ts';
import { METHODS } from './telegram/limits.ts';
import { SentMessage } from './whatsapp/message-shapes.ts';

/** What the channels' providers would refuse of a message, by the same schemas as their simulators. */
export function refusedAnywhere(content: MessageContent): string[] {
  const asked = {
    whatsapp: renderWhatsapp({ to: '15550001234', listButton: 'Choose' }, content).map((body) =>
      SentMessage.safeParse(body),
    ),
    telegram: renderTelegram(1, content).map(({ method, body }) => METHODS[method].safeParse(body)),
    msteams: renderTeams('msteams', content).map((message) => posted('msteams', message)),
    directline: renderTeams('directline', content).map((message) => posted('directline', message)),
  };
  return Object.entries(asked).flatMap(([channel, requests]) => [
    ...(requests.length === 0 ? [`${channel}: it is sent as nothing`] : []),
    ...requests.flatMap(({ error }) =>
      (error?.issues ?? []).map(({ path, message }) => `${channel}: ${path.join('.')}: ${message}`),
    ),
  ]);
}

function posted(channel: keyof typeof SENT, message: TeamsMessage) {
  const body = JSON.stringify(asPosted(channel, message));
  const most = MAX_MESSAGE_BYTES[channel];
  const fits = z.string().refine((json) => Buffer.byteLength(json) <= most, `at most ${most} bytes`);
  const size = fits.safeParse(body);
  return size.success ? SENT[channel].safeParse(JSON.parse(body)) : size;
}
