import type { Core } from '../core.ts';
import { demoChatPath } from '../http/pages/home.ts';
import type { HouseBook } from '../tenants/house-book.ts';

/** Where a visit's talk goes on; null on channels that have an app of their own, which no address here opens. */
export function chatPageOf({ publicUrl }: Core, { house }: HouseBook, channel: string): string | null {
  return channel === 'webchat' ? `${publicUrl}${demoChatPath(house.tenant.slug)}` : null;
}
