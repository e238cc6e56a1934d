/** What a guest may mean by one message. `unknown` stands alone; the others may come together. */
export type Act =
  | 'book'
  | 'search'
  | 'move'
  | 'cancel'
  | 'my-visits'
  | 'price'
  | 'duration'
  | 'hours'
  | 'location'
  | 'human'
  | 'help'
  | 'stop'
  | 'affirm'
  | 'deny'
  | 'alternatives'
  | 'select'
  | 'ask'
  | 'inform'
  | 'thanks'
  | 'bye'
  | 'greet'
  | 'unknown';

/** What the bot had just asked or offered: it decides how a bare "7" or "yes" is read. */
export type Asked =
  | 'date'
  | 'time'
  | 'people'
  | 'service'
  | 'therapist'
  | 'place'
  | 'confirm'
  | 'choice'
  | 'anything-else'
  | 'done'
  | 'failed'
  | 'other';

/** Local calendar days, both ends included, `YYYY-MM-DD`. */
export interface DateRange {
  readonly from: string | null;
  readonly to: string | null;
}

/** Local wall times `HH:MM`; a start must fall in [from, to], past midnight where `to` is the earlier. An open end is null. */
export interface TimeRange {
  readonly from: string | null;
  readonly to: string | null;
}

/** One name the tenant uses, with the other words guests may use for it. */
export interface Named {
  readonly id: string;
  readonly name: string;
  readonly aliases?: readonly string[];
}

/** The tenant's own words, against which treatments, people and places are matched. */
export interface Vocabulary {
  readonly treatments: readonly (Named & { readonly category?: string })[];
  readonly therapists: readonly (Named & { readonly gender?: 'female' | 'male' | 'other' })[];
  readonly locations: readonly Named[];
}

export interface UnderstandContext {
  /** The moment the message was written, as an instant (ISO 8601, UTC). */
  readonly now: string;
  /** IANA zone in which "tomorrow" and "5 pm" are meant. */
  readonly timezone: string;
  /** BCP 47 language, e.g. `en`; decides the words and the order of day and month. */
  readonly locale: string;
  readonly asked?: readonly Asked[];
  readonly vocabulary?: Vocabulary;
}

/** A match against the vocabulary: `ids` has one entry when clear, several when the guest must be asked. */
export interface Match {
  readonly ids: readonly string[];
  readonly text: string;
}

/** How often a visit is to come again; without an end neither `count` nor `until` is set. */
export interface Recurrence {
  /** Null where only the end was said: "6 times". */
  readonly everyWeeks: number | null;
  /** How many visits. */
  readonly count: number | null;
  /** The last day it may fall on. */
  readonly until: string | null;
}

/** One message, read. A field is null where nothing was said about it. */
export interface Understood {
  readonly acts: readonly Act[];
  /** One local day `YYYY-MM-DD`. Never set together with `dateRange`. */
  readonly date: string | null;
  readonly dateRange: DateRange | null;
  /** One local wall time `HH:MM`. Never set together with `timeRange`. */
  readonly time: string | null;
  readonly timeRange: TimeRange | null;
  /** Nothing said in which half of the day `time` is: "at 8", read as 08:00, may be 20:00. */
  readonly eitherHalf: true | null;
  readonly people: number | null;
  /** "make it 90 minutes", "an hour": the length wished for, in minutes. */
  readonly durationMinutes: number | null;
  readonly treatment: Match | null;
  /** "Not with Ben": who is not to give it. */
  readonly notTherapist: Match | null;
  /** Several single days of which any will do: "tuesday or thursday". Then `date` and `dateRange` are null. */
  readonly days: readonly string[];
  /** "Every second friday until june". */
  readonly recurrence: Recurrence | null;
  /** "One hour later", "half an hour earlier": how far from the time on the table; earlier is negative. */
  readonly laterMinutes: number | null;
  /** What was asked for in words of which none is in the vocabulary: "haircut". Only set where `treatment` is null. */
  readonly unknownTreatment: string | null;
  readonly therapist: Match | null;
  /** "a woman please", "male therapist". 'any' is "I don't mind who". */
  readonly therapistGender: 'female' | 'male' | 'any' | null;
  readonly location: Match | null;
  /** 1-based place in the list just offered ("the second one", "2" when a choice was asked). -1 is the last. */
  readonly ordinal: number | null;
}
