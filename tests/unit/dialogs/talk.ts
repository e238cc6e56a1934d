import { expect } from '@jest/globals';
import { DateTime } from 'luxon';
import type {
  BookingView,
  HoldOutcome,
  MoveOutcome,
  MoveTerms,
  SlotQuery,
  SlotSearch,
  WaitlistEntryView,
  WaitlistOutcome,
} from '../../../api/contract.ts';
import { converse } from '../../../dialogs/converse.ts';
import { emptyMemory } from '../../../dialogs/memory.ts';
import type { Answer, Heard, Memory, Reply, Request, Situation } from '../../../dialogs/types.ts';
import type { Given } from './given.ts';
import { bookingOf, slotsFor } from './given.ts';
import { ids, now as morning, sageHouse } from './sage-house.ts';
import { careAnswer } from './talk-care.ts';

/** A conversation with a scripted service: what it answers follows from plain data alone. */
export interface Talk {
  memory: Memory;
  now: string;
  replies: readonly Reply[];
  readonly asked: Request[];
  readonly bookings: Map<string, BookingView>;
  readonly entries: Map<string, WaitlistEntryView>;
  guestName: string | null;
  withPerson: boolean;
  messages: 'all' | 'answers-only';
  given: Given;
}

export function talkWith(given: Given = {}): Talk {
  const bookings = new Map((given.visits ?? []).map((visit) => [visit.id, visit]));
  const guestName = given.guestName ?? null;
  const entries = new Map<string, WaitlistEntryView>();
  return {
    memory: emptyMemory,
    now: morning,
    replies: [],
    asked: [],
    bookings,
    entries,
    guestName,
    given,
    withPerson: false,
    messages: 'all',
  };
}

/**
 * One line of a guest: words, `/tap 2`, `/tap <choice id>`, `/pay`, `/bank` (paid, and a bank takes its time), `/expire`, `/wait 20m`.
 * Returns the house's replies as they would be read: words, [choices], <links> and <files>.
 */
export function hear(talk: Talk, line: string): string {
  const [command = '', argument = ''] = line.split(' ');
  if (command === '/pay') return changeOpen(talk, { status: 'confirmed', heldUntil: null });
  if (command === '/bank') return changeOpen(talk, { processing: atBank });
  if (command === '/expire') return changeOpen(talk, { status: 'expired', heldUntil: null });
  if (command === '/wait') return wait(talk, parseInt(argument, 10));
  const heard: Heard = command === '/tap' ? tapped(talk, argument) : { kind: 'text', text: line };
  run(talk, heard);
  return talk.replies.map(shown).join('\n');
}

/** Paid, and the bank takes its time. */
const atBank = { purpose: 'visit', amountMinor: 8500, since: morning } as const;

function tapped(talk: Talk, which: string): Heard {
  const choices = talk.replies.flatMap((reply) => reply.choices);
  const choice = /^\d+$/.test(which) ? choices[Number(which) - 1] : { id: which, title: which };
  if (!choice)
    throw new Error(`There is no choice ${which} among ${choices.map(({ title }) => title).join(', ')}`);
  return { kind: 'tap', choiceId: choice.id, title: choice.title };
}

function changeOpen(talk: Talk, change: Partial<BookingView>): string {
  const booking = talk.bookings.get(talk.memory.bookingId ?? '');
  if (!booking) throw new Error('No visit was held');
  const paidMinor = change.status === 'confirmed' ? booking.dueMinor : 0;
  talk.bookings.set(booking.id, { ...booking, paidMinor, ...change });
  return '';
}

function wait(talk: Talk, minutes: number): string {
  talk.now = DateTime.fromISO(talk.now).plus({ minutes }).toUTC().toISO() ?? talk.now;
  return '';
}

export function situationOf(talk: Talk): Situation {
  const { given, now, guestName } = talk;
  const { channel = 'console', house = sageHouse, locale = 'en', staff = null } = given;
  const guest = { id: ids.guest, name: guestName };
  const { withPerson, messages } = talk;
  return { now, locale, channel, house, guest, messages, withPerson, staff };
}

function run(talk: Talk, heard: Heard): void {
  const flow = converse(situationOf(talk), talk.memory, heard);
  let step = flow.next();
  while (!step.done) {
    talk.asked.push(step.value);
    if (talk.asked.length > 5000) throw new Error('The flow never stops asking');
    step = flow.next(answer(talk, step.value));
  }
  talk.memory = step.value.memory;
  talk.replies = step.value.replies;
}

function shown({ text, choices, link, document }: Reply): string {
  const buttons = choices.map(({ title }) => `[${title}]`).join(' ');
  const opened = [link?.label, document?.name].flatMap((one) => (one === undefined ? [] : [`<${one}>`]));
  return [text, buttons, ...opened].filter((part) => part !== '').join('\n');
}

