import type { ChannelName, MessageContent } from '../api/contract.ts';

/** The request bodies a channel's provider would be sent for a message; nothing for channels of our own. */
export function wireFor(_channel: ChannelName, _content: MessageContent): { readonly wire?: unknown } {
  return {};
}
