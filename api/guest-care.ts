import { attend } from './booking/attend.ts';
import { pastVisits } from './booking/past-visits.ts';
import { tellLate } from './booking/tell-late.ts';
import { calendarPageUrl, visitsFileUrl } from './calendar/calendar-link.ts';
import { arrive } from './check-in/arrive.ts';
import type { GuestCare } from './contract.ts';
import { handOver } from './conversations/hand-over.ts';
import { newsBefore } from './conversations/news-before.ts';
import { takeBack } from './conversations/take-back.ts';
import { writeToGuest } from './conversations/write-to-guest.ts';
import type { Core } from './core.ts';
import { tenantScope } from './database/scope.ts';
import { giveFeedback } from './feedback/give-feedback.ts';
import { askForOffers } from './offers/ask-for-offers.ts';
import { consents } from './offers/consents.ts';
import { mayPropose } from './offers/propose-due.ts';
import { setOffers } from './offers/set-offers.ts';
import { openLink } from './payments/open-link.ts';
import { receipts, receiptsOfVisit } from './payments/receipts.ts';
import { askForTip } from './payments/tips/ask-for-tip.ts';
import { openTip } from './payments/tips/open-tip.ts';
import { visitsUnderWay } from './payments/visits-under-way.ts';
import { forgetGuest } from './people/forget-guest.ts';
import { setLanguage } from './people/set-language.ts';
import { setMessages } from './people/set-messages.ts';

/** What a guest may ask beside booking: the same roads for chat and desk. */
export function makeGuestCare(core: Core): GuestCare {
  return {
    setLanguage: (tenantId, conversationId, locale) => setLanguage(core, tenantId, conversationId, locale),
    setMessages: (tenantId, actor, guestId, wanted, saidAt) =>
      setMessages(core, tenantId, actor, { guestId, wanted, saidAt }),
    askForOffers: (tenantId, actor, bookingId, key) => askForOffers(core, tenantId, actor, bookingId, key),
    setOffers: (tenantId, actor, guestId, wanted) => setOffers(core, tenantId, actor, { guestId, wanted }),
    mayPropose: (tenantId, bookingId) => mayPropose(core, tenantId, bookingId),
    consents: (tenantId, guestId) => consents(core, tenantId, guestId),
    forgetGuest: (tenantId, actor, guestId, key) => forgetGuest(core, tenantId, actor, guestId, key),
    giveFeedback: (tenantId, actor, feedback) => giveFeedback(core, tenantId, actor, feedback),
    paymentsUnderWay: (tenantId, guestId) => visitsUnderWay(core, tenantId, guestId),
    receipts: (tenantId, guestId) => receipts(core, tenantId, guestId),
    receiptsOfVisit: (tenantId, bookingId) => receiptsOfVisit(core, tenantId, bookingId),
    paymentLink: (tenantId, bookingId, purpose) =>
      core.database.run((db) => openLink(core, tenantScope(db, tenantId), bookingId, purpose)),
    askForTip: (tenantId, actor, bookingId, key) => askForTip(core, tenantId, actor, bookingId, key),
    openTip: (tenantId, actor, bookingId, amountMinor, key) =>
      openTip(core, tenantId, actor, { bookingId, amountMinor }, key),
    calendarFile: (tenantId, bookingIds) => visitsFileUrl(core, tenantId, bookingIds),
    calendarPage: (tenantId, conversationId, locale) =>
      calendarPageUrl(core, { tenantId, conversationId, locale }),
    pastVisits: (tenantId, guestId, days) => pastVisits(core, tenantId, guestId, days),
    tellLate: (tenantId, actor, bookingId, minutes, key) =>
      tellLate(core, tenantId, actor, { bookingId, minutes }, key),
    attend: (tenantId, actor, bookingId, key) => attend(core, tenantId, actor, bookingId, key),
    arrive: (tenantId, actor, bookingId, key) => arrive(core, tenantId, actor, bookingId, key),
    handOver: (tenantId, actor, conversationId, reason) =>
      handOver(core, tenantId, actor, conversationId, reason),
    async takeBack(tenantId, actor, conversationId) {
      await takeBack(core, tenantId, actor, conversationId);
    },
    newsBefore: (tenantId, conversationId, inboxId) =>
      newsBefore(core, tenantId, { conversationId, inboxId }),
    writeToGuest: async (tenantId, actor, conversationId, text, key) =>
      (await writeToGuest(core, tenantId, actor, { conversationId, text }, key)).ok,
  };
}
