import type { Choice, Id, Instant, LocalDate } from '../api/contract.ts';
import { isDay } from './days.ts';
import { type Language, languages } from './texts/texts.ts';

/** Telegram's limit for callback data, the tightest of all channels. */
export const longestChoiceId = 64;

/** A start that was offered, with all that is needed to take it long after. */
export interface SlotPick {
  readonly kind: 'slot';
  readonly startsAt: Instant;
  readonly durationMinutes: number;
  readonly people: number;
  readonly treatmentId: Id;
  readonly locationId: Id;
  /** null is whoever is free. */
  readonly therapistId: Id | null;
}

/** A start for a visit of several treatments or with add-ons: an id has no room for it, the conversation remembers it. */
export interface SetPick {
  readonly kind: 'set';
  readonly startsAt: Instant;
  readonly locationId: Id;
  /** Of the wish that the start was found for. */
  readonly mark: string;
}

/** A start for a visit that is booked already, with all that is needed to move it there. */
export interface MoveStart {
  readonly bookingId: Id;
  readonly startsAt: Instant;
  readonly locationId: Id;
  /** null is whoever gives it now if they are free, else whoever can. */
  readonly therapistId: Id | null;
}

/** Picked from a list, and then meant for sure. */
export type MovePick = MoveStart & { readonly kind: 'move-to' };
export type MoveSure = MoveStart & OfVersion & { readonly kind: 'move-sure' };

/** The visit's version when it was asked about: of one that has changed since it is asked again. null is unknown. */
interface OfVersion {
  readonly version: number | null;
}

/** Where a menu leads. */
export type Errand = 'book' | 'visits' | 'hours' | 'prices' | 'address' | 'human' | 'help';

/** Where the menu of a member of staff leads. */
export type StaffMenu = 'day' | 'week' | 'next' | 'house' | 'help';

/** Which other times are wished for. */
export type More = 'later' | 'days' | 'soonest';

/** What a choice means. Its id says it whole, so that it can be read years after it was sent. */
export type Picked =
  | SlotPick
  | SetPick
  | MovePick
  | MoveSure
  | { readonly kind: 'yes' | 'no' | 'again' | 'cancel' | 'keep' | 'move' | 'attend'; readonly bookingId: Id }
  /** The fee that was named with the question: a higher one by now is asked about again. */
  | ({ readonly kind: 'sure'; readonly bookingId: Id; readonly feeMinor: number } & OfVersion)
  /** So many visits are cancelled at once, for no more than this fee. */
  | { readonly kind: 'sure-all'; readonly count: number; readonly feeMinor: number }
  | { readonly kind: 'treat' | 'add' | 'only'; readonly treatmentId: Id }
  | { readonly kind: 'add-on'; readonly addOnId: Id }
  | { readonly kind: 'who'; readonly therapistId: Id | null }
  | { readonly kind: 'place'; readonly locationId: Id }
  | { readonly kind: 'day'; readonly date: LocalDate }
  /** Of several treatments the one that is meant; null where there is one. */
  | { readonly kind: 'long'; readonly minutes: number; readonly treatmentId: Id | null }
  /** How many visits a recurring booking is to have. */
  | { readonly kind: 'times'; readonly count: number }
  | { readonly kind: 'people'; readonly people: number }
  | { readonly kind: 'more'; readonly more: More }
  | { readonly kind: 'go'; readonly errand: Errand }
  | { readonly kind: 'late'; readonly bookingId: Id; readonly minutes: number }
  | { readonly kind: 'stars'; readonly bookingId: Id; readonly stars: number }
  /** So much; 0 is none. */
  | { readonly kind: 'tip'; readonly bookingId: Id; readonly amountMinor: number }
  | { readonly kind: 'tip-other'; readonly bookingId: Id }
  /** Whether the guest may be written to when it is time for their next visit. */
  | { readonly kind: 'offers'; readonly yes: boolean }
  /** The next visit after this one was proposed: not now. */
  | { readonly kind: 'not-now'; readonly bookingId: Id }
  | { readonly kind: 'forget'; readonly sure: boolean }
  | { readonly kind: 'language'; readonly language: Language }
  | { readonly kind: 'staff'; readonly menu: StaffMenu }
  | { readonly kind: 'begin' | 'done' | 'no-show' | 'swap-visit'; readonly bookingId: Id }
  | { readonly kind: 'swap-to'; readonly bookingId: Id; readonly therapistId: Id }
  | { readonly kind: 'swap-answer'; readonly swapId: Id; readonly yes: boolean }
  /** A therapist's time off. */
  | { readonly kind: 'off'; readonly startsAt: Instant; readonly endsAt: Instant; readonly sick: boolean }
  | { readonly kind: 'off-undo'; readonly timeOffId: Id }
  /** To be told when it comes free: the mark of a wish that the conversation remembers. */
  | { readonly kind: 'wait'; readonly mark: string }
  | { readonly kind: 'leave'; readonly entryId: Id }
  /** Whether the chat that a code came from is the guest's, too. */
  | { readonly kind: 'link'; readonly codeId: Id; readonly yes: boolean }
  /** What was being booked in another chat goes on here. */
  | { readonly kind: 'go-on'; readonly conversationId: Id }
  /** Chats that were linked are two again. */
  | { readonly kind: 'unlink'; readonly mergeId: Id }
  /** One day of a recurring booking that is given up. */
  | { readonly kind: 'skip'; readonly seriesId: Id; readonly date: LocalDate };

