import type { ChannelName, Id } from '../../api/contract.ts';
import type { DeskSite } from './desk-site.ts';
import { until } from './until.ts';

let written = 0;

/** A guest of this name writes; the bot is told, and what it answers is not waited for. */
export async function guestWrites(
  { house, demo }: DeskSite,
  name: string,
  text: string,
  channel: ChannelName = 'webchat',
): Promise<Id> {
  written += 1;
  const { mailroom, core } = house.served.house;
  const { conversationId } = await mailroom.receive({
    ...{ tenantId: demo.tenantId, channel, providerMessageId: `desk-talks.${written}` },
    ...{ address: `address of ${name}`, profileName: name, locale: 'en', body: { kind: 'text', text } },
  });
  core.nudge({ kind: 'inbox', tenantId: demo.tenantId, conversationId });
  return conversationId;
}

/** A guest wrote, the bot answered, and they would rather have a person. */
export async function wantsPerson(
  site: DeskSite,
  name: string,
  text: string,
  reason: 'asked' | 'unhappy' = 'asked',
): Promise<Id> {
  const id = await guestWrites(site, name, text);
  const { mailroom, care } = site.house.served.house;
  const { tenantId } = site.demo;
  await until(async () => (await mailroom.history(tenantId, id, 0, 200)).at(-1)?.from === 'house');
  await care.handOver(tenantId, { kind: 'system', name: 'test' }, id, reason);
  return id;
}
