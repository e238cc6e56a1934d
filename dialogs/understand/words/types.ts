import type { Asked } from '../types.ts';

/**
 * What a day expression means. In patterns `{D}` is a day number, `{OD}` a day number with its ordinal
 * ending, `{WD}` a weekday, `{MO}` a month, `{Y}` a year, `{N}` a count.
 */
export type DayKind =
  | 'day-month'
  | 'days-of-month'
  | 'month'
  | 'day'
  | 'day-of-this-month'
  | 'day-of-next-month'
  | 'last-day-of-month'
  | 'weekday'
  | 'this-weekday'
  | 'next-weekday'
  | 'last-weekday'
  | 'weekday-after-next'
  | 'weekday-day'
  | 'nth-weekday'
  | 'nth-weekday-of-this-month'
  | 'nth-weekday-of-next-month'
  | 'last-weekday-of-month'
  | 'offset'
  | 'in-days'
  | 'in-business-days'
  | 'in-weeks'
  | 'in-months'
  | 'in-years'
  | 'days-ago'
  | 'weeks-ago'
  | 'months-ago'
  | 'weekdays-from-now'
  | 'weekday-in-weeks'
  | 'this-week'
  | 'last-week'
  | 'next-week'
  | 'this-weekend'
  | 'next-weekend'
  | 'this-month'
  | 'last-month'
  | 'next-month'
  | 'span'
  | 'feast';

/** When a feast is: on a day of the year, so many days from Easter, on a month's n-th weekday (-1 the last) … */
export type Feast =
  | { readonly on: readonly [month: number, day: number] }
  | { readonly easter: number; readonly until?: number }
  | { readonly nth: readonly [nth: number, weekday: number, month: number]; readonly plus?: number }
  | { readonly advent: 1 | 2 | 3 | 4 }
  | { readonly mothers: 'english' | 'french' };

/** A part of a week or of a month. */
export type SpanPart = 'beginning' | 'middle' | 'end';
export type SpanOf = 'this-week' | 'next-week' | 'this-month' | 'next-month' | 'month';

export interface DayRule {
  readonly kind: DayKind;
  readonly pattern: string;
  /** Days from today (`offset`), or days added to a count (`in-weeks` + `days`). */
  readonly days?: number;
  readonly feast?: Feast;
  readonly span?: readonly [SpanPart, SpanOf];
  /** Heard only when the bot had just asked for one of these. */
  readonly asked?: readonly Asked[];
}

/** How one language says a day. */
export interface DayWords {
  readonly weekdays: Readonly<Record<string, number>>;
  readonly months: Readonly<Record<string, number>>;
  /** What may follow a weekday: a plural s. */
  readonly weekdayEnding: string;
  /** The ending of an ordinal day number: `st|nd|rd|th`. */
  readonly ordinalEnding: string;
  readonly rules: readonly DayRule[];
  /** Before a day: an open range from it, up to it, or not that day. */
  readonly from: string;
  readonly until: string;
  readonly not: string;
  /** After a day: that it will not do ("monday is bad"). */
  readonly notAfter?: string;
  /** What is heard as today only where no other day is named: "as soon as possible". */
  readonly soonest?: string;
  /** Between two days of which the second is the one refused, though the words after the first refuse it, too. */
  readonly contrast?: string;
  /** Before a day: every day will do but that one. */
  readonly anyBut?: string;
  /** Between two days of a range. */
  readonly to: string;
  /** Between two days of which the second says which the first is: the weekend of the 5th. */
  readonly of: string;
  /** Between a range's end and its start: leaving on the 12th, arriving on the 10th. */
  readonly backTo: string;
  /** Between two days of which either will do. */
  readonly or: string;
  /** 3/4 is March 4th (true) or the 3rd of April. */
  readonly monthFirst: boolean;
}

/** A part of the day: the wall times it spans, and how it settles an hour said without am or pm. */
export interface DayPart {
  readonly pattern: string;
  readonly kind: 'morning' | 'noon' | 'afternoon' | 'evening' | 'night';
  readonly from: string;
  readonly to: string;
}

/**
 * In patterns `{H}` is an hour, `{M}` minutes in one or two digits, `{MM}` in two, `{APX}` am or pm, `{AP}` the
 * same where it may be missing. A `range` has `{H1}`, `{MM1}`, `{AP1}`, `{P1}` (the part of the day it is in, which
 * may be missing) and `{H2}`, `{MM2}`, `{AP2}`, `{P2}`.
 */
export interface ClockRule {
  readonly kind: 'range' | 'clock' | 'past' | 'to' | 'fixed' | 'in-minutes' | 'in-hours';
  readonly pattern: string;
  /** Minutes past (`past`) or before (`to`) the hour where the words say them: a quarter, half. */
  readonly minutes?: number;
  /** A fixed time, `HH:MM`. */
  readonly at?: string;
  readonly asked?: readonly Asked[];
}

export type EndPart = 'morning' | 'afternoon' | 'night';