function answer(talk: Talk, request: Request): Answer {
  switch (request.kind) {
    case 'search-slots':
      return search(talk, request.query);
    case 'hold-slot':
      return holdSlot(talk, request);
    case 'accept-hold':
      return accept(talk, request.bookingId);
    case 'booking':
      return talk.bookings.get(request.bookingId) ?? null;
    case 'cancel-booking':
      return cancel(talk, request);
    case 'upcoming-visits':
      return upcoming(talk);
    case 'cancellation-terms':
      return terms(talk, request.bookingId);
    case 'name-guest':
      talk.guestName = request.name;
      return null;
    case 'move-terms':
      return moveTerms(talk, request.bookingId);
    case 'move-booking':
      return moveBooking(talk, request);
    case 'last-visit':
      return lastVisit(talk);
    case 'join-waitlist':
      return joinWaitlist(talk, request.wish);
    case 'leave-waitlist':
      return leaveWaitlist(talk, request.entryId);
    case 'waitlist':
      return [...talk.entries.values()].filter(({ status }) => status === 'waiting' || status === 'offered');
    default:
      return careAnswer(talk, request);
  }
}

function search(talk: Talk, query: SlotQuery): SlotSearch {
  const slots = slotsFor(talk.given, query, talk.now);
  if (slots.length === 0) return { ok: false, reason: talk.given.why ?? 'fully-booked' };
  const last = slots.reduce((latest, { startsAt }) => (startsAt > latest ? startsAt : latest), '');
  const all = slotsFor(talk.given, { ...query, limit: 999 }, talk.now);
  const later = all.some(({ startsAt }) => startsAt > last);
  return { ok: true, slots, more: { earlier: false, later, otherDay: true, someoneElse: false } };
}

function holdSlot(talk: Talk, { hold }: Extract<Request, { kind: 'hold-slot' }>): HoldOutcome {
  if (talk.given.tooManyHolds) return { ok: false, reason: 'too-many-holds' };
  if (Date.parse(hold.startsAt) < Date.parse(talk.now)) return { ok: false, reason: 'in-the-past' };
  const query = {
    ...hold,
    from: '2000-01-01',
    to: '2100-01-01',
    timeFrom: null,
    timeTo: null,
    near: null,
    onDays: null,
    order: 'soonest',
    notTherapistIds: [],
    ignoring: null,
    limit: 999,
  } as const;
  const slot = slotsFor(talk.given, query, talk.now).find(({ startsAt }) => startsAt === hold.startsAt);
  if (!slot || talk.given.taken?.includes(hold.startsAt)) return { ok: false, reason: 'slot-taken' };
  if (hold.replaces) change(talk, hold.replaces, { status: 'cancelled' });
  const id = `bkg${String(talk.bookings.size + 1).padStart(13, '0')}`;
  const therapist = slot.items[0]?.therapistId ?? '';
  const { treatmentId = '', durationMinutes = 0 } = hold.parts[0] ?? {};
  const heldUntil = DateTime.fromISO(talk.now).plus({ minutes: 10 }).toUTC().toISO();
  const booking = bookingOf(
    { ...hold, treatmentId, durationMinutes, id, when: hold.startsAt, therapist },
    { heldUntil, forName: hold.forName ?? null },
    talk.given.house,
  );
  talk.bookings.set(id, booking);
  return { ok: true, booking };
}

function accept(talk: Talk, bookingId: string) {
  const booking = talk.bookings.get(bookingId) ?? null;
  if (booking?.status !== 'held') return { ok: false, reason: 'not-possible-now', booking } as const;
  if (Date.parse(booking.heldUntil ?? '') < Date.parse(talk.now))
    return { ok: false, reason: 'hold-ended', booking } as const;
  if (booking.dueMinor === 0) return change(talk, bookingId, { status: 'confirmed', heldUntil: null });
  const checkout = {
    token: 'tok',
    url: 'https://pay/tok',
    status: 'open',
    amountMinor: booking.dueMinor,
  } as const;
  const heldUntil = DateTime.fromISO(talk.now).plus({ minutes: 15 }).toUTC().toISO();
  return change(talk, bookingId, { status: 'awaiting-payment', checkout, heldUntil });
}

function change(talk: Talk, bookingId: string, more: Partial<BookingView>) {
  const booking = talk.bookings.get(bookingId);
  if (!booking) return { ok: false, reason: 'not-found', booking: null } as const;
  const changed = { ...booking, ...more };
  talk.bookings.set(bookingId, changed);
  return { ok: true, booking: changed } as const;
}

