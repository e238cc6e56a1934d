import { houseDayFor } from '../analytics/house-day-for.ts';
import type { StaffChat } from '../contract.ts';
import type { Core } from '../core.ts';
import { block, unblock } from './block.ts';
import { linkStaff, newChatCode, unlinkStaff } from './link-staff.ts';
import { markBegun, markDone, markNoShowByTherapist } from './mark-visit.ts';
import { staffDays } from './staff-visits.ts';
import { answerSwap, askSwap, settleSwap, swap, swapCandidates, swaps } from './swaps.ts';
import { tellTherapistLate } from './tell-therapist-late.ts';

/** What therapists do by chat, and the desk's part of it. */
export function makeStaffChat(core: Core): StaffChat {
  return {
    newChatCode: (tenantId, actor, staffId) => newChatCode(core, tenantId, actor, staffId),
    linkStaff: (tenantId, conversationId, code) => linkStaff(core, tenantId, conversationId, code),
    unlinkStaff: (tenantId, conversationId) => unlinkStaff(core, tenantId, conversationId),
    staffDays: (tenantId, therapistId, from, to) => staffDays(core, tenantId, therapistId, from, to),
    tellTherapistLate: (tenantId, actor, therapistId, minutes, key) =>
      tellTherapistLate(core, tenantId, actor, { therapistId, minutes }, key),
    block: (tenantId, actor, request) => block(core, tenantId, actor, request),
    unblock: (tenantId, actor, timeOffId, key) => unblock(core, tenantId, actor, timeOffId, key),
    swapCandidates: (tenantId, bookingId, fromId) => swapCandidates(core, tenantId, bookingId, fromId),
    askSwap: (tenantId, actor, ask) => askSwap(core, tenantId, actor, ask),
    answerSwap: (tenantId, actor, swapId, yes, key) =>
      answerSwap(core, tenantId, actor, { swapId, yes }, key),
    settleSwap: (tenantId, actor, swapId, yes, key) =>
      settleSwap(core, tenantId, actor, { swapId, yes }, key),
    swaps: (tenantId, therapistId) => swaps(core, tenantId, therapistId),
    swap: (tenantId, swapId) => swap(core, tenantId, swapId),
    houseDay: (tenantId, staff, date, locale) => houseDayFor(core, tenantId, staff, date, locale),
    markBegun: (tenantId, actor, bookingId, key) => markBegun(core, tenantId, actor, bookingId, key),
    markDone: (tenantId, actor, bookingId, key) => markDone(core, tenantId, actor, bookingId, key),
    markNoShowByTherapist: (tenantId, actor, bookingId, key) =>
      markNoShowByTherapist(core, tenantId, actor, bookingId, key),
  };
}
