import type { BookingView, Id, ItemView } from '../api/contract.ts';
import { localDay, localTime } from './days.ts';
import { partOf, partsOfDraft } from './parts.ts';
import { partsOf, variantMinutesOf } from './slots.ts';
import type { BookingDraft, DraftPart, FlowName, Memory, Question, Reply, Turned } from './types.ts';
import type { Asked } from './understand/types.ts';

/** Questions of which a yes gives up what the guest has. */
export const cannotBeUndone: readonly (Question | null)[] = ['sure', 'forget', 'move'];

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
  told: null,
  offered: null,
  bookingId: null,
  nameAsked: false,
  review: null,
  language: null,
  misses: 0,
};

export const emptyPart: DraftPart = {
  treatmentId: null,
  among: [],
  durationMinutes: null,
  addOnIds: [],
  therapistId: null,
  gender: null,
};

export const emptyDraft: BookingDraft = {
  ...emptyPart,
  further: [],
  others: [],
  asking: 0,
  addOnsTold: false,
  people: null,
  locationId: null,
  date: null,
  dateRange: null,
  time: null,
  timeRange: null,
  onDays: null,
  notTherapistIds: [],
  repeats: null,
  forName: null,
  seriesVisits: [],
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
  return { ...memory, flow: null, draft: null, question: null, choices: [], told: null };
}

/** Drops the running errand if it is to move a visit: what is being booked beside it stays. */
export function leaveMove(memory: Memory): Memory {
  return memory.draft?.moving ? forgetErrand(memory) : memory;
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

/** The same for what is only said beside: what is being booked stays what is spoken of. */
export function asideAboutVisit(memory: Memory, bookingId: Id): Memory {
  return memory.draft ? memory : aboutVisit(memory, bookingId);
}

/** The draft that a booking is the fulfilment of; what was wished beyond that is kept from `before`. */
export function draftOf(booking: BookingView, before: BookingDraft): BookingDraft {
  const [first = partOf(before), ...further] = partsOf(booking.items).map((item, place) =>
    partFrom(item, partsOfDraft(before)[place]),
  );
  return {
    ...before,
    ...first,
    further,
    people: booking.people,
    locationId: booking.locationId,
    date: localDay(booking.startsAt, booking.timeZone),
    dateRange: null,
    onDays: null,
    time: localTime(booking.startsAt, booking.timeZone),
    timeRange: null,
    bookingId: booking.id,
    moving: null,
  };
}

/** The draft of a booking that is turned to: what was wished of another, its name and its other visits, is not of it. */
export function draftAbout(booking: BookingView, before: BookingDraft | null): BookingDraft {
  const isIts = before?.bookingId === booking.id || before?.seriesVisits.includes(booking.id);
  return draftOf(booking, before && isIts ? before : { ...emptyDraft, forName: booking.forName });
}

/** A booked treatment as a wish; of whose hands were wished for only "a woman" is to be seen in it. */
function partFrom(item: ItemView, before: DraftPart = emptyPart): DraftPart {
  const { treatmentId, addOns, genderWish } = item;
  const hands = before.treatmentId === treatmentId ? before : { ...emptyPart, gender: genderWish };
  const addOnIds = addOns.map(({ id }) => id);
  return { ...hands, treatmentId, among: [], durationMinutes: variantMinutesOf(item), addOnIds };
}

/** How the open question is told to the reader of words. */
export function askedOf(memory: Memory): readonly Asked[] {
  return memory.question === null ? ['other'] : askedBy[memory.question];
}

const askedBy: Readonly<Record<Question, readonly Asked[]>> = {
  treatment: ['service', 'choice'],
  'add-on': ['choice'],
  'how-often': ['choice'],
  'for-name': ['other'],
  length: ['other', 'choice'],
  therapist: ['therapist', 'choice'],
  place: ['place', 'choice'],
  day: ['date', 'choice'],
  slot: ['choice'],
  name: ['other'],
  agree: ['confirm'],
  pay: ['confirm'],
  party: ['choice', 'confirm'],
  'which-visit': ['choice'],
  'which-move': ['choice'],
  move: ['confirm'],
  sure: ['confirm'],
  late: ['other'],
  forget: ['confirm'],
  link: ['confirm'],
  'go-on': ['confirm'],
  stars: ['other'],
  opinion: ['other'],
  tip: ['other'],
  offers: ['confirm'],
  'staff-late': ['other'],
  'block-when': ['time'],
  'staff-choice': ['choice'],
  'staff-sure': ['confirm'],
};

function choicesOf(replies: readonly Reply[]): Memory['choices'] {
  return replies
    .flatMap((reply) => reply.choices)
    .slice(0, mostChoices)
    .map(({ id, title }) => ({ id, title: title.slice(0, longestTitle) }));
}
