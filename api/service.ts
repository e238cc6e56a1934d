import { acceptHold } from './booking/accept-hold.ts';
import { bookingDetail } from './booking/booking-detail.ts';
import { calendarDay } from './booking/calendar-day.ts';
import { cancelBooking, cancellationTerms, markNoShow } from './booking/cancel-booking.ts';
import { changeBooking } from './booking/change-booking.ts';
import { bookByDesk } from './booking/desk-booking.ts';
import { holdSlot } from './booking/hold-slot.ts';
import { lastVisit } from './booking/last-visit.ts';
import { moveBooking, moveTerms } from './booking/move-booking.ts';
import { searchSlots } from './booking/search-slots.ts';
import { upcomingVisits } from './booking/upcoming-visits.ts';
import { viewBooking } from './booking/view-bookings.ts';
import { checkIn, checkInByCode, checkInToken } from './check-in/check-in.ts';
import { undoNoShow } from './check-in/undo-no-show.ts';
import type { BookingService } from './contract.ts';
import type { Core } from './core.ts';
import { tenantScope } from './database/scope.ts';
import { nameGuest } from './people/name-guest.ts';
import { parseInstant } from './schedule/local-time.ts';
import { acceptSeries } from './series/accept-series.ts';
import { holdSeries } from './series/hold-series.ts';
import { loadHouse } from './tenants/load-house.ts';
import { joinWaitlist } from './waitlist/join-waitlist.ts';
import { leaveWaitlist } from './waitlist/leave-waitlist.ts';
import { waitlist } from './waitlist/view-entries.ts';

const NO_SCAN = { device: null, at: null, locationId: null };

/** The booking service: chat, HTTP and the desk take these same roads. `provider` opens the checkouts. */
export function makeBookingService(core: Core, provider: string): BookingService {
  return {
    house: (tenantId) => loadHouse(core, tenantId),
    searchSlots: (tenantId, query) => searchSlots(core, tenantId, query),
    holdSlot: (tenantId, actor, request) => holdSlot(core, tenantId, actor, request),
    acceptHold: (tenantId, actor, id, key, through) =>
      acceptHold(core, tenantId, actor, id, provider, { key, through }),
    bookByDesk: (tenantId, actor, booking) => bookByDesk(core, tenantId, actor, booking, provider),
    moveTerms: (tenantId, id) => moveTerms(core, tenantId, id),
    moveBooking: (tenantId, actor, request) => moveBooking(core, tenantId, actor, request),
    holdSeries: (tenantId, actor, request) => holdSeries(core, tenantId, actor, request),
    acceptSeries: (tenantId, actor, id, key, through) =>
      acceptSeries(core, tenantId, actor, id, provider, { key, through }),
    joinWaitlist: (tenantId, actor, request) => joinWaitlist(core, tenantId, actor, request),
    leaveWaitlist: (tenantId, actor, id, key) => leaveWaitlist(core, tenantId, actor, id, key),
    waitlist: (tenantId, guestId) => waitlist(core, tenantId, guestId),
    lastVisit: (tenantId, guestId) => lastVisit(core, tenantId, guestId),
    cancellationTerms: (tenantId, id) => cancellationTerms(core, tenantId, id),
    cancelBooking: (tenantId, actor, id, reason, key, only) =>
      cancelBooking(core, tenantId, actor, id, reason, key, only),
    checkIn: (tenantId, actor, id, key, reason) => checkIn(core, tenantId, actor, id, key, { reason }),
    checkInByCode: (tenantId, actor, code, key, { device = null, at = null, locationId = null } = NO_SCAN) =>
      checkInByCode(core, tenantId, actor, code, key, {
        ...{ device, locationId, at: at === null ? null : parseInstant(at) },
      }),
    startTreatment: (tenantId, actor, bookingId, key) =>
      changeBooking(core, tenantId, actor, { bookingId, change: 'start', key }),
    completeVisit: (tenantId, actor, bookingId, key) =>
      changeBooking(core, tenantId, actor, { bookingId, change: 'complete', key }),
    markNoShow: (tenantId, actor, id, key) => markNoShow(core, tenantId, actor, id, key),
    undoNoShow: (tenantId, actor, undo, key) => undoNoShow(core, tenantId, actor, undo, key),
    booking: (tenantId, id) => core.database.run((db) => viewBooking(core, tenantScope(db, tenantId), id)),
    upcomingVisits: (tenantId, guestId) => upcomingVisits(core, tenantId, guestId),
    checkInToken: (tenantId, id) => checkInToken(core, tenantId, id),
    nameGuest: (tenantId, guestId, name) => nameGuest(core, tenantId, guestId, name),
    calendarDay: (tenantId, locationId, date) => calendarDay(core, tenantId, locationId, date),
    bookingDetail: (tenantId, id) => bookingDetail(core, tenantId, id),
  };
}