/** A choice that is ready to be shown. */
export function choice(title: string, picked: Picked): Choice {
  return { id: choiceId(picked), title };
}

/** The id of a choice, at most 64 bytes. */
export function choiceId(picked: Picked): string {
  switch (picked.kind) {
    case 'slot':
      return slotId(picked);
    case 'set':
      return `set.${startWords(picked.startsAt)}.${picked.locationId}.${picked.mark}`;
    case 'move-to':
    case 'move-sure':
      return moveId(picked);
    case 'sure':
      return `sure.${picked.bookingId}.${picked.feeMinor.toString(36)}${versionWords(picked.version)}`;
    case 'sure-all':
      return `sureall.${picked.count}.${picked.feeMinor.toString(36)}`;
    case 'treat':
    case 'add':
    case 'only':
      return `${picked.kind}.${picked.treatmentId}`;
    case 'add-on':
      return `addon.${picked.addOnId}`;
    case 'times':
      return `times.${picked.count}`;
    case 'who':
      return `who.${picked.therapistId ?? nobody}`;
    case 'place':
      return `place.${picked.locationId}`;
    case 'day':
      return `day.${picked.date}`;
    case 'long':
      return picked.treatmentId === null
        ? `long.${picked.minutes}`
        : `long.${picked.minutes}.${picked.treatmentId}`;
    case 'people':
      return `people.${picked.people}`;
    case 'more':
      return `more.${picked.more}`;
    case 'go':
      return `go.${picked.errand}`;
    case 'staff':
      return `staff.${picked.menu}`;
    case 'swap-to':
      return `swapto.${picked.bookingId}.${picked.therapistId}`;
    case 'swap-answer':
      return `swap.${picked.swapId}.${picked.yes ? 'yes' : 'no'}`;
    case 'off':
      return `off.${minutesCode(picked.startsAt)}.${minutesCode(picked.endsAt)}.${picked.sick ? 'sick' : 'block'}`;
    case 'off-undo':
      return `offundo.${picked.timeOffId}`;
    case 'late':
      return `late.${picked.bookingId}.${picked.minutes}`;
    case 'stars':
      return `stars.${picked.bookingId}.${picked.stars}`;
    case 'tip':
      return `tip.${picked.bookingId}.${picked.amountMinor}`;
    case 'offers':
      return `offers.${picked.yes ? 'yes' : 'no'}`;
    case 'forget':
      return `forget.${picked.sure ? 'yes' : 'no'}`;
    case 'language':
      return `lang.${picked.language}`;
    case 'wait':
      return `wait.${picked.mark}`;
    case 'leave':
      return `leave.${picked.entryId}`;
    case 'link':
      return `link.${picked.codeId}.${picked.yes ? 'yes' : 'no'}`;
    case 'go-on':
      return `goon.${picked.conversationId}`;
    case 'unlink':
      return `unlink.${picked.mergeId}`;
    case 'skip':
      return `skip.${picked.seriesId}.${picked.date}`;
    default:
      return `${picked.kind}.${picked.bookingId}`;
  }
}

const nobody = '-';

const minutesCode = (instant: Instant): string => Math.round(Date.parse(instant) / 60_000).toString(36);

// Three ids of 16 characters leave 16 for the rest: 'at' + the start in minutes + the length + the party, base 36.
function slotId(slot: SlotPick): string {
  const start = startWords(slot.startsAt);
  const size = `${slot.durationMinutes.toString(36)}.${slot.people.toString(36)}`;
  const what = `at.${start}.${size}.${slot.treatmentId}.${slot.locationId}`;
  const whole = `${what}.${slot.therapistId ?? nobody}`;
  return whole.length <= longestChoiceId ? whole : `${what}.${nobody}`;
}

