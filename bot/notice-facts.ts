import type {
  BookingService,
  BookingView,
  Conversation,
  GuestCare,
  Id,
  Notice,
  ReceiptView,
  StaffChat,
  StaffDay,
} from '../api/contract.ts';
import { addDays } from '../dialogs/days.ts';
import type { NoticeFacts } from '../dialogs/notices.ts';
import type { CodePictures } from './check-in-code.ts';
import { checkInCode } from './check-in-code.ts';

/** What a notice is about as it stands now, not when it was written: what is no longer true is not said. */
export async function noticeFacts(
  service: Pick<BookingService, 'booking' | 'checkInToken' | 'upcomingVisits' | 'waitlist'>,
  parts: CodePictures & {
    readonly staffChat: Pick<StaffChat, 'swap' | 'staffDays' | 'houseDay'>;
    readonly care: Pick<GuestCare, 'receiptsOfVisit' | 'paymentLink' | 'calendarFile' | 'mayPropose'>;
  },
  { tenantId, guestId, channel, staff, locale }: Conversation,
  notice: Notice,
): Promise<NoticeFacts> {
  const ids = visitsOf(notice);
  const found = await Promise.all(ids.map((id) => service.booking(tenantId, id)));
  const named = found.filter((booking): booking is BookingView => booking !== null);
  const others = notice.kind === 'booking-confirmed' ? await othersOf(service, tenantId, named) : [];
  const bookings = [...named, ...others];
  const [only] = ids;
  return {
    bookings,
    checkIn:
      only !== undefined && ids.length === 1
        ? await checkInCode(service, parts, { tenantId, channel, bookingId: only })
        : null,
    receipt: await receiptOf(parts.care, tenantId, notice),
    link:
      notice.kind === 'payment-link' || (notice.kind === 'payment-failed' && notice.purpose === 'balance')
        ? await parts.care.paymentLink(tenantId, notice.bookingId, 'balance')
        : null,
    calendar: CHANGES.has(notice.kind) ? await parts.care.calendarFile(tenantId, ids) : null,
    swap: notice.kind === 'swap' ? await parts.staffChat.swap(tenantId, notice.swapId) : null,
    days: await daysOf(parts.staffChat, tenantId, notice),
    proposes: notice.kind === 'visit-again' && (await parts.care.mayPropose(tenantId, notice.bookingId)),
    houseDay:
      notice.kind === 'house-day' && staff
        ? await parts.staffChat.houseDay(tenantId, staff, notice.date, locale)
        : null,
    waits: notice.kind === 'waitlist-open' && (await isWaiting(service, tenantId, guestId, notice.entryId)),
  };
}

/** What is told of a visit that a calendar should know, too. */
const CHANGES: ReadonlySet<Notice['kind']> = new Set([
  'booking-confirmed',
  'booking-moved',
  'replanned',
  'cancelled-by-house',
]);

function visitsOf(notice: Notice): readonly Id[] {
  if (notice.kind === 'replanned') return notice.bookingIds;
  return 'bookingId' in notice ? [notice.bookingId] : [];
}

/** What confirmed the visit is its last receipt; what was paid later, and a refund, has its own document. */
async function receiptOf(
  care: Pick<GuestCare, 'receiptsOfVisit'>,
  tenantId: Id,
  notice: Notice,
): Promise<ReceiptView | null> {
  if (
    notice.kind !== 'booking-confirmed' &&
    notice.kind !== 'payment-received' &&
    notice.kind !== 'card-fee-taken' &&
    notice.kind !== 'refunded' &&
    notice.kind !== 'refund-taken-back'
  )
    return null;
  const kind = notice.kind === 'refunded' ? 'credit-note' : 'receipt';
  const all = (await care.receiptsOfVisit(tenantId, notice.bookingId)).filter((one) => one.kind === kind);
  const own =
    notice.kind === 'booking-confirmed' ? all : all.filter(({ paymentId }) => paymentId === notice.paymentId);
  return own.at(-1) ?? null;
}

/** What is confirmed together with the first visit of a recurring booking. */
async function othersOf(
  service: Pick<BookingService, 'upcomingVisits'>,
  tenantId: Id,
  [first]: readonly BookingView[],
): Promise<readonly BookingView[]> {
  if (!first || first.seriesId === null) return [];
  const visits = await service.upcomingVisits(tenantId, first.guest.id);
  return visits.filter(
    ({ id, seriesId, status }) => id !== first.id && seriesId === first.seriesId && status === 'confirmed',
  );
}

/** The therapist's day that it is about; when that is over, the next as well. */
async function daysOf(
  staffChat: Pick<StaffChat, 'staffDays'>,
  tenantId: Id,
  notice: Notice,
): Promise<readonly StaffDay[]> {
  switch (notice.kind) {
    case 'day-plan':
    case 'day-changed':
    case 'hours-changed':
      return staffChat.staffDays(tenantId, notice.therapistId, notice.date, notice.date);
    case 'day-end':
      return staffChat.staffDays(tenantId, notice.therapistId, notice.date, addDays(notice.date, 1));
    default:
      return [];
  }
}

async function isWaiting(
  service: Pick<BookingService, 'waitlist'>,
  tenantId: Id,
  guestId: Id,
  entryId: Id,
): Promise<boolean> {
  const entries = await service.waitlist(tenantId, guestId);
  const entry = entries.find(({ id }) => id === entryId);
  return entry?.status === 'waiting' || entry?.status === 'offered';
}