function cancel(talk: Talk, { bookingId, only }: Extract<Request, { kind: 'cancel-booking' }>) {
  const waiting = [...talk.bookings.values()].filter(({ status }) => status === 'awaiting-payment');
  for (const { id, dueMinor } of talk.given.paidAsLetGo ? waiting : [])
    change(talk, id, { status: 'confirmed', heldUntil: null, paidMinor: dueMinor });
  const booking = talk.bookings.get(bookingId);
  if (only && booking?.status !== 'held' && booking?.status !== 'awaiting-payment')
    return { ok: false, reason: 'not-possible-now', booking: booking ?? null } as const;
  return change(talk, bookingId, { status: 'cancelled' });
}

function upcoming(talk: Talk): BookingView[] {
  return [...talk.bookings.values()]
    .filter(({ status }) => ['held', 'awaiting-payment', 'confirmed'].includes(status))
    .sort((a, b) => a.startsAt.localeCompare(b.startsAt));
}

function terms(talk: Talk, bookingId: string) {
  const booking = talk.bookings.get(bookingId);
  if (!booking) return null;
  const feeMinor = talk.given.fee ?? 0;
  return { feeMinor, refundMinor: booking.paidMinor - feeMinor, freeUntil: booking.startsAt };
}

function moveTerms(talk: Talk, bookingId: string): MoveTerms | null {
  const booking = talk.bookings.get(bookingId);
  if (!booking) return null;
  const until = DateTime.fromISO(booking.startsAt).minus({ hours: booking.terms.moveUntilHours });
  const movesLeft = Math.max(0, booking.terms.maxMoves - booking.moves);
  const allowed = movesLeft > 0 && until.toMillis() >= Date.parse(talk.now);
  return { allowed, movesLeft, until: until.toUTC().toISO() ?? '' };
}

function moveBooking(talk: Talk, { move }: Extract<Request, { kind: 'move-booking' }>): MoveOutcome {
  const booking = talk.bookings.get(move.bookingId);
  if (!booking) return { ok: false, reason: 'not-found' };
  if (talk.given.moveRefused) return { ok: false, reason: talk.given.moveRefused };
  if (talk.given.taken?.includes(move.startsAt)) return { ok: false, reason: 'slot-taken' };
  const { house = sageHouse } = talk.given;
  const hands = house.therapists.find(({ id }) => id === move.therapistId);
  const { startsAt } = move;
  const items = booking.items.map((item) => ({
    ...item,
    startsAt,
    therapistId: hands?.id ?? item.therapistId,
    therapistName: hands?.name ?? item.therapistName,
  }));
  const locationId = move.locationId ?? booking.locationId;
  const moves = booking.moves + 1;
  const moved = { ...booking, items, startsAt, locationId, moves, version: booking.version + 1 };
  talk.bookings.set(booking.id, moved);
  return { ok: true, booking: moved };
}

function joinWaitlist(talk: Talk, wish: WaitlistEntryView['wish']): WaitlistOutcome {
  if (talk.given.waitRefused) return { ok: false, reason: talk.given.waitRefused };
  const id = `wle${String(talk.entries.size + 1).padStart(13, '0')}`;
  const guest = { id: ids.guest, name: talk.guestName };
  const entry = { id, guest, wish, status: 'waiting', offer: null, createdAt: talk.now } as const;
  talk.entries.set(id, entry);
  return { ok: true, entry };
}

function leaveWaitlist(talk: Talk, entryId: string): WaitlistOutcome {
  const entry = talk.entries.get(entryId);
  if (!entry) return { ok: false, reason: 'not-found' };
  const left = { ...entry, status: 'left' } as const;
  talk.entries.set(entryId, left);
  return { ok: true, entry: left };
}

function lastVisit(talk: Talk): BookingView | null {
  const gone: readonly string[] = ['held', 'awaiting-payment', 'cancelled', 'expired', 'no-show'];
  const real = [...talk.bookings.values()].filter(({ status }) => !gone.includes(status));
  return real.sort((a, b) => b.startsAt.localeCompare(a.startsAt))[0] ?? null;
}

/** Plays a conversation: after each guest line, every part of what is expected must be in the answer. */
export function transcript(
  given: Given,
  lines: readonly (readonly [guest: string, ...house: string[]])[],
): Talk {
  const talk = talkWith(given);
  for (const [guest, ...expected] of lines) {
    const answered = hear(talk, guest);
    for (const part of expected) {
      const [unwanted] = part.startsWith('~') ? [part.slice(1)] : [];
      if (unwanted === undefined) expect(`${guest} → ${answered}`).toContain(part);
      else expect(answered).not.toContain(unwanted);
    }
  }
  return talk;
}