const startWords = (startsAt: Instant): string => Math.round(Date.parse(startsAt) / 60_000).toString(36);

const versionWords = (version: number | null): string => (version === null ? '' : `.${version.toString(36)}`);

// Three ids of 16 characters leave a version four.
function moveId(pick: MovePick | MoveSure): string {
  const { kind, bookingId, startsAt, locationId, therapistId } = pick;
  const start = startWords(startsAt);
  const what = `${kind === 'move-to' ? 'to' : 'ok'}.${bookingId}.${start}.${locationId}`;
  const version = kind === 'move-sure' ? versionWords(pick.version) : '';
  const whole = `${what}.${therapistId ?? nobody}${version}`;
  return whole.length <= longestChoiceId ? whole : `${what}.${nobody}${version}`;
}

/** What a choice id means; null when no choice of ours looks like it. */
export function readChoice(id: string): Picked | null {
  const [kind = '', ...rest] = id.split('.');
  return Object.hasOwn(readers, kind) ? (readers[kind]?.(rest) ?? null) : null;
}

const readers: Readonly<Record<string, (rest: readonly string[]) => Picked | null>> = {
  at: readSlot,
  set: readSet,
  yes: (rest) => aboutBooking('yes', rest),
  no: (rest) => aboutBooking('no', rest),
  again: (rest) => aboutBooking('again', rest),
  cancel: (rest) => aboutBooking('cancel', rest),
  keep: (rest) => aboutBooking('keep', rest),
  move: (rest) => aboutBooking('move', rest),
  attend: (rest) => aboutBooking('attend', rest),
  to: (rest) => {
    const start = readMove(rest);
    return start && { kind: 'move-to', ...start };
  },
  ok: (rest) => {
    const start = readMove(rest);
    return start && { kind: 'move-sure', ...start, version: readVersion(rest[4]) };
  },
  sureall: ([many, fee]) => {
    const count = Number(many);
    const feeMinor = Number.parseInt(fee ?? '', 36);
    return count >= 2 && count <= 99 && feeMinor >= 0 ? { kind: 'sure-all', count, feeMinor } : null;
  },
  sure: ([bookingId, fee, version]) => {
    const feeMinor = parseInt(fee ?? '', 36);
    return bookingId && feeMinor >= 0
      ? { kind: 'sure', bookingId, feeMinor, version: readVersion(version) }
      : null;
  },
  treat: ([treatmentId]) => (treatmentId ? { kind: 'treat', treatmentId } : null),
  add: ([treatmentId]) => (treatmentId ? { kind: 'add', treatmentId } : null),
  only: ([treatmentId]) => (treatmentId ? { kind: 'only', treatmentId } : null),
  addon: ([addOnId]) => (addOnId ? { kind: 'add-on', addOnId } : null),
  times: ([count]) => (Number(count) > 0 ? { kind: 'times', count: Number(count) } : null),
  who: ([id]) => (id ? { kind: 'who', therapistId: id === nobody ? null : id } : null),
  place: ([locationId]) => (locationId ? { kind: 'place', locationId } : null),
  day: ([date = '']) => (isDay(date) ? { kind: 'day', date } : null),
  long: ([minutes, treatmentId = null]) =>
    Number(minutes) > 0 ? { kind: 'long', minutes: Number(minutes), treatmentId } : null,
  people: ([people]) => (Number(people) > 0 ? { kind: 'people', people: Number(people) } : null),
  more: ([more]) =>
    more === 'later' || more === 'days' || more === 'soonest' ? { kind: 'more', more } : null,
  staff: ([word]) => {
    const menu = staffMenus.find((known) => known === word);
    return menu ? { kind: 'staff', menu } : null;
  },
  begin: ([bookingId]) => (bookingId ? { kind: 'begin', bookingId } : null),
  done: ([bookingId]) => (bookingId ? { kind: 'done', bookingId } : null),
  'no-show': ([bookingId]) => (bookingId ? { kind: 'no-show', bookingId } : null),
  'swap-visit': ([bookingId]) => (bookingId ? { kind: 'swap-visit', bookingId } : null),
  swapto: ([bookingId, therapistId]) =>
    bookingId && therapistId ? { kind: 'swap-to', bookingId, therapistId } : null,
  swap: ([swapId, answer]) =>
    swapId && (answer === 'yes' || answer === 'no')
      ? { kind: 'swap-answer', swapId, yes: answer === 'yes' }
      : null,
  off: ([from = '', to = '', why]) => {
    const [startsAt, endsAt] = [readStart(from), readStart(to)];
    return startsAt && endsAt ? { kind: 'off', startsAt, endsAt, sick: why === 'sick' } : null;
  },
  offundo: ([timeOffId]) => (timeOffId ? { kind: 'off-undo', timeOffId } : null),
  late: ([bookingId, minutes]) =>
    withNumber(bookingId, minutes, 1, 120, (id, n) => ({ kind: 'late', bookingId: id, minutes: n })),
  stars: ([bookingId, stars]) =>
    withNumber(bookingId, stars, 1, 5, (id, n) => ({ kind: 'stars', bookingId: id, stars: n })),
  tip: ([bookingId, amount]) =>
    withNumber(bookingId, amount, 0, 2_000_000_000, (id, n) => ({
      kind: 'tip',
      bookingId: id,
      amountMinor: n,
    })),
  'tip-other': ([bookingId]) => (bookingId ? { kind: 'tip-other', bookingId } : null),
  offers: ([answer]) =>
    answer === 'yes' || answer === 'no' ? { kind: 'offers', yes: answer === 'yes' } : null,
  'not-now': ([bookingId]) => (bookingId ? { kind: 'not-now', bookingId } : null),
  forget: ([sure]) => (sure === 'yes' || sure === 'no' ? { kind: 'forget', sure: sure === 'yes' } : null),
  lang: ([tag]) => {
    const language = languages.find((known) => known === tag);
    return language ? { kind: 'language', language } : null;
  },
  wait: ([mark]) => (mark ? { kind: 'wait', mark } : null),
  leave: ([entryId]) => (entryId ? { kind: 'leave', entryId } : null),
  link: ([codeId, answer]) =>
    codeId && (answer === 'yes' || answer === 'no') ? { kind: 'link', codeId, yes: answer === 'yes' } : null,
  goon: ([conversationId]) => (conversationId ? { kind: 'go-on', conversationId } : null),
  unlink: ([mergeId]) => (mergeId ? { kind: 'unlink', mergeId } : null),
  skip: ([seriesId, date = '']) => (seriesId && isDay(date) ? { kind: 'skip', seriesId, date } : null),
  go: ([word]) => {
    const errand = errands.find((known) => known === word);
    return errand ? { kind: 'go', errand } : null;
  },
};

