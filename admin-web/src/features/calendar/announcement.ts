import type { LiveEvent } from '../../../../api/contract.ts';
import type { Formats } from '../../app/formats.ts';
import { guestName } from './visit-words.ts';

const HAPPENED: Readonly<Partial<Record<LiveEvent['type'], string>>> = {
  'booking-held': 'New visit held',
  'booking-accepted': 'Waiting for payment',
  'booking-confirmed': 'Visit confirmed',
  'booking-checked-in': 'Guest arrived',
  'let-in-wrongly': 'Let in without a connection, please look',
  'booking-started': 'Treatment started',
  'booking-completed': 'Visit done',
  'booking-cancelled': 'Visit cancelled',
  'booking-expired': 'Hold ended',
  'booking-no-show': 'Marked as no-show',
  'booking-no-show-undone': 'No-show undone',
  'booking-moved': 'Visit moved',
};

/** An event as it is read out; empty for those that change nothing in the calendar. */
export function announcementOf({ type, booking }: LiveEvent, formats: Formats): string {
  const happened = HAPPENED[type];
  if (happened === undefined || booking === null) return '';
  const first = booking.items[0];
  const what = first === undefined ? '' : `, ${first.treatmentName} with ${first.therapistName}`;
  return `${happened}: ${guestName(booking.guest)}${what}, ${formats.time(booking.startsAt)}`;
}
