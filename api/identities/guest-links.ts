import type { GuestLinks } from '../contract.ts';
import type { Core } from '../core.ts';
import { carryOver } from './carry-over.ts';
import { joinByCode } from './join-by-code.ts';
import { joinByPhone } from './join-by-phone.ts';
import { declineLinkCode, newLinkCode, takeLinkCode } from './link-codes.ts';
import { mergeGuests } from './merge-guests.ts';
import { partGuests } from './part-guests.ts';
import { undoJoin } from './undo-join.ts';
import { identities } from './view-identities.ts';

/** Several chats and records of one person: the same roads for chat and desk. */
export function makeGuestLinks(core: Core): GuestLinks {
  return {
    identities: (tenantId, guestId) => identities(core, tenantId, guestId),
    mergeGuests: (tenantId, actor, guests, key) => mergeGuests(core, tenantId, actor, guests, key),
    partGuests: (tenantId, actor, mergeId, key) => partGuests(core, tenantId, actor, mergeId, key),
    newCode: (tenantId, conversationId) => newLinkCode(core, tenantId, conversationId),
    takeCode: (tenantId, conversationId, code) => takeLinkCode(core, tenantId, conversationId, code),
    joinByCode: (tenantId, actor, codeId) => joinByCode(core, tenantId, actor, codeId),
    joinByPhone: (tenantId, actor, phone) => joinByPhone(core, tenantId, actor, phone),
    carryOver: (tenantId, actor, bookingIds) => carryOver(core, tenantId, actor, bookingIds),
    declineCode: (tenantId, conversationId, codeId) =>
      declineLinkCode(core, tenantId, conversationId, codeId),
    undoJoin: (tenantId, actor, mergeId) => undoJoin(core, tenantId, actor, mergeId),
  };
}
