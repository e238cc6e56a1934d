import type { BookingView } from '../../../api/contract.ts';
import type { Answer, AnswerOf, CareRequest, Request, StaffRequest } from '../../../dialogs/types.ts';
import type { Talk } from './talk.ts';
import { acceptSeries, holdSeries } from './talk-series.ts';

type Other = CareRequest | StaffRequest | Extract<Request, { kind: 'hold-series' | 'accept-series' }>;

/** What the scripted service answers beside booking: what the test gives, else what a quiet house would say. */
export function careAnswer(talk: Talk, request: Other): Answer {
  return talk.given.answers?.[request.kind] ?? usual(talk, request);
}

function usual(talk: Talk, request: Other): Answer {
  switch (request.kind) {
    case 'hand-over':
      talk.withPerson = true;
      return null;
    case 'take-back':
      talk.withPerson = false;
      return null;
    case 'set-messages':
      talk.messages = request.wanted;
      return null;
    case 'tell-late':
      return changed(talk, request.bookingId, { lateMinutes: request.minutes });
    case 'arrive':
      return changed(talk, request.bookingId, { status: 'checked-in' });
    case 'mark-begun':
      return changed(talk, request.bookingId, { status: 'in-treatment' });
    case 'attend':
      return changed(talk, request.bookingId, { attendsAt: talk.now });
    case 'mark-done':
      return changed(talk, request.bookingId, { status: 'completed' });
    case 'mark-no-show':
      return changed(talk, request.bookingId, { status: 'no-show' });
    case 'hold-series':
      return holdSeries(talk, request.series);
    case 'accept-series':
      return acceptSeries(talk, request.seriesId);
    case 'payments-under-way':
      return [...talk.bookings.values()].filter(({ processing }) => processing);
    case 'past-visits':
      return [...talk.bookings.values()].filter(({ endsAt }) => endsAt < talk.now);
    case 'calendar-file':
      return request.bookingIds.length > 0
        ? `https://house/visits/${request.bookingIds.join('-')}.ics`
        : null;
    default:
      return quiet[request.kind];
  }
}

function changed(talk: Talk, bookingId: string, more: Partial<BookingView>) {
  const booking = talk.bookings.get(bookingId);
  if (!booking) return { ok: false, reason: 'not-found', booking: null } as const;
  talk.bookings.set(bookingId, { ...booking, ...more });
  return { ok: true, booking: { ...booking, ...more } } as const;
}

type Quiet =
  | 'news'
  | 'set-language'
  | 'forget-guest'
  | 'give-feedback'
  | 'ask-for-tip'
  | 'ask-for-offers'
  | 'set-offers'
  | 'open-tip'
  | 'receipts'
  | 'calendar-page'
  | 'link-staff'
  | 'new-link-code'
  | 'take-link-code'
  | 'join-by-code'
  | 'join-by-phone'
  | 'draft-elsewhere'
  | 'take-draft'
  | 'decline-link'
  | 'undo-link'
  | 'unlink-staff'
  | 'staff-days'
  | 'house-day'
  | 'therapist-late'
  | 'block'
  | 'unblock'
  | 'swap-candidates'
  | 'ask-swap'
  | 'answer-swap';

const quiet: Pick<AnswerOf, Quiet> = {
  news: null,
  'set-language': null,
  'forget-guest': { ok: true },
  'give-feedback': { ok: true },
  'ask-for-tip': { ok: false, reason: 'not-now' },
  'open-tip': { ok: false, reason: 'not-now' },
  'ask-for-offers': { ok: false },
  'set-offers': null,
  receipts: [],
  'calendar-page': 'https://house/calendar/mine/token',
  'link-staff': { ok: false, reason: 'bad-code' },
  'unlink-staff': null,
  'new-link-code': { ok: true, code: 'BK7M-T4RX', minutes: 10, doors: [] },
  'take-link-code': { ok: true, codeId: 'cde0000000000001', channel: 'whatsapp' },
  'join-by-code': { ok: true, mergeId: 'cde0000000000001', guestId: 'gst0000000000009' },
  'join-by-phone': { ok: true, mergeId: 'mrg0000000000001', guestId: 'gst0000000000009' },
  'draft-elsewhere': null,
  'take-draft': null,
  'decline-link': null,
  'undo-link': { ok: true, guestId: 'gst0000000000009' },
  'staff-days': [],
  'house-day': null,
  'therapist-late': [],
  block: { ok: true, timeOffId: 'off1', conflicts: [] },
  unblock: { ok: true },
  'swap-candidates': [],
  'ask-swap': { ok: false, reason: 'not-found' },
  'answer-swap': { ok: false, reason: 'not-found' },
};