/** How one language says the time. */
export interface ClockWords {
  readonly am: string;
  readonly pm: string;
  /** What after an end of a range says in which part of the day it is. */
  readonly ends: Readonly<Record<EndPart, string>>;
  readonly rules: readonly ClockRule[];
  readonly dayParts: readonly DayPart[];
  /** Any time will do. */
  readonly any: string;
  readonly after: string;
  readonly before: string;
  /** After a time: it or any later one, it or any earlier one. */
  readonly orLater: string;
  readonly orEarlier: string;
  /** An hour from 1 to this number, said without more, is in the afternoon. */
  readonly afternoonUntil: number;
  /** Before an hour: that the clock shows it now. */
  readonly shows?: string;
}

/** How one language counts heads. `{N}` is a number. */
export interface PeopleWords {
  readonly person: string;
  /** Adults, children, friends: their counts are added up. */
  readonly groups: string;
  /** A number alone is a party after (or before) these: `for 2`, `party of 4`. */
  readonly bare: readonly string[];
  /** A negative lookahead: what after a bare number shows that it is not a party. */
  readonly notPeople: string;
  readonly self: string;
  readonly alone: string;
  readonly pair: string;
  readonly couples: string;
  /** Between a number and a group: four of my friends. */
  readonly ofOurs: string;
  /** One companion alone is the whole party here: a massage for my wife. */
  readonly forCompany: string;
  /** What means one person when the number of people was asked. */
  readonly onlyMe: string;
  readonly companion: string;
  readonly twoCompanions: string;
  /** Somebody who is spoken of and does not come: "my sister said", "from my mum". */
  readonly mentioned: string;
  /** What after that shows that they come all the same. */
  readonly comesToo: string;
  /** Being with the guest who writes, so that they count too: `with my dad`, `bringing 3 friends`. */
  readonly bring: string;
}

export interface DurationWords {
  readonly minutes: string;
  readonly hours: string;
  readonly fixed: readonly { readonly pattern: string; readonly minutes: number }[];
}

export interface TherapistWords {
  readonly by: string;
  readonly female: string;
  readonly male: string;
  readonly any: string;
}

export interface OrdinalWords {
  /** `{N}`: the second one, number 3, option 2. */
  readonly patterns: readonly string[];
  readonly last: string;
  /** Places only where a choice was asked, after an article: a segunda, which is a Monday else. */
  readonly places?: Readonly<Record<string, number>>;
}

/** How a treatment is asked for, so that one that nobody offers can be answered by its name. */
export interface WishWords {
  /** Before the thing wished for: `book a`, `do you do`. */
  readonly before: string;
  /** Where its words end: `for`, `with`, `tomorrow`. */
  readonly ends: readonly string[];
  /** Asked for with the same words, but no treatment: an appointment, a refund, a moment. */
  readonly others: readonly string[];
}

/** What a message can be heard to say; the acts follow from these and from what was asked. */
export type Signal =
  | 'yes'
  | 'praise'
  | 'take'
  | 'no'
  | 'later'
  | 'change'
  | 'other'
  | 'thanks'
  | 'done'
  | 'bye'
  | 'greet'
  | 'question'
  | 'yes-or-no'
  | 'what-is'
  | 'detail'
  | 'fresh'
  | 'unwanted'
  | 'interjection'
  | 'book'
  | 'search'
  | 'need'
  | 'errand-before'
  | 'errand-after'
  | 'wish'
  | 'move'
  | 'cancel'
  | 'keep'
  | 'cannot-come'
  | 'my-visits'
  | 'only-my-visits'
  | 'price'
  | 'duration'
  | 'hours'
  | 'location'
  | 'human'
  | 'help'
  | 'stop';

export type SignalWords = Readonly<Record<Signal, RegExp | null>>;

/** Everything the recognisers need to know about one language. Text is folded: lower case, no accents. */
export interface Words {
  readonly language: string;
  readonly spelling: readonly (readonly [RegExp, string])[];
  readonly numbers: Readonly<Record<string, number>>;
  readonly ordinals: Readonly<Record<string, number>>;
  /** Between tens and units: twenty-five, treinta y cinco. */
  readonly numberJoin: string;
  /** Units are said before tens: fünfundzwanzig. */
  readonly unitsFirst: boolean;
  /** What makes a figure an ordinal: 1 → st. */
  readonly ordinalSuffix: (value: number) => string;
  /** Number words that are something else here; the word stands between brackets: `that [one]`. */
  readonly notNumber: RegExp | null;
  readonly days: DayWords;
  readonly clock: ClockWords;
  readonly people: PeopleWords;
  readonly duration: DurationWords;
  readonly therapist: TherapistWords;
  readonly ordinal: OrdinalWords;
  readonly wishes?: WishWords;
  /** The part of the body that a treatment is wanted for: "my back" asks for a back massage, where there is one. */
  readonly bodyParts?: RegExp;
  readonly signals: SignalWords;
  /** Words that never help to find a treatment. */
  readonly filler: readonly string[];
  /** Words many treatments share: they name a kind, not a treatment. */
  readonly generic: readonly string[];
  /** A sentence about something else than the visit: the weather, a cab, the guest's own calendar. */
  readonly elsewhere: RegExp | null;
  readonly startOver: RegExp;
}
