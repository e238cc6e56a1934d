import type { GuestLinks } from '../contract.ts';
import type { Core } from '../core.ts';
import { mergeGuests } from './merge-guests.ts';
import { partGuests } from './part-guests.ts';
import { identities } from './view-identities.ts';

/** Several chats and records of one person: the same roads for chat and desk. */
export function makeGuestLinks(core: Core): GuestLinks {
  return {
    identities: (tenantId, guestId) => identities(core, tenantId, guestId),
    mergeGuests: (tenantId, actor, guests, key) => mergeGuests(core, tenantId, actor, guests, key),
    partGuests: (tenantId, actor, mergeId, key) => partGuests(core, tenantId, actor, mergeId, key),
  };
}