function withNumber(
  bookingId: string | undefined,
  figure: string | undefined,
  least: number,
  most: number,
  pick: (bookingId: Id, figure: number) => Picked,
): Picked | null {
  const number = Number(figure);
  return bookingId && Number.isInteger(number) && number >= least && number <= most
    ? pick(bookingId, number)
    : null;
}

const staffMenus: readonly StaffMenu[] = ['day', 'week', 'next', 'house', 'help'];

const errands: readonly Errand[] = ['book', 'visits', 'hours', 'prices', 'address', 'human', 'help'];

function aboutBooking(
  kind: 'yes' | 'no' | 'again' | 'cancel' | 'keep' | 'move' | 'attend',
  rest: readonly string[],
): Picked | null {
  const [bookingId] = rest;
  return bookingId ? { kind, bookingId } : null;
}

function readSlot(rest: readonly string[]): Picked | null {
  const [start = '', length = '', party = '', treatmentId, locationId, therapist] = rest;
  const startsAt = readStart(start);
  const durationMinutes = parseInt(length, 36);
  const people = parseInt(party, 36);
  if (startsAt === null || !(durationMinutes > 0 && people > 0)) return null;
  if (!treatmentId || !locationId || !therapist) return null;
  const therapistId = therapist === nobody ? null : therapist;
  return { kind: 'slot', startsAt, durationMinutes, people, treatmentId, locationId, therapistId };
}

function readSet([start = '', locationId, mark]: readonly string[]): Picked | null {
  const startsAt = readStart(start);
  return startsAt !== null && locationId && mark ? { kind: 'set', startsAt, locationId, mark } : null;
}

function readMove(rest: readonly string[]): MoveStart | null {
  const [bookingId, start = '', locationId, therapist] = rest;
  const startsAt = readStart(start);
  if (startsAt === null || !bookingId || !locationId || !therapist) return null;
  return { bookingId, startsAt, locationId, therapistId: therapist === nobody ? null : therapist };
}

// Choices of an older release name none.
function readVersion(word = ''): number | null {
  const version = parseInt(word, 36);
  return version >= 0 ? version : null;
}

// Beyond this a Date does not exist: the id was not made here.
function readStart(start: string): Instant | null {
  const minutes = parseInt(start, 36);
  return minutes >= 0 && minutes < 1e9 ? new Date(minutes * 60_000).toISOString() : null;
}
