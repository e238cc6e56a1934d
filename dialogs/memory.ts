import type { BookingView, Id } from '../api/contract.ts';
import { localDay, localTime } from './days.ts';
import { variantMinutesOf } from './slots.ts';
import type { BookingDraft, FlowName, Memory, Question, Reply, Turned } from './types.ts';
import type { Asked } from './understand/types.ts';

/** No channel shows more choices than this at once, and memory must stay small. */
export const mostChoices = 10;

const longestTitle = 60;

/** What is known of somebody who has not written yet. */
export const emptyMemory: Memory = {
  flow: null,
  draft: null,
  question: null,
  choices: [],
  wanted: null,
  bookingId: null,
  nameAsked: false,
  review: null,
  language: null,
  misses: 0,
};

export const emptyDraft: BookingDraft = {
  treatmentId: null,
  durationMinutes: null,
  people: null,
  locationId: null,
  therapistId: null,
  gender: null,
  date: null,
  dateRange: null,
  time: null,
  timeRange: null,
  bookingId: null,
  moving: null,
};

/** What an older release remembered may lack what this one added. */
export function completed(memory: Partial<Memory>): Memory {
  const draft = memory.draft ? { ...emptyDraft, ...memory.draft } : null;
  return { ...emptyMemory, ...memory, draft };
}

/** Ends the turn: what was asked and offered is what the next message is read against. */
export function turned(memory: Memory, question: Question | null, replies: readonly Reply[]): Turned {
  return { memory: { ...memory, question, choices: choicesOf(replies), misses: 0 }, replies };
}

/** Ends the turn without a flow or a draft; the visit last talked about stays known. */
export function finished(memory: Memory, replies: readonly Reply[]): Turned {
  return turned(forgetErrand(memory), null, replies);
}

/** Drops the running errand. */
export function forgetErrand(memory: Memory): Memory {
  return { ...memory, flow: null, draft: null, question: null, choices: [] };
}

export function withDraft(memory: Memory, draft: BookingDraft): Memory {
  return { ...memory, flow: 'book', draft };
}

export function inFlow(memory: Memory, flow: FlowName): Memory {
  return { ...memory, flow };
}

export function aboutVisit(memory: Memory, bookingId: Id): Memory {
  return { ...memory, bookingId };
}

/** The draft that a booking is the fulfilment of; what was wished beyond that is kept from `before`. */
export function draftOf(booking: BookingView, before: BookingDraft): BookingDraft {
  const item = booking.items[0];
  return {
    ...before,
    treatmentId: item?.treatmentId ?? before.treatmentId,
    durationMinutes: item ? variantMinutesOf(item) : before.durationMinutes,
    people: booking.people,
    locationId: booking.locationId,
    date: localDay(booking.startsAt, booking.timeZone),
    dateRange: null,
    time: localTime(booking.startsAt, booking.timeZone),
    timeRange: null,
    bookingId: booking.id,
    moving: null,
  };
}

/** How the open question is told to the reader of words. */
export function askedOf(memory: Memory): readonly Asked[] {
  return memory.question === null ? ['other'] : askedBy[memory.question];
}

const askedBy: Readonly<Record<Question, readonly Asked[]>> = {
  treatment: ['service', 'choice'],
  length: ['other', 'choice'],
  therapist: ['therapist', 'choice'],
  place: ['place', 'choice'],
  day: ['date', 'choice'],
  slot: ['choice'],
  name: ['other'],
  agree: ['confirm'],
  pay: ['confirm'],
  'which-visit': ['choice'],
  'which-move': ['choice'],
  move: ['confirm'],
  sure: ['confirm'],
  late: ['other'],
  forget: ['confirm'],
  stars: ['other'],
  opinion: ['other'],
  'staff-late': ['other'],
  'block-when': ['time'],
  'staff-choice': ['choice'],
};

function choicesOf(replies: readonly Reply[]): Memory['choices'] {
  return replies
    .flatMap((reply) => reply.choices)
    .slice(0, mostChoices)
    .map(({ id, title }) => ({ id, title: title.slice(0, longestTitle) }));
}
