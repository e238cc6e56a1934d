import type { ChatHouse } from '../protocol.ts';
import { readHouse } from './server-frame.ts';

/** How the chat looks, for the launcher of somebody who has not opened it; null when it cannot be had. */
export async function fetchLook(base: string, slug: string): Promise<ChatHouse | null> {
  try {
    const answer = await fetch(new URL(`spa/${encodeURIComponent(slug)}/look`, base), {
      credentials: 'omit',
    });
    return answer.ok ? readHouse(await answer.json()) : null;
  } catch {
    // Offline, or a content policy that names our sockets only: the house's own look will do.
    return null;
  }
}
