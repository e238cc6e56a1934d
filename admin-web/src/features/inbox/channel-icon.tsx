import { Globe, type LucideIcon, MessageCircle, Send, SquareTerminal, Users } from 'lucide-react';
import type { ChannelName } from '../../../../api/contract.ts';
import { CHANNELS } from '../../app/channels.ts';
import type { InboxWords } from './words/types.ts';

const ICONS: Readonly<Partial<Record<ChannelName, LucideIcon>>> = {
  whatsapp: MessageCircle,
  telegram: Send,
  webchat: Globe,
  teams: Users,
};

export function ChannelIcon({ channel, className }: { channel: ChannelName; className: string }) {
  const Icon = ICONS[channel] ?? SquareTerminal;
  return <Icon className={className} aria-hidden />;
}

/** Web chat has a name in each language; the others are names. */
export function channelName(words: InboxWords, channel: ChannelName): string {
  return channel === 'webchat' ? words.webChat : (CHANNELS.get(channel) ?? channel);
}
